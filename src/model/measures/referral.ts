/**
 * The adviser's proposal: among the measures a person is eligible for, each competes with its own rate, moved by
 * what advisers and users choose on and an analyst does not see. How many start is decided by places, not here. A
 * measure with an income support draws people in proportion to what they would gain by it.
 */
import {
  DRAW_RANGE,
  HAZARD,
  competing,
  draw,
  logHazardOfProbability,
  scoreIndex,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import { NOT_REGISTERED, UNASSESSED } from '../nav/columns.js';
import { register } from '../nav/transitions.js';
import { COMPETENCE_SCALE, PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import { MEASURE_LIMIT } from '../state/limits.js';
import type { WorldState } from '../state/world-state.js';
import { admittedGroups, isEligible } from './eligibility.js';
import { placesInForce } from './places.js';
import { queueFor } from './transitions.js';

const YEAR_25 = 300;
/** Selection counts no further out than this, standard deviations. */
const FURTHEST_TRAIT = 2;

interface Tables {
  readonly base: Int16Array;
  readonly admitted: Int32Array;
  readonly selection: Float64Array;
  readonly support: readonly ({
    readonly adult: number;
    readonly young: number;
    readonly perG: number;
  } | null)[];
  readonly allowance: number;
  readonly allowanceYoung: number;
  readonly assistance: number;
  readonly weightMotivation: number;
  /** No one's hazards together exceed this on the scale of draws: most draws end here. */
  readonly bound: number;
}

const hazards = new Float64Array(MEASURE_LIMIT);

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'measures.referral',
  parameters: [
    { name: 'measures.referral.motivation-weight', unit: 'share', min: 0, max: 1 },
    { name: 'benefits.allowance.minimum', unit: 'G per year', min: 0, max: 4 },
    { name: 'benefits.allowance.minimum-under-25', unit: 'G per year', min: 0, max: 4 },
    { name: 'benefits.social-assistance.year', unit: 'G per year', min: 0, max: 3 },
  ],
  compile(parameters, world) {
    const base = Int16Array.from(world.measureChannels, (channels) =>
      logHazardOfProbability(channels.referral),
    );
    let most = 0;
    world.measureChannels.forEach((channels, index) => {
      const support = world.scenario.measures[index]?.incomeSupport;
      const highest = Math.max(support?.levelG ?? 0, support?.levelUnder25G ?? 0);
      const drawn = (support?.takeUpPerG ?? 0) * highest;
      const score = (base[index] ?? 0) + Math.ceil(Math.abs(channels.selection) * 256 * FURTHEST_TRAIT);
      most += (HAZARD[scoreIndex(score)] ?? 0) + drawn;
    });
    return {
      base,
      bound: Math.min(DRAW_RANGE - 1, Math.ceil(most * DRAW_RANGE)),
      admitted: Int32Array.from(world.scenario.measures, admittedGroups),
      selection: Float64Array.from(world.measureChannels, (channels) => channels.selection * 256),
      support: world.scenario.measures.map((measure) =>
        measure.incomeSupport === null
          ? null
          : {
              adult: measure.incomeSupport.levelG,
              young: measure.incomeSupport.levelUnder25G,
              perG: measure.incomeSupport.takeUpPerG,
            },
      ),
      allowance: parameters.scalar('benefits.allowance.minimum'),
      allowanceYoung: parameters.scalar('benefits.allowance.minimum-under-25'),
      assistance: parameters.scalar('benefits.social-assistance.year'),
      weightMotivation: parameters.scalar('measures.referral.motivation-weight'),
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, motivation, competence } = world.people;
    const { group } = world.nav;
    const { set } = world.benefits;
    const measures = world.scenario.measures;
    const count = measures.length;
    const month = world.month;
    // Nobody is sent to wait for a measure that does not exist yet, or no longer.
    const exists = measures.map((spec) => placesInForce(spec, month) > 0);
    const [k0, k1] = streamKey(world.key, month, DECISION.referral);
    const kept = siftRoom(to - from);
    const found = sift(world, tables.bound, kept, from, to);
    for (let at = 0; at < found; at += 1) {
      const row = kept[at] ?? 0;
      const chance = draw(k0, k1, id[row] ?? 0, 0);
      const registered = (group[row] ?? 0) > UNASSESSED;
      const pension = ((set[row] ?? 0) & DISABILITY) !== 0;
      if (!registered && !pension && !world.openToUnregistered) continue;
      const seen =
        (tables.weightMotivation * (motivation[row] ?? 0)) / TRAIT_SCALE +
        ((1 - tables.weightMotivation) * (competence[row] ?? 0)) / COMPETENCE_SCALE;
      const trait = Math.max(-FURTHEST_TRAIT, Math.min(FURTHEST_TRAIT, seen));
      const standing = 1 << (group[row] ?? 0);
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        const spec = measures[index];
        hazards[index] = 0;
        if (
          spec === undefined ||
          !(exists[index] ?? false) ||
          ((tables.admitted[index] ?? 0) & standing) === 0 ||
          !isEligible(world, spec, index, row)
        )
          continue;
        const score = (tables.base[index] ?? 0) + Math.round((tables.selection[index] ?? 0) * trait);
        let hazard = HAZARD[scoreIndex(score)] ?? 0;
        const support = tables.support[index];
        if (support !== null && support !== undefined) {
          const young = month - (birthMonth[row] ?? 0) < YEAR_25;
          const level = young ? support.young : support.adult;
          hazard += support.perG * Math.max(0, level - incomeNow(tables, set[row] ?? 0, young));
        }
        hazards[index] = hazard;
        sum += hazard;
      }
      if (chance >= sum * DRAW_RANGE) continue;
      const chosen = competing(chance, hazards, count);
      if (chosen < 0) continue;
      if (group[row] === NOT_REGISTERED && !pension) register(world, row);
      queueFor(world, row, chosen);
      if (row === world.tracedRow) {
        tellEvent(world, 'measures.referral', `is proposed for ${measures[chosen]?.id ?? ''}`, [
          `measure.${measures[chosen]?.like ?? ''}.referral`,
          `measure.${measures[chosen]?.like ?? ''}.selection`,
        ]);
      }
    }
  },
};

