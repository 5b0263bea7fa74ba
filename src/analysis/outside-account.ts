/**
 * A table a municipality can lay beside Utenfor-regnskapet, the spreadsheet of KS that asks for a measure's target group, cost and
 * share who succeed and gives what municipality, county and state save. Here the share who succeed is not a guess: it is what
 * participants and their shadows do, so that those who would have managed anyway are not counted as success.
 */
import { EVENT_FROM, EVENT_TO } from '../vocabulary/windows.js';
import type { Contrast, Interval } from './comparison.js';
import type { AccountTotal } from './ministry-tables.js';

/** Months since the start at which success is asked about: two, four and eight years. */
const HORIZONS = [24, 48, 96] as const;
const SUCCESS = ['job-without-subsidy', 'education'] as const;
const COSTS = ['providers', 'advisers', 'subsidies'] as const;

export interface SuccessRow {
  /** Months since the start. */
  readonly horizon: number;
  /** Shares 0-1 in a job without subsidy or in education: participants, and the same people without the measure. */
  readonly participants: number;
  readonly shadows: number;
}

export interface OutsideAccount {
  readonly scenario: string;
  readonly against: string;
  readonly title: Contrast['title'];
  /** Who may take part; null where nobody said. */
  readonly targetGroup: Contrast['title'] | null;
  readonly measures: readonly string[];
  readonly participants: Interval;
  /** Kroner for each participant over the run, discounted: the measure itself, benefits saved, taxes gained. */
  readonly measureCost: number | null;
  readonly benefitsSaved: number | null;
  readonly taxesGained: number | null;
  readonly success: readonly SuccessRow[];
  /** Saved (above zero) or spent by each payer for each participant, kroner over the run, the measure's cost included. */
  readonly saved: readonly { readonly payer: string; readonly each: Interval | null }[];
}

/** The table of a contrast; null where the policy has no participants of its own. */
export function outsideAccount(contrast: Contrast): OutsideAccount | null {
  const { accounts, policyMeasures } = contrast;
  if (accounts === null || policyMeasures.length === 0) return null;
  const each = (lines: readonly AccountTotal[]): number | null => {
    let sum = 0;
    for (const line of lines) {
      const value = accounts.rows.find((row) => row.line === line)?.each?.estimate ?? null;
      if (value === null) return null;
      sum += value;
    }
    return sum;
  };
  const benefits = each(['benefits']);
  return {
    scenario: contrast.scenario,
    against: contrast.against,
    title: contrast.title,
    targetGroup: contrast.targetGroup ?? null,
    measures: policyMeasures,
    participants: contrast.participants,
    measureCost: each(COSTS),
    benefitsSaved: benefits === null ? null : 0 - benefits,
    taxesGained: each(['taxes']),
    success: HORIZONS.flatMap((horizon) => successAt(contrast, horizon)),
    saved: accounts.payers.map(({ payer, each: spent }) => ({
      payer,
      each: spent === null ? null : reversed(spent),
    })),
  };
}

/** Over the policy's measures, each weighing as many as are followed. */
function successAt({ curves, policyMeasures }: Contrast, horizon: number): SuccessRow[] {
  const index = Math.min(horizon, EVENT_TO) - EVENT_FROM;
  const sum = { persons: 0, participants: 0, shadows: 0 };
  for (const measure of policyMeasures) {
    const own = curves.filter(
      (curve) => curve.measure === measure && curve.group === 'all' && curve.estimand === 'own',
    );
    const persons = own[0]?.persons[index] ?? 0;
    for (const curve of own) {
      if (!(SUCCESS as readonly string[]).includes(curve.activity)) continue;
      sum.participants += persons * (curve.participant[index] ?? 0);
      sum.shadows += persons * (curve.shadow[index] ?? 0);
    }
    sum.persons += persons;
  }
  if (sum.persons === 0) return [];
  return [{ horizon, participants: sum.participants / sum.persons, shadows: sum.shadows / sum.persons }];
}

function reversed({ estimate, low, high, parameterLow, parameterHigh, n }: Interval): Interval {
  const minus = (value: number | null): number | null => (value === null ? null : 0 - value);
  return {
    estimate: minus(estimate),
    low: minus(high),
    high: minus(low),
    parameterLow: minus(parameterHigh),
    parameterHigh: minus(parameterLow),
    n,
  };
}
