/** From zod's findings to one message at one place: the first cause, never its consequences. */
import { z } from 'zod';
import { parseMonth } from '../vocabulary/months.js';
import type { Month } from '../vocabulary/months.js';
import { isMapping } from './choices.js';
import * as messages from './messages.js';
import { tooManyEntries } from './messages-source.js';
import type { Location, Problem, Words } from './problem.js';
import { InputError } from './problem.js';
import type { Path } from './source.js';
import type { Quantity } from './units.js';
import { readQuantity } from './units.js';

type ProblemMaker = (at: Location) => Problem;

/** Where the value and the keys of a settled tree stand in a file. */
export interface Places {
  locate(path: Path): Location;
  locateKey(path: Path): Location;
}

/** A field written as a quantity with its unit. */
export function quantity<T>(kind: Quantity<T>): z.ZodType<T> {
  return field((input) => readQuantity(kind, input)).meta({ type: 'string', examples: [...kind.legal] });
}

/** A whole number within a range, both ends included. */
export function wholeNumber(name: Words, low: number, high: number): z.ZodType<number> {
  return field((input) => {
    const isWhole = typeof input === 'number' && Number.isInteger(input);
    if (isWhole && input >= low && input <= high) return { value: input };
    return {
      problem: (at) =>
        isWhole
          ? messages.outsideRange(at, input, name, String(low), String(high))
          : messages.wrongType(at, input, WHOLE_NUMBER),
    };
  }).meta({ type: 'integer', minimum: low, maximum: high });
}

/** No country is simulated from before or until after these: a month too many costs as much as any other. */
const EARLIEST = '1900-01';
const LATEST = '2100-12';

/** A field `YYYY-MM`. */
export function month(): z.ZodType<Month> {
  return field((input) => {
    const value = typeof input === 'string' ? parseMonth(input) : null;
    if (value === null) return { problem: (at) => messages.notAMonth(at, input) };
    // Four digits, a hyphen and two: texts are in the order of the months.
    if (String(input) >= EARLIEST && String(input) <= LATEST) return { value };
    const name = { nb: 'en måned', en: 'a month' };
    return { problem: (at) => messages.outsideRange(at, input, name, EARLIEST, LATEST) };
  }).meta({ type: 'string', pattern: '^\\d{4}-\\d{2}$', examples: ['2028-01'] });
}

/** What is wrong with a field, and where below it. */
interface FieldProblem {
  readonly problem: ProblemMaker;
  readonly below?: (string | number)[];
}

/**
 * A field with a reader of its own that says what is wrong. What `meta` adds to it is the field's part of the JSON Schema
 * (`json-schema.ts`): nothing of a reader can be seen from outside.
 */
export function field<T>(read: (input: unknown) => { value: T } | FieldProblem): z.ZodType<T> {
  return z.unknown().transform((input, context): T => {
    const reading = read(input);
    if ('value' in reading) return reading.value;
    const params = { make: reading.problem };
    context.issues.push({ code: 'custom', input, message: 'see params', path: reading.below ?? [], params });
    return z.NEVER;
  });
}

/** A text in both languages. */
export const WORDS = z.strictObject({ nb: z.string().min(1), en: z.string().min(1) });

/** One name or several. */
export function oneOrMore<const Names extends readonly [string, ...string[]]>(
  names: Names,
): z.ZodType<Names[number][]> {
  const name = z.enum(names);
  const either = [{ enum: [...names] }, { type: 'array', items: { enum: [...names] }, minItems: 1 }];
  return field((input) => {
    const list: readonly unknown[] = Array.isArray(input) ? input : [input];
    const value: Names[number][] = [];
    for (const entry of list) {
      const parsed = name.safeParse(entry);
      if (!parsed.success) return { problem: (at) => messages.notAChoice(at, entry, names) };
      value.push(parsed.data);
    }
    return { value };
  }).meta({ anyOf: either });
}

/**
 * Checks a tree against a schema.
 *
 * @throws InputError with one problem: the first cause
 */
export function check<T>(schema: z.ZodType<T>, tree: unknown, places: Places): T {
  const result = schema.safeParse(tree);
  if (result.success) return result.data;
  const found = result.error.issues.map((issue) => toProblem(issue, schema, tree, places));
  throw new InputError([firstCause(found)]);
}

/** A key that should not be there explains a key that is missing; otherwise the file is read from the top. */
function firstCause(problems: readonly Problem[]): Problem {
  const order = (problem: Problem): number => (problem.code === 'unknown-key' ? 0 : 1);
  const sorted = [...problems].sort(
    (a, b) => order(a) - order(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const first = sorted.at(0);
  if (first === undefined) throw new Error('a schema refused a value without saying why');
  return first;
}

function toProblem(issue: z.core.$ZodIssue, schema: z.ZodType, tree: unknown, places: Places): Problem {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  const value = valueAt(tree, path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return messages.unknownKey(places.locateKey([...path, key]), key, legalKeys(schema, path));
  }
  if (value === undefined && path.length > 0) {
    const key = String(path[path.length - 1]);
    return messages.missingKey(places.locate(path.slice(0, -1)), key);
  }
  const at = places.locate(path);
  if (issue.code === 'custom') {
    const make: unknown = issue.params?.['make'];
    if (typeof make === 'function') return (make as ProblemMaker)(at);
  }
  if (issue.code === 'invalid_value') return messages.notAChoice(at, value, issue.values.map(String));
  if (issue.code === 'invalid_type') return messages.wrongType(at, value, expectedWords(issue.expected));
  if (issue.code === 'too_big' && issue.origin === 'array') return tooManyEntries(at, Number(issue.maximum));
  return messages.notUnderstood(at, value, [issue.message]);
}

const WHOLE_NUMBER = { nb: 'et heltall', en: 'a whole number' };

const EXPECTED: Readonly<Record<string, { nb: string; en: string }>> = {
  object: { nb: 'en liste av nøkler og verdier', en: 'a mapping of keys and values' },
  array: { nb: 'en liste', en: 'a list' },
  string: { nb: 'tekst', en: 'text' },
  number: { nb: 'et tall', en: 'a number' },
  int: WHOLE_NUMBER,
  boolean: { nb: 'true eller false', en: 'true or false' },
};

function expectedWords(expected: string): { nb: string; en: string } {
  return EXPECTED[expected] ?? { nb: expected, en: expected };
}

function valueAt(tree: unknown, path: Path): unknown {
  let value = tree;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part];
    else if (isMapping(value)) value = value[String(part)];
    else return undefined;
  }
  return value;
}

/** Keys a mapping may have at a path of a schema. */
function legalKeys(schema: z.ZodType, path: Path): readonly string[] {
  let node: unknown = unwrap(schema);
  for (const part of path) {
    if (node instanceof z.ZodObject) node = unwrap((node.shape as Record<string, unknown>)[String(part)]);
    else if (node instanceof z.ZodArray) node = unwrap(node.element);
    else if (node instanceof z.ZodRecord) node = unwrap(node.valueType);
    else return [];
  }
  return node instanceof z.ZodObject ? Object.keys(node.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let node = schema;
  while (node instanceof z.ZodOptional || node instanceof z.ZodDefault || node instanceof z.ZodNullable) {
    node = node.unwrap();
  }
  return node;
}
