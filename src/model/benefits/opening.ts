/**
 * The opening: in one month the stocks are set from statistics instead of being left as the burn-in made them, so that
 * the reported years start where the country stood. Disability pension, the three benefits before the work assessment
 * allowance, follow-up groups and social assistance, by age. Everybody stays who they are; what they have is made to
 * agree with it.
 */
import { DRAW_RANGE, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { SEVERE } from '../health/columns.js';
import { changeMental, changeOther, diagnose } from '../health/transitions.js';
import { NO_JOB } from '../market/columns.js';
import { endJob } from '../market/transitions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { clear } from '../measures/transitions.js';
import {
  NOT_REGISTERED,
  PERMANENTLY_ADAPTED,
  SITUATIONAL,
  SPECIALLY_ADAPTED,
  STANDARD,
} from '../nav/columns.js';
import { isJobSeeker } from '../nav/groups.js';
import { deregister, settleStanding } from '../nav/transitions.js';
import { rememberFlows } from '../observe/history.js';
import { NO_CONDITION, PRESENT_RESIDENT } from '../people/columns.js';
import { COMPULSORY, NOT_ENROLLED } from '../school/columns.js';
import { leaveStudies } from '../school/studies.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import {
  DISABILITY,
  EARLIER,
  HEALTH_RELATED,
  PARENTAL,
  QUALIFICATION,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from './columns.js';
import { settleStock, type Stock } from './opening-stock.js';
import { grantDisability, grantEarlier, grantSocialAssistance, stop } from './transitions.js';

const ADULT_MONTHS = 18 * 12;
const FULL_GRADE = 100;
const NEED_PER_CAPACITY = 10;
const NO_ASSISTANCE = UNEMPLOYMENT_BENEFIT | HEALTH_RELATED | QUALIFICATION | PARENTAL | YOUTH_BENEFIT;

const byAge = (name: string, unit: 'persons' | 'share', max: number): ParameterDeclaration => ({
  name,
  unit,
  axes: ['stockAge'],
  min: 0,
  max,
});

interface Tables {
  readonly disability: Float64Array;
  readonly permanent: Float64Array;
  readonly earlier: Float64Array;
  readonly special: Float64Array;
  readonly situational: Float64Array;
  readonly seekers: Float64Array;
  readonly assistance: Float64Array;
  readonly byCounty: Float64Array;
  readonly spellMonths: number;
  readonly seekerMonths: number;
  readonly half: number;
  readonly ill: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'benefits.opening',
  parameters: [
    byAge('opening.disability', 'persons', 100000),
    byAge('opening.permanently-adapted', 'persons', 100000),
    byAge('opening.earlier', 'persons', 100000),
    byAge('opening.specially-adapted', 'persons', 100000),
    byAge('opening.situational', 'persons', 100000),
    byAge('opening.job-seekers', 'persons', 100000),
    byAge('opening.social-assistance', 'persons', 100000),
    { name: 'opening.health.county', unit: 'ratio', axes: ['county'], min: 0, max: 5 },
    { name: 'opening.earlier.months', unit: 'months', min: 0, max: 60 },
    { name: 'opening.job-seekers.months', unit: 'months', min: 0, max: 60 },
    { name: 'opening.capacity', unit: 'share', min: 0, max: 0.5 },
    { name: 'benefits.allowance.capacity', unit: 'share', min: 0.2, max: 0.8 },
  ],
  compile(parameters) {
    return {
      disability: parameters.vector('opening.disability'),
      permanent: parameters.vector('opening.permanently-adapted'),
      earlier: parameters.vector('opening.earlier'),
      special: parameters.vector('opening.specially-adapted'),
      situational: parameters.vector('opening.situational'),
      seekers: parameters.vector('opening.job-seekers'),
      assistance: parameters.vector('opening.social-assistance'),
      byCounty: parameters.vector('opening.health.county'),
      spellMonths: parameters.scalar('opening.earlier.months'),
      seekerMonths: parameters.scalar('opening.job-seekers.months'),
      half: parameters.scalar('benefits.allowance.capacity') * 100,
      ill: Math.round(parameters.scalar('opening.capacity') * 100),
    };
  },
  allocate(world, tables) {
    if (world.month !== world.scenario.opening) return;
    for (const stock of stocksOf(world, tables)) settleStock(world, stock);
    // What was set is where the month begins, not a flow of it.
    for (let row = 0; row < world.highWater; row += 1)
      if (world.people.present[row] === PRESENT_RESIDENT) rememberFlows(world, row);
  },
};

export const opening = allocation(step);

/** The stocks in the order they are set: each takes those before it as given. */
function stocksOf(world: WorldState, tables: Tables): readonly Stock[] {
  const { set } = world.benefits;
  const { group } = world.nav;
  const { measure } = world.measures;
  const { job, furloughed } = world.market;
  const { enrolment, education } = world.school;
  const { capacity, diagnosed } = world.health;
  const { congenital, motivation } = world.people;
  const has = (row: number, bits: number): boolean => ((set[row] ?? 0) & bits) !== 0;
  const lost = (row: number): number => NEED_PER_CAPACITY * (100 - (capacity[row] ?? 100));
  const idle = (row: number): boolean =>
    enrolment[row] === NOT_ENROLLED && (job[row] === NO_JOB || furloughed[row] === 1);
  const seeks = (row: number): boolean => isJobSeeker(group[row] ?? NOT_REGISTERED);
  const standing = (row: number, to: number): void => {
    const since = world.nav.registeredSince[row] ?? 0;
    const known = group[row] !== NOT_REGISTERED;
    settleStanding(world, row, to, known ? since : world.month - elapsed(world, row, tables.seekerMonths));
  };
  return [
    {
      number: 1,
      persons: tables.disability,
      byCounty: tables.byCounty,
      may: () => true,
      holds: (row) => has(row, DISABILITY),
      need: (row) =>
        (congenital[row] !== NO_CONDITION ? 2000 : 0) + lost(row) + (has(row, EARLIER) ? 500 : 0),
      put: (row) => {
        endActivities(world, row);
        makeIll(world, row, tables);
        const adult = world.month - (world.people.birthMonth[row] ?? 0) - ADULT_MONTHS;
        grantDisability(
          world,
          row,
          FULL_GRADE,
          world.month - Math.min(adult, elapsed(world, row, adult / 2)),
        );
        if (group[row] !== NOT_REGISTERED) standing(row, PERMANENTLY_ADAPTED);
      },
      take: (row) => {
        stop(world, row, DISABILITY);
        // Whom the statistics do not count as a pensioner is not that ill: a claim next month would undo the figure.
        if ((capacity[row] ?? 100) < tables.half)
          changeOther(world, row, world.health.other[row] ?? 0, tables.half);
      },
    },
    {
      number: 2,
      persons: tables.permanent,
      byCounty: tables.byCounty,
      may: (row) => has(row, DISABILITY),
      holds: (row) => group[row] === PERMANENTLY_ADAPTED,
      need: (row) => (measure[row] !== NO_MEASURE ? 5000 : 0) + (group[row] !== NOT_REGISTERED ? 1000 : 0),
      put: (row) => standing(row, PERMANENTLY_ADAPTED),
      take: (row) => leaveNav(world, row),
    },
    {
      number: 3,
      persons: tables.earlier,
      byCounty: tables.byCounty,
      may: (row) => !has(row, DISABILITY),
      holds: (row) => has(row, EARLIER),
      need: (row) =>
        lost(row) +
        (diagnosed[row] === 1 && (capacity[row] ?? 100) <= tables.half ? 2000 : 0) +
        (group[row] === SPECIALLY_ADAPTED ? 1000 : 0) +
        (idle(row) ? 1000 : 0) +
        (has(row, SICK_PAY) ? 500 : 0),
      put: (row) => {
        endActivities(world, row);
        makeIll(world, row, tables);
        const adult = world.month - (world.people.birthMonth[row] ?? 0) - ADULT_MONTHS;
        grantEarlier(world, row, world.month - Math.min(adult, elapsed(world, row, tables.spellMonths)));
        standing(row, SPECIALLY_ADAPTED);
      },
      take: (row) => stop(world, row, EARLIER),
    },
    {
      number: 4,
      persons: tables.special,
      byCounty: tables.byCounty,
      may: (row) =>
        !has(row, DISABILITY) && (idle(row) || group[row] === SPECIALLY_ADAPTED || has(row, EARLIER)),
      holds: (row) => group[row] === SPECIALLY_ADAPTED,
      need: (row) => (has(row, EARLIER) ? 8000 : 0) + lost(row) + (seeks(row) ? 500 : 0),
      put: (row) => standing(row, SPECIALLY_ADAPTED),
      take: (row) => standing(row, SITUATIONAL),
    },
    {
      number: 5,
      persons: tables.seekers,
      byCounty: null,
      may: (row) => seeks(row) || (group[row] === NOT_REGISTERED && idle(row)),
      holds: seeks,
      need: (row) =>
        (measure[row] !== NO_MEASURE ? 5000 : 0) +
        (has(row, UNEMPLOYMENT_BENEFIT) ? 2000 : 0) +
        (has(row, SOCIAL_ASSISTANCE) ? 1000 : 0) +
        (education[row] === COMPULSORY ? 200 : 0),
      put: (row) => standing(row, STANDARD),
      take: (row) => leaveNav(world, row),
    },
    {
      number: 6,
      persons: tables.situational,
      byCounty: null,
      may: seeks,
      holds: (row) => group[row] === SITUATIONAL,
      need: (row) =>
        lost(row) + (education[row] === COMPULSORY ? 500 : 0) + Math.max(0, 200 - (motivation[row] ?? 0)),
      put: (row) => standing(row, SITUATIONAL),
      take: (row) => standing(row, STANDARD),
    },
    {
      number: 7,
      persons: tables.assistance,
      byCounty: null,
      may: (row) => idle(row) && !has(row, NO_ASSISTANCE),
      holds: (row) => has(row, SOCIAL_ASSISTANCE),
      need: (row) => (seeks(row) ? 1000 : 0) + Math.max(0, 128 - (world.people.familySupport[row] ?? 0)),
      put: (row) => grantSocialAssistance(world, row),
      take: (row) => stop(world, row, SOCIAL_ASSISTANCE),
    },
  ];
}

/** Months a spell has lasted: uniform, so that the mean is as asked for. */
function elapsed(world: WorldState, row: number, mean: number): number {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.openingLot);
  return Math.floor((draw(k0, k1, world.people.id[row] ?? 0, 0) / DRAW_RANGE) * (2 * mean + 1));
}

/** School, an ordinary job and measures end. */
function endActivities(world: WorldState, row: number): void {
  clear(world, row);
  if (world.market.job[row] !== NO_JOB) endJob(world, row);
  if (world.school.enrolment[row] !== NOT_ENROLLED) leaveStudies(world, row);
}

/** Who is on a health-related benefit is known to be ill enough for it. */
function makeIll(world: WorldState, row: number, tables: Tables): void {
  if ((world.health.capacity[row] ?? 100) > tables.half) changeMental(world, row, SEVERE, tables.ill);
  diagnose(world, row);
}

function leaveNav(world: WorldState, row: number): void {
  clear(world, row);
  stop(world, row, UNEMPLOYMENT_BENEFIT | QUALIFICATION | YOUTH_BENEFIT);
  deregister(world, row);
}
