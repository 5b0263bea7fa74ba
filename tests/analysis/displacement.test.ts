/** Who gains at whose cost, from pairs of worlds made by hand. */
import { describe, expect, it } from 'vitest';
import { buildComparison, type Contrast, type JobTables, type PairTables } from '../../src/analysis/index.js';
import { STANDINGS, type Standing } from '../../src/vocabulary/codes.js';
import { EVENT_TO } from '../../src/vocabulary/windows.js';
import { FIRST_MONTH, comparisonInput, contrastInput, handMadeWorld, type HandMade } from './hand-made.js';

const MONTHS = 24;
const CODES = STANDINGS.length;
const CELLS = CODES * CODES;
/** The policy begins in the seventh month. */
const BEGIN = 6;
const UNSUBSIDISED = 'stock.activity.job-without-subsidy';
const SUBSIDISED = 'stock.activity.job-with-subsidy';

interface HandMadePair extends PairTables {
  /** Puts agents into a cell of a table from one row to the last. */
  put(
    table: 'sinceStart' | 'participants' | 'inLine' | 'others',
    from: number,
    agents: number,
    mine: Standing,
    other: Standing,
  ): void;
}

function handMadePair(): HandMadePair {
  const tables = {
    sinceStart: new Int32Array((EVENT_TO + 1) * CELLS),
    participants: new Int32Array(MONTHS * CELLS),
    inLine: new Int32Array(MONTHS * CELLS),
    others: new Int32Array(MONTHS * CELLS),
  };
  return {
    scenario: 'policy',
    against: 'baseline',
    firstMonth: FIRST_MONTH,
    months: MONTHS,
    ...tables,
    put(table, from, agents, mine, other): void {
      const cell = STANDINGS.indexOf(mine) * CODES + STANDINGS.indexOf(other);
      for (let at = from * CELLS + cell; at < tables[table].length; at += CELLS) tables[table][at] += agents;
    },
  };
}

/**
 * 40 take part: 25 in subsidised and 6 in unsubsidised jobs, of whom 9 and 2 would have had one without subsidy anyway and 1 a
 * subsidised one; 2 in line and 2 others lose a job and 1 finds one. Adults lose `adults`; 12 posts are made.
 */
function job(replication: number, adults = -5, change: Partial<Record<'job', number>> = {}): JobTables {
  const outcomes = [UNSUBSIDISED, SUBSIDISED, 'stock.jobs.adults', 'stock.posts.made', 'stock.vacancies'];
  const shape = { replication, outcomes, months: MONTHS };
  const base = handMadeWorld({ scenario: 'baseline', ...shape, measures: [] });
  const policy = handMadeWorld({ scenario: 'policy', ...shape, measures: ['subsidy'] });
  const after = (before: number, by: number) => (month: number) => (month < BEGIN ? before : before + by);
  const set = (world: HandMade, outcome: string, before: number, by: number): void => {
    world.set(outcome, 'all', after(before, by));
  };
  for (const world of [base, policy]) {
    set(world, UNSUBSIDISED, 500, 0);
    set(world, SUBSIDISED, 20, 0);
    set(world, 'stock.jobs.adults', 300, 0);
    set(world, 'stock.posts.made', 5, 0);
    set(world, 'stock.vacancies', 80, 0);
  }
  set(policy, UNSUBSIDISED, 500, 6 - 11 - 3 + (change.job ?? 0));
  set(policy, SUBSIDISED, 20, 25 - 1);
  set(policy, 'stock.jobs.adults', 300, adults);
  set(policy, 'stock.posts.made', 5, 12);
  set(policy, 'stock.vacancies', 80, -3);
  policy.starts[0] = 40;
  const pair = handMadePair();
  for (const [table, from] of [
    ['participants', BEGIN],
    ['sinceStart', 0],
  ] as const) {
    pair.put(table, from, 15, 'job-with-subsidy', 'work-assessment-allowance');
    pair.put(table, from, 9, 'job-with-subsidy', 'job-without-subsidy');
    pair.put(table, from, 1, 'job-with-subsidy', 'job-with-subsidy');
    pair.put(table, from, 2, 'job-without-subsidy', 'job-without-subsidy');
    pair.put(table, from, 4, 'job-without-subsidy', 'unregistered');
    pair.put(table, from, 9, 'nav-without-benefit', 'social-assistance');
  }
  pair.put('others', 0, 480, 'job-without-subsidy', 'job-without-subsidy');
  pair.put('others', BEGIN, 2, 'unregistered', 'job-without-subsidy');
  pair.put('inLine', BEGIN, 2, 'nav-without-benefit', 'job-without-subsidy');
  pair.put('others', BEGIN, 1, 'job-without-subsidy', 'education');
  return { replication, draw: 0, worlds: [base, policy], pairs: [pair] };
}

