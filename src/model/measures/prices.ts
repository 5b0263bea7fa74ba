/**
 * What a place costs for a month by the standard prices that budgets are made of: the mean subsidy over the typical
 * length at an entry wage and mean hours (capped), or the benefit for an even spread of ages, plus the provider. What
 * is really paid to each person is booked by the recorder; a budget is made and spent in these prices.
 */
import type { IncomeSupport, SubsidySchedule } from '../measure-spec.js';

const MONTHS_PER_YEAR = 12;
/** Age at which the youth benefit's full level begins, months: the rule's own border, not a setting. */
const FULL_LEVEL_AGE = 25 * MONTHS_PER_YEAR;

/** What prices hang on beside the measure itself. */
export interface PriceLevel {
  /** Wage cost of a subsidised job at mean hours, kroner a month. */
  readonly wageCost: number;
  /** The basic amount G, kroner a year. */
  readonly basicAmount: number;
}

export interface PricedMeasure {
  readonly subsidy: SubsidySchedule | null;
  readonly incomeSupport: IncomeSupport | null;
  readonly ageFrom: number;
  readonly ageTo: number;
}

/**
 * Kroner a place costs a month.
 *
 * @param typicalLength months a spell is planned to last on average
 * @param providerCost kroner a month to the provider
 */
export function placePrice(
  measure: PricedMeasure,
  typicalLength: number,
  providerCost: number,
  { wageCost, basicAmount }: PriceLevel,
): number {
  return (
    providerCost +
    subsidyPrice(measure.subsidy, typicalLength, wageCost, basicAmount) +
    benefitPrice(measure, basicAmount)
  );
}

function benefitPrice({ incomeSupport, ageFrom, ageTo }: PricedMeasure, basicAmount: number): number {
  if (incomeSupport === null) return 0;
  const young = Math.max(0, Math.min(FULL_LEVEL_AGE, ageTo) - ageFrom) / (ageTo - ageFrom);
  const level = incomeSupport.levelUnder25G * young + incomeSupport.levelG * (1 - young);
  return (level * basicAmount) / MONTHS_PER_YEAR;
}

function subsidyPrice(
  subsidy: SubsidySchedule | null,
  typicalLength: number,
  wageCost: number,
  basicAmount: number,
): number {
  if (subsidy === null) return 0;
  const cap = (subsidy.capG * basicAmount) / MONTHS_PER_YEAR;
  const months = Math.min(Math.round(typicalLength), subsidy.shareByMonth.length);
  let sum = 0;
  for (const share of subsidy.shareByMonth.subarray(0, months)) sum += Math.min(share * wageCost, cap);
  return months === 0 ? 0 : sum / months;
}
