import { ACTIVITIES, MAIN_STATUSES } from '../vocabulary/codes.js';
import type { Month } from '../vocabulary/months.js';
import { EVENT_GROUPS, GAIN_WINDOWS, type GainWindow } from '../vocabulary/windows.js';
import { ageFlows } from './age-flows.js';
import type { Contrast, EventCurve, Interval, MoneyRow, MonthsGained, StockRow } from './comparison.js';
import type { ContrastInput } from './input.js';
import type { DrawnShadows } from './deadweight.js';
import { displacementOf } from './displacement.js';
import type { Accounts } from './account-years.js';
import { eventCurve, type CurveOf, type DrawnEventTable } from './event-time.js';
import { ministryRows, signsOf } from './ministry-rows.js';
import { ministryAccounts, type DrawnAccounts } from './ministry-accounts.js';
import { monthsGained } from './months-gained.js';
import { placeRows } from './places.js';
import type { ContrastSummary, StockPair, WorldSummary } from './summary.js';
import { centralMean, estimate, estimateRatio } from './uncertainty.js';
import { waitingRows } from './waiting.js';
import type { Horizons } from './world-effect.js';

const HEADLINE_ACTIVITY = 'job-without-subsidy';
const KRONER_PER_MILLION = 1_000_000;

/** A measure whose own effects a contrast shows, and the world they are measured in. */
export interface MeasureSource {
  readonly scenario: string;
  readonly measure: string;
  readonly groups: readonly string[];
}

/**
 * Where the own effects of a contrast come from. The policy's measures are measured in the scenario's world, in
 * every group; the ordinary catalogue in the base's, where the policy does not disturb it. A scenario that brings no
 * measure but changes how measures work is measured in its own world: that is what it is for.
 */
export function measureSources(
  contrast: ContrastInput,
  measuresOf: (scenario: string) => readonly string[],
): readonly MeasureSource[] {
  const everybody = EVENT_GROUPS.slice(0, 1);
  const catalogueWorld = contrast.policyMeasures.length === 0 ? contrast.scenario : contrast.against;
  const catalogue = measuresOf(catalogueWorld).filter(
    (measure) => !contrast.policyMeasures.includes(measure),
  );
  return [
    ...contrast.policyMeasures.map((measure) => ({
      scenario: contrast.scenario,
      measure,
      groups: EVENT_GROUPS,
    })),
    ...catalogue.map((measure) => ({ scenario: catalogueWorld, measure, groups: everybody })),
  ];
}

/** All combinations of group, activity and estimand of a measure. */
export function curvesOf(source: MeasureSource): readonly CurveOf[] {
  return source.groups.flatMap((group) =>
    ACTIVITIES.flatMap((activity) =>
      (['own', 'own_no_measures_12'] as const).map((estimand) => ({
        measure: source.measure,
        group,
        activity,
        estimand,
      })),
    ),
  );
}

/** Event-time counts of a measure in a group, job by job. */
export function eventTables(
  worlds: readonly WorldSummary[],
  measure: string,
  group: string,
): readonly DrawnEventTable[] {
  return worlds.map(({ draw, events }) => ({ draw, table: events.get(measure)?.get(group) ?? null }));
}

/**
 * One scenario held against one other, from the summaries of all jobs sorted by replication and draw.
 *
 * @param worldsOf summaries of a scenario's own world
 */
export function buildContrast(
  input: ContrastInput,
  items: readonly ContrastSummary[],
  worldsOf: (scenario: string) => readonly WorldSummary[],
  firstMonth: Month,
  rates?: Accounts,
): Omit<Contrast, 'card'> {
  const curves: EventCurve[] = [];
  const gained: MonthsGained[] = [];
  for (const source of measureSources(input, (scenario) => worldsOf(scenario)[0]?.measures ?? [])) {
    for (const of of curvesOf(source)) {
      const tables = eventTables(worldsOf(source.scenario), of.measure, of.group);
      curves.push(eventCurve(tables, of));
      for (const window of Object.keys(GAIN_WINDOWS) as GainWindow[]) {
        gained.push(monthsGained(tables, of, window));
      }
    }
  }
  const simulated = participantsSimulated(items);
  const everybodySimulated = items.reduce(
    (total, item) => total + (item.draw === 0 ? everybody(item) : 0),
    0,
  );
  // A scenario that only changes a rule has no participants: everybody is concerned.
  const concerned = input.policyMeasures.length > 0 ? simulated : everybodySimulated;
  return {
    ...input,
    participants: estimate(items, (item) => item.starts * item.sample, simulated),
    participantsSimulated: simulated,
    curves,
    gained,
    money: moneyRows(items, simulated),
    moneyPerParticipant: perParticipant(items, simulated, totalKroner),
    moneyTotal: estimate(items, (item) => totalKroner(item) / KRONER_PER_MILLION, simulated),
    stocks: stockRows(items, items[0]?.stocksFrom ?? firstMonth, everybodySimulated),
    places: placeRows(items),
    ageFlows: ageFlows(
      items.map(({ draw, sample, baseFlows, scenarioFlows }) => ({
        draw,
        sample,
        base: baseFlows,
        scenario: scenarioFlows,
      })),
    ),
    spillover: perParticipant(items, simulated, (item) => totalOf(item.spillover.get(HEADLINE_ACTIVITY))),
    world: perParticipant(items, simulated, (item) =>
      totalOf(item.world.get(`stock.activity.${HEADLINE_ACTIVITY}`)?.get('all')),
    ),
    displacement: displacementOf(items, shadowsOf(input, worldsOf(input.scenario)), concerned),
    waiting: waitingRows(items, everybodySimulated),
    workSigns: signsOf(items, (item) =>
      totalOf(item.world.get(`stock.activity.${HEADLINE_ACTIVITY}`)?.get('all')),
    ),
    ministry: ministryRows(items, { own: simulated, world: concerned }),
    accounts:
      rates === undefined
        ? null
        : ministryAccounts(items.map(drawnAccounts), rates, concerned, input.policyMeasures.length > 0),
  };
}

