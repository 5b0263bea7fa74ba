/** What measures do to those inside beyond their channels: mentors, job clubs, reviews, chains, follow-up afterwards. */
import { describe, expect, it } from 'vitest';
import { MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { compilePayment, payBenefits } from '../../src/model/benefits/payment.js';
import { grantQualification, grantSocialAssistance, stop } from '../../src/model/benefits/transitions.js';
import { QUALIFICATION } from '../../src/model/benefits/columns.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { hasRule } from '../../src/model/measure-spec.js';
import { NO_JOB } from '../../src/model/market/columns.js';
import { municipalEmployer } from '../../src/model/market/employers.js';
import { hostOf } from '../../src/model/market/employers.js';
import { compileHiring, takeJob } from '../../src/model/market/hiring.js';
import { madePost } from '../../src/model/market/posts.js';
import { retention } from '../../src/model/market/retention.js';
import { NO_MEASURE } from '../../src/model/measures/columns.js';
import { isEligible } from '../../src/model/measures/eligibility.js';
import { compileInHouse } from '../../src/model/measures/in-house.js';
import { hasMentor } from '../../src/model/measures/mentor.js';
import { places } from '../../src/model/measures/places.js';
import { referral } from '../../src/model/measures/referral.js';
import { spell } from '../../src/model/measures/spell.js';
import { end, giveMentor, grantVoucher, queueFor, start } from '../../src/model/measures/transitions.js';
import {
  PERMANENTLY_ADAPTED,
  SITUATIONAL,
  SPECIALLY_ADAPTED,
  STANDARD,
} from '../../src/model/nav/columns.js';
import { officeOf } from '../../src/model/nav/offices.js';
import { newPaid } from '../../src/model/observe/money.js';
import { mainStatusOf } from '../../src/model/observe/status.js';
import { countCounties } from '../../src/model/people/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const SAMPLE = 1000;
const plain = scenario('empty', SAMPLE, 24);

function withValues(of: ResolvedScenario, values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values)) {
    if (!parameters.has(name)) throw new Error(`no parameter ${name}`);
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  }
  return { ...of, parameters };
}

const indexOf = (id: string): number => plain.measures.findIndex((spec) => spec.id === id);

/** The country with so many places of every measure, each with money of its own. */
function country(
  persons: number,
  values: Readonly<Record<string, number>> = {},
  change: Partial<MeasureSpec> = {},
): { readonly state: WorldState; readonly rows: readonly number[] } {
  const measures = plain.measures.map((spec) => ({
    ...spec,
    fromMeasuresBudget: false,
    stopsWhenShort: false,
    places: [{ from: 0, places: 500 * SAMPLE }],
    ...change,
  }));
  const state = emptyCountry(withValues({ ...plain, measures }, values));
  countCounties(state, new Int32Array(15).fill(400));
  state.clock.residents[0] = 6000;
  const rows = many(persons, () => {
    const row = somebody(state, 25);
    state.nav.group[row] = SPECIALLY_ADAPTED;
    return row;
  });
  return { state, rows };
}

describe('a mentor', () => {
  const MENTOR = indexOf('mentor');
  const always = { 'measure.mentor.referral': 1 };

  it('is never a measure to be in: nobody is proposed it on its own', () => {
    const { state, rows } = country(400, { ...always, 'measures.refusal': 0 });
    pass(state, referral);
    expect(rows.some((row) => state.measures.queuedFor[row] === MENTOR + 1)).toBe(false);
  });

  it('comes beside a measure in a workplace, and beside no other', () => {
    const { state, rows } = country(60, always);
    const kinds = ['work-training', 'labour-market-training'];
    for (const row of rows) start(state, row, indexOf(kinds[row % 2] ?? ''), state.month + 12);
    pass(state, places);
    for (const row of rows) {
      expect(hasMentor(state, row)).toBe(row % 2 === 0);
      expect(state.measures.measure[row]).toBe(indexOf(kinds[row % 2] ?? '') + 1);
    }
  });

  it('is given to no more than there are mentors for, those with reduced capacity first', () => {
    const { state } = country(0);
    const few = state.scenario.measures.map((spec, index) =>
      index === MENTOR ? { ...spec, places: [{ from: 0, places: 30 * SAMPLE }] } : spec,
    );
    const small = emptyCountry(withValues({ ...plain, measures: few }, always));
    countCounties(small, new Int32Array(15).fill(400));
    small.clock.residents[0] = 6000;
    const others = many(90, () => somebody(small, 25));
    for (const row of others) {
      small.people.county[row] = Math.floor(row / 3) % 15;
      small.nav.group[row] = row % 3 === 0 ? SPECIALLY_ADAPTED : SITUATIONAL;
      start(small, row, indexOf('work-training'), small.month + 12);
    }
    pass(small, places);
    const given = others.filter((row) => hasMentor(small, row));
    expect(given.length).toBeGreaterThan(10);
    expect(given.length).toBeLessThan(60);
    const share = (of: readonly number[]): number => of.filter((row) => row % 3 === 0).length / of.length;
    expect(share(given)).toBeGreaterThan(share(others));
  });

  it('makes break-off rarer by its ratio, and ends with the measure it stands beside', () => {
    const left = (mentor: boolean): number => {
      const { state, rows } = country(3000, { 'measures.mentor.break-off': -0.7 });
      for (const row of rows) {
        start(state, row, indexOf('work-training'), state.month + 12);
        if (mentor) giveMentor(state, row, state.month + 12);
      }
      nextMonth(state);
      pass(state, spell);
      const gone = rows.filter(
        (row) => state.measures.measure[row] === NO_MEASURE && state.market.job[row] === NO_JOB,
      );
      for (const row of gone) expect(state.measures.mentorUntil[row]).toBe(0);
      return gone.length;
    };
    const [without, withMentor] = [left(false), left(true)];
    expect(without).toBeGreaterThan(60);
    expect(withMentor / without).toBeGreaterThan(0.35);
    expect(withMentor / without).toBeLessThan(0.65);
  });
});

