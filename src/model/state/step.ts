/**
 * The two kinds of step. A person step runs block by block and reads only its own row and figures frozen
 * before it; it gives the same result for any order of rows and any block size. An allocation gives out what is
 * shared in three moves: everyone proposes; proposals are ordered by the stated priority, then a keyed lot, then
 * id; the owner commits.
 */
import type { ParameterDeclaration } from '../declarations.js';
import type { WorldState } from './world-state.js';
import type { ParameterReader } from './parameters.js';

/** Rows handled before the next step of the same phase takes over: small enough to stay in cache. */
export const BLOCK_ROWS = 1024;

export interface PersonStep<Tables> {
  readonly kind: 'person';
  readonly name: string;
  /**
   * `everyone` (the default): `from` and `to` are rows. `concerned`: they are places on this month's list of
   * concerned rows, so that a step about the few does not visit the many.
   */
  readonly over?: 'everyone' | 'concerned';
  readonly parameters: readonly ParameterDeclaration[];
  /** Integer score tables and thresholds for the parameters in force; called when any of them changes. */
  compile(parameters: ParameterReader, world: WorldState): Tables;
  run(world: WorldState, tables: Tables, from: number, to: number): void;
}

export interface Allocation<Tables> {
  readonly kind: 'allocation';
  readonly name: string;
  readonly parameters: readonly ParameterDeclaration[];
  compile(parameters: ParameterReader, world: WorldState): Tables;
  allocate(world: WorldState, tables: Tables): void;
}

/** A step with its table type closed over, so that a list of steps needs no `any`. */
export interface BoundStep {
  readonly kind: 'person' | 'allocation';
  readonly over: 'everyone' | 'concerned';
  readonly name: string;
  readonly parameters: readonly ParameterDeclaration[];
  /** Makes the step ready for one world; `recompile` is called when a parameter changes. */
  bind(world: WorldState): RunningStep;
}

export interface RunningStep {
  recompile(parameters: ParameterReader): void;
  run(from: number, to: number): void;
}

export function personStep<Tables>(step: PersonStep<Tables>): BoundStep {
  return {
    kind: 'person',
    over: step.over ?? 'everyone',
    name: step.name,
    parameters: step.parameters,
    bind(world) {
      let tables: Tables | null = null;
      return {
        recompile(parameters) {
          tables = step.compile(parameters, world);
        },
        run(from, to) {
          if (tables === null) throw new Error(`${step.name} ran before it was compiled`);
          step.run(world, tables, from, to);
        },
      };
    },
  };
}

export function allocation<Tables>(step: Allocation<Tables>): BoundStep {
  return {
    kind: 'allocation',
    over: 'everyone',
    name: step.name,
    parameters: step.parameters,
    bind(world) {
      let tables: Tables | null = null;
      return {
        recompile(parameters) {
          tables = step.compile(parameters, world);
        },
        run() {
          if (tables === null) throw new Error(`${step.name} ran before it was compiled`);
          step.allocate(world, tables);
        },
      };
    },
  };
}
