import type { WorldTables } from './tables.js';

/**
 * Scenario minus base, element by element, scaled to persons (or kroner) of the country. The two series are of
 * paired worlds, so what luck they share cancels here and nowhere later.
 *
 * Null where either is not recorded.
 */
export function pairedDifference(
  base: Float64Array | null,
  scenario: Float64Array | null,
  scale: number,
): Float64Array | null {
  if (base === null || scenario === null) return null;
  return scenario.map((value, index) => (value - base[index]) * scale);
}

/**
 * Refuses two worlds that are not a pair: another replication, parameter draw, sample or window.
 * @throws RangeError naming what differs
 */
export function assertPaired(base: WorldTables, scenario: WorldTables): void {
  for (const key of ['replication', 'draw', 'sample', 'firstMonth', 'months'] as const) {
    if (base[key] === scenario[key]) continue;
    throw new RangeError(
      `${scenario.scenario} and ${base.scenario} are no pair: ${key} is ${String(scenario[key])} and ${String(base[key])}`,
    );
  }
}
