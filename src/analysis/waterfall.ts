import { STANDINGS } from '../vocabulary/codes.js';
import { DISPLACEMENT_HORIZONS } from '../vocabulary/windows.js';
import type { Month } from '../vocabulary/months.js';
import type { Waterfall, WaterfallStep, WaterfallStepName } from './displacement-tables.js';
import { seriesOf, type PairTables, type WorldTables } from './tables.js';
import { estimate, type Drawn } from './uncertainty.js';

const CODES = STANDINGS.length;
const WITHOUT_SUBSIDY = STANDINGS.indexOf('job-without-subsidy');
const WITH_SUBSIDY = STANDINGS.indexOf('job-with-subsidy');

/** Both stocks of work of the young. */
const YOUNG_JOBS = ['stock.activity.job-without-subsidy', 'stock.activity.job-with-subsidy'] as const;
const ADULT_JOBS = 'stock.jobs.adults';
const MADE_POSTS = 'stock.posts.made';
const VACANCIES = 'stock.vacancies';

/** Whole agent-months, summed over some months of one pair of worlds; null where a world does not record it. */
export interface WaterfallCounts {
  /** Months summed over: 1 at a horizon. */
  readonly months: number;
  readonly steps: Readonly<Record<WaterfallStepName, number | null>>;
  readonly vacancies: number | null;
}

/**
 * The waterfalls of one pair of worlds: at each of `DISPLACEMENT_HORIZONS` after the policy begins (null beyond the run), then
 * summed from its beginning to the end of the run.
 *
 * @throws Error where the people joined one by one do not add up to the stocks the worlds recorded, which is a defect
 */
export function waterfallCounts(
  pair: PairTables,
  base: WorldTables,
  scenario: WorldTables,
  policyStart: Month,
): readonly (WaterfallCounts | null)[] {
  const begin = Math.max(0, policyStart - pair.firstMonth);
  const between = (from: number, to: number): WaterfallCounts | null =>
    from >= to || to > pair.months ? null : countMonths(pair, base, scenario, from, to);
  return [
    ...DISPLACEMENT_HORIZONS.map((horizon) => between(begin + horizon, begin + horizon + 1)),
    between(begin, pair.months),
  ];
}

function countMonths(
  pair: PairTables,
  base: WorldTables,
  scenario: WorldTables,
  from: number,
  to: number,
): WaterfallCounts {
  const sums = { with: 0, without: 0, deadweight: 0, otherSubsidy: 0, inLine: 0, others: 0 };
  for (let month = from; month < to; month += 1) {
    const participants = marginsOf(pair.participants, month);
    const others = marginsOf(pair.others, month);
    sums.with += participants.policy[WITH_SUBSIDY];
    sums.without += participants.policy[WITHOUT_SUBSIDY];
    sums.deadweight += participants.base[WITHOUT_SUBSIDY];
    sums.otherSubsidy += participants.base[WITH_SUBSIDY];
    const inLine = marginsOf(pair.inLine, month);
    sums.inLine += workIn(inLine.policy) - workIn(inLine.base);
    sums.others += workIn(others.policy) - workIn(others.base);
  }
  const difference = (outcome: string): number | null => {
    const offset = pair.firstMonth - scenario.firstMonth;
    return changeOf(base, scenario, outcome, offset + from, offset + to);
  };
  const own = sums.with + sums.without - sums.deadweight - sums.otherSubsidy;
  const young = own + sums.inLine + sums.others;
  assertCloses(pair, young, YOUNG_JOBS.map(difference));
  const adults = difference(ADULT_JOBS);
  const made = difference(MADE_POSTS);
  const net = young + (adults ?? 0);
  return {
    months: to - from,
    steps: {
      'with-subsidy': sums.with,
      'without-subsidy': sums.without,
      deadweight: -sums.deadweight,
      'other-subsidy': -sums.otherSubsidy,
      'own-gain': own,
      'in-line': sums.inLine,
      'other-young': sums.others,
      adults,
      net,
      'made-posts': made,
      'ordinary-posts': made === null ? null : net - made,
    },
    vacancies: difference(VACANCIES),
  };
}

