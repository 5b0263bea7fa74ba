/**
 * Diagnosis and treatment. Young users' illness is often undiagnosed; the queue for treatment runs while benefit
 * clocks run too. Treatment places are finite and given out county by county: the most ill first, then the longest
 * wait, then lot.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import {
  THRESHOLD,
  draw,
  keyedRound,
  logHazardOfProbability,
  logRatio,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { allocation, personStep, type Allocation, type PersonStep } from '../state/step.js';
import { byRank, type Claim } from '../state/ranking.js';
import { siftRoom } from '../state/sift.js';
import type { WorldState } from '../state/world-state.js';
import { FULL_CAPACITY, GOOD, IN_QUEUE, IN_TREATMENT, MILD, SEVERE, UNTREATED } from './columns.js';
import { diagnose, endTreatment, joinTreatmentQueue, startTreatment } from './transitions.js';

interface DiagnosisTables {
  /** Thresholds by mental health (other condition counts as mild), and with NAV's demand for papers. */
  readonly diagnosis: Int32Array;
  readonly registered: Int32Array;
  /** The same for other conditions alone, which the trend in openness does not touch. */
  readonly other: number;
  readonly otherRegistered: number;
  readonly queue: Int32Array;
  readonly ends: number;
}

const diagnosisStep: PersonStep<DiagnosisTables> = {
  kind: 'person',
  over: 'concerned',
  name: 'health.diagnosis',
  parameters: [
    { name: 'health.diagnosis', unit: 'probability per month', axes: ['mental'], min: 0, max: 0.5 },
    { name: 'health.diagnosis.trend', unit: 'ratio', min: 0.3, max: 4 },
    { name: 'health.treatment.trend', unit: 'ratio', min: 0.3, max: 4 },
    { name: 'health.diagnosis.registered', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'health.treatment.sought', unit: 'probability per month', axes: ['mental'], min: 0, max: 0.5 },
    { name: 'health.treatment.ends', unit: 'probability per month', min: 0, max: 0.5 },
  ],
  compile(parameters) {
    const registered = Math.round(parameters.scalar('health.diagnosis.registered') * 256);
    const openness = logRatio(parameters.scalar('health.diagnosis.trend'));
    const seeking = logRatio(parameters.scalar('health.treatment.trend'));
    const scores = Int16Array.from(parameters.vector('health.diagnosis'), logHazardOfProbability);
    const sought = Int16Array.from(parameters.vector('health.treatment.sought'), logHazardOfProbability);
    const limit = (score: number): number => THRESHOLD[scoreIndex(score)] ?? 0;
    return {
      diagnosis: Int32Array.from(scores, (score) => limit(score + openness)),
      registered: Int32Array.from(scores, (score) => limit(score + openness + registered)),
      other: limit(scores[MILD] ?? 0),
      otherRegistered: limit((scores[MILD] ?? 0) + registered),
      queue: Int32Array.from(sought, (score) => limit(score + seeking)),
      ends: thresholdOfProbability(parameters.scalar('health.treatment.ends')),
    };
  },
  run(world, tables, from, to) {
    const { present, id } = world.people;
    const { mental, capacity, diagnosed, treatment } = world.health;
    const { group } = world.nav;
    const [d0, d1] = streamKey(world.key, world.month, DECISION.diagnosis);
    const [q0, q1] = streamKey(world.key, world.month, DECISION.treatmentQueue);
    const [e0, e1] = streamKey(world.key, world.month, DECISION.treatmentEnd);
    const { concerned } = world.rows;
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      if (capacity[row] === FULL_CAPACITY && mental[row] === GOOD) continue;
      if (present[row] !== PRESENT_RESIDENT) continue;
      const person = id[row] ?? 0;
      const severity = mental[row] ?? GOOD;
      if (diagnosed[row] === 0) {
        const known = group[row] !== NOT_REGISTERED;
        const limit =
          severity === GOOD
            ? known
              ? tables.otherRegistered
              : tables.other
            : (known ? tables.registered : tables.diagnosis)[severity];
        if (draw(d0, d1, person, 0) < (limit ?? 0)) diagnose(world, row);
      }
      if (severity === GOOD) continue;
      if (treatment[row] === UNTREATED) {
        if (draw(q0, q1, person, 0) < (tables.queue[severity] ?? 0)) joinTreatmentQueue(world, row);
      } else if (treatment[row] === IN_TREATMENT && draw(e0, e1, person, 0) < tables.ends) {
        endTreatment(world, row);
      }
    }
  },
};

