/** What `trial` says, in both languages. */
import type { Title } from './language.js';

export const SAY_TRIAL = {
  needsScenario: {
    nb: 'Oppgi ett scenario med en politikk å prøve ut, eller --resume MAPPE.',
    en: 'Name one scenario with a policy to try, or --resume DIR.',
  },
  badShare: (got: string): Title => ({
    nb: `--share: «${got}» er ikke en andel mellom 0 og 1 (0 % og 100 %). Lovlig: 0,0.25,0.5,0.75,1.`,
    en: `--share: "${got}" is no share between 0 and 1 (0 % and 100 %). Legal: 0,0.25,0.5,0.75,1.`,
  }),
  badLevel: (got: string, nearest: string | null): Title => ({
    nb: `--by: ukjent nivå «${got}».${nearest === null ? '' : ` Mente du ${nearest}?`} Lovlig: office, county, person.`,
    en: `--by: unknown level "${got}".${nearest === null ? '' : ` Did you mean ${nearest}?`} Legal: office, county, person.`,
  }),
  head: (level: string, shares: string): Title => ({
    nb: `Loddtrekning etter ${level}, andeler ${shares}.`,
    en: `Lots by ${level}, shares ${shares}.`,
  }),
  eligible: (persons: string, from: string, until: string): Title => ({
    nb: `${persons} personer i landet blir aktuelle fra ${from} til ${until} og følges fra da av.`,
    en: `${persons} persons of the country become eligible from ${from} to ${until} and are followed from then.`,
  }),
  spread: {
    nb: 'Politikken er lagt ut over hele landet, like tett som ved forsøkets kontorer, for å ha nok kontorer å regne på.',
    en: 'The policy is laid out over the whole country, as dense as at the offices of the trial, to have offices enough to reckon from.',
  },
  found: (outcome: string, months: number): Title => ({
    nb: `${outcome}, ${months} måneder etter, prosentpoeng`,
    en: `${outcome}, ${months} months after, percentage points`,
  }),
  onAverage: { nb: 'i snitt', en: 'on average' },
  interval: { nb: '95 %', en: '95 %' },
  canShow: { nb: 'Kan forsøket vise det?', en: 'Can the trial show it?' },
  size: (treated: string, other: string, areas: string, persons: string): Title => ({
    nb: `Størrelse: ${treated} ${areas} med og ${other} uten, ${persons} personer i alt.`,
    en: `Size: ${treated} ${areas} with and ${other} without, ${persons} persons in all.`,
  }),
  columns: {
    outcome: { nb: 'utfall', en: 'outcome' },
    effect: { nb: 'virkning', en: 'effect' },
    least: { nb: 'minste som vises', en: 'least it shows' },
    power: { nb: 'sjanse', en: 'chance' },
    readable: { nb: 'kan leses', en: 'readable' },
  },
  takes: (areas: string | null, persons: string | null, applicants: string | null, name: string): Title => ({
    nb: `Det ville trengt ${areas ?? '–'} ${name} i hver gruppe, eller loddtrekning blant ${persons ?? '–'} aktuelle, eller blant ${applicants ?? '–'} som vil delta.`,
    en: `It would take ${areas ?? '–'} ${name} in each group, or a lottery among ${persons ?? '–'} eligible persons, or among ${applicants ?? '–'} who would take part.`,
  }),
  cannotTell: {
    nb: 'Retningen på virkningen kan ikke sies med så mange simuleringer; da kan heller ikke størrelsen på forsøket regnes ut.',
    en: 'The direction of the effect cannot be told with so many simulations, so neither can the size it would take.',
  },
} as const;
