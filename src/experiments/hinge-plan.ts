/**
 * The worlds of the hinge card as data: which parameters move to which end, from which month. A scenario at a point of the
 * card is the scenario itself until that month, so the past is the calibrated one at every point.
 */
import { type DatedValue, type ParameterTable, type ResolvedScenario } from '../model/declarations.js';
import { CHANNELS, type MeasureSpec } from '../model/measure-spec.js';
import type { HingePoint } from '../vocabulary/hinges.js';
import type { Month } from '../vocabulary/months.js';

/** How every cell of a parameter moves: `share` adds so much of its own size, `factor` scales, `shift` adds. */
export interface HingeMove {
  readonly parameter: string;
  readonly by: 'share' | 'factor' | 'shift';
  readonly amount: number;
  /** Declared bounds, which no move leaves. */
  readonly min: number;
  readonly max: number;
}

/** How a measure of a policy moves. */
export interface HingeMeasureMove {
  readonly measure: string;
  /** Added to its selection channel, log odds. */
  readonly selection: number;
  /** Its take-up, probability per month per G; null to leave it. */
  readonly takeUpPerG: number | null;
}

/** One end of one hinge. */
export interface HingeEnd {
  readonly parameters: readonly HingeMove[];
  readonly measures: readonly HingeMeasureMove[];
}

export interface PlanHinges {
  /** First month in which the points differ from the central world. */
  readonly from: Month;
  /** Replications of each point, from 1, at most those of the plan. */
  readonly replications: number;
  /** The first so many scenarios of the plan are lived at each point. */
  readonly scenarios: number;
  /** In the order of `HINGES`. */
  readonly ends: readonly { readonly low: HingeEnd; readonly high: HingeEnd }[];
}

/** A scenario at a point of the card. */
export function atHingePoint(
  scenario: ResolvedScenario,
  hinges: PlanHinges,
  point: HingePoint,
): ResolvedScenario {
  const ends = hinges.ends.flatMap(({ low, high }, place) =>
    point[place] === 0 ? [] : [point[place] < 0 ? low : high],
  );
  const parameters = new Map(scenario.parameters);
  for (const move of ends.flatMap((end) => end.parameters)) {
    const dated = parameters.get(move.parameter);
    if (dated === undefined) throw new Error(`no parameter ${move.parameter} for the hinge card to move`);
    parameters.set(move.parameter, movedFrom(dated, hinges.from, move));
  }
  const measureMoves = ends.flatMap((end) => end.measures);
  return {
    ...scenario,
    parameters,
    measures: scenario.measures.map((measure) => movedMeasure(measure, parameters, measureMoves)),
  };
}

/** The values as they were before a month, moved from it on. */
function movedFrom(dated: readonly DatedValue[], from: Month, move: HingeMove): DatedValue[] {
  const before = dated.filter((value) => value.from < from);
  const inForce = before.at(-1) ?? dated[0];
  // What holds before its own date keeps holding before the month.
  const past = before.length > 0 ? before : [{ from: from - 1, values: inForce.values }];
  const later = dated.filter((value) => value.from > from);
  const now = dated.find((value) => value.from === from) ?? inForce;
  return [
    ...past,
    { from, values: now.values.map(movedBy(move)) },
    ...later.map((value) => ({ from: value.from, values: value.values.map(movedBy(move)) })),
  ];
}

function movedBy({ by, amount, min, max }: HingeMove): (value: number) => number {
  return (value) => {
    const moved =
      by === 'factor' ? value * amount : by === 'share' ? value + Math.abs(value) * amount : value + amount;
    return Math.min(max, Math.max(min, moved));
  };
}

/** Nothing of a measure is dated but its places; one the policy brings has no past to change. */
function movedMeasure(
  measure: MeasureSpec,
  parameters: ParameterTable,
  moves: readonly HingeMeasureMove[],
): MeasureSpec {
  const move = moves.find((candidate) => candidate.measure === measure.id);
  if (move === undefined) return measure;
  const { min, max } = CHANNELS.selection;
  const central =
    measure.channels.selection ??
    valueAt(parameters.get(`measure.${measure.like}.selection`), measure.firstStart);
  const selection = Math.min(max, Math.max(min, central + move.selection));
  const { incomeSupport } = measure;
  return {
    ...measure,
    channels: { ...measure.channels, selection },
    incomeSupport:
      incomeSupport === null || move.takeUpPerG === null
        ? incomeSupport
        : { ...incomeSupport, takeUpPerG: move.takeUpPerG },
  };
}

function valueAt(dated: readonly DatedValue[] | undefined, month: Month): number {
  const found = dated?.filter(({ from }) => from <= month).at(-1) ?? dated?.at(0);
  return found?.values.at(0) ?? 0;
}
