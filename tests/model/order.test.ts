/**
 * The order of the steps within a month matters a little: what is handed on within the month is handed on a month
 * later the other way round. How much is stated in docs/decisions/0003-month-and-shadows.md.
 */
import { describe, expect, it } from 'vitest';
import { MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { MONTH } from '../../src/model/month.js';
import { BLOCK_ROWS, type BoundStep } from '../../src/model/state/step.js';
import { QUIET, burntIn, meanOf, newWorld, runTo, scenario, seriesOf, wholeWindow } from './world.js';

const country = scenario('baseline', 400, 24);

/** Steps that open and close the month; stocks are set before anybody acts, and the list of concerned people comes before those who use it. */
const FIRST = ['people.population', 'people.growing', 'benefits.opening', 'people.concerned'];
const LAST = ['people.development', 'observe.record'];

function reversed(): BoundStep[] {
  const named = (names: readonly string[]): BoundStep[] => MONTH.filter((step) => names.includes(step.name));
  const middle = MONTH.filter((step) => !FIRST.includes(step.name) && !LAST.includes(step.name));
  return [...named(FIRST), ...middle.reverse(), ...named(LAST)];
}

describe('the month with its middle steps reversed', () => {
  const ordinary = wholeWindow(burntIn(country, QUIET));
  const other = newWorld(country, QUIET, 0, { steps: reversed(), blockRows: BLOCK_ROWS });
  const backwards = runTo(other, country.end).harvest(0, 0);
  const mean = (result: typeof ordinary, name: string): number => meanOf(seriesOf(result, name));
  const population = mean(ordinary, 'stock.population');

  it('has the same people in it, month by month', () => {
    expect([...seriesOf(backwards, 'stock.population')]).toEqual([...seriesOf(ordinary, 'stock.population')]);
  });

  it.each(MAIN_STATUSES)('moves the share who are %s by less than two points of the population', (status) => {
    const name = `stock.main_status.${status}`;
    expect(Math.abs(mean(backwards, name) - mean(ordinary, name)) / population).toBeLessThan(0.02);
  });

  it.each(['work-assessment-allowance', 'disability-pension'])(
    'moves the stock of %s by less than a quarter',
    (benefit) => {
      const name = `stock.benefit.${benefit}`;
      expect(Math.abs(mean(backwards, name) / mean(ordinary, name) - 1)).toBeLessThan(0.25);
    },
  );

  it.each([
    'stock.nav_group.standard',
    'stock.nav_group.situational',
    'stock.benefit.unemployment-benefit',
    'flow.hire.unsubsidised',
  ])('moves %s, which lasts only months, by less than half', (name) => {
    expect(Math.abs(mean(backwards, name) / mean(ordinary, name) - 1)).toBeLessThan(0.5);
  });
});
