/**
 * Job creation, one elasticity: how readily employers open posts when filling one is worth more. What open vacancies of a
 * cell have met lately (the best applicant's value over the threshold, subsidy included; nothing where nobody came) is
 * held against what they met in one year, at whose level openings are neutral. The business cycle moves openings by an
 * elasticity that already holds what employers do as applicants become fewer or more; what the cycle alone does to worth
 * is therefore taken out, so that no response is counted twice. The same elasticity of creation says how readily a post is made for a named person with a subsidy (`made-posts.ts`). At 0 nobody responds to anything.
 */
import { SCORES_PER_LOG, exp, log } from '../chance/index.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { settleValue } from './transitions.js';

export const CREATION: ParameterDeclaration = {
  name: 'market.creation.elasticity',
  unit: 'elasticity',
  min: 0,
  max: 10,
};

/** What the memory of a cell is made with; read where vacancies are filled. */
export const WORTH_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.creation.memory', unit: 'months', min: 1, max: 120 },
  { name: 'market.creation.neutral', unit: 'years', min: 1990, max: 2100 },
  { name: 'market.creation.cycle', unit: 'elasticity', min: 0, max: 2 },
];

/** Openings are at most e times as many, or as few. */
const MOST_RESPONSE = SCORES_PER_LOG;

export interface WorthTables {
  /** Weight of a month in the running mean. */
  readonly weight: number;
  /** From this month on the neutral level stands still. */
  readonly standsFrom: number;
  /** Per cent that worth falls for each per cent the cycle adds to openings. */
  readonly cycle: number;
}

export function compileWorth(parameters: ParameterReader): WorthTables {
  return {
    weight: 1 / parameters.scalar('market.creation.memory'),
    cycle: parameters.scalar('market.creation.cycle'),
    standsFrom: (Math.round(parameters.scalar('market.creation.neutral')) + 1) * 12,
  };
}

/** What employers of a cell add to the score of opening for what filling a post has been worth lately. */
export function creationScore(world: WorldState, cell: number, elasticity: number): number {
  const { value, neutral } = world.jobCells;
  const [now, before] = [value[cell] ?? 0, neutral[cell] ?? 0];
  if (elasticity === 0 || now <= 0 || before <= 0 || now === before) return 0;
  const score = Math.round(elasticity * SCORES_PER_LOG * log(now / before));
  return Math.max(-MOST_RESPONSE, Math.min(MOST_RESPONSE, score));
}

/**
 * Notes what the vacancies of a cell met this month.
 *
 * @param met sum over open vacancies, 1/1024 sd
 * @param vacancies how many; nothing is learnt from none
 */
export function noteWorth(
  world: WorldState,
  tables: WorthTables,
  cell: number,
  met: number,
  vacancies: number,
): void {
  if (vacancies === 0) return;
  const { value, neutral } = world.jobCells;
  const before = value[cell] ?? 0;
  const cyclical = ((world.jobCells.cycle[cell] ?? 0) / SCORES_PER_LOG) * tables.cycle;
  const mean = (met / vacancies) * exp(cyclical);
  const now = before === 0 ? mean : before + tables.weight * (mean - before);
  settleValue(world, cell, now, world.month < tables.standsFrom ? now : (neutral[cell] ?? 0));
}
