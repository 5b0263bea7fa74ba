/** A trial in plain words for the terminal. */
import type { TrialAnalysis, TrialPower, TrialRow } from '../analysis/index.js';
import { formatMonth } from '../vocabulary/months.js';
import { TRIAL_OUTCOMES } from '../vocabulary/trial.js';
import {
  TRIAL_AREAS_WORDS,
  TRIAL_ESTIMAND_WORDS,
  TRIAL_LEVEL_WORDS,
  TRIAL_OUTCOME_WORDS,
} from '../vocabulary/trial-words.js';
import { aligned } from './aligned.js';
import { written, type Language } from './language.js';
import { SAY_TRIAL } from './words-trial.js';

const SHOWN = ['direct', 'spillover', 'net', 'take-up', 'participants', 'full-scale', 'gap'] as const;

export function trialLines(trial: TrialAnalysis, language: Language): string[] {
  const say = SAY_TRIAL;
  const whole = (value: number): string => written(value, language, 0);
  const shares = trial.shares.map((share) => `${whole(share * 100)} %`).join(', ');
  const horizon = trial.horizons.at(-1) ?? 0;
  const outcome = TRIAL_OUTCOME_WORDS[trial.headline][language];
  return [
    trial.title[language],
    say.head(TRIAL_LEVEL_WORDS[trial.level][language], shares)[language],
    say.eligible(whole(trial.eligible), formatMonth(trial.from), formatMonth(trial.until))[language],
    ...(trial.isSpread ? [say.spread[language]] : []),
    '',
    say.found(outcome, horizon)[language],
    ...aligned([
      ['', say.onAverage[language], say.interval[language]],
      ...SHOWN.flatMap((estimand) => effectLine(trial, estimand, horizon, language)),
    ]),
    '',
    say.canShow[language],
    ...sizeLines(trial, language),
    ...powerLines(trial, horizon, language),
    ...takesLines(trial, horizon, language),
  ];
}

function effectLine(
  { rows, headline }: TrialAnalysis,
  estimand: TrialRow['estimand'],
  horizon: number,
  language: Language,
): string[][] {
  const outcome = estimand === 'take-up' ? 'begun' : headline;
  const row = rows.find(
    (one) =>
      one.estimand === estimand && one.share === null && one.outcome === outcome && one.horizon === horizon,
  );
  if (row?.truth === undefined || row.truth === null) return [];
  const band =
    row.truthLow === null || row.truthHigh === null
      ? ''
      : `(${signed(row.truthLow, language)} – ${signed(row.truthHigh, language)})`;
  return [[TRIAL_ESTIMAND_WORDS[estimand][language], signed(row.truth, language), band]];
}

function signed(value: number, language: Language): string {
  const text = written(value, language, Math.abs(value) < 1 ? 2 : 1);
  return value > 0 ? `+${text}` : text;
}

function sizeLines({ size, level }: TrialAnalysis, language: Language): string[] {
  const areas = TRIAL_AREAS_WORDS[level][language];
  const whole = (value: number): string => written(value, language, 0);
  return [
    SAY_TRIAL.size(whole(size.treatedAreas), whole(size.otherAreas), areas, whole(size.persons))[language],
  ];
}

function powerLines(trial: TrialAnalysis, horizon: number, language: Language): string[] {
  const { columns } = SAY_TRIAL;
  const rows = trial.power.filter((row) => row.horizon === horizon && row.outcome !== 'gone');
  const heading = [
    columns.outcome[language],
    columns.effect[language],
    columns.least[language],
    columns.power[language],
    columns.readable[language],
  ];
  const line = (row: TrialPower): string[] => [
    TRIAL_OUTCOME_WORDS[row.outcome][language],
    row.effect === null ? '–' : signed(row.effect, language),
    row.detectable === null ? '–' : written(row.detectable, language, 1),
    row.power === null ? '–' : `${written(row.power * 100, language, 0)} %`,
    formatMonth(row.readable),
  ];
  return aligned([
    heading,
    ...TRIAL_OUTCOMES.flatMap((one) => rows.filter((row) => row.outcome === one)).map(line),
  ]);
}

function takesLines(trial: TrialAnalysis, horizon: number, language: Language): string[] {
  const row = trial.power.find((one) => one.horizon === horizon && one.outcome === trial.headline);
  if (row === undefined) return [];
  if (row.areasPerArm === null) return [SAY_TRIAL.cannotTell[language]];
  const whole = (value: number | null): string | null =>
    value === null ? null : written(value, language, 0);
  const areas = TRIAL_AREAS_WORDS[trial.level][language];
  return [
    SAY_TRIAL.takes(whole(row.areasPerArm), whole(row.lotteryPersons), whole(row.lotteryApplicants), areas)[
      language
    ],
  ];
}
