/**
 * Competence and history. Competence moves towards a level that depends on what one does: up in work and
 * education, down outside. How much of the difference between short and long spells outside is this causal decay,
 * and how much is that different people have long spells, is one parameter. The "hole in the CV" counts months
 * outside in the last five years.
 */
import { NO_JOB } from '../market/columns.js';
import { bookEarnings } from '../market/transitions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { APPRENTICESHIP, NOT_ENROLLED } from '../school/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { COMPETENCE_SCALE, PRESENT_RESIDENT } from './columns.js';
import { setCompetence, setGap } from './transitions.js';

const GAP_SCALE = 16;
const GAP_MONTHS = 60;

interface Tables {
  readonly work: number;
  readonly education: number;
  readonly outside: number;
  /** Share of the distance to the level that is covered in a month. */
  readonly pace: number;
  readonly apprenticeWage: number;
  /** Competence gained per month inside, by measure index. */
  readonly inMeasure: Int32Array;
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
    const { present, competence, gap } = world.people;
    const { enrolment } = world.school;
    const { measure } = world.measures;
    const { job, hours, wage, furloughed, earned36 } = world.market;
    const { work, education, outside, pace, inMeasure } = tables;
    for (let row = from; row < to; row += 1) {
      if (present[row] !== PRESENT_RESIDENT) continue;
      const working = job[row] !== NO_JOB;
      const learning = enrolment[row] !== NOT_ENROLLED;
      const inside = measure[row] ?? NO_MEASURE;
      const now = competence[row] ?? 0;
      const level = working ? work : learning ? education : outside;
      let next = now + (((level - now) * pace) | 0);
      if (inside !== NO_MEASURE) next += inMeasure[inside - 1] ?? 0;
      if (next !== now) setCompetence(world, row, next);
      const hole = gap[row] ?? 0;
      const faded = hole - ((hole / GAP_MONTHS) | 0);
      const longer = working || learning ? faded : faded + GAP_SCALE;
      if (longer !== hole) setGap(world, row, longer);
      const paid =
        enrolment[row] === APPRENTICESHIP
          ? tables.apprenticeWage
          : working && furloughed[row] === 0
            ? Math.round(((wage[row] ?? 0) * (hours[row] ?? 0)) / 100)
            : 0;
      if (paid !== 0 || (earned36[row] ?? 0) !== 0) bookEarnings(world, row, paid);
    }
  },
};

export const development = personStep(step);
