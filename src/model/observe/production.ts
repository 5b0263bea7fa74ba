/**
 * What young people's work is worth: the wage cost of their jobs, kroner in fixed prices. A subsidised job counts at its whole
 * wage cost; apprentices and students' side jobs have no wage of their own here and are left out.
 */
import { NO_JOB } from '../market/columns.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { SCALAR } from './layout.js';
import type { MoneyTables } from './money.js';
import { addScalar } from './tally.js';

const PER_CENT = 100;
const PER_G = 1000;
const MONTHS_PER_YEAR = 12;

/** Books the month's wage cost of everybody real who works. */
export function recordProduction(world: WorldState, { payment, wageCost }: MoneyTables): void {
  const { present, shadow } = world.people;
  const { job, furloughed, wage, hours } = world.market;
  const [resident, real, none] = [PRESENT_RESIDENT | 0, REAL | 0, NO_JOB | 0];
  const end = world.highWater | 0;
  // Thousandths of G a month times hours in per cent: whole numbers, so that no order of rows changes the sum.
  let worked = 0;
  for (let row = 0; row < end; row = (row + 1) | 0) {
    if (job[row] === none || present[row] !== resident) continue;
    if (furloughed[row] !== 0 || shadow[row] !== real) continue;
    worked += Math.imul(wage[row] ?? 0, hours[row] ?? 0);
  }
  const yearlyG = payment.monthlyG * MONTHS_PER_YEAR;
  addScalar(world, SCALAR.production, Math.round((worked / PER_CENT / PER_G) * yearlyG * wageCost));
}
