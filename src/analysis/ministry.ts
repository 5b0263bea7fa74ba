/**
 * Outcomes a ministry asks for, declared: what each is read from in one pair of worlds. A new one is an entry here, a name in
 * both languages (`src/report/words/ministry-*.ts`) and a test.
 */
import { BENEFITS } from '../vocabulary/codes.js';
import { monthOf, type Month } from '../vocabulary/months.js';
import type { Accounts } from './account-years.js';
import { cohortWork } from './cohort-work.js';
import { COUNTED, ownCells } from './ministry-own.js';
import type { MinistryCell } from './ministry-tables.js';
import { seriesOf, type WorldTables } from './tables.js';

/** Months since the policy begins over which stocks are averaged: the first four years, the five after. */
const WINDOWS = [
  { from: 0, to: 48 },
  { from: 48, to: 108 },
] as const;
const GOALS = [
  { year: 2030, outcome: 'goal.2030' },
  { year: 2035, outcome: 'goal.2035' },
] as const;
const TWENTIES = ['age=20-24', 'age=25-29'] as const;
const TWENTY_TO_39 = [...TWENTIES, 'age=30-39'] as const;
const UNDER_30 = ['age=16-29'] as const;
const EVERYBODY = ['all'] as const;
const IN_WORK_OR_EDUCATION = [
  'stock.activity.job-without-subsidy',
  'stock.activity.job-with-subsidy',
  'stock.activity.education',
] as const;
const EMPLOYED = 'stock.main_status.employed';
const POPULATION = 'stock.population';
const NEW = {
  'new.work-assessment-allowance': 'flow.allowance.first',
  'new.disability-pension': 'flow.benefit.start.disability-pension',
} as const;
const AFTER = ['measure', 'registration'] as const;
const PER_CENT = 100;

interface Pair {
  readonly base: WorldTables;
  readonly scenario: WorldTables;
  readonly policyStart: Month;
}

/** Every outcome of a pair of worlds; participants' own where the policy brings measures. */
export function ministryCells(
  pair: Pair,
  policyMeasures: readonly string[],
  accounts: Pick<Accounts, 'goal'>,
): readonly MinistryCell[] {
  return [
    ...stockCells(pair),
    ...goalCells(pair, accounts),
    ...newcomerCells(pair),
    ...ownCells(pair.scenario, policyMeasures),
    ...indicatorCells(pair),
    ...benefitCells(pair),
  ];
}

/** Sum of a series over months of the policy; null where not recorded or where the run is shorter. */
function sumOf(
  world: WorldTables,
  outcome: string,
  groups: readonly string[],
  [from, to]: readonly [number, number],
): number | null {
  if (from < 0 || to > world.months || from >= to) return null;
  let sum = 0;
  for (const group of groups) {
    const series = seriesOf(world, outcome, group);
    if (series === null) return null;
    for (let month = from; month < to; month += 1) sum += series[month];
  }
  return sum * world.sample;
}

