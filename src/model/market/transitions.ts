/** The only file that writes the market columns. */
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { IN_FIRM } from '../school/columns.js';
import type { WorldState } from '../state/world-state.js';
import { NO_EMPLOYER, NO_JOB } from './columns.js';
import { employerOfPost } from './posts.js';

/** Terms of a job someone is hired into. */
export interface JobTerms {
  readonly job: number;
  readonly segment: number;
  readonly sector: number;
  /** The post: a slot id or a code of `columns.ts`. */
  readonly employer: number;
  readonly contractEnd: number;
  readonly hours: number;
  readonly wage: number;
  readonly match: number;
  /** Measure index + 1 of a subsidy, 0 for none. */
  readonly subsidy: number;
}

export function arriveWithoutJob(world: WorldState, row: number): void {
  world.touch(row);
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
  market.displacedUntil[row] = 0;
}

export function hire(world: WorldState, row: number, terms: JobTerms): void {
  world.touch(row);
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
  world.touch(row);
  const { market } = world;
  // Whoever worked somewhere is known there, unless a placement has made them known somewhere else.
  const employer = employerOfPost(world, market.employer[row] ?? NO_EMPLOYER);
  if (employer >= 0 && market.certainty[row] === 0) market.familiar[row] = employer;
  market.job[row] = NO_JOB;
  market.employer[row] = NO_EMPLOYER;
  market.subsidy[row] = 0;
  market.furloughed[row] = 0;
  market.contractEnd[row] = 0;
  market.hours[row] = 0;
  market.wage[row] = 0;
  market.searchingSince[row] = world.month;
}

/** A job is lost because the employer downsizes: nobody is asked back, and illness is likelier for some months. */
export function layOff(world: WorldState, row: number, months: number): void {
  world.touch(row);
  endJob(world, row);
  world.market.familiar[row] = NO_EMPLOYER;
  world.market.displacedUntil[row] = world.month + months;
}

/** The subsidy ends and the job goes on without it. */
export function endSubsidy(world: WorldState, row: number): void {
  world.touch(row);
  world.market.subsidy[row] = 0;
}

export function makePermanent(world: WorldState, row: number, permanent: number): void {
  world.touch(row);
  world.market.job[row] = permanent;
  world.market.contractEnd[row] = 0;
}

export function furlough(world: WorldState, row: number): void {
  world.touch(row);
  world.market.furloughed[row] = 1;
}

export function recall(world: WorldState, row: number): void {
  world.touch(row);
  world.market.furloughed[row] = 0;
}

export function setSideJob(world: WorldState, row: number, sideJob: number): void {
  world.touch(row);
  world.market.sideJob[row] = sideJob;
}

/** Search starts over: school left, care ended. */
export function startSearching(world: WorldState, row: number): void {
  world.touch(row);
  world.market.searchingSince[row] = world.month;
}

/** An employer (index) gets to know the person, and uncertainty falls, 1/64 sd. */
export function becomeFamiliar(world: WorldState, row: number, employer: number, certainty: number): void {
  world.touch(row);
  world.market.familiar[row] = employer;
  world.market.certainty[row] = Math.max(0, Math.min(255, certainty));
}

/**
 * Books the month's wages of everybody present, from one row to before another, into the leaky sums.
 *
 * @param apprenticeWage G/1000 a month
 */
