/** The order in which what is shared is given out: stated priority, then a keyed lot, then id. Never a position. */

/** One claim on something shared. */
export interface Claim {
  readonly row: number;
  /** Higher is served first; what it is made of is stated by the allocation. */
  readonly rank: number;
  readonly lot: number;
  readonly id: number;
}

/** Sort order of claims: negative where `a` is served before `b`. */
export function byRank(a: Claim, b: Claim): number {
  return b.rank - a.rank || b.lot - a.lot || a.id - b.id;
}
