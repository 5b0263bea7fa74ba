/** The page of a trial: what it will show, when, for which outcome, and what it would take. */
import type { TrialAnalysis, TrialPower, TrialRow } from '../../analysis/trial-result.js';
import { TRIAL_OUTCOMES, TRIAL_POWER, type TrialOutcome } from '../../vocabulary/trial.js';
import { TRIAL_LEVEL_WORDS, TRIAL_OUTCOME_WORDS } from '../../vocabulary/trial-words.js';
import type { DrawnChart } from '../chart.js';
import { figureHtml, toolsHtml } from '../figure.js';
import { escapeHtml, prose, tableHtml } from '../html.js';
import { LANGUAGES, type Language } from '../language.js';
import { formatMonthName, formatNumber, formatShare, formatSigned } from '../numbers.js';
import { pageDocument } from '../shell.js';
import type { Table } from '../table.js';
import { voiceOf, type Voice } from '../voice.js';
import { effectChart, powerChart, shareChart } from './charts.js';
import { TRIAL_WORDS } from './words.js';

export interface TrialPageOptions {
  /** The language the file opens in; the other is in it too. */
  readonly language: Language;
  /** Address of the page that simulates in the browser, where it lies beside this one. */
  readonly door?: string | undefined;
}

const NOTHING = '–';

/** A trial as one self-contained HTML document, in both languages. No network, strict content policy; opens from a file. */
export async function renderTrial(
  trial: TrialAnalysis,
  { language, door }: TrialPageOptions,
): Promise<string> {
  const bodies: string[] = [];
  for (const one of LANGUAGES) bodies.push(await bodyOf(trial, voiceOf(one, new Map(), [])));
  const title = (one: Language): string => `${TRIAL_WORDS[one].title}: ${trial.title[one]}`;
  return pageDocument({ language, titles: { nb: title('nb'), en: title('en') }, bodies, door });
}

async function bodyOf(trial: TrialAnalysis, voice: Voice): Promise<string> {
  const { language } = voice;
  const words = TRIAL_WORDS[language];
  const source = `${words.title}: ${trial.title[language]} · ${factsOf(trial, language)}`;
  const charts = [
    await effectChart(trial, voice),
    await shareChart(trial, voice),
    await powerChart(trial, voice),
  ];
  const figure = (drawn: DrawnChart | null): string =>
    drawn === null ? '' : figureHtml(drawn, drawn.name, source, voice);
  const [effects, shares, power] = charts.map(figure);
  return [
    `<main lang="${language}">`,
    `<h1>${escapeHtml(words.heading(trial.title[language]))}</h1>`,
    `<p class="soft">${escapeHtml(leadOf(trial, language))}</p>`,
    trial.isSpread ? `<p class="soft">${escapeHtml(words.spread)}</p>` : '',
    `<p class="facts">${escapeHtml(factsOf(trial, language))}</p>`,
    ...trial.warnings.map(
      ({ message }) => `<p class="notice" role="note">${escapeHtml(message[language])}</p>`,
    ),
    `<p class="notice quick" role="note">${prose(verdictOf(trial, language))}</p>`,
    section(
      'when',
      words.when.title,
      `${showsOf(trial, language)} ${words.when.help}`,
      whenTable(trial, voice),
      voice,
    ),
    `<section data-key="effects" id="${language}-effects"><h2>${escapeHtml(words.effects.title)}</h2>`,
    `${effects}${shares}</section>`,
    section('scale', words.scale.title, words.scale.help, scaleTable(trial, voice), voice),
    `<section data-key="size" id="${language}-size"><h2>${escapeHtml(words.size.title)}</h2>`,
    `<figure><p class="help">${escapeHtml(words.size.help)}</p>${tableHtml(sizeTable(trial, voice))}${toolsHtml(voice, false)}</figure>`,
    `${power}</section>`,
    `<section class="method"><h2>${escapeHtml(words.methodTitle)}</h2>${words.method
      .map((paragraph) => `<p>${prose(paragraph)}</p>`)
      .join('')}</section>`,
    '</main>',
  ].join('\n');
}

function leadOf(trial: TrialAnalysis, language: Language): string {
  return TRIAL_WORDS[language].lead({
    eligible: formatNumber(trial.eligible, 0, language),
    from: formatMonthName(trial.from, language),
    until: formatMonthName(trial.until, language),
    level: TRIAL_LEVEL_WORDS[trial.level][language],
    shares: trial.shares.map((share) => formatShare(share, language)).join(', '),
  });
}

function factsOf({ sample, replications, seed, simulatedAreas }: TrialAnalysis, language: Language): string {
  return TRIAL_WORDS[language].facts({
    sample: `1:${String(sample)}`,
    trials: String(replications),
    seed,
    areas: String(simulatedAreas),
  });
}

/** The headline outcome at the last reading, in one breath. */
function verdictOf(trial: TrialAnalysis, language: Language): string {
  const words = TRIAL_WORDS[language];
  const row = powerAt(trial, trial.headline, trial.horizons.at(-1) ?? 0);
  if (row?.effect === undefined || row.effect === null || row.detectable === null) return words.nothing;
  const numbers = {
    outcome: TRIAL_OUTCOME_WORDS[row.outcome][language],
    months: String(row.horizon),
    effect: withInterval(row, language),
    least: formatNumber(row.detectable, 1, language),
  };
  if (row.power === null) return words.untold(numbers);
  const said = words.verdict({
    ...numbers,
    when: formatMonthName(row.readable, language),
    chance: formatNumber(row.power * 100, 0, language),
  });
  const whole = (value: number | null): string => (value === null ? NOTHING : rounded(value, language));
  return `${said} ${words.takes(whole(row.areasPerArm), whole(row.lotteryPersons), whole(row.lotteryApplicants))}`;
}

