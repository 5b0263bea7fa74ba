/** A subsidy is promised, an employer found, a place taken: hand-made people and countries. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { ruleBit } from '../../src/model/measure-spec.js';
import { MUNICIPAL, NO_JOB, PERMANENT, PRIVATE, TEMPORARY } from '../../src/model/market/columns.js';
import { municipalEmployer } from '../../src/model/market/employers.js';
import { compileHiring, takeJob } from '../../src/model/market/hiring.js';
import { madePosts } from '../../src/model/market/made-posts.js';
import { employerOfPost, madePost } from '../../src/model/market/posts.js';
import { retention } from '../../src/model/market/retention.js';
import { becomeFamiliar } from '../../src/model/market/transitions.js';
import { NO_MEASURE } from '../../src/model/measures/columns.js';
import { places } from '../../src/model/measures/places.js';
import { everFound, usablePromise } from '../../src/model/measures/promise.js';
import { spell } from '../../src/model/measures/spell.js';
import { grantVoucher, queueFor } from '../../src/model/measures/transitions.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { countCounties } from '../../src/model/people/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const SAMPLE = 1000;
const COUNTIES = 15;
const plain = scenario('empty', SAMPLE, 24);
const NEW_MONEY = { fromMeasuresBudget: false, stopsWhenShort: false, policy: 'mine' } as const;

function withValues(of: ResolvedScenario, values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  return { ...of, parameters };
}

function specOf(id: string, change: Partial<MeasureSpec> = {}): MeasureSpec {
  const found = plain.measures.find((spec) => spec.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return { ...found, ...change };
}

/** A country of some measures and so many people in it who need follow-up, in January. */
function country(
  measures: readonly MeasureSpec[],
  persons: number,
  values: Readonly<Record<string, number>> = {},
): { readonly state: WorldState; readonly rows: readonly number[] } {
  const state = emptyCountry(withValues({ ...plain, measures }, values));
  state.clock.month[0] = Math.floor(plain.start / 12) * 12;
  const total = Math.round((plain.population.total.at(-1) ?? 0) / SAMPLE);
  countCounties(state, new Int32Array(COUNTIES).fill(Math.floor(total / COUNTIES)));
  state.clock.residents[0] = total;
  const rows = many(persons, () => {
    const row = somebody(state, 25);
    state.nav.group[row] = SPECIALLY_ADAPTED;
    return row;
  });
  return { state, rows };
}

const SUBSIDY = specOf('temporary-wage-subsidy', {
  ...NEW_MONEY,
  places: [{ from: 0, places: 20 * SAMPLE }],
});
const TRAINING = specOf('work-training');

function promised(state: WorldState, rows: readonly number[]): readonly number[] {
  return rows.filter((row) => state.measures.voucher[row] !== NO_MEASURE);
}

function promisesOf(found: number): { readonly state: WorldState; readonly rows: readonly number[] } {
  const made = country([SUBSIDY], 300, { 'measures.voucher.found': found });
  for (const row of made.rows) queueFor(made.state, row, 0);
  pass(made.state, places);
  return made;
}

describe('a promised subsidy', () => {
  it('holds no place: as many are promised as it takes to fill the free places at the pace employers are found', () => {
    const certain = promisesOf(1);
    const seldom = promisesOf(0.25);
    const whole = promised(certain.state, certain.rows).length;
    expect(whole).toBeGreaterThan(10);
    expect(Math.abs(promised(seldom.state, seldom.rows).length - 4 * whole)).toBeLessThanOrEqual(4);
    expect(Math.max(...seldom.state.placePools.occupied)).toBe(0);
  });

  it('is not given to more while those out would fill the places, and is again when they lapse', () => {
    const { state, rows } = promisesOf(0.5);
    const first = promised(state, rows).length;
    nextMonth(state);
    pass(state, places);
    expect(promised(state, rows)).toHaveLength(first);
    for (let month = 0; month < 3; month += 1) nextMonth(state);
    pass(state, places);
    expect(promised(state, rows)).toHaveLength(first);
    for (const row of promised(state, rows)) expect(state.measures.voucherUntil[row]).toBe(state.month + 3);
  });

  it('comes to something with one less the chance of finding nobody in three months', () => {
    const { state } = country([SUBSIDY], 0, { 'measures.voucher.found': 0.5 });
    expect(everFound(reader(state))).toBeCloseTo(1 - 0.5 ** 3, 12);
  });
});

