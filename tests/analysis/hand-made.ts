/** Tables made by hand: a world of 24 months and one or two measures, empty until a test writes into it. */
import type {
  Accounts,
  ComparisonInput,
  ContrastInput,
  JobTables,
  WorldTables,
} from '../../src/analysis/index.js';
import { ACTIVITIES, MAIN_STATUSES, type Activity } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import {
  AGE_STEPS,
  EVENT_FROM,
  EVENT_GROUPS,
  EVENT_LENGTH,
  EVENT_TO,
  EVENT_VARIANTS,
  FIRST_EVENTS,
  FIRST_TO,
  FIRST_VARIANTS,
  type EventVariant,
} from '../../src/vocabulary/windows.js';

export const FIRST_MONTH = monthOf(2028, 1);
export const POLICY_START = monthOf(2028, 7);
const COMPARISON_MONTHS = EVENT_TO + 1;

export interface HandMade extends WorldTables {
  /** Writes a whole series: a constant, or a value per month. */
  set(outcome: string, group: string, value: number | ((month: number) => number)): void;
  /** Puts people behind every event month of a measure, in every group. */
  people(measure: string, persons: number): void;
  /** Agents of a variant in an activity by month since start, in every group. */
  curve(measure: string, variant: EventVariant, activity: Activity, count: (month: number) => number): void;
  /** One comparison cell: people in it, and how many of them have the activity, at every month. */
  comparison(cell: string, persons: number, activity: Activity, count: number): void;
}

export interface Shape {
  readonly scenario: string;
  readonly replication?: number;
  readonly draw?: number;
  readonly sample?: number;
  readonly months?: number;
  readonly outcomes?: readonly string[];
  readonly groups?: readonly string[];
  readonly measures?: readonly string[];
  readonly cells?: readonly string[];
}

export function handMadeWorld(shape: Shape): HandMade {
  const { months = 24, groups = ['all'], measures = [], cells = [] } = shape;
  const names = shape.outcomes ?? [
    ...ACTIVITIES.map((activity) => `stock.activity.${activity}`),
    ...MAIN_STATUSES.map((status) => `stock.main_status.${status}`),
  ];
  const outcomes = names.map((name) => ({ name, unit: name.startsWith('money.') ? 'kroner' : 'persons' }));
  const world: WorldTables = {
    scenario: shape.scenario,
    replication: shape.replication ?? 0,
    draw: shape.draw ?? 0,
    sample: shape.sample ?? 10,
    firstMonth: FIRST_MONTH,
    months,
    outcomes,
    groups,
    series: new Float64Array(outcomes.length * groups.length * months),
    measures,
    eventCounts: new Float64Array(
      measures.length * EVENT_GROUPS.length * EVENT_VARIANTS.length * ACTIVITIES.length * EVENT_LENGTH,
    ),
    eventPersons: new Float64Array(measures.length * EVENT_GROUPS.length * EVENT_LENGTH),
    starts: new Float64Array(measures.length),
    ownByMonth: new Float64Array(measures.length * ACTIVITIES.length * months),
    ownNoMeasuresByMonth: new Float64Array(measures.length * ACTIVITIES.length * months),
    comparisonCounts: new Float64Array(cells.length * ACTIVITIES.length * COMPARISON_MONTHS),
    comparisonPersons: new Float64Array(cells.length * COMPARISON_MONTHS),
    firsts: { atRisk: firsts(measures.length), met: firsts(measures.length), left: firsts(measures.length) },
    afterwards: new Float64Array(3 * measures.length),
    cohorts: { firstYear: 2028, years: 0, kinds: [], months: new Float64Array(0), work: new Float64Array(0) },
    local: { outcomes: [], groups: [], series: new Float64Array(0) },
    past: { months: 0, outcomes: [], series: new Float64Array(0) },
    startCells: new Float64Array(measures.length * cells.length),
    cells,
    ageFlows: new Float64Array(AGE_STEPS.length * MAIN_STATUSES.length * MAIN_STATUSES.length),
  };
  return {
    ...world,
    set(outcome, group, value): void {
      const start = (names.indexOf(outcome) * groups.length + groups.indexOf(group)) * months;
      for (let month = 0; month < months; month += 1) {
        world.series[start + month] = typeof value === 'number' ? value : value(month);
      }
    },
    people(measure, persons): void {
      const size = EVENT_GROUPS.length * EVENT_LENGTH;
      const start = measures.indexOf(measure) * size;
      world.eventPersons.fill(persons, start, start + size);
    },
    curve(measure, variant, activity, count): void {
      for (let group = 0; group < EVENT_GROUPS.length; group += 1) {
        const row = measures.indexOf(measure) * EVENT_GROUPS.length + group;
        const cell =
          (row * EVENT_VARIANTS.length + EVENT_VARIANTS.indexOf(variant)) * ACTIVITIES.length +
          ACTIVITIES.indexOf(activity);
        for (let index = 0; index < EVENT_LENGTH; index += 1) {
          world.eventCounts[cell * EVENT_LENGTH + index] = count(index + EVENT_FROM);
        }
      }
    },
    comparison(cell, persons, activity, count): void {
      const row = cells.indexOf(cell);
      world.comparisonPersons.fill(persons, row * COMPARISON_MONTHS, (row + 1) * COMPARISON_MONTHS);
      const start = (row * ACTIVITIES.length + ACTIVITIES.indexOf(activity)) * COMPARISON_MONTHS;
      world.comparisonCounts.fill(count, start, start + COMPARISON_MONTHS);
    },
  };
}

