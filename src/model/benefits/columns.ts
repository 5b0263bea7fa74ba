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
/** The three benefits that the work assessment allowance replaced: counted apart from it, without its clock. */
export const EARLIER = benefitBit('temporary-health-benefits');

/** The allowance or what came before it: what either means for search, measures and school. */
export const TEMPORARY_HEALTH = ALLOWANCE | EARLIER;
/** Benefits that count as health-related in the official status. */
export const HEALTH_RELATED = SICK_PAY | TEMPORARY_HEALTH | DISABILITY;

/** Phases of a spell on the allowance, and of a pension, which has no clock of its own (`allowancePhase`). */
export const ORDINARY = 0;
/** Well enough to work: kept for some months as a job seeker. */
export const SEEKING = 1;
/** Kept while a claim for disability pension is processed. */
export const CLAIMING = 2;
/** Not on the allowance: a disability pension rests beside work, and may come back until `allowanceUntil`. */
export const RESTING = 3;
/** Not on the allowance: a pensioner who has asked for work-oriented follow-up, until `allowanceUntil`. */
export const TRYING = 4;

export const BENEFIT_COLUMNS = {
  set: 'u16',
  /** Months of unemployment benefit left. */
  unemploymentLeft: 'u8',
  /** Month the present or last spell began: of the allowance, or of what came before it. */
  allowanceSince: 'u16',
  /** Month in which the allowance ends by the rule in force when it was granted, extensions included; or the phase. */
  allowanceUntil: 'u16',
  allowancePhase: 'u8',
  /** Months of extension beyond the maximum granted in this spell. */
  allowanceExtended: 'u8',
  /** Month the maximum last stopped a spell: a waiting period counts from here; 0 for never. */
  allowanceSpent: 'u16',
  /** 1 where the lower minimum for the young was in force when the spell was granted. */
  allowanceLower: 'u8',
  /** Times the allowance was granted: first entries and returners are told apart. */
  allowanceGrants: 'u8',
  disabilitySince: 'u16',
  /** Grade of the disability pension, per cent; kept while it rests. */
  grade: 'u8',
  /** Month sick pay began; once all of it has been used, the month from which there is a new right. */
  sickSince: 'u16',
  qualificationUntil: 'u16',
  youthUntil: 'u16',
  /**
   * Month in which a withheld benefit comes back; 0 for none. It is unemployment benefit where months of that are
   * left, else social assistance.
   */
  sanctionUntil: 'u16',
} as const satisfies ColumnLayout;
