/**
 * An experiment is a list of jobs, each plain data. One job is one replication (and one parameter draw): the
 * same people and luck, lived through in every scenario of the comparison. Jobs share nothing, so any number
 * of workers gives the same bytes.
 */
import type { ResolvedScenario } from '../model/declarations.js';
import type { WorldResult } from '../model/results.js';
import type { PlanHinges } from './hinge-plan.js';
import type { PairTables } from './pair-ledgers.js';

export interface Job {
  /** `r03-d000`, `r00-h05`: names the part file and orders the merge. */
  readonly id: string;
  readonly replication: number;
  /** 0 is the central parameter set. */
  readonly draw: number;
  /** Place in `HINGE_POINTS` of a job of the hinge card; its worlds enter no other table. */
  readonly hinge?: number;
  /** Place in `Plan.batches` of the scenarios it lives; left out, it lives all. */
  readonly batch?: number;
}

export interface Plan {
  readonly seed: string;
  readonly sample: number;
  readonly replications: number;
  readonly draws: number;
  /** Base first; every scenario lists the ones it is held against. */
  readonly scenarios: readonly ResolvedScenario[];
  readonly against: readonly { readonly scenario: string; readonly against: string }[];
  /** The scenarios again, in the same order, with the parameters of draw 1, 2 ... `draws`. */
  readonly drawn: readonly (readonly ResolvedScenario[])[];
  /** Every draw has the luck of the central parameters: what differs between two draws is what their parameters do. */
  readonly commonLuck?: true;
  readonly spells: boolean;
  readonly shadows: boolean;
  /** Worlds held against each other are joined person by person (`pair-ledgers.ts`). */
  readonly ledgers?: true;
  /**
   * Ids of the scenarios lived together, where there are too many to hold their tables at once. Each pair held against each
   * other is in one batch; a scenario may be in several, and is the same in all.
   */
  readonly batches?: readonly (readonly string[])[];
  /** The hinge card, where the plan has one. */
  readonly hinges?: PlanHinges;
  readonly jobs: readonly Job[];
}

export interface JobResult {
  readonly job: Job;
  /** One per scenario, in the order of the plan. */
  readonly worlds: readonly WorldResult[];
  /** One per pair of the plan, in its order, where the plan asks for ledgers. */
  readonly pairs?: readonly PairTables[];
}
