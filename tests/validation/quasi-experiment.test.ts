import { describe, expect, it } from 'vitest';
import { draw } from '../../src/model/chance/index.js';
import { COUNTIES, type County } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import {
  PLACEBOS,
  PUBLISHED,
  SOUTH_AND_WEST,
  cellOf,
  entrantsOf,
} from '../../src/validation/quasi-experiment/design.js';
import { estimate } from '../../src/validation/quasi-experiment/estimate.js';
import { leastSquares } from '../../src/validation/quasi-experiment/least-squares.js';
import type { NewUser } from '../../src/validation/quasi-experiment/new-user.js';
import { decompose, entrySelection } from '../../src/validation/quasi-experiment/true-effect.js';
import { buildPopulation } from '../../src/scenarios/index.js';
import { shippedLibrary } from '../scenarios/shipped-library.js';

const NOWHERE = [false, false, false, false];

function user(changes: Partial<NewUser>): NewUser {
  return {
    person: 1,
    entryMonth: monthOf(2016, 3),
    county: 'oslo',
    age: 22,
    sex: 'man',
    education: 'compulsory',
    group: 'standard',
    employed: NOWHERE,
    inEducation: NOWHERE,
    ...changes,
  };
}

/** Unemployment that differs by county and, beyond the regions, by year. */
const unemployment = (county: County, month: number): number =>
  2 +
  (COUNTIES.indexOf(county) % 5) * 0.3 +
  (month >= monthOf(2017, 1) ? 0.1 * (COUNTIES.indexOf(county) % 3) : 0);

const luck = (person: number, what: number): number => draw(3, 4, person, what) / 2 ** 31;

interface Truth {
  /** Effect of the effort on those it reaches. */
  readonly effort: number;
  /** Effect on entrants of the rest of the country in 2017: the contamination. */
  readonly onControls: number;
}

/** Entrants whose chance of a job is a known sum, with luck of their own. */
function simulatedUsers(count: number, { effort, onControls }: Truth): NewUser[] {
  return Array.from({ length: count }, (_, person) => {
    const pick = (what: number, length: number): number => Math.floor(luck(person, what) * length);
    const entryMonth = monthOf(2016 + pick(1, 2), 3 + pick(2, 4));
    const county = COUNTIES[pick(3, COUNTIES.length)];
    const age = 18 + pick(4, 12);
    const sex = pick(5, 2) === 0 ? 'woman' : 'man';
    const education = (['compulsory', 'upper-secondary-general', 'higher'] as const)[pick(6, 3)];
    const group = (['standard', 'situational', 'specially-adapted'] as const)[pick(7, 3)];
    const isAfter = entryMonth >= monthOf(2017, 1);
    const isSouthWest = SOUTH_AND_WEST.includes(county);
    const chance =
      0.4 -
      0.05 * Number(isAfter) +
      0.03 * Number(isSouthWest) +
      (isAfter ? (isSouthWest ? effort : onControls) : 0) -
      0.15 * Number(group === 'situational') -
      0.25 * Number(group === 'specially-adapted') +
      0.04 * Number(sex === 'woman') +
      0.1 * Number(age >= 20 && age < 25) +
      0.12 * Number(age >= 25) +
      0.1 * Number(education === 'upper-secondary-general') +
      0.15 * Number(education === 'higher') -
      0.03 * unemployment(county, entryMonth);
    const hasJob = luck(person, 8) < chance;
    return user({
      person,
      entryMonth,
      county,
      age,
      sex,
      education,
      group,
      employed: [hasJob, hasJob, hasJob, hasJob],
    });
  });
}

