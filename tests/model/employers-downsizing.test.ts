/** Downsizing on hand-made people: who loses the job, what ordinary separations give up for it, and what it does to health. */
import { describe, expect, it } from 'vitest';
import type { DatedValue, ResolvedScenario } from '../../src/model/declarations.js';
import { onset } from '../../src/model/health/onset.js';
import { NO_EMPLOYER, NO_JOB, PERMANENT, PRIVATE } from '../../src/model/market/columns.js';
import { downsizing } from '../../src/model/market/downsizing.js';
import { separation } from '../../src/model/market/separation.js';
import { hire, layOff } from '../../src/model/market/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { scenario } from './world.js';

const shipped = scenario('baseline', 200, 12);
const CROWD = 3000;

function withValues(values: Readonly<Record<string, readonly number[]>>): ResolvedScenario {
  const parameters = new Map<string, readonly DatedValue[]>(shipped.parameters);
  for (const [name, cells] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.from(cells) }]);
  return { ...shipped, parameters };
}

/** Somebody two years in a permanent post at a slot. */
function employed(state: WorldState, slot: number): number {
  const row = somebody(state, 24);
  hire(state, row, {
    job: PERMANENT,
    segment: 0,
    sector: PRIVATE,
    employer: slot,
    contractEnd: 0,
    hours: 100,
    wage: 30,
    match: 10,
    subsidy: 0,
  });
  state.market.jobSince[row] = state.month - 24;
  return row;
}

describe('downsizing', () => {
  const certain = {
    'market.separation': Array.from({ length: 20 }, () => 0),
    'market.furlough': [0, 0, 0],
    'market.downsizing.share': [0.3],
  };

  it('takes a share of the people of that employer and of nobody else', () => {
    const state = emptyCountry(withValues(certain));
    const first = state.employers.first[1] ?? 0;
    state.slots.shed[first] = 1;
    const theirs = many(CROWD, () => employed(state, first));
    const others = many(CROWD, () => employed(state, 0));
    pass(state, separation);
    const lost = theirs.filter((row) => state.market.job[row] === NO_JOB);
    expect(lost.length / CROWD).toBeGreaterThan(0.27);
    expect(lost.length / CROWD).toBeLessThan(0.33);
    expect(others.every((row) => state.market.job[row] === PERMANENT)).toBe(true);
    for (const row of lost) {
      expect(state.market.displacedUntil[row]).toBe(state.month + 36);
      expect(state.market.familiar[row]).toBe(NO_EMPLOYER);
    }
  });

  it('strikes more employers in slack times, and is over the month after', () => {
    const struck = (unemployment: number): number => {
      const state = emptyCountry({
        ...withValues({ 'market.cycle.unemployment': [unemployment], 'market.downsizing': [0.03] }),
        sample: 5,
      });
      pass(state, downsizing);
      return state.employers.downsizing.reduce((sum, downsizes) => sum + downsizes, 0);
    };
    expect(struck(0.06)).toBeGreaterThan(1.15 * struck(0.024));
    const state = emptyCountry(withValues({ 'market.downsizing': [0.05] }));
    pass(state, downsizing);
    expect(Math.max(...state.slots.shed)).toBe(1);
    for (let employer = 0; employer < state.employers.id.length; employer += 1) {
      const first = state.employers.first[employer] ?? 0;
      expect(state.slots.shed[first]).toBe(state.employers.downsizing[employer]);
    }
    nextMonth(state);
    pass(state, downsizing);
    expect(state.slots.shed.reduce((sum, shed) => sum + shed, 0)).toBeLessThan(state.slots.shed.length / 4);
  });

  it('lowers ordinary separations by what it takes on average, so that the total stays', () => {
    const lost = (chance: number): number => {
      const state = emptyCountry(
        withValues({
          'market.separation': Array.from({ length: 20 }, () => 0.05),
          'market.furlough': [0, 0, 0],
          'market.downsizing': [chance],
        }),
      );
      const rows = many(4 * CROWD, () => employed(state, 0));
      pass(state, separation);
      return rows.filter((row) => state.market.job[row] === NO_JOB).length;
    };
    const without = lost(0);
    // Nobody's employer downsizes here: what is missing is what downsizing would have taken, 0.05 x 0.3 of 0.05.
    expect(lost(0.05) / without).toBeGreaterThan(0.62);
    expect(lost(0.05) / without).toBeLessThan(0.78);
  });

  it('makes those who lost their job so fall ill more often, until it is no longer felt', () => {
    const ill = (displaced: boolean, months: number): number => {
      const state = emptyCountry(
        withValues({
          'health.mental.onset': Array.from({ length: 8 }, () => 0.02),
          'health.onset.displaced': [0.5],
        }),
      );
      const rows = many(2 * CROWD, () => employed(state, 0));
      if (displaced) for (const row of rows) layOff(state, row, months);
      else for (const row of rows) state.market.job[row] = NO_JOB;
      pass(state, onset);
      return rows.filter((row) => state.health.mental[row] !== 0).length;
    };
    const usual = ill(false, 0);
    expect(ill(true, 36) / usual).toBeGreaterThan(1.4);
    expect(ill(true, 36) / usual).toBeLessThan(1.9);
    expect(ill(true, 0)).toBe(usual);
  });
});
