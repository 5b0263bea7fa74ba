/** What is said of policies and scenarios that do not go together, or cannot be put together so. */
import { listed, nearestOf, problem, quote } from './message-parts.js';
import type { Location, Problem } from './problem.js';

/** `file:line`, or the file alone. */
function placeOf(at: Location): string {
  return [at.file, at.line].filter((part) => part !== null).join(':');
}

/** Where one of two that do not go together stands. */
export interface Named {
  readonly id: string;
  readonly at: Location;
}

function both(first: Named, second: Named, and: string): string {
  return `«${first.id}» (${placeOf(first.at)}) ${and} «${second.id}» (${placeOf(second.at)})`;
}

function bothInEnglish(first: Named, second: Named): string {
  return `"${first.id}" (${placeOf(first.at)}) and "${second.id}" (${placeOf(second.at)})`;
}

/** Two policies that set one value in the same months and counties. */
export function setTwice(at: Location, value: string, first: Named, second: Named): Problem {
  return problem(
    'written-twice',
    at,
    {
      nb: `Både ${both(first, second, 'og')} setter ${value} i samme tidsrom; bare én kan gjøre det.`,
      en: `Both ${bothInEnglish(first, second)} set ${value} at the same time; only one may.`,
    },
    { got: value },
  );
}

/** One value written twice in one policy. */
export function valueTwice(at: Location, value: string, id: string): Problem {
  return problem(
    'written-twice',
    at,
    {
      nb: `«${id}» setter ${value} to ganger; skriv det ett sted.`,
      en: `"${id}" sets ${value} twice; write it in one place.`,
    },
    { got: value },
  );
}

/** Two policies of one name. */
export function policyTwice(at: Location, id: string, earlier: Location): Problem {
  const [first, second] = [placeOf(earlier), placeOf(at)];
  return problem(
    'policy-twice',
    at,
    {
      nb: `Politikken «${id}» er brukt to ganger, i ${first} og i ${second}; gi dem ulike id-er eller fjern den ene.`,
      en: `The policy "${id}" is used twice, in ${first} and in ${second}; give them different ids or remove one.`,
    },
    { got: id },
  );
}

/** A policy that brings a measure may not have the name of one there is. */
export function nameTaken(at: Location, id: string): Problem {
  return problem(
    'name-taken',
    at,
    {
      nb: `Det finnes alt et tiltak som heter «${id}»; gi politikken en annen id, eller endre tiltaket med «kind: measure-volume».`,
      en: `There is a measure called "${id}" already; give the policy another id, or change the measure with "kind: measure-volume".`,
    },
    { got: id },
  );
}

/** A parameter that is one for the whole country. */
export function notByCounty(at: Location, name: string, legal: readonly string[]): Problem {
  return problem(
    'not-by-county',
    at,
    {
      nb: `«${name}» er den samme i hele landet og kan ikke settes fylke for fylke. Disse kan: ${listed(legal)}.`,
      en: `"${name}" is the same in the whole country and cannot be set by county. These can: ${listed(legal)}.`,
    },
    { got: name, legal },
  );
}

/** Today's places are spread over the country: they cannot be replaced in one county. */
export function insteadByCounty(at: Location, measure: string): Problem {
  return problem(
    'not-by-county',
    at,
    {
      nb: `Dagens plasser i «${measure}» er fordelt på hele landet og kan ikke erstattes fylke for fylke; skriv «change: on top of today».`,
      en: `Today's places of "${measure}" are spread over the whole country and cannot be replaced by county; write "change: on top of today".`,
    },
    { got: measure, legal: ['change: on top of today'] },
  );
}

/** A county that is not there. */
export function unknownCounty(at: Location, got: string, legal: readonly string[]): Problem {
  const nearest = nearestOf(got, legal);
  const hint =
    nearest === null
      ? { nb: '', en: '' }
      : { nb: ` Mente du «${nearest}»?`, en: ` Did you mean "${nearest}"?` };
  return problem(
    'unknown-county',
    at,
    {
      nb: `Det er ikke noe fylke som heter «${quote(got)}».${hint.nb} Fylkene er: ${legal.join(', ')}.`,
      en: `There is no county "${quote(got)}".${hint.en} The counties are: ${legal.join(', ')}.`,
    },
    { got, legal, nearest },
  );
}

/** A policy that begins before its rules exist. */
export function beforeItExists(at: Location, id: string, got: string, earliest: string): Problem {
  return problem(
    'before-it-exists',
    at,
    {
      nb: `«${id}» kan ikke begynne i ${got}: det finnes ikke før ${earliest} (not_before).`,
      en: `"${id}" cannot begin in ${got}: it does not exist before ${earliest} (not_before).`,
    },
    { got, legal: [`${earliest} or later`] },
  );
}

/** A path at which there is no policy file. */
export function missingPolicyFile(at: Location, got: string): Problem {
  return problem(
    'missing-file',
    at,
    {
      nb: `Det er ingen fil «${quote(got)}», regnet fra mappen denne filen ligger i.`,
      en: `There is no file "${quote(got)}", seen from the folder this file is in.`,
    },
    { got, legal: ['./my-policy.yaml', 'the id of a shipped policy'] },
  );
}

/** What is extended brings its own base. */
export function baseAndExtend(at: Location, extended: string): Problem {
  return problem(
    'base-and-extend',
    at,
    {
      nb: `Scenarioet utvider «${extended}» og bygger på det samme som det; «base» kan ikke også stå her.`,
      en: `The scenario extends "${extended}" and is built on what that is built on; "base" cannot stand here as well.`,
    },
    { got: 'base', legal: ['against'] },
  );
}

/** Two places of one `vary`, one inside the other. */
export function variedInside(at: Location, inner: string, outer: string): Problem {
  return problem(
    'written-twice',
    at,
    {
      nb: `«${inner}» er en del av «${outer}»; bare én av dem kan varieres.`,
      en: `"${inner}" is a part of "${outer}"; only one of them may be varied.`,
    },
    { got: inner },
  );
}

/** A date before another of the same policy that it must follow. */
export function outOfOrder(at: Location, got: string, earlierKey: string, earlier: string): Problem {
  return problem(
    'dates-out-of-order',
    at,
    {
      nb: `${got} er før «${earlierKey}», som er ${earlier}.`,
      en: `${got} is before "${earlierKey}", which is ${earlier}.`,
    },
    { got, legal: [`${earlier} or later`] },
  );
}
