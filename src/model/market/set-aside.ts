/**
 * An inclusion goal in the public sector: some vacancies are set aside for people with reduced capacity or a hole in the
 * CV. At such a vacancy one of them who is qualified, which is to be above the threshold, goes ahead of everybody else; where
 * none applies it is filled as any other. Which vacancies they are is drawn for the vacancy, once.
 */
import { DRAW_RANGE, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { FULL_CAPACITY } from '../health/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import type { Applications } from './sending.js';
import { MUNICIPAL, STATE } from './columns.js';

export const SET_ASIDE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.inclusion.state', unit: 'share', min: 0, max: 1 },
  { name: 'market.inclusion.municipal', unit: 'share', min: 0, max: 1 },
  { name: 'market.inclusion.hole', unit: 'months', min: 1, max: 120 },
];

/** Added to a score that goes ahead: more than any score of a person can be. */
const AHEAD = 1 << 20;
/** `people.gap` counts sixteenths of a month. */
const GAP_SCALE = 16;

export interface SetAsideTables {
  /** Share of vacancies by sector. */
  readonly bySector: Float64Array;
  readonly hole: number;
  readonly isOn: boolean;
}

export function compileSetAside(parameters: ParameterReader): SetAsideTables {
  const bySector = new Float64Array(3);
  bySector[STATE] = parameters.scalar('market.inclusion.state');
  bySector[MUNICIPAL] = parameters.scalar('market.inclusion.municipal');
  return {
    bySector,
    hole: parameters.scalar('market.inclusion.hole') * GAP_SCALE,
    isOn: bySector.some((share) => share > 0),
  };
}

/** Puts those ahead for whom the vacancy they apply to is set aside. */
export function putAhead(
  world: WorldState,
  tables: SetAsideTables,
  threshold: Int32Array,
  { count, row, slot, segment, score, bare }: Applications,
): void {
  if (!tables.isOn) return;
  for (let at = 0; at < count; at += 1) {
    const least = threshold[segment[at] ?? 0] ?? 0;
    if ((bare[at] ?? 0) <= least || !isMeant(world, tables, row[at] ?? 0)) continue;
    if (!isSetAside(world, tables, slot[at] ?? 0)) continue;
    score[at] = (score[at] ?? 0) + AHEAD;
    bare[at] = (bare[at] ?? 0) + AHEAD;
  }
}

/** What a score says of the person, whether it went ahead or not. */
export function ownScore(score: number): number {
  return score >= AHEAD ? score - AHEAD : score;
}

/** True for people with reduced capacity or a long hole in the CV. */
function isMeant(world: WorldState, { hole }: SetAsideTables, row: number): boolean {
  return (
    (world.health.capacity[row] ?? FULL_CAPACITY) < FULL_CAPACITY || (world.people.gap[row] ?? 0) >= hole
  );
}

/** True where the vacancy open at a slot is set aside: for as long as it stays open. */
function isSetAside(world: WorldState, { bySector }: SetAsideTables, slot: number): boolean {
  const employer = world.slots.employer[slot] ?? 0;
  const share = bySector[world.employers.sector[employer] ?? 0] ?? 0;
  if (share === 0) return false;
  const [k0, k1] = streamKey(world.key, world.slots.openSince[slot] ?? 0, DECISION.setAside);
  return draw(k0, k1, slot, 0) < share * DRAW_RANGE;
}
