import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  buildComparison,
  EFFECT_COLUMNS,
  effectRows,
  OUTCOME_COLUMNS,
  outcomeRows,
  type Comparison,
  type JobTables,
  type WorldTables,
} from '../../src/analysis/index.js';
import type { WorldResult } from '../../src/model/results.js';
import { comparisonInput, contrastInput, handMadeWorld, policyJob } from './hand-made.js';

/** Three replications, two parameter draws. */
const JOBS = [0, 1, 2].flatMap((replication) => [0, 1, 2].map((draw) => policyJob(replication, draw)));

function compare(jobs: readonly JobTables[], policyMeasures: readonly string[] = ['subsidy']): Comparison {
  return buildComparison(comparisonInput(jobs, [contrastInput(policyMeasures)]));
}

describe('a comparison', () => {
  const comparison = compare(JOBS);
  const contrast = comparison.contrasts[0];
  const curve = (measure: string, estimand: string) =>
    contrast.curves.find(
      (candidate) =>
        candidate.measure === measure &&
        candidate.group === 'all' &&
        candidate.estimand === estimand &&
        candidate.activity === 'job-without-subsidy',
    );

  it('has own curves in percentage points: the mean over replications of participants minus shadows', () => {
    const own = curve('subsidy', 'own');
    // Central replications 0, 1, 2 gain 1, 3 and 5 of 40 people: 2.5, 7.5 and 12.5 points.
    expect(own?.difference[12].estimate).toBeCloseTo(7.5, 12);
    expect(own?.horizon[12]).toBe(0);
    expect(own?.persons[12]).toBe(120);
    expect(own?.participant[12]).toBeCloseTo(11 / 40, 12);
    expect(own?.shadow[12]).toBeCloseTo(8 / 40, 12);
  });

  it('has nothing but exact zeros before the start', () => {
    for (const difference of curve('subsidy', 'own')?.difference.slice(0, 12) ?? []) {
      expect(difference).toMatchObject({ estimate: 0, low: 0, high: 0, parameterLow: 0, parameterHigh: 0 });
    }
    expect(comparison.warnings.map((warning) => warning.code)).toEqual(['not-validated']);
  });

  it('warns of a defect where a shadow had another past than its participant', () => {
    const job = policyJob(0);
    job.worlds[1].eventCounts[job.worlds[1].eventCounts.length / 2] += 1;
    expect(compare([job]).warnings.map((warning) => warning.code)).toContain('unequal-before-start');
  });

  it('sums months gained over the windows, which leave out month 48', () => {
    const gained = contrast.gained.filter(
      (row) =>
        row.measure === 'subsidy' &&
        row.group === 'sex=woman' &&
        row.estimand === 'own' &&
        row.activity === 'job-without-subsidy',
    );
    expect(Object.fromEntries(gained.map((row) => [row.window, row.months.estimate]))).toEqual({
      during: expect.closeTo(48 * 0.075, 10) as number,
      after: expect.closeTo(60 * 0.075, 10) as number,
      whole: expect.closeTo(109 * 0.075, 10) as number,
    });
  });

  it('takes the catalogue from the base world in group all and the policy from the scenario in every group', () => {
    expect(curve('training', 'own')?.persons[0]).toBe(60);
    const groups = (measure: string) =>
      new Set(contrast.curves.filter((row) => row.measure === measure).map((row) => row.group)).size;
    expect(groups('training')).toBe(1);
    expect(groups('subsidy')).toBe(14);
    const training = comparison.effects.filter((row) => row.measure === 'training');
    expect(new Set(training.map((row) => `${row.scenario}/${row.against}`))).toEqual(
      new Set(['baseline/baseline']),
    );
  });

  it('has world effect and spill-over on unsubsidised jobs per participant, adding up with own', () => {
    // World: 1, 3, 5 agents for 18 months; own is twice that; 50 participants each.
    expect(contrast.world.estimate).toBeCloseTo((3 * 18) / 50, 12);
    expect(contrast.spillover.estimate).toBeCloseTo((-3 * 18) / 50, 12);
    expect(contrast.participants.estimate).toBe(500);
    expect(contrast.participantsSimulated).toBe(150);
  });

  it('writes effects for every horizon inside the run and for the sum, with both bands', () => {
    const world = comparison.effects.filter(
      (row) =>
        row.estimand === 'world' &&
        row.outcome === 'stock.activity.job-without-subsidy' &&
        row.group === 'all',
    );
    expect(world.map((row) => [row.horizon, row.uncertainty, row.unit])).toEqual([
      [12, 'monte_carlo', 'persons'],
      [12, 'parameter', 'persons'],
      [null, 'monte_carlo', 'person-months'],
      [null, 'parameter', 'person-months'],
    ]);
    expect(world[0].estimate).toBe(30);
    expect(world[2].estimate).toBe(540);
    const own = comparison.effects.filter(
      (row) =>
        row.estimand === 'own' &&
        row.measure === 'subsidy' &&
        row.outcome === 'activity.job-without-subsidy' &&
        row.group === 'all' &&
        row.uncertainty === 'monte_carlo',
    );
    expect(own.map((row) => row.horizon)).toEqual([12, 24, 36, 48, 60, 84, 108, null]);
    expect(own[7]).toMatchObject({ unit: 'months per participant', n: 120, estimate: 8.175 });
  });

  it('has stocks, places and moves between birthdays in persons of the country', () => {
    const employed = contrast.stocks.filter((row) => row.status === 'employed');
    expect(employed).toHaveLength(24);
    expect(employed[0]).toMatchObject({ base: 1100, scenario: 1100, difference: { estimate: 0, low: 0 } });
    expect(employed[6].difference.estimate).toBe(60);
    expect(contrast.places.find((row) => row.measure === 'subsidy' && row.year === 2029)).toEqual({
      measure: 'subsidy',
      year: 2029,
      offered: 120,
      used: 90,
      queue: 40,
      wait: 2,
      starts: 360,
    });
    expect(contrast.places.find((row) => row.measure === 'training')).toMatchObject({
      offered: null,
      wait: null,
    });
    expect(contrast.ageFlows).toHaveLength(3 * 7 * 7);
  });

  it('is the same whatever the order in which the jobs finished', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(JOBS, { minLength: JOBS.length }), (shuffled) => {
        expect(compare(shuffled)).toEqual(comparison);
      }),
      { numRuns: 3 },
    );
  });

  it('refuses no jobs, a job that comes twice, and worlds that are no pair', () => {
    expect(() => compare([])).toThrow(RangeError);
    expect(() => compare([JOBS[0], JOBS[0]])).toThrow(/twice/);
    const base = handMadeWorld({ scenario: 'baseline' });
    const other = handMadeWorld({ scenario: 'policy', months: 12 });
    expect(() => compare([{ replication: 0, draw: 0, worlds: [base, other] }])).toThrow(/no pair: months/);
    expect(() => compare([{ replication: 0, draw: 0, worlds: [base] }])).toThrow(
      /no world of scenario policy/,
    );
  });
});

