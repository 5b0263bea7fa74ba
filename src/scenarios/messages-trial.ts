/** What a trial that cannot be held is told. */
import { listed, problem } from './message-parts.js';
import type { Location, Problem } from './problem.js';

const LEVELS = { office: 'kontor', county: 'fylke', person: 'person' } as const;

export function noPolicy(at: Location, scenario: string): Problem {
  return problem(
    'nothing-to-try',
    at,
    {
      nb: `«${scenario}» har ingen politikk å prøve ut. Et forsøk trenger et tilskudd eller et program.`,
      en: `"${scenario}" has no policy to try. A trial needs a subsidy or a programme.`,
    },
    { got: scenario, legal: ['a scenario with one wage-subsidy or youth-programme policy'] },
  );
}

export function severalPolicies(at: Location, ids: readonly string[]): Problem {
  return problem(
    'not-assignable',
    at,
    {
      nb: `Ett lodd kan gi én politikk, og scenarioet har flere: ${listed(ids)}. Prøv dem hver for seg.`,
      en: `One lot can give one policy, and the scenario has several: ${listed(ids)}. Try them one by one.`,
    },
    { got: listed(ids), legal: ['one policy that brings a measure'] },
  );
}

export function notAssignable(at: Location, policy: string, level: keyof typeof LEVELS): Problem {
  return problem(
    'not-assignable',
    at,
    {
      nb: `«${policy}» kan ikke fordeles ved loddtrekning på nivået ${LEVELS[level]}: en regel for hele landet gjelder alle, og et tiltak ved bestemte kontorer finnes bare der. Bruk en politikk som finnes overalt («where: everywhere»), «--by person» innenfor kontorene, eller skriv en «trial:»-del med kontorene.`,
      en: `"${policy}" cannot be assigned by ${level}: a rule for the whole country holds for all, and a measure at given offices exists only there. Use a policy that exists everywhere ("where: everywhere"), "--by person" within the offices, or write a "trial:" block with the offices.`,
    },
    { got: level, legal: ['a wage-subsidy or youth-programme policy, everywhere'] },
  );
}

export function personShares(at: Location, shares: readonly number[]): Problem {
  return problem(
    'not-assignable',
    at,
    {
      nb: 'En loddtrekning mellom personer har én andel, over 0 og under 1 (for eksempel 0.5). Flere andeler fordeles på fylker eller kontorer.',
      en: 'A lottery among persons has one share, above 0 and below 1 (0.5, say). Several shares are dealt to counties or offices.',
    },
    { got: shares.join(','), legal: ['one share between 0 and 1'] },
  );
}

export function oneShare(at: Location, shares: readonly number[]): Problem {
  return problem(
    'not-assignable',
    at,
    {
      nb: 'Områder med samme andel kan ikke sammenlignes: oppgi minst to ulike andeler (for eksempel 0,1).',
      en: 'Areas with the same share cannot be compared: give at least two different shares (0,1, say).',
    },
    { got: shares.join(','), legal: ['at least two different shares'] },
  );
}

export function tooShort(at: Location, policy: string): Problem {
  return problem(
    'outside-horizon',
    at,
    {
      nb: `Scenarioet slutter før noen som kommer med i forsøket med «${policy}», er fulgt i et halvt år. Sett en senere «until».`,
      en: `The scenario ends before anybody enrolled in the trial of "${policy}" is followed for half a year. Give a later "until".`,
    },
    { legal: ['a later until'] },
  );
}
