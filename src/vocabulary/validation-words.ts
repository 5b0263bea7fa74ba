/** Blocks and results of the validation in words, for the command line and the report. */
import { CELL_PARTS } from './cell-words.js';
import type { Title } from './words.js';

/** Blocks of targets, by letter. */
export const BLOCK_TITLES: Readonly<Record<string, Title>> = {
  A: { nb: 'Skole og oppfølgingstjeneste', en: 'School and the follow-up service' },
  B: { nb: 'Utenfor arbeid og utdanning', en: 'Outside work and education' },
  C: { nb: 'Unge hos Nav (under 30 år)', en: 'Young people at NAV (under 30)' },
  D: { nb: 'Helserelaterte ytelser', en: 'Health-related benefits' },
  E: {
    nb: 'Veier etter møtet med Nav: det publiserte kvasieksperimentet, kjørt i modellen',
    en: 'Paths after meeting NAV: the published quasi-experiment, rerun inside the model',
  },
  F: { nb: 'Tiltak', en: 'Measures' },
  G: { nb: 'Penger', en: 'Money' },
  H: {
    nb: 'Hvor de som slutter er, og hvor lenge folk blir',
    en: 'Where leavers are, and how long people stay',
  },
};

/** How a result is marked: by shape and word, so that colour is never needed. */
export const RESULT_MARKS = {
  pass: { mark: '✓', nb: 'innenfor', en: 'pass' },
  fail: { mark: '✗', nb: 'utenfor', en: 'fail' },
  not_evaluable: { mark: '○', nb: 'kan ikke vurderes', en: 'not evaluable' },
} as const;

/** What a target may be used for. */
export const USE_TITLES: Readonly<Record<'fit' | 'check' | 'input', Title>> = {
  fit: { nb: 'tilpasning', en: 'fit' },
  check: { nb: 'kontroll', en: 'check' },
  input: { nb: 'inndata', en: 'input' },
};

/** Words of a cell's id after its target: `situational, 20-24` of `C4.situational.20-24`; empty for the target itself. */
export function cellWords(id: string, target: string, language: 'nb' | 'en'): string {
  if (id === target) return '';
  return id
    .slice(target.length + 1)
    .split('.')
    .map((part) => partWords(part, language))
    .join(', ');
}

function partWords(part: string, language: 'nb' | 'en'): string {
  const known = CELL_PARTS[part]?.[language];
  if (known !== undefined) return known;
  return /^\d/.test(part) ? part.replace('-', '–') : part.replaceAll('-', ' ');
}

/** Units of targets; empty where the number says it. */
const UNITS: Readonly<Record<string, Title>> = {
  'per cent': { nb: 'prosent', en: 'per cent' },
  'percentage points': { nb: 'prosentpoeng', en: 'percentage points' },
  persons: { nb: 'personer', en: 'persons' },
  'million kroner': { nb: 'millioner kroner', en: 'million kroner' },
  'log points': { nb: 'logaritmepoeng', en: 'log points' },
  probability: { nb: 'sannsynlighet', en: 'probability' },
  ratio: { nb: 'forhold', en: 'ratio' },
  truth: { nb: 'andel verdener', en: 'share of worlds' },
};

/** A target's unit in words. */
export function unitWords(unit: string, language: 'nb' | 'en'): string {
  return UNITS[unit]?.[language] ?? unit;
}
