import type { ResolvedScenario } from '../model/declarations.js';
import type { Ledger } from '../model/results.js';
import { pairLedgers, type LivedLedger, type PairTables } from './pair-ledgers.js';
import type { Plan } from './plan.js';

/** The ledgers of one job while its worlds are lived: each pair is joined as soon as both are there, then let go. */
export class Ledgers {
  private readonly lived = new Map<string, LivedLedger>();
  private readonly joined: (PairTables | null)[];

  constructor(
    private readonly plan: Plan,
    private readonly scenarios: readonly ResolvedScenario[],
  ) {
    this.joined = plan.against.map(() => null);
  }

  /** Takes over the ledger of a world lived to its end. */
  close(position: number, ledger: Ledger | null): void {
    if (this.plan.ledgers !== true || ledger === null) return;
    const { id, measures } = this.scenarios[position];
    this.lived.set(id, { scenario: id, measures: measures.map((measure) => measure.id), ledger });
    for (const [index, pair] of this.plan.against.entries()) {
      const policy = this.lived.get(pair.scenario);
      const base = this.lived.get(pair.against);
      if (this.joined[index] !== null || policy === undefined || base === undefined) continue;
      this.joined[index] = pairLedgers(policy, base);
    }
    for (const scenario of this.lived.keys()) if (!this.isAwaited(scenario)) this.lived.delete(scenario);
  }

  /** The joined pairs, in the order of the plan. @throws Error where a world of a pair was not lived */
  pairs(): readonly PairTables[] {
    return this.joined.map((pair, index) => {
      if (pair === null) throw new Error(`pair ${String(index)} of the plan was never joined`);
      return pair;
    });
  }

  private isAwaited(scenario: string): boolean {
    return this.plan.against.some(
      (pair, index) =>
        this.joined[index] === null && (pair.scenario === scenario || pair.against === scenario),
    );
  }
}
