/** The band that counts as a pass, from the words of a targets file to two ends in the target's unit. */
import { z } from 'zod';
import type { Gate, TargetUse } from '../vocabulary/targets.js';
import { WORDS } from './check.js';
import { field } from './check.js';
import * as messages from './messages.js';
import * as evidenceMessages from './messages-evidence.js';
import type { Location, Words } from './problem.js';
import { InputError } from './problem.js';

const PERCENT = 100;
/** Digits kept of an end: 2.4 - 0.2 is 2.2, not 2.1999999999999997. */
const DIGITS = 12;

const SHARE = field<number>((input) => {
  const match = typeof input === 'string' ? /^(\d+(?:\.\d+)?) ?%$/.exec(input.trim()) : null;
  return match === null
    ? { problem: (at) => messages.notUnderstood(at, input, ['10 %']) }
    : { value: Number(match[1]) / PERCENT };
});

/**
 * Exactly one of: so much up and down in the unit, such a share of the published figure up and down, two ends, an
 * order in words. `same_sign` cuts the band off at zero on the side the published figure is not on; `standard_error` is the
 * largest Monte Carlo error at which it is judged. `none` is for figures that are only printed.
 */
const FORM = z.strictObject({
  plus_or_minus: z.number().optional(),
  relative: SHARE.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  order: WORDS.optional(),
  same_sign: z.literal(true).optional(),
  standard_error: z.number().positive().optional(),
});
export const GATE = z.union([z.literal('none'), FORM]);
export type GateForm = z.infer<typeof GATE>;

/** What a gate is read beside. */
export interface GateContext {
  readonly id: string;
  readonly use: TargetUse;
  readonly published: number | null;
  /** Place of the gate. */
  readonly at: Location;
  /** Place of the cell. */
  readonly cellAt: Location;
}

export interface ReadGate {
  readonly gate: Gate;
  readonly order: Words | null;
  readonly standardError: number | null;
}

/**
 * Reads a gate.
 *
 * @throws InputError with one problem: no or several ways of saying it, a band of no width, a band around a figure that is
 * not given, a figure that counts and has none
 */
export function gateOf(form: GateForm, context: GateContext): ReadGate {
  const { at, id } = context;
  if (form === 'none') {
    if (context.use !== 'input') throw new InputError([evidenceMessages.noGate(at, id)]);
    const published = publishedOf(context);
    return { gate: { kind: 'band', low: published, high: published }, order: null, standardError: null };
  }
  const standardError = form.standard_error ?? null;
  const ways = [form.plus_or_minus, form.relative, form.low ?? form.high, form.order];
  if (ways.filter((way) => way !== undefined).length !== 1) {
    throw new InputError([
      messages.notUnderstood(at, form, [
        '{plus_or_minus: 2}',
        '{relative: 10 %}',
        '{low: 7.5, high: 12}',
        '{order: {nb: ..., en: ...}}',
        'none',
      ]),
    ]);
  }
  if (form.order !== undefined) {
    return { gate: { kind: 'order', low: 1, high: 1 }, order: form.order, standardError };
  }
  const [low, high] = endsOf(form, context);
  if (!(low < high)) throw new InputError([evidenceMessages.zeroWidthGate(at, id, low, high)]);
  return { gate: { kind: 'band', low, high }, order: null, standardError };
}

function endsOf(form: Exclude<GateForm, 'none'>, context: GateContext): readonly [number, number] {
  if (form.plus_or_minus === undefined && form.relative === undefined) {
    for (const key of ['low', 'high'] as const) {
      if (form[key] === undefined) throw new InputError([messages.missingKey(context.at, key)]);
    }
    return [form.low ?? 0, form.high ?? 0];
  }
  const published = publishedOf(context);
  const half = form.plus_or_minus ?? Math.abs(published) * (form.relative ?? 0);
  const low = rounded(published - half);
  const high = rounded(published + half);
  if (form.same_sign === undefined) return [low, high];
  return published > 0 ? [Math.max(low, 0), high] : [low, Math.min(high, 0)];
}

function publishedOf({ cellAt, id, published }: GateContext): number {
  if (published === null) throw new InputError([evidenceMessages.missingPublished(cellAt, id)]);
  return published;
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
