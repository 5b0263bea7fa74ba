import type { Plan } from '../experiments/index.js';
import { InputError, readTargets, type Library } from '../scenarios/index.js';
import {
  NOT_EVALUABLE,
  PARTS,
  cellsOf,
  numbersBehind,
  partLeftOut,
  partOf,
  planPart,
  resolvePart,
  scoreCells,
  worldsOf,
  type JobNumbers,
  type PartId,
  type Reason,
  type TargetCell,
} from '../validation/index.js';
import type { ValidationTable } from '../analysis/validation-table.js';

/** Options of `validate`, as commander hands them over. */
export interface ValidateOptions {
  readonly sample?: number;
  readonly worlds?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly resume?: string;
  readonly force?: true;
  readonly quick?: true;
  readonly keep?: true;
}

/** Everything a validation depends on beside the program: its `inputs.json`. */
export interface ValidationInputs {
  readonly schema: 'innenfor.inputs/1';
  readonly command: 'validate';
  readonly seed: string;
  readonly sample: number;
  readonly isQuick: boolean;
  readonly parts: readonly { readonly id: PartId; readonly plan: Plan }[];
  readonly cells: readonly TargetCell[];
}

/** Other seeds than anything was fitted with. */
const USUAL = { sample: 10, seed: 'validate' } as const;
const QUICK = { sample: 40 } as const;

/**
 * Everything a validation depends on, worked out and accepted before anything is written.
 *
 * @throws InputError where a file of the library is broken
 */
export function prepareValidation(library: Library, options: ValidateOptions): ValidationInputs {
  const { targets, problems } = readTargets(library);
  if (problems.length > 0) throw new InputError(problems);
  const isQuick = options.quick === true;
  const sample = options.sample ?? (isQuick ? QUICK.sample : USUAL.sample);
  const seed = options.seed ?? USUAL.seed;
  const parts = PARTS.flatMap((part) => {
    const usual = isQuick ? part.worlds.quick : part.worlds.usual;
    if (usual === 0) return [];
    const scenarios = resolvePart(library, part, sample * part.coarser);
    return [{ id: part.id, plan: planPart(part, scenarios, seed, options.worlds ?? usual) }];
  });
  return {
    schema: 'innenfor.inputs/1',
    command: 'validate',
    ...{ seed, sample, isQuick, parts },
    cells: cellsOf(targets),
  };
}

/** The validation that the finished jobs give. */
export function validationOf(inputs: ValidationInputs, results: readonly JobNumbers[]): ValidationTable {
  const { cells, parts, sample, seed } = inputs;
  const worlds = worldsOf(results);
  const run = new Set(parts.map(({ id }) => id));
  const leftOut = ({ id }: TargetCell): Reason | null => {
    const known = NOT_EVALUABLE.get(id);
    if (known !== undefined) return known;
    const part = partOf(id);
    return part === null || run.has(part.id) ? null : partLeftOut(part.title);
  };
  return {
    seeds: worlds.map((_, world) => `${seed} ${String(world)}`),
    sample,
    worlds: worlds.length,
    rows: scoreCells(cells, worlds, leftOut),
    behind: numbersBehind(cells, worlds),
  };
}
