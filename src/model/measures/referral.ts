/**
 * The adviser's proposal: among the measures a person is eligible for, each competes with its own rate, moved by
 * what advisers and users choose on and an analyst does not see, and by the adviser's discretion (`discretion.ts`). The
 * user may refuse, and answers for it. How many start is decided by places, not here. A measure with an income support
 * draws people in proportion to what they would gain by it.
 */
import {
  DRAW_RANGE,
  HAZARD,
  THRESHOLD,
  competing,
  draw,
  logHazardOfProbability,
  logRatio,
  scoreIndex,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import {
  BREACH,
  SANCTION_PARAMETERS,
  answerFor,
  compileSanctions,
  type SanctionTables,
} from '../benefits/sanctions.js';
import { hasRule } from '../measure-spec.js';
import { NOT_REGISTERED, UNASSESSED } from '../nav/columns.js';
import { register } from '../nav/transitions.js';
import { addLocalOf } from '../observe/local.js';
import { COMPETENCE_SCALE, PRESENT_RESIDENT, REAL, TRAIT_SCALE } from '../people/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import { MEASURE_LIMIT } from '../state/limits.js';
import type { WorldState } from '../state/world-state.js';
import {
  DISCRETION_PARAMETERS,
  MOST_SHIFT,
  WISH_SCALE,
  compileDiscretion,
  shiftOf,
  standingOf,
  type Discretion,
} from './discretion.js';
import {
  ASSIGNMENT_PARAMETERS,
  compileAssignment,
  goesByLot,
  referralShift,
  type Assignment,
} from './assignment.js';
import { admittedGroups, isEligible } from './eligibility.js';
import { OFFICE_PRICE_PARAMETERS, officePriceShift } from './office-price.js';
import { PROMISE_PARAMETERS, everFound } from './promise.js';
import { proposalMonth, type Ceiling, type ProposalMonth } from './proposals.js';
import { specialistRoom } from './specialists.js';
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
  readonly discretion: Discretion;
  readonly assignment: Assignment;
  readonly sanctions: SanctionTables;
  /** Score of refusing with an average wish and staying power, and what each adds per unit. */
  readonly refuses: number;
  readonly refusesMotivation: number;
  readonly refusesWish: number;
  /** By measure: 1 where nobody is proposed it whose office has no job specialist. */
  readonly needsSpecialist: Uint8Array;
  readonly ceilings: readonly Ceiling[];
  /** What was worked out last, good for its month. */
  ofMonth: ProposalMonth | null;
}

