/**
 * From targets and what each world gave to rows of the validation. Pure: the same worlds in the same order give the
 * same bits.
 *
 * A *band* is judged on the mean over worlds, and only where the standard error of that mean is at most one fifth of the
 * gate's half-width (or what the target itself asks for). An *order* is 1 or 0 in each world; it is judged by the share of worlds in which it holds: it
 * passes where the 95 % band of that share lies above one half (so the typical world holds), fails where it lies below, and
 * cannot be told in between. What cannot be judged is not evaluable, which is not a pass.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { significant, tInterval } from '../analysis/index.js';
import type { BehindNumber, TargetResult, TargetRow } from '../analysis/validation-table.js';
import type { Target } from '../scenarios/index.js';
import * as reasons from './reasons.js';
import type { Reason } from './reasons.js';

/** A target's row before anything was simulated. */
export interface TargetCell extends Omit<
  TargetRow,
  'simulated' | 'low' | 'high' | 'noise' | 'result' | 'reason'
> {
  /** Largest standard error at which it is judged, where the target states one of its own. */
  readonly standardError: number | null;
}

/** What one world gave, by id of the cell: null where it has nobody to compute it from. Not asked for is not in it. */
export type WorldValues = ReadonlyMap<string, number | null>;

/** Worlds below which the noise between them is not known well enough to judge anything. */
export const LEAST_WORLDS = 3;
/** A gate's half-width is at least so many standard errors of the mean. */
const ERRORS_PER_HALF_WIDTH = 5;
/** A share of worlds that says neither yes nor no. */
const UNDECIDED = 0.5;

/** The cells of the targets as the evidence has them. */
export function cellsOf(targets: readonly Target[]): TargetCell[] {
  return targets.map((target) => ({ ...headOf(target), standardError: target.standardError }));
}

/** What a row says before anything was simulated, and nothing else of whatever it comes from. */
function headOf(cell: Omit<TargetCell, 'standardError'>): Omit<TargetCell, 'standardError'> {
  const { id, target, block, title, use, loose, unit, published, gate, order } = cell;
  const { caveat, source, year, outcomes } = cell;
  return {
    ...{ id, target, block, title, use, loose, unit, published, gate, order },
    ...{ caveat, source, year, outcomes },
  };
}

/**
 * Rows of the validation, one per cell, in the order of the cells.
 *
 * @param worlds one map per world, in the order of their replications
 * @param leftOut why a cell was not asked for in this run, null where it was
 */
export function scoreCells(
  cells: readonly TargetCell[],
  worlds: readonly WorldValues[],
  leftOut: (cell: TargetCell) => Reason | null = () => null,
): TargetRow[] {
  return cells.map((cell) => scoreCell(cell, worlds, leftOut(cell)));
}

/** Means of the numbers that are no cells, in the order in which the worlds gave them. */
export function numbersBehind(cells: readonly TargetCell[], worlds: readonly WorldValues[]): BehindNumber[] {
  const known = new Set(cells.map(({ id }) => id));
  const ids = new Set(worlds.flatMap((world) => [...world.keys()].filter((id) => !known.has(id))));
  return [...ids].flatMap((id) => {
    const { estimate, low, high } = tInterval(worlds.flatMap((world) => world.get(id) ?? []));
    if (estimate === null) return [];
    return [{ id, simulated: significant(estimate), low: rounded(low), high: rounded(high) }];
  });
}

function rounded(value: number | null): number | null {
  return value === null ? null : significant(value);
}

function scoreCell(cell: TargetCell, worlds: readonly WorldValues[], leftOut: Reason | null): TargetRow {
  const asked = worlds.filter((world) => world.has(cell.id));
  const values = asked.flatMap((world) => world.get(cell.id) ?? []);
  const interval = tInterval(values);
  const { result, reason } =
    leftOut !== null && values.length === 0
      ? notEvaluable(leftOut)
      : judge(cell, values, asked.length - values.length);
  return {
    ...headOf(cell),
    simulated: rounded(interval.estimate),
    low: rounded(interval.low),
    high: rounded(interval.high),
    noise: values.length < 2 ? null : significant(sampleStandardDeviation(values)),
    result,
    reason,
  };
}

interface Judgement {
  readonly result: TargetResult;
  readonly reason: Reason;
}

function judge(cell: TargetCell, values: readonly number[], empty: number): Judgement {
  if (cell.use === 'input') return notEvaluable(reasons.INPUT);
  if (values.length === 0) return notEvaluable(empty > 0 ? reasons.nobody(empty) : reasons.NOT_COMPUTED);
  // Worlds that have nobody are not worlds like the others: the rest would be a selection of them.
  if (empty > values.length) return notEvaluable(reasons.nobody(empty));
  if (values.length < LEAST_WORLDS) return notEvaluable(reasons.fewWorlds(values.length, LEAST_WORLDS));
  return cell.gate.kind === 'order' ? judgeOrder(values) : judgeBand(values, cell);
}

function judgeBand(values: readonly number[], { gate, standardError }: TargetCell): Judgement {
  const largest = standardError ?? (gate.high - gate.low) / 2 / ERRORS_PER_HALF_WIDTH;
  const deviation = sampleStandardDeviation(values);
  if (deviation / Math.sqrt(values.length) > largest) {
    const root = deviation / largest;
    return notEvaluable(reasons.tooNoisy(values.length, Math.ceil(root * root)));
  }
  const centre = mean(values);
  return judged(centre >= gate.low && centre <= gate.high);
}

function judgeOrder(values: readonly number[]): Judgement {
  const { low, high } = tInterval(values);
  if (low !== null && low > UNDECIDED) return judged(true);
  if (high !== null && high < UNDECIDED) return judged(false);
  const held = values.filter((value) => value >= UNDECIDED).length;
  return notEvaluable(reasons.undecided(held, values.length));
}

function judged(holds: boolean): Judgement {
  return { result: holds ? 'pass' : 'fail', reason: reasons.NOTHING };
}

function notEvaluable(reason: Reason): Judgement {
  return { result: 'not_evaluable', reason };
}
