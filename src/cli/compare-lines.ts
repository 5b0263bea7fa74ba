import {
  LEAST_PARTICIPANTS_REPORTED,
  LEAST_REPLICATIONS_REPORTED,
  roundToInterval,
  type Comparison,
  type Contrast,
  type Interval,
  type WaterfallStepName,
} from '../analysis/index.js';
import { aligned } from './aligned.js';
import { hingeLines } from './hinge-lines.js';
import { tippingLines } from './tipping-lines.js';
import { written, type Language, type Title } from './language.js';

/** What the alternatives of `--choices` gave for a contrast. */
export interface Bracket {
  readonly scenario: string;
  readonly against: string;
  readonly variant: string;
  readonly contrast: Contrast;
}

/** One figure of a comparison. */
export interface Row {
  readonly label: Title;
  readonly unit: Title;
  interval(contrast: Contrast): Interval | null;
}

const DEADWEIGHT_HORIZON = 24;
const HEADLINE_ACTIVITY = 'job-without-subsidy';
const MONTHS: Title = { nb: 'mnd per deltaker', en: 'months per participant' };
const PERSON_MONTHS: Title = { nb: 'personmnd per deltaker', en: 'person-months per participant' };

/** The figures a terminal shows, in their order. */
export const ROWS: readonly Row[] = [
  {
    label: { nb: 'Nye deltakere, hele landet', en: 'Participants, whole country' },
    unit: { nb: 'personer', en: 'persons' },
    interval: ({ participants }) => participants,
  },
  ownRow('during', {
    nb: 'Egen effekt: jobb uten tilskudd, måned 0-47',
    en: 'Own effect: unsubsidised job, months 0-47',
  }),
  ownRow('after', {
    nb: 'Egen effekt: jobb uten tilskudd, måned 49-108',
    en: 'Own effect: unsubsidised job, months 49-108',
  }),
  {
    label: { nb: 'Verdenseffekt: jobb uten tilskudd', en: 'World effect: unsubsidised job' },
    unit: PERSON_MONTHS,
    interval: ({ world }) => world,
  },
  {
    label: { nb: 'Ringvirkning på andre', en: 'Spill-over on others' },
    unit: PERSON_MONTHS,
    interval: ({ spillover }) => spillover,
  },
  {
    label: { nb: 'Dødvekt: i jobb uansett etter 24 mnd', en: 'Deadweight: in work anyway after 24 months' },
    unit: { nb: 'av 100 deltakere', en: 'of 100 participants' },
    interval: ({ displacement }) =>
      displacement?.deadweight.find(({ horizon }) => horizon === DEADWEIGHT_HORIZON)?.world ?? null,
  },
  waterfallRow('other-young', {
    nb: 'Jobber andre unge vinner eller mister, snitt',
    en: 'Jobs other young people gain or lose, mean',
  }),
  waterfallRow('net', {
    nb: 'Jobber netto, med voksne, snitt',
    en: 'Jobs net, adults included, mean',
  }),
  {
    label: { nb: 'Brutto kostnad i alt', en: 'Gross cost in all' },
    unit: { nb: 'mill. kr', en: 'million kroner' },
    interval: ({ moneyTotal }) => moneyTotal,
  },
  {
    label: { nb: 'Brutto kostnad', en: 'Gross cost' },
    unit: { nb: 'kr per deltaker', en: 'kroner per participant' },
    interval: ({ moneyPerParticipant }) => moneyPerParticipant,
  },
];

/** A step of the waterfall, mean over the run. */
function waterfallRow(name: WaterfallStepName, label: Title): Row {
  return {
    label,
    unit: { nb: 'personer', en: 'persons' },
    interval: ({ displacement }) =>
      displacement?.waterfalls
        .find(({ horizon }) => horizon === null)
        ?.people.find((step) => step.name === name)?.persons ?? null,
  };
}

function ownRow(window: 'during' | 'after', label: Title): Row {
  return {
    label,
    unit: MONTHS,
    interval: ({ gained, policyMeasures }) =>
      gained.find(
        (row) =>
          row.window === window &&
          row.estimand === 'own' &&
          row.activity === HEADLINE_ACTIVITY &&
          row.group === 'all' &&
          row.measure === policyMeasures.at(0),
      )?.months ?? null,
  };
}

