/** What each outcome counts, exactly: the words `innenfor explain` prints, by family of names. */
import { SINGLE_DEFINITIONS } from './single-definitions.js';
import type { Title } from './words.js';

/** Population, day and scale of every outcome, said once. */
export const COUNTED: Readonly<Record<'persons' | 'kroner' | 'months', Title>> = {
  persons: {
    nb: 'Bosatte 16-39 år, regnet opp fra utvalget til hele landet. Beholdninger er på månedens siste dag, strømmer i løpet av måneden. Alder er fylte år den dagen.',
    en: 'Residents aged 16-39, scaled from the sample to the whole country. Stocks are on the last day of the month, flows during it. Age is in completed years that day.',
  },
  kroner: {
    nb: 'Hele landet, personer 16-39 år, i løpet av måneden; faste kroner i prisåret, brutto før skatt.',
    en: 'The whole country, persons aged 16-39, during the month; fixed kroner of the price year, gross before tax.',
  },
  months: {
    nb: 'Hele landet, i løpet av måneden.',
    en: 'The whole country, during the month.',
  },
};

const MAIN_STATUS: Readonly<Record<string, Title>> = {
  employed: {
    nb: 'Har en jobb som ikke er permittert, også ved siden av studier eller med lønnstilskudd, eller er lærling.',
    en: 'Has a job that is not furloughed, beside studies or subsidised included, or is an apprentice.',
  },
  'registered-unemployed': {
    nb: 'Ikke sysselsatt, registrert hos Nav uten nedsatt arbeidsevne, og ikke på tiltak.',
    en: 'Not employed, registered with NAV without reduced work capacity, and not in a measure.',
  },
  measure: {
    nb: 'Ikke sysselsatt, og deltar i et arbeidsmarkedstiltak.',
    en: 'Not employed, and takes part in a labour-market measure.',
  },
  education: {
    nb: 'Ingen av de foregående, og i ordinær utdanning.',
    en: 'None of the former, and in ordinary education.',
  },
  'health-benefit': {
    nb: 'Ingen av de foregående, og mottar sykepenger, arbeidsavklaringspenger eller uføretrygd.',
    en: 'None of the former, and on sick pay, work assessment allowance or disability pension.',
  },
  other: {
    nb: 'Ingen av de foregående, men mottar en annen ytelse eller er registrert hos Nav.',
    en: 'None of the former, but on another benefit or registered with NAV.',
  },
  unknown: {
    nb: 'Ingen spor i registrene: heller ikke ytelse eller registrering. Omfatter dem som har reist fra landet uten å melde fra.',
    en: 'No trace in the registers: no benefit and no registration either. Includes those who left the country without telling.',
  },
};

const PRIORITY: Title = {
  nb: 'Statistisk sentralbyrås prioritering: én status per person, den første som passer av sysselsatt, registrert ledig, tiltak, utdanning, helserelatert ytelse, annet, ukjent.',
  en: "Statistics Norway's priority rule: one status per person, the first that fits of employed, registered unemployed, measure, education, health-related benefit, other, unknown.",
};

const ACTIVITY: Readonly<Record<string, Title>> = {
  'job-without-subsidy': {
    nb: 'Har en jobb uten lønnstilskudd som ikke er permittert. En liten jobb ved siden av studier teller ikke.',
    en: 'Has a job without wage subsidy that is not furloughed. A small job beside studies does not count.',
  },
  'job-with-subsidy': {
    nb: 'Har en jobb som arbeidsgiveren får lønnstilskudd for.',
    en: 'Has a job for which the employer gets a wage subsidy.',
  },
  education: {
    nb: 'Ingen slik jobb, og i ordinær utdanning eller lære.',
    en: 'No such job, and in ordinary education or apprenticeship.',
  },
  measure: {
    nb: 'Ingen av de foregående, og deltar i et arbeidsmarkedstiltak.',
    en: 'None of the former, and takes part in a labour-market measure.',
  },
  'health-benefit': {
    nb: 'Ingen av de foregående, og mottar sykepenger, arbeidsavklaringspenger eller uføretrygd.',
    en: 'None of the former, and on sick pay, work assessment allowance or disability pension.',
  },
  other: { nb: 'Ingen av de foregående.', en: 'None of the former.' },
};

const ACTIVITIES_APART: Title = {
  nb: 'Én aktivitet per person, den første som passer. Lønnstilskudd er skilt ut, så en subsidiert jobb aldri skjuler innlåsing.',
  en: 'One activity per person, the first that fits. Subsidised jobs are told apart, so that one never hides lock-in.',
};

const GROUP: Title = {
  nb: 'Innsatsgruppen Nav har vedtatt, som den står på månedens siste dag. «none» er ikke registrert; «unassessed» er registrert og venter på vurdering; spesielt og varig tilpasset innsats er nedsatt arbeidsevne.',
  en: 'The follow-up group NAV has decided, as it stands on the last day of the month. "none" is not registered; "unassessed" is registered and waits for an assessment; specially and permanently adapted are reduced work capacity.',
};

const BENEFIT: Title = {
  nb: 'Mottar ytelsen på månedens siste dag, hel eller gradert, hva personen ellers gjør. En person kan telle under flere ytelser; en ytelsesbeholdning er ikke en statusbeholdning.',
  en: 'Receives the benefit on the last day of the month, full or graded, whatever else the person does. One person may count under several benefits; a benefit stock is not a status stock.',
};

