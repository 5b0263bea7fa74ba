/**
 * Searching and hiring. Each open slot takes the best real applicant if that one beats the threshold and the adult who
 * applies, else the adult who beats the threshold, else nobody. Who is second learns nothing of it and searches on:
 * displacement is a fact of this list, not a rate.
 *
 * Shadows apply to the same slots with the same luck. One gets a job where it would have beaten the best other
 * applicant with its original set aside, and uses nothing up.
 *
 * With rivalry turned off an applicant is held against the threshold only and uses nothing up: the reference case in which
 * nobody can take a job from anybody.
 */
import { DRAW_RANGE } from '../chance/index.js';
import { REAL } from '../people/columns.js';
import { allocation, type Allocation } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { ADULT_PARAMETERS, adultAt, compileAdults, type AdultTables } from './adults.js';
import {
  APPLICATION_PARAMETERS,
  compileApplications,
  sendApplications,
  type ApplicationTables,
} from './applications.js';
import type { Applications } from './sending.js';
import { MATCH_SCALE } from './columns.js';
import { WORTH_PARAMETERS, compileWorth, type WorthTables } from './creation.js';
import { EFFORT_PARAMETERS } from './effort.js';
import { HIRING_PARAMETERS, compileHiring, takeJob, type HiringTables } from './hiring.js';
import { points } from './points.js';
import { settleVacancies } from './settling.js';
import { SET_ASIDE_PARAMETERS, compileSetAside, putAhead, type SetAsideTables } from './set-aside.js';
import { applyTo } from './transitions.js';
import { VALUATION_PARAMETERS } from './valuation.js';

export interface SearchTables extends ApplicationTables {
  readonly hiring: HiringTables;
  readonly adults: AdultTables;
  readonly worth: WorthTables;
  /** Points an applicant must have more of, by segment. */
  readonly threshold: Int32Array;
  readonly aside: SetAsideTables;
  readonly rivalry: boolean;
}

