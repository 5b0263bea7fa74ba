import { arithmetic } from './arithmetic.js';
import { importTable } from './import-table.js';
import { noDefaultExport } from './no-default-export.js';
import { ownership } from './ownership.js';

/** The house's own rules; each is proven on good and bad snippets in `tests/architecture`. */
export const innenforPlugin = {
  meta: { name: 'innenfor' },
  rules: {
    arithmetic,
    'import-table': importTable,
    'no-default-export': noDefaultExport,
    ownership,
  },
};
