import { traceLife } from '../../experiments/index.js';
import { readEvidence, resolveScenario } from '../../scenarios/index.js';
import { formatMonth } from '../../vocabulary/months.js';
import { DECLARATIONS, installedLibrary, type Context } from '../context.js';
import { UsageError } from '../failures.js';
import { openScenarios } from '../scenarios.js';
import { SAY } from '../words.js';

export interface TraceOptions {
  readonly person: number;
  readonly sample?: number;
  readonly seed?: string;
}

const USUAL_SEED = 'innenfor';

/** `trace SCENARIO --person ID`: one life, each draw with its chance and the numbers behind it. */
export function trace(context: Context, written: string, options: TraceOptions): void {
  const { library, names } = openScenarios(installedLibrary(), [written], context.folder);
  const sample = options.sample === undefined ? {} : { sample: options.sample };
  const { scenario, run } = resolveScenario(library, names[0], DECLARATIONS, sample);
  const seed = options.seed ?? run.seed ?? USUAL_SEED;
  const lines = traceLife(scenario, seed, options.person);
  if (lines.length === 0) {
    throw new UsageError(
      'unknown-person',
      SAY.unknownPerson(options.person, scenario.sample),
      String(options.person),
    );
  }
  if (context.isJson) {
    context.document({
      schema: 'innenfor.trace/1',
      scenario: scenario.id,
      person: options.person,
      seed,
      sample: `1:${scenario.sample}`,
      lines: lines.map((line) => ({ ...line, month: formatMonth(line.month) })),
    });
    return;
  }
  const statuses = new Map(
    readEvidence(library, DECLARATIONS).entries.map(({ name, status }) => [name, status]),
  );
  for (const { month, step, what, chance, draw, happened, parameters } of lines) {
    const odds =
      chance === null || draw === null
        ? ''
        : ` ${chance.toPrecision(3)} ${happened ? '>' : '<='} ${draw.toPrecision(3)}`;
    const behind = parameters.map((name) => `${name} (${statuses.get(name) ?? '?'})`).join(', ');
    context.print(
      `${formatMonth(month)} ${happened ? '*' : ' '} ${step}: ${what}${odds}${behind === '' ? '' : ` | ${behind}`}`,
    );
  }
}
