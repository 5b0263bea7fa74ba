/** The `vary:` block of a scenario file: several values in several places, in every combination or one at a time. */
import { z } from 'zod';
import { field } from './check.js';
import type { OpenChoice, Variation, Variations } from './choices.js';
import { isMapping } from './choices.js';
import * as messages from './messages.js';
import { nearestOf } from './message-parts.js';
import { variedInside } from './messages-composition.js';
import { InputError } from './problem.js';
import type { Source } from './source.js';

export const GRIDS = ['one at a time', 'every combination'] as const;
export type Grid = (typeof GRIDS)[number];

/** Keys that say what a policy is, not what it does. */
const NAMING = /\.(?:format|id|kind|title|what|source|state|not_before)(?:\.|$)/;
/** How many levers an error for an unknown one lists: the nearest ones. */
const LEVERS_SHOWN = 12;

/** A list of values, or values by name. */
const VALUES = field<unknown>((input) =>
  (Array.isArray(input) && input.length > 0) || (isMapping(input) && Object.keys(input).length > 0)
    ? { value: input }
    : {
        problem: (at) => messages.wrongType(at, input, { nb: 'en liste av verdier', en: 'a list of values' }),
      },
).meta({
  anyOf: [
    { type: 'array', minItems: 1 },
    { type: 'object', minProperties: 1 },
  ],
});

export const VARY = z.strictObject({
  grid: z.enum(GRIDS).optional(),
  /** Values by lever: `four-year-subsidy.places: [250 at a time, 1000 at a time]`. */
  values: z.record(z.string(), VALUES),
});
export type VaryForm = z.infer<typeof VARY>;

/** A scenario's sweep as read. */
export interface Vary {
  readonly grid: Grid;
  readonly variations: Variations;
}

export const NO_VARY: Vary = { grid: 'one at a time', variations: new Map() };

/**
 * Reads the block where it stands.
 *
 * @throws InputError where one place lies inside another
 */
export function readVary(form: VaryForm, source: Source): Vary {
  const levers = Object.keys(form.values);
  for (const inner of levers) {
    const outer = levers.find((lever) => inner.startsWith(`${lever}.`));
    if (outer === undefined) continue;
    throw new InputError([variedInside(source.locateKey(['vary', 'values', inner]), inner, outer)]);
  }
  const variations = new Map(
    levers.map((lever): [string, Variation] => {
      const at = ['vary', 'values', lever];
      return [lever, { source, at, values: form.values[lever] }];
    }),
  );
  return { grid: form.grid ?? 'one at a time', variations };
}

/**
 * Refuses a `vary` of something no policy has.
 *
 * @param levers what there is, of all policies
 * @throws InputError with the nearest that there are
 */
export function refuseUnknown(
  { variations }: Vary,
  choices: readonly OpenChoice[],
  levers: readonly string[],
): void {
  const met = new Set(choices.map(({ lever }) => lever));
  for (const [lever, { source, at }] of variations) {
    if (met.has(lever)) continue;
    const policy = lever.slice(0, Math.max(0, lever.indexOf('.')));
    const all = levers.filter((known) => !NAMING.test(known));
    const own = all.filter((known) => known.startsWith(`${policy}.`));
    const legal = own.length === 0 ? all : own;
    const nearest = nearestOf(lever, legal);
    const shown = [...(nearest === null ? [] : [nearest]), ...legal.filter((known) => known !== nearest)];
    throw new InputError([messages.unknownLever(source.locateKey(at), lever, shown.slice(0, LEVERS_SHOWN))]);
  }
}
