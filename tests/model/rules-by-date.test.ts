/** Rules that hold from a date: hand-made people on either side of it, in the country of the replay. */
import { describe, expect, it } from 'vitest';
import {
  ALLOWANCE,
  DISABILITY,
  EARLIER,
  HEALTH_RELATED,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
} from '../../src/model/benefits/columns.js';
import { entitlement } from '../../src/model/benefits/entitlement.js';
import { healthRelated } from '../../src/model/benefits/health-related.js';
import {
  exhaustAllowance,
  grantAllowance,
  grantSocialAssistance,
  grantUnemploymentBenefit,
} from '../../src/model/benefits/transitions.js';
import { SPECIALLY_ADAPTED, STANDARD } from '../../src/model/nav/columns.js';
import { mainStatusOf } from '../../src/model/observe/status.js';
import { NOT_ENROLLED } from '../../src/model/school/columns.js';
import { returning } from '../../src/model/school/returning.js';
import { followUpService } from '../../src/model/school/follow-up-service.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { parseMonth } from '../../src/vocabulary/months.js';
import { emptyCountry, many, nextMonth, pass, somebody } from './person.js';
import { scenario } from './world.js';

const country = scenario('replay', 1000);
const CROWD = 300;

function at(month: string): WorldState {
  const state = emptyCountry(country);
  state.clock.month[0] = parseMonth(month) ?? 0;
  return state;
}

/** Somebody whom illness keeps from half of all work, known and assessed; not lastingly. */
function ill(state: WorldState, age: number): number {
  const row = somebody(state, age);
  state.nav.group[row] = SPECIALLY_ADAPTED;
  state.nav.registeredSince[row] = state.month - 12;
  state.health.other[row] = 1;
  state.health.capacity[row] = 48;
  state.health.diagnosed[row] = 1;
  return row;
}

const has =
  (state: WorldState, bit: number) =>
  (row: number): boolean =>
    ((state.benefits.set[row] ?? 0) & bit) !== 0;

/** Who of a crowd is granted the allowance in a month. */
function granted(state: WorldState, rows: readonly number[]): number[] {
  pass(state, healthRelated);
  return rows.filter(has(state, ALLOWANCE));
}

describe('the limit of the allowance', () => {
  it.each([
    ['2017-12', 48],
    ['2018-01', 36],
  ])('of a spell granted in %s is %d months', (month, months) => {
    const state = at(month);
    const rows = granted(
      state,
      many(CROWD, () => ill(state, 25)),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => state.benefits.allowanceUntil[row] === state.month + months)).toBe(true);
  });

  it('meets a spell of December 2017 after 48 months although three years are then the rule', () => {
    const state = at('2017-12');
    const rows = granted(
      state,
      many(CROWD, () => ill(state, 25)),
    );
    for (let month = 0; month < 47; month += 1) {
      nextMonth(state);
      pass(state, healthRelated);
    }
    // Some are pensioned before the limit; nobody has run out.
    const pensioned = has(state, DISABILITY);
    const kept = has(state, ALLOWANCE);
    expect(rows.every((row) => kept(row) || pensioned(row))).toBe(true);
    expect(rows.filter(kept).length).toBeGreaterThan(rows.length / 2);
  });

  it('is set aside for most in May 2020 and decided for all in July 2022', () => {
    const state = at('2020-05');
    const rows = many(CROWD, () => {
      const row = ill(state, 25);
      grantAllowance(state, row, state.month);
      return row;
    });
    pass(state, healthRelated);
    const held = rows.filter(
      (row) => has(state, ALLOWANCE)(row) && state.benefits.allowanceUntil[row] === state.month,
    );
    expect(held.length).toBeGreaterThan(CROWD * 0.7);
    expect(held.length).toBeLessThan(CROWD * 0.9);
    pass(state, healthRelated);
    expect(held.every(has(state, ALLOWANCE))).toBe(true);
    state.clock.month[0] = parseMonth('2022-07') ?? 0;
    pass(state, healthRelated);
    const undecided = held.filter(
      (row) => has(state, ALLOWANCE)(row) && (state.benefits.allowanceUntil[row] ?? 0) <= state.month,
    );
    expect(undecided).toEqual([]);
    expect(held.some((row) => !has(state, ALLOWANCE)(row))).toBe(true);
  });
});

