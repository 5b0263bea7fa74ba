/** Those who seek people out or free advisers' time: outreach, an adviser at school, task sharing. All at 0 today. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { DISABILITY } from '../../src/model/benefits/columns.js';
import { grantDisability } from '../../src/model/benefits/transitions.js';
import { PERMANENT } from '../../src/model/market/columns.js';
import { hire } from '../../src/model/market/transitions.js';
import { NOT_REGISTERED, UNASSESSED } from '../../src/model/nav/columns.js';
import { outreach } from '../../src/model/nav/outreach.js';
import { compileStaff } from '../../src/model/nav/staff.js';
import { startCare } from '../../src/model/people/transitions.js';
import { GENERAL } from '../../src/model/school/columns.js';
import { enrol } from '../../src/model/school/transitions.js';
import { upperSecondary } from '../../src/model/school/upper-secondary.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { emptyCountry, many, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const country = scenario('baseline', 1000, 24);

function withValues(values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(country.parameters);
  for (const [name, value] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  return { ...country, parameters };
}

describe('outreach', () => {
  const half = { 'nav.outreach': 0.5, 'nav.outreach.age': 25, 'nav.outreach.after': 3 };
  const outside = (state: WorldState, age = 22, months = 6): number => {
    const row = somebody(state, age);
    state.market.searchingSince[row] = state.month - months;
    return row;
  };
  const found = (state: WorldState, rows: readonly number[]): number =>
    rows.filter((row) => state.nav.group[row] === UNASSESSED).length;

  it('finds about as many of those who stand outside as it is set to, and nobody today', () => {
    const today = emptyCountry(country);
    const before = many(200, () => outside(today));
    pass(today, outreach);
    expect(found(today, before)).toBe(0);
    const state = emptyCountry(withValues(half));
    const rows = many(2000, () => outside(state));
    pass(state, outreach);
    expect(found(state, rows) / rows.length).toBeCloseTo(0.5, 1);
  });

  it('seeks nobody too old, in school or in work, on a health-related benefit, with a small child or new outside', () => {
    const state = emptyCountry(withValues(half));
    const kinds: ((row: number) => void)[] = [
      (row) => enrol(state, row, GENERAL, state.month + 10),
      (row) =>
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
        }),
      (row) => grantDisability(state, row, 100),
      (row) => startCare(state, row, state.month + 5),
    ];
    const rows = kinds.flatMap((change) =>
      many(20, () => {
        const row = outside(state);
        change(row);
        return row;
      }),
    );
    const [old, fresh] = [many(20, () => outside(state, 25)), many(20, () => outside(state, 22, 2))];
    pass(state, outreach);
    expect(found(state, [...rows, ...old, ...fresh])).toBe(0);
    expect(rows.some((row) => ((state.benefits.set[row] ?? 0) & DISABILITY) !== 0)).toBe(true);
    expect(rows.every((row) => state.nav.group[row] === NOT_REGISTERED)).toBe(true);
  });
});

describe('a NAV adviser at school', () => {
  const leavers = (state: WorldState, place: number): { left: number; met: number } => {
    state.clock.month[0] = monthOf(2026, 10);
    const rows = many(1500, () => {
      const row = somebody(state, 17);
      state.people.officeLot[row] = place;
      state.people.marks[row] = 30;
      enrol(state, row, GENERAL, state.month + 20);
      return row;
    });
    pass(state, upperSecondary);
    const left = rows.filter((row) => state.school.enrolment[row] === 0);
    return { left: left.length, met: left.filter((row) => state.school.followUpService[row] === 1).length };
  };
  const half = {
    'school.adviser': 0.5,
    'school.adviser.dropout': -1,
    'school.adviser.contact': 1,
    'school.dropout.general': 0.1,
  };

  it('has fewer leave, and knows those who do, only where there is one', () => {
    const where = leavers(emptyCountry(withValues(half)), 10000);
    const elsewhere = leavers(emptyCountry(withValues(half)), 60000);
    const nowhere = leavers(emptyCountry(withValues({ ...half, 'school.adviser': 0 })), 10000);
    expect(where.left).toBeLessThan(0.6 * elsewhere.left);
    expect(where.met).toBe(where.left);
    expect(elsewhere).toEqual(nowhere);
    expect(elsewhere.met).toBe(0);
  });
});

describe('task sharing', () => {
  it('gives every adviser the hours others take over, and prices them', () => {
    const staff = (relief: number): ReturnType<typeof compileStaff> => {
      const state = emptyCountry(
        withValues({
          'nav.adviser.hours': 100,
          'nav.adviser.relief': relief,
          'nav.adviser.relief.price': 0.5,
        }),
      );
      return compileStaff(reader(state), state);
    };
    expect(staff(25).hours / staff(0).hours).toBeCloseTo(1.25, 12);
    expect([staff(0).reliefShare, staff(25).reliefShare]).toEqual([0, 0.1]);
  });
});
