/** The league, the outcomes a ministry asks for, the accounts and the table for municipalities as columns. */
import type { Comparison, Interval } from './comparison.js';
import { significant } from './round.js';
import type { Cell, ColumnTable } from './rows.js';
import { formatMonth } from '../vocabulary/months.js';

type Row = Readonly<Record<string, Cell>>;

function written(value: number | null): number | null {
  return value === null ? null : significant(value);
}

/** Columns of rows that all have the same keys. */
function* columnsOf(names: readonly string[], rows: readonly Row[]): Generator<ColumnTable> {
  yield { columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) };
}

function bands(name: string, interval: Interval | null): Row {
  const { estimate = null, low = null, high = null } = interval ?? {};
  return { [name]: written(estimate), [`${name}_low`]: written(low), [`${name}_high`]: written(high) };
}

const threeOf = (name: string): string[] => [name, `${name}_low`, `${name}_high`];

const LEAGUE_COLUMNS = [
  'scenario',
  'against',
  'start',
  ...threeOf('job_years'),
  ...threeOf('participants'),
  ...threeOf('cost_million'),
  ...threeOf('social_million'),
  ...threeOf('fiscal_million'),
  'kroner_per_job_year',
  'kroner_per_job_year_low',
  'kroner_per_job_year_high',
  'same_sign_effect',
  'same_sign_net',
  'replications',
  'open_choices',
  'hinges',
  'simulated_participants',
] as const;

/** The league table: extra unsubsidised job-years, participants, and million kroner discounted, over the run. */
export function* leagueTable({ league }: Comparison): Generator<ColumnTable> {
  yield* columnsOf(
    LEAGUE_COLUMNS,
    league.map((row) => ({
      scenario: row.scenario,
      against: row.against,
      start: formatMonth(row.start),
      ...bands('job_years', row.effect),
      ...bands('participants', row.reach),
      ...bands('cost_million', row.cost),
      ...bands('social_million', row.net),
      ...bands('fiscal_million', row.fiscal),
      kroner_per_job_year: written(row.costPerJobYear.estimate),
      kroner_per_job_year_low: written(row.costPerJobYear.low),
      kroner_per_job_year_high: written(row.costPerJobYear.high),
      same_sign_effect: row.effectSigns.same,
      same_sign_net: row.netSigns.same,
      replications: row.effectSigns.of,
      open_choices: row.openChoices,
      hinges: row.hinges ? 'run' : 'not run',
      simulated_participants: row.simulated,
    })),
  );
}

const MINISTRY_COLUMNS = [
  'scenario',
  'against',
  'estimand',
  'outcome',
  'group',
  'horizon',
  'unit',
  'without',
  'with',
  'difference',
  'low',
  'high',
  'same_sign',
  'replications',
] as const;

/** Levels without and with the policy, and their difference (percentage points where the unit is per cent). */
export function* ministryTable({ contrasts }: Comparison): Generator<ColumnTable> {
  yield* columnsOf(
    MINISTRY_COLUMNS,
    contrasts.flatMap(({ scenario, against, ministry }) =>
      ministry.map((row) => ({
        scenario,
        against,
        estimand: row.estimand,
        outcome: row.outcome,
        group: row.group,
        horizon: row.horizon,
        unit: row.unit,
        without: written(row.without),
        with: written(row.with),
        difference: written(row.difference.estimate),
        low: written(row.difference.low),
        high: written(row.difference.high),
        same_sign: row.signs.same,
        replications: row.signs.of,
      })),
    ),
  );
}

const ACCOUNT_COLUMNS = [
  'scenario',
  'against',
  'part',
  'line',
  'year',
  'kroner',
  'low',
  'high',
  'per_participant',
  'per_participant_low',
  'per_participant_high',
] as const;

/** Accounts: `run` (discounted, also by payer), `year` (0 is the policy's first, not discounted), `after` the run. */
export function* accountsTable({ contrasts }: Comparison): Generator<ColumnTable> {
  const rows = contrasts.flatMap(({ scenario, against, accounts }): Row[] => {
    if (accounts === null) return [];
    const row = (
      part: string,
      line: string,
      year: number | null,
      total: Interval,
      each: Interval | null,
    ): Row => ({
      scenario,
      against,
      part,
      line,
      year,
      kroner: written(total.estimate),
      low: written(total.low),
      high: written(total.high),
      ...bands('per_participant', each),
    });
    const after = (['fiscal', 'social'] as const).flatMap((line) => {
      const total = accounts.continuation[line];
      return total === null ? [] : [row('after', line, null, total, null)];
    });
    return [
      ...accounts.rows.map(({ line, total, each }) => row('run', line, null, total, each)),
      ...accounts.payers.map(({ payer, total, each }) => row('payer', payer, null, total, each)),
      ...accounts.years.map(({ line, year, kroner }) => row('year', line, year, kroner, null)),
      ...after,
    ];
  });
  yield* columnsOf(ACCOUNT_COLUMNS, rows);
}

const OUTSIDE_COLUMNS = [
  'scenario',
  'against',
  'target_group_nb',
  'target_group_en',
  'participants',
  'cost_per_participant',
  'success_horizon_months',
  'share_in_work_or_education',
  'share_without_the_measure',
  'share_who_succeed_because_of_it',
  'benefits_saved_per_participant',
  'taxes_gained_per_participant',
  'saved_by_municipality',
  'saved_by_county',
  'saved_by_state',
] as const;

/** Beside Utenfor-regnskapet: one row for each horizon at which success is asked about. Kroner are discounted, over the run. */
export function* outsideAccountTable({ outsideAccounts }: Comparison): Generator<ColumnTable> {
  const rows = outsideAccounts.flatMap((account) => {
    const saved = (payer: string): number | null =>
      written(account.saved.find((row) => row.payer === payer)?.each?.estimate ?? null);
    const shared = {
      scenario: account.scenario,
      against: account.against,
      target_group_nb: (account.targetGroup ?? account.title).nb,
      target_group_en: (account.targetGroup ?? account.title).en,
      participants: written(account.participants.estimate),
      cost_per_participant: written(account.measureCost),
      benefits_saved_per_participant: written(account.benefitsSaved),
      taxes_gained_per_participant: written(account.taxesGained),
      saved_by_municipality: saved('municipality'),
      saved_by_county: saved('county'),
      saved_by_state: saved('state'),
    };
    return account.success.map(({ horizon, participants, shadows }) => ({
      ...shared,
      success_horizon_months: horizon,
      share_in_work_or_education: written(participants),
      share_without_the_measure: written(shadows),
      share_who_succeed_because_of_it: written(participants - shadows),
    }));
  });
  yield* columnsOf(OUTSIDE_COLUMNS, rows);
}