export const referral = personStep(step);

/** Keeps those out of work and school who are in no measure, wait for none, and whose draw may be a proposal. */
function sift(world: WorldState, bound: number, kept: Int32Array, from: number, to: number): number {
  const { present, id, careUntil } = world.people;
  const { enrolment } = world.school;
  const { measure, queuedFor, voucher, barredUntil } = world.measures;
  const { job } = world.market;
  const { concerned } = world.rows;
  const month = world.month | 0;
  const [k0, k1] = streamKey(world.key, month, DECISION.referral);
  const [key0, key1] = [k0 | 0, k1 | 0];
  const limit = bound | 0;
  const resident = PRESENT_RESIDENT | 0;
  const end = to | 0;
  let count = 0;
  for (let at = from | 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (((job[row] ?? 0) | (enrolment[row] ?? 0)) !== 0 || present[row] !== resident) continue;
    if (((measure[row] ?? 0) | (queuedFor[row] ?? 0) | (voucher[row] ?? 0)) !== 0) continue;
    if ((barredUntil[row] ?? 0) > month || (careUntil[row] ?? 0) > month) continue;
    if (draw(key0, key1, id[row] ?? 0, 0) >= limit) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** What a person lives on now, G a year: what a new income support is held against. */
function incomeNow(tables: Tables, has: number, young: boolean): number {
  if ((has & (TEMPORARY_HEALTH | DISABILITY)) !== 0) return young ? tables.allowanceYoung : tables.allowance;
  return has === 0 ? 0 : tables.assistance;
}

/** True where some measure takes people NAV does not know yet. */
export function takesUnregistered(world: Pick<WorldState, 'scenario'>): boolean {
  return world.scenario.measures.some((measure) =>
    measure.clauses.some((clause) => clause.groups === 0 || (clause.groups & (1 << NOT_REGISTERED)) !== 0),
  );
}
