import type { Words } from '../../report/index.js';

type Charts = Words['charts'];

const DURING: Readonly<Record<Parameters<Charts['effect']['heading']>[0], string>> = {
  less: 'Færre er i jobb utan tilskot medan tiltaket varer',
  more: 'Fleire er i jobb utan tilskot medan tiltaket varer',
  untold: 'Medan tiltaket varer, kan verknaden på jobb utan tilskot ikkje skiljast frå null',
  bare: 'Kurvene har ikkje intervall: les forma, ikkje høgda',
  few: 'For få deltakarar til å seie noko: kurvene kan vere tilfeldige',
  none: 'Ingen er følgde lenge nok til å vise verknaden',
};
const AFTER: typeof DURING = {
  more: ', fleire er det etterpå',
  less: ', færre òg etterpå',
  untold: '; etterpå kan skilnaden ikkje skiljast frå null',
  bare: '',
  few: '',
  none: '',
};
const WINDOW_IN_TEXT = { during: 'undervegs', after: 'etterpå' } as const;

/** The charts in nynorsk. */
export const chartsNn: Charts = {
  effect: {
    heading: (during, after) => DURING[during] + (during === 'few' || during === 'bare' ? '' : AFTER[after]),
    help: (measure) =>
      `${measure}: deltakarar minus deira eigne skuggar, prosentpoeng. Over null er fleire deltakarar der. Dei grå månadene før start er like ved konstruksjon; den stipla linja er månad 48.`,
    axis: 'månader sidan start',
    persons: 'simulerte personar bak kvar månad',
    equalBefore: ['like ved', 'konstruksjon'],
  },
  months: {
    heading: (most, least) => {
      const won = most && `Deltakarane vinn mest tid ${most.activity} (${WINDOW_IN_TEXT[most.window]})`;
      const lost = least && `mest tid ${least.activity} (${WINDOW_IN_TEXT[least.window]})`;
      if (won && lost) return `${won} og taper ${lost}`;
      if (won) return won;
      return lost ? `Deltakarane taper ${lost}` : 'Ingen månader vunne eller tapte kan skiljast frå null';
    },
    unsure: {
      few: 'For få deltakarar til å seie kva månader som blir vunne og tapte',
      bare: 'Månader vunne og tapte, utan intervall: les retningar',
    },
    help: 'Stolpe til høgre: månader vunne per deltakar; til venstre: tapte. Bleik stolpe kan ikkje skiljast frå null. I parentes: parameteruvisse, eller simuleringsstøy der ho manglar. Eigen verknad.',
    unit: 'månader per deltakar',
  },
  money: {
    pays: (payer) => `${payer} ber mest av bruttoutgifta`,
    saves: (payer) => `${payer} sparer mest brutto`,
    zero: 'Den samla bruttoutgifta kan ikkje skiljast frå null',
    unsure: {
      few: 'For få deltakarar til å seie kven som betaler',
      bare: 'Bruttoutgift utan intervall: les retningar',
    },
    help: (priceYear) =>
      `Scenario minus samanlikning, millionar ${String(priceYear)}-kroner brutto per år. Over null er meir utgift, under null mindre. Same målestokk i alle felt. Summane har ikkje intervall; postane i tabellen har.`,
    unit: (priceYear) => `millionar ${String(priceYear)}-kroner, brutto`,
  },
  standing: {
    heading: (status, more, size, year) =>
      `Nasjonalt blir det på det meste ${size} ${more ? 'fleire' : 'færre'} med status «${status.toLowerCase()}» (${String(year)})`,
    zero: 'Nasjonalt kan ingen av gruppene utanom dei sysselsette skiljast frå samanlikninga',
    unsure: { few: '', bare: 'Alle unge etter hovudstatus, utan intervall: les retningar' },
    unit: '1\u202f000 personar',
    help: 'Øvst: alle 16–39 år etter hovudstatus ved månadsslutt. Under: scenario minus samanlikning, personar. Verda: andre enn deltakarane er med.',
  },
  groups: {
    apart: (most, least) => `Størst verknad for ${most.toLowerCase()}, minst for ${least.toLowerCase()}`,
    alike: 'Gruppene kan ikkje skiljast frå kvarandre',
    unsure: {
      few: 'For få deltakarar til å seie kven det verkar for',
      bare: 'Verknad etter gruppe, utan intervall: gruppene kan ikkje skiljast frå kvarandre',
    },
    help: 'Månader i jobb utan tilskot per deltakar, månad 49–108 etter start, etter kjenneteikn før start. Stipla linje er alle deltakarar; bleik prikk kan ikkje skiljast frå null. Eigen verknad.',
  },
  places: {
    heading: (used, wait) => {
      const full = used === null ? 'Tiltaket har ingen eigne plassar' : `${used} av plassane er i bruk`;
      return wait === null ? full : `${full}, og dei som startar, har venta ${wait} månader`;
    },
    help: (measure) =>
      `${measure}: ramme er plassar som blir tilbodne, stolpe er plassar i bruk, middel over månadene i året. Under: kor lenge dei som starta i kvart tiltak, hadde venta. Nivå i scenarioet, utan intervall.`,
    columns: {
      offered: 'Plassar tilbodne',
      used: 'Plassar i bruk',
      queue: 'Personar i kø',
      wait: 'Månader venta',
      starts: 'Startar i året',
    },
    placesTitle: 'Plassar tilbodne og i bruk',
    waitTitle: 'Ventetid, alle tiltak',
    waitAxis: 'månader venta, middel',
  },
  flows: {
    heading: (base, scenario) =>
      base === scenario
        ? `Av 100 på helserelatert yting ved 21 år er ${base} der ved 25, i begge verdene`
        : `Av 100 på helserelatert yting ved 21 år er ${scenario} der ved 25 (${base} i samanlikninga, utan intervall)`,
    plain: 'Slik flyttar dei unge seg mellom hovudstatusar',
    help: 'Breidda på eit band er delen av dei unge som går frå éin hovudstatus til ein annan mellom fødselsdagane; fargen er der dei kom frå. Nedst: trekka som endrar seg mest. Nivå og skilnader utan intervall.',
    age: (age) => `${String(age)} år`,
    movesTitle: 'Trekka som endrar seg mest',
    movesAxis: 'personar, skilnad (utan intervall)',
    fromAge: 'Frå alder',
    toAge: 'Til alder',
    from: 'Frå status',
    to: 'Til status',
  },
  sources: {
    heading: (assumed, total) => `${assumed} av ${total} parametrar er gått ut ifrå`,
    help: 'Talet på parametrar etter kvar verdien kjem frå. Dokumentert: står i ei kjelde. Utleidd: rekna ut av dokumenterte. Litteratur: frå forsking. Kalibrert: tilpassa kjende tal. Gått ut ifrå: sett med grunngjeving og spenn. Tabellen har alle.',
    axis: 'talet på parametrar',
  },
};
