/** The first needs assessment: which follow-up group a new user gets. */
import { EDUCATION_LEVELS } from '../../vocabulary/codes.js';
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { logistic } from '../chance/logistic.js';
import { DISABILITY } from '../benefits/columns.js';
import type { ParameterDeclaration } from '../declarations.js';
import { TRAIT_SCALE } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { PERMANENTLY_ADAPTED, SITUATIONAL, SPECIALLY_ADAPTED, STANDARD } from './columns.js';

/** Capacity classes: at most 50 % and known, at most 50 % unknown, at most 75 %, above. */
const CLASSES = 4;
const MOTIVATION_STEPS = 17;
const TWENTY_YEARS = 240;

export const FIRST_GROUP_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'nav.group.special.capacity', unit: 'probability', axes: ['capacityClass'], min: 0, max: 1 },
  { name: 'nav.group.special.education', unit: 'ratio', axes: ['education'], min: 0, max: 3 },
  { name: 'nav.group.special.practice', unit: 'ratio', axes: ['education'], min: 0, max: 3 },
  { name: 'nav.group.situational', unit: 'log odds', axes: ['education'], min: -6, max: 3 },
  { name: 'nav.group.situational.practice', unit: 'log odds', axes: ['education'], min: -3, max: 3 },
  { name: 'nav.group.situational.motivation', unit: 'log odds', min: -3, max: 0 },
  { name: 'nav.group.situational.under-20', unit: 'log odds', min: -1, max: 4 },
];

export interface FirstGroupTables {
  /** Thresholds of specially adapted by capacity class and education. */
  readonly special: readonly Int32Array[];
  /** [education][motivation step 0..16] thresholds of situational. */
  readonly situational: readonly Int32Array[];
  readonly under20: readonly Int32Array[];
}

export function compileFirstGroup(parameters: ParameterReader): FirstGroupTables {
  const special = parameters.vector('nav.group.special.capacity');
  const specialPractice = parameters.vector('nav.group.special.practice');
  const byEducation = parameters
    .vector('nav.group.special.education')
    .map((ratio, education) => ratio * (specialPractice[education] ?? 1));
  const practice = parameters.vector('nav.group.situational.practice');
  const base = parameters
    .vector('nav.group.situational')
    .map((odds, education) => odds + (practice[education] ?? 0));
  const slope = parameters.scalar('nav.group.situational.motivation');
  const situational = (extra: number): Int32Array[] =>
    EDUCATION_LEVELS.map((_, education) =>
      Int32Array.from({ length: MOTIVATION_STEPS }, (__, index) =>
        thresholdOfProbability(logistic((base[education] ?? 0) + extra + slope * ((index - 8) / 4))),
      ),
    );
  return {
    special: Array.from({ length: CLASSES }, (_, index) =>
      Int32Array.from(byEducation, (ratio) =>
        thresholdOfProbability(Math.min(1, (special[index] ?? 0) * ratio)),
      ),
    ),
    situational: situational(0),
    under20: situational(parameters.scalar('nav.group.situational.under-20')),
  };
}

/** The group decided at the first meeting. */
export function firstGroup(world: WorldState, tables: FirstGroupTables, row: number): number {
  const { id, birthMonth, motivation } = world.people;
  const { capacity, diagnosed } = world.health;
  const education = world.school.education[row] ?? 0;
  const person = id[row] ?? 0;
  const able = capacity[row] ?? 100;
  if (((world.benefits.set[row] ?? 0) & DISABILITY) !== 0) return PERMANENTLY_ADAPTED;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.firstGroup);
  const kind = able <= 50 ? (diagnosed[row] === 1 ? 0 : 1) : able <= 75 ? 2 : 3;
  if (draw(k0, k1, person, 0) < (tables.special[kind]?.[education] ?? 0)) return SPECIALLY_ADAPTED;
  const young = world.month - (birthMonth[row] ?? 0) < TWENTY_YEARS;
  const index = Math.max(0, Math.min(16, 8 + Math.round((motivation[row] ?? 0) / (TRAIT_SCALE / 4))));
  const limit = (young ? tables.under20 : tables.situational)[education]?.[index] ?? 0;
  return draw(k0, k1, person, 1) < limit ? SITUATIONAL : STANDARD;
}
