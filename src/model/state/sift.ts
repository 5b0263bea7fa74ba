/**
 * Sifting: a person step first passes over its block in a small loop without calls, which keeps only the rows it may
 * concern, and then handles those. In such a loop the engine knows its arrays and keeps everything in registers; a loop
 * that may call something checks every array anew for every person. Most rows end there: most draws lie above the
 * largest threshold of the month (`docs/performance.md`).
 */

const FIRST_ROOM = 4096;
let kept = new Int32Array(FIRST_ROOM);

/**
 * Room for the rows one step keeps of one block. Shared by all steps: what a step wrote is gone when the next one asks.
 *
 * @param rows most rows that may be kept
 */
export function siftRoom(rows: number): Int32Array {
  if (kept.length < rows) kept = new Int32Array(rows * 2);
  return kept;
}
