/** The rules of the work assessment allowance and the disability pension in force in a month, as tables. */
import type { ParameterDeclaration } from '../declarations.js';
import { exp, log, logHazardOfProbability, logRatio, thresholdOfProbability } from '../chance/index.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { ACTIVITY_PARAMETERS, compileActivity, type ActivityRule } from './activity-benefit.js';
import { INFORMATION_PARAMETERS, compileInformation, type InformationTables } from './pension-information.js';
import { PENSION_REST_PARAMETERS, compilePensionRest, type PensionRest } from './pension-work.js';

/** No ratio on applying counts as lower than this. */
const LEAST_RATIO = 1e-4;

export const ALLOWANCE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.allowance.introduced', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.allowance.capacity', unit: 'share', min: 0.2, max: 0.8 },
  { name: 'benefits.allowance.application', unit: 'probability per month', min: 0, max: 0.9 },
  { name: 'benefits.allowance.level-elasticity', unit: 'elasticity', min: 0, max: 2 },
  { name: 'benefits.allowance.minimum', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.allowance.minimum-under-25', unit: 'G per year', min: 0, max: 4 },
  { name: 'benefits.allowance.lower-age', unit: 'years', min: 18, max: 40 },
  { name: 'benefits.replacement', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.allowance.limit', unit: 'months', min: 6, max: 120 },
  { name: 'benefits.allowance.waiting', unit: 'months', min: 0, max: 60 },
  { name: 'benefits.allowance.recovered', unit: 'probability per month', min: 0, max: 0.9 },
  { name: 'benefits.allowance.well', unit: 'share', min: 0.3, max: 1 },
  { name: 'benefits.allowance.job-seeker', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.allowance.job-seeker-months', unit: 'months', min: 0, max: 24 },
  { name: 'benefits.allowance.extension', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.allowance.extension-months', unit: 'months', min: 0, max: 48 },
  { name: 'benefits.allowance.extension-most', unit: 'months', min: 0, max: 240 },
  { name: 'benefits.allowance.held', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.allowance.assistance-after', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.earlier.ends', unit: 'probability per month', min: 0, max: 0.5 },
  { name: 'benefits.earlier.time-limited', unit: 'log hazard ratio', min: -3, max: 1 },
  { name: 'benefits.disability.lasting-capacity', unit: 'share', min: 0.1, max: 0.6 },
  { name: 'benefits.disability.lasting-months', unit: 'months', min: 0, max: 60 },
  { name: 'benefits.disability.early', unit: 'probability per month', min: 0, max: 0.3 },
  { name: 'benefits.disability.age', unit: 'log hazard ratio', axes: ['ageBand'], min: -2, max: 2 },
  { name: 'benefits.disability.after-allowance', unit: 'log hazard ratio', min: -1, max: 1.5 },
  { name: 'benefits.disability.congenital', unit: 'probability per month', min: 0, max: 0.9 },
  { name: 'benefits.disability.at-limit', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.disability.claim', unit: 'months', min: 1, max: 24 },
  { name: 'benefits.disability.graded', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.disability.graded-in-work', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.disability.grade', unit: 'share', min: 0.2, max: 1 },
  { name: 'benefits.disability.registered', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.disability.exit', unit: 'probability per year', min: 0, max: 0.2 },
  { name: 'benefits.sick-pay.months', unit: 'months', min: 1, max: 36 },
  ...PENSION_REST_PARAMETERS,
  ...INFORMATION_PARAMETERS,
  ...ACTIVITY_PARAMETERS,
];

export interface AllowanceTables {
  /** False while the three earlier benefits are granted instead. */
  readonly introduced: boolean;
  readonly halfCapacity: number;
  readonly apply: number;
  readonly inProgramme: Int16Array;
  /** Share of the young who would get the lower minimum that stays away for it, on the scale of draws; whether it holds. */
  readonly deterred: number;
  readonly lower: boolean;
  /** Age, months, under which it holds. */
  readonly lowerUntil: number;
  /** Leaky sum of 36 months' earnings, G/1000, below which the minimum is what one gets. */
  readonly minimumBinds: number;
  readonly limitMonths: number;
  readonly waitingMonths: number;
  readonly recovered: number;
  readonly well: number;
  readonly seeker: number;
  readonly seekerMonths: number;
  readonly extension: number;
  readonly extensionMonths: number;
  readonly extensionMost: number;
  readonly held: number;
  readonly assistanceAfter: number;
  readonly earlierEnds: number;
  /** Scores of a pension before the limit: on the allowance, and on what came before it. */
  readonly early: number;
  readonly earlyBefore: number;
  /** Score on it by age band. */
  readonly byAge: Int16Array;
  readonly lasting: number;
  readonly lastingAfter: number;
  readonly congenital: number;
  readonly atLimit: number;
  readonly claimMonths: number;
  /** Thresholds of a graded pension: without work, and beside a job. */
  readonly graded: number;
  readonly gradedInWork: number;
  /** Lowest grade, per cent. */
  readonly grade: number;
  /** Chance that a new pensioner NAV does not know is assessed as in lasting need. */
  readonly registered: number;
  readonly leaves: number;
  readonly dormant: Uint8Array;
  readonly sickMonths: number;
  readonly rest: PensionRest;
  readonly information: InformationTables;
  readonly activity: ActivityRule;
}

export function compileAllowance(parameters: ParameterReader, world: WorldState): AllowanceTables {
  const value = (name: string): number => parameters.scalar(name);
  const score = (name: string): number => logHazardOfProbability(value(name));
  const threshold = (name: string): number => thresholdOfProbability(value(name));
  const modifier = (name: string): number => Math.round(value(name) * 256);
  const minimum = value('benefits.allowance.minimum');
  const young = value('benefits.allowance.minimum-under-25');
  const lower = young > 0 && young < minimum;
  const early = score('benefits.disability.early');
  return {
    introduced: value('benefits.allowance.introduced') >= 0.5,
    halfCapacity: value('benefits.allowance.capacity') * 100,
    apply: score('benefits.allowance.application'),
    inProgramme: Int16Array.from(world.scenario.measures, (measure) =>
      measure.incomeSupport === null
        ? 0
        : logRatio(Math.max(LEAST_RATIO, measure.incomeSupport.allowanceApplication)),
    ),
    deterred: lower
      ? thresholdOfProbability(1 - exp(value('benefits.allowance.level-elasticity') * log(young / minimum)))
      : 0,
    lower,
    lowerUntil: value('benefits.allowance.lower-age') * 12,
    minimumBinds: (3000 * minimum) / Math.max(0.01, value('benefits.replacement')),
    limitMonths: value('benefits.allowance.limit'),
    waitingMonths: value('benefits.allowance.waiting'),
    recovered: threshold('benefits.allowance.recovered'),
    well: value('benefits.allowance.well') * 100,
    seeker: threshold('benefits.allowance.job-seeker'),
    seekerMonths: value('benefits.allowance.job-seeker-months'),
    extension: threshold('benefits.allowance.extension'),
    extensionMonths: value('benefits.allowance.extension-months'),
    extensionMost: value('benefits.allowance.extension-most'),
    held: threshold('benefits.allowance.held'),
    assistanceAfter: threshold('benefits.allowance.assistance-after'),
    earlierEnds: threshold('benefits.earlier.ends'),
    early: early + modifier('benefits.disability.after-allowance'),
    earlyBefore:
      early + modifier('benefits.disability.after-allowance') + modifier('benefits.earlier.time-limited'),
    byAge: Int16Array.from(parameters.vector('benefits.disability.age'), (x) => Math.round(x * 256)),
    lasting: value('benefits.disability.lasting-capacity') * 100,
    lastingAfter: value('benefits.disability.lasting-months'),
    congenital: threshold('benefits.disability.congenital'),
    atLimit: threshold('benefits.disability.at-limit'),
    claimMonths: value('benefits.disability.claim'),
    graded: threshold('benefits.disability.graded'),
    gradedInWork: threshold('benefits.disability.graded-in-work'),
    grade: Math.round(value('benefits.disability.grade') * 100),
    registered: threshold('benefits.disability.registered'),
    leaves: thresholdOfProbability(value('benefits.disability.exit') / 12),
    dormant: Uint8Array.from(world.scenario.measures, (measure) =>
      measure.subsidy?.benefitMeanwhile === 'dormant-right' ? 1 : 0,
    ),
    sickMonths: Math.round(value('benefits.sick-pay.months')),
    rest: compilePensionRest(parameters),
    information: compileInformation(parameters),
    activity: compileActivity(parameters),
  };
}
