/** Messages about what would have to be true. */
import { problem, quote, unknownName } from './message-parts.js';
import type { Location, Problem } from './problem.js';

export function unknownForced(at: Location, got: string, legal: readonly string[]): Problem {
  return unknownName('not-a-choice', { nb: 'størrelse å tvinge', en: 'thing to force' }, at, got, legal);
}

export function nothingToForce(at: Location, forced: string): Problem {
  return problem(
    'nothing-to-force',
    at,
    {
      nb: `«${quote(forced)}» krever et tilskudd, og ingen politikk i scenarioet har noe; bruk en politikk av slaget wage-subsidy.`,
      en: `"${quote(forced)}" needs a subsidy, and no policy of the scenario brings one; use a policy of kind wage-subsidy.`,
    },
    { got: forced, legal: ['kind: wage-subsidy'] },
  );
}

export function emptyRange(at: Location, from: number, to: number): Problem {
  const percent = (share: number): string => `${String(Math.round(share * 1e4) / 100)} %`;
  return problem(
    'zero-width',
    at,
    {
      nb: `Fra ${percent(from)} til ${percent(to)} er det ikke noe å prøve; «to» må være høyere enn «from».`,
      en: `From ${percent(from)} to ${percent(to)} there is nothing to try; "to" must be above "from".`,
    },
    { got: percent(to), legal: [`above ${percent(from)}`] },
  );
}
