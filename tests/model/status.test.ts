/** Observation rules on hand-made people: what one counts as. */
import { describe, expect, it } from 'vitest';
import { ACTIVITIES, MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import {
  ALLOWANCE,
  DISABILITY,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from '../../src/model/benefits/columns.js';
import { PERMANENT, TEMPORARY } from '../../src/model/market/columns.js';
import { SITUATIONAL, SPECIALLY_ADAPTED, STANDARD, UNASSESSED } from '../../src/model/nav/columns.js';
import { activityOf, mainStatusOf } from '../../src/model/observe/status.js';
import { PRESENT_ABROAD } from '../../src/model/people/columns.js';
import { APPRENTICESHIP, GENERAL, HIGHER } from '../../src/model/school/columns.js';
import { emptyCountry, somebody } from './person.js';
import { scenario } from './world.js';

interface Case {
  readonly who: string;
  readonly job?: number;
  readonly subsidy?: number;
  readonly furloughed?: number;
  readonly sideJob?: number;
  readonly group?: number;
  readonly measure?: number;
  readonly enrolment?: number;
  readonly set?: number;
  readonly present?: number;
  readonly status: (typeof MAIN_STATUSES)[number];
  readonly activity: (typeof ACTIVITIES)[number];
}

const CASES: readonly Case[] = [
  { who: 'someone in a permanent job', job: PERMANENT, status: 'employed', activity: 'job-without-subsidy' },
  {
    who: 'someone in a temporary job who is still registered',
    job: TEMPORARY,
    group: STANDARD,
    status: 'employed',
    activity: 'job-without-subsidy',
  },
  {
    who: 'someone in a subsidised job',
    job: TEMPORARY,
    subsidy: 1,
    measure: 1,
    group: SITUATIONAL,
    status: 'employed',
    activity: 'job-with-subsidy',
  },
  {
    who: 'someone furloughed and registered',
    job: PERMANENT,
    furloughed: 1,
    group: UNASSESSED,
    status: 'registered-unemployed',
    activity: 'other',
  },
  {
    who: 'someone furloughed who has not registered',
    job: PERMANENT,
    furloughed: 1,
    status: 'unknown',
    activity: 'other',
  },
  { who: 'an apprentice', enrolment: APPRENTICESHIP, status: 'employed', activity: 'education' },
  { who: 'a pupil', enrolment: GENERAL, status: 'education', activity: 'education' },
  {
    who: 'a student with a few hours of work',
    enrolment: HIGHER,
    sideJob: 1,
    status: 'employed',
    activity: 'education',
  },
  {
    who: 'a job seeker in the standard group',
    group: STANDARD,
    status: 'registered-unemployed',
    activity: 'other',
  },
  {
    who: 'a job seeker not yet assessed, on unemployment benefit',
    group: UNASSESSED,
    set: UNEMPLOYMENT_BENEFIT,
    status: 'registered-unemployed',
    activity: 'other',
  },
  {
    who: 'a job seeker on sick pay',
    group: STANDARD,
    set: SICK_PAY,
    status: 'registered-unemployed',
    activity: 'health-benefit',
  },
  {
    who: 'a job seeker in an unpaid measure',
    group: SITUATIONAL,
    measure: 3,
    status: 'measure',
    activity: 'measure',
  },
  {
    who: 'someone on the allowance in a measure',
    group: SPECIALLY_ADAPTED,
    measure: 3,
    set: ALLOWANCE,
    status: 'measure',
    activity: 'measure',
  },
  {
    who: 'someone on the allowance outside measures',
    group: SPECIALLY_ADAPTED,
    set: ALLOWANCE,
    status: 'health-benefit',
    activity: 'health-benefit',
  },
  { who: 'a disability pensioner', set: DISABILITY, status: 'health-benefit', activity: 'health-benefit' },
  {
    who: 'a disability pensioner with a job',
    set: DISABILITY,
    job: PERMANENT,
    status: 'employed',
    activity: 'job-without-subsidy',
  },
  {
    who: 'a pupil on a disability pension',
    set: DISABILITY,
    enrolment: GENERAL,
    status: 'education',
    activity: 'education',
  },
  {
    who: 'someone with reduced work capacity and nothing else',
    group: SPECIALLY_ADAPTED,
    status: 'other',
    activity: 'other',
  },
  {
    who: 'someone on social assistance unknown to NAV',
    set: SOCIAL_ASSISTANCE,
    status: 'other',
    activity: 'other',
  },
  {
    who: 'someone in the youth programme',
    group: SITUATIONAL,
    measure: 5,
    set: YOUTH_BENEFIT,
    status: 'measure',
    activity: 'measure',
  },
  { who: 'someone at home whom no register knows', status: 'unknown', activity: 'other' },
  {
    who: 'someone who left the country without telling',
    present: PRESENT_ABROAD,
    status: 'unknown',
    activity: 'other',
  },
];

describe('observation rules', () => {
  const state = emptyCountry(scenario('baseline', 1000, 12));

  it.each(CASES)(
    'count $who as $status by the official priority and as $activity by what the person mainly does',
    (person) => {
      const row = somebody(state, 24);
      state.market.job[row] = person.job ?? 0;
      state.market.subsidy[row] = person.subsidy ?? 0;
      state.market.furloughed[row] = person.furloughed ?? 0;
      state.market.sideJob[row] = person.sideJob ?? 0;
      state.nav.group[row] = person.group ?? 0;
      state.measures.measure[row] = person.measure ?? 0;
      state.school.enrolment[row] = person.enrolment ?? 0;
      state.benefits.set[row] = person.set ?? 0;
      state.people.present[row] = person.present ?? 1;
      expect(MAIN_STATUSES[mainStatusOf(state, row)]).toBe(person.status);
      expect(ACTIVITIES[activityOf(state, row)]).toBe(person.activity);
    },
  );
});
