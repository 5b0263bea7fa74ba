import { nbWords, type Words } from '../../report/index.js';

/** Names of codes and columns in nynorsk; those that are the same in bokmål are taken from there. */
export const namesNn: Pick<
  Words,
  | 'activities'
  | 'activitiesInText'
  | 'statuses'
  | 'statusesShort'
  | 'payers'
  | 'items'
  | 'groups'
  | 'windows'
  | 'sources'
  | 'sourcesShort'
  | 'table'
> = {
  activities: {
    ...nbWords.activities,
    'job-without-subsidy': 'Jobb utan tilskot',
    'job-with-subsidy': 'Jobb med tilskot',
    'health-benefit': 'Helseyting',
    other: 'Anna',
  },
  activitiesInText: {
    ...nbWords.activitiesInText,
    'job-without-subsidy': 'i jobb utan tilskot',
    'job-with-subsidy': 'i jobb med tilskot',
    'health-benefit': 'på helseyting',
    other: 'i anna',
  },
  statuses: {
    ...nbWords.statuses,
    employed: 'Sysselsett, med og utan tilskot',
    'health-benefit': 'Helserelatert yting',
    other: 'Anna',
    unknown: 'Ukjend',
  },
  statusesShort: {
    ...nbWords.statusesShort,
    employed: 'Sysselsett (alle)',
    'health-benefit': 'Helseyting',
    other: 'Anna',
    unknown: 'Ukjend',
  },
  payers: { ...nbWords.payers, municipality: 'Kommunen', employer: 'Arbeidsgivar' },
  items: {
    ...nbWords.items,
    'measure-benefit': 'Tiltakspengar',
    'unemployment-benefit': 'Dagpengar',
    'sick-pay': 'Sjukepengar',
    'work-assessment-allowance': 'Arbeidsavklaringspengar',
    'disability-pension': 'Uføretrygd',
    'qualification-benefit': 'Kvalifiseringsstønad',
    'parental-benefit': 'Foreldrepengar',
    'youth-benefit': 'Ungdomsyting',
    'temporary-health-benefits': 'Mellombelse helseytingar før arbeidsavklaringspengar',
    'wage-subsidy': 'Lønstilskot',
    'measure-providers': 'Tiltaksarrangørar',
    'adviser-hours': 'Rettleiartid',
    'training-grants': 'Tilskot til lærebedrifter',
    'share-of-subsidised-wage-cost': 'Eigen del av lønskostnaden',
  },
  groups: {
    ...nbWords.groups,
    'sex=woman': 'Kvinner',
    'sex=man': 'Menn',
    'education=compulsory': 'Grunnskule',
    'education=upper-secondary-general': 'Studieførebuande',
    'education=higher': 'Høgare utdanning',
    'background=none': 'Utan innvandring',
  },
  windows: { during: 'Undervegs (månad 0–47)', after: 'Etterpå (månad 49–108)' },
  sources: {
    documented: 'Dokumentert',
    derived: 'Utleidd av dokumenterte',
    literature: 'Frå forskingslitteratur',
    calibrated: 'Kalibrert til publiserte tal',
    assumed: 'Gått ut ifrå',
  },
  sourcesShort: {
    documented: 'Dokumentert',
    derived: 'Utleidd',
    literature: 'Litteratur',
    calibrated: 'Kalibrert',
    assumed: 'Gått ut ifrå',
  },
  table: {
    low: 'simuleringsstøy nedre',
    high: 'simuleringsstøy øvre',
    parameterLow: 'parameteruvisse nedre',
    parameterHigh: 'parameteruvisse øvre',
    window: 'Vindauge',
    activity: 'Aktivitet',
    payer: 'Betaler',
    item: 'Post',
    year: 'År',
    month: 'Månad',
    status: 'Status',
    group: 'Gruppe',
    persons: 'Simulerte deltakarar',
    measure: 'Tiltak',
    parameter: 'Parameter',
    name: 'Namn i filene',
  },
};