describe('the waiting year', () => {
  const afterLimit = (spent: string, now: string): number => {
    const state = at(spent);
    const rows = many(CROWD, () => {
      const row = ill(state, 25);
      grantAllowance(state, row, state.month);
      exhaustAllowance(state, row);
      return row;
    });
    state.clock.month[0] = parseMonth(now) ?? 0;
    return granted(state, rows).length;
  };

  it('bars a new spell for twelve months after the maximum', () => {
    expect(afterLimit('2018-06', '2019-05')).toBe(0);
    expect(afterLimit('2018-06', '2019-06')).toBeGreaterThan(0);
  });

  it('was not there before 2018, and bars nobody from February 2022', () => {
    expect(afterLimit('2017-06', '2017-07')).toBeGreaterThan(0);
    expect(afterLimit('2021-12', '2022-01')).toBe(0);
    expect(afterLimit('2021-12', '2022-02')).toBeGreaterThan(0);
  });
});

describe('the conversion of March 2010', () => {
  it('moves everyone from the benefits before to the allowance, with four years from then', () => {
    const state = at('2010-02');
    const rows = many(CROWD, () => ill(state, 30));
    pass(state, healthRelated);
    const before = rows.filter(has(state, EARLIER));
    expect(before.length).toBeGreaterThan(0);
    expect(rows.some(has(state, ALLOWANCE))).toBe(false);
    const health = MAIN_STATUSES.indexOf('health-benefit');
    expect(before.every((row) => mainStatusOf(state, row) === health)).toBe(true);
    nextMonth(state);
    pass(state, healthRelated);
    expect(rows.some(has(state, EARLIER))).toBe(false);
    expect(before.every(has(state, ALLOWANCE))).toBe(true);
    expect(before.every((row) => state.benefits.allowanceUntil[row] === state.month + 48)).toBe(true);
    expect(before.every((row) => mainStatusOf(state, row) === health)).toBe(true);
  });
});

describe('the lower minimum under 25', () => {
  it('is for those granted the allowance from February 2020', () => {
    for (const [month, lower] of [
      ['2020-01', 0],
      ['2020-02', 1],
    ] as const) {
      const state = at(month);
      const rows = granted(
        state,
        many(CROWD, () => ill(state, 22)),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => state.benefits.allowanceLower[row] === lower)).toBe(true);
    }
  });

  it('keeps some away who have earned little, and nobody whose earnings give more', () => {
    // The same month, so the same draws: whoever applies with the lower minimum applies without it.
    const among = (earned36: number, age: number): Set<number> => {
      const state = at('2020-03');
      const rows = many(CROWD * 8, () => {
        const row = ill(state, age);
        state.market.earned36[row] = earned36;
        return row;
      });
      return new Set(granted(state, rows));
    };
    const poor = among(0, 22);
    const earning = among(12000, 22);
    expect([...poor].every((row) => earning.has(row))).toBe(true);
    expect(poor.size).toBeLessThan(earning.size);
    expect(poor.size / earning.size).toBeGreaterThan(0.88);
    expect(among(0, 26)).toEqual(among(12000, 26));
  });

  it('keeps the same persons away for as long as they are young enough for it', () => {
    const state = at('2020-03');
    const rows = many(CROWD * 8, () => ill(state, 22));
    for (let month = 0; month < 34; month += 1) {
      granted(state, rows);
      nextMonth(state);
    }
    const waiting = rows.filter(
      (row) => !has(state, ALLOWANCE)(row) && state.benefits.allowanceGrants[row] === 0,
    );
    expect(waiting.length / rows.length).toBeGreaterThan(0.03);
    expect(waiting.length / rows.length).toBeLessThan(0.09);
  });
});

describe('the activity duty from 2017', () => {
  const ended = (month: string, age: number): Set<number> => {
    const state = at(month);
    const rows = many(CROWD * 4, () => {
      const row = somebody(state, age);
      grantSocialAssistance(state, row);
      return row;
    });
    pass(state, entitlement);
    return new Set(rows.filter((row) => !has(state, SOCIAL_ASSISTANCE)(row)));
  };
  it('ends assistance sooner under 30, and only there', () => {
    // The same draws in the same month: whoever it ends for at 35 it ends for at 25.
    const [at25, at35] = [ended('2017-03', 25), ended('2017-03', 35)];
    expect([...at35].every((row) => at25.has(row))).toBe(true);
    expect(at25.size).toBeGreaterThan(at35.size);
  });
});

