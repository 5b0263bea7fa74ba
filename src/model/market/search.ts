/**
 * Searching and hiring. Seekers apply to slots drawn by a keyed counter that knows nothing of how many are open;
 * each open slot takes the best real applicant if that one beats the threshold and the best outside adult. Who is
 * second learns nothing of it and searches on: displacement is a fact of this list, not a rate.
 *
 * Shadows apply to the same slots with the same luck. One gets a job where it would have beaten the best other
 * applicant with its original set aside, and uses nothing up.
 */
import { SEGMENTS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, normalOfDraw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { REAL } from '../people/columns.js';
import { allocation, type Allocation } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { points, sendApplications, type ApplicationTables, type Applications } from './applications.js';
import { MATCH_SCALE } from './columns.js';
import { EFFORT_PARAMETERS, compileEffort } from './effort.js';
import { HIRING_PARAMETERS, compileHiring, takeJob, type HiringTables } from './hiring.js';
import { layOutSlots } from './slots.js';
import { applyTo, closeSlot } from './transitions.js';
import { VALUATION_PARAMETERS, compileValuation } from './valuation.js';

interface Tables extends ApplicationTables {
  readonly hiring: HiringTables;
  readonly threshold: Float64Array;
  readonly adultMean: Float64Array;
  readonly adultSpread: number;
  readonly adultPresent: Float64Array;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.search',
  parameters: [
    ...VALUATION_PARAMETERS,
    ...HIRING_PARAMETERS,
    ...EFFORT_PARAMETERS,
    { name: 'market.slots', unit: 'per thousand', axes: ['segment'], min: 1, max: 400 },
    { name: 'market.search.segments', unit: 'share', axes: ['education', 'segment'], min: 0, max: 1 },
    { name: 'market.noise', unit: 'standard deviations', min: 0.1, max: 3 },
    { name: 'market.threshold', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.adults.mean', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.adults.spread', unit: 'standard deviations', min: 0.1, max: 3 },
    { name: 'market.adults.present', unit: 'probability', axes: ['segment'], min: 0, max: 1 },
  ],
  compile(parameters, world) {
    const shares = parameters.vector('market.search.segments');
    return {
      map: layOutSlots(world.scenario, parameters.vector('market.slots')),
      value: compileValuation(parameters),
      hiring: compileHiring(parameters),
      effort: compileEffort(parameters, world),
      noise: parameters.scalar('market.noise'),
      threshold: parameters.vector('market.threshold'),
      adultMean: parameters.vector('market.adults.mean'),
      adultSpread: parameters.scalar('market.adults.spread'),
      adultPresent: parameters.vector('market.adults.present'),
      segments: [0, 1, 2, 3].map((education) => {
        let sum = 0;
        return Float64Array.from(
          SEGMENTS,
          (_, segment) => (sum += shares[education * SEGMENTS.length + segment] ?? 0),
        );
      }),
    };
  },
  allocate(world, tables) {
    const sent = sendApplications(world, tables);
    const { row, slot, score, lot } = sent;
    for (let at = 0; at < sent.count; at += 1) {
      if (world.people.shadow[row[at] ?? 0] === REAL)
        applyTo(world, slot[at] ?? 0, row[at] ?? 0, score[at] ?? 0, lot[at] ?? 0);
    }
    fill(world, tables, sent);
  },
};

export const search = allocation(step);

/** Hires, real people first, then shadows against what was recorded. */
function fill(world: WorldState, tables: Tables, sent: Applications): void {
  const { row, slot, segment, score, bare } = sent;
  const { best, bestScore, secondScore } = world.slots;
  const { id, shadow } = world.people;
  const bars = barsOf(world, tables, sent);
  const chosen = new Map<number, number>();
  const offers = new Map<number, number>();
  for (let at = 0; at < sent.count; at += 1) {
    const who = row[at] ?? 0;
    const where = slot[at] ?? 0;
    if (shadow[who] !== REAL || (best[where] ?? 0) - 1 !== who || (score[at] ?? 0) <= (bars[where] ?? 0))
      continue;
    prefer(sent, chosen, at);
  }
  const hires = [...chosen.values()].sort((a, b) => (slot[a] ?? 0) - (slot[b] ?? 0));
  for (const at of hires) {
    const who = row[at] ?? 0;
    const where = slot[at] ?? 0;
    const kind = segment[at] ?? 0;
    const shadows = takeJob(world, tables.hiring, who, where, kind, matchOf(sent, at), true);
    // Deadweight: would the refused person have got this very job without the subsidy?
    const rival = Math.max(secondScore[where] ?? 0, bars[where] ?? 0);
    if ((bare[at] ?? 0) > rival) {
      for (const refused of shadows)
        if (refused >= 0) takeJob(world, tables.hiring, refused, where, kind, matchOf(sent, at), false);
    }
    if (who === world.tracedRow)
      tellEvent(world, 'market.search', `is hired at slot ${String(where)}`, [
        'market.threshold',
        'market.adults.mean',
      ]);
    closeSlot(world, where);
  }
  for (let at = 0; at < sent.count; at += 1) {
    const who = row[at] ?? 0;
    if (shadow[who] === REAL) continue;
    const where = slot[at] ?? 0;
    const winner = (best[where] ?? 0) - 1;
    const sameOriginal = winner >= 0 && id[winner] === id[who];
    const rival = Math.max(
      bars[where] ?? 0,
      sameOriginal ? (secondScore[where] ?? 0) : (bestScore[where] ?? 0),
    );
    if ((score[at] ?? 0) > rival) prefer(sent, offers, at);
  }
  for (const at of offers.values()) {
    const kind = segment[at] ?? 0;
    takeJob(world, tables.hiring, row[at] ?? 0, slot[at] ?? 0, kind, matchOf(sent, at), true);
  }
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

let levels = new Int32Array(0);

/**
 * What an applicant must beat at each slot that is applied to: the employer's threshold and the best outside adult, if
 * one applies. Indexed by slot, 0 elsewhere; good until asked again.
 */
function barsOf(world: WorldState, tables: Tables, sent: Applications): Int32Array {
  const [a0, a1] = streamKey(world.key, world.month, DECISION.slotAdult);
  const slots = world.arena.capacity('slot');
  if (levels.length < slots) levels = new Int32Array(slots);
  levels.fill(0);
  for (let at = 0; at < sent.count; at += 1) {
    const slot = sent.slot[at] ?? 0;
    if (levels[slot] !== 0) continue;
    const segment = sent.segment[at] ?? 0;
    let level = tables.threshold[segment] ?? 0;
    if (draw(a0, a1, slot, 0) < (tables.adultPresent[segment] ?? 0) * DRAW_RANGE) {
      const adult = normalOfDraw(draw(a0, a1, slot, 1));
      level = Math.max(level, (tables.adultMean[segment] ?? 0) + tables.adultSpread * adult);
    }
    levels[slot] = points(level);
  }
  return levels;
}

/** Quality of the match, 1/64 sd: the part of the score that belongs to this pair, known once hired. */
function matchOf(sent: Applications, at: number): number {
  const luck = (sent.lot[at] ?? 0) / DRAW_RANGE;
  return Math.max(-127, Math.min(127, Math.round((luck * 2 - 1) * MATCH_SCALE)));
}
