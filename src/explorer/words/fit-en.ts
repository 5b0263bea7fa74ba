import type { FitWords } from './fit-shape.js';

export const fitEn: FitWords = {
  lead: 'The model lives 2010–2024 and is held against published figures. What is inside and what is outside is shown alike.',
  noScore: 'This version has no kept validation. The command innenfor validate makes one.',
  summary: 'The result, block by block',
  summaryHelp:
    'Targets met, of all; a table counts by the share of its figures. What cannot be judged is not met.',
  filter: 'Choose figures',
  block: 'Subject',
  blocks: {},
  use: 'Use',
  uses: {
    fit: 'fit: parameters were set to meet it',
    check: 'check: never used in the fitting',
    input: 'input: drives the model, does not count',
  },
  result: 'Result',
  results: { pass: '✓ inside', fail: '✗ outside', not_evaluable: '○ cannot be judged' },
  all: 'all',
  count: (shown, pass, fail, open) =>
    `${shown} figures: ${pass} inside, ${fail} outside, ${open} cannot be judged`,
  nothing: 'No figure fits the choice.',
  table: 'The figures chosen, as a table',
  tableHelp: 'Every figure with gate, result, reason and source; orders and signs stand only here.',
  source: 'innenfor · the replay of 2010–2024',
};