export function bookMonth(world: WorldState, apprenticeWage: number, from: number, to: number): void {
  const { u8, u16 } = world.arena;
  const present = world.people.present.byteOffset | 0;
  const enrolment = world.school.enrolment.byteOffset | 0;
  const job = world.market.job.byteOffset | 0;
  const hours = world.market.hours.byteOffset | 0;
  const furloughed = world.market.furloughed.byteOffset | 0;
  const wage = (world.market.wage.byteOffset >> 1) | 0;
  const earned12 = (world.market.earned12.byteOffset >> 1) | 0;
  const earned36 = (world.market.earned36.byteOffset >> 1) | 0;
  const resident = PRESENT_RESIDENT | 0;
  const inFirm = IN_FIRM | 0;
  const apprenticePay = apprenticeWage | 0;
  const end = to | 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    if (u8[(present + row) | 0] !== resident) continue;
    const twelve = u16[(earned12 + row) | 0] ?? 0;
    const thirtySix = u16[(earned36 + row) | 0] ?? 0;
    const paid =
      ((inFirm >>> (u8[(enrolment + row) | 0] ?? 0)) & 1) === 1
        ? apprenticePay
        : u8[(job + row) | 0] !== 0 && u8[(furloughed + row) | 0] === 0
          ? (((u16[(wage + row) | 0] ?? 0) * (u8[(hours + row) | 0] ?? 0) + 50) / 100) | 0
          : 0;
    u16[(earned12 + row) | 0] = (twelve - ((twelve / 12) | 0) + paid) | 0;
    u16[(earned36 + row) | 0] = (thirtySix - ((thirtySix / 36) | 0) + paid) | 0;
  }
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

/** First slot of every cell, and slots in use. */
export function settleCells(world: WorldState, first: Int32Array, slots: Int32Array): void {
  world.jobCells.first.set(first);
  world.jobCells.slots.set(slots);
}

/** What cycle and shocks add to the score of opening in a cell this month. */
export function settleCycle(world: WorldState, cell: number, score: number): void {
  world.jobCells.cycle[cell] = score;
}

/** People of 40 and over take and leave posts of a cell. */
export function changeAdults(world: WorldState, cell: number, by: number): void {
  world.jobCells.adults[cell] = Math.max(0, (world.jobCells.adults[cell] ?? 0) + by);
}

/** Notes what filling a vacancy of a cell has been worth lately, and at which worth openings are neutral. */
export function settleValue(world: WorldState, cell: number, value: number, neutral: number): void {
  world.jobCells.value[cell] = value;
  world.jobCells.neutral[cell] = neutral;
}

/** Writes who an employer is and which slots it owns; done once, when a country is made. */
export function settleEmployer(
  world: WorldState,
  employer: number,
  place: { readonly id: number; readonly cell: number; readonly first: number; readonly posts: number },
): void {
  const { employers, slots } = world;
  employers.id[employer] = place.id;
  employers.cell[employer] = place.cell;
  employers.first[employer] = place.first;
  employers.posts[employer] = place.posts;
  slots.employer.fill(employer, place.first, place.first + place.posts);
}

/** Writes what is fixed about an employer for the parameters in force. */
export function settleTraits(
  world: WorldState,
  employer: number,
  traits: Readonly<
    Record<'sector' | 'open' | 'takesSubsidy' | 'advertises' | 'partner' | 'turnover', number>
  >,
): void {
  const { employers } = world;
  employers.sector[employer] = traits.sector;
  employers.open[employer] = traits.open;
  employers.takesSubsidy[employer] = traits.takesSubsidy;
  employers.advertises[employer] = traits.advertises;
  employers.partner[employer] = traits.partner;
  employers.turnover[employer] = traits.turnover;
}

/**
 * A placement or a subsidised hire goes well or badly. Counted, and drawn together by the employer at the end of the
 * month, so that the order in which things happen does not matter. A shadow teaches nobody anything.
 */
export function noteExperience(world: WorldState, row: number, employer: number, good: boolean): void {
  if (employer < 0 || world.people.shadow[row] !== REAL) return;
  const counts = good ? world.employers.good : world.employers.bad;
  counts[employer] = (counts[employer] ?? 0) + 1;
}

/** Draws an employer's experiences of the month together, 1/1024 sd. */
export function settleExperience(world: WorldState, employer: number, experience: number): void {
  const { employers } = world;
  employers.experience[employer] = experience;
  employers.good[employer] = 0;
  employers.bad[employer] = 0;
}

/** An employer downsizes this month, is closed, or neither any longer: marked at each of its slots. */
export function setDownsizing(world: WorldState, employer: number, downsizing: number): void {
  const { employers, slots } = world;
  if (employers.downsizing[employer] === downsizing) return;
  employers.downsizing[employer] = downsizing;
  const first = employers.first[employer] ?? 0;
  slots.shed.fill(downsizing, first, first + (employers.posts[employer] ?? 0));
}
