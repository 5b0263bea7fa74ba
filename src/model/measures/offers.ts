/**
 * Who is offered the free places of one measure. First come those within what their own county has free, then, for
 * places that would stand empty, those who wait in any other county; in both rounds by the stated priority, wait and
 * lot. So the number of places used depends on how many wait, not on how the places happen to be spread.
 */
import { byRank, type Claim } from '../state/ranking.js';

export interface Offers {
  /** Claims that get a place, best first within each round: of their own county, then what others leave. */
  readonly served: readonly Claim[];
  /** How many of them get a place of their own county. */
  readonly near: number;
  /** Whether somebody who uses nothing up (a shadow) would have got a place in this county. */
  wouldServe(where: number, claim: Claim): boolean;
}

/**
 * @param free free places in the whole country
 * @param freeOf free places by county; their sum may exceed `free` where other counties hold more than their own
 * @param queues those who wait, by county; sorted in place
 */
export function offer(free: number, freeOf: Int32Array, queues: readonly Claim[][]): Offers {
  const near: Claim[] = [];
  const far: Claim[] = [];
  queues.forEach((queue, where) => {
    queue.sort(byRank);
    const own = freeOf[where] ?? 0;
    for (const [turn, claim] of queue.entries()) (turn < own ? near : far).push(claim);
  });
  near.sort(byRank);
  const served = near.slice(0, free);
  const nearServed = served.length;
  const left = free - nearServed;
  if (left > 0) {
    far.sort(byRank);
    served.push(...far.slice(0, left));
  }
  return {
    served,
    near: nearServed,
    wouldServe(where, claim) {
      const own = freeOf[where] ?? 0;
      const queue = queues[where] ?? [];
      const room = queue.length < own;
      if (room || atLeast(claim, queue[own - 1])) {
        const rivals = near.length + (room ? 1 : 0);
        if (rivals <= free || atLeast(claim, near[free - 1])) return true;
      }
      return left > 0 && (far.length < left || atLeast(claim, far[left - 1]));
    },
  };
}

/** Ties are with the shadow's own original, which is set aside. */
function atLeast(claim: Claim, other: Claim | undefined): boolean {
  return other !== undefined && byRank(claim, other) <= 0;
}