describe('the job club', () => {
  const CLUB = indexOf('job-club');

  it('takes under a week to get into at a small office and about four at a large one', () => {
    const { state } = country(0);
    const wait = compileInHouse(reader(state), state);
    const weeks = [...state.offices.size].map((size, office) => ({
      size,
      weeks: ((wait[office] ?? 0) * 52) / 12,
    }));
    for (const one of weeks) {
      if (one.size <= 0.25) expect(one.weeks).toBeLessThan(1);
      if (one.size >= 3 && one.size <= 4) expect(Math.round(one.weeks)).toBeGreaterThanOrEqual(4);
      expect(one.weeks).toBeCloseTo(2 * Math.exp(0.6 * Math.log(one.size)), 3);
    }
  });

  it('lets nobody in before the wait is over, and fulfils it within the month at a small office', () => {
    const served = (size: number): number => {
      const { state, rows } = country(200);
      for (const row of rows) {
        state.nav.group[row] = STANDARD;
        state.offices.size[officeOf(state, row)] = size;
        queueFor(state, row, CLUB);
      }
      pass(state, places);
      return rows.filter((row) => state.measures.measure[row] === CLUB + 1).length;
    };
    expect(served(0.2)).toBeGreaterThan(140);
    expect(served(4)).toBe(0);
  });

  it('pays no measure benefit and leaves a job seeker a registered unemployed person', () => {
    const { state } = country(0);
    const tables = compilePayment(reader(state), state);
    const status = (id: string): readonly [string | undefined, number] => {
      const row = somebody(state, 22);
      state.nav.group[row] = STANDARD;
      start(state, row, indexOf(id), state.month + 2);
      const paid = newPaid();
      payBenefits(state, tables, row, paid);
      return [MAIN_STATUSES[mainStatusOf(state, row)], paid.measureBenefit];
    };
    expect(status('job-club')).toEqual(['registered-unemployed', 0]);
    expect(status('work-training')[0]).toBe('measure');
    expect(status('work-training')[1]).toBeGreaterThan(0);
  });

  it('sees half of those whose need the first meeting did not see, and nobody who has none', () => {
    const { state, rows } = country(400, { 'measures.sorting.found': 0.5 });
    for (const row of rows) {
      state.nav.group[row] = STANDARD;
      state.health.capacity[row] = row % 2 === 0 ? 60 : 100;
      start(state, row, CLUB, state.month + 2);
    }
    nextMonth(state);
    pass(state, spell);
    const moved = rows.filter((row) => state.nav.group[row] !== STANDARD);
    expect(moved.every((row) => row % 2 === 0 && state.nav.group[row] === SITUATIONAL)).toBe(true);
    expect(moved.length).toBeGreaterThan(75);
    expect(moved.length).toBeLessThan(125);
  });
});

describe('a permanent subsidy', () => {
  it('is reviewed every sixth month and ended where capacity has come back; the employer then decides', () => {
    const PERMANENT_SUBSIDY = indexOf('permanent-wage-subsidy');
    const { state, rows } = country(200, {
      'measures.grant-review.ends': 1,
      'measure.permanent-wage-subsidy.breakOff': 0,
    });
    const tables = compileHiring(reader(state));
    for (const row of rows) {
      state.nav.group[row] = PERMANENTLY_ADAPTED;
      state.health.capacity[row] = row % 2 === 0 ? 95 : 40;
      grantVoucher(state, row, PERMANENT_SUBSIDY, state.month + 3);
      takeJob(state, tables, row, madePost(3, true), 0, 30, true);
    }
    for (let month = 1; month <= 6; month += 1) {
      nextMonth(state);
      pass(state, spell);
      const due = rows.filter((row) => state.measures.plannedEnd[row] === state.month);
      expect(due).toEqual(month === 6 ? rows.filter((row) => row % 2 === 0) : []);
    }
    pass(state, retention);
    for (const row of rows) expect(state.measures.measure[row] === NO_MEASURE).toBe(row % 2 === 0);
    expect(rows.some((row) => row % 2 === 0 && state.market.job[row] !== NO_JOB)).toBe(true);
  });
});

