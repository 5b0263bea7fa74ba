/**
 * The numbers a policy file brings along: each with its unit, source and status as in the evidence, so that one file is
 * the whole policy. A parameter of the model is set while the policy is in force; a channel is the policy's own.
 */
import { z } from 'zod';
import type { ParameterDeclaration } from '../model/declarations.js';
import type { Channel } from '../model/measure-spec.js';
import { UNITS } from '../model/declarations.js';
import { CHANNELS } from '../model/measure-spec.js';
import { WORDS, field } from './check.js';
import { SOURCE } from './citing.js';
import type { Nested } from './evidence.js';
import { cellsOf, flatten, readRange } from './evidence.js';
import * as messages from './messages.js';
import { noSource, wrongShape, wrongUnit } from './messages-evidence.js';
import type { PolicyUse, ReadOptions } from './policy-uses.js';
import type { Problem } from './problem.js';
import { InputError } from './problem.js';
import { matching } from './rule-changes.js';
import { sampleEntry } from './sampling.js';
import type { Path } from './source.js';

/** A policy's own numbers are fitted to nothing. */
const STATUSES = ['documented', 'derived', 'literature', 'assumed'] as const;

function isNested(input: unknown): input is Nested {
  return typeof input === 'number' || (Array.isArray(input) && input.length > 0 && input.every(isNested));
}

const NUMBERS = field<Nested>((input) =>
  isNested(input)
    ? { value: input }
    : {
        problem: (at) =>
          messages.wrongType(at, input, { nb: 'et tall eller en liste', en: 'a number or a list' }),
      },
).meta({ type: ['number', 'array'] });

const VALUE = z.strictObject({
  name: z.string(),
  title: WORDS.optional(),
  unit: z.enum(UNITS),
  value: NUMBERS,
  range: field(readRange)
    .meta({ type: ['array', 'string', 'number'], examples: ['20 %'] })
    .optional(),
  status: z.enum(STATUSES),
  source: z.union([z.string(), SOURCE]).optional(),
  why: z.string().optional(),
  note: z.string().optional(),
});
export type OwnValueForm = z.infer<typeof VALUE>;

export const VALUES = z.array(VALUE).min(1);

/** One of a policy's own numbers, held against what it stands for. */
export interface OwnValue {
  readonly form: OwnValueForm;
  readonly declaration: ParameterDeclaration;
  readonly at: Path;
  readonly values: Float64Array;
}

/**
 * A policy's values of parameters, drawn within their ranges where a draw is asked for.
 *
 * @throws InputError where a name, unit, shape, number, source or reason is not as the model has it
 */
export function ownParameters(
  use: PolicyUse,
  declarations: ReadonlyMap<string, ParameterDeclaration>,
  options: Pick<ReadOptions, 'quantileOf'>,
): OwnValue[] {
  return indexed(use, (name) => !isOwnChannel(use, name)).map(({ form, at }) => {
    const places = { ...use, locateKey: () => use.locate([...at, 'name']) };
    const [declaration] = matching(places, form.name, declarations);
    if (declaration?.name !== form.name)
      throw new InputError([messages.unknownParameter(use.locate([...at, 'name']), form.name, [])]);
    return readOwn(use, form, at, declaration, options);
  });
}

/** A programme's own channels among its values. @throws InputError as `ownParameters` */
export function ownChannels(
  use: PolicyUse,
  options: Pick<ReadOptions, 'quantileOf'>,
): Partial<Record<Channel, number>> {
  const own: Partial<Record<Channel, number>> = {};
  for (const { form, at } of indexed(use, (name) => isOwnChannel(use, name))) {
    const channel = form.name as Channel;
    const declaration: ParameterDeclaration = { name: channel, ...CHANNELS[channel] };
    own[channel] = readOwn(use, form, at, declaration, options).values[0];
  }
  return own;
}

/** Channels belong to policies that bring a measure of their own. */
function isOwnChannel({ form }: PolicyUse, name: string): boolean {
  return (form.kind === 'wage-subsidy' || form.kind === 'youth-programme') && name in CHANNELS;
}

function indexed(use: PolicyUse, takes: (name: string) => boolean): { form: OwnValueForm; at: Path }[] {
  return (use.form.values ?? [])
    .map((form, index) => ({ form, at: ['values', index] }))
    .filter(({ form }) => takes(form.name));
}

function readOwn(
  use: PolicyUse,
  form: OwnValueForm,
  at: Path,
  declaration: ParameterDeclaration,
  { quantileOf }: Pick<ReadOptions, 'quantileOf'>,
): OwnValue {
  const wrong = problemOf(use, form, at, declaration);
  if (wrong !== null) throw new InputError([wrong]);
  const cells = cellsOf(declaration);
  const written = flatten(form.value);
  const central =
    written.length === 1 ? new Float64Array(cells).fill(written[0] ?? 0) : Float64Array.from(written);
  const quantile = form.range === undefined ? null : quantileOf(`${use.form.id}.values.${form.name}`);
  if (form.range === undefined || quantile === null) return { form, declaration, at, values: central };
  const entry = { values: [{ from: 0, values: central }], range: form.range };
  return { form, declaration, at, values: sampleEntry(entry, declaration, quantile)[0]?.values ?? central };
}

function problemOf(
  use: PolicyUse,
  form: OwnValueForm,
  at: Path,
  declaration: ParameterDeclaration,
): Problem | null {
  const { name, min, max } = declaration;
  const place = (key: string): ReturnType<PolicyUse['locate']> => use.locate([...at, key]);
  if (form.unit !== declaration.unit) return wrongUnit(place('unit'), name, form.unit, declaration.unit);
  const numbers = flatten(form.value);
  const cells = cellsOf(declaration);
  if (numbers.length !== 1 && numbers.length !== cells)
    return wrongShape(place('value'), name, numbers.length, cells);
  const bounds = [{ nb: name, en: name }, String(min), String(max)] as const;
  const outside = numbers.find((number) => !(number >= min && number <= max));
  if (outside !== undefined) return messages.outsideRange(place('value'), outside, ...bounds);
  const { range } = form;
  if (
    range !== undefined &&
    'low' in range &&
    (range.low < min || range.high > max || range.low > range.high)
  )
    return messages.outsideRange(place('range'), [range.low, range.high], ...bounds);
  const needed = form.status === 'assumed' ? 'why' : 'source';
  return form[needed] === undefined ? noSource(use.locate(at), name, needed) : null;
}
