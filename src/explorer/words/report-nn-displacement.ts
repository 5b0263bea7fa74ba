import type { Words } from '../../report/index.js';

const months = (horizon: number): string => `${String(horizon)} månader`;

/** Who gains at whose cost, in nynorsk. */
export const displacementNn: Words['displacement'] = {
  waterfall: {
    heading: (horizon, said) =>
      `Jobbar ${horizon === null ? 'i snitt over heile køyringa' : `${String(horizon)} månader etter at tiltaket byrjar`}: ${said.join('; ')}`,
    said: (party, number) =>
      `${{ 'own-gain': 'deltakarane', 'other-young': 'andre unge', adults: 'vaksne', net: 'netto' }[party]} ${number}`,
    help: (missing) =>
      `Personar med jobb i verda med tiltaket, minus det dei same personane har i verda utan i same månad. Daudvekt: deltakarar som ville hatt ein jobb utan tilskot uansett. I kø: dei ventar på plass eller har eit tilskot og ingen arbeidsgivar enno; nokre byrjar aldri. Andre unge: alle andre. Søylene går opp i null, person for person og mot dei registrerte behaldningane.${missing.length === 0 ? '' : ` Ikkje registrert i denne køyringa: ${missing.join(', ')}.`}`,
    sides: { people: 'Kven som har jobbane', posts: 'Kvar jobbane kjem frå' },
    steps: {
      'with-subsidy': 'Deltakarar i jobb med tilskot',
      'without-subsidy': 'Deltakarar i jobb utan tilskot',
      deadweight: 'Daudvekt: ville hatt jobb',
      'other-subsidy': 'Ein annan jobb med tilskot elles',
      'own-gain': 'Eiga vinning for deltakarane',
      'in-line': 'I kø, ikkje byrja',
      'other-young': 'Andre unge',
      adults: 'Vaksne, 40 år og eldre',
      net: 'Netto, alle',
      'made-posts': 'Stillingar laga på grunn av tilskot',
      'ordinary-posts': 'Ordinære stillingar fylte',
    },
    vacancies: 'Ledige stillingar som står opne',
    unit: 'personar i jobb, differanse',
    horizon: 'Etter at tiltaket byrjar',
    step: 'Steg',
    mean: 'snitt over køyringa',
    months,
  },
  deadweight: {
    heading: (share, horizon) =>
      `Utan tiltaket ville ${share} av 100 deltakarar vore i jobb utan tilskot ${String(horizon)} månader etter start`,
    help: 'Av 100 som byrjar: kor mange som er i jobb utan tilskot i same månad utan tiltaket. Blått: dei same personane i verda utan tiltaket. Grått: skuggane deira, der berre deira eigen start er nekta; berre startar som blir følgde i 108 månader.',
    ways: { world: 'verda utan', shadow: 'skuggane deira' },
    unit: 'av 100 deltakarar',
    horizon: 'Etter start',
    way: 'Halde mot',
    months,
  },
  origins: {
    heading: (origin, share) =>
      `Den største gruppa av dei som byrjar, ville elles vore ${origin} (${share} av 100)`,
    help: 'Kva dei som byrjar, ville gjort ved utgangen av same månad i verda utan tiltaket. Dei som ville vore i jobb eller utdanning, hadde klart seg utan.',
    standings: {
      gone: 'Ikkje i landet',
      'job-without-subsidy': 'I jobb utan tilskot',
      'job-with-subsidy': 'I jobb med tilskot',
      education: 'I utdanning',
      'work-assessment-allowance': 'På arbeidsavklaringspengar',
      'disability-pension': 'På uføretrygd',
      'social-assistance': 'På sosialhjelp',
      'other-benefit': 'På ei anna yting',
      'nav-without-benefit': 'Hos Nav utan yting',
      unregistered: 'Utanfor, ikkje registrert',
    },
    standingsInText: {
      gone: 'ute av landet',
      'job-without-subsidy': 'i jobb utan tilskot',
      'job-with-subsidy': 'i jobb med tilskot',
      education: 'i utdanning',
      'work-assessment-allowance': 'på arbeidsavklaringspengar',
      'disability-pension': 'på uføretrygd',
      'social-assistance': 'på sosialhjelp',
      'other-benefit': 'på ei anna yting',
      'nav-without-benefit': 'registrert hos Nav utan yting',
      unregistered: 'utanfor og ikkje registrert',
    },
    origin: 'Elles',
    unit: 'av 100 deltakarar',
    persons: 'Personar, heile køyringa',
  },
  waiting: {
    heading: (changes) => `Endrar seg mest for alle: ${changes}`,
    alike: 'Inga endring i køar, ventetid eller tid per brukar kan skiljast frå null',
    bare: 'Køar, ventetid og tid per brukar, utan intervall: les retninga',
    help: 'Scenario minus samanlikning, snitt over dei første 48 månadene av tiltaket: blått for alle, grått for fylket der endringa er størst. Til høgre er meir. Ei bleik søyle kan ikkje skiljast frå null. Aldrar og fleire fylke står i tabellen.',
    panel: (unit) => unit.slice(0, 1).toUpperCase() + unit.slice(1),
    wait: (measure) => `Ventetid: ${measure}`,
    queue: (measure) => `Kø: ${measure}`,
    units: {
      days: 'dagar',
      months: 'månader',
      hours: 'timar',
      'hours per user': 'timar per brukar',
      persons: 'personar',
      posts: 'stillingar',
      kroner: 'kroner i månaden',
      share: 'del',
    },
    outcome: 'Kva',
    unit: 'Eining',
  },
};
