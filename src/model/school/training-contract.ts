/**
 * Training in a firm towards a smaller test than the trade certificate: apprentice-candidates after two vocational years,
 * and the practice certificate from 16. It gives no level of education, but work experience and a test that shows what one
 * can; some who have the practice certificate go on as apprentices.
 */
import {
  THRESHOLD,
  draw,
  log,
  logHazardOfProbability,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { logistic } from '../chance/logistic.js';
import type { ParameterDeclaration } from '../declarations.js';
import { addLocalOf } from '../observe/local.js';
import { COMPETENCE_SCALE, REAL } from '../people/columns.js';
import { learn } from '../people/transitions.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { APPRENTICESHIP } from './columns.js';
import { beginStudies, examAfter, leaveStudies } from './studies.js';

const MARKS_TOP = 60;
const MARKS_CENTRE = 38;
const PER_TEN = 10;
const REST_OF_APPRENTICESHIP = 22;

export const TRAINING_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'school.candidate', unit: 'probability', min: 0, max: 0.99 },
  { name: 'school.candidate.marks', unit: 'log odds', min: -3, max: 0 },
  { name: 'school.training-contract.months', unit: 'months', min: 12, max: 48 },
  { name: 'school.training-contract.break-off', unit: 'probability per month', min: 0, max: 0.1 },
  { name: 'school.training-contract.pass', unit: 'probability', min: 0, max: 1 },
  { name: 'school.training-contract.competence', unit: 'standard deviations', min: 0, max: 1 },
  { name: 'school.practice-certificate.goes-on', unit: 'probability', min: 0, max: 1 },
];

export interface TrainingTables {
  /** Thresholds of going on as a candidate instead of leaving, by marks. */
  readonly candidate: Int32Array;
  readonly months: number;
  readonly breakOff: number;
  readonly pass: number;
  /** In 1/1024 sd. */
  readonly competence: number;
  readonly goesOn: number;
}

export function compileTraining(parameters: ParameterReader): TrainingTables {
  const share = parameters.scalar('school.candidate');
  const slope = parameters.scalar('school.candidate.marks');
  return {
    candidate: Int32Array.from({ length: MARKS_TOP + 1 }, (_, marks) =>
      share === 0
        ? 0
        : thresholdOfProbability(
            logistic(log(share / (1 - share)) + (slope * (marks - MARKS_CENTRE)) / PER_TEN),
          ),
    ),
    months: parameters.scalar('school.training-contract.months'),
    breakOff:
      THRESHOLD[
        scoreIndex(logHazardOfProbability(parameters.scalar('school.training-contract.break-off')))
      ] ?? 0,
    pass: thresholdOfProbability(parameters.scalar('school.training-contract.pass')),
    competence: Math.round(parameters.scalar('school.training-contract.competence') * COMPETENCE_SCALE),
    goesOn: thresholdOfProbability(parameters.scalar('school.practice-certificate.goes-on')),
  };
}

/** The test at the end of a training contract, and what comes after it. */
export function endTraining(world: WorldState, tables: TrainingTables, row: number): void {
  const { month } = world;
  const { firstEntry, enrolledSince } = world.school;
  const [k0, k1] = streamKey(world.key, month, DECISION.trainingContract);
  const id = world.people.id[row] ?? 0;
  const passed = draw(k0, k1, id, 1) < tables.pass;
  if (passed) {
    learn(world, row, tables.competence);
    if (world.people.shadow[row] === REAL) addLocalOf(world, 'smallerTests', row, 1);
  }
  // Who began school with the contract is on the way to a practice certificate.
  const mayGoOn = passed && firstEntry[row] === enrolledSince[row];
  if (mayGoOn && draw(k0, k1, id, 2) < tables.goesOn) {
    beginStudies(world, row, APPRENTICESHIP, examAfter(month, REST_OF_APPRENTICESHIP));
  } else {
    leaveStudies(world, row);
  }
}
