/** Job specialists are among an office's advisers: the one check that takes two parameters. */
import { describe, expect, it } from 'vitest';
import type { ParameterTable } from '../../src/model/declarations.js';
import { specialistsBeyondAdvisers, staffingProblem } from '../../src/scenarios/staffing.js';

const AT = { file: 'evidence/parameters/nav.yaml', line: 3, column: 1, path: '[1]' };
const tableOf = (
  specialists: readonly [number, number][],
  advisers: readonly [number, number][],
): ParameterTable =>
  new Map(
    Object.entries({ 'nav.specialists': specialists, 'nav.advisers': advisers }).map(([name, dated]) => [
      name,
      dated.map(([from, value]) => ({ from, values: Float64Array.of(value) })),
    ]),
  );

describe('more job specialists than advisers', () => {
  it('are no problem where there are fewer, or as many', () => {
    expect(specialistsBeyondAdvisers(tableOf([[0, 0.7]], [[0, 2.9]]))).toBeNull();
    expect(specialistsBeyondAdvisers(tableOf([[0, 2.9]], [[0, 2.9]]))).toBeNull();
    expect(specialistsBeyondAdvisers(new Map())).toBeNull();
  });

  it('are found in the first month in which either number makes them so', () => {
    const specialists: [number, number][] = [
      [0, 1],
      [30, 2],
    ];
    const advisers: [number, number][] = [
      [0, 3],
      [40, 1.5],
      [50, 1],
    ];
    expect(specialistsBeyondAdvisers(tableOf(specialists, advisers))).toEqual({
      month: 40,
      specialists: 2,
      advisers: 1.5,
    });
  });

  it('are reported where the job specialists stand in the evidence', () => {
    const problem = staffingProblem(tableOf([[0, 4]], [[0, 3]]), AT);
    expect(problem).toMatchObject({ ...AT, code: 'more-specialists-than-advisers', got: '4 per thousand' });
  });
});
