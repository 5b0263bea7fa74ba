import type { DisplacementWords } from './displacement-shape.js';

const months = (horizon: number): string => `${String(horizon)} måneder`;

export const displacementNb: DisplacementWords = {
  waterfall: {
    heading: (horizon, said) =>
      `Jobber ${horizon === null ? 'i snitt over hele kjøringen' : `${String(horizon)} måneder etter at tiltaket begynner`}: ${said.join('; ')}`,
    said: (party, number) =>
      `${{ 'own-gain': 'deltakerne', 'other-young': 'andre unge', adults: 'voksne', net: 'netto' }[party]} ${number}`,
    help: (missing) =>
      `Personer med jobb i verdenen med tiltaket, minus det de samme personene har i verdenen uten i samme måned. Dødvekt: deltakere som ville hatt en jobb uten tilskudd uansett. I kø: de venter på plass eller har et tilskudd og ingen arbeidsgiver ennå; noen begynner aldri. Andre unge: alle andre. Søylene går opp i null, person for person og mot de registrerte beholdningene.${missing.length === 0 ? '' : ` Ikke registrert i denne kjøringen: ${missing.join(', ')}.`}`,
    sides: { people: 'Hvem som har jobbene', posts: 'Hvor jobbene kommer fra' },
    steps: {
      'with-subsidy': 'Deltakere i jobb med tilskudd',
      'without-subsidy': 'Deltakere i jobb uten tilskudd',
      deadweight: 'Dødvekt: ville hatt jobb',
      'other-subsidy': 'En annen jobb med tilskudd ellers',
      'own-gain': 'Deltakernes egen gevinst',
      'in-line': 'I kø, ikke begynt',
      'other-young': 'Andre unge',
      adults: 'Voksne, 40 år og eldre',
      net: 'Netto, alle',
      'made-posts': 'Stillinger laget på grunn av tilskudd',
      'ordinary-posts': 'Ordinære stillinger besatt',
    },
    vacancies: 'Ledige stillinger som står åpne',
    unit: 'personer i jobb, differanse',
    horizon: 'Etter at tiltaket begynner',
    step: 'Trinn',
    mean: 'snitt over kjøringen',
    months,
  },
  deadweight: {
    heading: (share, horizon) =>
      `Uten tiltaket ville ${share} av 100 deltakere vært i jobb uten tilskudd ${String(horizon)} måneder etter start`,
    help: 'Av 100 som begynner: hvor mange som er i jobb uten tilskudd i samme måned uten tiltaket. Blått: de samme personene i verdenen uten tiltaket. Grått: skyggene deres, der bare deres egen start er nektet; kun starter som følges i 108 måneder.',
    ways: { world: 'verdenen uten', shadow: 'skyggene deres' },
    unit: 'av 100 deltakere',
    horizon: 'Etter start',
    way: 'Holdt mot',
    months,
  },
  origins: {
    heading: (origin, share) =>
      `Den største gruppen av dem som begynner, ville ellers vært ${origin} (${share} av 100)`,
    help: 'Hva de som begynner, ville gjort ved utgangen av samme måned i verdenen uten tiltaket. De som ville vært i jobb eller utdanning, hadde klart seg uten.',
    standings: {
      gone: 'Ikke i landet',
      'job-without-subsidy': 'I jobb uten tilskudd',
      'job-with-subsidy': 'I jobb med tilskudd',
      education: 'I utdanning',
      'work-assessment-allowance': 'På arbeidsavklaringspenger',
      'disability-pension': 'På uføretrygd',
      'social-assistance': 'På sosialhjelp',
      'other-benefit': 'På en annen ytelse',
      'nav-without-benefit': 'Hos Nav uten ytelse',
      unregistered: 'Utenfor, ikke registrert',
    },
    standingsInText: {
      gone: 'ute av landet',
      'job-without-subsidy': 'i jobb uten tilskudd',
      'job-with-subsidy': 'i jobb med tilskudd',
      education: 'i utdanning',
      'work-assessment-allowance': 'på arbeidsavklaringspenger',
      'disability-pension': 'på uføretrygd',
      'social-assistance': 'på sosialhjelp',
      'other-benefit': 'på en annen ytelse',
      'nav-without-benefit': 'registrert hos Nav uten ytelse',
      unregistered: 'utenfor og ikke registrert',
    },
    origin: 'Ellers',
    unit: 'av 100 deltakere',
    persons: 'Personer, hele kjøringen',
  },
  waiting: {
    heading: (changes) => `Endres mest for alle: ${changes}`,
    alike: 'Ingen endring i køer, ventetid eller tid per bruker kan skilles fra null',
    bare: 'Køer, ventetid og tid per bruker, uten intervall: les retningen',
    help: 'Scenario minus sammenlikning, snitt over tiltakets første 48 måneder: blått for alle, grått for fylket der endringen er størst. Til høyre er mer. En blek søyle kan ikke skilles fra null. Aldre og flere fylker står i tabellen.',
    panel: (unit) => unit.slice(0, 1).toUpperCase() + unit.slice(1),
    wait: (measure) => `Ventetid: ${measure}`,
    queue: (measure) => `Kø: ${measure}`,
    units: {
      days: 'dager',
      months: 'måneder',
      hours: 'timer',
      'hours per user': 'timer per bruker',
      persons: 'personer',
      posts: 'stillinger',
      kroner: 'kroner i måneden',
      share: 'andel',
    },
    outcome: 'Hva',
    unit: 'Enhet',
  },
};
