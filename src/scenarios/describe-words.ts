/** Names and numbers for the plain-words description, in both languages. */
import type { Benefit, County, FollowUpGroup } from '../vocabulary/codes.js';
import type { Language, Words } from './problem.js';

export const GROUP_WORDS: Readonly<Record<FollowUpGroup, Words>> = {
  none: { nb: 'uten oppfølging fra NAV', en: 'not followed up by NAV' },
  unassessed: { nb: 'ikke vurdert ennå', en: 'not yet assessed' },
  standard: { nb: 'standardinnsats', en: 'standard effort' },
  situational: { nb: 'situasjonsbestemt innsats', en: 'situational effort' },
  'specially-adapted': { nb: 'spesielt tilpasset innsats', en: 'specially adapted effort' },
  'permanently-adapted': { nb: 'varig tilpasset innsats', en: 'permanently adapted effort' },
};

export const BENEFIT_WORDS: Readonly<Record<Benefit, Words>> = {
  'unemployment-benefit': { nb: 'dagpenger', en: 'unemployment benefit' },
  'measure-benefit': { nb: 'tiltakspenger', en: 'measure benefit' },
  'sick-pay': { nb: 'sykepenger', en: 'sick pay' },
  'work-assessment-allowance': { nb: 'arbeidsavklaringspenger', en: 'work assessment allowance' },
  'disability-pension': { nb: 'uføretrygd', en: 'disability pension' },
  'social-assistance': { nb: 'økonomisk sosialhjelp', en: 'social assistance' },
  'qualification-benefit': { nb: 'kvalifiseringsstønad', en: 'qualification benefit' },
  'parental-benefit': { nb: 'foreldrepenger', en: 'parental benefit' },
  'youth-benefit': { nb: 'ungdomsprogramytelse', en: 'youth benefit' },
  'temporary-health-benefits': {
    nb: 'midlertidige helseytelser',
    en: 'temporary health benefits',
  },
};

export const COUNTY_WORDS: Readonly<Record<County, string>> = {
  ostfold: 'Østfold',
  akershus: 'Akershus',
  oslo: 'Oslo',
  innlandet: 'Innlandet',
  buskerud: 'Buskerud',
  vestfold: 'Vestfold',
  telemark: 'Telemark',
  agder: 'Agder',
  rogaland: 'Rogaland',
  vestland: 'Vestland',
  'more-og-romsdal': 'Møre og Romsdal',
  trondelag: 'Trøndelag',
  nordland: 'Nordland',
  troms: 'Troms',
  finnmark: 'Finnmark',
};

const PERCENT = 100;
const MILLION = 1_000_000;
const TENTH = 10;

/** Whole number with spaces between thousands. */
export function wholeNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Number with the language's decimal sign, at most three decimals. */
export function decimal(value: number, language: Language): string {
  const MILLE = 1000;
  const text = String(Math.round(value * MILLE) / MILLE);
  return language === 'nb' ? text.replace('.', ',') : text;
}

/** `70 %`. */
export function percent(share: number, language: Language): string {
  return `${decimal(Math.round(share * PERCENT * TENTH) / TENTH, language)} %`;
}

/** Kroner a year in millions, one decimal below a hundred. */
export function millions(kroner: number, language: Language): string {
  const value = kroner / MILLION;
  const shown = value < PERCENT ? decimal(Math.round(value * TENTH) / TENTH, language) : wholeNumber(value);
  return language === 'nb' ? `${shown} millioner kroner` : `${shown} million kroner`;
}

/** `a, b or c`. */
export function either(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join('');
  const last = parts[parts.length - 1] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${language === 'nb' ? 'eller' : 'or'} ${last}`;
}

/** Names of the bits set in a mask. */
export function namesOf<Name extends string>(
  mask: number,
  all: readonly Name[],
  words: Readonly<Record<Name, Words>>,
  language: Language,
): string[] {
  return all.filter((_, bit) => (mask & (1 << bit)) !== 0).map((name) => words[name][language]);
}
