/** Titles of the codes in both languages, and of the outcomes that are built from them. */
import type { Activity, Benefit, FollowUpGroup, MainStatus, Payer } from './codes.js';
import { SINGLE_OUTCOMES } from './single-outcomes.js';
import { MEASURE_PHRASES, MONEY_TITLES } from './measure-words.js';

/** A text in Norwegian (bokmål) and English. */
export interface Title {
  readonly nb: string;
  readonly en: string;
}

export const MAIN_STATUS_TITLES: Readonly<Record<MainStatus, Title>> = {
  employed: { nb: 'sysselsatt', en: 'employed' },
  'registered-unemployed': { nb: 'registrert arbeidsledig', en: 'registered unemployed' },
  measure: { nb: 'på arbeidsmarkedstiltak', en: 'in a labour-market measure' },
  education: { nb: 'under ordinær utdanning', en: 'in ordinary education' },
  'health-benefit': { nb: 'mottar helserelatert ytelse', en: 'on a health-related benefit' },
  other: { nb: 'annet', en: 'other' },
  unknown: { nb: 'ukjent', en: 'unknown' },
};

export const ACTIVITY_TITLES: Readonly<Record<Activity, Title>> = {
  'job-without-subsidy': { nb: 'jobb uten lønnstilskudd', en: 'job without subsidy' },
  'job-with-subsidy': { nb: 'jobb med lønnstilskudd', en: 'job with subsidy' },
  education: { nb: 'utdanning', en: 'education' },
  measure: { nb: 'tiltak', en: 'measure' },
  'health-benefit': { nb: 'helserelatert ytelse', en: 'health benefit' },
  other: { nb: 'annet', en: 'other' },
};

export const FOLLOW_UP_GROUP_TITLES: Readonly<Record<FollowUpGroup, Title>> = {
  none: { nb: 'ikke registrert hos Nav', en: 'not registered with NAV' },
  unassessed: { nb: 'ikke vurdert ennå', en: 'not yet assessed' },
  standard: { nb: 'standardinnsats', en: 'standard follow-up' },
  situational: { nb: 'situasjonsbestemt innsats', en: 'situational follow-up' },
  'specially-adapted': { nb: 'spesielt tilpasset innsats', en: 'specially adapted follow-up' },
  'permanently-adapted': { nb: 'varig tilpasset innsats', en: 'permanently adapted follow-up' },
};

export const BENEFIT_TITLES: Readonly<Record<Benefit, Title>> = {
  'unemployment-benefit': { nb: 'dagpenger', en: 'unemployment benefit' },
  'measure-benefit': { nb: 'tiltakspenger', en: 'measure benefit' },
  'sick-pay': { nb: 'sykepenger', en: 'sick pay' },
  'work-assessment-allowance': { nb: 'arbeidsavklaringspenger (AAP)', en: 'work assessment allowance (AAP)' },
  'disability-pension': { nb: 'uføretrygd', en: 'disability pension' },
  'social-assistance': { nb: 'økonomisk sosialhjelp', en: 'social assistance' },
  'qualification-benefit': { nb: 'kvalifiseringsstønad', en: 'qualification benefit' },
  'parental-benefit': { nb: 'foreldrepenger', en: 'parental benefit' },
  'youth-benefit': { nb: 'ungdomsprogramytelse', en: 'youth programme benefit' },
  'temporary-health-benefits': {
    nb: 'midlertidige helseytelser før arbeidsavklaringspenger',
    en: 'temporary health benefits before the allowance',
  },
};

/** Names of the counties, the same in both languages, by code. */
export const COUNTY_TITLES: Readonly<Record<string, string | undefined>> = {
  ostfold: 'Østfold',
  akershus: 'Akershus',
  oslo: 'Oslo',
  innlandet: 'Innlandet',
  buskerud: 'Buskerud',
  vestfold: 'Vestfold',
  telemark: 'Telemark',
  agder: 'Agder',
  rogaland: 'Rogaland',
  vestland: 'Vestland',
  'more-og-romsdal': 'Møre og Romsdal',
  trondelag: 'Trøndelag',
  nordland: 'Nordland',
  troms: 'Troms',
  finnmark: 'Finnmark',
};

export const PAYER_TITLES: Readonly<Record<Payer, Title>> = {
  state: { nb: 'staten', en: 'the state' },
  county: { nb: 'fylkeskommunen', en: 'the county' },
  municipality: { nb: 'kommunen', en: 'the municipality' },
  employer: { nb: 'arbeidsgiver', en: 'the employer' },
  person: { nb: 'personen selv', en: 'the person' },
};

/** What an outcome's last part names, by its first parts. */
export const FAMILIES: readonly {
  readonly prefix: string;
  readonly titles: Readonly<Record<string, Title>>;
  readonly phrase: Title;
}[] = [
  {
    prefix: 'stock.main_status.',
    titles: MAIN_STATUS_TITLES,
    phrase: { nb: 'Personer med hovedstatus: ', en: 'Persons with main status: ' },
  },
  {
    prefix: 'stock.activity.',
    titles: ACTIVITY_TITLES,
    phrase: { nb: 'Personer som hovedsakelig er i: ', en: 'Persons mainly in: ' },
  },
  {
    prefix: 'stock.nav_group.',
    titles: FOLLOW_UP_GROUP_TITLES,
    phrase: { nb: 'Personer i innsatsgruppe: ', en: 'Persons in follow-up group: ' },
  },
  { prefix: 'stock.benefit.', titles: BENEFIT_TITLES, phrase: { nb: 'Mottakere av ', en: 'Recipients of ' } },
  {
    prefix: 'flow.benefit.start.',
    titles: BENEFIT_TITLES,
    phrase: { nb: 'Nye mottakere av ', en: 'New recipients of ' },
  },
];

/**
 * Title of an outcome; the outcome's own name where nothing better is known.
 *
 * @param measureTitle title of a measure by its id
 */
export function outcomeTitle(outcome: string, measureTitle: (id: string) => Title): Title {
  const single = SINGLE_OUTCOMES[outcome] as Title | undefined;
  if (single !== undefined) return single;
  for (const { prefix, titles, phrase } of FAMILIES) {
    const title = outcome.startsWith(prefix) ? titles[outcome.slice(prefix.length)] : undefined;
    if (title !== undefined) return joined(phrase, title);
  }
  for (const { prefix, suffix, phrase } of MEASURE_PHRASES) {
    const isOfMeasure = outcome.startsWith(prefix) && outcome.endsWith(suffix);
    const measure = isOfMeasure ? outcome.slice(prefix.length, outcome.length - suffix.length) : '';
    if (measure !== '') return joined(phrase, measureTitle(measure));
  }
  const money = /^money\.([a-z]+)\.(.+)$/.exec(outcome);
  const payer = money === null ? undefined : (PAYER_TITLES as Readonly<Record<string, Title>>)[money[1]];
  if (money === null || payer === undefined) return { nb: outcome, en: outcome };
  const item =
    (BENEFIT_TITLES as Readonly<Record<string, Title | undefined>>)[money[2]] ?? MONEY_TITLES[money[2]];
  return joined(
    { nb: `Utgift for ${payer.nb}: `, en: `Spending by ${payer.en}: ` },
    item ?? { nb: money[2], en: money[2] },
  );
}

function joined(phrase: Title, title: Title): Title {
  return { nb: phrase.nb + title.nb, en: phrase.en + title.en };
}
