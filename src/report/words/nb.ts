import type { Finding } from '../findings.js';
import { ministryNb } from './ministry-nb.js';
import { displacementNb } from './displacement-nb.js';
import { nbNames } from './nb-names.js';
import { hingesNb } from './hinges-nb.js';
import type { Words } from './shape.js';
import { replayNb, validationNb } from './validation-nb.js';

const DURING: Readonly<Record<Finding, string>> = {
  less: 'Færre er i jobb uten tilskudd mens tiltaket varer',
  more: 'Flere er i jobb uten tilskudd mens tiltaket varer',
  untold: 'Mens tiltaket varer, kan virkningen på jobb uten tilskudd ikke skilles fra null',
  bare: 'Kurvene har ikke intervall: les formen, ikke høyden',
  few: 'For få deltakere til å si noe: kurvene kan være tilfeldige',
  none: 'Ingen er fulgt lenge nok til å vise virkningen',
};
const AFTER: Readonly<Record<Finding, string>> = {
  more: ', flere er det etterpå',
  less: ', færre også etterpå',
  untold: '; etterpå kan forskjellen ikke skilles fra null',
  bare: '',
  few: '',
  none: '',
};
const WINDOW_IN_TEXT = { during: 'underveis', after: 'etterpå' } as const;

/** Norwegian bokmål. */
export const nb: Words = {
  ...nbNames,
  displacement: displacementNb,
  ministry: ministryNb,
  validation: validationNb,
  replay: replayNb,
  hinges: hingesNb,
  page: {
    languageName: 'Norsk',
    door: 'Flytt på det selv, i nettleseren',
    heading: 'Unges vei til arbeid: hva politikken gjør',
    title: (scenarios) => `innenfor: ${scenarios}`,
    lead: 'Simulert sammenligning av unges vei mellom skole, arbeid, Nav, tiltak og ytelser. Menneskene er syntetiske; ingen personopplysninger er brukt.',
    facts: ({ sample, replications, draws, seed }) =>
      `Utvalg ${sample} · ${replications} gjentakelser · ${draws} trukne parametersett · frø «${seed}»`,
    against: (base) => `Holdt opp mot: ${base}`,
    notValidated: 'Ennå ikke holdt mot publiserte tall: les retninger, ikke beløp og antall.',
    quick: (leftOut) => `Hurtigkjøring. Utelatt: ${leftOut.join('; ')}.`,
    leftOut: {
      parameters: 'parameterusikkerhet (ingen parametersett er trukket)',
      intervals: 'intervaller (færre enn 8 gjentakelser)',
      sample: (sample) => `små grupper og sjeldne forløp (utvalget er ${sample})`,
    },
    chartsFor: 'Figurer',
    copy: 'Kopier tabell',
    copied: 'Kopiert',
    save: 'Lagre PNG',
    showTable: 'Vis tabell',
    nothingToDraw: 'Ingenting å tegne: kjøringen har ikke tall for denne figuren.',
    openChoices: {
      title: 'Valg som utformingen lar stå åpne',
      lever: 'Valg',
      used: 'Brukt her',
      alternatives: 'Også mulig',
      why: 'Hvorfor åpent',
    },
    ownEffects: {
      title: 'Egen virkning av dagens tiltak',
      help: 'Måneder i jobb uten tilskudd per deltaker, mot deltakerens egen skygge. Siste kolonne holder deltakeren mot en skygge uten noe tiltak i 12 måneder, slik de publiserte evalueringene gjør. I parentes: parameterusikkerhet, eller simuleringsstøy der den mangler.',
      measure: 'Tiltak',
      persons: 'Simulerte deltakere',
      during: 'Måned 0–47',
      after: 'Måned 49–108',
      afterNoMeasures: 'Måned 49–108, mot ingen tiltak i 12 måneder',
      curve: 'Hvor kurven er fra',
    },
    rests: 'Grunnlaget',
    warningsTitle: 'Vær oppmerksom på',
    warnings: {
      'not-validated':
        'Resultatene er ennå ikke holdt mot publiserte tall: les retninger, ikke beløp og antall.',
      quick: 'Dette er en hurtigkjøring med færre gjentakelser og mindre utvalg enn vanlig.',
      'few-replications': 'Det er færre enn 8 gjentakelser: ingen intervaller vises.',
      'few-participants':
        'Minst ett scenario har færre enn 100 simulerte deltakere: det har ingen hovedfunn.',
      'unequal-before-start':
        'Deltakere og skygger er ulike før start for minst ett tiltak. Det er en feil i kjøringen; ikke bruk tallene.',
    },
    methodTitle: 'Slik er det gjort',
    method: [
      '**Egen virkning**: Ved hver start lages en skygge av deltakeren som får avslag og lever videre i samme verden med samme tilfeldigheter. Forskjellen mellom deltaker og skygge er den egne virkningen. Før start er de like ved konstruksjon.',
      '**Verden**: To verdener, med og uten politikken, med samme mennesker og samme tilfeldigheter. **Ringvirkning** er verden minus summen av egne virkninger: det som tilfalt eller rammet andre.',
      '**Simuleringsstøy** er 95 % t-intervall over parvise gjentakelser. **Parameterusikkerhet** er spennet mellom 2,5- og 97,5-prosentilen over trukne parametersett. De vises hver for seg. Utenfor begge: hvordan folk på 40 år og over reagerer (de mister plasser til de unge og gjør ikke noe ved det), og modellens form.',
      '**Jobb uten tilskudd** og **jobb med tilskudd** holdes fra hverandre. Sysselsatt alene er aldri et hovedfunn, for en jobb med tilskudd teller som sysselsatt og skjuler innlåsing.',
      '**Brutto** betyr lønnstilskudd, ytelser, tiltak og veiledertid i faste priser, for alle som betaler, arbeidsgivers egen del av lønnen medregnet. Produksjon og netto nåverdi står i regnskapet for samfunnet og på kortet over det hovedfunnene henger på; inntektsskatt og merverdiavgift er ikke modellert.',
      'Tall er rundet av til det intervallet bærer. En forskjell med null i intervallet kan ikke skilles fra null. Under 8 gjentakelser vises ingen intervaller, og under 100 simulerte deltakere ingen hovedfunn.',
    ],
  },
  headline: {
    labels: {
      effect: 'Virkning',
      reach: 'Rekkevidde',
      lockIn: 'Innlåsing',
      others: 'Andre',
      money: 'Kroner',
      open: 'Åpne valg',
      certainty: 'Sikkerhet',
    },
    estimands: { own: 'egen virkning', world: 'verden', spillover: 'ringvirkning' },
    effect: {
      more: (size) =>
        `Hver deltaker får **${size} flere måneder** i jobb uten tilskudd i måned 49–108 etter start`,
      less: (size) =>
        `Hver deltaker får **${size} færre måneder** i jobb uten tilskudd i måned 49–108 etter start`,
      zero: 'Virkningen på jobb uten tilskudd i måned 49–108 etter start **kan ikke skilles fra null**',
    },
    lockIn: {
      more: (size) =>
        `I måned 0–47 har hver deltaker **${size} flere måneder** i jobb uten tilskudd; ingen innlåsing å se`,
      less: (size) => `I måned 0–47 har hver deltaker **${size} færre måneder** i jobb uten tilskudd`,
      zero: 'Innlåsingen i måned 0–47 **kan ikke skilles fra null**',
    },
    deepest: (month, points) => `, dypest i måned ${month} (${points} prosentpoeng)`,
    others: {
      more: (size) => `For hver deltaker får andre **${size} flere måneder** i jobb uten tilskudd`,
      less: (size) => `For hver deltaker får andre **${size} færre måneder** i jobb uten tilskudd`,
      zero: 'Ringvirkningen på andres jobb uten tilskudd **kan ikke skilles fra null**',
    },
    moneyTotal: {
      more: (size) => `Det koster **${size} millioner kroner** brutto i alt`,
      less: (size) => `Det sparer **${size} millioner kroner** brutto i alt`,
      zero: 'Bruttoutgiften i alt **kan ikke skilles fra null**',
    },
    moneyPerParticipant: {
      more: (size) => `**${size} kroner** brutto per deltaker`,
      less: (size) => `${size} kroner spart brutto per deltaker`,
      zero: 'per deltaker kan den ikke skilles fra null',
    },
    moneyJoined: (total, each) => `${total}, og ${each}`,
    gross: (priceYear) =>
      `brutto over hele kjøringen i ${String(priceYear)}-kroner: skatt, produksjon og nåverdi er ikke med`,
    reach: (participants, from, to) => `Om lag **${participants} unge** starter fra ${from} til ${to}`,
    placesUsed: (share) => `; ${share} av plassene er i bruk så lenge det tas inn folk`,
    open: (count, levers) =>
      `Utformingen lar **${String(count)} valg** stå åpne (${levers}); tallene gjelder ett sett av dem og har ikke intervall for andre valg`,
    nothingOpen: 'Filen lar ingen valg stå åpne',
    certainty: ({ replications, sample, draws, assumed, validated }) =>
      `**${replications} gjentakelser** av et utvalg på ${sample}, ${draws === null ? 'ingen trukne parametersett' : `${draws} trukne parametersett`}; ${assumed} av parametrene er antatt, og modellen er ${validated ? 'holdt' : '**ikke** holdt'} mot publiserte tall`,
    tooFew: (participants, needed) =>
      `**Ingen hovedfunn**: bare ${participants} simulerte deltakere over alle gjentakelser, og det trengs minst ${String(needed)}. Kjør med større utvalg eller flere gjentakelser.`,
    noMeasure: 'Scenarioet bringer ikke med seg noe eget tiltak; se virkningen av dagens tiltak i figurene',
    noFollowUp: 'Ingen deltakere er fulgt i 108 måneder innenfor kjøringen, så virkningen er ikke beregnet',
    noSpillover: 'Ringvirkningen er ikke beregnet',
    zeroWithParameters: (zero, estimate) => `${zero} når parametrene varierer (anslag ${estimate})`,
  },
  bands: {
    noise: (range) => `simuleringsstøy ${range}`,
    noNoise: (needed) => `ingen intervall: færre enn ${String(needed)} gjentakelser`,
    parameters: (range) => `parameterusikkerhet ${range}`,
    noParameters: 'parameterusikkerhet ikke beregnet',
    inAllAndEach: (inAll, each) => `i alt ${inAll}, per deltaker ${each}`,
    outsideAll: 'ikke i båndene: hvordan folk på 40 år og over reagerer, og modellens form',
    outsideForm: 'ikke i båndene: modellens form',
  },
  charts: {
    effect: {
      heading: (during, after) =>
        DURING[during] + (during === 'few' || during === 'bare' ? '' : AFTER[after]),
      help: (measure) =>
        `${measure}: deltakere minus deres egne skygger, prosentpoeng. Over null er flere deltakere der. De grå månedene før start er like ved konstruksjon; den stiplede linjen er måned 48.`,
      axis: 'måneder siden start',
      persons: 'simulerte personer bak hver måned',
      equalBefore: ['like ved', 'konstruksjon'],
    },
    months: {
      heading: (most, least) => {
        const won = most && `Deltakerne vinner mest tid ${most.activity} (${WINDOW_IN_TEXT[most.window]})`;
        const lost = least && `mest tid ${least.activity} (${WINDOW_IN_TEXT[least.window]})`;
        if (won && lost) return `${won} og taper ${lost}`;
        if (won) return won;
        return lost ? `Deltakerne taper ${lost}` : 'Ingen måneder vunnet eller tapt kan skilles fra null';
      },
      unsure: {
        few: 'For få deltakere til å si hvilke måneder som vinnes og tapes',
        bare: 'Måneder vunnet og tapt, uten intervall: les retninger',
      },
      help: 'Stolpe til høyre: måneder vunnet per deltaker; til venstre: tapt. Blek stolpe kan ikke skilles fra null. I parentes: parameterusikkerhet, eller simuleringsstøy der den mangler. Egen virkning.',
      unit: 'måneder per deltaker',
    },
    money: {
      pays: (payer) => `${payer} bærer mest av bruttoutgiften`,
      saves: (payer) => `${payer} sparer mest brutto`,
      zero: 'Den samlede bruttoutgiften kan ikke skilles fra null',
      unsure: {
        few: 'For få deltakere til å si hvem som betaler',
        bare: 'Bruttoutgift uten intervall: les retninger',
      },
      help: (priceYear) =>
        `Scenario minus sammenligning, millioner ${String(priceYear)}-kroner brutto per år. Over null er mer utgift, under null mindre. Samme målestokk i alle felt. Summene har ikke intervall; postene i tabellen har.`,
      unit: (priceYear) => `millioner ${String(priceYear)}-kroner, brutto`,
    },
    standing: {
      heading: (status, more, size, year) =>
        `Nasjonalt blir det på det meste ${size} ${more ? 'flere' : 'færre'} med status «${status.toLowerCase()}» (${String(year)})`,
      zero: 'Nasjonalt kan ingen av gruppene utenom de sysselsatte skilles fra sammenligningen',
      unsure: { few: '', bare: 'Alle unge etter hovedstatus, uten intervall: les retninger' },
      unit: '1\u202f000 personer',
      help: 'Øverst: alle 16–39 år etter hovedstatus ved månedsslutt. Under: scenario minus sammenligning, personer. Verden: andre enn deltakerne er med.',
    },
    groups: {
      apart: (most, least) => `Størst virkning for ${most.toLowerCase()}, minst for ${least.toLowerCase()}`,
      alike: 'Gruppene kan ikke skilles fra hverandre',
      unsure: {
        few: 'For få deltakere til å si hvem det virker for',
        bare: 'Virkning etter gruppe, uten intervall: gruppene kan ikke skilles fra hverandre',
      },
      help: 'Måneder i jobb uten tilskudd per deltaker, måned 49–108 etter start, etter kjennetegn før start. Stiplet linje er alle deltakere; blek prikk kan ikke skilles fra null. Egen virkning.',
    },
    places: {
      heading: (used, wait) => {
        const full = used === null ? 'Tiltaket har ingen egne plasser' : `${used} av plassene er i bruk`;
        return wait === null ? full : `${full}, og de som starter, har ventet ${wait} måneder`;
      },
      help: (measure) =>
        `${measure}: ramme er plasser som tilbys, stolpe er plasser i bruk, middel over årets måneder. Under: hvor lenge de som startet i hvert tiltak, hadde ventet. Andelen gjelder årene noen starter i. Nivåer i scenarioet, uten intervall.`,
      columns: {
        offered: 'Plasser tilbudt',
        used: 'Plasser i bruk',
        queue: 'Personer i kø',
        wait: 'Måneder ventet',
        starts: 'Starter i året',
      },
      placesTitle: 'Plasser tilbudt og i bruk',
      waitTitle: 'Ventetid, alle tiltak',
      waitAxis: 'måneder ventet, middel',
    },
    flows: {
      heading: (base, scenario) =>
        base === scenario
          ? `Av 100 på helserelatert ytelse ved 21 år er ${base} der ved 25, i begge verdener`
          : `Av 100 på helserelatert ytelse ved 21 år er ${scenario} der ved 25 (${base} i sammenligningen, uten intervall)`,
      plain: 'Slik flytter de unge seg mellom hovedstatuser',
      help: 'Bredden på et bånd er andelen av de unge som går fra én hovedstatus til en annen mellom fødselsdagene; fargen er der de kom fra. Nederst: trekkene som endres mest. Nivåer og forskjeller uten intervall.',
      age: (age) => `${String(age)} år`,
      movesTitle: 'Trekkene som endres mest',
      movesAxis: 'personer, forskjell (uten intervall)',
      fromAge: 'Fra alder',
      toAge: 'Til alder',
      from: 'Fra status',
      to: 'Til status',
    },
    sources: {
      heading: (assumed, total) => `${assumed} av ${total} parametre er antatt`,
      help: 'Antall parametre etter hvor verdien kommer fra. Dokumentert: står i en kilde. Avledet: regnet ut av dokumenterte. Litteratur: fra forskning. Kalibrert: tilpasset kjente tall. Antatt: satt med begrunnelse og spenn. Tabellen har alle.',
      axis: 'antall parametre',
    },
  },
  bandHelp: {
    areas: { noise: 'mørkt bånd er simuleringsstøy', parameters: 'lyst bånd er parameterusikkerhet' },
    lines: { noise: 'tykk strek er simuleringsstøy', parameters: 'tynn strek er parameterusikkerhet' },
  },
  base: 'Sammenligning',
  scenario: 'Scenario',
  difference: 'Forskjell',
  zero: 'kan ikke skilles fra null',
  zeroShort: 'ikke skilt\nfra null',
  notEstimated: 'ikke beregnet',
  fewerThanNeeded: 'færre enn\n100 personer',
  about: (estimate) => `om lag ${estimate}`,
  range: (low, high) => `${low} til ${high}`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1) ?? ''}`,
};
