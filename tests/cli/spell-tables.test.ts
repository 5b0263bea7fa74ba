/** The tables of single people, from hand-made lives. */
import { describe, expect, it } from 'vitest';
import { PERSON_TABLES, type PersonWorld } from '../../src/cli/spell-tables.js';
import { handMadePanel } from '../validation/hand-made-panel.js';
import { violations } from './schemas.js';

const panel = handMadePanel([
  {
    born: '1995-06',
    entry: { month: '2011-08', track: 'upper-secondary-vocational' },
    life: {
      '2011-08': { enrolment: 'upper-secondary-vocational', main_status: 'education' },
      '2013-01': {
        enrolment: 'none',
        main_status: 'other',
        benefit: 'work-assessment-allowance',
        benefit_set: ['work-assessment-allowance', 'social-assistance'],
      },
    },
    left: '2014-02',
  },
  { born: '1980-01', sex: 'man', life: { '2010-01': {} } },
]);
const lived = {
  job: { replication: 0, draw: 0 },
  world: { scenario: 'baseline', replication: 0, draw: 0, measures: [] },
  spells: panel.table,
  plan: { scenarios: [] },
} as unknown as PersonWorld;

function rowsOf(file: string): Record<string, unknown>[] {
  const table = PERSON_TABLES.find((candidate) => candidate.file === file);
  const pieces = [...(table?.pieces(lived) ?? [])];
  return pieces.flatMap(({ columns }) => {
    const names = table?.columns.map(({ name }) => name) ?? [];
    const length = columns[names[0] ?? '']?.length ?? 0;
    return Array.from({ length }, (_, row) =>
      Object.fromEntries(names.map((name) => [name, columns[name]?.[row]])),
    );
  });
}

describe('the tables of single people', () => {
  it.each([
    ['people.parquet', 'people'],
    ['spells.parquet', 'spells'],
  ] as const)('has %s as its schema says', (file, schema) => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => violations(schema, row))).toEqual([]);
  });

  it('writes spells person by person in the order of months, the last until the person leaves', () => {
    const rows = rowsOf('spells.parquet').filter(({ dimension }) => dimension === 'benefit_set');
    expect(rows.map(({ person, value, from, to }) => [person, value, from, to])).toEqual([
      [100, 'none', '2011-08', '2013-01'],
      [100, 'work-assessment-allowance+social-assistance', '2013-01', '2014-02'],
      [101, 'none', '2010-01', null],
    ]);
    const months = rowsOf('spells.parquet').map(({ person, from }) => `${String(person)} ${String(from)}`);
    expect(months).toEqual([...months].sort());
  });

  it('says who people are, and when and where they began upper secondary', () => {
    expect(rowsOf('people.parquet')).toMatchObject([
      {
        birth_month: '1995-06',
        sex: 'woman',
        grade_points: 42,
        condition: 'none',
        first_entry: '2011-08',
        first_track: 'upper-secondary-vocational',
        left: '2014-02',
      },
      { sex: 'man', first_entry: null, first_track: null, left: null },
    ]);
  });
});
