/** What the file carries beside its script. */

/** Ids of the blocks. */
export const BLOCKS = { start: 'start', library: 'library', engine: 'engine', painter: 'painter' } as const;

/** What the page opens with, where its address says nothing. */
export interface Start {
  readonly scenario: string;
  /** Text of a scenario file that is not shipped; null for a shipped one. */
  readonly own: string | null;
  readonly language: 'nb' | 'en';
  readonly version: string;
}
