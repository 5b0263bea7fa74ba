/** The league table: one row per contrast, what it does, whom it reaches, what it costs, what is left, how sure it is. */
import type { Contrast, Interval } from './comparison.js';
import type { PlainInterval } from './interval.js';
import type { SignCount } from './ministry-tables.js';

export interface LeagueRow {
  readonly scenario: string;
  readonly against: string;
  readonly title: Contrast['title'];
  readonly againstTitle: Contrast['againstTitle'];
  /** First month of the policy. */
  readonly start: number;
  /** Extra years in unsubsidised work over the run, world: displacement is in it. */
  readonly effect: Interval;
  /** Starts over the run, persons; null where the policy has no participants of its own. */
  readonly reach: Interval | null;
  /** Public outlays over the run before taxes, million kroner, discounted. */
  readonly cost: Interval;
  /** Social net present value and fiscal balance within the run, million kroner. */
  readonly net: Interval;
  readonly fiscal: Interval;
  /** Kroner of net public cost for each extra year in unsubsidised work; unbounded where that cannot be told from zero. */
  readonly costPerJobYear: PlainInterval;
  readonly costPerJobYearBounded: boolean;
  /** Sign of the effect and of the net over the replications with the central parameters. */
  readonly effectSigns: SignCount;
  readonly netSigns: SignCount;
  /** Choices the file leaves open, and whether the hinge card was run. */
  readonly openChoices: number;
  readonly hinges: boolean;
  /** Simulated participants behind the row; 0 without any. */
  readonly simulated: number;
}

const MILLION = 1e6;

/** A row for each contrast, in the order of the comparison. Contrasts without accounts have no row. */
export function leagueRows(contrasts: readonly Contrast[]): readonly LeagueRow[] {
  return contrasts.flatMap((contrast): LeagueRow[] => {
    const { accounts } = contrast;
    if (accounts === null) return [];
    const line = (name: string): Interval =>
      inMillions(accounts.rows.find((row) => row.line === name)?.total ?? contrast.moneyTotal);
    const jobYears = accounts.costPer.find((row) => row.wanted === 'job-year');
    if (jobYears === undefined) return [];
    return [
      {
        scenario: contrast.scenario,
        against: contrast.against,
        title: contrast.title,
        againstTitle: contrast.againstTitle,
        start: contrast.policyStart,
        effect: jobYears.amount,
        reach: contrast.policyMeasures.length > 0 ? contrast.participants : null,
        cost: line('outlays'),
        net: line('social'),
        fiscal: line('fiscal'),
        costPerJobYear: jobYears.ratio,
        costPerJobYearBounded: jobYears.bounded,
        effectSigns: contrast.workSigns,
        netSigns: accounts.signs.social,
        openChoices: contrast.openChoices.length,
        hinges: contrast.card !== null,
        simulated: contrast.policyMeasures.length > 0 ? contrast.participantsSimulated : 0,
      },
    ];
  });
}

function inMillions(interval: Interval): Interval {
  const scaled = (value: number | null): number | null => (value === null ? null : value / MILLION);
  return {
    estimate: scaled(interval.estimate),
    low: scaled(interval.low),
    high: scaled(interval.high),
    parameterLow: scaled(interval.parameterLow),
    parameterHigh: scaled(interval.parameterHigh),
    n: interval.n,
  };
}
