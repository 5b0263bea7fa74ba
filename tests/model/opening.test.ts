/** The opening: stocks set to their figures in one month, in a country of hand-made people. */
import { describe, expect, it } from 'vitest';
import { DISABILITY, EARLIER, SOCIAL_ASSISTANCE } from '../../src/model/benefits/columns.js';
import { opening } from '../../src/model/benefits/opening.js';
import { shareOut } from '../../src/model/benefits/opening-stock.js';
import { grantDisability } from '../../src/model/benefits/transitions.js';
import type { DatedValue, ResolvedScenario } from '../../src/model/declarations.js';
import { NOT_REGISTERED, PERMANENTLY_ADAPTED, SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { GENERAL, NOT_ENROLLED } from '../../src/model/school/columns.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, pass, somebody } from './person.js';
import { scenario } from './world.js';

/** Persons of 18-19, 20-24, 25-29, 30-34 and 35-39, one agent each. */
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  'opening.disability': [6, 12, 18, 20, 30],
  'opening.permanently-adapted': [4, 8, 12, 14, 20],
  'opening.earlier': [5, 20, 25, 20, 15],
  'opening.specially-adapted': [9, 30, 35, 28, 22],
  'opening.job-seekers': [15, 40, 30, 20, 20],
  'opening.situational': [8, 15, 10, 6, 6],
  'opening.social-assistance': [10, 20, 15, 9, 7],
};
const AGES = [18, 22, 27, 32, 37] as const;
const EACH = 200;

const shipped = scenario('replay', 1000);
const parameters = new Map<string, readonly DatedValue[]>(shipped.parameters);
for (const [name, values] of Object.entries(FIGURES))
  parameters.set(name, [{ from: 0, values: Float64Array.from(values) }]);
const country: ResolvedScenario = { ...shipped, parameters, sample: 1 };

/** People of every age group, some ill, some in school, some at work; ids do not depend on the order they come in. */
function populate(reversed = false): WorldState {
  const state = emptyCountry(country);
  const order = Array.from({ length: EACH * AGES.length }, (_, index) => index);
  if (reversed) order.reverse();
  for (const index of order) {
    const row = somebody(state, AGES[index % AGES.length] ?? 18);
    state.people.id[row] = index;
    state.people.sex[row] = index & 1;
    state.people.county[row] = index % 15;
    state.health.capacity[row] = index % 4 === 0 ? 30 : 100;
    state.health.diagnosed[row] = index % 4 === 0 ? 1 : 0;
    if (index % 7 === 0) state.school.enrolment[row] = GENERAL;
    else if (index % 3 === 0) {
      state.market.job[row] = 1;
      state.market.hours[row] = 100;
    }
    if (index % 11 === 0) grantDisability(state, row, 100);
  }
  return state;
}

const group = (state: WorldState, row: number): number =>
  AGES.findIndex((age) => age === Math.floor((state.month - (state.people.birthMonth[row] ?? 0)) / 12));

function count(state: WorldState, holds: (row: number) => boolean): number[] {
  const counts = AGES.map(() => 0);
  for (let row = 0; row < state.highWater; row += 1)
    if (holds(row)) counts[group(state, row)] = (counts[group(state, row)] ?? 0) + 1;
  return counts;
}

const has =
  (state: WorldState, bit: number) =>
  (row: number): boolean =>
    ((state.benefits.set[row] ?? 0) & bit) !== 0;

describe('the opening', () => {
  const state = populate();
  pass(state, opening);

  it('sets every stock to its figure by age', () => {
    const { group: standing } = state.nav;
    expect(count(state, has(state, DISABILITY))).toEqual(FIGURES['opening.disability']);
    expect(count(state, has(state, EARLIER))).toEqual(FIGURES['opening.earlier']);
    expect(count(state, has(state, SOCIAL_ASSISTANCE))).toEqual(FIGURES['opening.social-assistance']);
    expect(count(state, (row) => standing[row] === PERMANENTLY_ADAPTED)).toEqual(
      FIGURES['opening.permanently-adapted'],
    );
    expect(count(state, (row) => standing[row] === SPECIALLY_ADAPTED)).toEqual(
      FIGURES['opening.specially-adapted'],
    );
    expect(
      count(state, (row) => standing[row] !== NOT_REGISTERED && (standing[row] ?? 0) < SPECIALLY_ADAPTED),
    ).toEqual(FIGURES['opening.job-seekers']);
    expect(count(state, (row) => standing[row] === 3)).toEqual(FIGURES['opening.situational']);
  });

  it('loses nobody', () => {
    expect(count(state, (row) => state.people.present[row] === 1)).toEqual(AGES.map(() => EACH));
  });

  it('leaves states that agree: pensioners and the ill out of school and work, ill enough, with spells behind them', () => {
    for (let row = 0; row < state.highWater; row += 1) {
      if (has(state, EARLIER)(row)) {
        expect(has(state, DISABILITY)(row)).toBe(false);
        expect(state.nav.group[row]).toBe(SPECIALLY_ADAPTED);
        expect(state.health.capacity[row]).toBeLessThanOrEqual(50);
        expect(state.school.enrolment[row]).toBe(NOT_ENROLLED);
        expect(state.market.job[row]).toBe(0);
        expect(state.benefits.allowanceSince[row]).toBeLessThanOrEqual(state.month);
      }
      if (has(state, SOCIAL_ASSISTANCE)(row)) {
        expect(has(state, DISABILITY | EARLIER)(row)).toBe(false);
      }
    }
  });

  it('keeps those who had a pension before it gives one to others', () => {
    const before = populate();
    const held = new Set<number>();
    for (let row = 0; row < before.highWater; row += 1)
      if (has(before, DISABILITY)(row)) held.add(before.people.id[row] ?? 0);
    const inGroup = (age: number): number => [...held].filter((id) => id % AGES.length === age).length;
    AGES.forEach((_, age) => {
      let kept = 0;
      for (let row = 0; row < state.highWater; row += 1) {
        const id = state.people.id[row] ?? 0;
        if (id % AGES.length === age && held.has(id) && has(state, DISABILITY)(row)) kept += 1;
      }
      // County by county: at most a few of a small county's surplus are let go.
      expect(kept).toBeGreaterThan(Math.min(inGroup(age), FIGURES['opening.disability']?.[age] ?? 0) * 0.6);
    });
  });

  it('gives the same people the same whatever the order of the rows', () => {
    const other = populate(true);
    pass(other, opening);
    const byId = (of: WorldState): Map<number, string> => {
      const map = new Map<number, string>();
      for (let row = 0; row < of.highWater; row += 1)
        map.set(of.people.id[row] ?? 0, `${String(of.benefits.set[row])}/${String(of.nav.group[row])}`);
      return map;
    };
    expect([...byId(other)].sort()).toEqual([...byId(state)].sort());
  });

  it('does nothing in any other month', () => {
    const later = populate();
    later.clock.month[0] = country.start + 1;
    const before = Uint16Array.from(later.benefits.set);
    pass(later, opening);
    expect(Uint16Array.from(later.benefits.set)).toEqual(before);
  });
});

describe('sharing a total out', () => {
  it('sums to the total and departs from exact shares by less than one', () => {
    const weights = [3, 1, 0, 7, 2];
    for (const lot of [0, 0.3, 0.999]) {
      const parts = shareOut(10, weights, lot);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10);
      parts.forEach((part, index) =>
        expect(Math.abs(part - (10 * (weights[index] ?? 0)) / 13)).toBeLessThan(1),
      );
    }
  });
});
