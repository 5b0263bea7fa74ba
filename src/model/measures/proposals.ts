/**
 * What is the same for everybody when measures are proposed in a month: which can be proposed at all, what is at hand, and
 * how large anybody's hazards together can be, so that most draws end before a measure is looked at.
 */
import { FOLLOW_UP_GROUPS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, HAZARD, scoreIndex } from '../chance/index.js';
import { hasRule } from '../measure-spec.js';
import { AGE_YEARS, YOUNGEST } from '../people/ages.js';
import type { WorldState } from '../state/world-state.js';
import { atHand } from './discretion.js';
import { inSeason } from './eligibility.js';
import { specialistShift } from './specialists.js';
import { placesInForce } from './volumes.js';

const YEAR = 12;
const AGE_MONTHS = (YOUNGEST + AGE_YEARS) * YEAR;

/** Highest score and support of a measure, whoever the person; what the month's bounds are made of. */
export interface Ceiling {
  /** Score units, before what specialists add. */
  readonly score: number;
  /** Hazard that income support may add. */
  readonly support: number;
  /** Follow-up groups admitted, a bit each. */
  readonly groups: number;
  /** Whether it is proposed only where the office has a job specialist. */
  readonly needsSpecialist: boolean;
}

export interface ProposalMonth {
  readonly month: number;
  /** By measure: false for what nobody is sent to wait for this month. */
  readonly exists: readonly boolean[];
  /** Score units by measure and county (`atHand`). */
  readonly hand: Int16Array;
  /** Score units for measures that need a specialist. */
  readonly specialists: number;
  /** [group][age in months]: the most anybody's hazards come to, on the scale of draws. */
  readonly bounds: readonly Int32Array[];
}

/** @param weight of what is at hand, score units */
export function proposalMonth(
  world: WorldState,
  ceilings: readonly Ceiling[],
  weight: number,
): ProposalMonth {
  const { month } = world;
  // Nobody is sent to wait for a measure that does not exist yet, or no longer.
  const exists = world.scenario.measures.map(
    (spec) => placesInForce(spec, month) > 0 && !hasRule(spec, 'beside a workplace measure'),
  );
  const specialists = specialistShift(world);
  const bounds = FOLLOW_UP_GROUPS.map(() => new Float64Array(AGE_MONTHS + 1));
  world.scenario.measures.forEach((spec, index) => {
    const ceiling = ceilings[index];
    if (ceiling === undefined || !(exists[index] ?? false)) return;
    if (month < spec.firstStart || month > spec.lastStart || !inSeason(spec, month)) return;
    const score = ceiling.score + (ceiling.needsSpecialist ? Math.max(0, specialists) : 0);
    const most = (HAZARD[scoreIndex(score)] ?? 0) + ceiling.support;
    bounds.forEach((sums, group) => {
      if ((ceiling.groups & (1 << group)) === 0) return;
      // Steps at the ages from and to which it is given; summed up below.
      const from = Math.max(0, Math.ceil(spec.ageFrom));
      const to = Math.max(from, Math.ceil(spec.ageTo));
      if (from <= AGE_MONTHS) sums[from] = (sums[from] ?? 0) + most;
      if (to <= AGE_MONTHS) sums[to] = (sums[to] ?? 0) - most;
    });
  });
  return {
    month,
    exists,
    hand: atHand(world, weight),
    specialists,
    bounds: bounds.map(onDraws),
  };
}

/** Room for what adding and taking away the same number leaves over. */
const SLACK = 1e-9;

function onDraws(steps: Float64Array): Int32Array {
  const bounds = new Int32Array(steps.length);
  let sum = 0;
  for (let months = 0; months < steps.length; months += 1) {
    sum += steps[months] ?? 0;
    if (sum >= SLACK) bounds[months] = Math.min(DRAW_RANGE - 1, Math.ceil((sum + SLACK) * DRAW_RANGE));
  }
  return bounds;
}