/** The two ways of counting young people's jobs, one by one and in stocks, give the same whole number. */
function assertCloses(pair: PairTables, joined: number, stocks: readonly (number | null)[]): void {
  let recorded = 0;
  for (const stock of stocks) {
    if (stock === null) return;
    recorded += stock;
  }
  if (joined === recorded) return;
  throw new Error(
    `${pair.scenario} against ${pair.against}: people joined one by one have ${String(joined)} more jobs, the stocks ${String(recorded)}`,
  );
}

interface Margins {
  /** Agents by standing. */
  readonly policy: Float64Array;
  readonly base: Float64Array;
}

/** Where the people of one row of a table stand in each of the two worlds. */
export function marginsOf(table: Int32Array, row: number): Margins {
  const policy = new Float64Array(CODES);
  const base = new Float64Array(CODES);
  for (let mine = 0; mine < CODES; mine += 1) {
    for (let other = 0; other < CODES; other += 1) {
      const agents = table[(row * CODES + mine) * CODES + other];
      policy[mine] += agents;
      base[other] += agents;
    }
  }
  return { policy, base };
}

function workIn(standings: Float64Array): number {
  return standings[WITH_SUBSIDY] + standings[WITHOUT_SUBSIDY];
}

/** Scenario minus base over some months, agents; null where either does not record the outcome. */
function changeOf(
  base: WorldTables,
  scenario: WorldTables,
  outcome: string,
  from: number,
  to: number,
): number | null {
  const mine = recordedIn(scenario, outcome);
  const other = recordedIn(base, outcome);
  if (mine === null || other === null) return null;
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += mine[month] - other[month];
  return sum;
}

/** A series of everybody, of people or of places. */
function recordedIn(world: WorldTables, outcome: string): Float64Array | null {
  const { local, months } = world;
  const series = seriesOf(world, outcome, 'all');
  const at = local.outcomes.findIndex(({ name }) => name === outcome);
  if (series !== null || at < 0) return series;
  const start = (at * local.groups.length + local.groups.indexOf('all')) * months;
  return local.series.subarray(start, start + months);
}

/** Waterfalls of one pair of worlds in one job. */
export interface DrawnWaterfalls extends Drawn {
  readonly sample: number;
  readonly waterfalls: readonly (WaterfallCounts | null)[];
}

const PEOPLE: readonly WaterfallStepName[] = [
  'with-subsidy',
  'without-subsidy',
  'deadweight',
  'other-subsidy',
  'own-gain',
  'in-line',
  'other-young',
  'adults',
  'net',
];
const POSTS: readonly WaterfallStepName[] = ['made-posts', 'ordinary-posts', 'net'];
const TOTALS: readonly WaterfallStepName[] = ['own-gain', 'net'];

/** Steps in the order they are read, people's side first. */
export const WATERFALL_STEPS: readonly WaterfallStepName[] = [...PEOPLE, 'made-posts', 'ordinary-posts'];

/**
 * Waterfalls over all jobs, persons of the country: at the horizons the run reaches, then the mean over it.
 *
 * @param n simulated participants
 */
export function waterfallsOf(items: readonly DrawnWaterfalls[], n: number): readonly Waterfall[] {
  const rows = [...DISPLACEMENT_HORIZONS, null].map((horizon, row): Waterfall | null => {
    const first = items.find((item) => item.waterfalls[row] !== null)?.waterfalls[row];
    if (first === undefined || first === null) return null;
    const meanOf = (valueOf: (counts: WaterfallCounts) => number | null) =>
      estimate(
        items,
        (item) => {
          const counts = item.waterfalls[row];
          const value = counts === null ? null : valueOf(counts);
          return counts === null || value === null ? null : (value * item.sample) / counts.months;
        },
        n,
      );
    const steps = (names: readonly WaterfallStepName[]): readonly WaterfallStep[] =>
      names
        .filter((name) => first.steps[name] !== null)
        .map((name) => ({
          name,
          kind: TOTALS.includes(name) ? 'total' : 'change',
          persons: meanOf((counts) => counts.steps[name]),
        }));
    return {
      horizon,
      people: steps(PEOPLE),
      posts: first.steps['made-posts'] === null ? [] : steps(POSTS),
      vacancies: first.vacancies === null ? null : meanOf((counts) => counts.vacancies),
    };
  });
  return rows.filter((row) => row !== null);
}