describe('least squares', () => {
  it('fits a line through hand-made points as worked out by hand', () => {
    // y = 1 + 2x with errors 1, -1, -1, 1: slope and constant stay, variance 4/2, sum of squares of x 5.
    const fit = leastSquares(['x'], [[0], [1], [2], [3]], [2, 2, 4, 8]);
    expect(fit?.coefficients['x'].estimate).toBeCloseTo(2, 10);
    expect(fit?.coefficients['constant'].estimate).toBeCloseTo(1, 10);
    expect(fit?.coefficients['x'].standardError).toBeCloseTo(Math.sqrt(2 / 5), 10);
    expect(fit?.coefficients['constant'].standardError).toBeCloseTo(Math.sqrt(2 * (1 / 4 + 2.25 / 5)), 10);
    expect(fit?.persons).toBe(4);
  });
  it('has no answer where a column never changes', () => {
    expect(leastSquares(['x'], [[1], [1], [1], [1]], [1, 2, 3, 4])).toBeNull();
  });
  it('has no answer where a column is the sum of two others', () => {
    const rows = [
      [0, 0, 0],
      [1, 0, 1],
      [0, 1, 1],
      [1, 1, 2],
      [2, 1, 3],
      [3, 5, 8],
    ];
    expect(leastSquares(['a', 'b', 'c'], rows, [1, 2, 3, 4, 5, 6])).toBeNull();
  });
  it('has no answer with fewer people than columns', () => {
    expect(leastSquares(['x'], [[1], [2]], [1, 2])).toBeNull();
  });
});

describe('the design', () => {
  it('puts entrants of March to June of two years into four cells and leaves the rest out', () => {
    const cell = (entryMonth: number, county: County): unknown =>
      cellOf(user({ entryMonth, county }), PUBLISHED);
    expect(cell(monthOf(2016, 3), 'rogaland')).toBe('south-west-before');
    expect(cell(monthOf(2017, 6), 'more-og-romsdal')).toBe('south-west-after');
    expect(cell(monthOf(2016, 6), 'telemark')).toBe('rest-before');
    expect(cell(monthOf(2017, 3), 'oslo')).toBe('rest-after');
    for (const month of [monthOf(2016, 2), monthOf(2016, 7), monthOf(2018, 4)]) {
      expect(cell(month, 'oslo')).toBeNull();
    }
  });
  it('has placebo years with nothing rolled out between them', () => {
    expect(PLACEBOS.map(({ before, after }) => [before[0], after[3]])).toEqual([
      [monthOf(2015, 3), monthOf(2016, 6)],
      [monthOf(2018, 3), monthOf(2019, 6)],
    ]);
  });
  it('counts Møre og Romsdal to the West because the published share of entrants is nearer with it', () => {
    const { firstYear, countyShare } = buildPopulation(shippedLibrary());
    // Entrants are taken to be as many per resident as there are unemployed: published rates by region and year.
    const published = [
      { year: 2016, share: 0.36, ratio: 3.4 / 2.7 },
      { year: 2017, share: 0.339, ratio: 3.0 / 2.5 },
    ];
    const distance = (counties: readonly County[]): number => {
      let sum = 0;
      for (const { year, share, ratio } of published) {
        let part = 0;
        for (const county of counties) {
          part += countyShare[(year - firstYear) * COUNTIES.length + COUNTIES.indexOf(county)];
        }
        sum += Math.abs((part * ratio) / (part * ratio + 1 - part) - share);
      }
      return sum;
    };
    expect(distance(SOUTH_AND_WEST)).toBeLessThan(
      distance(SOUTH_AND_WEST.filter((county) => county !== 'more-og-romsdal')),
    );
  });
});

