/**
 * The hinge card of a contrast: how its two headline measures answer to five open questions, each moved between the ends of
 * its documented range from the month the policy begins, in both arms and with the luck of the central replications.
 */
import {
  CORNER_POINTS,
  CREATION_HINGE,
  CREATION_POINTS,
  HINGE_POINTS,
  type HingePoint,
} from '../vocabulary/hinges.js';
import { LEAST_PARTICIPANTS_REPORTED, LEAST_REPLICATIONS_REPORTED, type PlainInterval } from './interval.js';
import {
  effectAtEnd,
  fitSurface,
  flipOf,
  type Flip,
  type Surface,
  type SurfaceNoise,
} from './hinge-surface.js';
import type { HingeSample } from './hinge-sample.js';
import type { Accounts } from './account-years.js';
import type { PresentValue } from './present-value.js';
import { ratioInterval, type Ratio } from './ratio.js';
import { studentPoint } from './student-t.js';

export type HingeMeasureId = 'unsubsidised-work' | 'net-present-value';
/** Per participant where the policy has any, else the country's total. */
export type HingeUnit =
  'person-months per participant' | 'person-months' | 'kroner per participant' | 'kroner';

/** How one headline measure answers to the hinges. */
export interface HingeResponse {
  readonly measure: HingeMeasureId;
  readonly unit: HingeUnit;
  readonly surface: Surface;
  readonly noise: SurfaceNoise | null;
  /** Everything central, over the central replications. */
  readonly central: PlainInterval;
  /** Lowest and highest of the worlds at the corners and in the middle: the leading interval. */
  readonly lowest: number;
  readonly highest: number;
  /** Half the Monte Carlo interval over half the leading one; null where either is not known. */
  readonly noiseShare: number | null;
  /** Mean of the corners less the central world of the same replications: not zero where the response bends. */
  readonly bend: PlainInterval;
  readonly hinges: readonly {
    /** Effect at the low and at the high end, everything else central, as fitted. */
    readonly atLow: PlainInterval;
    readonly atHigh: PlainInterval;
    readonly flip: Flip;
  }[];
}

/** Work that the policy makes or moves at one response of job creation, everything else central, same luck. */
export interface CreationPoint {
  readonly response: 'zero' | 'central' | 'free-entry';
  /** Months in the unit of the card's first measure. */
  readonly unsubsidised: number;
  readonly subsidised: number;
  /** Adults in the posts young people compete for; null where not recorded. */
  readonly adults: number | null;
  /** All work, adults' too. */
  readonly net: PlainInterval;
  /** Social net present value, unit of the second measure. */
  readonly value: number;
}

export interface HingeCard {
  /** Worlds at each point, and central ones. */
  readonly replications: number;
  readonly central: number;
  readonly responses: readonly HingeResponse[];
  readonly creation: readonly CreationPoint[];
  /** Accounts of the central worlds, kroner per participant or in all; means over the replications. */
  readonly accounts: PresentValue;
  readonly assumptions: Accounts;
}

/**
 * The card of a contrast; null where not every point was lived.
 *
 * @param samples of the central replications and of every point, in any order
 */
export function buildHingeCard(samples: readonly HingeSample[], assumptions: Accounts): HingeCard | null {
  const sorted = [...samples].sort((a, b) => a.replication - b.replication);
  const central = sorted.filter(({ point }) => point === null);
  const replications = sorted.filter(({ point }) => point === 0).length;
  const complete = HINGE_POINTS.every(
    (_, point) => sorted.filter((sample) => sample.point === point).length === replications,
  );
  if (central.length === 0 || replications === 0 || !complete) return null;
  const persons = sorted.some(({ starts }) => starts > 0);
  const runs: Runs = {
    central,
    at: HINGE_POINTS.map((_, point) => sorted.filter((sample) => sample.point === point)),
    same: central.slice(0, replications),
    divide: persons,
  };
  return {
    replications,
    central: central.length,
    responses: [
      response(runs, 'unsubsidised-work', (sample) => sample.unsubsidised),
      response(runs, 'net-present-value', (sample) => sample.value.social),
    ],
    creation: creationBracket(runs),
    accounts: meanAccounts(runs),
    assumptions,
  };
}

interface Runs {
  readonly central: readonly HingeSample[];
  /** By point. */
  readonly at: readonly (readonly HingeSample[])[];
  /** The central worlds with the luck of those at the points. */
  readonly same: readonly HingeSample[];
  /** Per participant. */
  readonly divide: boolean;
}

type Amount = (sample: HingeSample) => number;

/** Total over total, as in the headlines; without participants the mean of the totals. */
function over(samples: readonly HingeSample[], amount: Amount, divide: boolean): PlainInterval {
  return ratioInterval(samples.map((sample) => ratioOf(sample, amount, divide)));
}

function ratioOf(sample: HingeSample, amount: Amount, divide: boolean): Ratio {
  return { numerator: amount(sample), denominator: divide ? sample.starts : 1 };
}

function estimateOf(samples: readonly HingeSample[], amount: Amount, divide: boolean): number {
  return over(samples, amount, divide).estimate ?? 0;
}

