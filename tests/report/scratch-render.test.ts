import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { renderValidation } from '../../src/report/index.js';
import { validationFixture } from './validation-fixture.js';
it('renders', async () => {
  const html = await renderValidation(validationFixture(), { language: 'nb' });
  writeFileSync('/tmp/h/validation.html', html);
}, 120000);
