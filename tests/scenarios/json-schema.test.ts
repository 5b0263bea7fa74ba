/** The schemas an editor reads: made from the forms, true of every shipped file, with words for every key. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { policyFileSchema, policyIds, scenarioFileSchema, scenarioIds } from '../../src/scenarios/index.js';
import { REPOSITORY, fullLibrary } from './shipped-library.js';

const library = fullLibrary();
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const SCHEMAS = { scenario: scenarioFileSchema(), policy: policyFileSchema() } as const;
const isScenario = ajv.compile(SCHEMAS.scenario);
const isPolicy = ajv.compile(SCHEMAS.policy);
const read = (path: string): Record<string, unknown> =>
  parse(readFileSync(REPOSITORY + path, 'utf8')) as Record<string, unknown>;

describe('the schema of', () => {
  it.each(['scenario', 'policy'] as const)('a %s file is the one in the documentation', async (kind) => {
    const text = await format(JSON.stringify(SCHEMAS[kind]), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(`../../docs/schemas/${kind}-file.schema.json`);
  });

  it.each(scenarioIds(library))('a scenario file takes the shipped %s', (id) => {
    isScenario(read(`scenarios/${id}.yaml`));
    expect(isScenario.errors ?? []).toEqual([]);
  });

  it.each(policyIds(library))('a policy file takes the shipped %s', (id) => {
    isPolicy(read(`policies/${id}.yaml`));
    expect(isPolicy.errors ?? []).toEqual([]);
  });

  it('a policy file refuses a misspelt key, a month that is none and a county that is not there', () => {
    const policy = read('policies/youth-programme-as-regulated.yaml');
    const { first_start: first, ...rest } = policy;
    expect(isPolicy({ ...rest, first_strat: first })).toBe(false);
    expect(isPolicy({ ...policy, first_start: 'january' })).toBe(false);
    expect(isPolicy({ ...policy, where: { agderr: '50 %' } })).toBe(false);
    expect(isPolicy({ ...policy, where: { use: { agder: '50 %' }, try: ['everywhere'], why: 'open' } })).toBe(
      true,
    );
  });

  it('both say what every key means, in Norwegian and English', () => {
    const keysWithoutWords = (node: unknown, path: string): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const { properties, ...rest } = node as { properties?: Record<string, { description?: string }> };
      const own = Object.entries(properties ?? {}).flatMap(([key, value]) => [
        ...(value.description?.includes('\n\n') === true ? [] : [`${path}.${key}`]),
        ...keysWithoutWords(value, `${path}.${key}`),
      ]);
      return [...own, ...Object.values(rest).flatMap((value) => keysWithoutWords(value, path))];
    };
    const bare = Object.values(SCHEMAS).flatMap((schema) => keysWithoutWords(schema, ''));
    // Counties and channels are names of the model.
    expect(bare.filter((path) => !/\.(where|channels)\.[A-Za-z-]+$/.test(path))).toEqual([]);
  });
});
