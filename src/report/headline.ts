/** The first screen: one sentence each, with its interval, and what no interval holds in the same sentence. */
import type { Comparison, Contrast, Interval } from '../analysis/comparison.js';
import { shareUsed } from './charts/places.js';
import { countSources } from './charts/sources.js';
import { measuresShown, monthsGained } from './lookups.js';
import { decimalsOf, formatMonthName, formatNumber, formatShare, formatSigned } from './numbers.js';
import { LEAST_PARTICIPANTS, LEAST_REPLICATIONS, readInterval, tooFew } from './rules.js';
import { bandText, mirrored, sizeText } from './texts.js';
import type { Voice } from './voice.js';
import type { DifferenceWords } from './words/shape.js';

/** A sentence: what is said, and in brackets what it is worth. Strong parts stand between **. */
export interface Headline {
  readonly key: 'effect' | 'reach' | 'lockIn' | 'others' | 'money' | 'open' | 'certainty' | 'none';
  readonly label: string;
  /** Which contrast an effect is of; null where there is no effect. */
  readonly estimand: string | null;
  readonly said: string;
  readonly worth: readonly string[];
}

/** The sentences of a contrast; fewer where too few people stand behind them. */
export function headlines(comparison: Comparison, contrast: Contrast, voice: Voice): readonly Headline[] {
  const about = [openChoices(contrast, voice), certainty(comparison, voice)];
  const { headline: words } = voice.words;
  const instead = (said: string): Headline => ({
    key: 'none',
    label: words.labels.effect,
    estimand: null,
    said,
    worth: [],
  });
  if (contrast.policyMeasures.length === 0)
    return [instead(words.noMeasure), money(comparison, contrast, voice), ...about];
  if (tooFew(contrast.participantsSimulated)) {
    const persons = formatNumber(contrast.participantsSimulated, 0, voice.language);
    return [instead(words.tooFew(persons, LEAST_PARTICIPANTS)), ...about];
  }
  return [
    effect(contrast, voice),
    reach(comparison, contrast, voice),
    lockIn(contrast, voice),
    others(contrast, voice),
    money(comparison, contrast, voice),
    ...about,
  ];
}

function effect(contrast: Contrast, voice: Voice): Headline {
  const { headline: words } = voice.words;
  return ownEffect('effect', words.effect, gained(contrast, 'after'), voice, '');
}

function lockIn(contrast: Contrast, voice: Voice): Headline {
  const { headline: words } = voice.words;
  const interval = gained(contrast, 'during');
  const deepest = readInterval(interval) === 'less' ? deepestMonth(contrast, voice) : '';
  return ownEffect('lockIn', words.lockIn, interval, voice, deepest);
}

function ownEffect(
  key: 'effect' | 'lockIn',
  difference: DifferenceWords,
  interval: Interval,
  voice: Voice,
  after: string,
): Headline {
  const { headline: words } = voice.words;
  const shared = { key, label: words.labels[key], estimand: words.estimands.own };
  if (interval.estimate === null) return { ...shared, said: words.noFollowUp, worth: [] };
  if (tooFew(interval.n)) {
    const persons = formatNumber(interval.n, 0, voice.language);
    return { ...shared, said: words.tooFew(persons, LEAST_PARTICIPANTS), worth: [] };
  }
  return {
    ...shared,
    said: saidOf(difference, interval, voice) + after,
    worth: worthOf(interval, voice, 'all'),
  };
}

function reach(comparison: Comparison, contrast: Contrast, voice: Voice): Headline {
  const { headline: words } = voice.words;
  const { participants } = contrast;
  const share = shareUsed(contrast.places, contrast.policyMeasures[0] ?? '');
  const last = comparison.firstMonth + comparison.months - 1;
  const month = (at: number): string => formatMonthName(at, voice.language);
  const said = words.reach(sizeText(participants, voice), month(contrast.policyStart), month(last));
  return {
    key: 'reach',
    label: words.labels.reach,
    estimand: null,
    said: said + (share === null ? '' : words.placesUsed(formatShare(share, voice.language))),
    worth: worthOf(participants, voice, 'form'),
  };
}

function others(contrast: Contrast, voice: Voice): Headline {
  const { headline: words } = voice.words;
  const { spillover } = contrast;
  const shared = { key: 'others' as const, label: words.labels.others, estimand: words.estimands.spillover };
  if (spillover.estimate === null) return { ...shared, said: words.noSpillover, worth: [] };
  return { ...shared, said: saidOf(words.others, spillover, voice), worth: worthOf(spillover, voice, 'all') };
}