function withInterval({ effect, effectLow, effectHigh }: TrialPower, language: Language): string {
  const point = effect === null ? NOTHING : formatSigned(effect, decimalsFor(effect), language);
  if (effectLow === null || effectHigh === null || effect === null) return point;
  const bound = (value: number): string => formatSigned(value, decimalsFor(effect), language);
  return `${point} (${bound(effectLow)} ${language === 'nb' ? 'til' : 'to'} ${bound(effectHigh)})`;
}

function decimalsFor(value: number): number {
  return Math.abs(value) < 1 ? 2 : 1;
}

/** Sizes to two digits: they rest on simulated effects. */
function rounded(value: number, language: Language): string {
  const digits = Math.max(0, String(Math.round(value)).length - 2);
  return formatNumber(value, -digits, language);
}

function powerAt(trial: TrialAnalysis, outcome: TrialOutcome, horizon: number): TrialPower | undefined {
  return trial.power.find((row) => row.outcome === outcome && row.horizon === horizon);
}

/** Outcomes people ask about, the headline first; being gone is no outcome of a policy. */
function outcomesOf({ headline }: TrialAnalysis): readonly TrialOutcome[] {
  return [headline, ...TRIAL_OUTCOMES.filter((outcome) => outcome !== headline && outcome !== 'gone')];
}

function columnsOf(
  voice: Voice,
  names: readonly (keyof (typeof TRIAL_WORDS)['nb']['columns'])[],
): Table['columns'] {
  const { columns } = TRIAL_WORDS[voice.language];
  return names.map((name) => ({
    title: columns[name],
    kind: name === 'outcome' || name === 'readable' ? 'text' : 'number',
  }));
}

/** Outcomes with a chance of 80 per cent or more, and from when; or that there is none. */
function showsOf(trial: TrialAnalysis, language: Language): string {
  const words = TRIAL_WORDS[language];
  const shown = outcomesOf(trial).flatMap((outcome) => {
    const first = trial.power.find(
      (row) => row.outcome === outcome && row.power !== null && row.power >= TRIAL_POWER,
    );
    return first === undefined
      ? []
      : [`${TRIAL_OUTCOME_WORDS[outcome][language]} (${formatMonthName(first.readable, language)})`];
  });
  return shown.length === 0 ? words.never : words.when.shows(shown.join('; '));
}

function whenTable(trial: TrialAnalysis, voice: Voice): Table {
  const { language } = voice;
  return {
    columns: columnsOf(voice, ['outcome', 'readable', 'months', 'level', 'effect', 'least', 'chance']),
    rows: outcomesOf(trial).flatMap((outcome) =>
      trial.horizons.flatMap((horizon) => {
        const row = powerAt(trial, outcome, horizon);
        if (row === undefined) return [];
        const chance = row.power === null ? NOTHING : formatShare(row.power, language);
        return [
          [
            TRIAL_OUTCOME_WORDS[outcome][language],
            formatMonthName(row.readable, language),
            String(horizon),
            formatNumber(row.level, 1, language),
            withInterval(row, language),
            row.detectable === null ? NOTHING : formatNumber(row.detectable, 1, language),
            row.power !== null && row.power >= TRIAL_POWER ? `✓ ${chance}` : chance,
          ],
        ];
      }),
    ),
  };
}

function scaleTable(trial: TrialAnalysis, voice: Voice): Table {
  const { language } = voice;
  const horizon = trial.horizons.at(-1) ?? 0;
  const find = (estimand: TrialRow['estimand'], outcome: TrialOutcome): string => {
    const row = trial.rows.find(
      (one) =>
        one.estimand === estimand && one.share === null && one.outcome === outcome && one.horizon === horizon,
    );
    if (row?.truth === undefined || row.truth === null) return NOTHING;
    const { truth: effect, truthLow: effectLow, truthHigh: effectHigh } = row;
    return withInterval({ effect, effectLow, effectHigh } as TrialPower, language);
  };
  return {
    columns: columnsOf(voice, ['outcome', 'trial', 'country', 'gap']),
    rows: outcomesOf(trial).map((outcome) => [
      TRIAL_OUTCOME_WORDS[outcome][language],
      find(trial.contrast, outcome),
      find('full-scale', outcome),
      find('gap', outcome),
    ]),
  };
}

function sizeTable(trial: TrialAnalysis, voice: Voice): Table {
  const { language } = voice;
  const horizon = trial.horizons.at(-1) ?? 0;
  const whole = (value: number | null | undefined): string =>
    value === null || value === undefined ? NOTHING : rounded(value, language);
  return {
    columns: columnsOf(voice, ['outcome', 'areas', 'lottery', 'applicants']),
    rows: outcomesOf(trial).map((outcome) => {
      const row = powerAt(trial, outcome, horizon);
      return [
        TRIAL_OUTCOME_WORDS[outcome][language],
        whole(row?.areasPerArm),
        whole(row?.lotteryPersons),
        whole(row?.lotteryApplicants),
      ];
    }),
  };
}

function section(key: string, title: string, help: string, table: Table, voice: Voice): string {
  return [
    `<section data-key="${key}" id="${voice.language}-${key}"><h2>${escapeHtml(title)}</h2>`,
    `<figure><p class="help">${escapeHtml(help)}</p>${tableHtml(table)}${toolsHtml(voice, false)}</figure>`,
    '</section>',
  ].join('');
}
