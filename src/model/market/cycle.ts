/**
 * The business cycle as the job market feels it. Registered unemployment of all ages, a fact from outside, sets how
 * often vacancies open and jobs end, by county and segment: relative to a reference level, with one elasticity each.
 * At the reference every multiplier is 1. Nothing about the young goes in; they follow through the posts they hold.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { SCORES_PER_LOG, log, logRatio } from '../chance/index.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import { slotCell } from './slots.js';

/** What every step that feels the cycle reads. */
export const CYCLE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.cycle.unemployment', unit: 'share', min: 0.002, max: 0.3 },
  { name: 'market.cycle.reference', unit: 'share', min: 0.002, max: 0.3 },
  { name: 'market.cycle.county', unit: 'ratio', axes: ['county'], min: 0.2, max: 5 },
  { name: 'market.cycle.segment', unit: 'ratio', axes: ['segment'], min: 0, max: 4 },
];
export const VACANCY_CYCLE: ParameterDeclaration = {
  name: 'market.cycle.vacancies',
  unit: 'elasticity',
  min: 0,
  max: 4,
};
export const SEPARATION_CYCLE: ParameterDeclaration = {
  name: 'market.cycle.separations',
  unit: 'elasticity',
  min: 0,
  max: 4,
};

/**
 * Scores that the cycle adds to a rate.
 *
 * @param elasticity of the rate with respect to unemployment; negative where slack lowers the rate
 * @returns one score per `slotCell(county, segment)`; 0 at the reference level
 */
export function cycleScores(parameters: ParameterReader, elasticity: number): Int16Array {
  const level = parameters.scalar('market.cycle.unemployment') / parameters.scalar('market.cycle.reference');
  const counties = parameters.vector('market.cycle.county');
  const segments = parameters.vector('market.cycle.segment');
  const scores = new Int16Array(COUNTIES.length * SEGMENTS.length);
  for (let county = 0; county < COUNTIES.length; county += 1) {
    const slack = log(level * (counties[county] ?? 1));
    for (let segment = 0; segment < SEGMENTS.length; segment += 1) {
      scores[slotCell(county, segment)] = Math.round(
        elasticity * (segments[segment] ?? 1) * slack * SCORES_PER_LOG,
      );
    }
  }
  return scores;
}

/** What county, cycle and shocks add to the score of losing a job, by `slotCell`. */
export function separationScores(parameters: ParameterReader): Int16Array {
  const county = Int16Array.from(parameters.vector('market.separation.county'), logRatio);
  const shock = Int16Array.from(parameters.vector('market.separation.shock'), logRatio);
  const scores = cycleScores(parameters, parameters.scalar('market.cycle.separations'));
  return scores.map(
    (score, cell) =>
      score + (county[Math.floor(cell / SEGMENTS.length)] ?? 0) + (shock[cell % SEGMENTS.length] ?? 0),
  );
}
