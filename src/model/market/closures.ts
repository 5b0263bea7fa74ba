/**
 * Cornerstone firms that close: the largest private employers of a county, until they hold about so large a share of its
 * posts. Everybody in them loses the job in the first month, and none of their posts opens again while it lasts.
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { WorldState } from '../state/world-state.js';
import { PRIVATE } from './columns.js';

export const CLOSURES: ParameterDeclaration = {
  name: 'market.closure',
  unit: 'share',
  axes: ['county'],
  min: 0,
  max: 0.5,
};

/** By employer: 1 where it is closed. The larger goes first, of two as large the one with the lower id. */
export function closedEmployers(world: WorldState, shares: Float64Array): Uint8Array {
  const { id, cell, posts, sector } = world.employers;
  const closed = new Uint8Array(id.length);
  for (let county = 0; county < COUNTIES.length; county += 1) {
    const share = shares[county] ?? 0;
    if (share === 0) continue;
    const here = [...id.keys()].filter((at) => Math.floor((cell[at] ?? 0) / SEGMENTS.length) === county);
    let left = share * here.reduce((sum, at) => sum + (posts[at] ?? 0), 0);
    const candidates = here
      .filter((at) => sector[at] === PRIVATE)
      .sort((a, b) => (posts[b] ?? 0) - (posts[a] ?? 0) || (id[a] ?? 0) - (id[b] ?? 0));
    for (const at of candidates) {
      const size = posts[at] ?? 0;
      // One that is more than twice what is left would close far too much.
      if (size > 2 * left) continue;
      closed[at] = 1;
      left -= size;
    }
  }
  return closed;
}
