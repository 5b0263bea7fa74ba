/** The page of the catalogue is what the catalogue says. `npx vitest run tests/docs/catalogue.test.ts -u` makes it anew. */
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/model/index.js';
import { MONTH } from '../../src/model/month.js';
import { readEvidence, readSchemes } from '../../src/scenarios/index.js';
import { fullLibrary } from '../scenarios/shipped-library.js';
import { cataloguePage } from './catalogue-page.js';

const library = fullLibrary();
const evidence = readEvidence(library, PARAMETERS);
const { schemes } = readSchemes(
  library,
  evidence,
  MONTH.map(({ name }) => name),
);

describe('the page of the catalogue', () => {
  it.each([
    ['en', '../../docs/catalogue.md'],
    ['nb', '../../docs/katalog.md'],
  ] as const)('is up to date in %s', async (language, page) => {
    await expect(cataloguePage(schemes, evidence.documents, language)).toMatchFileSnapshot(page);
  });
});