const TEXT = {
  against: { nb: 'mot', en: 'against' },
  noise: { nb: 'simuleringsstøy, 95 %', en: 'simulation noise, 95 %' },
  parameters: { nb: 'parameterusikkerhet', en: 'parameter uncertainty' },
  noInterval: {
    nb: `Under ${LEAST_REPLICATIONS_REPORTED} gjentakelser: ingen intervaller.`,
    en: `Below ${LEAST_REPLICATIONS_REPORTED} replications: no intervals.`,
  },
  few: {
    nb: `Under ${LEAST_PARTICIPANTS_REPORTED} simulerte deltakere: ikke noe hovedtall.`,
    en: `Below ${LEAST_PARTICIPANTS_REPORTED} simulated participants: no headline.`,
  },
  zero: { nb: 'kan ikke skilles fra null', en: 'cannot be told from zero' },
  bracket: { nb: 'åpne valg', en: 'open choices' },
  notValidated: {
    nb: 'Ikke holdt opp mot publiserte tall ennå: les retning, ikke størrelse.',
    en: 'Not yet held against published figures: read directions, not amounts.',
  },
} as const;

/** The comparison as lines for a terminal, one block for each contrast. */
export function compareLines(
  comparison: Comparison,
  brackets: readonly Bracket[],
  language: Language,
): string[] {
  const lines: string[] = [];
  for (const contrast of comparison.contrasts) {
    const { title, againstTitle } = contrast;
    lines.push(`${title[language]} ${TEXT.against[language]} ${againstTitle[language].toLowerCase()}`);
    const alternatives = brackets.filter(
      (bracket) => bracket.scenario === contrast.scenario && bracket.against === contrast.against,
    );
    lines.push(...contrastLines(comparison, contrast, alternatives, language));
    lines.push(
      ...hingeLines(comparison, contrast, language),
      ...tippingLines(comparison, contrast, language),
      '',
    );
  }
  if (comparison.replications < LEAST_REPLICATIONS_REPORTED) lines.push(TEXT.noInterval[language]);
  if (!comparison.validated) lines.push(TEXT.notValidated[language]);
  return lines;
}

function contrastLines(
  comparison: Comparison,
  contrast: Contrast,
  alternatives: readonly Bracket[],
  language: Language,
): string[] {
  const isFew =
    contrast.policyMeasures.length > 0 && contrast.participantsSimulated < LEAST_PARTICIPANTS_REPORTED;
  const hasNoise = comparison.replications >= LEAST_REPLICATIONS_REPORTED;
  const rows = ROWS.flatMap((row): string[][] => {
    const interval = row.interval(contrast);
    if (interval === null || interval.estimate === null) return [];
    const others = alternatives.flatMap((bracket) => row.interval(bracket.contrast)?.estimate ?? []);
    return [
      [
        row.label[language],
        ...intervalCells(interval, hasNoise, language),
        row.unit[language],
        bracketCell([interval.estimate, ...others], language),
      ],
    ];
  });
  const lines = aligned(rows).map((line) => `  ${line}`);
  return isFew ? [...lines, `  ${TEXT.few[language]}`] : lines;
}

/** Estimate; noise band, which says when it holds zero; parameter band where there were draws. */
function intervalCells(interval: Interval, hasNoise: boolean, language: Language): string[] {
  const { parameterLow, parameterHigh } = interval;
  const shown = roundToInterval(hasNoise ? interval : { ...interval, low: null, high: null });
  const decimals = Math.max(0, shown.decimals ?? (Math.abs(shown.estimate ?? 0) < 10 ? 2 : 0));
  const number = (value: number | null): string => (value === null ? '' : written(value, language, decimals));
  const band = (low: number, high: number): string => `[${number(low)}; ${number(high)}]`;
  const noise = shown.low === null || shown.high === null ? '' : band(shown.low, shown.high);
  const holdsZero = shown.low !== null && shown.high !== null && shown.low <= 0 && shown.high >= 0;
  const wide = roundToInterval({ estimate: interval.estimate, low: parameterLow, high: parameterHigh });
  const parameters =
    wide.low === null || wide.high === null
      ? ''
      : ` ${TEXT.parameters[language]} ${band(wide.low, wide.high)}`;
  const verdict = holdsZero ? ` ${TEXT.zero[language]}` : '';
  return [number(shown.estimate), `${noise}${verdict}${parameters}`];
}

function bracketCell(estimates: readonly number[], language: Language): string {
  if (estimates.length < 2) return '';
  const bare = (estimate: number): number =>
    roundToInterval({ estimate, low: null, high: null }).estimate ?? estimate;
  const decimals = Math.max(...estimates.map(Math.abs)) < 10 ? 2 : 0;
  const [low, high] = [Math.min(...estimates), Math.max(...estimates)];
  return `${TEXT.bracket[language]} ${written(bare(low), language, decimals)} … ${written(bare(high), language, decimals)}`;
}
