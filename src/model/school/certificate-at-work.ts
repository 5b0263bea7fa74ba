/**
 * A trade certificate taken in the job one has: after some time in it one agrees with the employer and the county on
 * training beside ordinary work, and is tested later. Whoever loses the job on the way gives it up. Agreements and tests
 * fall in August and January, as intake to school does.
 */
import { calendarMonthOf } from '../../vocabulary/months.js';
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB, TEMPORARY } from '../market/columns.js';
import { book } from '../observe/booking.js';
import { addLocalOf } from '../observe/local.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { COMPLETED_VOCATIONAL, COMPULSORY, NOT_ENROLLED } from './columns.js';
import { AUGUST, JANUARY } from './studies.js';
import { complete, takeCertificateAtWork } from './transitions.js';

interface Tables {
  /** Thresholds of agreeing at an intake, in a permanent and in a temporary job. */
  readonly permanent: number;
  readonly temporary: number;
  readonly tenure: number;
  /** Per cent of full time. */
  readonly hours: number;
  readonly fromAge: number;
  readonly months: number;
  readonly pass: number;
  readonly grant: number;
}

const YEAR = 12;

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'school.certificate-at-work',
  parameters: [
    { name: 'school.certificate-at-work', unit: 'probability', min: 0, max: 0.5 },
    { name: 'school.certificate-at-work.temporary', unit: 'ratio', min: 0, max: 1 },
    { name: 'school.certificate-at-work.tenure', unit: 'months', min: 0, max: 60 },
    { name: 'school.certificate-at-work.hours', unit: 'share', min: 0, max: 1 },
    { name: 'school.certificate-at-work.age', unit: 'years', min: 16, max: 30 },
    { name: 'school.certificate-at-work.months', unit: 'months', min: 5, max: 48 },
    { name: 'school.certificate-at-work.pass', unit: 'probability', min: 0, max: 1 },
    { name: 'school.training-grant.adult', unit: 'kroner per month', min: 0, max: 30000 },
  ],
  compile(parameters) {
    const agrees = parameters.scalar('school.certificate-at-work');
    return {
      permanent: thresholdOfProbability(agrees),
      temporary: thresholdOfProbability(agrees * parameters.scalar('school.certificate-at-work.temporary')),
      tenure: parameters.scalar('school.certificate-at-work.tenure'),
      hours: parameters.scalar('school.certificate-at-work.hours') * 100,
      fromAge: parameters.scalar('school.certificate-at-work.age') * YEAR,
      months: parameters.scalar('school.certificate-at-work.months'),
      pass: thresholdOfProbability(parameters.scalar('school.certificate-at-work.pass')),
      grant: parameters.scalar('school.training-grant.adult'),
    };
  },
  run(world, tables, from, to) {
    const { month } = world;
    if (!isIntake(month)) return;
    const { present, shadow, id, birthMonth } = world.people;
    const { enrolment, education, examMonth } = world.school;
    const { job, jobSince, hours } = world.market;
    const test = intakeAfter(month, tables.months);
    const toNext = intakeAfter(month, 1) - month;
    const [k0, k1] = streamKey(world.key, month, DECISION.certificateAtWork);
    for (let row = from; row < to; row += 1) {
      if (education[row] !== COMPULSORY || enrolment[row] !== NOT_ENROLLED) continue;
      const due = examMonth[row] ?? 0;
      const held = job[row] ?? NO_JOB;
      if ((held === NO_JOB && due === 0) || present[row] !== PRESENT_RESIDENT) continue;
      const since = month - (jobSince[row] ?? month);
      if (due !== 0) {
        if (held === NO_JOB || since < tables.tenure) takeCertificateAtWork(world, row, 0);
        else if (due > month) pay(world, row, tables.grant * toNext);
        else if (draw(k0, k1, id[row] ?? 0, 1) < tables.pass) {
          complete(world, row, COMPLETED_VOCATIONAL);
          if (shadow[row] === REAL) addLocalOf(world, 'certificatesAtWork', row, 1);
        } else takeCertificateAtWork(world, row, 0);
        continue;
      }
      if (since < tables.tenure || (hours[row] ?? 0) < tables.hours) continue;
      if (month - (birthMonth[row] ?? 0) < tables.fromAge) continue;
      const limit = held === TEMPORARY ? tables.temporary : tables.permanent;
      const luck = draw(k0, k1, id[row] ?? 0, 0);
      if (row === world.tracedRow) {
        tellDraw(world, 'school.certificate-at-work', 'takes a trade certificate at work', limit, luck, [
          'school.certificate-at-work',
        ]);
      }
      if (luck >= limit) continue;
      takeCertificateAtWork(world, row, test);
      pay(world, row, tables.grant * toNext);
    }
  },
};

export const certificateAtWork = personStep(step);

/** What the county pays the firm until the next intake. */
function pay(world: WorldState, row: number, kroner: number): void {
  if (world.people.shadow[row] === REAL) book(world, 'county.training-grants', kroner);
}

function isIntake(month: number): boolean {
  const calendar = calendarMonthOf(month);
  return calendar === AUGUST || calendar === JANUARY;
}

/** The first intake at least so many months ahead. */
function intakeAfter(month: number, months: number): number {
  let intake = month + months;
  while (!isIntake(intake)) intake += 1;
  return intake;
}
