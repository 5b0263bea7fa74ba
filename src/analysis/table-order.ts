/** The order of rows in tables: the same whatever order scenarios were named in, for the command line and the page alike. */
import type { Comparison } from './comparison.js';
import { isHeadline } from './headline.js';
import { outcomeRows, type ColumnTable } from './rows.js';
import type { JobTables } from './tables.js';

const EVERYBODY = 'all';

interface OfScenario {
  readonly scenario: string;
}

/** By code units: the order of rows does not depend on the language. */
export function byScenario(a: OfScenario, b: OfScenario): number {
  return a.scenario < b.scenario ? -1 : a.scenario > b.scenario ? 1 : 0;
}

/** A comparison whose rows come in the order of scenarios' ids, whatever order they were named in. */
export function inTableOrder(comparison: Comparison): Comparison {
  const { contrasts, league, outsideAccounts, effects } = comparison;
  const byPair = <T extends OfScenario & { readonly against: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => byScenario(a, b) || byScenario({ scenario: a.against }, { scenario: b.against }));
  return {
    ...comparison,
    contrasts: byPair(contrasts),
    league: byPair(league),
    outsideAccounts: byPair(outsideAccounts),
    effects: byPair(effects),
  };
}

/** Headline outcomes of everybody in one job, a piece for each outcome of each world. */
export function* headlineRows({ worlds, ...job }: JobTables): Generator<ColumnTable> {
  for (const world of worlds.toSorted(byScenario)) {
    for (const { outcomes, groups, series: all } of [world, world.local]) {
      const place = groups.indexOf(EVERYBODY);
      if (place < 0) continue;
      for (const [index, outcome] of outcomes.entries()) {
        if (!isHeadline(outcome.name)) continue;
        const start = (index * groups.length + place) * world.months;
        const series = all.slice(start, start + world.months);
        yield* outcomeRows([
          { ...job, worlds: [{ ...world, outcomes: [outcome], groups: [EVERYBODY], series }] },
        ]);
      }
    }
  }
}