function total(
  world: WorldTables,
  outcomes: readonly string[],
  groups: readonly string[],
  window: readonly [number, number],
): number | null {
  let sum = 0;
  for (const outcome of outcomes) {
    const value = sumOf(world, outcome, groups, window);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function both(
  pair: Pair,
  valueOf: (world: WorldTables) => number | null,
): Pick<MinistryCell, 'with' | 'without'> {
  return { without: valueOf(pair.base), with: valueOf(pair.scenario) };
}

/** Outside work and education under 30, and the employed share of those of 20-29 and 20-39, by window. */
function stockCells(pair: Pair): MinistryCell[] {
  const begin = pair.policyStart - pair.scenario.firstMonth;
  return WINDOWS.flatMap(({ from, to }): MinistryCell[] => {
    const window = [begin + from, begin + to] as const;
    const outside = (world: WorldTables): number | null => {
      const everybody = sumOf(world, POPULATION, UNDER_30, window);
      const inside = total(world, IN_WORK_OR_EDUCATION, UNDER_30, window);
      return everybody === null || inside === null ? null : (everybody - inside) / (to - from);
    };
    const share = (groups: readonly string[]) => (world: WorldTables) => {
      const everybody = sumOf(world, POPULATION, groups, window);
      const employed = sumOf(world, EMPLOYED, groups, window);
      return everybody === null || employed === null || everybody === 0
        ? null
        : (PER_CENT * employed) / everybody;
    };
    const world = { estimand: 'world', horizon: to } as const;
    return [
      { ...world, outcome: 'outside', group: 'age=16-29', unit: 'persons', ...both(pair, outside) },
      { ...world, outcome: 'employed', group: 'age=20-29', unit: 'per cent', ...both(pair, share(TWENTIES)) },
      {
        ...world,
        outcome: 'employed',
        group: 'age=20-39',
        unit: 'per cent',
        ...both(pair, share(TWENTY_TO_39)),
      },
    ];
  });
}

/** What more employed of 20-39 in the goals' years are of everybody aged 20-64; those of 40 and over stay as they are. */
function goalCells({ base, scenario }: Pair, { goal }: Pick<Accounts, 'goal'>): MinistryCell[] {
  return GOALS.map(({ year, outcome }) => {
    const from = monthOf(year, 1) - scenario.firstMonth;
    const employed = (world: WorldTables): number | null =>
      sumOf(world, EMPLOYED, TWENTY_TO_39, [from, from + 12]);
    const [without, with_] = [employed(base), employed(scenario)];
    const now = PER_CENT * goal.now;
    return {
      outcome,
      estimand: 'world',
      group: 'age=20-64',
      horizon: null,
      unit: 'per cent',
      without: without === null ? null : now,
      with:
        without === null || with_ === null
          ? null
          : now + (PER_CENT * (with_ - without)) / 12 / goal.population,
    };
  });
}

/** New recipients since the policy began. */
function newcomerCells(pair: Pair): MinistryCell[] {
  const begin = pair.policyStart - pair.scenario.firstMonth;
  return Object.entries(NEW).flatMap(([outcome, flow]) =>
    [...COUNTED, null].map((horizon): MinistryCell => ({
      outcome,
      estimand: 'world',
      group: 'all',
      horizon,
      unit: 'persons',
      ...both(pair, (world) =>
        sumOf(world, flow, EVERYBODY, [begin, horizon === null ? world.months : begin + horizon]),
      ),
    })),
  );
}

/** The present indicator over everybody, and the new one over the whole stock of users. */
function indicatorCells(pair: Pair): MinistryCell[] {
  const begin = Math.max(0, pair.policyStart - pair.scenario.firstMonth);
  const present = AFTER.map((what): MinistryCell => {
    const share = (world: WorldTables): number | null => {
      const local = { ...world, ...world.local };
      const asked = seriesOf(local, `flow.six-months-after.${what}`, 'all');
      const works = seriesOf(local, `share.work-six-months-after.${what}`, 'all');
      if (asked === null || works === null) return null;
      let [persons, working] = [0, 0];
      for (let month = begin; month < world.months; month += 1) {
        if (asked[month] === 0) continue;
        persons += asked[month];
        working += asked[month] * works[month];
      }
      return persons === 0 ? null : (PER_CENT * working) / persons;
    };
    return {
      outcome: `work-after.${what}`,
      estimand: 'world',
      group: 'all',
      horizon: null,
      unit: 'per cent',
      ...both(pair, share),
    };
  });
  const stock = cohortWork(pair.base, pair.scenario, pair.policyStart);
  const perMonth = (months: number): number | null =>
    stock === null ? null : (PER_CENT * months) / stock.months;
  return [
    ...present,
    {
      outcome: 'work-of-users',
      estimand: 'world',
      group: 'users',
      horizon: null,
      unit: 'per cent',
      without: perMonth(stock?.expected ?? 0),
      with: perMonth(stock?.actual ?? 0),
    },
  ];
}

/** Months on each benefit from the policy's beginning to the end of the run. */
function benefitCells(pair: Pair): MinistryCell[] {
  const begin = pair.policyStart - pair.scenario.firstMonth;
  return BENEFITS.map((benefit) => ({
    outcome: `months-on.${benefit}`,
    estimand: 'world',
    group: 'all',
    horizon: null,
    unit: 'person-months',
    ...both(pair, (world) => sumOf(world, `stock.benefit.${benefit}`, EVERYBODY, [begin, world.months])),
  }));
}
