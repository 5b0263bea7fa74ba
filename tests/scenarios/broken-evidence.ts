/** Evidence files that are wrong in one way each, each put into a small evidence base that is right. */
import { readFileSync, readdirSync } from 'node:fs';
import type { ParameterDeclaration } from '../../src/model/declarations.js';
import type { Library, Problem } from '../../src/scenarios/index.js';
import { loadEvidence, readSchemes, readTargets } from '../../src/scenarios/index.js';
import { REPOSITORY } from './shipped-library.js';

const FOLDER = 'tests/broken/evidence/';
const EXAMPLE = 'evidence/parameters/example.yaml';
/** Where a kind's files lie, if not in a folder of its own name. */
const FOLDERS: Readonly<Record<string, string | undefined>> = { scheme: 'evidence/catalogue/' };

const DECLARATIONS: readonly ParameterDeclaration[] = [
  { name: 'example.chance', unit: 'probability', min: 0, max: 1 },
  { name: 'example.length', unit: 'months', min: 1, max: 120 },
];

const DOCUMENTS = `
- {id: report, kind: core, title: A report, publisher: An institute, year: 2020}
`;
const FACTS = `
document: report
facts:
  - id: share-of-young
    what: {nb: Andel unge, en: Share of the young}
    value: 10
    unit: per cent
    section: Table 2
`;

function entry(name: string, unit: string, value: number): string {
  return `
- name: ${name}
  title: {nb: ${name}, en: ${name}}
  unit: ${unit}
  value: ${String(value)}
  status: derived
  source: {fact: share-of-young}
`;
}

/** The fixtures by name, without their folder. */
export const BROKEN_EVIDENCE: readonly string[] = readdirSync(REPOSITORY + FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort();

/** First line of a fixture: what is wrong with it. */
export function whatIsWrongWith(name: string): string {
  const text = readFileSync(REPOSITORY + FOLDER + name, 'utf8');
  return text.slice('# '.length, text.indexOf('\n'));
}

/** A small evidence base without a fault, and the files of a test's own. */
export function smallEvidence(extra: Readonly<Record<string, string>>, base = true): Library {
  const parameters =
    (base ? entry('example.chance', 'probability', 0.1) : '') + entry('example.length', 'months', 12);
  return {
    files: new Map(
      Object.entries({
        'evidence/documents.yaml': DOCUMENTS,
        'evidence/facts/report.yaml': FACTS,
        [EXAMPLE]: parameters,
        ...extra,
      }),
    ),
  };
}

/** Everything the program says of a fixture. What the file is, its name says: `parameter-`, `fact-`, `target-`, `scheme-`. */
export function problemsOfEvidence(name: string): readonly Problem[] {
  const text = readFileSync(REPOSITORY + FOLDER + name, 'utf8');
  const [kind = ''] = name.split('-');
  // A fixture about parameters brings the chance; one that brings the length instead leaves the chance out.
  const file = text.includes('name: example.length')
    ? EXAMPLE
    : `${FOLDERS[kind] ?? `evidence/${kind}s/`}${name}`;
  const library = smallEvidence({ [file]: text }, kind !== 'parameter');
  const evidence = loadEvidence(library, DECLARATIONS);
  return [
    ...evidence.problems,
    ...readTargets(library).problems,
    ...readSchemes(library, evidence, ['example.step']).problems,
  ];
}
