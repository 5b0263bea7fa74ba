import { describe, expect, it } from 'vitest';
import {
  countResults,
  hasPassed,
  scoreBlocks,
  type TargetResult,
  type TargetRow,
} from '../../src/analysis/validation-table.js';
import { scoreCells, type TargetCell } from '../../src/validation/score.js';

const BAND = { kind: 'band', low: 90, high: 110 } as const;
const ORDER = { kind: 'order', low: 1, high: 1 } as const;

function cell(changes: Partial<TargetCell> = {}): TargetCell {
  return {
    id: 'C1.standard.2016',
    target: 'C1',
    block: 'C',
    title: { nb: 'Bestand', en: 'Stock' },
    use: 'fit',
    loose: false,
    unit: 'persons',
    published: 100,
    gate: BAND,
    order: null,
    standardError: null,
    caveat: null,
    source: 'Fafo-rapport 2020:19, Table 4.1',
    year: 2016,
    outcomes: [],
    ...changes,
  };
}

function scored(values: readonly (number | null)[], changes: Partial<TargetCell> = {}): TargetRow {
  const one = cell(changes);
  return scoreCells(
    [one],
    values.map((value) => new Map([[one.id, value]])),
  )[0];
}

describe('a band', () => {
  it('is held against the mean, with the textbook t band and the deviation between worlds', () => {
    const row = scored([98, 100, 102]);
    // Deviation 2, standard error 2 / √3, t(2) = 4.30265272975.
    expect(row.simulated).toBe(100);
    expect(row.noise).toBe(2);
    expect(row.high).toBeCloseTo(100 + (4.30265272975 * 2) / Math.sqrt(3), 6);
    expect(row.low).toBeCloseTo(100 - (4.30265272975 * 2) / Math.sqrt(3), 6);
    expect(row.result).toBe('pass');
  });

  it('counts its ends as inside', () => {
    expect(scored([90, 90, 90]).result).toBe('pass');
    expect(scored([110, 110, 110]).result).toBe('pass');
    expect(scored([110.5, 110.5, 110.5]).result).toBe('fail');
  });

  it('is judged where the standard error is just one fifth of its half-width, and not beyond', () => {
    // Four worlds: the standard error is half the deviation; one fifth of the half-width is 2, so the deviation may be 4.
    const spread = (size: number): number[] => [100 - size, 100 - size, 100 + size, 100 + size];
    const deviationOf = (size: number): number => Math.sqrt((4 * size * size) / 3);
    const just = Math.sqrt(12) - 1e-9;
    expect(deviationOf(just)).toBeCloseTo(4, 8);
    expect(scored(spread(just)).result).toBe('pass');
    const beyond = scored(spread(7));
    expect(beyond.result).toBe('not_evaluable');
    // Variance 4 · 49 / 3 = 65.3, a fifth of the half-width 2: 65.3 / 4 = 16.3 worlds.
    expect(beyond.reason.en).toContain('about 17 would do');
  });

  it('is judged by the standard error the target asks for, where it asks for one', () => {
    const wide = { gate: { kind: 'band', low: -3, high: 100 } as const, standardError: 0.5 };
    expect(scored([0, 1, 0, 1], wide).result).toBe('pass');
    expect(scored([-1, 2, -1, 2], wide)).toMatchObject({ result: 'not_evaluable' });
  });

  it('is not judged on fewer than three worlds, on none, or on a minority that could compute it', () => {
    expect(scored([100, 100])).toMatchObject({ result: 'not_evaluable', simulated: 100, noise: 0 });
    expect(scored([])).toMatchObject({ result: 'not_evaluable', simulated: null, low: null, noise: null });
    expect(scored([]).reason.en).toBe('the model does not compute this');
    const minority = scored([100, 100, 100, null, null, null, null]);
    expect(minority.result).toBe('not_evaluable');
    expect(minority.reason.en).toContain('4 of the worlds');
  });

  it('leaves out worlds that were not asked, and says what was not run', () => {
    const asked = cell();
    const worlds = [
      new Map([[asked.id, 100]]),
      new Map([[asked.id, 100]]),
      new Map([[asked.id, 100]]),
      new Map(),
    ];
    expect(scoreCells([asked], worlds)[0].result).toBe('pass');
    const why = { nb: 'ikke kjørt', en: 'not run' };
    expect(scoreCells([asked], [new Map()], () => why)[0]).toMatchObject({
      result: 'not_evaluable',
      reason: why,
    });
  });
});

describe('an order', () => {
  const order = { gate: ORDER, unit: 'order' };

  it('passes where the typical world holds and fails where it does not', () => {
    expect(scored([1, 1, 1], order).result).toBe('pass');
    expect(scored([0, 0, 0], order).result).toBe('fail');
    expect(scored([1, 1, 1, 1, 1, 1, 1, 1, 1, 0], order).result).toBe('pass');
  });

  it('is not evaluable where the share of worlds cannot be told from one half', () => {
    const row = scored([1, 1, 0, 0, 1], order);
    expect(row.result).toBe('not_evaluable');
    expect(row.reason.en).toContain('holds in 3 of 5 worlds');
  });
});

describe('what is driven by input', () => {
  it('is shown and never judged', () => {
    expect(scored([500, 500, 500], { use: 'input' })).toMatchObject({
      simulated: 500,
      result: 'not_evaluable',
    });
  });
});

describe('the score of a block', () => {
  const row = (target: string, id: string, use: TargetRow['use'], result: TargetResult): TargetRow => ({
    ...scored([100, 100, 100]),
    target,
    id: `${target}.${id}`,
    block: target.startsWith('C') ? 'C' : 'D',
    use,
    result,
  });
  const rows = [
    row('C1', 'a', 'fit', 'pass'),
    row('C4', 'a', 'check', 'pass'),
    row('C4', 'b', 'check', 'pass'),
    row('C4', 'c', 'check', 'fail'),
    row('C4', 'd', 'check', 'not_evaluable'),
    row('C6', 'a', 'check', 'pass'),
    row('D2', 'a', 'check', 'fail'),
    row('D2', 'b', 'input', 'not_evaluable'),
  ];

  it('lets a table count by the share of its cells, and takes not evaluable for no pass', () => {
    const [c, d] = scoreBlocks(rows);
    expect(c).toMatchObject({
      block: 'C',
      fit: { targets: 1, passed: 1 },
      check: { targets: 2, passed: 1.5, counts: { pass: 3, fail: 1, not_evaluable: 1 } },
    });
    expect(d).toMatchObject({ block: 'D', check: { targets: 1, passed: 0, counts: { pass: 0, fail: 1 } } });
    expect(d.fit.targets).toBe(0);
  });

  it('is passed as long as no fit target fails', () => {
    expect(hasPassed(rows)).toBe(true);
    expect(hasPassed([...rows, row('C1', 'b', 'fit', 'not_evaluable')])).toBe(true);
    expect(hasPassed([...rows, row('C1', 'b', 'fit', 'fail')])).toBe(false);
    expect(countResults(rows, 'input').not_evaluable).toBe(1);
  });
});