describe('the activity of the qualification programme', () => {
  const PROGRAMME = indexOf('qualification-programme');
  const spec = plain.measures[PROGRAMME];

  it('is for those on its benefit only', () => {
    const { state, rows } = country(2);
    const [on = 0, off = 0] = rows;
    grantQualification(state, on, state.month + 15);
    grantSocialAssistance(state, off);
    if (spec === undefined) throw new Error('no programme');
    expect([isEligible(state, spec, PROGRAMME, on), isEligible(state, spec, PROGRAMME, off)]).toEqual([
      true,
      false,
    ]);
  });

  it('ends the month its benefit does', () => {
    const { state, rows } = country(2, { 'measure.qualification-programme.breakOff': 0 });
    for (const row of rows) {
      grantQualification(state, row, state.month + 15);
      start(state, row, PROGRAMME, state.month + 12);
    }
    nextMonth(state);
    stop(state, rows[0] ?? 0, QUALIFICATION);
    pass(state, spell);
    expect(rows.map((row) => state.measures.measure[row])).toEqual([NO_MEASURE, PROGRAMME + 1]);
  });
});

describe('a planned chain', () => {
  it('puts whoever completes work training in line for a temporary subsidy, and nobody without a plan', () => {
    const inLine = (planned: number): number => {
      const { state, rows } = country(100, {
        'measures.chain.planned': planned,
        'measure.work-training.breakOff': 0,
      });
      for (const row of rows) start(state, row, indexOf('work-training'), state.month + 1);
      nextMonth(state);
      pass(state, spell);
      return rows.filter((row) => state.measures.queuedFor[row] === indexOf('temporary-wage-subsidy') + 1)
        .length;
    };
    expect(inLine(0)).toBe(0);
    expect(inLine(1)).toBe(100);
  });
});

describe('follow-up after hiring', () => {
  it('lasts as long as the measure somebody is hired out of says, and none where it says none', () => {
    const { state, rows } = country(2, { 'measure.work-training.afterHiring': 6 });
    const tables = compileHiring(reader(state));
    const [trainee = 0, pupil = 0] = rows;
    start(state, trainee, indexOf('work-training'), state.month + 6);
    start(state, pupil, indexOf('labour-market-training'), state.month + 6);
    for (const row of rows) takeJob(state, tables, row, madePost(3, false), 0, 0, false);
    expect(state.measures.followUpUntil[trainee]).toBe(state.month + 6);
    expect(state.measures.followUpUntil[pupil]).toBe(0);
    expect(tables.afterHiring).toBeGreaterThan(0);
  });
});

describe('Inn i jobb', () => {
  it('has a municipal host for the whole spell', () => {
    const { state, rows } = country(50);
    for (const row of rows) {
      start(state, row, indexOf('inn-i-jobb'), state.month + 6);
      expect(hostOf(state, row)).toBe(municipalEmployer(state, row, 0));
    }
  });
});

describe('the catalogue', () => {
  it('has adapted work in both forms: the municipality adds a quarter to the sheltered one', () => {
    const sheltered = plain.measures[indexOf('permanent-adapted-work')];
    const ordinary = plain.measures[indexOf('adapted-work-ordinary-firm')];
    expect([sheltered?.coPayment, ordinary?.coPayment]).toEqual([0.25, undefined]);
    const total = (spec: MeasureSpec | undefined): number => {
      const last = spec?.places.at(-1);
      return (last?.places ?? 0) + (last?.older ?? 0);
    };
    const today = scenario('baseline', SAMPLE).measures;
    const of = (id: string): number => total(today.find((spec) => spec.id === id));
    expect(of('permanent-adapted-work') + of('adapted-work-ordinary-firm')).toBeCloseTo(13500, 6);
    expect(of('adapted-work-ordinary-firm') / 13500).toBeGreaterThan(0.28);
  });

  it('ends a mentor when its measure is left', () => {
    const { state, rows } = country(1);
    const row = rows[0] ?? 0;
    start(state, row, indexOf('work-training'), state.month + 6);
    giveMentor(state, row, state.month + 6);
    end(state, row);
    expect(hasMentor(state, row)).toBe(false);
    expect(hasRule(plain.measures[indexOf('mentor')], 'beside a workplace measure')).toBe(true);
  });
});
