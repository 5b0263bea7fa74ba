import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../src/experiments/index.js';
import { buildComparison, type JobTables } from '../../src/analysis/index.js';
import { cohortWork } from '../../src/analysis/cohort-work.js';
import { ministryCells } from '../../src/analysis/ministry.js';
import {
  cumulativeIncidence,
  incidenceFromCounts,
  kaplanMeier,
  meanTimeTo,
} from '../../src/analysis/survival.js';
import { FIRST_EVENTS, FIRST_TO, FIRST_VARIANTS } from '../../src/vocabulary/windows.js';
import {
  comparisonInput,
  contrastInput,
  handMadeWorld,
  POLICY_START,
  policyJob,
  RATES,
} from './hand-made.js';

/** Persons with a time and a cause (0 followed no longer, 1 met it, 2 left) as counts by time. */
function countsOf(persons: readonly { readonly time: number; readonly cause: number }[], length: number) {
  const counts = {
    atRisk: new Float64Array(length),
    met: new Float64Array(length),
    left: new Float64Array(length),
  };
  for (const { time, cause } of persons) {
    for (let month = 0; month <= time; month += 1) counts.atRisk[month] += 1;
    if (cause === 1) counts.met[time] += 1;
    if (cause === 2) counts.left[time] += 1;
  }
  return counts;
}

const persons = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 9 }), cause: fc.constantFrom(0, 1, 2) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

describe('who ever met something, from counts', () => {
  it('is the cumulative incidence of the persons behind them', () => {
    fc.assert(
      fc.property(persons, (people) => {
        // Somebody stays to the end, so that the curve is told everywhere.
        const all = [...people, { time: 9, cause: 0 }];
        const steps = cumulativeIncidence(
          all.map(({ time }) => time),
          all.map(({ cause }) => cause),
          1,
        );
        const last = steps.at(-1)?.incidence ?? 0;
        expect(incidenceFromCounts(countsOf(all, 10), 9)).toBeCloseTo(last, 12);
      }),
    );
  });

  it('is not told where nobody is followed any more', () => {
    expect(incidenceFromCounts(countsOf([{ time: 3, cause: 0 }], 10), 9)).toBeNull();
    expect(incidenceFromCounts(countsOf([{ time: 3, cause: 1 }], 10), 9)).toBe(1);
  });
});

describe('the mean time to something', () => {
  it('is the area under the Kaplan-Meier curve, those who never meet it counting with the limit', () => {
    const people = [
      { time: 0, cause: 1 },
      { time: 2, cause: 1 },
      { time: 9, cause: 0 },
      { time: 9, cause: 0 },
    ];
    // Met in month 0, 2, never, never: 0 + 2 + 6 + 6 months up to 6, of four.
    expect(meanTimeTo(countsOf(people, 10), 6)).toBeCloseTo(14 / 4, 12);
    const curve = kaplanMeier(
      people.map(({ time }) => time),
      people.map(({ cause }) => cause),
    );
    expect(curve.at(-1)?.survival).toBeCloseTo(0.5, 12);
  });
});

describe('actual against expected work of the whole stock', () => {
  const cohorts = (months: readonly number[], work: readonly number[]) => ({
    firstYear: 2029,
    years: 1,
    kinds: ['a', 'b'],
    months: Float64Array.from(months),
    work: Float64Array.from(work),
  });
  const world = (months: readonly number[], work: readonly number[]) => ({
    ...handMadeWorld({ scenario: 'policy' }),
    cohorts: cohorts(months, work),
  });

  it('expects of each kind of user what such users work in the base, so that another mix of users is no success', () => {
    const base = world([100, 100], [50, 10]);
    const moved = world([150, 50], [75, 5]);
    const work = cohortWork(base, moved, POLICY_START);
    expect(work?.actual).toBe(80);
    expect(work?.expected).toBe(80);
    const better = cohortWork(base, world([100, 100], [60, 10]), POLICY_START);
    expect((better?.actual ?? 0) - (better?.expected ?? 0)).toBe(10);
  });

  it('leaves out stocks drawn up before the policy begins, and is nothing with itself', () => {
    const base = world([100, 100], [50, 10]);
    expect(cohortWork(base, base, POLICY_START)).toEqual({ actual: 60, expected: 60, months: 200 });
    const early = { ...base, cohorts: { ...base.cohorts, firstYear: 2028 } };
    expect(cohortWork(early, early, POLICY_START)).toBeNull();
  });
});

