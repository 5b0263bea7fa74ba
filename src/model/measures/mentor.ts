/**
 * A mentor is no measure to be in: hours of a colleague, paid beside a measure in a workplace. Whoever is in one may be
 * proposed it each month; it makes break-off rarer, helps health and shows the host more, and ends with the measure.
 */
import { THRESHOLD, draw, logHazardOfProbability, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule, type MeasureKind } from '../measure-spec.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import type { ChannelValues } from './channels.js';
import { NO_MEASURE } from './columns.js';
import { isEligible } from './eligibility.js';
import { placesInForce } from './volumes.js';

/** Kinds that take place with an employer. */
const WORKPLACE: ReadonlySet<MeasureKind> = new Set([
  'wage-subsidy',
  'permanent-wage-subsidy',
  'work-training',
  'summer-job',
  'municipal-job',
]);

export const MENTOR_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'measures.mentor.break-off', unit: 'log hazard ratio', min: -2, max: 0 },
];

/** Score a mentor adds to breaking off. */
export function compileMentor(parameters: ParameterReader): number {
  return Math.round(parameters.scalar('measures.mentor.break-off') * 256);
}

/** Index of the measure that is given beside others; -1 where the scenario has none. */
export function mentorIndex({ scenario }: Pick<WorldState, 'scenario'>): number {
  return scenario.measures.findIndex((measure) => hasRule(measure, 'beside a workplace measure'));
}

/** One of a mentor's channels; 0 where the scenario has no mentor. */
export function mentorChannel(world: WorldState, channel: keyof ChannelValues): number {
  return world.measureChannels[mentorIndex(world)]?.[channel] ?? 0;
}

export function hasMentor(world: WorldState, row: number): boolean {
  return (world.measures.mentorUntil[row] ?? 0) > world.month;
}

/** Whether somebody is proposed a mentor this month. */
export interface MentorProposals {
  readonly index: number;
  proposes(row: number): boolean;
}

/** Proposals of the month, by the keyed luck of each person in a workplace measure. */
export function mentorProposals(world: WorldState): MentorProposals {
  const index = mentorIndex(world);
  const spec = world.scenario.measures[index];
  const referral = world.measureChannels[index]?.referral ?? 0;
  if (spec === undefined || placesInForce(spec, world.month) === 0) return { index, proposes: () => false };
  const limit = THRESHOLD[scoreIndex(logHazardOfProbability(referral))] ?? 0;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.mentor);
  const atWork = world.scenario.measures.map(({ kind }) => WORKPLACE.has(kind));
  const { measure, barredUntil } = world.measures;
  const { id } = world.people;
  return {
    index,
    proposes(row) {
      const inside = measure[row] ?? NO_MEASURE;
      if (inside === NO_MEASURE || !(atWork[inside - 1] ?? false) || hasMentor(world, row)) return false;
      if ((barredUntil[row] ?? 0) > world.month) return false;
      return draw(k0, k1, id[row] ?? 0, 0) < limit && isEligible(world, spec, index, row);
    },
  };
}
