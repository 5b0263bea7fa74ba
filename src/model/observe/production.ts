/**
 * What young people's work is worth: the wage cost of their jobs, kroner in fixed prices. A subsidised job counts at its whole
 * wage cost; apprentices and students' side jobs have no wage of their own here and are left out.
 */
import type { WorldState } from '../state/world-state.js';
import { SCALAR } from './layout.js';
import { addLocal } from './local.js';
import type { MoneyTables } from './money.js';
import { addScalar } from './tally.js';

const PER_CENT = 100;
const PER_G = 1000;
const MONTHS_PER_YEAR = 12;

/** Books the month's wage cost of everybody real who works. */
export function recordProduction(world: WorldState, { payment, wageCost }: MoneyTables): void {
  // Thousandths of G a month times hours in per cent: whole numbers, so that no order of rows changes the sum.
  const worked = world.work.worked[0] ?? 0;
  const yearlyG = payment.monthlyG * MONTHS_PER_YEAR;
  addScalar(world, SCALAR.production, Math.round((worked / PER_CENT / PER_G) * yearlyG * wageCost));
}

/** Tells how many posts exist because of a subsidy. */
export function recordMadePosts(world: WorldState): void {
  world.countyPosts.made.forEach((posts, county) => {
    addLocal(world, 'postsMade', county, posts);
  });
}
