/**
 * The apprenticeship gate: after two years in vocational school most apply for a contract, and not everyone gets
 * one. Who does not may take a school year instead, or leaves. Apprentices are in work and in education at once.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
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
import { APPRENTICESHIP, COMPLETED_VOCATIONAL, GENERAL, VOCATIONAL } from './columns.js';
import { siftStudents } from './sifting.js';
import { beginStudies, examAfter, leaveStudies } from './studies.js';
import { applyForContract, complete } from './transitions.js';

const MARKS_TOP = 60;
const MARKS_CENTRE = 38;
const PER_TEN = 10;
const CONTRACT_MONTHS = 24;
const SCHOOL_YEAR = 10;

interface Tables {
  readonly applies: number;
  readonly supplementary: number;
  readonly instead: number;
  /** [county][marks] thresholds of getting a contract. */
  readonly contract: readonly Int32Array[];
  readonly breakOff: number;
  readonly pass: number;
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
    const breakOff = THRESHOLD[scoreIndex(tables.breakOff)] ?? 0;
    const kept = siftRoom(to - from);
    const asked = {
      enrolments: (1 << VOCATIONAL) | (1 << APPRENTICESHIP),
      stream: [d0, d1],
      bound: breakOff,
    } as const;
    const count = siftStudents(world, asked, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const enrolled = enrolment[row] ?? 0;
      const person = id[row] ?? 0;
      if (enrolled === VOCATIONAL) {
        if ((examMonth[row] ?? 0) > month) continue;
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
          } else {
            leaveStudies(world, row);
          }
        } else if (draw(a0, a1, person, 1) < tables.supplementary) {
          beginStudies(world, row, GENERAL, examAfter(month, SCHOOL_YEAR));
        } else {
          leaveStudies(world, row);
        }
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
