/** One door into any measure: shadows are made, the spell begins, follow-up and income support come with it. */
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY } from '../benefits/columns.js';
import { grantYouthBenefit } from '../benefits/transitions.js';
import { hasReducedCapacity } from '../nav/groups.js';
import { noteStart } from '../observe/tracking.js';
import type { WorldState } from '../state/world-state.js';
import { tellEvent } from '../state/tell.js';
import { keyOfMeasure } from './identity.js';
import { followUpUntil, giveMentor, start } from './transitions.js';

/** Planned length is drawn evenly between these shares of the typical length, within the rule's limits. */
const LOWEST_SHARE = 0.4;
const SPAN = 1.2;

/**
 * Months a spell is planned to last, by rule and a keyed draw. The draw belongs to the person, the measure and whether
 * it is the first time, not to the month: who starts a month later in another world stays as long there.
 */
export function plannedLength(world: WorldState, row: number, index: number): number {
  const channels = world.measureChannels[index];
  if (channels === undefined) return 0;
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.plannedLength);
  const again = ((world.measures.used[row] ?? 0) & (1 << (index & 31))) === 0 ? 0 : 1;
  const key = keyOfMeasure(world.scenario.measures[index]?.id ?? '') ^ again;
  const luck = draw(k0, k1, world.people.id[row] ?? 0, key) / DRAW_RANGE;
  const reduced =
    hasReducedCapacity(world.nav.group[row] ?? 0) || ((world.benefits.set[row] ?? 0) & DISABILITY) !== 0;
  const longest = reduced || channels.longestOrdinary === 0 ? channels.longest : channels.longestOrdinary;
  const length = Math.round(channels.typicalLength * (LOWEST_SHARE + SPAN * luck));
  return Math.max(channels.shortest, Math.min(longest, length));
}

/**
 * Starts a measure for a real person or a shadow. For a real person in the reported window the refused
 * alternatives (shadows) are made first, so that they are the person as of the moment before.
 *
 * @returns rows of the two shadows, -1 where none were made
 */
export function startMeasure(
  world: WorldState,
  row: number,
  index: number,
  months: number,
): readonly [number, number] {
  const spec = world.scenario.measures[index];
  if (spec === undefined) return [-1, -1];
  const shadows = noteStart(world, row, index);
  start(world, row, index, Math.min(world.month + months, spec.lastMonth + 1));
  if (spec.incomeSupport !== null) grantYouthBenefit(world, row, world.month + months);
  if (spec.followUpAfter > 0) followUpUntil(world, row, world.month + months + spec.followUpAfter);
  if (row === world.tracedRow) {
    tellEvent(world, 'measures.start', `starts ${spec.id}, planned for ${String(months)} months`, [
      `measure.${spec.like}.typicalLength`,
    ]);
  }
  return shadows;
}

/** Gives a mentor beside the measure somebody is in; the refused alternative goes on in it without. */
export function startMentor(world: WorldState, row: number, index: number): void {
  noteStart(world, row, index);
  giveMentor(world, row, world.month + plannedLength(world, row, index));
  if (row === world.tracedRow)
    tellEvent(world, 'measures.start', 'is given a mentor', ['measure.mentor.referral']);
}
