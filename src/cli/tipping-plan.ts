/** Worlds in which something is forced, to see where an outcome changes sign. */
import type { ContrastInput, TippingInput } from '../analysis/index.js';
import type { ResolvedScenario } from '../model/declarations.js';
import { triedShares, withForced, type Resolution, type TippingPoint } from '../scenarios/index.js';
import { UsageError } from './failures.js';
import type { RunOptions } from './options.js';
import { SAY } from './words.js';

/** One world beside the files' own: a scenario with a share forced. */
export interface ForcedWorld {
  /** `four-year-wage-subsidy[retention-after-subsidy=50 %]`. */
  readonly id: string;
  readonly scenario: string;
  readonly point: TippingPoint;
  readonly share: number;
}

/**
 * The forced worlds asked for: with `--choices` those there are, with `--tipping` at least one.
 *
 * @throws UsageError where `--tipping` finds nothing to force
 */
export function forcedWorlds(held: readonly Resolution[], options: RunOptions): ForcedWorld[] {
  if (options.choices !== true && options.tipping !== true) return [];
  const worlds = new Map<string, ForcedWorld>();
  for (const { scenario, tippingPoints } of held) {
    for (const point of tippingPoints) {
      for (const share of triedShares(point)) {
        const id = forcedId(scenario.id, point, share);
        // Two outcomes may ask the same of the same worlds.
        worlds.set(id, { id, scenario: scenario.id, point, share });
      }
    }
  }
  if (worlds.size === 0 && options.tipping === true)
    throw new UsageError('nothing-to-force', SAY.nothingToForce);
  return [...worlds.values()];
}

/** What the plan lives, from the scenarios as they are with the parameters of one draw. */
export function forcedScenarios(
  worlds: readonly ForcedWorld[],
  scenarioOf: (id: string) => ResolvedScenario,
): ResolvedScenario[] {
  return worlds.map(({ id, scenario, point, share }) => ({
    ...withForced(scenarioOf(scenario), point, share),
    id,
  }));
}

/** What is read from them: each tipping point of a scenario against everything it is held against. */
export function tippingInputs(
  worlds: readonly ForcedWorld[],
  held: readonly Resolution[],
  contrasts: readonly ContrastInput[],
): TippingInput[] {
  if (worlds.length === 0) return [];
  return contrasts.flatMap(({ scenario, against, policyStart }) =>
    (held.find((resolution) => resolution.scenario.id === scenario)?.tippingPoints ?? []).map((point) => ({
      scenario,
      against,
      outcome: point.outcome,
      forced: point.forced,
      policyStart,
      worlds: triedShares(point).map((share) => ({ share, scenario: forcedId(scenario, point, share) })),
    })),
  );
}

function forcedId(scenario: string, { forced }: TippingPoint, share: number): string {
  return `${scenario}[${forced}=${String(Math.round(share * 1e4) / 100)} %]`;
}
