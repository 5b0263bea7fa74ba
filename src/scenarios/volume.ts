/** One volume in three readings: places at a time, starts a year, kroner a year. */
import type { ParameterTable } from '../model/declarations.js';
import type { Channel } from '../model/measure-spec.js';
import { CHANNELS } from '../model/measure-spec.js';
import { placePrice, type PricedMeasure } from '../model/measures/prices.js';
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
  /** Months of the year in which there are places: all, but for what has a season. */
  readonly monthsPerYear: number;
}

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

/** Cost of one place for a month, by the standard prices the model's budgets are made of. */
export function placeCost(
  table: ParameterTable,
  month: Month,
  measure: PricedMeasure & { readonly channel: (channel: Channel) => number; readonly season?: number },
): PlaceCost {
  const typicalLength = measure.channel('typicalLength');
  const wageCost =
    numberOf(table, 'volume.monthly-wage', month) *
    numberOf(table, 'money.wage-cost', month) *
    numberOf(table, 'volume.hours-share', month);
  const basicAmount = numberOf(table, 'money.G', month);
  const kroner = placePrice(measure, typicalLength, measure.channel('providerCost'), {
    wageCost,
    basicAmount,
  });
  return { kronerPerPlaceMonth: kroner, typicalLength, monthsPerYear: monthsOf(measure.season) };
}

/** Months of a season, all twelve where there is none. */
function monthsOf(season: number | undefined): number {
  if (season === undefined) return MONTHS_PER_YEAR;
  let months = 0;
  for (let month = 0; month < MONTHS_PER_YEAR; month += 1) months += (season >> month) & 1;
  return months;
}

/** The three readings of a number of places. */
export function volumeOfPlaces(places: number, cost: PlaceCost): Volume {
  const { kronerPerPlaceMonth, typicalLength, monthsPerYear } = cost;
  return {
    places,
    startsPerYear: (places * monthsPerYear) / typicalLength,
    kronerPerYear: places * kronerPerPlaceMonth * monthsPerYear,
    kronerPerPlaceMonth,
    typicalLength,
  };
}

/** Places that so many starts a year keep filled. */
export function placesOfStarts(startsPerYear: number, cost: PlaceCost): number {
  return (startsPerYear * cost.typicalLength) / cost.monthsPerYear;
}

/** Places that so many kroner a year pay; NaN where a place costs nothing. */
export function placesOfBudget(kronerPerYear: number, cost: PlaceCost): number {
  const perPlace = cost.kronerPerPlaceMonth * cost.monthsPerYear;
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
