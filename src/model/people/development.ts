/**
 * Competence and history. Competence moves towards a level that depends on what one does: up in work and
 * education, down outside. How much of the difference between short and long spells outside is this causal decay,
 * and how much is that different people have long spells, is one parameter. The "hole in the CV" counts months
 * outside in the last five years.
 */
import { bookMonth } from '../market/transitions.js';
import { personStep, type PersonStep } from '../state/step.js';
import { COMPETENCE_SCALE } from './columns.js';
import { growWithMonth, type Growth } from './transitions.js';

interface Tables extends Growth {
  /** G/1000 a month. */
  readonly apprenticeWage: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'people.development',
  parameters: [
    { name: 'people.competence.work', unit: 'standard deviations', min: -2, max: 3 },
    { name: 'people.competence.education', unit: 'standard deviations', min: -2, max: 3 },
    { name: 'people.competence.outside', unit: 'standard deviations', min: -4, max: 1 },
    { name: 'people.competence.causal-share', unit: 'share', min: 0, max: 1 },
    { name: 'people.competence.months', unit: 'months', min: 6, max: 240 },
    { name: 'school.apprenticeship.wage', unit: 'G', min: 0.05, max: 1 },
  ],
  compile(parameters, world) {
    return {
      work: Math.round(parameters.scalar('people.competence.work') * COMPETENCE_SCALE),
      education: Math.round(parameters.scalar('people.competence.education') * COMPETENCE_SCALE),
      outside: Math.round(
        parameters.scalar('people.competence.outside') *
          parameters.scalar('people.competence.causal-share') *
          COMPETENCE_SCALE,
      ),
      pace: 1 / parameters.scalar('people.competence.months'),
      apprenticeWage: Math.round(parameters.scalar('school.apprenticeship.wage') * 1000),
      inMeasure: Int32Array.from(world.measureChannels, (channels) =>
        Math.round(channels.competence * COMPETENCE_SCALE),
      ),
    };
  },
  run(world, tables, from, to) {
    growWithMonth(world, tables, from, to);
    bookMonth(world, tables.apprenticeWage, from, to);
  },
};

export const development = personStep(step);