describe('unemployment benefit', () => {
  it('takes half the earnings in April 2020', () => {
    const claims = (month: string): number => {
      const state = at(month);
      const rows = many(CROWD, () => {
        const row = somebody(state, 25);
        state.nav.group[row] = STANDARD;
        state.nav.registeredSince[row] = state.month;
        state.market.earned12[row] = 800;
        return row;
      });
      pass(state, entitlement);
      return rows.filter(has(state, UNEMPLOYMENT_BENEFIT)).length;
    };
    expect(claims('2020-02')).toBe(0);
    expect(claims('2020-04')).toBeGreaterThan(CROWD / 2);
    expect(claims('2020-12')).toBe(0);
  });

  it('does not run out in the months of temporary extension', () => {
    const state = at('2020-05');
    const row = somebody(state, 25);
    state.nav.group[row] = STANDARD;
    grantUnemploymentBenefit(state, row, 2);
    for (let month = 0; month < 5; month += 1) {
      pass(state, entitlement);
      nextMonth(state);
    }
    expect(has(state, UNEMPLOYMENT_BENEFIT)(row)).toBe(true);
    state.clock.month[0] = parseMonth('2020-11') ?? 0;
    pass(state, entitlement);
    expect(has(state, UNEMPLOYMENT_BENEFIT)(row)).toBe(false);
  });

  it.each([
    ['2019-08', 27, false],
    ['2022-08', 27, true],
    ['2022-08', 22, false],
  ])('in %s at %d may be kept during school: %s', (month, age, kept) => {
    const state = at(month);
    const rows = many(CROWD * 3, () => {
      const row = somebody(state, age);
      state.nav.group[row] = STANDARD;
      state.nav.registeredSince[row] = state.month - 2;
      state.school.leftMonth[row] = state.month - 24;
      grantUnemploymentBenefit(state, row, 12);
      return row;
    });
    pass(state, returning);
    const pupils = rows.filter((row) => state.school.enrolment[row] !== NOT_ENROLLED);
    expect(pupils.length).toBeGreaterThan(0);
    expect(pupils.every((row) => has(state, UNEMPLOYMENT_BENEFIT)(row) === kept)).toBe(true);
    expect(pupils.every((row) => (state.nav.group[row] === STANDARD) === kept)).toBe(true);
    for (let passed = 0; passed < 12; passed += 1) pass(state, entitlement);
    expect(pupils.some((row) => has(state, UNEMPLOYMENT_BENEFIT)(row))).toBe(false);
    expect(pupils.some((row) => state.nav.group[row] === STANDARD)).toBe(false);
  });
});

describe('the follow-up service', () => {
  it('reaches people of 22 from August 2024', () => {
    const reached = (month: string): number => {
      const state = at(month);
      const rows = many(CROWD, () => somebody(state, 22));
      pass(state, followUpService);
      return rows.filter((row) => state.school.followUpService[row] === 1).length;
    };
    expect(reached('2024-07')).toBe(0);
    expect(reached('2024-08')).toBeGreaterThan(0);
  });
});

describe('a pension with a condition from birth', () => {
  it('is granted from 18, beside school where school goes on, and counts as health-related', () => {
    const state = at('2016-09');
    const rows = many(CROWD, () => {
      const row = somebody(state, 18);
      state.people.congenital[row] = 1;
      state.health.capacity[row] = 20;
      state.health.diagnosed[row] = 1;
      state.school.enrolment[row] = 1;
      return row;
    });
    pass(state, healthRelated);
    const pensioners = rows.filter(has(state, DISABILITY));
    expect(pensioners.length).toBeGreaterThan(0);
    expect(pensioners.every((row) => state.school.enrolment[row] === 1)).toBe(true);
    expect(pensioners.every(has(state, HEALTH_RELATED))).toBe(true);
  });
});
