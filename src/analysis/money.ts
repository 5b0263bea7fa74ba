import { yearOf } from '../vocabulary/months.js';
import { seriesOf, type WorldTables } from './tables.js';

/** Kroner in one year, of one payer, for one item. */
export interface MoneyCell {
  readonly payer: string;
  readonly item: string;
  readonly year: number;
  /** Scenario minus base, kroner in fixed prices, whole country, gross. */
  readonly kroner: number;
}

const PREFIX = 'money.';

/**
 * Scenario minus base by payer, item and calendar year: gross kroner in the fixed prices the worlds are in, scaled
 * to the country. Every cell of every year of the run is there, zeros too, in the order of the outcomes.
 *
 * An item only one of the worlds knows costs nothing in the other: an item is there because a measure is.
 */
export function moneyByYear(base: WorldTables, scenario: WorldTables): readonly MoneyCell[] {
  const cells: MoneyCell[] = [];
  for (const name of moneyOutcomes(base, scenario)) {
    const [payer, item] = payerAndItem(name);
    const byYear = new Map<number, number>();
    const costs = seriesOf(scenario, name, 'all');
    const baseCosts = seriesOf(base, name, 'all');
    // Month by month, so that equal worlds differ by exactly zero whatever the amounts.
    for (let index = 0; index < scenario.months; index += 1) {
      const year = yearOf(scenario.firstMonth + index);
      const difference = (costs?.[index] ?? 0) - (baseCosts?.[index] ?? 0);
      byYear.set(year, (byYear.get(year) ?? 0) + difference * scenario.sample);
    }
    for (const [year, kroner] of byYear) cells.push({ payer, item, year, kroner });
  }
  return cells;
}

function moneyOutcomes(base: WorldTables, scenario: WorldTables): ReadonlySet<string> {
  const names = [...scenario.outcomes, ...base.outcomes].map((outcome) => outcome.name);
  return new Set(names.filter((name) => name.startsWith(PREFIX)));
}

/** `money.state.wage-subsidy` is the state's wage subsidy; an item may itself hold dots. */
function payerAndItem(name: string): [string, string] {
  const rest = name.slice(PREFIX.length);
  const dot = rest.indexOf('.');
  return dot < 0 ? [rest, ''] : [rest.slice(0, dot), rest.slice(dot + 1)];
}
