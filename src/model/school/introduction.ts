/**
 * The introduction programme for newly arrived refugees: the municipality's, with a benefit that ends with it. One leaves
 * it for a job, or when the planned time is over: then one looks for work on one's own, is handed over to NAV, or goes
 * to school at the next intake (`returning.ts`).
 */
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { startSearching } from '../market/transitions.js';
import { register } from '../nav/transitions.js';
import { book } from '../observe/booking.js';
import { addLocalOf } from '../observe/local.js';
import { COMPETENCE_SCALE, REAL } from '../people/columns.js';
import { learn } from '../people/transitions.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw, tellEvent } from '../state/tell.js';
import { INTRODUCTION } from './columns.js';
import { dropOut } from './transitions.js';

interface Tables {
  readonly handover: number;
  /** Kroner a month: the benefit from 25 and under, and what the programme costs beside it. */
  readonly benefit: number;
  readonly benefitYoung: number;
  readonly cost: number;
  /** Competence gained a month, in 1/1024 sd. */
  readonly competence: number;
}

const YOUNG_MONTHS = 25 * 12;
const YEAR = 12;

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'school.introduction',
  parameters: [
    { name: 'school.introduction.handover', unit: 'probability', min: 0, max: 1 },
    { name: 'school.introduction.benefit', unit: 'G per year', min: 0, max: 4 },
    { name: 'school.introduction.benefit-under-25', unit: 'G per year', min: 0, max: 4 },
    { name: 'school.introduction.cost', unit: 'kroner per month', min: 0, max: 60000 },
    { name: 'school.introduction.competence', unit: 'standard deviations per month', min: 0, max: 0.2 },
    { name: 'money.G', unit: 'kroner', min: 50000, max: 300000 },
  ],
  compile(parameters) {
    const monthly = (name: string): number =>
      Math.round((parameters.scalar(name) * parameters.scalar('money.G')) / YEAR);
    return {
      handover: thresholdOfProbability(parameters.scalar('school.introduction.handover')),
      benefit: monthly('school.introduction.benefit'),
      benefitYoung: monthly('school.introduction.benefit-under-25'),
      cost: parameters.scalar('school.introduction.cost'),
      competence: Math.round(parameters.scalar('school.introduction.competence') * COMPETENCE_SCALE),
    };
  },
  run(world, tables, from, to) {
    const { id, shadow, birthMonth } = world.people;
    const { enrolment, examMonth } = world.school;
    const { job } = world.market;
    const { concerned } = world.rows;
    const { month } = world;
    const [k0, k1] = streamKey(world.key, month, DECISION.introduction);
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      if (enrolment[row] !== INTRODUCTION) continue;
      if (job[row] !== NO_JOB) {
        dropOut(world, row);
        if (row === world.tracedRow) tellEvent(world, 'school.introduction', 'leaves for a job', []);
      } else if ((examMonth[row] ?? 0) <= month) {
        dropOut(world, row);
        startSearching(world, row);
        const luck = draw(k0, k1, id[row] ?? 0, 2);
        if (row === world.tracedRow) {
          tellDraw(world, 'school.introduction', 'is handed over to NAV', tables.handover, luck, [
            'school.introduction.handover',
          ]);
        }
        if (luck < tables.handover) register(world, row);
      } else {
        learn(world, row, tables.competence);
        if (shadow[row] !== REAL) continue;
        const young = month - (birthMonth[row] ?? 0) < YOUNG_MONTHS;
        book(world, 'municipality.introduction-benefit', young ? tables.benefitYoung : tables.benefit);
        book(world, 'municipality.introduction-programme', tables.cost);
        addLocalOf(world, 'inIntroduction', row, 1);
      }
    }
  },
};

export const introduction = personStep(step);
