/** Who comes as a refugee, and enters the introduction programme on arrival. */
import { DRAW_RANGE, draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { COMPETENCE_SCALE } from '../people/columns.js';
import { learn } from '../people/transitions.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { INTRODUCTION } from './columns.js';
import { enrol } from './transitions.js';

const YEAR = 12;

export const NEWCOMER_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'people.immigration.refugee', unit: 'share', min: 0, max: 1 },
  { name: 'people.immigration.refugee.competence', unit: 'standard deviations', min: -4, max: 0 },
  { name: 'school.introduction.age', unit: 'years', min: 16, max: 30 },
  { name: 'school.introduction.takes-part', unit: 'share', min: 0, max: 1 },
  { name: 'school.introduction.months', unit: 'months', axes: ['education'], min: 1, max: 60 },
  { name: 'school.introduction.spread', unit: 'ratio', min: 0, max: 1 },
];

export interface NewcomerTables {
  /** Threshold of having come as a refugee, among arrivals from country group 3. */
  readonly refugee: number;
  /** What they lack on arrival, language above all, in 1/1024 sd; at most 0. */
  readonly competence: number;
  readonly fromAge: number;
  readonly takesPart: number;
  /** Planned months by education, and how far single ones lie around them, as a ratio. */
  readonly months: Float64Array;
  readonly spread: number;
}

export function compileNewcomers(parameters: ParameterReader): NewcomerTables {
  return {
    refugee: thresholdOfProbability(parameters.scalar('people.immigration.refugee')),
    competence: Math.round(parameters.scalar('people.immigration.refugee.competence') * COMPETENCE_SCALE),
    fromAge: parameters.scalar('school.introduction.age') * YEAR,
    takesPart: thresholdOfProbability(parameters.scalar('school.introduction.takes-part')),
    months: parameters.vector('school.introduction.months'),
    spread: parameters.scalar('school.introduction.spread'),
  };
}

/** Somebody comes as a refugee: lacks the language, and enters the programme where of age, for a time of one's own. */
export function welcomeRefugee(world: WorldState, tables: NewcomerTables, row: number): void {
  const { month } = world;
  learn(world, row, tables.competence);
  if (month - (world.people.birthMonth[row] ?? 0) < tables.fromAge) return;
  const [k0, k1] = streamKey(world.key, month, DECISION.introduction);
  const id = world.people.id[row] ?? 0;
  if (draw(k0, k1, id, 0) >= tables.takesPart) return;
  const around = 1 + tables.spread * (2 * (draw(k0, k1, id, 1) / DRAW_RANGE) - 1);
  const months = (tables.months[world.school.education[row] ?? 0] ?? 0) * around;
  enrol(world, row, INTRODUCTION, month + Math.max(1, Math.round(months)));
}
