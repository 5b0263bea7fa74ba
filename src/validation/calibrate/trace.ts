/**
 * The diary of a calibration: a heading that says what was searched, then one line for each set of parameters tried. A
 * trial found in it is not simulated again, so a search taken up again goes the same way to the same end.
 */
import type { Simulated } from './residuals.js';

export const TRACE_FORMAT = 'innenfor.calibration-trace/1';

/** First line of a trace. */
export interface TraceHeading {
  readonly schema: typeof TRACE_FORMAT;
  /** Hash of everything a trial depends on beside its parameters. */
  readonly content: string;
  readonly parameters: readonly string[];
  readonly targets: readonly string[];
}

/** One trial. */
export interface Trial {
  /** From 1, in the order of finishing. */
  readonly trial: number;
  /** Natural values, in the order of the heading. */
  readonly values: readonly number[];
  readonly simulated: Simulated;
}

export class TraceRefused extends Error {
  override readonly name = 'TraceRefused';
  constructor(readonly reason: 'unreadable' | 'other-content') {
    super(
      reason === 'unreadable'
        ? 'the trace cannot be read'
        : 'the trace is of another calibration: other parameters, bounds, targets, seeds, sample or program',
    );
  }
}

/** Line of a trial or heading, with its line end. */
export function lineOf(entry: TraceHeading | Trial): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * Reads a trace. A last line that was cut off while being written is left out.
 *
 * @throws TraceRefused where it is no trace or of another calibration
 */
export function readTrace(text: string, heading: TraceHeading): Trial[] {
  const lines = text.split('\n');
  const whole = lines.slice(0, -1);
  const [first, ...rest] = whole.map(parse);
  if (!isHeading(first)) throw new TraceRefused('unreadable');
  if (lineOf(first) !== lineOf(heading)) throw new TraceRefused('other-content');
  return rest.map((entry) => {
    if (!isTrial(entry, heading.parameters.length)) throw new TraceRefused('unreadable');
    return entry;
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new TraceRefused('unreadable');
  }
}

function isHeading(entry: unknown): entry is TraceHeading {
  return typeof entry === 'object' && entry !== null && 'schema' in entry && entry.schema === TRACE_FORMAT;
}

function isTrial(entry: unknown, parameters: number): entry is Trial {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'values' in entry &&
    'simulated' in entry &&
    Array.isArray(entry.values) &&
    entry.values.length === parameters
  );
}

/** Simulates what the trace does not have yet. */
export interface Evaluator {
  /** Results in the order of the points, each a list of natural values. */
  evaluate(points: readonly (readonly number[])[]): Promise<readonly Simulated[]>;
  /** Trials known so far, in order. */
  readonly trials: readonly Trial[];
  /** Trials this evaluator had simulated itself: without those of the trace. */
  readonly fresh: number;
}

/**
 * An evaluator that remembers.
 *
 * @param simulate lives a batch of parameter sets; must be a pure function of each, results in the same order
 * @param earlier trials of a trace
 * @param append called with each new trial once it is done
 */
export function rememberingEvaluator(
  simulate: (points: readonly (readonly number[])[]) => Promise<readonly Simulated[]>,
  earlier: readonly Trial[],
  append: (trial: Trial) => void,
): Evaluator {
  const trials = [...earlier];
  const known = new Map(trials.map((trial) => [keyOf(trial.values), trial.simulated]));
  let fresh = 0;
  return {
    trials,
    get fresh() {
      return fresh;
    },
    async evaluate(points) {
      const missing = new Map<string, readonly number[]>();
      for (const point of points) if (!known.has(keyOf(point))) missing.set(keyOf(point), point);
      if (missing.size > 0) {
        const batch = [...missing.values()];
        const results = await simulate(batch);
        for (const [index, values] of batch.entries()) {
          const trial: Trial = { trial: trials.length + 1, values, simulated: results[index] };
          trials.push(trial);
          known.set(keyOf(values), trial.simulated);
          fresh += 1;
          append(trial);
        }
      }
      return points.map((point) => known.get(keyOf(point)) ?? {});
    },
  };
}

/** JavaScript writes a number so that it reads back as the same one. */
function keyOf(values: readonly number[]): string {
  return values.join(' ');
}
