/**
 * The apprenticeship gate: after two years in vocational school most apply for a contract, and not everyone gets
 * one. Who does not may take a school year instead, or leaves; some of those who would leave go on as apprentice-candidates,
 * who train in a firm towards a smaller test. Apprentices are in work and in education at once, and their firm has a grant.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { calendarMonthOf } from '../../vocabulary/months.js';
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
import { startSearching } from '../market/transitions.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import {
  APPRENTICESHIP,
  COMPLETED_VOCATIONAL,
  GENERAL,
  IN_FIRM,
  TRAINING_CONTRACT,
  VOCATIONAL,
} from './columns.js';
import { book } from '../observe/booking.js';
import { REAL } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { siftStudents } from './sifting.js';
import { beginStudies, examAfter, leaveStudies } from './studies.js';
import {
  TRAINING_PARAMETERS,
  compileTraining,
  endTraining,
  type TrainingTables,
} from './training-contract.js';
import { applyForContract, complete } from './transitions.js';

const MARKS_TOP = 60;
const MARKS_CENTRE = 38;
const PER_TEN = 10;
const CONTRACT_MONTHS = 24;
const SCHOOL_YEAR = 10;
/** Grants are booked each quarter, and differ by age. */
const QUARTER = 3;
const ADULT_MONTHS = 21 * 12;

