/** The terms someone is hired on, and what a hire ends: measures, unemployment, a subsidised or furloughed job. */
import { calendarMonthOf } from '../../vocabulary/months.js';
import { DRAW_RANGE, draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { type ParameterDeclaration } from '../declarations.js';
import { hasRule } from '../measure-spec.js';
import { NO_MEASURE } from '../measures/columns.js';
import { plannedLength, startMeasure } from '../measures/starting.js';
import { usablePromise } from '../measures/promise.js';
import { AFTER_HIRING_PARAMETERS, compileAfterHiring, followUpHired } from '../measures/after-hiring.js';
import { clear } from '../measures/transitions.js';
import { tallyHire } from '../observe/tally.js';
import { BAND_OF_AGE } from '../people/ages.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { NO_JOB, PERMANENT, PRIVATE, TEMPORARY } from './columns.js';
import { employerOfPost } from './posts.js';
import { endJob, hire } from './transitions.js';
import { subsidyShares } from './valuation.js';

export const HIRING_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.contract.temporary', unit: 'share', axes: ['segment', 'ageBand'], min: 0, max: 1 },
  { name: 'market.contract.months', unit: 'months', min: 1, max: 36 },
  { name: 'market.contract.season', unit: 'ratio', axes: ['calendarMonth'], min: 0.1, max: 3 },
  { name: 'market.hours.full', unit: 'share', axes: ['sex'], min: 0, max: 1 },
  { name: 'market.hours.part', unit: 'share', min: 0.1, max: 0.9 },
  { name: 'market.wage', unit: 'G', axes: ['segment', 'ageBand'], min: 0.1, max: 1.5 },
  ...AFTER_HIRING_PARAMETERS,
];

export interface HiringTables {
  readonly temporary: Int32Array;
  /** Mean length by calendar month of the hire: seasonal work is short. */
  readonly contractMonths: Float64Array;
  readonly full: Int32Array;
  readonly part: number;
  /** [segment * 4 + band], G/1000 a month full time. */
  readonly wage: Uint16Array;
  /** Kroner a month of follow-up after hiring. */
  readonly afterHiring: number;
}

const BANDS = 4;
const FULL_TIME = 100;
const CAPACITY_MARGIN = 20;
const LEAST_HOURS = 20;

export function compileHiring(parameters: ParameterReader): HiringTables {
  const months = parameters.scalar('market.contract.months');
  return {
    temporary: Int32Array.from(parameters.vector('market.contract.temporary'), thresholdOfProbability),
    contractMonths: parameters.vector('market.contract.season').map((ratio) => ratio * months),
    full: Int32Array.from(parameters.vector('market.hours.full'), thresholdOfProbability),
    part: parameters.scalar('market.hours.part') * 100,
    afterHiring: compileAfterHiring(parameters),
    wage: Uint16Array.from(parameters.vector('market.wage'), (g) => Math.round(g * 1000)),
  };
}

/**
 * Takes a job. With `mayUseVoucher` a granted subsidy comes along and its measure starts (shadows are made of the
 * person as of the moment before).
 *
 * @param employer the post: slot id, or a negative number for a post that is nobody's slot (`posts.ts`)
 * @returns rows of the shadows made, -1 where none
 */
export function takeJob(
  world: WorldState,
  tables: HiringTables,
  row: number,
  employer: number,
  segment: number,
  match: number,
  mayUseVoucher: boolean,
): readonly [number, number] {
  const firm = employerOfPost(world, employer);
  const voucher = mayUseVoucher ? usablePromise(world, row, firm) : NO_MEASURE;
  const subsidised = voucher !== NO_MEASURE;
  const id = world.people.id[row] ?? 0;
  const month = world.month;
  const band = BAND_OF_AGE[Math.floor((month - (world.people.birthMonth[row] ?? 0)) / 12)] ?? 0;
  const [c0, c1] = streamKey(world.key, month, DECISION.contract);
  const [h0, h1] = streamKey(world.key, month, DECISION.hours);
  const spec = subsidised ? world.scenario.measures[voucher - 1] : undefined;
  const asked = spec?.subsidy?.permanentJobAsked === true;
  const short = hasRule(spec, 'job ends with the grant');
  const temporary =
    short || (!asked && draw(c0, c1, id, employer) < (tables.temporary[segment * BANDS + band] ?? 0));
  const wanted =
    draw(h0, h1, id, 0) < (tables.full[world.people.sex[row] ?? 0] ?? 0) ? FULL_TIME : tables.part;
  const able = Math.min(FULL_TIME, (world.health.capacity[row] ?? FULL_TIME) + CAPACITY_MARGIN);
  const least = Math.max(LEAST_HOURS, (spec?.subsidy?.leastHours ?? 0) * FULL_TIME);
  const hours = Math.max(least, Math.min(wanted, able));
  const longest = 2 * (tables.contractMonths[calendarMonthOf(month) - 1] ?? 0);
  let shadows: readonly [number, number] = [-1, -1];
  if (subsidised) {
    const most = temporary
      ? (spec?.subsidy?.longestTemporary ?? 0)
      : subsidyShares(world, row, voucher - 1).length;
    const length = Math.min(most, asked ? most : plannedLength(world, row, voucher - 1));
    shadows = startMeasure(world, row, voucher - 1, length);
  } else {
    followUpHired(world, row, tables.afterHiring);
    clear(world, row);
    if (world.market.job[row] !== NO_JOB) endJob(world, row);
  }
  hire(world, row, {
    job: temporary ? TEMPORARY : PERMANENT,
    segment,
    sector: firm < 0 ? PRIVATE : (world.employers.sector[firm] ?? PRIVATE),
    employer,
    contractEnd:
      temporary && !subsidised
        ? month + 1 + Math.floor(longest * (draw(c0, c1, id, employer + 2) / DRAW_RANGE))
        : 0,
    hours: Math.round(hours),
    wage: tables.wage[segment * BANDS + band] ?? 0,
    match,
    subsidy: subsidised ? voucher : 0,
  });
  tallyHire(world, row, subsidised);
  return shadows;
}
