/**
 * Every message a bad file can get, one function each: what is wrong, what would be legal, which name is nearest.
 * Each takes the place first, then what was found there.
 */
import { listed, nearestOf, problem, quote, unknownName } from './message-parts.js';
import { idOfFile } from './library.js';
import type { Location, Problem, Words } from './problem.js';

export function unknownKey(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-key', { nb: 'nøkkel', en: 'key' }, at, got, legal);
}
export function unknownScenario(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-scenario', { nb: 'scenario', en: 'scenario' }, at, got, legal);
}
export function unknownPolicy(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-policy', { nb: 'politikk', en: 'policy' }, at, got, legal);
}
export function unknownHistory(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-history', { nb: 'historisk endring', en: 'history entry' }, at, got, legal);
}
export function unknownParameter(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-parameter', { nb: 'parameter', en: 'parameter' }, at, got, legal);
}
export function unknownMeasure(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-measure', { nb: 'tiltak', en: 'measure' }, at, got, legal);
}
export function unknownLever(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-lever', { nb: 'valg', en: 'open choice' }, at, got, legal);
}
export function notAChoice(at: Location, got: unknown, legal: readonly string[]): Problem {
  return unknownName('not-a-choice', { nb: 'verdi', en: 'value' }, at, quote(got), legal);
}

export function missingFile(at: Location, got: string, legal: readonly string[]): Problem {
  const nearest = nearestOf(idOfFile(got), legal);
  return problem(
    'missing-file',
    at,
    {
      nb: `Finner ikke «${quote(got)}»: det er verken en fil eller et medfølgende scenario${nearest === null ? '' : `. Nærmeste: «${nearest}»`}.`,
      en: `"${quote(got)}" is neither a file nor a shipped scenario${nearest === null ? '' : `. Nearest: "${nearest}"`}.`,
    },
    { got, legal, nearest },
  );
}

export function isAFolder(at: Location, got: string): Problem {
  return problem(
    'is-a-folder',
    at,
    { nb: `«${quote(got)}» er en mappe; oppgi en fil.`, en: `"${quote(got)}" is a folder; name a file.` },
    { got, legal: ['a YAML file'] },
  );
}

export function emptyFile(at: Location): Problem {
  return problem(
    'empty-file',
    at,
    {
      nb: 'Filen er tom. Skriv «innenfor new scenario NAVN» for en mal.',
      en: 'The file is empty. "innenfor new scenario NAME" writes a starter.',
    },
    { legal: ['a YAML mapping'] },
  );
}

const BYTES_PER_MEGABYTE = 1024 * 1024;

export function tooLarge(at: Location, bytes: number, limit: number): Problem {
  const size = Math.round((bytes * 10) / BYTES_PER_MEGABYTE) / 10;
  const most = limit / BYTES_PER_MEGABYTE;
  return problem(
    'too-large',
    at,
    {
      nb: `Filen er på ${String(size)} MB; en inndatafil kan ikke være over ${String(most)} MB.`,
      en: `The file has ${String(size)} MB; an input file has at most ${String(most)} MB.`,
    },
    { got: `${String(size)} MB`, legal: [`at most ${String(most)} MB`] },
  );
}

export function notText(at: Location): Problem {
  return problem(
    'not-text',
    at,
    { nb: 'Filen er ikke tekst i UTF-8.', en: 'The file is not text in UTF-8.' },
    { legal: ['text in UTF-8'] },
  );
}

export function yamlSyntax(at: Location, detail: string): Problem {
  return problem(
    'yaml-syntax',
    at,
    { nb: `Ikke gyldig YAML 1.2: ${detail}.`, en: `Not valid YAML 1.2: ${detail}.` },
    { legal: ['YAML 1.2'] },
  );
}

export function tooManyAliases(at: Location, count: number, limit: number): Problem {
  return problem(
    'too-many-aliases',
    at,
    {
      nb: `Filen har ${String(count)} YAML-alias (*navn); høyst ${String(limit)} er tillatt.`,
      en: `The file has ${String(count)} YAML aliases (*name); at most ${String(limit)} are allowed.`,
    },
    { got: String(count), legal: [`at most ${String(limit)} aliases`] },
  );
}

export function wrongType(at: Location, got: unknown, expected: Words): Problem {
  return problem(
    'wrong-type',
    at,
    { nb: `Ventet ${expected.nb}, fikk ${quote(got)}.`, en: `Expected ${expected.en}, got ${quote(got)}.` },
    { got, legal: [expected.en] },
  );
}

export function missingKey(at: Location, key: string): Problem {
  return problem(
    'missing-key',
    at,
    { nb: `Nøkkelen «${key}» mangler.`, en: `The key "${key}" is missing.` },
    { legal: [key] },
  );
}

export function numberWithoutUnit(at: Location, got: unknown, legal: readonly string[]): Problem {
  return problem(
    'number-without-unit',
    at,
    {
      nb: `Tallet ${quote(got)} mangler enhet. Skriv for eksempel: ${listed(legal)}.`,
      en: `The number ${quote(got)} has no unit. Write for instance: ${listed(legal)}.`,
    },
    { got, legal },
  );
}