describe('the tables of a world', () => {
  it('are those the model hands back, as they stand', () => {
    expectTypeOf<WorldResult>().toExtend<WorldTables>();
  });

  it('are refused where their length does not fit their dimensions', () => {
    const base = {
      ...handMadeWorld({ scenario: 'baseline', cells: ['one'] }),
      comparisonPersons: new Float64Array(1),
    };
    const job = { replication: 0, draw: 0, worlds: [base, handMadeWorld({ scenario: 'policy' })] };
    expect(() => compare([job], [])).toThrow(/comparisonPersons has 1 cells, its dimensions ask for 109/);
  });
});

describe('one replication', () => {
  it('leaves every interval empty and every estimate in place', () => {
    const comparison = compare([policyJob(0)]);
    for (const row of comparison.effects) {
      expect([row.low, row.high]).toEqual([null, null]);
      expect(row.uncertainty).toBe('monte_carlo');
    }
    const contrast = comparison.contrasts[0];
    expect(contrast.moneyTotal).toMatchObject({ low: null, high: null, parameterLow: null });
    expect(contrast.moneyTotal.estimate).not.toBeNull();
    expect(comparison.warnings.map((warning) => warning.code)).toContain('few-replications');
  });
});

describe('an empty policy', () => {
  /** The policy world is the base world over again. */
  const jobs = [0, 1, 2].map((replication) => {
    const base = policyJob(replication).worlds[1];
    const twin = { ...base, scenario: 'policy' };
    return { replication, draw: 0, worlds: [{ ...base, scenario: 'baseline' }, twin] };
  });
  const comparison = compare(jobs, []);
  const contrast = comparison.contrasts[0];

  it('changes nothing, exactly', () => {
    const zero = { estimate: 0, low: 0, high: 0 };
    for (const row of comparison.effects.filter((effect) => effect.estimand === 'world')) {
      expect(row).toMatchObject(zero);
    }
    for (const row of contrast.money) expect(row.difference).toMatchObject(zero);
    for (const row of contrast.stocks) expect(row.difference).toMatchObject(zero);
    for (const row of contrast.ageFlows) expect(row.scenario).toBe(row.base);
    expect(contrast.moneyTotal).toMatchObject(zero);
    expect(contrast.participants).toMatchObject(zero);
  });

  it('has no amount per participant and no spill-over, for there are no participants', () => {
    expect(contrast.moneyPerParticipant.estimate).toBeNull();
    expect(contrast.spillover.estimate).toBeNull();
    expect(comparison.effects.some((effect) => effect.estimand === 'spillover')).toBe(false);
  });

  it('is exactly zero too when it brings a measure nobody starts', () => {
    const world = (scenario: string, measures: string[]) => handMadeWorld({ scenario, measures });
    const empty = [0, 1].map((replication) => ({
      replication,
      draw: 0,
      worlds: [world('baseline', []), world('policy', ['subsidy'])].map((made) => ({ ...made, replication })),
    }));
    const result = compare(empty);
    for (const row of result.effects.filter((effect) => effect.measure === '')) {
      expect(row).toMatchObject({ estimate: 0, low: 0, high: 0 });
    }
    expect(result.contrasts[0].curves[0].difference[30].estimate).toBeNull();
  });
});