function drawnAccounts(item: ContrastSummary): DrawnAccounts {
  if (item.accounts === null) throw new RangeError('a summary has no accounts');
  const { draw, accounts, startedLate, wholeYears } = item;
  const pensions = item.ministry.find(
    ({ outcome, horizon }) => outcome === 'new.disability-pension' && horizon === null,
  );
  return {
    draw,
    accounts,
    participants: item.starts * item.sample,
    startedLate,
    wholeYears,
    jobMonths: totalOf(item.world.get(`stock.activity.${HEADLINE_ACTIVITY}`)?.get('all')) ?? 0,
    pensionsAverted: (pensions?.without ?? 0) - (pensions?.with ?? 0),
  };
}

/** Everybody's event-time counts in the policy's measures, job by job. */
function shadowsOf({ policyMeasures }: ContrastInput, worlds: readonly WorldSummary[]): DrawnShadows[] {
  return worlds.map(({ draw, events }) => ({
    draw,
    tables: policyMeasures.flatMap((measure) => events.get(measure)?.get('all') ?? []),
  }));
}

/** Simulated starts in the policy's measures, all replications with the central parameters. */
export function participantsSimulated(items: readonly ContrastSummary[]): number {
  return items.reduce((total, item) => total + (item.draw === 0 ? item.starts : 0), 0);
}

function totalOf(horizons: Horizons | undefined): number | null {
  return horizons?.total ?? null;
}

function perParticipant(
  items: readonly ContrastSummary[],
  n: number,
  totalIn: (item: ContrastSummary) => number | null,
): Interval {
  return estimateRatio(
    items,
    (item) => {
      const numerator = totalIn(item);
      return numerator === null ? null : { numerator, denominator: item.starts * item.sample };
    },
    n,
  );
}

/** All payers, items and years, kroner. */
function totalKroner(item: ContrastSummary): number {
  return item.money.reduce((total, cell) => total + cell.kroner, 0);
}

function moneyRows(items: readonly ContrastSummary[], n: number): readonly MoneyRow[] {
  return (items[0]?.money ?? []).map(({ payer, item, year }, cell) => ({
    payer,
    item,
    year,
    difference: estimate(items, (job) => job.money[cell].kroner / KRONER_PER_MILLION, n),
  }));
}

function stockRows(
  items: readonly ContrastSummary[],
  firstMonth: Month,
  persons: number,
): readonly StockRow[] {
  const rows: StockRow[] = [];
  for (const status of MAIN_STATUSES) {
    const pairOf = (item: ContrastSummary): StockPair | undefined => item.stocks.get(status);
    const months = items[0]?.stocks.get(status)?.base?.length ?? 0;
    for (let month = 0; month < months; month += 1) {
      const level = (item: ContrastSummary, side: keyof StockPair): number | null => {
        const agents = pairOf(item)?.[side]?.[month];
        return agents === undefined ? null : agents * item.sample;
      };
      const difference = (item: ContrastSummary): number | null => {
        const base = level(item, 'base');
        const scenario = level(item, 'scenario');
        return base === null || scenario === null ? null : scenario - base;
      };
      rows.push({
        month: firstMonth + month,
        status,
        base: centralMean(items, (item) => level(item, 'base')),
        scenario: centralMean(items, (item) => level(item, 'scenario')),
        difference: estimate(items, difference, persons),
      });
    }
  }
  return rows;
}

function everybody(item: ContrastSummary): number {
  return item.population.get('all') ?? 0;
}