/** Room for what starts lead to first. */
function firsts(measures: number): Float64Array {
  return new Float64Array(measures * FIRST_EVENTS.length * FIRST_VARIANTS.length * (FIRST_TO + 1));
}

/** Rates that make closed forms easy to see. */
export const RATES: Accounts = {
  discountRate: 0.04,
  discountRateLater: 0.03,
  taxFinancing: 0.2,
  wageTax: 0,
  benefitTax: 0,
  fade: 0.1,
  yearsAfter: 30,
  goal: { now: 0.8, in2030: 0.82, in2035: 0.83, population: 1_000_000 },
};

export function contrastInput(policyMeasures: readonly string[], scenario = 'policy'): ContrastInput {
  return {
    scenario,
    against: 'baseline',
    title: { nb: 'Tiltak', en: 'Policy' },
    againstTitle: { nb: 'Dagens regler', en: 'Baseline' },
    policyMeasures,
    policyStart: POLICY_START,
    openChoices: [],
  };
}

export function comparisonInput(
  results: readonly JobTables[],
  contrasts: readonly ContrastInput[],
): ComparisonInput {
  return {
    plan: { seed: 'test', sample: 10, replications: results.length, draws: 0, quick: false },
    contrasts,
    results,
    sources: [],
    hinges: [],
    priceYear: 2026,
  };
}

/** A job with a policy that moves people by amounts that differ between replications. */
export function policyJob(replication: number, draw = 0): JobTables {
  const noise = ((replication * 7 + draw * 3) % 5) + 1;
  const outcomes = [
    ...ACTIVITIES.map((activity) => `stock.activity.${activity}`),
    ...MAIN_STATUSES.map((status) => `stock.main_status.${status}`),
    'money.state.wage-subsidy',
    'money.municipality.social-assistance',
    'places.subsidy.offered',
    'places.subsidy.used',
    'queue.subsidy',
    'wait.subsidy',
    'flow.measure.start.subsidy',
  ];
  const groups = ['all', 'age=20-24'];
  const base = handMadeWorld({
    scenario: 'baseline',
    replication,
    draw,
    outcomes,
    groups,
    measures: ['training'],
  });
  const policy = handMadeWorld({
    scenario: 'policy',
    replication,
    draw,
    outcomes,
    groups,
    measures: ['training', 'subsidy'],
  });
  for (const world of [base, policy]) {
    world.set('stock.activity.job-without-subsidy', 'all', 100);
    world.set('stock.main_status.employed', 'all', 110);
    world.set('money.municipality.social-assistance', 'all', 5000.1);
    world.people('training', 20);
    world.curve('training', 'participant', 'other', () => 10);
    world.curve('training', 'own', 'other', () => 10);
    world.curve('training', 'own_no_measures_12', 'other', () => 10);
  }
  policy.set('stock.activity.job-without-subsidy', 'all', (month) => (month < 6 ? 100 : 100 + noise));
  policy.set('stock.main_status.employed', 'all', (month) => (month < 6 ? 110 : 110 + 2 * noise));
  policy.set('money.state.wage-subsidy', 'all', (month) => (month < 6 ? 0 : 1000 * noise));
  policy.set('money.municipality.social-assistance', 'all', (month) => (month < 6 ? 5000.1 : 4000.1));
  policy.set('places.subsidy.offered', 'all', 12);
  policy.set('places.subsidy.used', 'all', 9);
  policy.set('queue.subsidy', 'all', 4);
  policy.set('wait.subsidy', 'all', 6);
  policy.set('flow.measure.start.subsidy', 'all', 3);
  policy.people('subsidy', 40);
  policy.starts[1] = 50;
  const before = (after: number) => (month: number) => (month < 0 ? 8 : after);
  policy.curve('subsidy', 'participant', 'job-without-subsidy', before(8 + noise));
  policy.curve('subsidy', 'own', 'job-without-subsidy', before(8));
  policy.curve('subsidy', 'own_no_measures_12', 'job-without-subsidy', before(6));
  // Own effects by calendar month: [subsidy][job-without-subsidy], the second measure's first activity.
  const start = ACTIVITIES.length * policy.months;
  policy.ownByMonth.fill(2 * noise, start + 6, start + policy.months);
  return { replication, draw, worlds: [base, policy] };
}