describe('the estimate', () => {
  it('finds the coefficients the data were simulated with, to within three standard errors', () => {
    const users = simulatedUsers(40_000, { effort: 0.06, onControls: 0 });
    const { employment } = estimate(users, unemployment, PUBLISHED);
    const expected = {
      effort: 0.06,
      after: -0.05,
      'south-west': 0.03,
      situational: -0.15,
      'specially-adapted': -0.25,
      woman: 0.04,
      'age-20-24': 0.1,
      'age-25-29': 0.12,
      'upper-secondary': 0.1,
      higher: 0.15,
      unemployment: -0.03,
      constant: 0.4,
    };
    for (const [name, value] of Object.entries(expected)) {
      const found = employment[0]?.coefficients[name];
      expect(Math.abs((found?.estimate ?? Infinity) - value), name).toBeLessThan(
        3 * (found?.standardError ?? 0),
      );
    }
  });
  it('writes the counterpart of Table 8.1, and how entry itself changed', () => {
    const people = [
      user({ person: 1, county: 'agder', sex: 'woman', age: 19, group: 'situational' }),
      user({
        person: 2,
        county: 'agder',
        age: 29,
        education: 'higher',
        employed: [true, true, false, false],
      }),
      user({ person: 3, county: 'agder', entryMonth: monthOf(2017, 5) }),
      user({ person: 4 }),
      user({ person: 5, entryMonth: monthOf(2017, 3) }),
      user({ person: 6, entryMonth: monthOf(2015, 3) }),
    ];
    const { table, inflow, employment } = estimate(people, () => 3, PUBLISHED);
    expect(table['south-west-before']).toEqual({
      persons: 2,
      women: 1,
      under20: 1,
      age20to24: 0,
      age25to29: 1,
      compulsory: 1,
      upperSecondary: 0,
      higher: 1,
      byGroup: { standard: 1, situational: 1, 'specially-adapted': 0 },
      unemployment: 3,
      employed: [0.5, 0.5, 0, 0],
      inEducation: [0, 0, 0, 0],
    });
    expect(inflow).toBeCloseTo(-Math.log(2), 12);
    expect(employment).toEqual([null, null, null, null]);
  });
  it('looks at education also among those without a job in that very month', () => {
    const users = simulatedUsers(4000, { effort: 0, onControls: 0 });
    const { education, educationNotEmployed } = estimate(
      users.map((one) => ({
        ...one,
        inEducation: one.employed.map((has, at) => !has && luck(one.person, 20 + at) < 0.3),
      })),
      unemployment,
      PUBLISHED,
    );
    expect(education[0]?.persons).toBe(4000);
    expect(educationNotEmployed[0]?.persons).toBe(users.filter(({ employed }) => !employed[0]).length);
  });
});

describe('the true effect beside the estimate', () => {
  const truth = { effort: 0.08, onControls: 0.05 };
  const withEffort = simulatedUsers(30_000, truth);
  const without = simulatedUsers(30_000, { effort: 0, onControls: 0 });
  const counterfactual = (one: NewUser): NewUser => without[one.person];

  it('is the difference between the same people with and without, and the parts add up to the estimate', () => {
    const parts = decompose(withEffort, counterfactual, without, unemployment, PUBLISHED, 'employed', 1);
    if (parts === null) throw new Error('no decomposition');
    expect(parts.trueEffect).toBeCloseTo(0.08, 1);
    const { trueEffect, weighting, contamination, selection, trends } = parts;
    expect(trueEffect + weighting + contamination + selection + trends).toBeCloseTo(parts.estimate, 10);
  });
  it('calls it contamination where the rest of the country was reached as well', () => {
    const parts = decompose(withEffort, counterfactual, without, unemployment, PUBLISHED, 'employed', 1);
    expect(parts?.contamination).toBeCloseTo(-0.05, 1);
    expect(parts?.selection).toBeCloseTo(0, 10);
  });
  it('calls it selection where the effort keeps those near work away from registering', () => {
    const isKept = (one: NewUser): boolean =>
      cellOf(one, PUBLISHED) !== 'south-west-after' || !one.employed[0] || luck(one.person, 9) < 0.5;
    const untouched = simulatedUsers(30_000, { effort: 0, onControls: 0 });
    const parts = decompose(
      untouched.filter(isKept),
      counterfactual,
      untouched,
      unemployment,
      PUBLISHED,
      'employed',
      1,
    );
    expect(parts?.trueEffect).toBe(0);
    expect(parts?.selection).toBeLessThan(-0.05);
    expect(parts?.contamination).toBeCloseTo(0, 10);
  });
  it('takes somebody who is not in the other world to be untouched', () => {
    const parts = decompose(withEffort, () => null, without, unemployment, PUBLISHED, 'employed', 1);
    expect(parts?.trueEffect).toBe(0);
  });
  it('counts who registers in one world only', () => {
    const here = { county: 'agder', entryMonth: monthOf(2017, 4) } as const;
    const both = entrySelection(
      [user({ ...here, person: 1 }), user({ ...here, person: 2 }), user({ person: 9 })],
      [user({ ...here, person: 2 }), user({ ...here, person: 3 }), user({ ...here, person: 4 })],
      PUBLISHED,
    );
    expect(both).toEqual({ both: 1, onlyWith: 1, onlyWithout: 2 });
  });
  it('keeps only entrants of the design', () => {
    expect(entrantsOf([user({ entryMonth: monthOf(2016, 8) })], PUBLISHED)).toEqual([]);
  });
});