describe('outcomes a ministry asks for', () => {
  const outcomes = [
    'stock.population',
    'stock.main_status.employed',
    'stock.activity.job-without-subsidy',
    'stock.activity.job-with-subsidy',
    'stock.activity.education',
    'flow.allowance.first',
    'flow.benefit.start.disability-pension',
    'stock.benefit.disability-pension',
  ];
  const groups = ['all', 'age=16-29', 'age=20-24', 'age=25-29', 'age=30-39'];
  const world = (scenario: string) =>
    handMadeWorld({ scenario, months: 132, outcomes, groups, measures: ['subsidy'] });
  const cells = (change: (policy: ReturnType<typeof world>) => void) => {
    const [base, scenario] = [world('baseline'), world('policy')];
    for (const each of [base, scenario]) {
      for (const group of groups) each.set('stock.population', group, 100);
      for (const group of groups) each.set('stock.main_status.employed', group, 50);
    }
    change(scenario);
    return ministryCells({ base, scenario, policyStart: POLICY_START }, ['subsidy'], RATES);
  };

  it('are equal with and without a policy that does nothing', () => {
    for (const { with: after, without } of cells(() => undefined)) expect(after).toBe(without);
  });

  it('take the goals’ change from the employed of 20-39 over everybody of 20-64', () => {
    const found = cells((policy) => {
      policy.set('stock.main_status.employed', 'age=25-29', 60);
    });
    const goal = found.find(({ outcome }) => outcome === 'goal.2030');
    // Ten agents of a 1:10 sample in a million: 0.01 points on the 80 of today.
    expect(goal?.without).toBeCloseTo(80, 12);
    expect(goal?.with).toBeCloseTo(80.01, 12);
    const share = found.find(({ outcome, group }) => outcome === 'employed' && group === 'age=20-29');
    expect([share?.without, share?.with]).toEqual([50, 55]);
  });

  it('count newcomers from the policy’s beginning, and say nothing of ten years in a shorter run', () => {
    const found = cells((policy) => {
      policy.set('flow.allowance.first', 'all', 1);
    });
    const of = (horizon: number | null) =>
      found.find((cell) => cell.outcome === 'new.work-assessment-allowance' && cell.horizon === horizon)
        ?.with;
    expect(of(60)).toBe(600);
    expect(of(120)).toBe(1200);
    expect(of(null)).toBe((132 - 6) * 10);
  });

  it('hold participants against their own shadows', () => {
    const found = cells((policy) => {
      const length = FIRST_TO + 1;
      const pension = FIRST_EVENTS.indexOf('disability-pension') * FIRST_VARIANTS.length * length;
      for (const [variant, met] of [1, 4].entries()) {
        const from = pension + variant * length;
        policy.firsts.atRisk.fill(20 - met, from, from + length);
        policy.firsts.atRisk[from] = 20;
        policy.firsts.met[from] = met;
      }
      policy.afterwards.set([10, 6, 4]);
    });
    const ever = found.find(
      ({ outcome, horizon }) => outcome === 'ever.disability-pension' && horizon === 60,
    );
    expect([ever?.without, ever?.with]).toEqual([20, 5]);
    const after = found.find(
      ({ outcome, estimand }) => outcome === 'work-after.measure' && estimand === 'own',
    );
    expect([after?.without, after?.with]).toEqual([40, 60]);
  });
});

describe('the league', () => {
  const jobs: JobTables[] = [0, 1, 2].map((replication) => policyJob(replication));
  const input = { ...comparisonInput(jobs, [contrastInput(['subsidy'])]), accounts: RATES };

  it('has a row for each contrast, without a hinge card, and says that it has none', () => {
    const { league, contrasts } = buildComparison(input);
    expect(league).toHaveLength(1);
    expect(league[0]).toMatchObject({ scenario: 'policy', hinges: false, reach: contrasts[0].participants });
    expect(league[0].effectSigns.of).toBe(3);
  });

  it('has no row where no rates are given', () => {
    expect(buildComparison({ ...comparisonInput(jobs, [contrastInput(['subsidy'])]) }).league).toEqual([]);
  });

  it('lives scenarios in batches that hold every pair whole', () => {
    const pairs = ['a', 'b', 'c', 'd', 'e'].flatMap((scenario) => [
      { scenario, against: 'base' },
      { scenario, against: `${scenario}-rival` },
    ]);
    const ids = [...new Set(pairs.flatMap(({ scenario, against }) => [scenario, against]))];
    const batches = batchesOf(
      ids.map((id) => ({ id, start: 0, end: 10 })),
      pairs,
      4,
    );
    for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(4);
    for (const { scenario, against } of pairs)
      expect(batches.some((batch) => batch.includes(scenario) && batch.includes(against))).toBe(true);
  });
});
