/** The hinge card's numbers as text: effects in readable units, places of a hinge as values of its parameters. */
import type {
  Flip,
  Hinge,
  HingeParameter,
  HingeResponse,
  HingeUnit,
  Interval,
} from '../analysis/comparison.js';
import { valuesAt } from '../vocabulary/hinges.js';
import { decimalsOf, formatNumber, formatSigned } from './numbers.js';
import type { Voice } from './voice.js';

/** Kroner are told in thousands (per participant) or millions (in all). */
const SCALE: Readonly<Record<HingeUnit, number>> = {
  'person-months per participant': 1,
  'person-months': 1,
  'kroner per participant': 1 / 1000,
  kroner: 1 / 1_000_000,
};
/** A parameter smaller than this has one decimal more. */
const SMALL = 0.1;

/** An amount in the unit the words name. */
export function scaled(amount: number, unit: HingeUnit): number {
  return amount * SCALE[unit];
}

/** Decimals that an effect of this response carries. */
export function decimalsOfResponse({ central, unit, lowest, highest }: HingeResponse): number {
  const scale = (value: number | null): number | null => (value === null ? null : scaled(value, unit));
  const bare = central.low === null;
  return decimalsOf({
    estimate: scale(central.estimate),
    // Without a band of its own the spread over the worlds says how many digits can matter.
    low: bare ? scale(lowest) : scale(central.low),
    high: bare ? scale(highest) : scale(central.high),
    parameterLow: null,
    parameterHigh: null,
    n: 0,
  });
}

/** An effect of a response, signed, in the unit the words name. */
export function effectText(amount: number, response: HingeResponse, voice: Voice): string {
  return formatSigned(scaled(amount, response.unit), decimalsOfResponse(response), voice.language);
}

/** A plain interval in the unit the words name, as the tables want it. */
export function scaledInterval(
  { estimate, low, high }: { estimate: number | null; low: number | null; high: number | null },
  unit: HingeUnit,
): Interval {
  const scale = (value: number | null): number | null => (value === null ? null : scaled(value, unit));
  return {
    estimate: scale(estimate),
    low: scale(low),
    high: scale(high),
    parameterLow: null,
    parameterHigh: null,
    n: 0,
  };
}

/** Values of a parameter, one or one per cell. */
export function parameterText(values: readonly number[], voice: Voice): string {
  const smallest = Math.min(...values.map(Math.abs).filter((size) => size > 0), 1);
  const decimals = smallest < SMALL ? 3 : 2;
  return values.map((value) => formatNumber(value, decimals, voice.language)).join(' / ');
}

/** Where an effect changes sign along a hinge, told in one of its parameters. */
export function flipText(flip: Flip, hinge: Hinge, parameter: HingeParameter, voice: Voice): string {
  const words = voice.words.hinges.flip;
  if (flip.kind === 'untold') return words.untold;
  if (flip.kind === 'outside')
    return words.outside(flip.towards === null ? null : hinge.ends[flip.towards][voice.language]);
  const at = (place: number): string => parameterText(valuesAt(parameter, place), voice);
  const ends = [at(flip.low), at(flip.high)];
  return words.at(at(flip.at), parameter.sense < 0 ? ends.reverse().join(' – ') : ends.join(' – '));
}

/** The same in few letters. */
export function flipShort(flip: Flip, hinge: Hinge, voice: Voice): string {
  const words = voice.words.hinges.flip.short;
  if (flip.kind !== 'within') return words[flip.kind];
  const leading = hinge.parameters.at(0);
  return words.at(leading === undefined ? '' : parameterText(valuesAt(leading, flip.at), voice));
}