function money(comparison: Comparison, contrast: Contrast, voice: Voice): Headline {
  const { headline: words } = voice.words;
  const { moneyTotal, moneyPerParticipant } = contrast;
  const total = saidOf(words.moneyTotal, moneyTotal, voice);
  const each =
    moneyPerParticipant.estimate === null
      ? null
      : saidOf(words.moneyPerParticipant, moneyPerParticipant, voice);
  return {
    key: 'money',
    label: words.labels.money,
    estimand: words.estimands.world,
    said: each === null ? total : words.moneyJoined(total, each),
    worth: [words.gross(comparison.priceYear), ...worthOf(moneyTotal, voice, 'all', moneyPerParticipant)],
  };
}

function openChoices(contrast: Contrast, voice: Voice): Headline {
  const { headline: words } = voice.words;
  const open = contrast.openChoices.filter((choice) => choice.alternatives.length > 0);
  const levers = voice.words.list(open.map((choice) => lowerFirst(choice.lever[voice.language])));
  const said = open.length === 0 ? words.nothingOpen : words.open(open.length, levers);
  return { key: 'open', label: words.labels.open, estimand: null, said, worth: [] };
}

function certainty(comparison: Comparison, voice: Voice): Headline {
  const { headline: words } = voice.words;
  const { language } = voice;
  const { total, count } = countSources(comparison.sources, 'assumed');
  const said = words.certainty({
    replications: formatNumber(comparison.replications, 0, language),
    sample: sampleText(comparison.sample),
    draws: comparison.draws > 0 ? formatNumber(comparison.draws, 0, language) : null,
    assumed: formatShare(total > 0 ? count / total : 0, language),
    validated: comparison.validated,
  });
  return { key: 'certainty', label: words.labels.certainty, estimand: null, said, worth: [] };
}

/** Lower case within a sentence, unless it is an abbreviation. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** "1:10" of 10. */
export function sampleText(sample: number): string {
  return `1:${String(sample)}`;
}

function gained(contrast: Contrast, window: 'during' | 'after'): Interval {
  const measure = measuresShown(contrast)[0] ?? '';
  return monthsGained(contrast, { measure, activity: 'job-without-subsidy', window });
}

function deepestMonth(contrast: Contrast, voice: Voice): string {
  const measure = measuresShown(contrast)[0];
  const curve = contrast.curves.find(
    (row) =>
      row.measure === measure &&
      row.activity === 'job-without-subsidy' &&
      row.group === 'all' &&
      row.estimand === 'own',
  );
  const deepest = (curve?.difference ?? [])
    .map((interval, index) => ({ month: curve?.horizon[index] ?? 0, interval }))
    .filter(({ interval }) => interval.estimate !== null)
    .sort((a, b) => (a.interval.estimate ?? 0) - (b.interval.estimate ?? 0))
    .at(0);
  return deepest === undefined ? '' : deepestText(deepest, voice);
}

function deepestText({ month, interval }: { month: number; interval: Interval }, voice: Voice): string {
  const points = formatSigned(interval.estimate ?? 0, Math.max(0, decimalsOf(interval)), voice.language);
  return voice.words.headline.deepest(String(month), points);
}

function saidOf(difference: DifferenceWords, interval: Interval, voice: Voice): string {
  const { words } = voice;
  const reading = readInterval(interval);
  const size = sizeText(interval, voice);
  if (reading === 'empty') return words.notEstimated;
  if (reading === 'zero') return difference.zero;
  if (reading === 'zero-with-parameters') {
    const estimate = formatSigned(interval.estimate ?? 0, decimalsOf(interval), voice.language);
    return words.headline.zeroWithParameters(difference.zero, estimate);
  }
  const written = reading === 'no-interval' ? words.about(size) : size;
  return (interval.estimate ?? 0) >= 0 ? difference.more(written) : difference.less(written);
}

/** The two bands, apart, and what neither holds. A loss told by its size has its bounds told by size too. */
function worthOf(
  interval: Interval,
  voice: Voice,
  outside: 'all' | 'form',
  perParticipant?: Interval,
): readonly string[] {
  const { bands } = voice.words;
  const asTold = (one: Interval): Interval => (readInterval(one) === 'less' ? mirrored(one) : one);
  const written = (band: 'noise' | 'parameters'): string | null => {
    const text = bandText(asTold(interval), band, voice);
    const each = perParticipant === undefined ? null : bandText(asTold(perParticipant), band, voice);
    return text === null || each === null ? text : bands.inAllAndEach(text, each);
  };
  const noise = written('noise');
  const parameters = written('parameters');
  return [
    noise === null ? bands.noNoise(LEAST_REPLICATIONS) : bands.noise(noise),
    parameters === null ? bands.noParameters : bands.parameters(parameters),
    outside === 'all' ? bands.outsideAll : bands.outsideForm,
  ];
}
