/** The statistics and the targets name the same cells. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PANEL_STATISTICS, computeStatistics, numbersBehind } from '../../src/validation/statistics/list.js';
import { handMadePanel } from './hand-made-panel.js';

interface Target {
  readonly id: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL('../../evidence/targets/', import.meta.url);
const BLOCKS = /^[abcdh]-.*\.yaml$/;

function targetCells(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => BLOCKS.test(file))
    .flatMap((file) => parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Target[])
    .flatMap(({ cells }) => Object.keys(cells));
}

describe('the statistics computed from people', () => {
  const computed = [...computeStatistics(handMadePanel([])).keys()];

  it('are one for each cell of the targets of blocks A to D and H, and no more', () => {
    expect([...computed].sort()).toEqual(targetCells().sort());
  });

  it('name each cell once, under its own target', () => {
    expect(new Set(computed).size).toBe(computed.length);
    expect(new Set(PANEL_STATISTICS.map(({ target }) => target)).size).toBe(PANEL_STATISTICS.length);
    for (const { target, compute } of PANEL_STATISTICS) {
      for (const id of Object.keys(compute(handMadePanel([])))) expect(id.split('.')[0]).toBe(target);
    }
  });

  it('keep the numbers behind an order apart from the cells', () => {
    const behind = [...numbersBehind(handMadePanel([])).keys()];
    expect(behind.length).toBeGreaterThan(0);
    expect(behind.filter((name) => computed.includes(name))).toEqual([]);
  });
});
