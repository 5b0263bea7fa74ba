import type { Title } from './words.js';

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
    nb: 'Tiltakspenger tatt fra brukere på 40 år og over',
    en: 'Measures money taken from users of 40 and over',
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
    nb: 'Plasser tatt fra brukere på 40 år og over',
    en: 'Places taken from users of 40 and over',
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
