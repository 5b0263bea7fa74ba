/** What the hinge card reads of one pair of worlds: a handful of totals, so that no world need be kept. */
import type { ContrastInput } from './input.js';
import { assertPaired } from './paired.js';
import { adultMonths, type Accounts } from './account-years.js';
import { presentValue, type PresentValue } from './present-value.js';
import { seriesOf, worldOf, type JobTables, type WorldTables } from './tables.js';

/** One world pair's numbers that the card reads: totals of the country over the run. */
export interface HingeSample {
  readonly replication: number;
  /** Place in `HINGE_POINTS`; null where everything is central. */
  readonly point: number | null;
  /** Starts in the policy's measures, persons of the country, and those simulated behind them. */
  readonly starts: number;
  readonly simulated: number;
  /** Person-months from the policy's beginning on, scenario minus base. */
  readonly unsubsidised: number;
  readonly subsidised: number;
  readonly adults: number | null;
  readonly value: PresentValue;
}

/** A job of the card: worlds at one of its points. */
export interface HingeTables extends JobTables {
  readonly point: number;
}

/** What the card reads of a contrast in one job. */
export function hingeSample(
  job: JobTables,
  point: number | null,
  contrast: ContrastInput,
  accounts: Accounts,
): HingeSample {
  const base = worldOf(job, contrast.against);
  const scenario = worldOf(job, contrast.scenario);
  assertPaired(base, scenario);
  const months = (activity: string): number => monthsOf(base, scenario, activity, contrast.policyStart);
  let simulated = 0;
  for (const measure of contrast.policyMeasures) {
    const index = scenario.measures.indexOf(measure);
    if (index >= 0) simulated += scenario.starts[index];
  }
  return {
    replication: job.replication,
    point,
    starts: simulated * scenario.sample,
    simulated,
    unsubsidised: months('job-without-subsidy'),
    subsidised: months('job-with-subsidy'),
    adults: adultMonths(base, scenario, contrast.policyStart),
    value: presentValue(base, scenario, contrast.policyStart, accounts),
  };
}

function monthsOf(base: WorldTables, scenario: WorldTables, activity: string, start: number): number {
  const name = `stock.activity.${activity}`;
  const [without, with_] = [seriesOf(base, name, 'all'), seriesOf(scenario, name, 'all')];
  if (without === null || with_ === null) return 0;
  let months = 0;
  for (let index = Math.max(0, start - scenario.firstMonth); index < scenario.months; index += 1)
    months += (with_[index] - without[index]) * scenario.sample;
  return months;
}
