/** What is read of a trial: one outcome at one horizon, for a size the reader chooses. Pure. */
import {
  manyTrials,
  type ManyTrials,
  type TrialAnalysis,
  type TrialPower,
  type TrialRow,
} from '../../../analysis/index.js';
import { TRIAL_OUTCOMES, type TrialOutcome } from '../../../vocabulary/trial.js';
import { KEYS, among, type Extra } from './design.js';

export const POOLS = ['eligible', 'applicants'] as const;
export type Pool = (typeof POOLS)[number];

export interface Reading {
  readonly outcome: TrialOutcome;
  readonly horizon: number;
  readonly pool: Pool;
  /** Persons of both groups, or areas in each. */
  readonly size: number;
  readonly kind: 'persons' | 'areas';
  /** The row the size is reckoned for; null where nobody was followed so long. */
  readonly row: TrialRow | null;
  /** Whether the sign of the effect can be told. */
  readonly isTold: boolean;
  /** Null for a size nobody can hold a trial of. */
  readonly many: ManyTrials | null;
}

const USUAL_PERSONS = 2000;
const USUAL_AREAS = 10;
const MOST = 1_000_000;

export function readingOf(analysis: TrialAnalysis, extra: Extra): Reading {
  const { level, horizons, rows, power, size, headline, contrast, shares } = analysis;
  const outcome = among(TRIAL_OUTCOMES, extra[KEYS.outcome], headline);
  const horizon = among(horizons, extra[KEYS.horizon], horizons.at(-1) ?? 0);
  const isLottery = level === 'person';
  const pool = isLottery ? among(POOLS, extra[KEYS.pool], 'eligible') : 'eligible';
  const usual = isLottery
    ? USUAL_PERSONS
    : Math.max(2, Math.min(USUAL_AREAS, size.treatedAreas, size.otherAreas));
  const wanted = sizeIn(extra[KEYS.size], usual);
  const estimand = pool === 'applicants' ? 'participants' : contrast;
  const row = rowOf(rows, estimand, outcome, horizon);
  const spread = power.find((one: TrialPower) => one.outcome === outcome && one.horizon === horizon);
  const isTold =
    row !== null &&
    row.truthLow !== null &&
    row.truthHigh !== null &&
    (row.truthLow > 0 || row.truthHigh < 0);
  const wish = isLottery
    ? ({ kind: 'lottery', persons: wanted, share: shares[0] ?? 0 } as const)
    : ({ kind: 'areas', perArm: wanted, personsPerArea: size.personsPerArea } as const);
  const truth = row?.truth ?? null;
  const many = truth === null || spread === undefined ? null : manyTrials(truth, spread, wish);
  return { outcome, horizon, pool, size: wanted, kind: isLottery ? 'persons' : 'areas', row, isTold, many };
}

/** A whole number from 1; what is none stands for the usual. */
export function sizeIn(text: string | undefined, usual: number): number {
  const value = /^\d{1,7}$/.test(text ?? '') ? Number(text) : usual;
  return value >= 1 && value <= MOST ? value : usual;
}

/** The row of an estimand with areas of all shares together. */
export function rowOf(
  rows: readonly TrialRow[],
  estimand: TrialRow['estimand'],
  outcome: TrialOutcome,
  horizon: number,
): TrialRow | null {
  return (
    rows.find(
      (one) =>
        one.estimand === estimand && one.share === null && one.outcome === outcome && one.horizon === horizon,
    ) ?? null
  );
}
