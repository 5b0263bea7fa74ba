/** Employers on hand-made people: who they are, how they choose and what they learn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTIES, SEGMENTS } from '../../src/vocabulary/codes.js';
import type { DatedValue, ResolvedScenario } from '../../src/model/declarations.js';
import { EXPERIENCE_SCALE, MUNICIPAL, NO_EMPLOYER, NO_JOB, PRIVATE } from '../../src/model/market/columns.js';
import { employers } from '../../src/model/market/employer-month.js';
import { layOutEmployers } from '../../src/model/market/employers.js';
import { madePosts } from '../../src/model/market/made-posts.js';
import { employerOfPost, isMadeBySubsidy, madePost } from '../../src/model/market/posts.js';
import { layOutSlots } from '../../src/model/market/slots.js';
import { noteExperience, settleTraits } from '../../src/model/market/transitions.js';
import {
  acceptance,
  compileValuation,
  subsidyWeight,
  subsidyWorth,
  valuationAt,
} from '../../src/model/market/valuation.js';
import { grantVoucher } from '../../src/model/measures/transitions.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const shipped = scenario('baseline', 200, 12);

function withValues(values: Readonly<Record<string, readonly number[]>>): ResolvedScenario {
  const parameters = new Map<string, readonly DatedValue[]>(shipped.parameters);
  for (const [name, cells] of Object.entries(values))
    parameters.set(name, [{ from: 0, values: Float64Array.from(cells) }]);
  return { ...shipped, parameters };
}

function makeEmployer(state: WorldState, sector: number, open = 0, takesSubsidy = 1): number {
  settleTraits(state, 0, { sector, open, takesSubsidy, advertises: 1, partner: 0, turnover: 0 });
  return 0;
}

describe('employers', () => {
  const state = emptyCountry(shipped);

  it('own every slot, each exactly one, side by side', () => {
    const { employers: table, slots } = state;
    let next = 0;
    for (let employer = 0; employer < table.id.length; employer += 1) {
      expect(table.first[employer]).toBe(next);
      for (let post = 0; post < (table.posts[employer] ?? 0); post += 1)
        expect(slots.employer[next + post]).toBe(employer);
      next += table.posts[employer] ?? 0;
    }
    expect(next).toBe(slots.employer.length);
  });

  it('are of skewed size, as firms are', () => {
    const large = emptyCountry({ ...shipped, sample: 10 }).employers.posts;
    const share = (size: number): number => large.filter((posts) => posts >= size).length / large.length;
    expect(share(2)).toBeGreaterThan(0.44);
    expect(share(2)).toBeLessThan(0.56);
    expect(share(10)).toBeGreaterThan(0.06);
    expect(share(10)).toBeLessThan(0.14);
    expect(Math.max(...large)).toBe(50);
  });

  it('keep id and size in a country with more slots: there are only more of them', () => {
    const perThousand = Float64Array.of(40, 32, 34);
    const of = (sample: number): Map<number, number> => {
      const layout = layOutEmployers(layOutSlots({ ...shipped, sample }, perThousand), state.key, 50);
      return new Map(layout.ids.map((id, at) => [id, layout.posts[at] ?? 0]));
    };
    const few = of(400);
    const more = of(100);
    let same = 0;
    for (const [id, posts] of few) if (more.get(id) === posts) same += 1;
    for (const id of few.keys()) expect(more.has(id)).toBe(true);
    // All but the last of a cell, which has what was left.
    expect(same).toBeGreaterThanOrEqual(few.size - COUNTIES.length * SEGMENTS.length);
  });

  it('are private, municipal and state, open and advertising, in the shares the evidence has', () => {
    const many = emptyCountry({ ...shipped, sample: 10 });
    const { sector, open, advertises, takesSubsidy } = many.employers;
    const posts = many.slots.employer;
    const share = (holds: (employer: number) => boolean): number => posts.filter(holds).length / posts.length;
    expect(share((employer) => sector[employer] === PRIVATE)).toBeCloseTo(0.72, 1);
    expect(share((employer) => advertises[employer] === 1)).toBeCloseTo(0.5, 1);
    expect(share((employer) => open[employer] === 1)).toBeCloseTo(0.36, 1);
    expect(share((employer) => takesSubsidy[employer] === 1)).toBeCloseTo(0.24, 1);
  });
});

describe('a post', () => {
  const state = emptyCountry(shipped);

  it('tells its employer and whether a subsidy is behind it, whatever kind it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (employer, bySubsidy) => {
        const post = madePost(employer, bySubsidy);
        expect(employerOfPost(state, post)).toBe(employer);
        expect(isMadeBySubsidy(post)).toBe(bySubsidy);
      }),
    );
    expect(employerOfPost(state, NO_EMPLOYER)).toBe(NO_EMPLOYER);
  });
});

describe('the qualification principle', () => {
  const state = emptyCountry(shipped);
  const tables = compileValuation(reader(state));
  const subsidised = somebody(state, 24);
  const better = somebody(state, 24);
  const voucher = shipped.measures.findIndex((measure) => measure.id === 'temporary-wage-subsidy');
  state.people.marks[better] = 46;
  state.market.certainty[subsidised] = 60;
  grantVoucher(state, subsidised, voucher, state.month + 3);

  const seen = (row: number, employer: number): number =>
    valuationAt(state, tables, row, 0, employer) +
    (row === subsidised
      ? subsidyWorth(state, tables, row, voucher) * subsidyWeight(state, tables, employer)
      : 0);

  it('ranks the better qualified first where a private employer takes the one with a subsidy and a placement', () => {
    makeEmployer(state, PRIVATE);
    expect(seen(subsidised, 0)).toBeGreaterThan(seen(better, 0) + 0.5);
    makeEmployer(state, MUNICIPAL);
    state.market.certainty[subsidised] = 0;
    state.people.marks[better] = 60;
    expect(seen(better, 0)).toBeGreaterThan(seen(subsidised, 0));
  });

  it('leaves a subsidy and a placement a quarter of their weight', () => {
    makeEmployer(state, MUNICIPAL);
    expect(subsidyWeight(state, tables, 0)).toBe(0.25);
    const without = valuationAt(state, tables, better, 0, 0);
    state.market.certainty[better] = 64;
    expect(valuationAt(state, tables, better, 0, 0) - without).toBeCloseTo(0.25 * 0.6, 10);
    state.market.certainty[better] = 0;
  });
});

describe('private employers', () => {
  const state = emptyCountry(shipped);
  const tables = compileValuation(reader(state));
  const row = somebody(state, 24);

  it('weigh a subsidy and what frightens differently, but the same on average', () => {
    state.health.capacity[row] = 50;
    const weights = [0, 1].map((takes) =>
      subsidyWeight(state, tables, makeEmployer(state, PRIVATE, 0, takes)),
    );
    expect((weights[1] ?? 0) * 0.333 + (weights[0] ?? 0) * 0.667).toBeCloseTo(1, 10);
    const welcome = [0, 1].map((open) => acceptance(state, tables, row, makeEmployer(state, PRIVATE, open)));
    expect(welcome[1]).toBeGreaterThan(0);
    expect((welcome[0] ?? 0) + (welcome[1] ?? 0)).toBeCloseTo(0, 10);
  });

  it('learn from those they have had: good experience raises what they accept, bad lowers it, and both fade', () => {
    const after = (good: boolean): number => {
      const country = emptyCountry(shipped);
      const who = somebody(country, 24);
      country.health.capacity[who] = 50;
      makeEmployer(country, PRIVATE);
      pass(country, employers);
      const before = acceptance(country, tables, who, 0);
      for (let time = 0; time < 3; time += 1) noteExperience(country, who, 0, good);
      pass(country, employers);
      const learnt = acceptance(country, tables, who, 0) - before;
      for (let month = 0; month < 300; month += 1) pass(country, employers);
      expect(country.employers.experience[0]).toBe(0);
      return learnt;
    };
    // The month settles traits anew: the first employer of this key is a private one.
    expect(emptyCountry(shipped).employers.sector[0]).toBe(PRIVATE);
    expect(after(true)).toBeCloseTo(0.3, 2);
    expect(after(false)).toBeCloseTo(-0.3, 2);
  });

  it('learn nothing from shadows, and nothing about those who need no follow-up', () => {
    const country = emptyCountry(shipped);
    const shadow = somebody(country, 24);
    country.people.shadow[shadow] = 1;
    noteExperience(country, shadow, 0, true);
    expect(country.employers.good[0]).toBe(0);
    makeEmployer(country, PRIVATE);
    country.employers.experience[0] = EXPERIENCE_SCALE / 2;
    const well = somebody(country, 24);
    expect(acceptance(country, tables, well, 0)).toBeCloseTo(0, 12);
    country.nav.group[well] = SPECIALLY_ADAPTED;
    expect(acceptance(country, tables, well, 0)).toBeCloseTo(0.5, 12);
  });

  it('learn the same whatever the order of a month', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (lessons) => {
        const learnt = [lessons, [...lessons].reverse()].map((order) => {
          const who = somebody(state, 24);
          state.employers.experience[0] = 0;
          for (const good of order) noteExperience(state, who, 0, good);
          pass(state, employers);
          return state.employers.experience[0];
        });
        expect(learnt[0]).toBe(learnt[1]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('posts made for a named person', () => {
  const voucher = shipped.measures.findIndex((measure) => measure.id === 'temporary-wage-subsidy');
  const made = (elasticity: number): number => {
    const state = emptyCountry(withValues({ 'market.creation.elasticity': [elasticity] }));
    const rows = many(400, () => somebody(state, 26));
    for (const row of rows) grantVoucher(state, row, voucher, state.month + 3);
    pass(state, madePosts);
    const held = rows.filter((row) => isMadeBySubsidy(state.market.employer[row] ?? 0));
    expect(held.length).toBe(rows.filter((row) => state.market.job[row] !== NO_JOB).length);
    return held.length;
  };

  it('are none at an elasticity of 0, more at 1 and most at free entry', () => {
    expect(made(0)).toBe(0);
    const central = made(1);
    expect(central).toBeGreaterThan(50);
    expect(made(4)).toBeGreaterThan(central * 1.3);
  });
});
