import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/scenarios/index.js';
import type { Quantity } from '../../src/scenarios/units.js';
import * as units from '../../src/scenarios/units.js';

const NOWHERE = { file: 'f.yaml', line: 1, column: 1, path: 'x' };

function read<T>(quantity: Quantity<T>, input: unknown): T {
  const reading = units.readQuantity(quantity, input);
  if ('problem' in reading) throw new Error(reading.problem(NOWHERE).message.en);
  return reading.value;
}

function refuse(quantity: Quantity<unknown>, input: unknown): Problem {
  const reading = units.readQuantity(quantity, input);
  if ('value' in reading) throw new Error(`${String(input)} was accepted`);
  return reading.problem(NOWHERE);
}

describe('a quantity', () => {
  it('is read with its unit', () => {
    expect(read(units.SHARE, '75 %')).toBe(0.75);
    expect(read(units.SHARE, '70%')).toBe(0.7);
    expect(read(units.LEAST_SHARE, 'at least 50 %')).toBe(0.5);
    expect(read(units.CAP, '5 G per year')).toBe(5);
    expect(read(units.CAP, 'none')).toBe(Number.POSITIVE_INFINITY);
    expect(read(units.G_PER_YEAR, '2.041 G per year')).toBe(2.041);
    expect(read(units.PLACES, '1000 at a time')).toBe(1000);
    expect(read(units.STARTS, '600 starts per year')).toBe(600);
    expect(read(units.BUDGET, '290 million kroner per year')).toEqual({ kroner: 290_000_000 });
    expect(read(units.BUDGET, 'same as four-year-wage-subsidy')).toEqual({
      scenario: 'four-year-wage-subsidy',
    });
    expect(read(units.LENGTH, '48 months')).toBe(48);
    expect(read(units.AT_MOST_MONTHS, 'at most 48 months')).toBe(48);
    expect(read(units.HOURS_A_MONTH, '4 hours a month')).toBe(4);
    expect(read(units.PHASE_IN, '12 months linear')).toBe(12);
    expect(read(units.MONTHS_AFTER, '12 months after the subsidy')).toBe(12);
    expect(read(units.SCHEDULE_STEP, '60 % for 12 months')).toEqual({ share: 0.6, months: 12 });
    expect(read(units.LEVEL_UNDER_25, '2/3 of the level')(2.1)).toBeCloseTo(1.4, 12);
  });

  it('of age runs until the day before the birthday after the last age', () => {
    expect(read(units.AGES, '18 to 29')).toEqual({ from: 216, to: 360 });
  });

  it('without a unit is refused, and the legal units are named', () => {
    for (const bare of [5, '5', 'at most 5']) {
      const problem = refuse(units.CAP, bare);
      expect(problem.code).toBe('number-without-unit');
      expect(problem.legal).toContain('5 G per year');
    }
  });

  it('with a decimal comma is refused, and the fix is shown', () => {
    const problem = refuse(units.G_PER_YEAR, '2,041 G per year');
    expect(problem.code).toBe('decimal-comma');
    expect(problem.nearest).toBe('2.041 G per year');
  });

  it('in another unit, or outside its range, is refused', () => {
    expect(refuse(units.CAP, '5 kroner').code).toBe('unknown-unit');
    expect(refuse(units.SHARE, '175 %').code).toBe('outside-range');
    expect(refuse(units.AGES, '18 to 64').code).toBe('outside-range');
    expect(refuse(units.AGES, 'everybody').code).toBe('not-understood');
    expect(refuse(units.SHARE, ['75 %']).code).toBe('not-understood');
  });
});

describe('a parameter', () => {
  it('is written in its unit, shares and rates also in per cent', () => {
    expect(read(units.parameterQuantity('ratio'), '100 %')).toBe(1);
    expect(read(units.parameterQuantity('ratio'), '0.5 ratio')).toBe(0.5);
    expect(read(units.parameterQuantity('probability per month'), '0.4 % per month')).toBe(0.004);
    expect(read(units.parameterQuantity('log odds'), '-0.3 log odds')).toBe(-0.3);
    expect(refuse(units.parameterQuantity('months'), '12').code).toBe('number-without-unit');
  });

  it('reads back as it is written', () => {
    for (const unit of ['share', 'months', 'log hazard ratio', 'G per year'] as const) {
      expect(read(units.parameterQuantity(unit), units.writeParameter(0.55, unit))).toBe(0.55);
    }
  });
});

describe('a range', () => {
  it('gives the value at a quantile, in the same unit', () => {
    expect(units.withinRange('2 to 8 hours a month', 0.5)).toBe('5 hours a month');
    expect(units.withinRange('15 % to 80 %', 0)).toBe('15 %');
    expect(units.withinRange('somewhere', 0.5)).toBeNull();
  });
});
