import type { HingeWords } from './hinges-shape.js';

/** Norwegian. */
export const hingesNb: HingeWords = {
  title: 'Det hovedfunnene henger på',
  help: ({ from, worlds }) =>
    `Fem spørsmål ingen har gitt sikkert svar på. Hvert av dem flyttes mellom endene av det dokumenterte spennet for parametrene som svarer på det her, fra og med ${from}; fram til da er alle verdener den kalibrerte. Verdenen med politikken og den uten har samme verdier og samme tilfeldigheter som hovedkjøringen. ${worlds} par av verdener i endene viser hvordan resultatene svarer på hvert spørsmål og på hvert par av dem.`,
  measures: {
    'unsubsidised-work': 'Arbeid uten tilskudd',
    'net-present-value': 'Samfunnsøkonomisk netto nåverdi',
  },
  units: {
    'person-months per participant': 'personmåneder per deltaker',
    'person-months': 'personmåneder',
    'kroner per participant': 'tusen kroner per deltaker',
    kroner: 'millioner kroner',
  },
  leading: ({ measure, central, low, high, unit }) =>
    `**${measure}:** ${central} med verdiene i bruk; fra ${low} til ${high} i verdenene i endene av spennene (${unit}, alle, med ringvirkninger).`,
  noise: (half, share, isSmall) =>
    `Simuleringsstøyen er ±${half}, ${share} av dette spennet${isSmall ? '.' : ': mer enn en tidel, så noe av spennet er tilfeldig. Flere gjentakelser eller et større utvalg ville vist hvor mye.'}`,
  noNoise:
    'Under 8 gjentakelser eller 100 simulerte deltakere sies det ikke noe om simuleringsstøyen, og da kan ikke noe fortegn sies.',
  bends: (mean, unit) =>
    `Svaret er krumt: gjennomsnittet av verdenene i endene ligger ${mean} (${unit}) fra verdenen i midten, så fortegnet kan skifte et annet sted enn en rett linje sier.`,
  columns: {
    question: 'Spørsmål',
    parameter: 'Parameter',
    value: 'Verdi i bruk',
    range: 'Spenn',
    status: 'Bygger på',
    source: 'Kilde eller begrunnelse',
  },
  flips: (measure) => `${measure} skifter fortegn ved`,
  flip: {
    at: (value, band) => (band === null ? value : `${value} (${band})`),
    outside: (towards) => (towards === null ? 'ikke i spennet' : `ikke i spennet; nærmest mot «${towards}»`),
    untold: 'kan ikke skilles fra null med så få kjøringer',
    short: {
      at: (value) => `skifter ved ${value}`,
      outside: 'samme fortegn overalt',
      untold: 'kan ikke sies',
    },
  },
  ranges: {
    heading: (most) => `Det som flytter resultatet mest: ${most.charAt(0).toLowerCase()}${most.slice(1)}`,
    untold: 'Så få kjøringer kan ikke si hvilket spørsmål som flytter resultatet mest',
    help: 'Hver stolpe går fra den ene enden av et spørsmål til den andre, alt annet som i bruk (stiplet strek). Mørk: mot den høye enden; lys: mot den lave, slik tabellen sier det. Tynne streker: simuleringsstøy, 95 %.',
    atLow: 'I den lave enden',
    atHigh: 'I den høye enden',
  },
  planes: {
    heading: (hasZero) =>
      hasZero
        ? 'To spørsmål om gangen: her skifter fortegnet'
        : 'To spørsmål om gangen: fortegnet skifter ikke',
    untold: 'To spørsmål om gangen: så få kjøringer kan ikke si fortegnet',
    help: 'Tilpasset til verdenene i endene. Blått: gevinst, rødt: tap, mørkere er mer; grått: kan ikke skilles fra null. Svart strek: null. Prikk: verdiene i bruk.',
    zero: 'null',
  },
  creation: {
    title: 'Hvis ingen stillinger opprettes, og hvis etableringen er fri',
    help: (unit) =>
      `Politikken med tre svar på jobbskaping, alt annet som i bruk og med de samme tilfeldighetene. Arbeid i ${unit}, alle.`,
    responses: { zero: 'Ingen stillinger opprettes', central: 'Som i bruk', 'free-entry': 'Fri etablering' },
    columns: {
      response: 'Jobbskaping',
      unsubsidised: 'Uten tilskudd',
      subsidised: 'Med tilskudd',
      adults: 'Voksne over 39',
      net: 'Arbeid netto',
      value: 'Samfunnsøkonomisk netto nåverdi',
    },
    notRecorded: 'ikke registrert',
  },
  accounts: {
    title: 'Regnskapet bak netto nåverdi',
    help: ({ rate, tax, year, ownShare }) =>
      `Produksjon er lønnskostnaden for arbeidet som kommer til eller faller bort. Ytelser, tilskudd og skatt er overføringer: bare kostnaden ved å finansiere dem over skatteseddelen (${tax} av utgifter minus skatt) teller. Diskontert med ${rate} i året til året politikken begynner; ${String(year)}-kroner. Det som kommer etter kjøringens siste måned, merverdiavgift og fritid er ikke med. Er arbeid med tilskudd bare verdt det arbeidsgiverne selv betaler, er netto nåverdi ${ownShare}.`,
    item: 'Post',
    items: {
      production: 'Produksjon, unge',
      adults: 'Produksjon, voksne over 39',
      resources: 'Minus leverandører og veiledertimer',
      financing: 'Minus skattefinansieringskostnad',
      social: 'Samfunnsøkonomisk netto nåverdi',
      outlays: 'Offentlige utgifter, endring',
      taxes: 'Skatt på lønn og ytelser, endring',
      subsidies: 'av dette lønnstilskudd',
    },
  },
};
