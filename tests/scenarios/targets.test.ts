/** The targets as shipped: every published figure, its gate and use, and what is said of a broken one. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE, PARAMETERS } from '../../src/model/index.js';
import { namedOutcomes } from '../../src/model/observe/layout.js';
import type { Target } from '../../src/scenarios/index.js';
import { readEvidence, readTargets } from '../../src/scenarios/index.js';
import { CELL_PARTS } from '../../src/vocabulary/cell-words.js';
import { TARGET_BLOCKS } from '../../src/vocabulary/targets.js';
import { fullLibrary } from './shipped-library.js';

const library = fullLibrary();
const { targets, problems } = readTargets(library);
const target = (id: string): Target => {
  const found = targets.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no target ${id}`);
  return found;
};

describe('the shipped targets', () => {
  it('have no problems', () => {
    expect(problems).toEqual([]);
  });

  it('stand in the order of their blocks, each with a unique id', () => {
    const blocks = targets.map(({ block }) => TARGET_BLOCKS.indexOf(block));
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  });

  it('are the 70 of the list', () => {
    const count = (block: string): number =>
      new Set(targets.filter((row) => row.block === block).map((row) => row.target)).size;
    expect(TARGET_BLOCKS.map(count)).toEqual([6, 8, 17, 15, 6, 9, 2, 7]);
  });

  it.each([
    ['A1', 'fit', 31, 29, 33],
    ['A4.agder', 'check', 71.5, 69.5, 73.5],
    ['A4.norway', 'fit', 77.7, 75.7, 79.7],
    ['B6.2016', 'check', 9, 7.5, 12],
    ['C1.standard.2016', 'fit', 26265, 23638.5, 28891.5],
    ['C3.situational.2018', 'check', 15660, 13780.8, 17539.2],
    ['C4.situational.20-24', 'check', 26.5, 20.5, 32.5],
    ['C5.standard.not-completed', 'fit', 23.4, 17.4, 29.4],
    ['C7.under-20', 'check', 6, 2, 7],
    ['C8.situational.2017', 'check', 5175, 4398.75, 5951.25],
    ['C8.total.2016', 'fit', 30845, 27760.5, 33929.5],
    ['D2.change', 'check', 0.3, 0.1, 0.5],
    ['D6.2019', 'fit', 2.4, 2.2, 2.6],
    ['D6.flat-after-2021', 'check', 0, 0, 0.15],
    ['D11.2014', 'check', 2677, 2141.6, 3212.4],
    ['D13.mean', 'check', 2750.5, 2475.45, 3025.55],
    ['E2.women.month-9', 'check', 0.032, 0, 0.092],
    ['E2.county-unemployment.month-3', 'check', -0.028, -0.06, -0.01],
    ['E4.month-3', 'fit', 0.03, 0.005, 0.055],
    ['E4.month-6', 'check', 0.027, 0.005, 0.055],
    ['G1', 'check', 14.7, 11.025, 18.375],
    ['H1.20-24.job-only', 'fit', 60.4, 54.4, 66.4],
    ['H1.25-29.job-seeker', 'check', 7.4, 4.4, 10.4],
    ['H2.25-29.2021.job-only', 'fit', 45, 38, 52],
    ['H2.25-29.2024.disability-pension', 'check', 24.1, 18.1, 30.1],
    ['H5.20.women.2018', 'fit', 46.2, 41.2, 51.2],
  ])('%s has the use, figure and gate that were fixed', (id, use, published, low, high) => {
    const { gate, ...row } = target(id);
    expect({ use: row.use, published: row.published, low: gate.low, high: gate.high }).toEqual({
      use,
      published,
      low,
      high,
    });
  });

  it('are judged by a truth exactly where the gate is an order', () => {
    for (const { gate, unit, order } of targets) {
      expect(gate.kind === 'order').toBe(unit === 'truth');
      expect(order !== null).toBe(unit === 'truth');
    }
  });

  it('leave a gate out only for what is driven by input', () => {
    const open = targets.filter(({ gate }) => gate.kind === 'band' && gate.low === gate.high);
    expect(open.map(({ use }) => use)).toEqual(open.map(() => 'input'));
    expect(open.map(({ id }) => id)).toContain('C13.peak-2020');
  });

  it('are fitted to in these cells of the list, and no others', () => {
    const fitted = new Map<string, number>();
    for (const row of targets)
      if (row.use === 'fit') fitted.set(row.target, (fitted.get(row.target) ?? 0) + 1);
    expect(Object.fromEntries(fitted)).toEqual({
      A1: 1,
      A3: 1,
      A4: 1,
      B1: 1,
      B2: 1,
      C1: 3,
      C5: 9,
      C8: 4,
      C9: 9,
      C15: 1,
      D1: 1,
      D5: 1,
      D6: 1,
      D8: 1,
      E4: 1,
      H1: 3,
      H2: 2,
      H4: 2,
      H5: 4,
    });
  });

  it('rest on outcomes and measures that exist', () => {
    const known = new Set([...namedOutcomes(CATALOGUE).map(({ series }) => series.name), ...CATALOGUE]);
    const unknown = targets.flatMap(({ id, outcomes }) =>
      outcomes.filter((name) => !known.has(name)).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('have words for every part of an id that is not a number', () => {
    const parts = new Set(targets.flatMap(({ id }) => id.split('.').slice(1)));
    expect([...parts].filter((part) => !(part in CELL_PARTS) && !/^\d+(-\d+)?$/.test(part))).toEqual([]);
  });

  it('publish the figure of the fact they cite', () => {
    const facts = readEvidence(library, PARAMETERS).facts;
    // Worked out of the fact, not read off it.
    const derived = [
      'B7',
      'C8.total.2016',
      'C8.total.2017',
      'C8.total.2018',
      'D2.change',
      'D6.flat-after-2021',
      'D13.mean',
      'D15',
      'E6',
      'H6',
    ];
    const other = targets.filter(({ cited, published, id }) => {
      const value = cited.fact === null ? undefined : facts.get(cited.fact)?.value;
      if (value === undefined || published === null || derived.includes(id)) return false;
      return !(typeof value === 'object' ? Object.values(value) : [value]).includes(published);
    });
    expect(other.map(({ id }) => id)).toEqual([]);
  });

  it('say their source in words', () => {
    for (const { source } of targets) expect(source.length).toBeGreaterThan(10);
    expect(target('C1.standard.2016').source).toContain('Fafo-rapport 2020:19 Tid for aktivering, Table 4.1');
  });
});
