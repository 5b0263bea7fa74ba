/** The hinge card for a terminal and for `--json`. */
import type { Comparison, Contrast, Flip, Hinge, HingeResponse } from '../analysis/comparison.js';
import { significant } from '../analysis/index.js';
import { valuesAt } from '../vocabulary/hinges.js';
import { aligned } from './aligned.js';
import { written, type Language } from './language.js';

const TEXT = {
  title: { nb: 'Henger på (skifter fortegn ved)', en: 'Hinges on (changes sign at)' },
  measures: {
    'unsubsidised-work': { nb: 'jobb uten tilskudd', en: 'unsubsidised job' },
    'net-present-value': { nb: 'netto nåverdi', en: 'net present value' },
  },
  outside: { nb: 'ikke i spennet', en: 'not in the range' },
  untold: { nb: 'kan ikke skilles fra null', en: 'cannot be told from zero' },
  span: { nb: 'i endene av spennene', en: 'at the ends of the ranges' },
  units: {
    'person-months per participant': { nb: 'personmnd per deltaker', en: 'person-months per participant' },
    'person-months': { nb: 'personmnd', en: 'person-months' },
    'kroner per participant': { nb: 'kr per deltaker', en: 'kroner per participant' },
    kroner: { nb: 'kr', en: 'kroner' },
  },
} as const;

/** Digits of an effect and of a parameter on a line. */
const DIGITS = 2;

/** A few lines: how far each headline measure reaches, and where it flips along each question. */
export function hingeLines({ hinges }: Comparison, { card }: Contrast, language: Language): string[] {
  if (card === null) return [];
  const number = (value: number): string => shown(value, language);
  const spans = card.responses.map((response): string[] => [
    capital(TEXT.measures[response.measure][language]),
    number(response.surface.level),
    `${number(response.lowest)} … ${number(response.highest)} ${TEXT.span[language]}`,
    TEXT.units[response.unit][language],
  ]);
  const rows = hinges.map((hinge, place): string[] => [
    hinge.axis[language],
    '',
    card.responses
      .map(
        (response) =>
          `${TEXT.measures[response.measure][language]}: ${flipAt(response, hinge, place, language)}`,
      )
      .join('; '),
  ]);
  return [...aligned(spans), `${TEXT.title[language]}:`, ...aligned(rows)].map((line) => `  ${line}`);
}

function flipAt({ hinges }: HingeResponse, hinge: Hinge, place: number, language: Language): string {
  const { flip } = hinges[place];
  if (flip.kind === 'untold') return TEXT.untold[language];
  if (flip.kind === 'outside') return TEXT.outside[language];
  return valuesAt(hinge.parameters[0], flip.at)
    .map((value) => shown(value, language))
    .join(' / ');
}

function shown(value: number, language: Language): string {
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size === 0 ? DIGITS : DIGITS + 1;
  return written(significant(value, DIGITS + 1), language, decimals);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `hinges[]` of `innenfor.compare/1`: one entry for each contrast, headline measure and question. */
export function hingeDocuments({ hinges, contrasts }: Comparison): unknown[] {
  return contrasts.flatMap(({ scenario, against, card }) =>
    (card?.responses ?? []).flatMap((response) =>
      hinges.map((hinge, place) => ({
        scenario,
        against,
        measure: response.measure,
        unit: response.unit,
        central: rounded(response.surface.level),
        lowest: rounded(response.lowest),
        highest: rounded(response.highest),
        noise_share: response.noiseShare === null ? null : rounded(response.noiseShare),
        hinge: hinge.id,
        parameters: hinge.parameters.map(({ name, values, low, high, status }) => ({
          name,
          value: values.map(rounded),
          low: low.map(rounded),
          high: high.map(rounded),
          status,
        })),
        at_low: intervalOf(response.hinges[place].atLow),
        at_high: intervalOf(response.hinges[place].atHigh),
        flip: flipOf(response.hinges[place].flip, hinge),
      })),
    ),
  );
}

interface Bounds {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function intervalOf({ estimate, low, high }: Bounds): Bounds {
  const nullable = (value: number | null): number | null => (value === null ? null : rounded(value));
  return { estimate: nullable(estimate), low: nullable(low), high: nullable(high) };
}

function flipOf(flip: Flip, { parameters }: Hinge): unknown {
  const at =
    flip.kind === 'within'
      ? parameters.map((parameter) => ({
          name: parameter.name,
          value: valuesAt(parameter, flip.at).map(rounded),
        }))
      : [];
  return { kind: flip.kind, towards: flip.kind === 'outside' ? flip.towards : null, at };
}

function rounded(value: number): number {
  return significant(value);
}