const step: Allocation<SearchTables> = {
  kind: 'allocation',
  name: 'market.search',
  parameters: [
    ...VALUATION_PARAMETERS,
    ...HIRING_PARAMETERS,
    ...EFFORT_PARAMETERS,
    ...APPLICATION_PARAMETERS,
    ...ADULT_PARAMETERS,
    ...WORTH_PARAMETERS,
    ...SET_ASIDE_PARAMETERS,
    { name: 'market.threshold', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.rivalry', unit: 'share', min: 0, max: 1 },
  ],
  compile(parameters, world) {
    return {
      ...compileApplications(parameters, world),
      hiring: compileHiring(parameters),
      adults: compileAdults(parameters),
      worth: compileWorth(parameters),
      threshold: Int32Array.from(parameters.vector('market.threshold'), points),
      aside: compileSetAside(parameters),
      rivalry: parameters.scalar('market.rivalry') > 0,
    };
  },
  allocate(world, tables) {
    const sent = sendApplications(world, tables);
    putAhead(world, tables.aside, tables.threshold, sent);
    const { row, slot, score, lot } = sent;
    for (let at = 0; at < sent.count; at += 1) {
      if (world.people.shadow[row[at] ?? 0] === REAL)
        applyTo(world, slot[at] ?? 0, row[at] ?? 0, score[at] ?? 0, lot[at] ?? 0);
    }
    const bars = barsOf(world, tables);
    if (tables.rivalry) {
      hireTheBest(world, tables, sent, bars);
      hireShadows(world, tables, sent, bars);
    } else {
      hireWhoeverPasses(world, tables, sent);
    }
    settleVacancies(world, tables, bars);
  },
};

export const search = allocation(step);

/** A month's vacancies by slot, in points. */
export interface Bars {
  /** The adult who applies; 0 for none. */
  adults: Int32Array;
  /** What an applicant must beat: the adult or the threshold. */
  least: Int32Array;
  /** 1 once somebody young has been hired. */
  taken: Uint8Array;
}

const bars: Bars = { adults: new Int32Array(0), least: new Int32Array(0), taken: new Uint8Array(0) };

/** Bars of all open slots; good until asked again. */
function barsOf(world: WorldState, tables: SearchTables): Bars {
  const { open, employer } = world.slots;
  const { cell } = world.employers;
  if (bars.least.length < open.length) {
    bars.adults = new Int32Array(open.length);
    bars.least = new Int32Array(open.length);
    bars.taken = new Uint8Array(open.length);
  }
  bars.taken.fill(0);
  for (let slot = 0; slot < open.length; slot += 1) {
    bars.adults[slot] = 0;
    bars.least[slot] = 0;
    if (open[slot] !== 1) continue;
    const segment = (cell[employer[slot] ?? 0] ?? 0) % tables.threshold.length;
    const adult = tables.rivalry ? adultAt(world, tables.adults, slot, segment) : -Infinity;
    if (adult > -Infinity) bars.adults[slot] = points(adult);
    bars.least[slot] = Math.max(tables.threshold[segment] ?? 0, bars.adults[slot] ?? 0);
  }
  return bars;
}

/** Hires real people: each slot its best, who takes one of several offers by lot. */
function hireTheBest(world: WorldState, tables: SearchTables, sent: Applications, bars: Bars): void {
  const { row, slot, score, bare } = sent;
  const { least, taken } = bars;
  const { best, secondScore } = world.slots;
  const chosen = new Map<number, number>();
  for (let at = 0; at < sent.count; at += 1) {
    const who = row[at] ?? 0;
    const where = slot[at] ?? 0;
    if (world.people.shadow[who] !== REAL || (best[where] ?? 0) - 1 !== who) continue;
    if ((score[at] ?? 0) > (least[where] ?? 0)) prefer(sent, chosen, at);
  }
  const hires = [...chosen.values()].sort((a, b) => (slot[a] ?? 0) - (slot[b] ?? 0));
  for (const at of hires) {
    const where = slot[at] ?? 0;
    const shadows = hireAt(world, tables, sent, at);
    // Deadweight: would the refused person have got this very job without the subsidy?
    const rival = Math.max(secondScore[where] ?? 0, least[where] ?? 0);
    if ((bare[at] ?? 0) > rival) hireRefused(world, tables, sent, at, shadows);
    tellHire(world, sent, at);
    taken[where] = 1;
  }
}

/** Hires shadows against what was recorded. */
function hireShadows(world: WorldState, tables: SearchTables, sent: Applications, { least }: Bars): void {
  const { row, slot, score } = sent;
  const { best, bestScore, secondScore } = world.slots;
  const { id, shadow } = world.people;
  const offers = new Map<number, number>();
  for (let at = 0; at < sent.count; at += 1) {
    const who = row[at] ?? 0;
    if (shadow[who] === REAL) continue;
    const where = slot[at] ?? 0;
    const winner = (best[where] ?? 0) - 1;
    const sameOriginal = winner >= 0 && id[winner] === id[who];
    const rival = Math.max(
      least[where] ?? 0,
      sameOriginal ? (secondScore[where] ?? 0) : (bestScore[where] ?? 0),
    );
    if ((score[at] ?? 0) > rival) prefer(sent, offers, at);
  }
  for (const at of offers.values()) hireAt(world, tables, sent, at);
}

/** The market without rivals: everybody above the threshold is hired, and no vacancy is used up. */
function hireWhoeverPasses(world: WorldState, tables: SearchTables, sent: Applications): void {
  const { score, bare, segment } = sent;
  const chosen = new Map<number, number>();
  for (let at = 0; at < sent.count; at += 1)
    if ((score[at] ?? 0) > (tables.threshold[segment[at] ?? 0] ?? 0)) prefer(sent, chosen, at);
  for (const at of chosen.values()) {
    const shadows = hireAt(world, tables, sent, at);
    if ((bare[at] ?? 0) > (tables.threshold[segment[at] ?? 0] ?? 0))
      hireRefused(world, tables, sent, at, shadows);
    tellHire(world, sent, at);
  }
}

function hireAt(
  world: WorldState,
  tables: SearchTables,
  sent: Applications,
  at: number,
): readonly [number, number] {
  const { row, slot, segment } = sent;
  return takeJob(
    world,
    tables.hiring,
    row[at] ?? 0,
    slot[at] ?? 0,
    segment[at] ?? 0,
    matchOf(sent, at),
    true,
  );
}

/** The shadows of somebody hired with a subsidy get the same job without it. */
function hireRefused(
  world: WorldState,
  tables: SearchTables,
  sent: Applications,
  at: number,
  shadows: readonly [number, number],
): void {
  const { slot, segment } = sent;
  for (const refused of shadows)
    if (refused >= 0)
      takeJob(world, tables.hiring, refused, slot[at] ?? 0, segment[at] ?? 0, matchOf(sent, at), false);
}

function tellHire(world: WorldState, sent: Applications, at: number): void {
  if (sent.row[at] !== world.tracedRow) return;
  tellEvent(world, 'market.search', `is hired at slot ${String(sent.slot[at])}`, [
    'market.threshold',
    'market.adults.mean',
  ]);
}

/** With several offers a person takes the one with the highest keyed lot, never the first in a list. */
function prefer(sent: Applications, offers: Map<number, number>, at: number): void {
  const { row, slot, lot } = sent;
  const other = offers.get(row[at] ?? 0);
  const better =
    other === undefined ||
    (lot[at] ?? 0) > (lot[other] ?? 0) ||
    (lot[at] === lot[other] && (slot[at] ?? 0) < (slot[other] ?? 0));
  if (better) offers.set(row[at] ?? 0, at);
}

/** Quality of the match, 1/64 sd: the part of the score that belongs to this pair, known once hired. */
function matchOf(sent: Applications, at: number): number {
  const luck = (sent.lot[at] ?? 0) / DRAW_RANGE;
  return Math.max(-127, Math.min(127, Math.round((luck * 2 - 1) * MATCH_SCALE)));
}