const MONEY: Readonly<Record<string, Title>> = {
  'wage-subsidy': {
    nb: 'Refusjon av lønnskostnad (lønn, feriepenger, arbeidsgiveravgift og pensjon) etter satsen den måneden, inntil taket.',
    en: "Reimbursed wage cost (wage, holiday pay, employer contribution and pension) at that month's rate, up to the cap.",
  },
  'measure-providers': {
    nb: 'Betaling til arrangører og kurs per deltaker og måned.',
    en: 'Payment to providers and courses per participant and month.',
  },
  'introduction-programme': {
    nb: 'Undervisning og oppfølging i introduksjonsprogrammet, per deltaker og måned, ved siden av stønaden.',
    en: 'Teaching and follow-up in the introduction programme, per participant and month, beside the benefit.',
  },
  'training-grants': {
    nb: 'Tilskudd til bedriften for hver lærling, lærekandidat og ansatt som tar fagbrev på jobb.',
    en: 'Grants to the firm for each apprentice, apprentice-candidate and employee who takes a trade certificate on the job.',
  },
  'adviser-hours': {
    nb: 'Veiledertimer som tiltakene krever og som ordninger bringer ut over de vanlige (forsterket innsats, ungdomsgaranti, veileder i skolen, oppsøking, avlastning), ganger prisen på en time.',
    en: 'Adviser hours that measures take and that schemes bring beyond the ordinary ones (reinforced effort, youth guarantee, adviser at school, outreach, relief), times the price of an hour.',
  },
  'share-of-subsidised-wage-cost': {
    nb: 'Det arbeidsgiveren selv betaler av lønnskostnaden til ansatte med lønnstilskudd.',
    en: 'What the employer pays of the wage cost of subsidised employees.',
  },
};
const MONEY_BENEFIT: Title = {
  nb: 'Utbetalt ytelse i måneden etter reglene som gjelder, gradert der den er gradert.',
  en: 'The benefit paid in the month by the rules in force, graded where it is graded.',
};

const PATTERNS: readonly { readonly pattern: RegExp; readonly text: Title }[] = [
  {
    pattern: /^stock\.measure\./,
    text: {
      nb: 'Deltar i tiltaket på månedens siste dag. En person er i høyst ett tiltak om gangen.',
      en: 'Takes part in the measure on the last day of the month. A person is in at most one measure at a time.',
    },
  },
  {
    pattern: /^flow\.measure\.start\./,
    text: { nb: 'Begynte i tiltaket i måneden.', en: 'Started the measure in the month.' },
  },
  {
    pattern: /^flow\.benefit\.start\./,
    text: {
      nb: 'Mottar ytelsen på månedens siste dag og ikke måneden før.',
      en: 'Receives the benefit on the last day of the month and not the month before.',
    },
  },
  {
    pattern: /^flow\.first-meeting\.within-\d+-days$/,
    text: {
      nb: 'Av dem som hadde sin første samtale i måneden: de som hadde den innen så mange dager etter registrering.',
      en: 'Of those who had their first meeting in the month: those who had it within so many days of registering.',
    },
  },
  {
    pattern: /^places\.[^.]+\.offered$/,
    text: {
      nb: 'Plasser tiltaket har penger til i måneden.',
      en: 'Places the measure has money for in the month.',
    },
  },
  {
    pattern: /^places\.[^.]+\.used$/,
    text: {
      nb: 'Plasser i bruk etter at månedens ledige plasser er delt ut.',
      en: "Places in use after the month's free places have been given out.",
    },
  },
  {
    pattern: /^queue\./,
    text: {
      nb: 'Står i kø for tiltaket etter at månedens ledige plasser er delt ut.',
      en: "Wait for the measure after the month's free places have been given out.",
    },
  },
  {
    pattern: /^wait\./,
    text: {
      nb: 'Måneder ventet, summert over dem som fikk plass i måneden; del på antallet som begynte for gjennomsnittet.',
      en: 'Months waited, summed over those who got a place in the month; divide by the number who started for the mean.',
    },
  },
];

/** Definition of an outcome by its name, one sentence or a few; null where it is of no known family. */
export function outcomeDefinition(outcome: string): Title | null {
  const single = SINGLE_DEFINITIONS[outcome] as Title | undefined;
  if (single !== undefined) return single;
  const [kind = '', family = '', ...rest] = outcome.split('.');
  const name = rest.join('.');
  if (kind === 'stock' && family === 'main_status') return joined(MAIN_STATUS[name], PRIORITY);
  if (kind === 'stock' && family === 'activity') return joined(ACTIVITY[name], ACTIVITIES_APART);
  if (kind === 'stock' && family === 'nav_group') return GROUP;
  if (kind === 'stock' && family === 'benefit') return BENEFIT;
  if (kind === 'money') return name in MONEY ? MONEY[name] : MONEY_BENEFIT;
  return PATTERNS.find(({ pattern }) => pattern.test(outcome))?.text ?? null;
}

function joined(own: Title | undefined, shared: Title): Title | null {
  return own === undefined ? null : { nb: `${own.nb} ${shared.nb}`, en: `${own.en} ${shared.en}` };
}
