/** The hinge card of a comparison: its questions with today's values and ranges, and the worlds that answer them as data. */
import type { Hinge, HingeParameter } from '../analysis/comparison.js';
import type { HingeEnd, HingeMeasureMove, HingeMove, PlanHinges } from '../experiments/index.js';
import type { MeasureSpec } from '../model/measure-spec.js';
import {
  citationText,
  readEvidence,
  resolveScenario,
  type Evidence,
  type EvidenceEntry,
  type Library,
  type Resolution,
  type ResolveOptions,
} from '../scenarios/index.js';
import { HINGES, type HingeLever, type HingeQuestion } from '../vocabulary/hinges.js';
import { DECLARATIONS } from './context.js';
import { leverTitle } from '../doors/index.js';

/** Stands for every measure the policies bring. */
const SELECTION = 'measure.*.selection';
const TAKE_UP = 'policy.*.take_up';

type Side = -1 | 1;

/** What a lever is in this comparison: what the card says of it, and what it moves at either end of its range. */
interface Lever {
  readonly parameter: HingeParameter;
  readonly parameters: Readonly<Record<'low' | 'high', readonly HingeMove[]>>;
  readonly measures: Readonly<Record<'low' | 'high', readonly HingeMeasureMove[]>>;
}

/** What a card is made for. */
export interface CardRequest {
  readonly library: Library;
  /** Every scenario that is lived at the points of the card. */
  readonly resolutions: readonly Resolution[];
  /** As the scenarios were resolved. */
  readonly options: ResolveOptions;
  /** First month any of the policies begins. */
  readonly from: number;
  readonly replications: number;
}

/**
 * The questions and the worlds of a card.
 *
 * @throws Error where the evidence has no range for a parameter of the card, which is a defect of the evidence
 */
export function hingeCardOf(request: CardRequest): { questions: Hinge[]; plan: PlanHinges } {
  const evidence = readEvidence(request.library, DECLARATIONS);
  const levers = HINGES.map((question) =>
    question.levers.flatMap((lever) => leversOf(lever, evidence, request)),
  );
  return {
    questions: HINGES.map((question, place) => questionOf(question, levers[place])),
    plan: {
      from: request.from,
      replications: request.replications,
      scenarios: request.resolutions.length,
      ends: levers.map((of) => ({ low: endOf(of, -1), high: endOf(of, 1) })),
    },
  };
}

/** The questions with what answers them everywhere, for a run that has no card. */
function questionOf({ id, title, axis, ends }: HingeQuestion, levers: readonly Lever[]): Hinge {
  return { id, title, axis, ends, parameters: levers.map(({ parameter }) => parameter) };
}

function endOf(levers: readonly Lever[], end: Side): HingeEnd {
  const sideOf = ({ parameter }: Lever): 'low' | 'high' => (end * parameter.sense < 0 ? 'low' : 'high');
  const measures = new Map<string, HingeMeasureMove>();
  for (const move of levers.flatMap((lever) => lever.measures[sideOf(lever)])) {
    const other = measures.get(move.measure);
    // Selection and take-up of one measure are two levers and one move.
    measures.set(move.measure, {
      measure: move.measure,
      selection: move.selection + (other?.selection ?? 0),
      takeUpPerG: move.takeUpPerG ?? other?.takeUpPerG ?? null,
    });
  }
  return {
    parameters: levers.flatMap((lever) => lever.parameters[sideOf(lever)]),
    measures: [...measures.values()],
  };
}

function leversOf({ parameter, sense }: HingeLever, evidence: Evidence, request: CardRequest): Lever[] {
  if (parameter === SELECTION) return selectionLevers(sense, evidence, request);
  if (parameter === TAKE_UP) return takeUpLevers(sense, request);
  return [parameterLever(entryOf(evidence, parameter), sense, evidence)];
}

function entryOf(evidence: Evidence, name: string): EvidenceEntry {
  const entry = evidence.entries.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`the hinge card moves ${name}, which the evidence does not have`);
  return entry;
}

function parameterLever(entry: EvidenceEntry, sense: Side, evidence: Evidence): Lever {
  const parameter = shownParameter(entry, sense, evidence);
  const move = (side: Side): HingeMove[] => [moveOf(entry, side, evidence)];
  return { parameter, parameters: { low: move(-1), high: move(1) }, measures: { low: [], high: [] } };
}