describe('written tables', () => {
  const isLegal = (cell: unknown): boolean =>
    cell === null || typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell));

  it('have the columns of the formats in their order, of equal length, and never NaN', () => {
    const comparison = compare(JOBS);
    const [effects] = [...effectRows(comparison)];
    expect(Object.keys(effects.columns)).toEqual([...EFFECT_COLUMNS]);
    for (const column of Object.values(effects.columns)) {
      expect(column).toHaveLength(comparison.effects.length);
      expect(column.every(isLegal)).toBe(true);
    }
  });

  it('hold the outcomes job by job in replication and draw order, scaled to the country', () => {
    const pieces = [
      ...outcomeRows([policyJob(1), policyJob(0)], (name) => name === 'stock.main_status.employed'),
    ];
    expect(pieces).toHaveLength(4);
    expect(Object.keys(pieces[0].columns)).toEqual([...OUTCOME_COLUMNS]);
    expect(pieces.map((piece) => [piece.columns.replication[0], piece.columns.scenario[0]])).toEqual([
      [0, 'baseline'],
      [0, 'policy'],
      [1, 'baseline'],
      [1, 'policy'],
    ]);
    const { columns } = pieces[1];
    expect(columns.value).toHaveLength(2 * 24);
    expect(columns.month.slice(5, 7)).toEqual(['2028-06', '2028-07']);
    expect(columns.value.slice(5, 7)).toEqual([1100, 1120]);
    expect([columns.group[0], columns.group[24]]).toEqual(['all', 'age=20-24']);
  });
});