function contrastOf(jobs: readonly JobTables[]): Contrast {
  return buildComparison(comparisonInput(jobs, [contrastInput(['subsidy'])])).contrasts[0];
}

function displacementOf(jobs: readonly JobTables[]): NonNullable<Contrast['displacement']> {
  const { displacement } = contrastOf(jobs);
  if (displacement === null) throw new Error('nothing was joined');
  return displacement;
}

const twice = [job(0), job(1)];

describe('the waterfall', () => {
  const [atTwelve, mean] = displacementOf(twice).waterfalls;
  const sizes = (steps: typeof atTwelve.people) =>
    Object.fromEntries(steps.map(({ name, persons }) => [name, persons.estimate]));

  it('has the participants’ jobs, less deadweight, less what others lose, in persons of the country', () => {
    expect(sizes(atTwelve.people)).toEqual({
      'with-subsidy': 250,
      'without-subsidy': 60,
      deadweight: -110,
      'other-subsidy': -10,
      'own-gain': 190,
      'in-line': -20,
      'other-young': -10,
      adults: -50,
      net: 110,
    });
  });

  it('has the same net from the posts’ side', () => {
    expect(sizes(atTwelve.posts)).toEqual({ 'made-posts': 120, 'ordinary-posts': -10, net: 110 });
    expect(atTwelve.vacancies?.estimate).toBe(-30);
  });

  it('is drawn at the horizons the run reaches and as the mean over the run', () => {
    expect(displacementOf(twice).waterfalls.map(({ horizon }) => horizon)).toEqual([12, null]);
    expect(sizes(mean.people)).toEqual(sizes(atTwelve.people));
  });

  it('closes: changes before a total add up to it', () => {
    for (const { people, posts } of displacementOf([job(0, -7), job(1, 2)]).waterfalls) {
      for (const side of [people, posts]) {
        let reached = 0;
        for (const { kind, persons } of side) {
          if (kind === 'total') expect(persons.estimate).toBeCloseTo(reached, 9);
          else reached += persons.estimate ?? NaN;
        }
      }
    }
  });

  it('is a defect where people one by one do not add up to the recorded stocks', () => {
    expect(() => displacementOf([job(0, -5, { job: 1 })])).toThrow(/one by one/);
  });

  it('leaves out what a world does not record', () => {
    const without = twice.map((one) => ({
      ...one,
      worlds: one.worlds.map((world) => ({
        ...world,
        outcomes: world.outcomes.map(({ name, unit }) => ({
          name: name.startsWith('stock.activity.') ? name : `no.${name}`,
          unit,
        })),
      })),
    }));
    const [first] = displacementOf(without).waterfalls;
    expect(first.people.map(({ name }) => name)).not.toContain('adults');
    expect(first.people.at(-1)?.persons.estimate).toBe(160);
    expect([first.posts, first.vacancies]).toEqual([[], null]);
  });

  it('is in the effects table: persons at a horizon, person-months over the run', () => {
    const { effects } = buildComparison(comparisonInput(twice, [contrastInput(['subsidy'])]));
    const rows = effects.filter(({ outcome }) => outcome === 'displacement.other-young');
    expect(rows.map(({ horizon, estimate, unit, estimand }) => [horizon, estimate, unit, estimand])).toEqual([
      [12, -10, 'persons', 'world'],
      [null, -10 * (MONTHS - BEGIN), 'person-months', 'world'],
    ]);
  });
});

