/** The only file that writes the market columns. */
import type { WorldState } from '../state/world-state.js';
import { NO_EMPLOYER, NO_JOB } from './columns.js';

/** Terms of a job someone is hired into. */
export interface JobTerms {
  readonly job: number;
  readonly segment: number;
  readonly sector: number;
  readonly employer: number;
  readonly contractEnd: number;
  readonly hours: number;
  readonly wage: number;
  readonly match: number;
  /** Measure index + 1 of a subsidy, 0 for none. */
  readonly subsidy: number;
}

export function arriveWithoutJob(world: WorldState, row: number): void {
  const { market } = world;
  market.job[row] = NO_JOB;
  market.segment[row] = 0;
  market.sector[row] = 0;
  market.employer[row] = NO_EMPLOYER;
  market.jobSince[row] = 0;
  market.contractEnd[row] = 0;
  market.hours[row] = 0;
  market.wage[row] = 0;
  market.match[row] = 0;
  market.subsidy[row] = 0;
  market.furloughed[row] = 0;
  market.sideJob[row] = 0;
  market.familiar[row] = NO_EMPLOYER;
  market.certainty[row] = 0;
  market.earned12[row] = 0;
  market.earned36[row] = 0;
  market.searchingSince[row] = world.month;
}

export function hire(world: WorldState, row: number, terms: JobTerms): void {
  const { market } = world;
  market.job[row] = terms.job;
  market.segment[row] = terms.segment;
  market.sector[row] = terms.sector;
  market.employer[row] = terms.employer;
  market.jobSince[row] = world.month;
  market.contractEnd[row] = terms.contractEnd;
  market.hours[row] = terms.hours;
  market.wage[row] = terms.wage;
  market.match[row] = terms.match;
  market.subsidy[row] = terms.subsidy;
  market.furloughed[row] = 0;
  market.sideJob[row] = 0;
}

/** The match ends: layoff, contract end, quit, end of subsidy or start of something else. */
export function endJob(world: WorldState, row: number): void {
  const { market } = world;
  market.job[row] = NO_JOB;
  market.employer[row] = NO_EMPLOYER;
  market.subsidy[row] = 0;
  market.furloughed[row] = 0;
  market.contractEnd[row] = 0;
  market.hours[row] = 0;
  market.wage[row] = 0;
  market.searchingSince[row] = world.month;
}

/** The subsidy ends and the job goes on without it. */
export function endSubsidy(world: WorldState, row: number): void {
  world.market.subsidy[row] = 0;
}

export function makePermanent(world: WorldState, row: number, permanent: number): void {
  world.market.job[row] = permanent;
  world.market.contractEnd[row] = 0;
}

export function furlough(world: WorldState, row: number): void {
  world.market.furloughed[row] = 1;
}

export function recall(world: WorldState, row: number): void {
  world.market.furloughed[row] = 0;
}

export function setSideJob(world: WorldState, row: number, sideJob: number): void {
  world.market.sideJob[row] = sideJob;
}

/** Search starts over: school left, care ended. */
export function startSearching(world: WorldState, row: number): void {
  world.market.searchingSince[row] = world.month;
}

/** An employer gets to know the person (slot id), and uncertainty falls, 1/64 sd. */
export function becomeFamiliar(world: WorldState, row: number, employer: number, certainty: number): void {
  world.market.familiar[row] = employer;
  world.market.certainty[row] = Math.max(0, Math.min(255, certainty));
}

/** Books a month's wage (G/1000, 0 where none) into the leaky sums. */
export function bookEarnings(world: WorldState, row: number, wage: number): void {
  const { market } = world;
  const twelve = market.earned12[row] ?? 0;
  const thirtySix = market.earned36[row] ?? 0;
  market.earned12[row] = twelve - ((twelve / 12) | 0) + wage;
  market.earned36[row] = thirtySix - ((thirtySix / 36) | 0) + wage;
}

export function openSlot(world: WorldState, slot: number): void {
  world.slots.open[slot] = 1;
  world.slots.openSince[slot] = world.month;
}

export function closeSlot(world: WorldState, slot: number): void {
  world.slots.open[slot] = 0;
}

export function clearApplications(world: WorldState, slot: number): void {
  world.slots.best[slot] = 0;
  world.slots.bestScore[slot] = 0;
  world.slots.bestLot[slot] = 0;
  world.slots.secondScore[slot] = 0;
}

/** Enters a real applicant; the best two are kept, whatever the order of entering. */
export function applyTo(world: WorldState, slot: number, row: number, score: number, lot: number): void {
  const { slots, people } = world;
  const best = (slots.best[slot] ?? 0) - 1;
  // Whoever applies twice to one post is one applicant, not a rival to itself.
  if (best === row) return;
  if (best < 0) {
    slots.best[slot] = row + 1;
    slots.bestScore[slot] = score;
    slots.bestLot[slot] = lot;
    return;
  }
  const bestScore = slots.bestScore[slot] ?? 0;
  const bestLot = slots.bestLot[slot] ?? 0;
  const beats =
    score > bestScore ||
    (score === bestScore &&
      (lot > bestLot || (lot === bestLot && (people.id[row] ?? 0) < (people.id[best] ?? 0))));
  if (beats) {
    slots.secondScore[slot] = Math.max(slots.secondScore[slot] ?? 0, bestScore);
    slots.best[slot] = row + 1;
    slots.bestScore[slot] = score;
    slots.bestLot[slot] = lot;
  } else {
    slots.secondScore[slot] = Math.max(slots.secondScore[slot] ?? 0, score);
  }
}
