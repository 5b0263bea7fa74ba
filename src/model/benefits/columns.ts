/** Benefits: a set with its clocks. Amounts are computed where they are paid, from rules in force. */
import type { ColumnLayout } from '../state/columns.js';
import { benefitBit } from '../../vocabulary/codes.js';

export const UNEMPLOYMENT_BENEFIT = benefitBit('unemployment-benefit');
export const SICK_PAY = benefitBit('sick-pay');
export const ALLOWANCE = benefitBit('work-assessment-allowance');
export const DISABILITY = benefitBit('disability-pension');
export const SOCIAL_ASSISTANCE = benefitBit('social-assistance');
export const QUALIFICATION = benefitBit('qualification-benefit');
export const PARENTAL = benefitBit('parental-benefit');
export const YOUTH_BENEFIT = benefitBit('youth-benefit');

/** Benefits that count as health-related in the official status. */
export const HEALTH_RELATED = SICK_PAY | ALLOWANCE | DISABILITY;

export const BENEFIT_COLUMNS = {
  set: 'u16',
  /** Months of unemployment benefit left. */
  unemploymentLeft: 'u8',
  allowanceSince: 'i32',
  /** Month in which the allowance ends by the rule in force when it was granted, extensions included. */
  allowanceUntil: 'i32',
  /** Times the allowance was granted: first entries and returners are told apart. */
  allowanceGrants: 'u8',
  disabilitySince: 'i32',
  /** Grade of the disability pension, per cent. */
  grade: 'u8',
  sickSince: 'i32',
  qualificationUntil: 'i32',
  youthUntil: 'i32',
} as const satisfies ColumnLayout;
