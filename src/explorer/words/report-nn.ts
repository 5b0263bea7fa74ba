/** The report in nynorsk, as far as the page shows it: sentences of the first screen, and the charts. The rest is bokmål. */
import { nbWords, type Words } from '../../report/index.js';
import { displacementNn } from './report-nn-displacement.js';
import { chartsNn } from './report-nn-charts.js';
import { validationNn } from './report-nn-validation.js';
import { namesNn } from './report-nn-names.js';

export const NN: Words = {
  ...nbWords,
  ...namesNn,
  displacement: displacementNn,
  charts: chartsNn,
  validation: validationNn,
  headline: {
    labels: {
      effect: 'Verknad',
      reach: 'Rekkjevidd',
      lockIn: 'Innlåsing',
      others: 'Andre',
      money: 'Kroner',
      open: 'Opne val',
      certainty: 'Tryggleik',
    },
    estimands: { own: 'eigen verknad', world: 'verda', spillover: 'ringverknad' },
    effect: {
      more: (size) =>
        `Kvar deltakar får **${size} fleire månader** i jobb utan tilskot i månad 49–108 etter start`,
      less: (size) =>
        `Kvar deltakar får **${size} færre månader** i jobb utan tilskot i månad 49–108 etter start`,
      zero: 'Verknaden på jobb utan tilskot i månad 49–108 etter start **kan ikkje skiljast frå null**',
    },
    lockIn: {
      more: (size) =>
        `I månad 0–47 har kvar deltakar **${size} fleire månader** i jobb utan tilskot; inga innlåsing å sjå`,
      less: (size) => `I månad 0–47 har kvar deltakar **${size} færre månader** i jobb utan tilskot`,
      zero: 'Innlåsinga i månad 0–47 **kan ikkje skiljast frå null**',
    },
    deepest: (month, points) => `, djupast i månad ${month} (${points} prosentpoeng)`,
    others: {
      more: (size) => `For kvar deltakar får andre **${size} fleire månader** i jobb utan tilskot`,
      less: (size) => `For kvar deltakar får andre **${size} færre månader** i jobb utan tilskot`,
      zero: 'Ringverknaden på jobb utan tilskot for andre **kan ikkje skiljast frå null**',
    },
    moneyTotal: {
      more: (size) => `Det kostar **${size} millionar kroner** brutto i alt`,
      less: (size) => `Det sparer **${size} millionar kroner** brutto i alt`,
      zero: 'Bruttoutgifta i alt **kan ikkje skiljast frå null**',
    },
    moneyPerParticipant: {
      more: (size) => `**${size} kroner** brutto per deltakar`,
      less: (size) => `${size} kroner spart brutto per deltakar`,
      zero: 'per deltakar kan ho ikkje skiljast frå null',
    },
    moneyJoined: (total, each) => `${total}, og ${each}`,
    gross: (priceYear) =>
      `brutto over heile køyringa i ${String(priceYear)}-kroner: skatt, produksjon og noverdi er ikkje med`,
    reach: (participants, from, to) => `Om lag **${participants} unge** startar frå ${from} til ${to}`,
    placesUsed: (share) => `; ${share} av plassane er i bruk så lenge det blir teke inn folk`,
    open: (count, levers) =>
      `Utforminga lèt **${String(count)} val** stå opne (${levers}); tala gjeld eitt sett av dei og har ikkje intervall for andre val`,
    nothingOpen: 'Fila lèt ingen val stå opne',
    certainty: ({ replications, sample, draws, assumed, validated }) =>
      `**${replications} ${replications === '1' ? 'gjentaking' : 'gjentakingar'}** av eit utval på ${sample}, ${draws === null ? 'ingen trekte parametersett' : `${draws} trekte parametersett`}; ${assumed} av parametrane er gått ut ifrå, og modellen er ${validated ? 'halden' : '**ikkje** halden'} mot publiserte tal`,
    tooFew: (participants, needed) =>
      `**Ingen hovudfunn**: berre ${participants} simulerte deltakarar over alle gjentakingar, og det trengst minst ${String(needed)}. Køyr med større utval eller fleire gjentakingar.`,
    noMeasure: 'Scenarioet har ikkje med seg noko eige tiltak; sjå verknaden av tiltaka i dag i figurane',
    noFollowUp: 'Ingen deltakarar er følgde i 108 månader innanfor køyringa, så verknaden er ikkje rekna ut',
    noSpillover: 'Ringverknaden er ikkje rekna ut',
    zeroWithParameters: (zero, estimate) => `${zero} når parametrane varierer (anslag ${estimate})`,
  },
  bands: {
    noise: (range) => `simuleringsstøy ${range}`,
    noNoise: (needed) => `inkje intervall: færre enn ${String(needed)} gjentakingar`,
    parameters: (range) => `parameteruvisse ${range}`,
    noParameters: 'parameteruvisse ikkje rekna ut',
    inAllAndEach: (inAll, each) => `i alt ${inAll}, per deltakar ${each}`,
    outsideAll: 'ikkje i banda: korleis folk på 40 år og over reagerer, og forma på modellen',
    outsideForm: 'ikkje i banda: forma på modellen',
  },
  bandHelp: {
    areas: { noise: 'mørkt band er simuleringsstøy', parameters: 'lyst band er parameteruvisse' },
    lines: { noise: 'tjukk strek er simuleringsstøy', parameters: 'tynn strek er parameteruvisse' },
  },
  base: 'Samanlikning',
  scenario: 'Scenario',
  difference: 'Skilnad',
  zero: 'kan ikkje skiljast frå null',
  zeroShort: 'ikkje skilt\nfrå null',
  notEstimated: 'ikkje rekna ut',
  fewerThanNeeded: 'færre enn\n100 personar',
  about: (estimate) => `om lag ${estimate}`,
};