describe('deadweight and origins', () => {
  it('are shares of those who start, by the world without the policy', () => {
    const [row] = displacementOf(twice).deadweight;
    expect(row.horizon).toBe(12);
    expect(row.world.estimate).toBeCloseTo((100 * 11) / 40, 9);
    const share = Object.fromEntries(
      displacementOf(twice).origins.map(({ origin, share: of }) => [origin, of.estimate]),
    );
    expect(share['work-assessment-allowance']).toBeCloseTo(37.5, 9);
    expect(share['social-assistance']).toBeCloseTo(22.5, 9);
    expect(Object.values(share).reduce<number>((sum, of) => sum + (of ?? 0), 0)).toBeCloseTo(100, 9);
  });
});

describe('two equal worlds', () => {
  it('have a difference of exactly zero in every step, with an interval of exactly zero', () => {
    const same = [0, 1].map((replication): JobTables => {
      const [base] = job(replication).worlds;
      const pair = handMadePair();
      pair.put('others', 0, 500, 'job-without-subsidy', 'job-without-subsidy');
      return {
        replication,
        draw: 0,
        worlds: [base, { ...base, scenario: 'policy' }],
        pairs: [pair],
      };
    });
    const { displacement, waiting } = buildComparison(comparisonInput(same, [contrastInput([])]))
      .contrasts[0];
    for (const { people, posts } of displacement?.waterfalls ?? []) {
      for (const { persons } of [...people, ...posts])
        expect([persons.estimate, persons.low, persons.high].map((bound) => (bound ?? NaN) + 0)).toEqual([
          0, 0, 0,
        ]);
    }
    expect(displacement?.origins).toEqual([]);
    expect(waiting.every(({ difference }) => difference.estimate === 0)).toBe(true);
  });

  it('are not joined where the job has no ledgers', () => {
    const bare = twice.map(({ replication, draw, worlds }) => ({ replication, draw, worlds }));
    expect(contrastOf(bare).displacement).toBeNull();
  });
});

describe('who waits longer', () => {
  it('holds means of places against each other in the months both have one, and scales counts only', () => {
    const jobs = twice.map((one) => ({
      ...one,
      worlds: one.worlds.map((world, index) => ({
        ...world,
        local: {
          outcomes: [
            { name: 'wait.first-meeting', unit: 'days' },
            { name: 'queue.first-meeting', unit: 'persons' },
          ],
          groups: ['all', 'age=16-29;county=oslo'],
          series: Float64Array.from({ length: 2 * 2 * MONTHS }, (_, at) => {
            const outcome = Math.floor(at / (2 * MONTHS));
            const month = at % MONTHS;
            if (outcome === 0 && month % 2 === 0) return NaN;
            return 20 + outcome + (month >= BEGIN ? 3 * index : 0);
          }),
        },
      })),
    }));
    const rows = contrastOf(jobs).waiting;
    expect(rows.map(({ outcome, group, base, scenario }) => [outcome, group, base, scenario])).toEqual([
      ['wait.first-meeting', 'all', 20, 23],
      ['queue.first-meeting', 'all', 210, 240],
    ]);
    expect(rows[1].difference.estimate).toBe(30);
  });

  it('takes a measure’s wait as months per start', () => {
    const outcomes = ['wait.training', 'queue.training', 'flow.measure.start.training'];
    const jobs = [0, 1].map((replication): JobTables => {
      const worlds = ['baseline', 'policy'].map((scenario, index) => {
        const world = handMadeWorld({ scenario, replication, months: MONTHS, outcomes });
        world.set('wait.training', 'all', 12 + 4 * index);
        world.set('queue.training', 'all', 7);
        world.set('flow.measure.start.training', 'all', 4);
        return world;
      });
      return { replication, draw: 0, worlds };
    });
    const rows = contrastOf(jobs).waiting;
    expect(rows.map(({ outcome, unit, base, scenario }) => [outcome, unit, base, scenario])).toEqual([
      ['wait.training', 'months', 3, 4],
      ['queue.training', 'persons', 70, 70],
    ]);
  });
});