/** Selection into the measures the policies bring; into every measure where they bring none. */
function selectionLevers(sense: Side, evidence: Evidence, request: CardRequest): Lever[] {
  const own = policyMeasures(request);
  if (own.length === 0) {
    const all = new Set(
      request.resolutions.flatMap(({ scenario }) => scenario.measures.map(({ like }) => like)),
    );
    return [...all].map((like) =>
      parameterLever(entryOf(evidence, `measure.${like}.selection`), sense, evidence),
    );
  }
  return own.map((measure) => {
    const shown = shownParameter(entryOf(evidence, `measure.${measure.like}.selection`), sense, evidence);
    const move = (end: readonly number[]): HingeMeasureMove[] => [
      { measure: measure.id, selection: end[0] - shown.values[0], takeUpPerG: null },
    ];
    // A policy file may set the channel itself; the range stays as wide around its own value.
    const shift = (measure.channels.selection ?? shown.values[0]) - shown.values[0];
    const around = (values: readonly number[]): number[] => values.map((value) => value + shift);
    return {
      parameter: {
        ...shown,
        values: around(shown.values),
        low: around(shown.low),
        high: around(shown.high),
      },
      parameters: { low: [], high: [] },
      measures: { low: move(shown.low), high: move(shown.high) },
    };
  });
}

/** Take-up of an income support, between the ends its policy file gives. */
function takeUpLevers(sense: Side, { library, resolutions, options }: CardRequest): Lever[] {
  const levers = new Map<string, Lever>();
  for (const resolution of resolutions) {
    for (const choice of resolution.openChoices) {
      if (!choice.lever.endsWith('.take_up') || choice.range === null || levers.has(choice.lever)) continue;
      const rateAt = (quantile: number | null): readonly (readonly [string, number])[] => {
        const leverAt = (lever: string): number | null => (lever === choice.lever ? quantile : null);
        const { scenario } = resolveScenario(library, resolution.file, DECLARATIONS, { ...options, leverAt });
        return scenario.measures.flatMap(({ id, policy, incomeSupport }) =>
          incomeSupport !== null && policy !== null && choice.lever.startsWith(`${policy}.`)
            ? [[id, incomeSupport.takeUpPerG] as const]
            : [],
        );
      };
      const move = (rates: readonly (readonly [string, number])[]): HingeMeasureMove[] =>
        rates.map(([measure, takeUpPerG]) => ({ measure, selection: 0, takeUpPerG }));
      const [low, central, high] = [rateAt(0), rateAt(null), rateAt(1)];
      const values = (rates: readonly (readonly [string, number])[]): number[] =>
        rates.map(([, rate]) => rate);
      levers.set(choice.lever, {
        parameter: {
          name: `policy.${choice.lever}`,
          ...leverTitle(choice.lever),
          values: values(central),
          low: values(low),
          high: values(high),
          sense,
          status: 'assumed',
          source: choice.why ?? '',
        },
        parameters: { low: [], high: [] },
        measures: { low: move(low), high: move(high) },
      });
    }
  }
  return [...levers.values()];
}

function policyMeasures({ resolutions }: CardRequest): MeasureSpec[] {
  const found = new Map<string, MeasureSpec>();
  for (const { scenario } of resolutions) {
    for (const measure of scenario.measures) if (measure.policy !== null) found.set(measure.id, measure);
  }
  return [...found.values()];
}

function shownParameter(entry: EvidenceEntry, sense: Side, evidence: Evidence): HingeParameter {
  const values = [...(entry.values.at(-1)?.values ?? [])];
  const at = (side: Side): number[] => values.map((value) => moved(value, moveOf(entry, side, evidence)));
  const cited = entry.source === null ? entry.why : citationText(entry.source, evidence.documents);
  return {
    name: entry.name,
    nb: entry.title.nb,
    en: entry.title.en,
    values,
    low: at(-1),
    high: at(1),
    sense,
    status: entry.status,
    source: cited ?? '',
  };
}

/** From the value in use to an end of the documented range; a range of a table moves all its cells together. */
function moveOf({ name, range, values }: EvidenceEntry, side: Side, evidence: Evidence): HingeMove {
  const declared = evidence.declarations.get(name);
  if (range === null || declared === undefined)
    throw new Error(`the hinge card moves ${name}, which has no range`);
  const { min, max } = declared;
  const bounds = { parameter: name, min, max };
  if ('relative' in range) return { ...bounds, by: 'share', amount: side * range.relative };
  if ('absolute' in range) return { ...bounds, by: 'shift', amount: side * range.absolute };
  const newest = values.at(-1)?.values ?? new Float64Array(0);
  const reference = newest.reduce((sum, value) => sum + value, 0) / newest.length;
  const end = side < 0 ? range.low : range.high;
  return range.low > 0 && reference > 0
    ? { ...bounds, by: 'factor', amount: end / reference }
    : { ...bounds, by: 'shift', amount: end - reference };
}

function moved(value: number, { by, amount }: HingeMove): number {
  if (by === 'factor') return value * amount;
  return value + (by === 'share' ? Math.abs(value) * amount : amount);
}
