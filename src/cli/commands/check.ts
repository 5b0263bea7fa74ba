import type { TargetsMet } from '../../experiments/index.js';
import { sweepSize, type Resolution } from '../../scenarios/index.js';
import { formatMonth } from '../../vocabulary/months.js';
import { describe } from '../check-lines.js';
import { installedLibrary, type Context } from '../context.js';
import { contrastOf } from '../../doors/index.js';
import { outlook, type Outlook } from '../outlook.js';
import { openScenarios } from '../scenarios.js';
import { resolveForCheck } from '../resolve-pair.js';
import { nobodyWarnings, targetsMet } from '../target-warnings.js';

export interface CheckOptions {
  /** Percentage points either way. */
  readonly precision: number;
  readonly sample?: number;
  readonly workers?: number;
}

/** `check SCENARIO`: what the file means in plain words, what its volume implies, what a precise answer takes. */
export async function check(context: Context, written: string, options: CheckOptions): Promise<void> {
  const { library, names } = openScenarios(installedLibrary(), [written], context.folder);
  const pair = resolveForCheck(library, names[0], options.sample);
  const measures = pair.against === null ? [] : contrastOf(pair.resolution, pair.against).policyMeasures;
  const foreseen =
    pair.against === null || measures.length === 0
      ? null
      : await outlook(context, pair.resolution, pair.against, measures, options);
  const met = targetsMet(pair.resolution.scenario, measures);
  if (context.isJson) context.document(documentOf(pair.resolution, foreseen, met, context));
  else
    for (const line of describe(pair.resolution, foreseen, met, options.precision, context.language))
      context.print(line);
}

/** `innenfor.check/1`. */
function documentOf(
  resolution: Resolution,
  foreseen: Outlook | null,
  met: readonly TargetsMet[],
  context: Context,
): Parameters<Context['document']>[0] {
  const { scenario } = resolution;
  return {
    schema: 'innenfor.check/1',
    scenario: {
      id: scenario.id,
      title: scenario.title,
      base: resolution.base,
      against: resolution.against,
      from: formatMonth(scenario.start),
      until: formatMonth(scenario.end - 1),
      sample: `1:${scenario.sample}`,
    },
    policies: resolution.policies.map(({ use, volume }) => ({
      id: use.form.id,
      kind: use.form.kind,
      places: volume?.places ?? null,
      starts_per_year: volume?.startsPerYear ?? null,
      kroner_per_year: volume?.kronerPerYear ?? null,
    })),
    open_choices: resolution.openChoices.map(({ lever, used, alternatives, range, why }) => ({
      lever,
      used,
      alternatives: alternatives.map(({ text }) => text),
      range,
      why,
    })),
    targets: met.map(({ measure, month, residents, eligible }) => ({
      measure,
      month: formatMonth(month),
      residents_simulated: residents,
      eligible_simulated: eligible,
    })),
    sweep: sweepSize(resolution),
    tipping_points: resolution.tippingPoints,
    expected: resolution.expected.map(({ whyNot, ...expectation }) => ({ ...expectation, why_not: whyNot })),
    outlook: foreseen,
    warnings: [...resolution.warnings, ...nobodyWarnings(met)].map(({ code, message }) => ({
      code,
      message: message[context.language],
    })),
  };
}
