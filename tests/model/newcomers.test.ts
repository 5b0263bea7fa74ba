/** Refugees and the introduction programme: who is in it, what it pays, and how it ends. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { PERMANENT } from '../../src/model/market/columns.js';
import { hire } from '../../src/model/market/transitions.js';
import { NOT_REGISTERED, UNASSESSED } from '../../src/model/nav/columns.js';
import { MONEY_ITEMS } from '../../src/model/observe/layout.js';
import { activityOf, mainStatusOf } from '../../src/model/observe/status.js';
import { population } from '../../src/model/people/population.js';
import { INTRODUCTION, NOT_ENROLLED } from '../../src/model/school/columns.js';
import { introduction } from '../../src/model/school/introduction.js';
import { compileNewcomers, welcomeRefugee } from '../../src/model/school/newcomers.js';
import { enrol } from '../../src/model/school/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { ACTIVITIES, MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { emptyCountry, many, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const country = scenario('baseline', 1000, 24);

function withValues(values: Readonly<Record<string, readonly number[]>>): ResolvedScenario {
  const parameters = new Map(country.parameters);
  for (const [name, cells] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.from(cells) }]);
  return { ...country, parameters };
}

function paid(state: WorldState, item: (typeof MONEY_ITEMS)[number]): number {
  return state.money.kroner[MONEY_ITEMS.indexOf(item)] ?? 0;
}

describe('a newly arrived refugee', () => {
  const always = {
    'school.introduction.takes-part': [1],
    'school.introduction.months': [24, 9, 9, 9],
    'school.introduction.spread': [0],
    'people.immigration.refugee.competence': [-1],
  };

  it('enters the introduction programme from 18, for a time by education, and lacks competence', () => {
    const state = emptyCountry(withValues(always));
    const tables = compileNewcomers(reader(state));
    const [child, adult, schooled] = [somebody(state, 17), somebody(state, 25), somebody(state, 25)];
    state.school.education[schooled] = 2;
    for (const row of [child, adult, schooled]) welcomeRefugee(state, tables, row);
    const { enrolment, examMonth } = state.school;
    expect([enrolment[child], enrolment[adult], enrolment[schooled]]).toEqual([
      NOT_ENROLLED,
      INTRODUCTION,
      INTRODUCTION,
    ]);
    expect([(examMonth[adult] ?? 0) - state.month, (examMonth[schooled] ?? 0) - state.month]).toEqual([
      24, 9,
    ]);
    expect(state.people.competence[child]).toBe(-1024);
  });

  it('counts as in a measure while in the programme, neither outside nor in ordinary education', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 25);
    enrol(state, row, INTRODUCTION, state.month + 12);
    expect(ACTIVITIES[activityOf(state, row)]).toBe('measure');
    expect(MAIN_STATUSES[mainStatusOf(state, row)]).toBe('measure');
  });
});

describe('the introduction programme', () => {
  it('pays 2 G a year from 25 and two thirds of it under, by the municipality', () => {
    const state = emptyCountry(withValues({ 'money.G': [120000] }));
    const each = (age: number): number => {
      const before = paid(state, 'municipality.introduction-benefit');
      const row = somebody(state, age);
      enrol(state, row, INTRODUCTION, state.month + 12);
      pass(state, introduction);
      return paid(state, 'municipality.introduction-benefit') - before;
    };
    expect(each(30)).toBe(20000);
    // The first participant is paid again in the second pass.
    expect(each(20) - 20000).toBe(13333);
  });

  it('ends for a job, without a benefit or a registration', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 25);
    enrol(state, row, INTRODUCTION, state.month + 12);
    hire(state, row, {
      job: PERMANENT,
      segment: 0,
      sector: 0,
      employer: -3,
      contractEnd: 0,
      hours: 100,
      wage: 300,
      match: 0,
      subsidy: 0,
    });
    pass(state, introduction);
    expect(state.school.enrolment[row]).toBe(NOT_ENROLLED);
    expect(state.nav.group[row]).toBe(NOT_REGISTERED);
    expect(paid(state, 'municipality.introduction-benefit')).toBe(0);
  });

  it.each([
    ['hands everybody without a job over to NAV where the handover is complete', 1, UNASSESSED],
    ['hands nobody over where there is no handover', 0, NOT_REGISTERED],
  ])('%s', (_, share, group) => {
    const state = emptyCountry(withValues({ 'school.introduction.handover': [share] }));
    const rows = many(50, () => somebody(state, 25));
    for (const row of rows) enrol(state, row, INTRODUCTION, state.month);
    pass(state, introduction);
    expect(rows.every((row) => state.nav.group[row] === group)).toBe(true);
    expect(rows.every((row) => state.school.enrolment[row] === NOT_ENROLLED)).toBe(true);
  });
});

describe('refugees beyond the population tables', () => {
  it('come as many as are set, by age, and leave everybody else who they were', () => {
    const months = 12;
    const arrivedIn = (of: ResolvedScenario): Map<number, number> => {
      const state = emptyCountry({ ...of, sample: 20 });
      const start = state.month;
      for (let month = 0; month < months; month += 1) {
        state.clock.month[0] = start + month;
        state.reserveRows(20000);
        const running = population.bind(state);
        running.recompile(reader(state));
        running.run(0, state.highWater);
      }
      const found = new Map<number, number>();
      for (let row = 0; row < state.highWater; row += 1)
        if (state.people.present[row] === 1)
          found.set(state.people.id[row] ?? 0, state.people.birthMonth[row] ?? 0);
      return found;
    };
    const without = arrivedIn(country);
    const withThem = arrivedIn(
      withValues({ 'people.refugees': [12000], 'people.refugees.age': [0.25, 0.25, 0.25, 0.25] }),
    );
    for (const [id, birth] of without) expect(withThem.get(id)).toBe(birth);
    const added = withThem.size - without.size;
    expect(added).toBeGreaterThan(550);
    expect(added).toBeLessThan(650);
  });
});
