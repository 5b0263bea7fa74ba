/** A number for every measure that depends on its id alone: draws keyed on it do not care what else a scenario holds. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a of the id's characters, 32 bits signed (G. Fowler, L. C. Noll and K.-P. Vo). */
export function keyOfMeasure(id: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}
