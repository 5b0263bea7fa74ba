import { describe, expect, it } from 'vitest';
import { naiveCurve, naiveTable } from '../../src/analysis/naive.js';
import { handMadeWorld } from './hand-made.js';

/**
 * A confounded country: among people with schooling 60 % work without the measure, among the others 20 %. The
 * measure adds 10 points to both, and three participants in four are of the others; outside it is one in four.
 */
function confounded(): ReturnType<typeof handMadeWorld> {
  const world = handMadeWorld({
    scenario: 'baseline',
    measures: ['training'],
    cells: ['schooled', 'unschooled', 'nobody'],
  });
  world.comparison('schooled', 300, 'job-without-subsidy', 180);
  world.comparison('unschooled', 100, 'job-without-subsidy', 20);
  world.startCells.set([100, 300, 0]);
  world.people('training', 400);
  world.curve('training', 'participant', 'job-without-subsidy', () => 70 + 90);
  return world;
}

describe('comparisons without shadows', () => {
  const of = { scenario: 'baseline', measure: 'training', activity: 'job-without-subsidy' } as const;

  it('show the naive one off by the selection, and the matched one right where all selection is on the cells', () => {
    const curve = naiveCurve([{ draw: 0, table: naiveTable(confounded(), 'training') }], of);
    // Participants: 160 of 400. Everybody outside: 200 of 400. Reweighted: .25 · 60 % + .75 · 20 % = 30 %.
    expect(curve.naive[0].estimate).toBeCloseTo(-10, 10);
    expect(curve.matched[0].estimate).toBeCloseTo(10, 10);
    expect(curve.matched[108].estimate).toBeCloseTo(10, 10);
    expect(curve.horizon).toHaveLength(109);
    expect(curve.comparisonPersons).toBe(400);
  });

  it('leave out a cell with participants and nobody to compare them with', () => {
    const world = confounded();
    world.startCells.set([100, 300, 50]);
    const curve = naiveCurve([{ draw: 0, table: naiveTable(world, 'training') }], of);
    expect(curve.matched[0].estimate).toBeCloseTo(10, 10);
  });

  it('are empty without a comparison group or without the measure', () => {
    const world = handMadeWorld({ scenario: 'baseline', measures: ['training'], cells: ['schooled'] });
    world.people('training', 4);
    expect(naiveCurve([{ draw: 0, table: naiveTable(world, 'training') }], of).naive[0].estimate).toBeNull();
    expect(naiveTable(world, 'unheard-of')).toBeNull();
  });
});
