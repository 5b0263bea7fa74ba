/** One volume in three readings: places at a time, starts a year, kroner a year. */
import type { Channel, IncomeSupport, ParameterTable, SubsidySchedule } from '../model/declarations.js';
import { CHANNELS } from '../model/declarations.js';
import { valuesInForce } from './dated.js';
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import type { Month } from '../vocabulary/months.js';

/** When fully phased in. Kroner are nominal of the month they were reckoned for, gross, before anything is saved. */
export interface Volume {
  readonly places: number;
  readonly startsPerYear: number;
  readonly kronerPerYear: number;
  /** Subsidy or benefit plus what the provider costs; adviser time is apart. */
  readonly kronerPerPlaceMonth: number;
  /** Planned length a start holds a place, months. */
  readonly typicalLength: number;
}

/** What a place costs and how long it is held. */
export interface PlaceCost {
  readonly kronerPerPlaceMonth: number;
  readonly typicalLength: number;
}

/** Age at which the youth benefit's full level begins, months: the rule's own border, not a setting. */
const FULL_LEVEL_AGE = 25 * MONTHS_PER_YEAR;

/** A single number of a parameter in force in a month; NaN where the evidence has none. */
export function numberOf(table: ParameterTable, name: string, month: Month): number {
  const values = table.get(name);
  return values === undefined ? Number.NaN : (valuesInForce(values, month).at(0) ?? Number.NaN);
}

/** Channel values of a measure: those of the measure it is like, with its own on top. */
export function channelsOf(
  table: ParameterTable,
  like: string,
  own: Partial<Readonly<Record<Channel, number>>>,
  month: Month,
): (channel: Channel) => number {
  return (channel) => own[channel] ?? numberOf(table, `measure.${like}.${channel}`, month);
}

/** All channels there are, typed. */
export const ALL_CHANNELS = Object.keys(CHANNELS) as Channel[];

/**
 * Cost of one place for a month: mean subsidy over the typical length at an entry wage and mean hours (capped), or the
 * benefit for an even spread of ages, plus the provider.
 */
export function placeCost(
  table: ParameterTable,
  month: Month,
  measure: {
    readonly subsidy: SubsidySchedule | null;
    readonly incomeSupport: IncomeSupport | null;
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly channel: (channel: Channel) => number;
  },
): PlaceCost {
  const typicalLength = measure.channel('typicalLength');
  const basicAmount = numberOf(table, 'money.G', month);
  let kroner = measure.channel('providerCost');
  if (measure.subsidy !== null) {
    const wageCost =
      numberOf(table, 'volume.monthly-wage', month) *
      numberOf(table, 'money.wage-cost', month) *
      numberOf(table, 'volume.hours-share', month);
    const cap = (measure.subsidy.capG * basicAmount) / MONTHS_PER_YEAR;
    const months = Math.min(Math.round(typicalLength), measure.subsidy.shareByMonth.length);
    let sum = 0;
    for (const share of measure.subsidy.shareByMonth.subarray(0, months))
      sum += Math.min(share * wageCost, cap);
    kroner += months === 0 ? 0 : sum / months;
  }
  if (measure.incomeSupport !== null) {
    const { ageFrom, ageTo, incomeSupport } = measure;
    const young = Math.max(0, Math.min(FULL_LEVEL_AGE, ageTo) - ageFrom) / (ageTo - ageFrom);
    const level = incomeSupport.levelUnder25G * young + incomeSupport.levelG * (1 - young);
    kroner += (level * basicAmount) / MONTHS_PER_YEAR;
  }
  return { kronerPerPlaceMonth: kroner, typicalLength };
}

/** The three readings of a number of places. */
export function volumeOfPlaces(places: number, cost: PlaceCost): Volume {
  return {
    places,
    startsPerYear: (places * MONTHS_PER_YEAR) / cost.typicalLength,
    kronerPerYear: places * cost.kronerPerPlaceMonth * MONTHS_PER_YEAR,
    ...cost,
  };
}

/** Places that so many starts a year keep filled. */
export function placesOfStarts(startsPerYear: number, cost: PlaceCost): number {
  return (startsPerYear * cost.typicalLength) / MONTHS_PER_YEAR;
}

/** Places that so many kroner a year pay; NaN where a place costs nothing. */
export function placesOfBudget(kronerPerYear: number, cost: PlaceCost): number {
  const perPlace = cost.kronerPerPlaceMonth * MONTHS_PER_YEAR;
  return perPlace > 0 ? kronerPerYear / perPlace : Number.NaN;
}

/** Places month by month until they are full: equal steps over the phase-in, all at once where it is 0. */
export function phaseIn(
  places: number,
  months: number,
  from: Month,
): { readonly from: Month; readonly places: number }[] {
  if (months <= 1) return [{ from, places }];
  return Array.from({ length: months }, (_, step) => ({
    from: from + step,
    places: (places * (step + 1)) / months,
  }));
}
