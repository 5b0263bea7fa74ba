import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

const FOLDER = fileURLToPath(new URL('../../docs/schemas/', import.meta.url));

/** Names of the schemas in the documentation. */
export const SCHEMA_NAMES = readdirSync(FOLDER).map((file) => file.replace('.schema.json', ''));

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
for (const name of SCHEMA_NAMES) {
  ajv.addSchema(JSON.parse(readFileSync(`${FOLDER}${name}.schema.json`, 'utf8')) as object, name);
}

/** What a value has against a schema of the documentation; empty where it keeps to it. */
export function violations(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(schema);
  if (validate === undefined) throw new Error(`the documentation has no schema ${schema}`);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
