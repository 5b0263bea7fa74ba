/** Values as scenario files write them, in the reader's language. What is not known stays as it is written. */
import type { Language } from './shape.js';

type Pair = readonly [nb: string, nn: string];

/** Whole values. */
const WHOLE: Readonly<Record<string, Pair>> = {
  none: ['ingen', 'ingen'],
  new: ['nye penger', 'nye pengar'],
  'from the measures budget': ['fra tiltaksbudsjettet', 'frå tiltaksbudsjettet'],
  'ordinary rules': ['vanlige regler', 'vanlege reglar'],
  'right kept dormant': ['retten hviler', 'retten kviler'],
  everywhere: ['overalt', 'overalt'],
  'at once': ['med én gang', 'med ein gong'],
};

/** Parts of values, the longer before the shorter. */
const PARTS: readonly (readonly [part: RegExp, ...words: Pair])[] = [
  [/\bat most\b/g, 'høyst', 'høgst'],
  [/\bat least\b/g, 'minst', 'minst'],
  [/\bat a time\b/g, 'om gangen', 'om gongen'],
  [/\bstarts per year\b/g, 'oppstarter i året', 'oppstartar i året'],
  [/\bmillion kroner per year\b/g, 'millioner kroner i året', 'millionar kroner i året'],
  [/\bbillion kroner per year\b/g, 'milliarder kroner i året', 'milliardar kroner i året'],
  [/\bkroner per year\b/g, 'kroner i året', 'kroner i året'],
  [/\bhours a month\b/g, 'timer i måneden', 'timar i månaden'],
  [/\bmonths after the subsidy\b/g, 'måneder etter tilskuddet', 'månader etter tilskotet'],
  [/\bmonths linear\b/g, 'måneder, jevnt', 'månader, jamt'],
  [/\bper month per G\b/g, 'i måneden per G', 'i månaden per G'],
  [/\bper year\b/g, 'i året', 'i året'],
  [/\bmonths\b/g, 'måneder', 'månader'],
  [/\bmonth\b/g, 'måned', 'månad'],
  [/(\d) to (\d)/g, '$1 til $2', '$1 til $2'],
];

/** A value, or a part of one, as it is shown. */
export function valueText(written: string, language: Language): string {
  if (language === 'en') return written;
  const place = language === 'nb' ? 0 : 1;
  const whole = WHOLE[written];
  if (whole !== undefined) return whole[place];
  return PARTS.reduce((text, [part, ...words]) => text.replace(part, words[place]), written);
}
