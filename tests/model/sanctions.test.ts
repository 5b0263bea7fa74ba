/** Sanctions, case by case: who can be met by one, for how long, and what comes back. */
import { describe, expect, it } from 'vitest';
import { SOCIAL_ASSISTANCE, UNEMPLOYMENT_BENEFIT } from '../../src/model/benefits/columns.js';
import { entitlement } from '../../src/model/benefits/entitlement.js';
import { BREACH, answerFor, compileSanctions } from '../../src/model/benefits/sanctions.js';
import { grantSocialAssistance, grantUnemploymentBenefit } from '../../src/model/benefits/transitions.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { start } from '../../src/model/measures/transitions.js';
import { STANDARD } from '../../src/model/nav/columns.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const base = scenario('empty', 1000, 24);

function withValues(of: ResolvedScenario, values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(of.parameters);
  for (const [name, value] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.of(value) }]);
  return { ...of, parameters };
}

const ALWAYS = {
  'benefits.sanction.imposed': 1,
  'benefits.social-assistance.duty.breach': 0.2,
  'benefits.social-assistance.sanction-return': 1,
  'benefits.social-assistance.ends': 0,
  'benefits.social-assistance': 0,
};
const country = withValues(base, ALWAYS);

function onAssistance(state: WorldState, age: number): number {
  const row = somebody(state, age);
  grantSocialAssistance(state, row);
  return row;
}

const withheld = (state: WorldState, rows: readonly number[]): number[] =>
  rows.filter((row) => (state.benefits.sanctionUntil[row] ?? 0) > state.month);
const has = (state: WorldState, row: number, bit: number): boolean =>
  ((state.benefits.set[row] ?? 0) & bit) !== 0;

describe('the activity duty', () => {
  it('is for those under 30 outside measures, where it is in force', () => {
    const state = emptyCountry(country);
    const young = many(200, () => onAssistance(state, 25));
    const older = many(200, () => onAssistance(state, 31));
    const active = many(200, () => onAssistance(state, 25));
    for (const row of active) start(state, row, 0, state.month + 12);
    pass(state, entitlement);
    const share = withheld(state, young).length / young.length;
    expect(Math.abs(share - 0.2)).toBeLessThan(0.09);
    expect(withheld(state, [...older, ...active])).toHaveLength(0);
    const without = emptyCountry(withValues(country, { 'benefits.social-assistance.duty.breach': 0 }));
    const rows = many(200, () => onAssistance(without, 25));
    pass(without, entitlement);
    expect(withheld(without, rows)).toHaveLength(0);
  });

  it('is broken more often by those with less staying power', () => {
    const state = emptyCountry(country);
    const [weak, strong] = [-128, 127].map((motivation) =>
      many(300, () => {
        const row = onAssistance(state, 25);
        state.people.motivation[row] = motivation;
        return row;
      }),
    );
    pass(state, entitlement);
    expect(withheld(state, weak ?? []).length).toBeGreaterThan(2 * withheld(state, strong ?? []).length);
  });

  it('costs the months stated; then assistance comes back, and not to whom has other income', () => {
    const state = emptyCountry(country);
    const rows = many(200, () => onAssistance(state, 25));
    pass(state, entitlement);
    const sanctioned = withheld(state, rows);
    const months = reader(state).scalar('benefits.social-assistance.sanction-months');
    expect(sanctioned.every((row) => !has(state, row, SOCIAL_ASSISTANCE))).toBe(true);
    for (let month = 1; month < months; month += 1) {
      nextMonth(state);
      pass(state, entitlement);
      expect(sanctioned.every((row) => !has(state, row, SOCIAL_ASSISTANCE))).toBe(true);
    }
    const [employed, ...others] = sanctioned;
    if (employed !== undefined) state.market.job[employed] = 1;
    nextMonth(state);
    pass(state, entitlement);
    expect(
      others.every((row) => has(state, row, SOCIAL_ASSISTANCE) || withheld(state, [row]).length === 1),
    ).toBe(true);
    expect(others.some((row) => has(state, row, SOCIAL_ASSISTANCE))).toBe(true);
    expect(has(state, employed ?? 0, SOCIAL_ASSISTANCE)).toBe(false);
  });
});

describe('refusing or leaving a measure', () => {
  it('is answered for by whom it can cost a benefit, and by nobody else', () => {
    const state = emptyCountry(country);
    const tables = compileSanctions(reader(state));
    const assisted = onAssistance(state, 25);
    const unassisted = somebody(state, 25);
    const unemployed = somebody(state, 35);
    grantUnemploymentBenefit(state, unemployed, 12);
    for (const row of [assisted, unassisted, unemployed]) answerFor(state, tables, row, BREACH.refusal);
    expect(withheld(state, [assisted, unassisted, unemployed])).toEqual([assisted, unemployed]);
    expect(state.benefits.set[unemployed]).toBe(0);
  });

  it('takes unemployment benefit for the months stated and leaves what is left of it', () => {
    const state = emptyCountry(country);
    const tables = compileSanctions(reader(state));
    const row = somebody(state, 35);
    state.nav.group[row] = STANDARD;
    state.nav.registeredSince[row] = state.month;
    grantUnemploymentBenefit(state, row, 12);
    answerFor(state, tables, row, BREACH.leaving);
    const months = reader(state).scalar('benefits.unemployment.sanction-months');
    for (let month = 1; month <= months; month += 1) {
      expect(has(state, row, UNEMPLOYMENT_BENEFIT)).toBe(false);
      nextMonth(state);
      pass(state, entitlement);
    }
    expect(has(state, row, UNEMPLOYMENT_BENEFIT)).toBe(true);
    expect(state.benefits.unemploymentLeft[row]).toBe(11);
  });
});
