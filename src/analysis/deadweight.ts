import { STANDINGS } from '../vocabulary/codes.js';
import { DISPLACEMENT_HORIZONS } from '../vocabulary/windows.js';
import type { DeadweightRow, OriginRow } from './displacement-tables.js';
import { shareAt, type EventTable } from './event-table.js';
import { EVENT_FROM } from '../vocabulary/windows.js';
import type { Ratio } from './ratio.js';
import type { PairTables } from './tables.js';
import { estimate, estimateRatio, type Drawn } from './uncertainty.js';
import { marginsOf } from './waterfall.js';

const WITHOUT_SUBSIDY = STANDINGS.indexOf('job-without-subsidy');
const PER_CENT = 100;

/** First starts of one pair of worlds, agents. */
export interface StarterCounts {
  /** At each of `DISPLACEMENT_HORIZONS`: starters there still are months for, and those who would be in unsubsidised work. */
  readonly deadweight: readonly Ratio[];
  /** By standing without the policy, in the month of the start. */
  readonly origins: Float64Array;
}

export function starterCounts(pair: PairTables): StarterCounts {
  return {
    deadweight: DISPLACEMENT_HORIZONS.map((horizon) => {
      const { base } = marginsOf(pair.sinceStart, horizon);
      return { numerator: base[WITHOUT_SUBSIDY], denominator: base.reduce((sum, agents) => sum + agents, 0) };
    }),
    origins: marginsOf(pair.sinceStart, 0).base,
  };
}

export interface DrawnStarters extends Drawn {
  readonly sample: number;
  readonly starters: StarterCounts;
}

/** Event-time counts of all the policy's measures in one job. */
export interface DrawnShadows extends Drawn {
  readonly tables: readonly EventTable[];
}

/** Deadweight by the world without the policy, and by the shadows, in per cent of starters. */
export function deadweightRows(
  items: readonly DrawnStarters[],
  shadows: readonly DrawnShadows[],
): readonly DeadweightRow[] {
  return DISPLACEMENT_HORIZONS.map((horizon, index) => ({
    horizon,
    world: perCent(items, (item) => item.starters.deadweight[index]),
    shadow: perCent(shadows, (item) => shadowsInWork(item, horizon)),
  })).filter(({ world, shadow }) => world.estimate !== null || shadow.estimate !== null);
}

function shadowsInWork({ tables }: DrawnShadows, month: number): Ratio {
  let numerator = 0;
  let denominator = 0;
  for (const table of tables) {
    const persons = table.persons[month - EVENT_FROM];
    numerator += (shareAt(table, 'own', 'job-without-subsidy', month) ?? 0) * persons;
    denominator += persons;
  }
  return { numerator, denominator };
}

function perCent<T extends Drawn>(items: readonly T[], ratioOf: (item: T) => Ratio) {
  const n = items.reduce((sum, item) => sum + (item.draw === 0 ? ratioOf(item).denominator : 0), 0);
  return estimateRatio(
    items,
    (item) => {
      const { numerator, denominator } = ratioOf(item);
      return { numerator: numerator * PER_CENT, denominator };
    },
    n,
  );
}

/** Where starters come from: what they would have been in the month they start. In the order of `STANDINGS`. */
export function originRows(items: readonly DrawnStarters[]): readonly OriginRow[] {
  const totalOf = ({ starters }: DrawnStarters): number =>
    starters.origins.reduce((sum, agents) => sum + agents, 0);
  const n = items.reduce((sum, item) => sum + (item.draw === 0 ? totalOf(item) : 0), 0);
  if (n === 0) return [];
  return STANDINGS.map((origin, code) => ({
    origin,
    share: perCent(items, (item) => ({ numerator: item.starters.origins[code], denominator: totalOf(item) })),
    persons: estimate(items, (item) => item.starters.origins[code] * item.sample, n),
  }));
}
