import { describe, expect, it } from 'vitest';
import { buildPopulation } from '../../src/scenarios/index.js';
import { shippedLibrary } from './shipped-library.js';

const COUNTIES = 15;
const AGES = 23;
const tables = buildPopulation(shippedLibrary());
const indexOf = (year: number): number => year - tables.firstYear;

function cohortOf(year: number): number {
  const cells = tables.cohort.subarray(indexOf(year) * COUNTIES * 2, (indexOf(year) + 1) * COUNTIES * 2);
  return cells.reduce((sum, cell) => sum + cell, 0);
}

function inflowOf(year: number): number {
  const cells = tables.netInflow.subarray(indexOf(year) * AGES, (indexOf(year) + 1) * AGES);
  return cells.reduce((sum, cell) => sum + cell, 0);
}

describe('the population tables', () => {
  it('cover 1986 to 2045', () => {
    const years = tables.lastYear - tables.firstYear + 1;
    expect([tables.firstYear, tables.lastYear]).toEqual([1986, 2045]);
    expect(tables.total).toHaveLength(years);
    expect(tables.cohort).toHaveLength(years * COUNTIES * 2);
    expect(tables.netInflow).toHaveLength(years * AGES);
    expect(tables.countyShare).toHaveLength(years * COUNTIES);
  });

  it('hold the published counts', () => {
    // Statistics Norway, table 07459: persons aged 16 on 1 January 2025, and 16-39 that day.
    expect(cohortOf(2024)).toBeCloseTo(68_884, 6);
    expect(tables.total[indexOf(2025)]).toBe(1_762_217);
  });

  it('balance: next year is this year, plus those who turn 16 and move in, less those who turn 40', () => {
    for (let year = 2005; year < 2045; year += 1) {
      const leaving =
        tables.total[indexOf(year)] + cohortOf(year) + inflowOf(year) - tables.total[indexOf(year + 1)];
      // Those aged 39 on 1 January turn 40 during the year: one cohort, between 60,000 and 90,000.
      expect(leaving).toBeGreaterThan(60_000);
      expect(leaving).toBeLessThan(90_000);
    }
  });

  it('share out every year over the counties', () => {
    for (let year = 0; year < tables.total.length; year += 1) {
      const shares = tables.countyShare.subarray(year * COUNTIES, (year + 1) * COUNTIES);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });
});
