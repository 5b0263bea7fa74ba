/** The ledger says of every real person, every month, what a look at everybody says, and changes nobody's life. */
import { describe, expect, it } from 'vitest';
import { makePlan, runJob } from '../../src/experiments/index.js';
import { MONTH } from '../../src/model/month.js';
import { standingOf } from '../../src/model/observe/ledger.js';
import { PRESENT_FREE, REAL } from '../../src/model/people/columns.js';
import type { Ledger } from '../../src/model/results.js';
import { BLOCK_ROWS } from '../../src/model/state/step.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { STANDINGS, type Standing } from '../../src/vocabulary/codes.js';
import { WITH_SHADOWS, firstDifferingTable, newWorld, runTo, scenario, seriesOf } from './world.js';

const SAMPLE = 400;
const MONTHS = 30;
const country = scenario('four-year-wage-subsidy-as-regulated', SAMPLE, MONTHS);
const LATER = country.start + 6;

/** People by standing at the end of each month of a ledger. */
function stocksOf({ from, end, person, offsets, month, standing }: Ledger): number[][] {
  const stocks = Array.from({ length: end - from }, () => STANDINGS.map(() => 0));
  for (let at = 0; at < person.length; at += 1) {
    for (let change = offsets[at] ?? 0; change < (offsets[at + 1] ?? 0); change += 1) {
      const until = change + 1 < (offsets[at + 1] ?? 0) ? (month[change + 1] ?? end) : end;
      for (let now = month[change] ?? end; now < until; now += 1) {
        const stock = stocks[now - from];
        const code = standing[change] ?? 0;
        if (stock !== undefined) stock[code] = (stock[code] ?? 0) + 1;
      }
    }
  }
  return stocks;
}

/** The same from the state itself, month by month. */
function lookAtAll(state: WorldState): number[] {
  const stock = STANDINGS.map(() => 0);
  for (let row = 0; row < state.highWater; row += 1) {
    if (state.people.shadow[row] !== REAL || state.people.present[row] === PRESENT_FREE) continue;
    const code = standingOf(state, row);
    stock[code] = (stock[code] ?? 0) + 1;
  }
  return stock;
}

const seen: number[][] = [];
const steps = MONTH.map((step) => ({
  ...step,
  bind(state: WorldState) {
    const running = step.bind(state);
    return {
      recompile: running.recompile.bind(running),
      run(from: number, to: number): void {
        running.run(from, to);
        if (step.name === 'observe.record' && state.month >= LATER) seen.push(lookAtAll(state));
      },
    };
  },
}));
const world = newWorld(country, { ...WITH_SHADOWS, ledgerFrom: LATER }, 0, { steps, blockRows: BLOCK_ROWS });
runTo(world, country.end);
const ledger = world.ledger();
if (ledger === null) throw new Error('no ledger');
const result = world.harvest(0, 0);

describe('the ledger', () => {
  const stocks = stocksOf(ledger);
  const column = (...standings: Standing[]): number[] =>
    stocks.map((stock) => standings.reduce((sum, name) => sum + (stock[STANDINGS.indexOf(name)] ?? 0), 0));
  const recorded = (...outcomes: string[]): number[] =>
    Array.from({ length: stocks.length }, (_, index) =>
      outcomes.reduce(
        (sum, outcome) => sum + (seriesOf(result, outcome)[index + LATER - country.start] ?? 0),
        0,
      ),
    );

  it('begins with everybody in the month it is asked from and ends with the window', () => {
    expect([ledger.from, ledger.end]).toEqual([LATER, country.end]);
    expect(stocks).toHaveLength(MONTHS - 6);
  });

  it('has in every month the standings a look at everybody gives', () => {
    const withoutGone = (rows: readonly number[][]): number[][] => rows.map((row) => row.slice(1));
    expect(withoutGone(stocks)).toEqual(withoutGone(seen));
  });

  it('agrees with the recorded stocks of work, education and all the rest, month by month', () => {
    expect(column('job-without-subsidy')).toEqual(recorded('stock.activity.job-without-subsidy'));
    expect(column('job-with-subsidy')).toEqual(recorded('stock.activity.job-with-subsidy'));
    expect(column('education')).toEqual(recorded('stock.activity.education'));
    expect(column(...STANDINGS.slice(4))).toEqual(
      recorded('stock.activity.measure', 'stock.activity.health-benefit', 'stock.activity.other'),
    );
  });

  it('has every start of its months, with who and when', () => {
    for (const [index, { id }] of country.measures.entries()) {
      const starts = seriesOf(result, `flow.measure.start.${id}`).subarray(LATER - country.start);
      const noted = ledger.starts.measure.filter(
        (measure, at) => measure === index && ledger.starts.began[at] === 1,
      );
      expect(noted).toHaveLength(starts.reduce((sum, count) => sum + count, 0));
    }
  });

  it('lists people by rising id, each with changes in the order of months', () => {
    const { person, offsets, month, standing } = ledger;
    for (let at = 1; at < person.length; at += 1) expect(person[at]).toBeGreaterThan(person[at - 1] ?? 0);
    for (let at = 0; at < person.length; at += 1) {
      for (let change = (offsets[at] ?? 0) + 1; change < (offsets[at + 1] ?? 0); change += 1) {
        expect(month[change]).toBeGreaterThan(month[change - 1] ?? 0);
        expect(standing[change]).not.toBe(standing[change - 1]);
      }
    }
  });

  it('changes no table of the world', () => {
    const without = runTo(newWorld(country, WITH_SHADOWS), country.end);
    expect(firstDifferingTable(without.harvest(0, 0), result)).toBeNull();
    expect(without.ledger()).toBeNull();
  });
});

describe('an empty policy', () => {
  it('leaves everybody where they are: nothing beside the diagonal, nobody among the participants', () => {
    const base = scenario('baseline', SAMPLE, MONTHS);
    const known = new Set(base.measures.map(({ id }) => id));
    // A measure of its own without a single place: the world is lived for itself, and nothing may differ.
    const measures = country.measures.map((measure) =>
      known.has(measure.id)
        ? measure
        : {
            ...measure,
            firstStart: LATER,
            places: measure.places.map((dated) => ({ ...dated, from: LATER, places: 0 })),
          },
    );
    const plan = makePlan({
      seed: 'tests',
      replications: 1,
      draws: 0,
      scenarios: [base, { ...country, id: 'empty', measures }],
      against: [{ scenario: 'empty', against: 'baseline' }],
      drawn: [],
      spells: false,
      shadows: false,
      ledgers: true,
    });
    const [job] = plan.jobs;
    const [pair] = job === undefined ? [] : (runJob(plan, job).pairs ?? []);
    if (pair === undefined) throw new Error('no pair');
    expect([pair.firstMonth, pair.months]).toEqual([LATER, MONTHS - 6]);
    const codes = STANDINGS.length;
    const beside = pair.others.filter((_, cell) => Math.floor(cell / codes) % codes !== cell % codes);
    expect(pair.others.some((count) => count > 0)).toBe(true);
    expect(beside.every((count) => count === 0)).toBe(true);
    expect(pair.participants.every((count) => count === 0)).toBe(true);
    expect(pair.inLine.every((count) => count === 0)).toBe(true);
    expect(pair.sinceStart.every((count) => count === 0)).toBe(true);
  });
});
