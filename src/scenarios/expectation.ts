/** The `expected:` block of a scenario file: the sign the documents give, to hold the model's own answer against. */
import { z } from 'zod';
import type { MeasureSpec } from '../model/measure-spec.js';
import { ACTIVITIES, type Activity } from '../vocabulary/codes.js';
import { outcomeNames } from '../vocabulary/outcome-names.js';
import { ACTIVITY_TITLES, outcomeTitle } from '../vocabulary/words.js';
import { WORDS, quantity } from './check.js';
import * as messages from './messages-expectation.js';
import { missingKey, unknownMeasure } from './messages.js';
import type { BuiltPolicy } from './policies.js';
import type { Language, Location, Words } from './problem.js';
import { InputError } from './problem.js';
import type { Path } from './source.js';
import * as units from './units.js';

export const SIGNS = ['plus', 'minus'] as const;
export type Sign = (typeof SIGNS)[number];

/** Own effects: what becomes of the participants against their shadows, by main activity. */
const OWN = 'activity.';

export const EXPECTED = z.strictObject({
  /** `activity.*` for the participants' own effect, else a recorded outcome for the effect on the whole country. */
  outcome: z.string(),
  sign: z.enum(SIGNS),
  source: z.string(),
  /** Whose participants, of own effects; the measure the scenario's policy brings or changes where left out. */
  measure: z.string().optional(),
  /** Months since the start (own) or since the policy begins; the sum over the whole window where left out. */
  after: quantity(units.LENGTH).optional(),
  /** Where the model does not give the sign: why. */
  why_not: WORDS.optional(),
});
type ExpectedForm = z.infer<typeof EXPECTED>;

/** A sign the documents give. */
export interface Expectation {
  readonly outcome: string;
  readonly estimand: 'own' | 'world';
  /** Measure whose participants it is about; null for the whole country. */
  readonly measure: string | null;
  readonly sign: Sign;
  /** Months since start (own) or since the policy begins (world); null for the sum over the window. */
  readonly after: number | null;
  readonly source: string;
  /** Why the model does not give the sign; null where it should. */
  readonly whyNot: Words | null;
}

interface Setting {
  readonly policies: readonly BuiltPolicy[];
  readonly measures: readonly MeasureSpec[];
  readonly locate: (path: Path) => Location;
}

/**
 * The expectations of a scenario.
 *
 * @throws InputError with one problem: an outcome nobody counts, a measure that does not exist, or nobody to measure
 */
export function readExpectations(
  forms: readonly ExpectedForm[] | undefined,
  { policies, measures, locate }: Setting,
): Expectation[] {
  const ids = measures.map(({ id }) => id);
  const legal = [...ACTIVITIES.map((activity) => OWN + activity), ...outcomeNames(ids)];
  return (forms ?? []).map((form, index) => {
    const at = (key: string): Location => locate(['expected', index, key]);
    const { outcome, sign, source, why_not: whyNot = null, after = null } = form;
    if (!legal.includes(outcome))
      throw new InputError([messages.unknownOutcome(at('outcome'), outcome, legal)]);
    if (form.measure !== undefined && !ids.includes(form.measure))
      throw new InputError([unknownMeasure(at('measure'), form.measure, ids)]);
    const common = { outcome, sign, after, source, whyNot };
    if (!outcome.startsWith(OWN)) return { ...common, estimand: 'world', measure: null };
    const measure = form.measure ?? measureOf(policies);
    if (measure === null) throw new InputError([missingKey(locate(['expected', index]), 'measure')]);
    return { ...common, estimand: 'own', measure };
  });
}

/** The first measure a policy of the scenario brings, or changes the volume of. */
function measureOf(policies: readonly BuiltPolicy[]): string | null {
  for (const { spec, use } of [...policies].reverse()) {
    if (spec !== null) return spec.id;
    if (use.form.kind === 'measure-volume') return use.form.measure;
  }
  return null;
}

const SIGN_WORDS: Readonly<Record<Sign, Words>> = {
  plus: { nb: 'opp', en: 'up' },
  minus: { nb: 'ned', en: 'down' },
};

/** Lines of plain words: what is expected, for whom, when, by whom, and why the model says otherwise where it does. */
export function describeExpectations(expected: readonly Expectation[], language: Language): string[] {
  const nb = language === 'nb';
  if (expected.length === 0) return [];
  const lines = expected.flatMap((one) => {
    const when =
      one.after === null
        ? ''
        : nb
          ? ` etter ${String(one.after)} måneder`
          : ` after ${String(one.after)} months`;
    const who =
      one.measure === null
        ? ''
        : nb
          ? ` for deltakere i ${one.measure}`
          : ` for participants in ${one.measure}`;
    const line = `  ${titleOf(one.outcome)[language]}${who}: ${SIGN_WORDS[one.sign][language]}${when} (${one.source}).`;
    if (one.whyNot === null) return [line];
    return [
      line,
      `    ${nb ? 'Modellen viser det ikke' : 'The model does not show it'}: ${one.whyNot[language]}`,
    ];
  });
  return [nb ? 'Dette venter dokumentene:' : 'What the documents expect:', ...lines];
}

function titleOf(outcome: string): Words {
  if (outcome.startsWith(OWN)) return ACTIVITY_TITLES[outcome.slice(OWN.length) as Activity];
  return outcomeTitle(outcome, (id) => ({ nb: id, en: id }));
}
