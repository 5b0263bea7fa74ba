/** Messages about a calibration file: one function each, as in `messages.ts`. */
import { problem, unknownName } from './message-parts.js';
import type { Location, Problem } from './problem.js';

export function unknownTarget(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('unknown-target', { nb: 'måltall', en: 'target' }, at, got, legal);
}

export function notCalibrated(at: Location, name: string, status: string, legal: readonly string[]): Problem {
  return problem(
    'not-calibrated',
    at,
    {
      nb: `«${name}» er merket «${status}» i evidensen; bare det som er merket «calibrated», kan tilpasses.`,
      en: `"${name}" is marked "${status}" in the evidence; only what is marked "calibrated" may be fitted.`,
    },
    { got: name, legal },
  );
}

export function neverFitted(at: Location, name: string): Problem {
  return problem(
    'not-calibrated',
    at,
    {
      nb: `«${name}» tilpasses aldri til beholdninger: de kan ikke skille det fra hvem som står utenfor.`,
      en: `"${name}" is never fitted to stocks: they cannot tell it from who it is that stands outside.`,
    },
    { got: name },
  );
}

export function notFit(at: Location, id: string, use: string): Problem {
  return problem(
    'not-a-fit-target',
    at,
    {
      nb: `«${id}» er et måltall til bruk som «${use}»; bare måltall merket «fit» kan det tilpasses til.`,
      en: `"${id}" is a target for use as "${use}"; only targets marked "fit" may be fitted to.`,
    },
    { got: id, legal: ['fit'] },
  );
}

export function orderNotFitted(at: Location, id: string): Problem {
  return problem(
    'not-a-fit-target',
    at,
    {
      nb: `«${id}» er en rekkefølge; avstanden til den er ikke et tall å gjøre mindre.`,
      en: `"${id}" is an order; the distance to it is no number to make smaller.`,
    },
    { got: id, legal: ['a target with a band'] },
  );
}

export function movedTwice(at: Location, id: string): Problem {
  return problem(
    'parameter-twice',
    at,
    { nb: `«${id}» er oppgitt to ganger.`, en: `"${id}" is given twice.` },
    { got: id },
  );
}

export function whichCell(at: Location, name: string, cells: number): Problem {
  return problem(
    'wrong-shape',
    at,
    {
      nb: `«${name}» har ${String(cells)} tall: si hvilket med cell, eller la alle flytte seg sammen med «moves: factor» eller «moves: shift».`,
      en: `"${name}" has ${String(cells)} numbers: say which with cell, or let all move together with "moves: factor" or "moves: shift".`,
    },
    { got: String(cells), legal: ['cell', 'moves: factor', 'moves: shift'] },
  );
}

export function zeroWidth(at: Location, name: string, low: number, high: number): Problem {
  return problem(
    'zero-width',
    at,
    {
      nb: `Grensene for «${name}» gir ikke noe rom: ${String(low)} til ${String(high)}.`,
      en: `The bounds of "${name}" leave no room: ${String(low)} to ${String(high)}.`,
    },
    { got: String(high), legal: [`above ${String(low)}`] },
  );
}

export function logOfNothing(at: Location, name: string, low: number): Problem {
  return problem(
    'outside-range',
    at,
    {
      nb: `«${name}» har logaritmisk skala, så nedre grense må være over 0, ikke ${String(low)}.`,
      en: `"${name}" has a logarithmic scale, so its lower bound must be above 0, not ${String(low)}.`,
    },
    { got: String(low), legal: ['above 0', 'scale: linear'] },
  );
}

export function startOutside(at: Location, name: string, start: number, low: number, high: number): Problem {
  return problem(
    'outside-range',
    at,
    {
      nb: `Evidensens verdi av «${name}», ${String(start)}, ligger utenfor grensene ${String(low)} til ${String(high)}; letingen begynner der.`,
      en: `The evidence's value of "${name}", ${String(start)}, lies outside the bounds ${String(low)} to ${String(high)}; the search begins there.`,
    },
    { got: String(start), legal: [`${String(low)} to ${String(high)}`] },
  );
}
