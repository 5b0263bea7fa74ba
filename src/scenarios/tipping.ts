/** The `what_would_have_to_be_true:` block of a scenario file: what is forced, through which range, for which outcome. */
import { z } from 'zod';
import type { ResolvedScenario } from '../model/declarations.js';
import {
  FORCED_THINGS,
  FORCED_TITLES,
  TIPPING_HEADING,
  TIPPING_OUTCOMES,
  tippingTitle,
  type ForcedThing,
} from '../vocabulary/tipping.js';
import { quantity } from './check.js';
import * as say from './describe-words.js';
import { unknownOutcome } from './messages-expectation.js';
import { emptyRange, nothingToForce, unknownForced } from './messages-tipping.js';
import type { BuiltPolicy } from './policies.js';
import type { Language, Location } from './problem.js';
import { InputError } from './problem.js';
import type { Path } from './source.js';
import * as units from './units.js';

export const TIPPING = z.strictObject({
  /** One of the accounts, or a stock of the country summed over the run. */
  outcome: z.string(),
  /** What is forced in place of what the model would have it be. */
  forced: z.string(),
  from: quantity(units.SHARE),
  to: quantity(units.SHARE),
});
type TippingForm = z.infer<typeof TIPPING>;

/** A question of what would have to be true. */
export interface TippingPoint {
  readonly outcome: string;
  readonly forced: ForcedThing;
  /** Ends of what is tried, shares 0-1, rising. */
  readonly from: number;
  readonly to: number;
  /** Measures in which it is forced: those the scenario's policies bring. */
  readonly measures: readonly string[];
}

interface Setting {
  readonly policies: readonly BuiltPolicy[];
  /** Whether the scenario extended asks, not the file itself: a version without its subsidy asks nothing. */
  readonly inherited: boolean;
  readonly locate: (path: Path) => Location;
}

/**
 * The tipping points of a scenario.
 *
 * @throws InputError with one problem: an outcome that is none, something nobody can force, a range without room, or no policy
 *   that brings a subsidy where the file itself asks
 */
export function readTippingPoints(
  forms: readonly TippingForm[] | undefined,
  { policies, inherited, locate }: Setting,
): TippingPoint[] {
  const measures = policies.flatMap(({ spec }) => (spec?.subsidy ? [spec.id] : []));
  if (inherited && measures.length === 0) return [];
  return (forms ?? []).map(({ outcome, forced, from, to }, index) => {
    const at = (key: string): Location => locate(['what_would_have_to_be_true', index, key]);
    if (!TIPPING_OUTCOMES.includes(outcome))
      throw new InputError([unknownOutcome(at('outcome'), outcome, TIPPING_OUTCOMES)]);
    const thing = FORCED_THINGS.find((known) => known === forced);
    if (thing === undefined) throw new InputError([unknownForced(at('forced'), forced, FORCED_THINGS)]);
    if (from >= to) throw new InputError([emptyRange(at('to'), from, to)]);
    if (measures.length === 0) throw new InputError([nothingToForce(at('forced'), forced)]);
    return { outcome, forced: thing, from, to, measures };
  });
}

/** Shares that are tried: the ends and the middle. */
export function triedShares({ from, to }: Pick<TippingPoint, 'from' | 'to'>): number[] {
  return [from, (from + to) / 2, to];
}

/** The scenario with the share kept at the end of its subsidies forced, 0-1; all else as it is. */
export function withForced(
  scenario: ResolvedScenario,
  { measures }: Pick<TippingPoint, 'measures'>,
  share: number,
): ResolvedScenario {
  return {
    ...scenario,
    measures: scenario.measures.map((measure) =>
      measure.subsidy !== null && measures.includes(measure.id)
        ? { ...measure, subsidy: { ...measure.subsidy, forcedRetention: share } }
        : measure,
    ),
  };
}

/** Lines of plain words: what is asked, of what, through which range. */
export function describeTippingPoints(points: readonly TippingPoint[], language: Language): string[] {
  if (points.length === 0) return [];
  const lines = points.map(({ outcome, forced, from, to }) => {
    const [name, share] = [tippingTitle(outcome)[language], FORCED_TITLES[forced][language]];
    const [low, high] = [say.percent(from, language), say.percent(to, language)];
    return language === 'nb'
      ? `  Vippepunkt: hvor stor ${share}, måtte være for at ${name} skal skifte fortegn; prøves fra ${low} til ${high} med --tipping.`
      : `  Tipping point: how large ${share} would have to be for ${name} to change sign; tried from ${low} to ${high} with --tipping.`;
  });
  return [`${TIPPING_HEADING[language]}:`, ...lines];
}
