/**
 * Upper secondary: choice of track at 16 (for a few with weak marks a practice certificate, two years in a firm), dropout in
 * waves after the autumn break and after Christmas, the examination at the end. Marks from lower secondary carry most of
 * the difference between people; mental health and staying power the rest. A NAV adviser at the school may lower dropout.
 */
import { calendarMonthOf } from '../../vocabulary/months.js';
import {
  THRESHOLD,
  draw,
  logHazardOfProbability,
  logRatio,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { logistic } from '../chance/logistic.js';
import { TRAIT_SCALE } from '../people/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw, tellEvent } from '../state/tell.js';
import { DEVELOPMENTAL } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import {
  ADVISER_PARAMETERS,
  compileAdviser,
  hasAdviser,
  meetAdviser,
  payAdvisers,
  type AdviserTables,
} from './adviser.js';
import {
  COMPLETED_GENERAL,
  COMPULSORY,
  GENERAL,
  NOT_ENROLLED,
  TRAINING_CONTRACT,
  VOCATIONAL,
} from './columns.js';
import { siftStudents } from './sifting.js';
import { AUGUST, beginStudies, examAfter, leaveStudies } from './studies.js';
import { complete, repeat } from './transitions.js';
import { startSearching } from '../market/transitions.js';

const MARKS_TOP = 60;
const MARKS_CENTRE = 42;
const PER_TEN = 10;
const GENERAL_MONTHS = 34;
const VOCATIONAL_MONTHS = 24;
const PRACTICE_MONTHS = 22;
const LARGEST_TRAIT = 2 * TRAIT_SCALE;
const LAST_ENTRY_AGE_MONTHS = 20 * 12;

interface Tables {
  readonly season: Int16Array;
  readonly dropout: readonly [Int16Array, Int16Array];
  readonly dropoutMental: Int16Array;
  readonly dropoutMotivation: number;
  /** Nobody's score of leaving is above it, before the season. */
  readonly mostDropout: number;
  readonly general: readonly [Int32Array, Int32Array];
  readonly enter: number;
  readonly enterArrived: number;
  /** Thresholds of passing by marks: at the first try and at later ones. */
  readonly pass: readonly [Int32Array, Int32Array];
  readonly again: number;
  readonly adviser: AdviserTables;
  /** Threshold of taking a practice certificate, and the marks up to which one may. */
  readonly practice: number;
  readonly practiceMarks: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'school.upper-secondary',
  parameters: [
    { name: 'school.entry', unit: 'probability', min: 0, max: 1 },
    { name: 'school.entry.arrived', unit: 'probability', min: 0, max: 1 },
    { name: 'school.general.log-odds', unit: 'log odds', axes: ['sex'], min: -5, max: 5 },
    { name: 'school.general.marks', unit: 'log odds', min: -1, max: 5 },
    { name: 'school.dropout.general', unit: 'probability per month', min: 0, max: 0.1 },
    { name: 'school.dropout.vocational', unit: 'probability per month', min: 0, max: 0.1 },
    { name: 'school.dropout.marks', unit: 'log hazard ratio', min: -3, max: 0 },
    { name: 'school.dropout.mental', unit: 'log hazard ratio', axes: ['mental'], min: -1, max: 3 },
    { name: 'school.dropout.motivation', unit: 'log hazard ratio', min: -2, max: 0 },
    { name: 'school.dropout.trend', unit: 'log hazard ratio', min: -2, max: 2 },
    { name: 'school.dropout.season', unit: 'ratio', axes: ['calendarMonth'], min: 0, max: 6 },
    { name: 'school.exam.log-odds', unit: 'log odds', min: -3, max: 6 },
    { name: 'school.exam.marks', unit: 'log odds', min: 0, max: 5 },
    { name: 'school.exam.second-try', unit: 'log odds', min: -3, max: 3 },
    { name: 'school.exam.trend', unit: 'log odds', min: -3, max: 3 },
    { name: 'school.exam.stays', unit: 'probability', min: 0, max: 1 },
    ...ADVISER_PARAMETERS,
    { name: 'school.practice-certificate', unit: 'probability', min: 0, max: 1 },
    { name: 'school.practice-certificate.marks', unit: 'grade points', min: 10, max: 60 },
  ],
  compile(parameters) {
    const perTen = (slope: number, marks: number): number => (slope * (marks - MARKS_CENTRE)) / PER_TEN;
    const byMarks = (make: (marks: number) => number): number[] =>
      Array.from({ length: MARKS_TOP + 1 }, (_, marks) => make(marks));
    const slope = parameters.scalar('school.dropout.marks');
    const dropout = (name: string): Int16Array => {
      const base =
        logHazardOfProbability(parameters.scalar(name)) +
        Math.round(parameters.scalar('school.dropout.trend') * 256);
      return Int16Array.from(byMarks((marks) => base + Math.round(perTen(slope, marks) * 256)));
    };
    const general = parameters.vector('school.general.log-odds');
    const generalMarks = parameters.scalar('school.general.marks');
    const track = (sex: number): Int32Array =>
      Int32Array.from(
        byMarks((marks) =>
          thresholdOfProbability(logistic((general[sex] ?? 0) + perTen(generalMarks, marks))),
        ),
      );
    const passBase = parameters.scalar('school.exam.log-odds') + parameters.scalar('school.exam.trend');
    const passMarks = parameters.scalar('school.exam.marks');
    const pass = (base: number): Int32Array =>
      Int32Array.from(byMarks((marks) => thresholdOfProbability(logistic(base + perTen(passMarks, marks)))));
    const dropouts: Tables['dropout'] = [
      dropout('school.dropout.general'),
      dropout('school.dropout.vocational'),
    ];
    const dropoutMental = Int16Array.from(parameters.vector('school.dropout.mental'), (x) =>
      Math.round(x * 256),
    );
    const dropoutMotivation = parameters.scalar('school.dropout.motivation') * (256 / TRAIT_SCALE);
    return {
      season: Int16Array.from(parameters.vector('school.dropout.season'), (ratio) =>
        ratio > 0 ? logRatio(ratio) : -8192,
      ),
      dropout: dropouts,
      dropoutMental,
      dropoutMotivation,
      mostDropout:
        Math.max(...dropouts[0], ...dropouts[1]) +
        Math.max(...dropoutMental) +
        Math.ceil(Math.abs(dropoutMotivation) * LARGEST_TRAIT),
      general: [track(0), track(1)],
      enter: thresholdOfProbability(parameters.scalar('school.entry')),
      enterArrived: thresholdOfProbability(parameters.scalar('school.entry.arrived')),
      pass: [pass(passBase), pass(passBase + parameters.scalar('school.exam.second-try'))],
      again: thresholdOfProbability(parameters.scalar('school.exam.stays')),
      adviser: compileAdviser(parameters),
      practice: thresholdOfProbability(parameters.scalar('school.practice-certificate')),
      practiceMarks: parameters.scalar('school.practice-certificate.marks'),
    };
  },
  run(world, tables, from, to) {
    const { id, marks, motivation, sex, birthMonth, enteredMonth } = world.people;
    const { enrolment, examMonth, firstEntry, education, failures } = world.school;
    const { mental } = world.health;
    const month = world.month;
    const calendar = calendarMonthOf(month);
    const season = tables.season[calendar - 1] ?? 0;
    const [d0, d1] = streamKey(world.key, month, DECISION.dropout);
    const [e0, e1] = streamKey(world.key, month, DECISION.exam);
    const [r0, r1] = streamKey(world.key, month, DECISION.examRepeat);
    const [t0, t1] = streamKey(world.key, month, DECISION.track);
    payAdvisers(world, tables.adviser, from, to);
    const kept = siftRoom(to - from);
    const asked = {
      enrolments: (1 << GENERAL) | (1 << VOCATIONAL) | (calendar === AUGUST ? 1 << NOT_ENROLLED : 0),
      stream: [d0, d1],
      bound: THRESHOLD[scoreIndex(tables.mostDropout + season)] ?? 0,
    } as const;
    const count = siftStudents(world, asked, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const enrolled = enrolment[row] ?? 0;
      if (enrolled === GENERAL || enrolled === VOCATIONAL) {
        const person = id[row] ?? 0;
        if (enrolled === GENERAL && examMonth[row] === month) {
          const limit = tables.pass[failures[row] === 0 ? 0 : 1][marks[row] ?? 0] ?? 0;
          const luck = draw(e0, e1, person, 0);
          if (row === world.tracedRow) {
            tellDraw(world, 'school.upper-secondary', 'passes the final examination', limit, luck, [
              'school.exam.log-odds',
              'school.exam.marks',
            ]);
          }
          if (luck < limit) {
            complete(world, row, COMPLETED_GENERAL);
            startSearching(world, row);
          } else if (draw(r0, r1, person, 0) < tables.again) {
            repeat(world, row, month + 12);
          } else {
            leaveStudies(world, row);
          }
          continue;
        }
        const advised = hasAdviser(world, tables.adviser, row);
        const score =
          (tables.dropout[enrolled - 1]?.[marks[row] ?? 0] ?? 0) +
          season +
          (advised ? tables.adviser.dropout : 0) +
          (tables.dropoutMental[mental[row] ?? 0] ?? 0) +
          Math.round(tables.dropoutMotivation * (motivation[row] ?? 0));
        const limit = THRESHOLD[scoreIndex(score)] ?? 0;
        const chance = draw(d0, d1, person, 0);
        if (row === world.tracedRow) {
          tellDraw(world, 'school.upper-secondary', 'leaves upper secondary', limit, chance, [
            'school.dropout.marks',
            'school.dropout.season',
            'school.dropout.mental',
            'school.dropout.motivation',
          ]);
        }
        if (chance >= limit) continue;
        leaveStudies(world, row);
        if (advised) meetAdviser(world, tables.adviser, row);
      } else if (
        calendar === AUGUST &&
        enrolled === NOT_ENROLLED &&
        firstEntry[row] === 0 &&
        education[row] === COMPULSORY &&
        month - (birthMonth[row] ?? 0) < LAST_ENTRY_AGE_MONTHS
      ) {
        const person = id[row] ?? 0;
        const enters = enteredMonth[row] === month ? tables.enter : tables.enterArrived;
        if (draw(t0, t1, person, 0) >= enters) continue;
        const takesGeneral =
          draw(t0, t1, person, 1) < (tables.general[sex[row] === 0 ? 0 : 1][marks[row] ?? 0] ?? 0);
        if (takesGeneral) beginStudies(world, row, GENERAL, month + GENERAL_MONTHS);
        else if (takesPractice(world, tables, row))
          beginStudies(world, row, TRAINING_CONTRACT, examAfter(month, PRACTICE_MONTHS));
        else beginStudies(world, row, VOCATIONAL, month + VOCATIONAL_MONTHS);
        if (row === world.tracedRow) {
          tellEvent(
            world,
            'school.upper-secondary',
            takesGeneral ? 'enters general studies' : 'enters vocational studies',
            ['school.general.marks'],
          );
        }
      }
    }
  },
};

export const upperSecondary = personStep(step);

/** Weak marks without a learning disability, at a school and a firm that offer it. */
function takesPractice(world: WorldState, tables: Tables, row: number): boolean {
  const { id, marks, congenital } = world.people;
  if (tables.practice === 0 || (marks[row] ?? 0) > tables.practiceMarks) return false;
  if (congenital[row] === DEVELOPMENTAL) return false;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.practiceCertificate);
  return draw(k0, k1, id[row] ?? 0, 0) < tables.practice;
}
