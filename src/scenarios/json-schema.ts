/**
 * JSON Schema of scenario and policy files, made from the forms they are read by, so that an editor completes keys and
 * explains them in both languages. The program's own check stays the judge: it knows more than a schema can say.
 */
import { z } from 'zod';
import { isMapping } from './choices.js';
import { keyWords } from './key-words.js';
import { FORMS, POLICY_KINDS } from './policy-forms.js';
import { SCENARIO } from './scenario-file.js';

/** A schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const CHOICE = { $ref: '#/$defs/choice' };
/** Keys that are written out and never left open. */
const FIXED = [
  ...['format', 'id', 'kind', 'title', 'what', 'source', 'nb', 'en'],
  ...['state', 'not_before', 'values'],
];

/** Schema of a file in `policies/` (or of a user's own): one form per kind. */
export function policyFileSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    $id: 'innenfor.policy-file',
    title: 'innenfor policy file',
    description: 'What a policy file may say; every value may also be an open choice {use, try, why}.',
    oneOf: POLICY_KINDS.map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: definitions(),
  };
}

/** Schema of a file in `scenarios/` (or of a user's own). */
export function scenarioFileSchema(): JsonSchema {
  const policy = {
    oneOf: [{ $ref: '#/$defs/use' }, ...POLICY_KINDS.map((kind) => ({ $ref: `#/$defs/${kind}` }))],
  };
  const form = described(generated(SCENARIO), '', false);
  const properties = form['properties'] as Record<string, JsonSchema>;
  return {
    $schema: DRAFT,
    $id: 'innenfor.scenario-file',
    title: 'innenfor scenario file',
    description: 'What a scenario file may say.',
    ...form,
    properties: { ...properties, policies: { ...properties['policies'], items: policy } },
    $defs: { use: useForm(), ...definitions() },
  };
}

function definitions(): Record<string, JsonSchema> {
  const forms = POLICY_KINDS.map((kind) => [kind, described(generated(FORMS[kind]), '', true)] as const);
  return { choice: choiceForm(), ...Object.fromEntries(forms) };
}

/** `{use, try, why}` or `{use, range, status}`, in the place of any value of a policy. */
function choiceForm(): JsonSchema {
  const text = { type: 'string' };
  const form = {
    type: 'object',
    properties: { use: {}, try: {}, why: text, range: text, status: text },
    required: ['use'],
    additionalProperties: false,
  };
  return described(form, 'choice', false);
}

/** `{use: ID, with: {...}}`: a shipped policy, with the keys that differ. */
function useForm(): JsonSchema {
  const form = {
    type: 'object',
    properties: { use: { type: 'string' }, with: { type: 'object' } },
    required: ['use'],
    additionalProperties: false,
  };
  return described(form, 'policies', false);
}

function generated(form: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' });
  // The draft is stated once, for the whole document.
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
}

/**
 * A schema with a description of every key, in both languages.
 *
 * @param name key the schema stands at, for keys that mean different things in different places
 * @param isOpen true where each value may also be an open choice
 */
function described(schema: JsonSchema, name: string, isOpen: boolean): JsonSchema {
  const out: Record<string, unknown> = { ...schema };
  const { properties, items, anyOf, additionalProperties } = schema;
  const inner = (value: unknown, key: string): unknown => {
    if (!isMapping(value)) return value;
    const canBeOpen = isOpen && !FIXED.includes(key);
    const below = described(value, key, canBeOpen);
    return canBeOpen ? { anyOf: [below, CHOICE] } : below;
  };
  if (isMapping(properties)) {
    out['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const words = keyWords(name, key);
        const description = words === null ? {} : { description: `${words.nb}\n\n${words.en}` };
        return [key, { ...description, ...(inner(value, key) as object) }];
      }),
    );
  }
  if (isMapping(items)) out['items'] = inner(items, name);
  if (isMapping(additionalProperties)) out['additionalProperties'] = inner(additionalProperties, name);
  if (Array.isArray(anyOf))
    out['anyOf'] = anyOf.map((part: unknown) => (isMapping(part) ? described(part, name, isOpen) : part));
  return out;
}