export function decimalComma(at: Location, got: string): Problem {
  const fixed = got.replace(/(\d),(\d)/, '$1.$2');
  return problem(
    'decimal-comma',
    at,
    {
      nb: `«${quote(got)}» har desimalkomma; skriv «${quote(fixed)}».`,
      en: `"${quote(got)}" has a decimal comma; write "${quote(fixed)}".`,
    },
    { got, legal: [fixed], nearest: fixed },
  );
}

export function unknownUnit(at: Location, got: string, legal: readonly string[]): Problem {
  return problem(
    'unknown-unit',
    at,
    {
      nb: `Ukjent enhet i «${quote(got)}». Skriv for eksempel: ${listed(legal)}.`,
      en: `Unknown unit in "${quote(got)}". Write for instance: ${listed(legal)}.`,
    },
    { got, legal },
  );
}

export function notUnderstood(at: Location, got: unknown, legal: readonly string[]): Problem {
  return problem(
    'not-understood',
    at,
    {
      nb: `«${quote(got)}» kan ikke leses. Skriv for eksempel: ${listed(legal)}.`,
      en: `"${quote(got)}" cannot be read. Write for instance: ${listed(legal)}.`,
    },
    { got, legal },
  );
}

export function notAMonth(at: Location, got: unknown): Problem {
  return problem(
    'not-a-month',
    at,
    {
      nb: `${quote(got)} er ikke en måned; skriv ÅÅÅÅ-MM.`,
      en: `${quote(got)} is not a month; write YYYY-MM.`,
    },
    { got, legal: ['YYYY-MM'] },
  );
}

export function outsideRange(at: Location, got: unknown, name: Words, low: string, high: string): Problem {
  return problem(
    'outside-range',
    at,
    {
      nb: `${quote(got)} er utenfor det lovlige for ${name.nb}: ${low} til ${high}.`,
      en: `${quote(got)} is outside what ${name.en} may be: ${low} to ${high}.`,
    },
    { got, legal: [`${low} to ${high}`] },
  );
}

export function outsideHorizon(at: Location, got: string, first: string, last: string): Problem {
  return problem(
    'outside-horizon',
    at,
    {
      nb: `${got} er utenfor scenarioets tid, ${first} til ${last} («until» kan settes senere).`,
      en: `${got} is outside the scenario's time, ${first} to ${last} ("until" may be set later).`,
    },
    { got, legal: [`${first} to ${last}`] },
  );
}

export function policyTwice(at: Location, id: string): Problem {
  return problem(
    'policy-twice',
    at,
    {
      nb: `Politikken «${id}» er brukt to ganger; gi dem ulike id-er eller fjern den ene.`,
      en: `The policy "${id}" is used twice; give them different ids or remove one.`,
    },
    { got: id },
  );
}

export function writtenTwice(at: Location, value: string, first: string, second: string): Problem {
  return problem(
    'written-twice',
    at,
    {
      nb: `Både «${first}» og «${second}» setter ${value} i samme tidsrom; bare én kan gjøre det.`,
      en: `Both "${first}" and "${second}" set ${value} at the same time; only one may.`,
    },
    { got: value },
  );
}

export function cyclicBase(at: Location, chain: readonly string[]): Problem {
  const shown = chain.join(' → ');
  return problem(
    'cyclic-base',
    at,
    {
      nb: `Scenarioene bygger på hverandre i ring: ${shown}.`,
      en: `The scenarios are built on each other in a circle: ${shown}.`,
    },
    { got: shown },
  );
}

export function twoVolumes(at: Location, keys: readonly string[]): Problem {
  const shown = keys.join(' + ');
  return problem(
    'two-volumes',
    at,
    {
      nb: `Volumet er oppgitt flere ganger (${shown}); oppgi nøyaktig ett av places, starts og budget.`,
      en: `The volume is given more than once (${shown}); give exactly one of places, starts and budget.`,
    },
    { got: shown, legal: ['places', 'starts', 'budget'] },
  );
}

export function noVolume(at: Location): Problem {
  return problem(
    'no-volume',
    at,
    {
      nb: 'Volumet mangler; oppgi nøyaktig ett av places, starts og budget.',
      en: 'The volume is missing; give exactly one of places, starts and budget.',
    },
    {
      legal: ['places: 1000 at a time', 'starts: 600 starts per year', 'budget: 290 million kroner per year'],
    },
  );
}

export function badSample(at: Location, got: unknown): Problem {
  return problem(
    'bad-sample',
    at,
    {
      nb: `${quote(got)} er ikke et utvalg; skriv "1:N" i anførselstegn, N fra 1 til 1000.`,
      en: `${quote(got)} is not a sample; write "1:N" in quotes, N from 1 to 1000.`,
    },
    { got, legal: ['"1:1"', '"1:10"', '"1:100"', '"1:N", N from 1 to 1000'] },
  );
}
