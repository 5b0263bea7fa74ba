import type { MinistryWords } from './ministry-shape.js';

/** Norwegian. */
export const ministryNb: MinistryWords = {
  outcomes: {
    title: 'Utfall et departement spør etter',
    help: 'Med og uten tiltaket. «Verden»: alle, også dem som mister eller får plassen til en annen. «Egen»: deltakerne mot seg selv uten tiltaket (skyggen). Differanser som ikke kan skilles fra null, skal ikke leses som funn.',
    columns: {
      outcome: 'Utfall',
      group: 'Hvem',
      when: 'Når',
      without: 'Uten',
      with: 'Med',
      difference: 'Forskjell',
      unit: 'Enhet',
      signs: 'Samme fortegn',
    },
    names: {
      outside: 'Utenfor arbeid og utdanning',
      employed: 'Sysselsatte, andel',
      'goal.2030': 'Sysselsatte 20–64 år i 2030 (mål 82 %)',
      'goal.2035': 'Sysselsatte 20–64 år i 2035 (mål 83 %)',
      'time-to-work': 'Tid til første jobb uten tilskudd',
      'work-after.measure': 'I arbeid seks måneder etter tiltak (dagens indikator)',
      'work-after.registration':
        'I arbeid seks måneder etter at registreringen i Nav tok slutt (dagens indikator)',
      'work-of-users': 'Arbeid mot forventet arbeid, hele beholdningen av brukere (ny indikator)',
    },
    monthsOn: (benefit) => `Måneder med ${benefit}`,
    newTo: (benefit) => `Nye mottakere av ${benefit}`,
    ever: (benefit) => `Har noen gang fått ${benefit}`,
    groups: {
      all: 'alle 16–39 år',
      participants: 'deltakerne (egen)',
      users: 'registrert i Nav i desember, fulgt neste år',
      'age=16-29': '16–29 år',
      'age=20-29': '20–29 år',
      'age=20-39': '20–39 år',
      'age=20-64': '20–64 år',
    },
    units: {
      persons: 'personer',
      'person-months': 'personmåneder',
      'per cent': 'prosent; forskjell i prosentpoeng',
      months: 'måneder',
    },
    meanYears: { 48: 'snitt av tiltakets år 1–4', 108: 'snitt av tiltakets år 5–9' },
    countedTo: (months) => `de første ${String(months / 12)} årene av tiltaket`,
    wholeRun: 'hele kjøringen',
    sinceStart: (months) => `innen ${String(months / 12)} år etter start`,
    sixMonths: 'seks måneder etter',
    goal: (year, share, now, part) =>
      `Målet for ${String(year)} er ${share} sysselsatte av alle 20–64 år, mot ${now} i 2023. ${part === null ? 'Det tiltaket alene gjør med den, kan ikke skilles fra null' : `Tiltaket alene dekker ${part} av avstanden`}; de på 40 år og over er holdt som de er.`,
    signs: (same, of) => `${String(same)} av ${String(of)}`,
  },
  accounts: {
    title: 'Regnskap',
    help: (priceYear) =>
      `Scenario minus sammenligning, hele landet, ${String(priceYear)}-kroner, neddiskontert til det første året av tiltaket. Bare det som skjer innen kjøringen.`,
    fiscal: 'Offentlige budsjetter',
    social: 'Samfunnet',
    fiscalHelp: 'Skatt minus utgifter. Over null: budsjettene får igjen mer enn de betaler.',
    socialHelp:
      'Produksjon minus det tiltaket bruker av ressurser og det skattefinansieringen koster. Ytelser, tilskudd og skatt er overføringer: de flytter penger og teller bare med skattefinansieringskostnaden.',
    columns: { line: 'Post', total: 'Millioner kroner', each: 'Kroner per deltaker' },
    lines: {
      providers: 'Tiltaksarrangører',
      advisers: 'Veiledertid',
      subsidies: 'Lønnstilskudd',
      benefits: 'Ytelser (minus er spart)',
      outlays: 'Utgifter i alt',
      'wage-taxes': 'Skatt og arbeidsgiveravgift av lønn',
      'benefit-taxes': 'Skatt av ytelser',
      taxes: 'Skatt i alt',
      fiscal: 'Budsjettvirkning (skatt minus utgifter)',
      production: 'Produksjon, unge i jobb',
      adults: 'Produksjon, voksne i de samme stillingene',
      financing: 'Skattefinansieringskostnad',
      social: 'Netto nåverdi for samfunnet',
    },
    payers: { state: 'staten', county: 'fylkeskommunen', municipality: 'kommunen' },
    payer: (name) => `Utgifter for ${name}`,
    breakEven: (account, year) => `${account} går i balanse i tiltakets år ${String(year)}.`,
    neverEven: (account) => `${account} går ikke i balanse innen kjøringen.`,
    evenIsMean: 'Året leses av summen av gjennomsnittene, som ikke har intervall.',
    accountNames: { fiscal: 'Budsjettregnskapet', social: 'Samfunnsregnskapet' },
    costPer: (wanted, amount) =>
      wanted === 'job-year'
        ? `Netto offentlig kostnad per ekstra årsverk i jobb uten tilskudd: ${amount} kroner.`
        : `Netto offentlig kostnad per unngått uføretrygd: ${amount} kroner.`,
    costPerUnbounded: {
      'job-year':
        'Kostnad per ekstra årsverk i jobb uten tilskudd: kan ikke sies, for antall ekstra årsverk kan ikke skilles fra null.',
      'pension-averted':
        'Kostnad per unngått uføretrygd: kan ikke sies, for antall unngåtte kan ikke skilles fra null.',
    },
    costPerBare: {
      'job-year': 'Kostnad per ekstra årsverk i jobb uten tilskudd: trenger flere gjentakelser.',
      'pension-averted': 'Kostnad per unngått uføretrygd: trenger flere gjentakelser.',
    },
    after: (account, amount) => `${account} etter kjøringen: ${amount} millioner kroner.`,
    afterRule: (fade, years) =>
      `Egen linje, ikke lagt til summene over. Regel: snittet av de tre siste hele årene i kjøringen fortsetter, ${fade} av virkningen faller bort hvert år, i ${years} år. Arrangører, veiledertid og tilskudd teller ikke: plasser som ikke deles ut, koster ikke noe. Ingen har målt virkninger så lenge.`,
    silence: {
      'in-force':
        'Ingen verdier etter kjøringen: noen starter fortsatt i de siste tre årene, så de viser ikke hva som er igjen etterpå.',
      'no-measure':
        'Ingen verdier etter kjøringen: en regel som fortsatt gjelder, slutter ikke med kjøringen.',
      short: 'Ingen verdier etter kjøringen: tiltaket har færre enn tre hele år i den.',
    },
    afterTitle: 'Etter kjøringen og etter 40 år',
    assumptionsTitle: 'Forutsetninger',
    assumptions: ({ discount, financing, wageTax, benefitTax }) => [
      `Kalkulasjonsrente ${discount} i året de første 40 årene.`,
      `Skattefinansieringskostnad ${financing} av netto offentlige utgifter.`,
      `Skatt og arbeidsgiveravgift er ${wageTax} av lønnskostnaden, skatt på skattepliktige ytelser ${benefitTax}. Merverdiavgift er ikke regnet med.`,
      'En jobb er verdt lønnskostnaden; en tilskuddsjobb regnes like mye verdt. Tapt fritid er ikke trukket fra. Hva voksne som mister en stilling får i ytelser, er ikke med.',
      'Skatten er ikke delt mellom stat, fylkeskommune og kommune.',
    ],
    chart: {
      heading: 'Regnskapene år for år, summert',
      help: 'Sum av neddiskonterte millioner kroner til og med hvert av tiltakets år. Over null er i pluss. Feltet er simuleringsstøyen i summen.',
      year: 'tiltakets år',
    },
  },
  outside: {
    title: 'Ved siden av Utenfor-regnskapet',
    help: 'KS sitt regneark spør om målgruppe, kostnad og andel som lykkes, og regner ut hva kommune, fylkeskommune og stat sparer. Her er de samme tallene fra simuleringen. Andelen som lykkes på grunn av tiltaket er forskjellen mot de samme menneskene uten det: de som ville klart seg uansett, er ikke talt med. Kroner per deltaker, neddiskontert, over hele kjøringen.',
    columns: { what: 'Felt i regnearket', value: 'Fra simuleringen' },
    rows: {
      targetGroup: 'Tiltak og målgruppe',
      participants: 'Antall deltakere',
      cost: 'Kostnad for selve tiltaket, per deltaker',
      benefits: 'Sparte ytelser, per deltaker',
      taxes: 'Mer skatt (alle forvaltningsnivåer), per deltaker',
    },
    success: (months) =>
      `Andel som lykkes: i jobb uten tilskudd eller utdanning ${String(months / 12)} år etter start`,
    successValue: (participants, shadows, more) =>
      `${participants} av deltakerne, ${shadows} uten tiltaket: ${more} prosentpoeng`,
    saved: (payer) => `Spart for ${payer}, per deltaker (tiltakets kostnad trukket fra, før skatt)`,
  },
  league: {
    title: (count) => `Ligatabell: ${String(count)} sammenligninger`,
    heading: 'Ligatabell',
    lead: (run) => `Én linje per tiltak og det det skal sammenlignes med. ${run}`,
    help: 'Strek: 95 % intervall for simuleringsstøy; blek søyle kan ikke skilles fra null. Samme skala nedover i hver kolonne. Alt er verdenseffekter: fortrengning er regnet med. Rekkefølgen er ingen anbefaling.',
    sortBy: 'Sorter etter',
    columns: {
      policy: 'Tiltak',
      effect: 'Effekt',
      reach: 'Rekkevidde',
      cost: 'Kostnad',
      net: 'Netto',
      certainty: 'Sikkerhet',
    },
    units: {
      effect: 'ekstra årsverk i jobb uten tilskudd, hele kjøringen',
      reach: 'deltakere, hele kjøringen',
      cost: 'offentlige utgifter før skatt, mill. kr',
      net: 'netto nåverdi for samfunnet, mill. kr',
    },
    against: (title) => `mot ${title}`,
    fiscal: (amount) => `budsjettvirkning ${amount}`,
    perJobYear: (amount) => `${amount} kr per årsverk`,
    perJobYearUntold: 'kostnad per årsverk kan ikke sies',
    noReach: 'ingen egne deltakere',
    tooFew: (persons, needed) => `for få: ${persons} simulerte deltakere, minst ${String(needed)} trengs`,
    signs: (same, of) => `samme fortegn i ${String(same)} av ${String(of)}`,
    signsOf: { effect: 'effekt', net: 'netto' },
    openChoices: (count) => (count === 1 ? '1 åpent valg' : `${String(count)} åpne valg`),
    hingesRun: 'kortet over hva tallene henger på er kjørt',
    hingesNotRun: (command) => `hva tallene henger på er ikke kjørt: ${command}`,
    noInterval: 'ingen intervall: for få gjentakelser',
    openFrom: 'fra',
  },
};
