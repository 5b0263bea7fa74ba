import type { Comparison, Contrast } from './comparison.js';
import { differsBeforeStart } from './event-table.js';
import type { PlanSummary } from './input.js';
import { LEAST_PARTICIPANTS_REPORTED, LEAST_REPLICATIONS_REPORTED } from './interval.js';
import type { WorldSummary } from './summary.js';

/** What a reader must know before using the numbers, as data; the report has the words in both languages. */
export function warningsFor(
  plan: PlanSummary,
  contrasts: readonly Contrast[],
  worlds: readonly WorldSummary[],
): Comparison['warnings'] {
  const warnings: { code: string; message: string }[] = [
    {
      code: 'not-validated',
      message: 'Not yet held against published figures: read directions, not amounts.',
    },
  ];
  if (plan.quick) {
    warnings.push({
      code: 'quick',
      message: 'A quick run: fewer replications and a smaller sample than asked.',
    });
  }
  if (plan.replications < LEAST_REPLICATIONS_REPORTED) {
    warnings.push({
      code: 'few-replications',
      message: `${String(plan.replications)} replications: below ${String(LEAST_REPLICATIONS_REPORTED)} no interval is printed.`,
    });
  }
  for (const { scenario, policyMeasures, participantsSimulated } of contrasts) {
    if (policyMeasures.length === 0 || participantsSimulated >= LEAST_PARTICIPANTS_REPORTED) continue;
    warnings.push({
      code: 'few-participants',
      message: `${scenario}: ${String(participantsSimulated)} simulated participants; below ${String(LEAST_PARTICIPANTS_REPORTED)} there is no headline.`,
    });
  }
  for (const measure of unequalPasts(worlds)) {
    warnings.push({
      code: 'unequal-before-start',
      message: `${measure}: participants and shadows differ before the start, which is a defect of the run.`,
    });
  }
  return warnings;
}

function unequalPasts(worlds: readonly WorldSummary[]): ReadonlySet<string> {
  const measures = new Set<string>();
  for (const { events } of worlds) {
    for (const [measure, tables] of events) {
      if ([...tables.values()].some(differsBeforeStart)) measures.add(measure);
    }
  }
  return measures;
}