const hazards = new Float64Array(MEASURE_LIMIT);

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'measures.referral',
  parameters: [
    ...DISCRETION_PARAMETERS,
    ...ASSIGNMENT_PARAMETERS,
    ...OFFICE_PRICE_PARAMETERS,
    ...PROMISE_PARAMETERS,
    ...SANCTION_PARAMETERS,
    { name: 'measures.rationed', unit: 'share', min: 0, max: 1 },
    { name: 'measures.refusal', unit: 'probability', min: 0, max: 0.9 },
    { name: 'measures.refusal.motivation', unit: 'log hazard ratio', min: -2, max: 1 },
    { name: 'measures.refusal.wish', unit: 'log hazard ratio', min: -2, max: 1 },
    { name: 'measures.referral.motivation-weight', unit: 'share', min: 0, max: 1 },
    { name: 'benefits.allowance.minimum', unit: 'G per year', min: 0, max: 4 },
    { name: 'benefits.allowance.minimum-under-25', unit: 'G per year', min: 0, max: 4 },
    { name: 'benefits.social-assistance.year', unit: 'G per year', min: 0, max: 3 },
  ],
  compile(parameters, world) {
    // Rates are of starts: a subsidy is promised the oftener as promises come to nothing.
    const forLapses = -logRatio(everFound(parameters));
    const base = Int16Array.from(world.measureChannels, (channels, index) => {
      const spec = world.scenario.measures[index];
      return (
        logHazardOfProbability(channels.referral) +
        (spec === undefined ? 0 : officePriceShift(parameters, spec)) +
        (spec === undefined || spec.subsidy === null ? 0 : forLapses)
      );
    });
    const assignment = compileAssignment(parameters, world);
    const rationed = parameters.scalar('measures.rationed') >= 0.5;
    const admitted = Int32Array.from(world.scenario.measures, admittedGroups);
    const ceilings = world.measureChannels.map((channels, index): Ceiling => {
      const support = world.scenario.measures[index]?.incomeSupport;
      const highest = Math.max(support?.levelG ?? 0, support?.levelUnder25G ?? 0);
      const furthest =
        Math.ceil(Math.abs(channels.selection) * 256 * FURTHEST_TRAIT) + MOST_SHIFT + assignment.most;
      return {
        score: (base[index] ?? 0) + furthest,
        support: (support?.takeUpPerG ?? 0) * highest,
        groups: admitted[index] ?? 0,
        needsSpecialist: rationed && (world.scenario.measures[index]?.needsSpecialist ?? false),
      };
    });
    return {
      base,
      ceilings,
      ofMonth: null,
      admitted,
      discretion: compileDiscretion(parameters, world),
      assignment,
      sanctions: compileSanctions(parameters),
      refuses: logHazardOfProbability(parameters.scalar('measures.refusal')),
      refusesMotivation: (parameters.scalar('measures.refusal.motivation') * 256) / TRAIT_SCALE,
      refusesWish: (parameters.scalar('measures.refusal.wish') * 256) / WISH_SCALE,
      needsSpecialist: Uint8Array.from(world.scenario.measures, (measure) =>
        rationed && measure.needsSpecialist ? 1 : 0,
      ),
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
    const { id, birthMonth, motivation, competence, shadow } = world.people;
    const { group } = world.nav;
    const { set } = world.benefits;
    const measures = world.scenario.measures;
    const count = measures.length;
    const month = world.month;
    if (tables.ofMonth?.month !== month)
      tables.ofMonth = proposalMonth(world, tables.ceilings, tables.discretion.atHand);
    const { exists, hand, specialists, bounds } = tables.ofMonth;
    const [k0, k1] = streamKey(world.key, month, DECISION.referral);
    const kept = siftRoom(to - from);
    const found = sift(world, bounds, kept, from, to);
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
      const room = specialistRoom(world, row);
      const place = standingOf(world, tables.discretion, row);
      const byLot = goesByLot(world, tables.assignment, row);
      const assigned = byLot ? 0 : referralShift(world, tables.assignment, row);
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        const spec = measures[index];
        hazards[index] = 0;
        if (
          spec === undefined ||
          !(exists[index] ?? false) ||
          ((tables.admitted[index] ?? 0) & standing) === 0 ||
          ((tables.needsSpecialist[index] ?? 0) !== 0 && room === 0) ||
          !isEligible(world, spec, index, row)
        )
          continue;
        const score =
          (tables.base[index] ?? 0) +
          (byLot ? 0 : Math.round((tables.selection[index] ?? 0) * trait)) +
          (byLot ? 0 : shiftOf(tables.discretion, hand, place, index)) +
          assigned +
          (tables.needsSpecialist[index] ?? 0) * specialists;
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
      if (refuses(world, tables, row, tables.discretion.wanted[place.wish + chosen] ?? 0)) {
        if (shadow[row] === REAL) addLocalOf(world, 'refusals', row, 1);
        answerFor(world, tables.sanctions, row, BREACH.refusal);
        continue;
      }
      // A municipal offer outside NAV's measures asks nobody to register.
      const outside = hasRule(measures[chosen], 'not counted as a measure');
      if (group[row] === NOT_REGISTERED && !pension && !outside) register(world, row);
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

/** Whether a user says no, by staying power and by how much this measure is wanted (hundredths). */
function refuses(world: WorldState, tables: Tables, row: number, wanted: number): boolean {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.measureRefusal);
  const score =
    tables.refuses +
    Math.round(tables.refusesMotivation * (world.people.motivation[row] ?? 0) + tables.refusesWish * wanted);
  return draw(k0, k1, world.people.id[row] ?? 0, 0) < (THRESHOLD[scoreIndex(score)] ?? 0);
}

/** Keeps those out of work and school who are in no measure, wait for none, and whose draw may be a proposal. */
function sift(
  world: WorldState,
  bounds: readonly Int32Array[],
  kept: Int32Array,
  from: number,
  to: number,
): number {
  const { present, id, birthMonth, careUntil } = world.people;
  const { enrolment } = world.school;
  const { group } = world.nav;
  const { measure, queuedFor, voucher, barredUntil } = world.measures;
  const { job } = world.market;
  const { concerned } = world.rows;
  const month = world.month | 0;
  const [k0, k1] = streamKey(world.key, month, DECISION.referral);
  const [key0, key1] = [k0 | 0, k1 | 0];
  const resident = PRESENT_RESIDENT | 0;
  const end = to | 0;
  let count = 0;
  for (let at = from | 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (((job[row] ?? 0) | (enrolment[row] ?? 0)) !== 0 || present[row] !== resident) continue;
    if (((measure[row] ?? 0) | (queuedFor[row] ?? 0) | (voucher[row] ?? 0)) !== 0) continue;
    if ((barredUntil[row] ?? 0) > month || (careUntil[row] ?? 0) > month) continue;
    const months = (month - (birthMonth[row] ?? 0)) | 0;
    if (draw(key0, key1, id[row] ?? 0, 0) >= (bounds[group[row] ?? 0]?.[months] ?? 0)) continue;
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