describe('work training before a subsidy', () => {
  const before = (change: Partial<MeasureSpec> = {}): MeasureSpec => ({
    ...SUBSIDY,
    trainingBefore: 3,
    ...change,
  });

  it('comes first, at most so long, holds the place of the subsidy, and leaves the promise open afterwards', () => {
    const { state, rows } = country([before(), TRAINING], 200);
    for (const row of rows) queueFor(state, row, 0);
    pass(state, places);
    const served = promised(state, rows);
    expect(served.length).toBeGreaterThan(10);
    for (const row of served) {
      const months = (state.measures.plannedEnd[row] ?? 0) - state.month;
      expect(state.measures.measure[row]).toBe(2);
      expect(months).toBeGreaterThanOrEqual(1);
      expect(months).toBeLessThanOrEqual(3);
      expect(state.measures.voucherUntil[row]).toBe(state.month + months + 3);
      expect(usablePromise(state, row, 0)).toBe(NO_MEASURE);
    }
    nextMonth(state);
    pass(state, places);
    const of = (index: number): number =>
      state.placePools.occupied.subarray(index * COUNTIES, (index + 1) * COUNTIES).reduce((a, b) => a + b, 0);
    expect([of(0), of(1)]).toEqual([served.length, 0]);
    for (let month = 0; month < 4; month += 1) {
      pass(state, spell);
      nextMonth(state);
    }
    const after = promised(state, rows).filter((row) => state.measures.measure[row] === NO_MEASURE);
    expect(after.length).toBeGreaterThan(0);
    for (const row of after) expect(usablePromise(state, row, 0)).toBe(1);
  });

  it('is left out where an employer knows the person, if the file says so', () => {
    const rules = ruleBit('no training where known');
    const { state, rows } = country([before({ rules }), TRAINING], 40);
    for (const row of rows) {
      if (row % 2 === 0) becomeFamiliar(state, row, 0, 10);
      queueFor(state, row, 0);
    }
    pass(state, places);
    const served = promised(state, rows);
    expect(served.length).toBeGreaterThan(10);
    for (const row of served) expect(state.measures.measure[row]).toBe(row % 2 === 0 ? NO_MEASURE : 2);
  });
});

describe('a subsidy for municipal employers', () => {
  const MUNICIPAL_ONLY = { ...SUBSIDY, rules: ruleBit('municipal employers') };

  it('can be used with them and with no other, who know the person or not', () => {
    const { state, rows } = country([MUNICIPAL_ONLY], 1);
    const row = rows[0] ?? 0;
    grantVoucher(state, row, 0, state.month + 3);
    const sectors = [...state.employers.sector];
    expect(usablePromise(state, row, sectors.indexOf(MUNICIPAL))).toBe(1);
    expect(usablePromise(state, row, sectors.indexOf(PRIVATE))).toBe(NO_MEASURE);
  });

  it('makes posts at municipal employers only', () => {
    const { state, rows } = country([MUNICIPAL_ONLY], 400);
    for (const row of rows) grantVoucher(state, row, 0, state.month + 3);
    pass(state, madePosts);
    const hired = rows.filter((row) => state.market.job[row] !== NO_JOB);
    expect(hired.length).toBeGreaterThan(20);
    for (const row of hired) {
      const employer = employerOfPost(state, state.market.employer[row] ?? 0);
      expect(state.employers.sector[employer]).toBe(MUNICIPAL);
      expect(employer).toBe(municipalEmployer(state, row, state.market.segment[row] ?? 0));
    }
  });
});

describe('a summer job', () => {
  const JUNE = 5;
  const summer = specOf('summer-job', { ...NEW_MONEY, places: [{ from: 0, places: 20 * SAMPLE }] });

  it('is promised in summer only, and what is promised lapses with the season', () => {
    const { state, rows } = country([summer], 100);
    for (const row of rows) queueFor(state, row, 0);
    pass(state, places);
    expect(promised(state, rows)).toHaveLength(0);
    expect(rows.filter((row) => state.measures.queuedFor[row] !== NO_MEASURE)).toHaveLength(0);
    state.clock.month[0] = state.month + JUNE;
    for (const row of rows) queueFor(state, row, 0);
    pass(state, places);
    expect(promised(state, rows).length).toBeGreaterThan(10);
    state.clock.month[0] = state.month + 3;
    pass(state, places);
    expect(promised(state, rows)).toHaveLength(0);
  });

  it('is temporary, ends with the month it is granted for, and leaves an employer who knows the person', () => {
    const { state, rows } = country([summer], 60);
    const tables = compileHiring(reader(state));
    for (const row of rows) {
      grantVoucher(state, row, 0, state.month + 3);
      takeJob(state, tables, row, madePost(7, true), 0, 0, true);
      expect([state.market.job[row], state.measures.plannedEnd[row]]).toEqual([TEMPORARY, state.month + 1]);
    }
    nextMonth(state);
    pass(state, retention);
    for (const row of rows) {
      expect([state.market.job[row], state.measures.measure[row]]).toEqual([NO_JOB, NO_MEASURE]);
      expect(state.market.familiar[row]).toBe(7);
    }
  });

  it('differs from an ordinary subsidy, whose end is the employer’s decision', () => {
    const { state, rows } = country([SUBSIDY], 60);
    const tables = compileHiring(reader(state));
    for (const row of rows) {
      state.people.motivation[row] = 60;
      state.market.match[row] = 0;
      grantVoucher(state, row, 0, state.month + 3);
      takeJob(state, tables, row, madePost(7, true), 0, 64, true);
      state.measures.plannedEnd[row] = state.month + 1;
    }
    nextMonth(state);
    pass(state, retention);
    expect(rows.some((row) => state.market.job[row] === PERMANENT)).toBe(true);
  });
});
