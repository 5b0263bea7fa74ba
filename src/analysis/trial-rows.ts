/** Rows of a trial: what the simulated trials find, and what is true of the same persons with and without the policy. */
import { tInterval, type PlainInterval } from './interval.js';
import { significant } from './round.js';
import {
  betweenDifferences,
  directDifferences,
  leavesZeroOut,
  meanDifference,
  waldRatio,
  type Difference,
  type Found,
} from './trial-estimates.js';
import type { TrialEstimand, TrialRead, TrialRow } from './trial-result.js';
import { wholeRoster, type Reading, type RosterTables } from './trial-table.js';

/** The three worlds of one replication. */
export interface TrialReplication {
  readonly nobody: RosterTables;
  readonly assigned: RosterTables;
  readonly everybody: RosterTables;
}

const POINTS = 100;

/** One estimand of one share. */
export interface Asked {
  readonly estimand: TrialEstimand;
  readonly share: number | null;
}

/** The contrast a trial of these shares has first: within areas where some areas have both arms, else between areas. */
export function firstContrast(shares: readonly number[]): 'direct' | 'net' {
  return shares.some((share) => share > 0 && share < 1) ? 'direct' : 'net';
}

/** What can be asked of a trial of these shares, in the order of the tables. */
export function askable(shares: readonly number[]): Asked[] {
  const rising = [...new Set(shares)].sort((a, b) => a - b);
  const inner = rising.filter((share) => share > 0 && share < 1);
  const hasNone = rising[0] === 0;
  const each = (estimand: TrialEstimand, of: readonly number[]): Asked[] => [
    { estimand, share: null },
    ...(of.length > 1 ? of.map((share) => ({ estimand, share })) : []),
  ];
  return [
    ...(inner.length > 0 ? each('direct', []) : []),
    ...(inner.length > 0 && hasNone ? each('spillover', inner) : []),
    ...(hasNone
      ? each(
          'net',
          rising.filter((share) => share > 0),
        )
      : []),
    { estimand: 'take-up', share: null },
    { estimand: 'participants', share: null },
    { estimand: 'full-scale', share: null },
    { estimand: 'gap', share: null },
  ];
}

function differencesOf(
  roster: RosterTables,
  reading: Reading,
  estimand: 'direct' | 'spillover' | 'net',
  share: number | null,
): Difference[] {
  if (estimand === 'direct') return directDifferences(roster, reading);
  return betweenDifferences(roster, reading, estimand === 'net' ? 'everybody' : 'untreated', share);
}

interface Answer {
  /** What an analyst finds; null for what only a simulated country tells. */
  readonly found: Found | null;
  readonly truth: number | null;
}

/**
 * The same estimator in the world without the policy is what the draw of persons alone gives: taken away, the rest is what
 * the policy does to the same persons.
 */
function answer(
  { nobody, assigned, everybody }: TrialReplication,
  reading: Reading,
  { estimand, share }: Asked,
  contrast: 'direct' | 'net',
): Answer {
  const first = (roster: RosterTables, of: Reading = reading): Difference[] =>
    differencesOf(roster, of, contrast, null);
  const trueDifference = (of: Reading): number | null =>
    minus(meanDifference(first(assigned, of)), meanDifference(first(nobody, of)));
  const begun: Reading = { ...reading, outcome: 'begun' };
  switch (estimand) {
    case 'direct':
    case 'spillover':
    case 'net': {
      const found = meanDifference(differencesOf(assigned, reading, estimand, share));
      const without = meanDifference(differencesOf(nobody, reading, estimand, share));
      return { found, truth: minus(found, without) };
    }
    case 'take-up':
      return { found: meanDifference(first(assigned, begun)), truth: trueDifference(begun) };
    case 'participants': {
      const [effect, takeUp] = [trueDifference(reading), trueDifference(begun)];
      const truth = effect === null || takeUp === null || takeUp <= 0 ? null : effect / takeUp;
      return { found: waldRatio(first(assigned)), truth };
    }
    case 'full-scale':
      return { found: null, truth: fullScale(everybody, nobody, reading) };
    case 'gap': {
      const [scale, trial] = [fullScale(everybody, nobody, reading), trueDifference(reading)];
      return { found: null, truth: scale === null || trial === null ? null : scale - trial };
    }
  }
}

function minus(a: Found | null, b: Found | null): number | null {
  return a === null || b === null ? null : a.estimate - b.estimate;
}

function fullScale(everybody: RosterTables, nobody: RosterTables, reading: Reading): number | null {
  const [all, none] = [wholeRoster(everybody, reading), wholeRoster(nobody, reading)];
  if (all.persons === 0 || none.persons === 0) return null;
  return all.having / all.persons - none.having / none.persons;
}

/** The row of one question over all replications, in their order. */
export function trialRow(
  policy: string,
  replications: readonly TrialReplication[],
  asked: Asked,
  { outcome, horizon, place }: { outcome: TrialRead; horizon: number; place: number },
  contrast: 'direct' | 'net',
): TrialRow {
  const answers = replications.map((one) => answer(one, { outcome, place }, asked, contrast));
  const found = answers.flatMap((one) => one.found ?? []);
  const errors = found.flatMap(({ error }) => error ?? []);
  const seen = found.flatMap((one) => leavesZeroOut(one) ?? []);
  const estimate = tInterval(found.map((one) => one.estimate));
  const truth = tInterval(answers.flatMap((one) => one.truth ?? []));
  const points = (value: number | null): number | null =>
    value === null ? null : significant(value * POINTS);
  const interval = (of: PlainInterval): (number | null)[] => [of.estimate, of.low, of.high].map(points);
  const [mean, low, high] = interval(estimate);
  const [trueMean, trueLow, trueHigh] = interval(truth);
  return {
    policy,
    ...asked,
    outcome,
    horizon,
    estimate: mean,
    low,
    high,
    error: errors.length === 0 ? null : points(meanOf(errors)),
    found: seen.length === 0 ? null : significant(seen.filter(Boolean).length / seen.length),
    truth: trueMean,
    truthLow: trueLow,
    truthHigh: trueHigh,
    n: answers.length,
  };
}

function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