interface Tables {
  readonly applies: number;
  readonly supplementary: number;
  readonly instead: number;
  /** [county][marks] thresholds of getting a contract. */
  readonly contract: readonly Int32Array[];
  readonly breakOff: number;
  readonly pass: number;
  readonly training: TrainingTables;
  readonly grant: number;
  readonly grantAdult: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'school.apprenticeship',
  parameters: [
    { name: 'school.apprenticeship.applies', unit: 'share', min: 0, max: 1 },
    { name: 'school.apprenticeship.contract', unit: 'probability', axes: ['county'], min: 0, max: 1 },
    { name: 'school.apprenticeship.marks', unit: 'log odds', min: 0, max: 3 },
    { name: 'school.apprenticeship.supplementary', unit: 'probability', min: 0, max: 1 },
    { name: 'school.apprenticeship.school-instead', unit: 'probability', min: 0, max: 1 },
    { name: 'school.apprenticeship.break-off', unit: 'probability per month', min: 0, max: 0.1 },
    { name: 'school.apprenticeship.pass', unit: 'probability', min: 0, max: 1 },
    ...TRAINING_PARAMETERS,
    { name: 'school.training-grant', unit: 'kroner per month', min: 0, max: 30000 },
    { name: 'school.training-grant.adult', unit: 'kroner per month', min: 0, max: 30000 },
  ],
  compile(parameters) {
    const byCounty = parameters.vector('school.apprenticeship.contract');
    const slope = parameters.scalar('school.apprenticeship.marks');
    return {
      applies: thresholdOfProbability(parameters.scalar('school.apprenticeship.applies')),
      supplementary: thresholdOfProbability(parameters.scalar('school.apprenticeship.supplementary')),
      instead: thresholdOfProbability(parameters.scalar('school.apprenticeship.school-instead')),
      contract: COUNTIES.map((_, county) => {
        const share = byCounty[county] ?? 0;
        const odds = log(share / (1 - share));
        return Int32Array.from({ length: MARKS_TOP + 1 }, (__, marks) =>
          thresholdOfProbability(logistic(odds + (slope * (marks - MARKS_CENTRE)) / PER_TEN)),
        );
      }),
      breakOff: logHazardOfProbability(parameters.scalar('school.apprenticeship.break-off')),
      pass: thresholdOfProbability(parameters.scalar('school.apprenticeship.pass')),
      training: compileTraining(parameters),
      grant: parameters.scalar('school.training-grant'),
      grantAdult: parameters.scalar('school.training-grant.adult'),
    };
  },
  run(world, tables, from, to) {
    const { id, marks, county } = world.people;
    const { enrolment, examMonth } = world.school;
    const month = world.month;
    const [a0, a1] = streamKey(world.key, month, DECISION.afterVocational);
    const [c0, c1] = streamKey(world.key, month, DECISION.apprenticeContract);
    const [d0, d1] = streamKey(world.key, month, DECISION.dropout);
    const [e0, e1] = streamKey(world.key, month, DECISION.exam);
    const [t0, t1] = streamKey(world.key, month, DECISION.trainingContract);
    if (calendarMonthOf(month) % QUARTER === 0) payGrants(world, tables, from, to);
    const breakOff = THRESHOLD[scoreIndex(tables.breakOff)] ?? 0;
    const kept = siftRoom(to - from);
    const asked = {
      enrolments: (1 << VOCATIONAL) | IN_FIRM,
      stream: [d0, d1],
      bound: Math.max(breakOff, tables.training.breakOff),
    } as const;
    const count = siftStudents(world, asked, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const enrolled = enrolment[row] ?? 0;
      const person = id[row] ?? 0;
      if (enrolled === VOCATIONAL) {
        if ((examMonth[row] ?? 0) > month) continue;
        const candidate = draw(t0, t1, person, 0) < (tables.training.candidate[marks[row] ?? 0] ?? 0);
        if (draw(a0, a1, person, 0) < tables.applies) {
          applyForContract(world, row);
          const limit = tables.contract[county[row] ?? 0]?.[marks[row] ?? 0] ?? 0;
          const luck = draw(c0, c1, person, 0);
          if (row === world.tracedRow) {
            tellDraw(world, 'school.apprenticeship', 'gets an apprenticeship contract', limit, luck, [
              'school.apprenticeship.contract',
              'school.apprenticeship.marks',
            ]);
          }
          if (luck < limit) {
            beginStudies(world, row, APPRENTICESHIP, examAfter(month, CONTRACT_MONTHS - 2));
          } else if (draw(c0, c1, person, 1) < tables.instead) {
            beginStudies(world, row, GENERAL, examAfter(month, SCHOOL_YEAR));
          } else if (candidate) {
            beginStudies(world, row, TRAINING_CONTRACT, examAfter(month, tables.training.months - 2));
          } else {
            leaveStudies(world, row);
          }
        } else if (draw(a0, a1, person, 1) < tables.supplementary) {
          beginStudies(world, row, GENERAL, examAfter(month, SCHOOL_YEAR));
        } else if (candidate) {
          beginStudies(world, row, TRAINING_CONTRACT, examAfter(month, tables.training.months - 2));
        } else {
          leaveStudies(world, row);
        }
      } else if (enrolled === TRAINING_CONTRACT) {
        if ((examMonth[row] ?? 0) <= month) endTraining(world, tables.training, row);
        else if (draw(d0, d1, person, 0) < tables.training.breakOff) leaveStudies(world, row);
      } else if ((examMonth[row] ?? 0) <= month) {
        if (draw(e0, e1, person, 0) < tables.pass) {
          complete(world, row, COMPLETED_VOCATIONAL);
          startSearching(world, row);
        } else {
          leaveStudies(world, row);
        }
      } else if (draw(d0, d1, person, 0) < breakOff) {
        leaveStudies(world, row);
      }
    }
  },
};

export const apprenticeship = personStep(step);

/** What the county pays firms for a quarter of those in training. */
function payGrants(world: WorldState, tables: Tables, from: number, to: number): void {
  if (!world.recording) return;
  const { birthMonth, shadow } = world.people;
  const { enrolment } = world.school;
  const adultsBornBy = world.month - ADULT_MONTHS;
  let kroner = 0;
  for (let row = from; row < to; row += 1) {
    const enrolled = enrolment[row] ?? 0;
    if (((IN_FIRM >>> enrolled) & 1) === 0 || shadow[row] !== REAL) continue;
    kroner += (birthMonth[row] ?? 0) <= adultsBornBy ? tables.grantAdult : tables.grant;
  }
  book(world, 'county.training-grants', kroner * QUARTER);
}
