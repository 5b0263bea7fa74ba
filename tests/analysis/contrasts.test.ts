import { describe, expect, it } from 'vitest';
import { moneyByYear } from '../../src/analysis/money.js';
import { spillover } from '../../src/analysis/spillover.js';
import { atHorizons, worldEffect } from '../../src/analysis/world-effect.js';
import { buildComparison } from '../../src/analysis/index.js';
import { ACTIVITIES } from '../../src/vocabulary/codes.js';
import { comparisonInput, contrastInput, handMadeWorld, policyJob } from './hand-made.js';

describe('world effects', () => {
  it('are scenario minus base, scaled to the country', () => {
    const base = handMadeWorld({ scenario: 'baseline' });
    const scenario = handMadeWorld({ scenario: 'policy' });
    base.set('stock.activity.education', 'all', 7);
    scenario.set('stock.activity.education', 'all', (month) => 7 + month);
    const effect = worldEffect(base, scenario, 'stock.activity.education', 'all');
    expect(effect?.[0]).toBe(0);
    expect(effect?.[3]).toBe(30);
  });

  it('are null for an outcome or a group that is not recorded', () => {
    const world = handMadeWorld({ scenario: 'baseline' });
    expect(worldEffect(world, world, 'stock.nothing', 'all')).toBeNull();
    expect(worldEffect(world, world, 'stock.activity.education', 'age=20-24')).toBeNull();
  });

  it('are read off months after the policy begins, null beyond the run, and summed from its beginning', () => {
    const horizons = atHorizons(
      Float64Array.from({ length: 40 }, (_, month) => month),
      100,
      104,
    );
    expect(horizons.at).toEqual([16, 28, null, null, null, null, null]);
    expect(horizons.total).toBe((39 * 40) / 2 - (0 + 1 + 2 + 3));
  });
});

describe('spill-over', () => {
  it('is the world effect minus the sum of the own effects of the measures the scenario brings', () => {
    const { worlds } = policyJob(0);
    // Replication 0: the world effect is 1 agent, the own effects sum to 2, the sample is 1:10.
    const series = spillover(worlds[0], worlds[1], ['subsidy'], 'job-without-subsidy');
    expect(series?.[5]).toBe(0);
    expect(series?.[6]).toBe(-10);
  });

  it('gives back the own effects of a measure only the base has', () => {
    const base = handMadeWorld({ scenario: 'baseline', measures: ['old'] });
    const scenario = handMadeWorld({ scenario: 'policy', measures: ['new'] });
    base.ownByMonth[ACTIVITIES.indexOf('education') * base.months] = 3;
    scenario.ownByMonth[ACTIVITIES.indexOf('education') * scenario.months] = 5;
    expect(spillover(base, scenario, ['new'], 'education')?.[0]).toBe(-20);
  });

  it('is null for a scenario that brings no measure', () => {
    const world = handMadeWorld({ scenario: 'baseline', measures: ['training'] });
    expect(spillover(world, world, [], 'education')).toBeNull();
  });
});

describe('money', () => {
  const base = handMadeWorld({ scenario: 'baseline', outcomes: ['money.state.benefit'] });
  const scenario = handMadeWorld({
    scenario: 'policy',
    outcomes: ['money.state.benefit', 'money.municipality.activity.course'],
  });
  base.set('money.state.benefit', 'all', 100);
  scenario.set('money.state.benefit', 'all', (month) => (month < 12 ? 90 : 80));
  scenario.set('money.municipality.activity.course', 'all', 7);

  it('is summed by payer, item and calendar year, and an item only one world knows is zero in the other', () => {
    expect(moneyByYear(base, scenario)).toEqual([
      { payer: 'state', item: 'benefit', year: 2028, kroner: -1200 },
      { payer: 'state', item: 'benefit', year: 2029, kroner: -2400 },
      { payer: 'municipality', item: 'activity.course', year: 2028, kroner: 840 },
      { payer: 'municipality', item: 'activity.course', year: 2029, kroner: 840 },
    ]);
  });

  it('adds up over payers, items and years to the total, and total over participants to the amount per participant', () => {
    const jobs = [0, 1, 2].map((replication) => policyJob(replication));
    const contrast = buildComparison(comparisonInput(jobs, [contrastInput(['subsidy'])])).contrasts[0];
    const rows = contrast.money.reduce((total, row) => total + (row.difference.estimate ?? NaN), 0);
    const total = contrast.moneyTotal.estimate ?? NaN;
    expect(rows).toBeCloseTo(total, 10);
    expect(contrast.moneyPerParticipant.estimate).toBeCloseTo(
      (total * 1_000_000) / (contrast.participants.estimate ?? NaN),
      6,
    );
  });
});
