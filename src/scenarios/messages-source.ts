/** Messages for text that is YAML, or nearly, but more or other than an input file may hold. */
import { problem, quote } from './message-parts.js';
import type { Location, Problem } from './problem.js';

export function tooManySigns(at: Location, limit: number): Problem {
  return problem(
    'too-many-signs',
    at,
    {
      nb: `Filen har over ${String(limit)} ord og tegn; en inndatafil kan ikke ha flere. Del den i flere filer.`,
      en: `The file has more than ${String(limit)} words and signs; an input file has at most that. Split it into several files.`,
    },
    { legal: [`at most ${String(limit)} words and signs`] },
  );
}

export function tooManyEntries(at: Location, limit: number): Problem {
  return problem(
    'too-many-entries',
    at,
    {
      nb: `Listen er for lang; høyst ${String(limit)} er tillatt.`,
      en: `The list is too long; at most ${String(limit)} are allowed.`,
    },
    { legal: [`at most ${String(limit)}`] },
  );
}

export function tooManyAlternatives(at: Location, count: number, limit: number): Problem {
  return problem(
    'too-many-entries',
    at,
    {
      nb: `Filene lar ${String(count)} alternativer stå åpne (try og vary); høyst ${String(limit)} er tillatt.`,
      en: `The files leave ${String(count)} alternatives open (try and vary); at most ${String(limit)} are allowed.`,
    },
    { got: String(count), legal: [`at most ${String(limit)} alternatives`] },
  );
}

export function tooDeep(at: Location, limit: number): Problem {
  return problem(
    'too-deep',
    at,
    {
      nb: `Lister og nøkler ligger her mer enn ${String(limit)} nivåer inni hverandre; høyst ${String(limit)} er tillatt.`,
      en: `Lists and keys lie more than ${String(limit)} levels inside each other here; at most ${String(limit)} are allowed.`,
    },
    { legal: [`at most ${String(limit)} levels`] },
  );
}

export function nestedAlias(at: Location, alias: string): Problem {
  return problem(
    'nested-alias',
    at,
    {
      nb: `YAML-aliaset *${quote(alias)} står inni noe som selv har et anker (&navn); skriv verdien ut i stedet.`,
      en: `The YAML alias *${quote(alias)} stands inside something that has an anchor itself (&name); write the value out instead.`,
    },
    { got: `*${alias}`, legal: ['an alias outside every anchor', 'the value itself'] },
  );
}

export function unknownAlias(at: Location, alias: string): Problem {
  return problem(
    'unknown-alias',
    at,
    {
      nb: `YAML-aliaset *${quote(alias)} viser til et anker som ikke står over det. En tekst som begynner med * må stå i anførselstegn.`,
      en: `The YAML alias *${quote(alias)} points to no anchor above it. A text that begins with * must stand in quotes.`,
    },
    { got: `*${alias}`, legal: ['an anchor (&name) above it', 'a text in quotes'] },
  );
}

export function keyNotText(at: Location): Problem {
  return problem(
    'key-not-text',
    at,
    {
      nb: 'En nøkkel må være ett ord eller en tekst, ikke en liste, nøkler eller et alias.',
      en: 'A key must be a word or a text, not a list, keys or an alias.',
    },
    { legal: ['a word', 'a text'] },
  );
}

export function keyTwice(at: Location, key: string): Problem {
  return problem(
    'key-twice',
    at,
    {
      nb: `Nøkkelen «${quote(key)}» står to ganger på samme sted; fjern den ene.`,
      en: `The key "${quote(key)}" stands twice in the same place; remove one.`,
    },
    { got: key },
  );
}

export function taggedValue(at: Location, tag: string): Problem {
  return problem(
    'tagged-value',
    at,
    {
      nb: `YAML-merker som ${quote(tag)} brukes ikke her; skriv verdien uten merke.`,
      en: `YAML tags such as ${quote(tag)} are not used here; write the value without one.`,
    },
    { got: tag, legal: ['the value without a tag'] },
  );
}

export function otherYamlVersion(at: Location, version: string): Problem {
  return problem(
    'yaml-syntax',
    at,
    {
      nb: `Filen sier at den er YAML ${quote(version)}; bare 1.2 leses. Fjern linjen som begynner med %YAML.`,
      en: `The file says it is YAML ${quote(version)}; only 1.2 is read. Remove the line that begins with %YAML.`,
    },
    { got: version, legal: ['YAML 1.2'] },
  );
}

export function controlCharacter(at: Location, character: string): Problem {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return problem(
    'control-character',
    at,
    {
      nb: `Teksten har styretegnet ${code}, som ikke kan vises; bare linjeskift og tabulator er tillatt.`,
      en: `The text has the control character ${code}, which cannot be shown; only line ends and tabs are allowed.`,
    },
    { got: code, legal: ['text without control characters'] },
  );
}