function response(runs: Runs, measure: HingeMeasureId, amount: Amount): HingeResponse {
  const { divide } = runs;
  const central = over(runs.central, amount, divide);
  const effects = HINGE_POINTS.map((_, point) => estimateOf(runs.at[point], amount, divide));
  const corners = effects.slice(0, CORNER_POINTS.length);
  const surface = fitSurface(CORNER_POINTS, corners, central.estimate ?? 0);
  const noise = noiseOf(runs, central);
  const all = [...effects, surface.level];
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const known = noise !== null && central.low !== null && central.high !== null && highest > lowest;
  return {
    measure,
    unit: unitOf(measure, divide),
    surface,
    noise,
    central,
    lowest,
    highest,
    noiseShare: known ? ((central.high ?? 0) - (central.low ?? 0)) / (highest - lowest) : null,
    bend: bendOf(runs, amount, corners, noise),
    hinges: surface.slopes.map((_, hinge) => ({
      atLow: effectAtEnd(surface, noise, hinge, -1),
      atHigh: effectAtEnd(surface, noise, hinge, 1),
      flip: flipOf(surface, noise, hinge),
    })),
  };
}

function unitOf(measure: HingeMeasureId, divide: boolean): HingeUnit {
  if (measure === 'unsubsidised-work') return divide ? 'person-months per participant' : 'person-months';
  return divide ? 'kroner per participant' : 'kroner';
}

/**
 * The spread of one world pair between central replications stands for that at every point. Points of one replication share
 * their luck, which takes part of it out of a slope, so the interval of a slope errs on the wide side. As in the headlines, nothing is
 * judged by fewer than 8 replications or 100 simulated participants.
 */
function noiseOf(runs: Runs, central: PlainInterval): SurfaceNoise | null {
  const worlds = runs.central.length;
  const simulated = runs.central.reduce((sum, sample) => sum + sample.simulated, 0);
  if (runs.divide && simulated < LEAST_PARTICIPANTS_REPORTED) return null;
  if (worlds < LEAST_REPLICATIONS_REPORTED || central.low === null || central.high === null) return null;
  const half = (central.high - central.low) / 2;
  return {
    deviation: (half / studentPoint(worlds - 1)) * Math.sqrt(worlds),
    freedom: worlds - 1,
    levelWorlds: worlds,
    slopeWorlds: CORNER_POINTS.length * runs.same.length,
  };
}

function bendOf(
  runs: Runs,
  amount: Amount,
  corners: readonly number[],
  noise: SurfaceNoise | null,
): PlainInterval {
  const middle = estimateOf(runs.same, amount, runs.divide);
  const estimate = corners.reduce((sum, effect) => sum + effect, 0) / corners.length - middle;
  if (noise === null) return { estimate, low: null, high: null };
  const half =
    studentPoint(noise.freedom) * noise.deviation * Math.sqrt(1 / runs.same.length + 1 / noise.slopeWorlds);
  return { estimate, low: estimate - half, high: estimate + half };
}

function creationBracket(runs: Runs): readonly CreationPoint[] {
  const { divide } = runs;
  const net: Amount = ({ unsubsidised, subsidised, adults }) => unsubsidised + subsidised + (adults ?? 0);
  const spread = over(runs.central, net, divide);
  const half =
    spread.low === null || spread.high === null
      ? null
      : ((spread.high - spread.low) / 2) * Math.sqrt(runs.central.length / runs.same.length);
  const at = (response: CreationPoint['response'], samples: readonly HingeSample[]): CreationPoint => {
    const estimate = estimateOf(samples, net, divide);
    return {
      response,
      unsubsidised: estimateOf(samples, (sample) => sample.unsubsidised, divide),
      subsidised: estimateOf(samples, (sample) => sample.subsidised, divide),
      adults: samples.some(({ adults }) => adults === null)
        ? null
        : estimateOf(samples, (sample) => sample.adults ?? 0, divide),
      net: {
        estimate,
        low: half === null ? null : estimate - half,
        high: half === null ? null : estimate + half,
      },
      value: estimateOf(samples, (sample) => sample.value.social, divide),
    };
  };
  const first = CORNER_POINTS.length;
  const isZero = (point: HingePoint): boolean => point[CREATION_HINGE] < 0;
  const zero = CREATION_POINTS.findIndex(isZero);
  const free = CREATION_POINTS.findIndex((point) => !isZero(point));
  return [
    at('zero', runs.at[first + zero]),
    at('central', runs.same),
    at('free-entry', runs.at[first + free]),
  ];
}

function meanAccounts({ central, divide }: Runs): PresentValue {
  const mean = (amount: (value: PresentValue) => number): number =>
    estimateOf(central, ({ value }) => amount(value), divide);
  return {
    production: mean((value) => value.production),
    adults: central.some(({ value }) => value.adults === null) ? null : mean((value) => value.adults ?? 0),
    resources: mean((value) => value.resources),
    outlays: mean((value) => value.outlays),
    subsidies: mean((value) => value.subsidies),
    taxes: mean((value) => value.taxes),
    fiscal: mean((value) => value.fiscal),
    financing: mean((value) => value.financing),
    social: mean((value) => value.social),
  };
}
