/** The rules of benefits outside health in force in a month, as tables. */
import { THRESHOLD, logHazardOfProbability, scoreIndex, thresholdOfProbability } from '../chance/index.js';
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule } from '../measure-spec.js';
import { TRAIT_SCALE } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import {
  ACTIVITY_PARAMETERS,
  ACTIVITY_TAKE_UP_PARAMETERS,
  compileActivity,
  compileTakeUp,
  type ActivityRule,
  type ActivityTakeUp,
} from './activity-benefit.js';
import { measureBenefitOfMonth } from './payment.js';
import { SANCTION_PARAMETERS, compileSanctions, type SanctionTables } from './sanctions.js';

const LARGEST_TRAIT = 2 * TRAIT_SCALE;

export const ENTITLEMENT_PARAMETERS: readonly ParameterDeclaration[] = [
  ...SANCTION_PARAMETERS,
  { name: 'benefits.unemployment.claimed', unit: 'probability per month', min: 0, max: 1 },
  { name: 'benefits.unemployment.earned-12', unit: 'G', min: 0, max: 5 },
  { name: 'benefits.unemployment.earned-36', unit: 'G', min: 0, max: 10 },
  { name: 'benefits.unemployment.long-from', unit: 'G', min: 0, max: 5 },
  { name: 'benefits.unemployment.months-short', unit: 'months', min: 0, max: 36 },
  { name: 'benefits.unemployment.months-long', unit: 'months', min: 0, max: 36 },
  { name: 'benefits.social-assistance', unit: 'probability per month', min: 0, max: 0.5 },
  { name: 'benefits.social-assistance.family-support', unit: 'log hazard ratio', min: -3, max: 0 },
  { name: 'benefits.social-assistance.registered', unit: 'log hazard ratio', min: -1, max: 3 },
  { name: 'benefits.social-assistance.ends', unit: 'probability per month', min: 0, max: 0.9 },
  { name: 'benefits.social-assistance.duty.ends', unit: 'log hazard ratio', min: -1, max: 2 },
  { name: 'benefits.social-assistance.duty.deters', unit: 'log hazard ratio', min: -2, max: 1 },
  { name: 'benefits.social-assistance.duty.registers', unit: 'probability', min: 0, max: 1 },
  { name: 'benefits.unemployment.extended', unit: 'share', min: 0, max: 1 },
  { name: 'benefits.qualification', unit: 'probability per month', min: 0, max: 0.2 },
  { name: 'benefits.qualification.months', unit: 'months', min: 1, max: 36 },
  { name: 'benefits.sick-pay', unit: 'probability per month', min: 0, max: 0.9 },
  { name: 'benefits.sick-pay.months', unit: 'months', min: 1, max: 36 },
  { name: 'benefits.sick-pay.again', unit: 'months', min: 0, max: 36 },
  { name: 'benefits.measure-benefit.day', unit: 'kroner per day', min: 0, max: 1000 },
  { name: 'benefits.social-assistance.month', unit: 'kroner per month', min: 0, max: 30000 },
  ...ACTIVITY_PARAMETERS,
  ...ACTIVITY_TAKE_UP_PARAMETERS,
];

export interface EntitlementTables {
  readonly claim: number;
  readonly right12: number;
  readonly right36: number;
  readonly long: number;
  readonly monthsLong: number;
  readonly monthsShort: number;
  readonly assistance: number;
  readonly assistanceSupport: number;
  readonly assistanceRegistered: number;
  /** No unregistered person's threshold of being granted social assistance is above it. */
  readonly mostAssisted: number;
  /** Thresholds of social assistance ending: from 30, and under 30. */
  readonly assistanceEnds: number;
  readonly assistanceEndsYoung: number;
  /** Activity duty under 30: score on being granted, and chance that a new recipient is registered with NAV. */
  readonly dutyDeters: number;
  readonly dutyRegisters: number;
  /** Unemployment benefit does not run out in months with temporary extensions. */
  readonly extended: boolean;
  readonly qualification: number;
  readonly qualificationMonths: number;
  readonly sick: number;
  /** Months of sick pay in all, and months of work after which there is a new right. */
  readonly sickMonths: number;
  readonly sickAgain: number;
  /** By measure index, 1 where its benefit is no less than social assistance: then nobody in it applies for that. */
  readonly covered: Uint8Array;
  readonly sanctions: SanctionTables;
  readonly activity: ActivityRule;
  readonly takeUp: ActivityTakeUp;
}

export function compileEntitlement(parameters: ParameterReader, world: WorldState): EntitlementTables {
  const threshold = (name: string): number => thresholdOfProbability(parameters.scalar(name));
  const ratio = (name: string): number => Math.round(parameters.scalar(name) * 256);
  const ends = logHazardOfProbability(parameters.scalar('benefits.social-assistance.ends'));
  const assistance = logHazardOfProbability(parameters.scalar('benefits.social-assistance'));
  const support = parameters.scalar('benefits.social-assistance.family-support') * (256 / TRAIT_SCALE);
  const deters = ratio('benefits.social-assistance.duty.deters');
  const most = assistance + Math.ceil(Math.abs(support) * LARGEST_TRAIT) + Math.max(0, deters);
  const enough = measureBenefitOfMonth(parameters) >= parameters.scalar('benefits.social-assistance.month');
  return {
    claim: threshold('benefits.unemployment.claimed'),
    right12: parameters.scalar('benefits.unemployment.earned-12') * 1000,
    right36: parameters.scalar('benefits.unemployment.earned-36') * 1000,
    long: parameters.scalar('benefits.unemployment.long-from') * 1000,
    monthsShort: parameters.scalar('benefits.unemployment.months-short'),
    monthsLong: parameters.scalar('benefits.unemployment.months-long'),
    assistance,
    assistanceSupport: support,
    mostAssisted: THRESHOLD[scoreIndex(most)] ?? 0,
    assistanceRegistered: Math.round(parameters.scalar('benefits.social-assistance.registered') * 256),
    assistanceEnds: THRESHOLD[scoreIndex(ends)] ?? 0,
    assistanceEndsYoung: THRESHOLD[scoreIndex(ends + ratio('benefits.social-assistance.duty.ends'))] ?? 0,
    dutyDeters: deters,
    dutyRegisters: threshold('benefits.social-assistance.duty.registers'),
    extended: parameters.scalar('benefits.unemployment.extended') >= 0.5,
    qualification: threshold('benefits.qualification'),
    qualificationMonths: parameters.scalar('benefits.qualification.months'),
    sick: threshold('benefits.sick-pay'),
    sickMonths: Math.round(parameters.scalar('benefits.sick-pay.months')),
    sickAgain: Math.round(parameters.scalar('benefits.sick-pay.again')),
    covered: Uint8Array.from(world.scenario.measures, (measure) =>
      enough && !hasRule(measure, 'no measure benefit') ? 1 : 0,
    ),
    sanctions: compileSanctions(parameters),
    activity: compileActivity(parameters),
    takeUp: compileTakeUp(parameters),
  };
}
