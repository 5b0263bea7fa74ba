/** Higher education: entry in August after completing upper secondary, dropout, degree. Conscription on the way. */
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
import { DISABILITY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import { CONSCRIPTION, NO_JOB, STATE, TEMPORARY } from '../market/columns.js';
import { hire, startSearching } from '../market/transitions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { clear } from '../measures/transitions.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import {
  COMPLETED_GENERAL,
  COMPLETED_HIGHER,
  COMPLETED_VOCATIONAL,
  HIGHER,
  NOT_ENROLLED,
} from './columns.js';
import { siftStudents } from './sifting.js';
import { AUGUST, beginStudies, examAfter, leaveStudies } from './studies.js';
import { complete } from './transitions.js';

const YEAR = 12;
const MARKS_TOP = 60;
const MARKS_CENTRE = 44;
const PER_TEN = 10;
const FIRST_AGE = 18;
const AGES = 22;
const SHORT_DEGREE = 34;
const LONG_DEGREE = 58;
const SERVICE_MONTHS = 12;
const LAST_SERVICE_AGE = 20;

interface Tables {
  /** [sex][age - 18] scores of entry in August. */
  readonly entry: readonly [Int16Array, Int16Array];
  readonly marks: Int16Array;
  readonly vocational: number;
  readonly working: number;
  readonly long: Int32Array;
  readonly dropout: Int32Array;
  readonly conscription: Int32Array;
  readonly conscriptWage: number;
  /** Score added while in a measure, by measure index: the lock-in of education. */
  readonly inMeasure: Int16Array;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'school.higher',
  parameters: [
    { name: 'school.higher.entry', unit: 'probability', axes: ['sex'], min: 0, max: 0.9 },
    { name: 'school.higher.entry.per-year', unit: 'log hazard ratio', axes: ['sex'], min: -1, max: 0.5 },
    { name: 'school.higher.entry.first-year', unit: 'log hazard ratio', axes: ['sex'], min: -3, max: 1 },
    { name: 'school.higher.entry.marks', unit: 'log hazard ratio', min: 0, max: 3 },
    { name: 'school.higher.entry.vocational', unit: 'log hazard ratio', min: -5, max: 0 },
    { name: 'school.higher.entry.working', unit: 'log hazard ratio', min: -3, max: 1 },
    { name: 'school.higher.long', unit: 'share', axes: ['sex'], min: 0, max: 1 },
    { name: 'school.higher.dropout', unit: 'probability per month', axes: ['sex'], min: 0, max: 0.1 },
    { name: 'school.conscription', unit: 'probability', axes: ['sex'], min: 0, max: 1 },
    { name: 'school.conscription.pay', unit: 'G', min: 0, max: 1 },
  ],
  compile(parameters, world) {
    const entry = parameters.vector('school.higher.entry');
    const perYear = parameters.vector('school.higher.entry.per-year');
    const first = parameters.vector('school.higher.entry.first-year');
    const byAge = (sex: number): Int16Array => {
      const base = logHazardOfProbability(entry[sex] ?? 0);
      return Int16Array.from(
        { length: AGES },
        (_, index) =>
          base + Math.round(256 * (index <= 1 ? (first[sex] ?? 0) : (perYear[sex] ?? 0) * (index - 2))),
      );
    };
    const slope = parameters.scalar('school.higher.entry.marks');
    return {
      entry: [byAge(0), byAge(1)],
      marks: Int16Array.from({ length: MARKS_TOP + 1 }, (_, marks) =>
        Math.round((slope * 256 * (marks - MARKS_CENTRE)) / PER_TEN),
      ),
      vocational: Math.round(parameters.scalar('school.higher.entry.vocational') * 256),
      working: Math.round(parameters.scalar('school.higher.entry.working') * 256),
      long: Int32Array.from(parameters.vector('school.higher.long'), thresholdOfProbability),
      dropout: Int32Array.from(
        parameters.vector('school.higher.dropout'),
        (p) => THRESHOLD[scoreIndex(logHazardOfProbability(p))] ?? 0,
      ),
      conscription: Int32Array.from(parameters.vector('school.conscription'), thresholdOfProbability),
      conscriptWage: Math.round(parameters.scalar('school.conscription.pay') * 1000),
      inMeasure: Int16Array.from(world.measureChannels, (channels) =>
        logRatio(Math.max(1e-4, channels.schooling)),
      ),
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, sex, marks } = world.people;
    const { enrolment, education, examMonth } = world.school;
    const { set } = world.benefits;
    const { capacity } = world.health;
    const { job } = world.market;
    const { measure } = world.measures;
    const month = world.month;
    const august = calendarMonthOf(month) === AUGUST;
    const [e0, e1] = streamKey(world.key, month, DECISION.higherEntry);
    const [l0, l1] = streamKey(world.key, month, DECISION.higherLength);
    const [d0, d1] = streamKey(world.key, month, DECISION.higherDropout);
    const [c0, c1] = streamKey(world.key, month, DECISION.conscription);
    const kept = siftRoom(to - from);
    const asked = {
      enrolments: (1 << HIGHER) | (august ? 1 << NOT_ENROLLED : 0),
      stream: [d0, d1],
      bound: Math.max(...tables.dropout),
    } as const;
    const count = siftStudents(world, asked, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const enrolled = enrolment[row] ?? 0;
      if (enrolled === HIGHER) {
        if (examMonth[row] === month) {
          complete(world, row, COMPLETED_HIGHER);
          startSearching(world, row);
        } else if (draw(d0, d1, id[row] ?? 0, 0) < (tables.dropout[sex[row] ?? 0] ?? 0)) {
          leaveStudies(world, row);
        }
        continue;
      }
      const level = education[row] ?? 0;
      if (level !== COMPLETED_GENERAL && level !== COMPLETED_VOCATIONAL) continue;
      if (((set[row] ?? 0) & (DISABILITY | TEMPORARY_HEALTH)) !== 0) continue;
      const inside = measure[row] ?? NO_MEASURE;
      const person = id[row] ?? 0;
      const age = Math.floor((month - (birthMonth[row] ?? 0)) / YEAR);
      if (age <= LAST_SERVICE_AGE && capacity[row] === 100 && job[row] === NO_JOB && inside === NO_MEASURE) {
        if (draw(c0, c1, person, 0) < (tables.conscription[sex[row] ?? 0] ?? 0)) {
          clear(world, row);
          hire(world, row, {
            job: TEMPORARY,
            segment: 0,
            sector: STATE,
            employer: CONSCRIPTION,
            contractEnd: month + SERVICE_MONTHS,
            hours: 100,
            wage: tables.conscriptWage,
            match: 0,
            subsidy: 0,
          });
          continue;
        }
      }
      const score =
        (tables.entry[sex[row] === 0 ? 0 : 1][Math.max(0, Math.min(AGES - 1, age - FIRST_AGE))] ?? 0) +
        (tables.marks[marks[row] ?? 0] ?? 0) +
        (level === COMPLETED_VOCATIONAL ? tables.vocational : 0) +
        (job[row] !== NO_JOB ? tables.working : 0) +
        (inside !== NO_MEASURE ? (tables.inMeasure[inside - 1] ?? 0) : 0);
      const limit = THRESHOLD[scoreIndex(score)] ?? 0;
      const chance = draw(e0, e1, person, 0);
      if (row === world.tracedRow) {
        tellDraw(world, 'school.higher', 'enters higher education', limit, chance, [
          'school.higher.entry',
          'school.higher.entry.marks',
        ]);
      }
      if (chance < limit) {
        const length =
          draw(l0, l1, person, 0) < (tables.long[sex[row] ?? 0] ?? 0) ? LONG_DEGREE : SHORT_DEGREE;
        beginStudies(world, row, HIGHER, examAfter(month, length));
      }
    }
  },
};

export const higher = personStep(step);
