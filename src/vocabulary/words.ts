/** Titles of the codes in both languages, and of the outcomes that are built from them. */
import type { Activity, Benefit, FollowUpGroup, MainStatus, Payer } from './codes.js';
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

/** Outcomes that stand for themselves. */
export const SINGLE_OUTCOMES: Readonly<Record<string, Title>> = {
  deadweight: {
    nb: 'Deltakere som ville vært i jobb uten tilskudd i samme måned uten tiltaket',
    en: 'Participants who would have been in unsubsidised work in the same month without the policy',
  },
  'displacement.with-subsidy': {
    nb: 'Deltakere i jobb med tilskudd',
    en: 'Participants in a job with subsidy',
  },
  'displacement.without-subsidy': {
    nb: 'Deltakere i jobb uten tilskudd',
    en: 'Participants in a job without subsidy',
  },
  'displacement.deadweight': {
    nb: 'Minus: samme personer i jobb uten tilskudd uten tiltaket',
    en: 'Less: the same people in a job without subsidy without the policy',
  },
  'displacement.other-subsidy': {
    nb: 'Minus: samme personer i annen jobb med tilskudd uten tiltaket',
    en: 'Less: the same people in another subsidised job without the policy',
  },
  'displacement.own-gain': { nb: 'Deltakernes egen gevinst, jobber', en: 'Participants’ own gain, jobs' },
  'displacement.in-line': {
    nb: 'Jobber vunnet eller tapt av dem som står i kø for tiltaket',
    en: 'Jobs gained or lost by those in line for the measure',
  },
  'displacement.other-young': {
    nb: 'Jobber andre unge vinner eller mister',
    en: 'Jobs other young people gain or lose',
  },
  'displacement.adults': { nb: 'Jobber voksne vinner eller mister', en: 'Jobs adults gain or lose' },
  'displacement.net': { nb: 'Jobber netto', en: 'Jobs net' },
  'displacement.made-posts': {
    nb: 'Stillinger laget på grunn av tilskudd',
    en: 'Posts made because of a subsidy',
  },
  'displacement.ordinary-posts': {
    nb: 'Ordinære stillinger besatt',
    en: 'Ordinary posts filled',
  },
  'stock.job.subsidised': { nb: 'Personer i jobb med lønnstilskudd', en: 'Persons in a subsidised job' },
  'stock.population': { nb: 'Folketall, 16-39 år', en: 'Population aged 16-39' },
  'stock.vacancies': { nb: 'Ledige stillinger', en: 'Vacancies' },
  'stock.jobs.adults': {
    nb: 'Stillinger vunnet av voksne (40 år og over)',
    en: 'Posts won by adults (40 and over)',
  },
  'stock.posts.made': {
    nb: 'Stillinger som finnes på grunn av lønnstilskudd',
    en: 'Posts that exist because of a wage subsidy',
  },
  'flow.hire.adults': { nb: 'Ansettelser av voksne (40 år og over)', en: 'Hires of adults (40 and over)' },
  'flow.vacancies.opened': { nb: 'Stillinger blitt ledige', en: 'Vacancies opened' },
  'flow.vacancies.created': {
    nb: 'Ledige stillinger flere eller færre enn i utgangspunktet',
    en: 'Vacancies more or fewer than at the outset',
  },
  'flow.vacancies.filled-by-young': {
    nb: 'Ledige stillinger besatt av unge',
    en: 'Vacancies filled by the young',
  },
  'flow.vacancies.lapsed': { nb: 'Ledige stillinger trukket tilbake', en: 'Vacancies withdrawn unfilled' },
  'production.wage-cost': { nb: 'Lønnskostnad for jobbene til unge', en: "Wage cost of young people's jobs" },
  'stock.education.upper-secondary-or-more': {
    nb: 'Personer med fullført videregående eller mer',
    en: 'Persons with completed upper secondary or more',
  },
  'flow.registration.in': { nb: 'Nye registreringer hos Nav', en: 'New registrations with NAV' },
  'flow.registration.new': { nb: 'Nye brukere hos Nav', en: 'New NAV users' },
  'flow.allowance.first': {
    nb: 'Nye mottakere av arbeidsavklaringspenger, første gang',
    en: 'Grants of work assessment allowance, first time',
  },
  'flow.allowance.again': {
    nb: 'Nye mottakere av arbeidsavklaringspenger, tilbake',
    en: 'Grants of work assessment allowance, returning',
  },
  'queue.first-meeting': {
    nb: 'Personer i kø for første samtale',
    en: 'Persons waiting for a first meeting',
  },
  'wait.first-meeting': { nb: 'Dager ventet på første samtale', en: 'Days waited for a first meeting' },
  'intensity.follow-up': { nb: 'Oppfølging per bruker', en: 'Follow-up per user' },
  'stock.office.users': { nb: 'Brukere til oppfølging ved kontorene', en: 'Users followed up at offices' },
  'flow.first-meeting.at-office': { nb: 'Første samtaler holdt', en: 'First meetings held' },
  'places.offered': { nb: 'Tiltaksplasser tilbudt', en: 'Measure places offered' },
  'places.used': { nb: 'Tiltaksplasser i bruk', en: 'Measure places used' },
  'places.job-specialists.offered': {
    nb: 'Brukere jobbspesialistene har plass til',
    en: 'Users the job specialists have room for',
  },
  'places.job-specialists.used': { nb: 'Brukere med jobbspesialist', en: 'Users with a job specialist' },
  'queue.measures.for-money': {
    nb: 'Har fått plass, men venter på penger',
    en: 'Have a place but wait for money',
  },
  'budget.measures.granted': { nb: 'Tiltaksbudsjettet: bevilget', en: 'Measures budget: granted' },
  'budget.measures.spent': { nb: 'Tiltaksbudsjettet: brukt', en: 'Measures budget: spent' },
  'budget.measures.left': { nb: 'Tiltaksbudsjettet: igjen av året', en: 'Measures budget: left of the year' },
  'budget.new-money.granted': { nb: 'Nye penger: bevilget', en: 'New money: granted' },
  'budget.new-money.spent': { nb: 'Nye penger: brukt', en: 'New money: spent' },
  'budget.taken-from-older': {
    nb: 'Tiltakspenger tatt fra brukere over 40',
    en: 'Measures money taken from users over 40',
  },
  'flow.measure.refused': { nb: 'Sa nei til et foreslått tiltak', en: 'Refused a proposed measure' },
  'flow.six-months-after.measure': {
    nb: 'Personer seks måneder etter at et tiltak tok slutt',
    en: 'Persons six months after a measure ended',
  },
  'share.work-six-months-after.measure': {
    nb: 'Andel i arbeid seks måneder etter tiltak',
    en: 'Share in work six months after a measure',
  },
  'flow.six-months-after.registration': {
    nb: 'Personer seks måneder etter at registreringen i Nav tok slutt',
    en: 'Persons six months after registration with NAV ended',
  },
  'share.work-six-months-after.registration': {
    nb: 'Andel i arbeid seks måneder etter at registreringen i Nav tok slutt',
    en: 'Share in work six months after registration with NAV ended',
  },
  'flow.sanction': { nb: 'Sanksjoner', en: 'Sanctions' },
  'stock.sanctioned': {
    nb: 'Uten ytelse på grunn av en sanksjon',
    en: 'Without a benefit because of a sanction',
  },
  'stock.introduction-programme': { nb: 'I introduksjonsprogram', en: 'In the introduction programme' },
  'flow.registration.outreach': { nb: 'Funnet ved oppsøkende arbeid', en: 'Found by outreach' },
  'flow.training-contract.passed': {
    nb: 'Bestod prøven som lærekandidat eller til praksisbrev',
    en: 'Passed the test as apprentice-candidate or for a practice certificate',
  },
  'flow.certificate-at-work': { nb: 'Tok fagbrev på jobb', en: 'Took a trade certificate on the job' },
  'places.taken-from-older': {
    nb: 'Plasser tatt fra brukere over 40',
    en: 'Places taken from users over 40',
  },
  'flow.first-meeting.held': { nb: 'Første samtaler hos Nav', en: 'First meetings at NAV' },
  'flow.first-meeting.within-14-days': {
    nb: 'Første samtale innen to uker',
    en: 'First meeting within two weeks',
  },
  'flow.first-meeting.within-28-days': {
    nb: 'Første samtale innen fire uker',
    en: 'First meeting within four weeks',
  },
  'flow.first-meeting.within-49-days': {
    nb: 'Første samtale innen sju uker',
    en: 'First meeting within seven weeks',
  },
  'flow.first-meeting.within-56-days': {
    nb: 'Første samtale innen åtte uker',
    en: 'First meeting within eight weeks',
  },
  'flow.hire.unsubsidised': { nb: 'Ansettelser uten lønnstilskudd', en: 'Hires without subsidy' },
  'flow.hire.subsidised': { nb: 'Ansettelser med lønnstilskudd', en: 'Hires with subsidy' },
};

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