export const diagnosis = personStep(diagnosisStep);

/** Waits, shorter than a youth, are counted on top of this for the most ill; room for all ranks there are. */
const SEVERE_RANK = 512;
const RANKS = 2 * SEVERE_RANK;

interface PlacesTables {
  /** Treatment starts a month per 1,000 residents under 40. */
  readonly starts: number;
}

const placesStep: Allocation<PlacesTables> = {
  kind: 'allocation',
  name: 'health.treatment-places',
  parameters: [{ name: 'health.treatment.starts', unit: 'per thousand per year', min: 0, max: 500 }],
  compile(parameters) {
    return { starts: parameters.scalar('health.treatment.starts') / 1000 / 12 };
  },
  allocate(world, tables) {
    const { county } = world.people;
    const { residents } = world.counties;
    const [l0, l1] = streamKey(world.key, world.month, DECISION.treatmentLot);
    const rows = siftRoom(world.concernedCount);
    const ranked = new Int32Array(COUNTIES.length * RANKS);
    const lengths = new Int32Array(COUNTIES.length);
    const waiting = siftQueue(world, rows, ranked, lengths);
    // The queue is long and places are few: only claims of ranks that may be served are put in order.
    const places = Int32Array.from(COUNTIES, (_, where) =>
      keyedRound((residents[where] ?? 0) * tables.starts, 0, draw(l0, l1, where, 1)),
    );
    const lowest = COUNTIES.map((_, where) => lowestServed(ranked, where * RANKS, places[where] ?? 0));
    const queues: Claim[][] = COUNTIES.map(() => []);
    const shadows: Claim[][] = COUNTIES.map(() => []);
    for (let at = 0; at < waiting; at += 1) {
      const row = rows[at] ?? 0;
      const where = county[row] ?? 0;
      const rank = rankOf(world, row);
      if (rank < (lowest[where] ?? 0)) continue;
      const id = world.people.id[row] ?? 0;
      const into = world.people.shadow[row] === REAL ? queues : shadows;
      into[where]?.push({ row, rank, lot: draw(l0, l1, id, 0), id });
    }
    for (let where = 0; where < COUNTIES.length; where += 1) {
      const open = places[where] ?? 0;
      const served = (queues[where] ?? []).sort(byRank).slice(0, open);
      for (const { row } of served) startTreatment(world, row);
      const marginal = served.at(-1);
      for (const claim of shadows[where] ?? []) {
        // A shadow would have been served where a place was left, or where it outranks the last one served.
        if (open > (lengths[where] ?? 0) || (marginal !== undefined && byRank(claim, marginal) < 0)) {
          startTreatment(world, claim.row);
        }
      }
    }
  },
};

export const treatmentPlaces = allocation(placesStep);

/** The most ill first, then the longest wait. */
function rankOf(world: WorldState, row: number): number {
  const waited = world.month - (world.health.treatmentSince[row] ?? 0);
  return (world.health.mental[row] === SEVERE ? SEVERE_RANK : 0) + waited;
}

/** Lists everybody in a queue for treatment, shadows too, and counts real people by county and rank, and by county. */
function siftQueue(world: WorldState, rows: Int32Array, ranked: Int32Array, lengths: Int32Array): number {
  const { present, shadow, county } = world.people;
  const { treatment } = world.health;
  const { concerned } = world.rows;
  const inQueue = IN_QUEUE | 0;
  const end = world.concernedCount | 0;
  let count = 0;
  for (let at = 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (treatment[row] !== inQueue) continue;
    if (present[row] !== PRESENT_RESIDENT) continue;
    rows[count] = row;
    count = (count + 1) | 0;
    if (shadow[row] !== REAL) continue;
    const where = county[row] ?? 0;
    const index = where * RANKS + rankOf(world, row);
    ranked[index] = (ranked[index] ?? 0) + 1;
    lengths[where] = (lengths[where] ?? 0) + 1;
  }
  return count;
}

/** Lowest rank of the first so many of a queue, of which it is counted, from a place on, how many have each rank. */
function lowestServed(ranked: Int32Array, from: number, places: number): number {
  let left = places;
  for (let rank = RANKS - 1; rank >= 0; rank -= 1) {
    left -= ranked[from + rank] ?? 0;
    if (left <= 0) return rank;
  }
  return 0;
}
