/** Messages about the evidence base: one function each, as in `messages.ts`. */
import { nearestOf, problem, unknownName } from './message-parts.js';
import type { Location, Problem } from './problem.js';

export function unknownDocument(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-document', { nb: 'dokument', en: 'document' }, at, got, legal);
}

export function unknownFact(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-fact', { nb: 'faktum', en: 'fact' }, at, got, legal);
}

export function noSource(at: Location, name: string, needed: 'source' | 'why'): Problem {
  return problem(
    'no-source',
    at,
    {
      nb: `«${name}» mangler ${needed === 'source' ? 'kilde (source)' : 'begrunnelse (why)'}.`,
      en: `"${name}" has no ${needed === 'source' ? 'source' : 'reason (why)'}.`,
    },
    { legal: [needed] },
  );
}

export function wrongShape(at: Location, name: string, got: number, expected: number): Problem {
  return problem(
    'wrong-shape',
    at,
    {
      nb: `«${name}» har ${String(got)} tall; modellen trenger ${String(expected)}.`,
      en: `"${name}" has ${String(got)} numbers; the model needs ${String(expected)}.`,
    },
    { got: String(got), legal: [`${String(expected)} numbers`] },
  );
}

export function wrongUnit(at: Location, name: string, got: string, expected: string): Problem {
  return problem(
    'unknown-unit',
    at,
    {
      nb: `«${name}» er oppgitt i «${got}»; modellen trenger «${expected}».`,
      en: `"${name}" is given in "${got}"; the model needs "${expected}".`,
    },
    { got, legal: [expected], nearest: expected },
  );
}

export function missingParameter(at: Location, name: string, supplied: readonly string[]): Problem {
  const nearest = nearestOf(name, supplied);
  return problem(
    'missing-parameter',
    at,
    {
      nb: `Modellen trenger «${name}», men evidensen har den ikke.`,
      en: `The model needs "${name}", but the evidence does not have it.`,
    },
    { legal: [name], nearest },
  );
}

export function unusedParameter(at: Location, name: string, declared: readonly string[]): Problem {
  const nearest = nearestOf(name, declared);
  return problem(
    'unused-parameter',
    at,
    {
      nb: `Ingen del av modellen bruker «${name}»${nearest === null ? '' : ` (nærmeste: «${nearest}»)`}.`,
      en: `No part of the model uses "${name}"${nearest === null ? '' : ` (nearest: "${nearest}")`}.`,
    },
    { got: name, nearest },
  );
}

export function parameterTwice(at: Location, name: string): Problem {
  return problem(
    'parameter-twice',
    at,
    { nb: `«${name}» er oppgitt to ganger.`, en: `"${name}" is given twice.` },
    { got: name },
  );
}

export function factTwice(at: Location, id: string): Problem {
  return problem(
    'fact-twice',
    at,
    { nb: `Faktumet «${id}» er oppgitt to ganger.`, en: `The fact "${id}" is given twice.` },
    { got: id },
  );
}

export function schemeTwice(at: Location, id: string): Problem {
  return problem(
    'scheme-twice',
    at,
    { nb: `Ordningen «${id}» er oppgitt to ganger.`, en: `The scheme "${id}" is given twice.` },
    { got: id },
  );
}

/** A name by which two schemes would be found. */
export function schemeNameTwice(at: Location, name: string, owner: string): Problem {
  return problem(
    'scheme-twice',
    at,
    {
      nb: `«${name}» er alt et navn på ordningen «${owner}».`,
      en: `"${name}" is already a name of the scheme "${owner}".`,
    },
    { got: name },
  );
}

export function unknownStep(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-step', { nb: 'steg i måneden', en: 'step of the month' }, at, got, legal);
}

export function targetTwice(at: Location, id: string): Problem {
  return problem(
    'target-twice',
    at,
    { nb: `Måltallet «${id}» er oppgitt to ganger.`, en: `The target "${id}" is given twice.` },
    { got: id },
  );
}

export function zeroWidthGate(at: Location, id: string, low: number, high: number): Problem {
  return problem(
    'zero-width-gate',
    at,
    {
      nb: `Båndet til «${id}» går fra ${String(low)} til ${String(high)}: det har ingen bredde.`,
      en: `The gate of "${id}" goes from ${String(low)} to ${String(high)}: it has no width.`,
    },
    { got: `${String(low)} to ${String(high)}`, legal: ['a low end below the high end'] },
  );
}

export function noGate(at: Location, id: string): Problem {
  return problem(
    'no-gate',
    at,
    {
      nb: `«${id}» teller og må ha et bånd; bare inndata (use: input) kan skrives ut uten.`,
      en: `"${id}" counts and must have a gate; only input (use: input) may be printed without.`,
    },
    { got: 'none', legal: ['{plus_or_minus: 2}', '{relative: 10 %}', '{low: 7.5, high: 12}'] },
  );
}

export function missingPublished(at: Location, id: string): Problem {
  return problem(
    'missing-published',
    at,
    {
      nb: `«${id}» har et bånd rundt det publiserte tallet, men tallet (published) mangler.`,
      en: `"${id}" has a gate around the published figure, but the figure (published) is missing.`,
    },
    { legal: ['published'] },
  );
}

export function datesOutOfOrder(at: Location, name: string, earlier: string, later: string): Problem {
  return problem(
    'dates-out-of-order',
    at,
    {
      nb: `«${name}» har datoen ${later} etter ${earlier}: datoene skal stå i rekkefølge, hver én gang.`,
      en: `"${name}" has the date ${later} after ${earlier}: dates stand in order, each once.`,
    },
    { got: later, legal: [`a month after ${earlier}`] },
  );
}

export function moreSpecialists(at: Location, specialists: number, advisers: number): Problem {
  const [some, all] = [String(specialists), String(advisers)];
  return problem(
    'more-specialists-than-advisers',
    at,
    {
      nb: `Kontoret får ${some} jobbspesialister per 1 000 innbyggere, men har bare ${all} veiledere i alt (nav.advisers).`,
      en: `The office gets ${some} job specialists per 1,000 residents but has only ${all} advisers in all (nav.advisers).`,
    },
    { got: `${some} per thousand`, legal: [`at most ${all} per thousand`] },
  );
}
