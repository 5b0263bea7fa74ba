/** Messages about the evidence base: one function each, as in `messages.ts`. */
import { nearestOf, problem, unknownName } from './message-parts.js';
import type { Location, Problem } from './problem.js';

export function unknownDocument(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-document', { nb: 'dokument', en: 'document' }, at, got, legal);
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
