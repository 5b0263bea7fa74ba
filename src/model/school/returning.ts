/**
 * Returning to upper secondary. Intake is in August, and in January where courses allow; the months between are
 * lost. Motivation, the follow-up service and what one is doing (a measure locks in) decide who returns.
 */
import { calendarMonthOf } from '../../vocabulary/months.js';
import { THRESHOLD, draw, logHazardOfProbability, logRatio, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY, TEMPORARY_HEALTH } from '../benefits/columns.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { OFFICE_PARAMETERS, compileOffices, isReinforced, type BegunOffices } from '../nav/offices.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { BAND_OF_AGE } from '../people/ages.js';
import { PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { tellDraw } from '../state/tell.js';
import { COMPULSORY, GENERAL, NOT_ENROLLED, VOCATIONAL } from './columns.js';
import { AUGUST, JANUARY, beginStudies, examAfter, mayKeepBenefit } from './studies.js';

const YEAR = 12;
const GENERAL_REST = 10;
const COURSE = 24;

interface Tables {
  readonly base: Int16Array;
  readonly january: number;
  readonly motivation: number;
  readonly mental: Int16Array;
  readonly service: number;
  readonly working: number;
  readonly allowance: number;
  readonly years: number;
  /** By age band: the right to complete that has no age limit. */
  readonly right: Int16Array;
  /** Guidance to schooling of new young users where the reinforced effort has begun. */
  readonly begun: BegunOffices;
  readonly guidance: number;
  /** Unemployment benefit may be kept during school from this age in months; and what that does to returning. */
  readonly benefitAge: number;
  readonly benefitKept: number;
  /** Having ended the introduction programme within the year. */
  readonly introduced: number;
  /** Score added while in a measure, by measure index: the lock-in of education. */
  readonly inMeasure: Int16Array;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'school.returning',
  parameters: [
    { name: 'school.return', unit: 'probability', axes: ['ageBand'], min: 0, max: 0.9 },
    { name: 'school.return.january', unit: 'ratio', min: 0, max: 1 },
    { name: 'school.return.motivation', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'school.return.mental', unit: 'log hazard ratio', axes: ['mental'], min: -3, max: 1 },
    { name: 'school.return.follow-up-service', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'school.return.working', unit: 'log hazard ratio', min: -4, max: 1 },
    { name: 'school.return.allowance', unit: 'log hazard ratio', min: -4, max: 1 },
    { name: 'school.return.per-year-away', unit: 'log hazard ratio', min: -2, max: 0 },
    { name: 'school.return.right', unit: 'log hazard ratio', axes: ['ageBand'], min: -1, max: 2 },
    { name: 'school.return.introduction', unit: 'log hazard ratio', min: -2, max: 4 },
    { name: 'school.return.benefit-kept', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'benefits.unemployment.education-age', unit: 'years', min: 16, max: 100 },
    ...OFFICE_PARAMETERS,
    { name: 'nav.reinforced.schooling', unit: 'log hazard ratio', min: 0, max: 3 },
  ],
  compile(parameters, world) {
    return {
      base: Int16Array.from(parameters.vector('school.return'), logHazardOfProbability),
      january: logRatio(Math.max(1e-4, parameters.scalar('school.return.january'))),
      motivation: parameters.scalar('school.return.motivation') * (256 / TRAIT_SCALE),
      mental: Int16Array.from(parameters.vector('school.return.mental'), (x) => Math.round(x * 256)),
      service: Math.round(parameters.scalar('school.return.follow-up-service') * 256),
      working: Math.round(parameters.scalar('school.return.working') * 256),
      allowance: Math.round(parameters.scalar('school.return.allowance') * 256),
      years: Math.round(parameters.scalar('school.return.per-year-away') * 256),
      right: Int16Array.from(parameters.vector('school.return.right'), (x) => Math.round(x * 256)),
      begun: compileOffices(parameters, world),
      guidance: Math.round(parameters.scalar('nav.reinforced.schooling') * 256),
      benefitAge: parameters.scalar('benefits.unemployment.education-age') * YEAR,
      benefitKept: Math.round(parameters.scalar('school.return.benefit-kept') * 256),
      introduced: Math.round(parameters.scalar('school.return.introduction') * 256),
      inMeasure: Int16Array.from(world.measureChannels, (channels) =>
        logRatio(Math.max(1e-4, channels.schooling)),
      ),
    };
  },
  run(world, tables, from, to) {
    const month = world.month;
    const calendar = calendarMonthOf(month);
    if (calendar !== AUGUST && calendar !== JANUARY) return;
    const season = calendar === JANUARY ? tables.january : 0;
    const { present, id, birthMonth, motivation } = world.people;
    const { enrolment, education, leftMonth, firstTrack, followUpService } = world.school;
    const { mental } = world.health;
    const { set } = world.benefits;
    const { job } = world.market;
    const { measure } = world.measures;
    const [k0, k1] = streamKey(world.key, month, DECISION.returnToSchool);
    for (let row = from; row < to; row += 1) {
      if (enrolment[row] !== NOT_ENROLLED || education[row] !== COMPULSORY) continue;
      if (present[row] !== PRESENT_RESIDENT || ((set[row] ?? 0) & DISABILITY) !== 0) continue;
      const person = id[row] ?? 0;
      const age = Math.floor((month - (birthMonth[row] ?? 0)) / YEAR);
      const inside = measure[row] ?? NO_MEASURE;
      const keeps = mayKeepBenefit(world, row, tables.benefitAge);
      const introduced = cameFromIntroduction(world, row);
      const away = Math.min(8, Math.floor((month - (leftMonth[row] ?? month)) / YEAR));
      const score =
        (tables.base[BAND_OF_AGE[age] ?? 0] ?? 0) +
        season +
        Math.round(tables.motivation * (motivation[row] ?? 0)) +
        (tables.mental[mental[row] ?? 0] ?? 0) +
        (followUpService[row] === 1 ? tables.service : 0) +
        (job[row] !== NO_JOB ? tables.working : 0) +
        (((set[row] ?? 0) & TEMPORARY_HEALTH) !== 0 ? tables.allowance : 0) +
        tables.years * away +
        (tables.right[BAND_OF_AGE[age] ?? 0] ?? 0) +
        (isNewUser(world, row) && isReinforced(world, tables.begun, row) ? tables.guidance : 0) +
        (keeps ? tables.benefitKept : 0) +
        (introduced && month - (leftMonth[row] ?? 0) < YEAR ? tables.introduced : 0) +
        (inside !== NO_MEASURE ? (tables.inMeasure[inside - 1] ?? 0) : 0);
      const limit = THRESHOLD[scoreIndex(score)] ?? 0;
      const chance = draw(k0, k1, person, 0);
      if (row === world.tracedRow) {
        tellDraw(world, 'school.returning', 'returns to upper secondary', limit, chance, [
          'school.return',
          'school.return.motivation',
          'school.return.follow-up-service',
        ]);
      }
      if (chance >= limit) continue;
      // A newcomer begins at the beginning; otherwise half of a vocational course, or what is left of general studies, remains to be taken.
      if (introduced)
        beginStudies(world, row, VOCATIONAL, month + (calendar === AUGUST ? COURSE : COURSE - 5), keeps);
      else if (firstTrack[row] === VOCATIONAL)
        beginStudies(world, row, VOCATIONAL, month + (calendar === AUGUST ? 12 : 7), keeps);
      else beginStudies(world, row, GENERAL, examAfter(month, GENERAL_REST), keeps);
    }
  },
};

export const returning = personStep(step);

/** Registered with NAV for at most a year: whom the effort's guidance is for. */
function isNewUser(world: WorldState, row: number): boolean {
  return (
    world.nav.group[row] !== NOT_REGISTERED &&
    world.month - (world.nav.registeredSince[row] ?? world.month) <= YEAR
  );
}

/** Has been in the introduction programme and never in upper secondary. */
function cameFromIntroduction(world: WorldState, row: number): boolean {
  return world.school.firstEntry[row] === 0 && (world.school.leftMonth[row] ?? 0) !== 0;
}
