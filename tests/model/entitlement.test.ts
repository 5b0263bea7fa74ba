/** Who is entitled to what, and for how long: steps passed over many hand-made people alike. */
import { describe, expect, it } from 'vitest';
import {
  ALLOWANCE,
  CLAIMING,
  DISABILITY,
  QUALIFICATION,
  SICK_PAY,
  SOCIAL_ASSISTANCE,
  UNEMPLOYMENT_BENEFIT,
} from '../../src/model/benefits/columns.js';
import { entitlement } from '../../src/model/benefits/entitlement.js';
import { healthRelated } from '../../src/model/benefits/health-related.js';
import { grantAllowance } from '../../src/model/benefits/transitions.js';
import { SEVERE } from '../../src/model/health/columns.js';
import { CONSCRIPTION, PERMANENT, TEMPORARY } from '../../src/model/market/columns.js';
import { hire } from '../../src/model/market/transitions.js';
import { queueFor, start } from '../../src/model/measures/transitions.js';
import { SITUATIONAL, SPECIALLY_ADAPTED, STANDARD } from '../../src/model/nav/columns.js';
import { GENERAL, COMPLETED_GENERAL } from '../../src/model/school/columns.js';
import { higher } from '../../src/model/school/higher.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { emptyCountry, many, nextMonth, pass, reader, somebody } from './person.js';
import { scenario } from './world.js';

const country = scenario('baseline', 1000, 24);
const CROWD = 300;

function crowd(state: WorldState, age: number, change: (row: number) => void): number[] {
  return many(CROWD, () => {
    const row = somebody(state, age);
    change(row);
    return row;
  });
}

function share(rows: readonly number[], holds: (row: number) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

function has(state: WorldState, bit: number): (row: number) => boolean {
  return (row) => ((state.benefits.set[row] ?? 0) & bit) !== 0;
}

describe('unemployment benefit', () => {
  const registered =
    (state: WorldState, earned12: number, earned36: number) =>
    (row: number): void => {
      state.nav.group[row] = STANDARD;
      state.nav.registeredSince[row] = state.month;
      state.market.earned12[row] = earned12;
      state.market.earned36[row] = earned36;
    };

  it('is for registered people with 1.5 G in twelve months or 3 G in thirty-six, and for nobody else', () => {
    const state = emptyCountry(country);
    const year = crowd(state, 25, registered(state, 1500, 1500));
    const threeYears = crowd(state, 25, registered(state, 0, 3000));
    const tooLittle = crowd(state, 25, registered(state, 1499, 2999));
    const unregistered = crowd(state, 25, (row) => {
      registered(state, 4000, 9000)(row);
      state.nav.group[row] = 0;
    });
    pass(state, entitlement);
    const claimed = reader(state).scalar('benefits.unemployment.claimed');
    expect(share(year, has(state, UNEMPLOYMENT_BENEFIT))).toBeGreaterThan(claimed - 0.1);
    expect(share(threeYears, has(state, UNEMPLOYMENT_BENEFIT))).toBeGreaterThan(claimed - 0.1);
    expect(share(tooLittle, has(state, UNEMPLOYMENT_BENEFIT))).toBe(0);
    expect(share(unregistered, has(state, UNEMPLOYMENT_BENEFIT))).toBe(0);
  });

  it('lasts two years after 2 G a year and one year after less', () => {
    const state = emptyCountry(country);
    const long = crowd(state, 25, registered(state, 2000, 2000));
    const short = crowd(state, 25, registered(state, 1600, 1600));
    pass(state, entitlement);
    const lengths = (rows: readonly number[]): number[] => [
      ...new Set(
        rows.filter(has(state, UNEMPLOYMENT_BENEFIT)).map((row) => state.benefits.unemploymentLeft[row] ?? 0),
      ),
    ];
    expect(lengths(long)).toEqual([24]);
    expect(lengths(short)).toEqual([12]);
    for (const row of [...long, ...short]) state.market.earned12[row] = state.market.earned36[row] = 0;
    for (let month = 1; month <= 12; month += 1) {
      nextMonth(state);
      pass(state, entitlement);
    }
    expect(share(short, has(state, UNEMPLOYMENT_BENEFIT))).toBe(0);
    expect(share(long, has(state, UNEMPLOYMENT_BENEFIT))).toBeGreaterThan(0.5);
  });

  it('ends with a job, as social assistance and the qualification programme do', () => {
    const state = emptyCountry(country);
    const rows = crowd(state, 25, (row) => {
      state.benefits.set[row] = UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | QUALIFICATION;
      state.market.job[row] = PERMANENT;
    });
    pass(state, entitlement);
    expect(share(rows, (row) => state.benefits.set[row] === 0)).toBe(1);
  });
});

describe('social assistance and sick pay', () => {
  it('are never for pupils, and social assistance not before 18', () => {
    const state = emptyCountry(country);
    const pupils = crowd(state, 19, (row) => (state.school.enrolment[row] = GENERAL));
    const minors = crowd(state, 17, () => undefined);
    for (let month = 0; month < 6; month += 1) {
      pass(state, entitlement);
      nextMonth(state);
    }
    expect(share(pupils, (row) => state.benefits.set[row] === 0)).toBe(1);
    expect(share(minors, has(state, SOCIAL_ASSISTANCE))).toBe(0);
  });

  it('sick pay needs a job and ends after twelve months without one', () => {
    const state = emptyCountry(country);
    const employed = crowd(state, 30, (row) => {
      state.market.job[row] = PERMANENT;
      state.health.capacity[row] = 30;
    });
    const jobless = crowd(state, 30, (row) => (state.health.capacity[row] = 30));
    pass(state, entitlement);
    expect(share(employed, has(state, SICK_PAY))).toBeGreaterThan(0);
    expect(share(jobless, has(state, SICK_PAY))).toBe(0);
  });
});

describe('work assessment allowance and disability pension', () => {
  const ill =
    (state: WorldState, change: (row: number) => void = () => undefined) =>
    (row: number): void => {
      state.nav.group[row] = SPECIALLY_ADAPTED;
      state.nav.registeredSince[row] = state.month - 6;
      state.health.mental[row] = SEVERE;
      state.health.mentalSince[row] = state.month - 3;
      state.health.capacity[row] = 40;
      state.health.diagnosed[row] = 1;
      change(row);
    };

  it('the allowance needs half of work capacity lost to known illness, an assessed need, and 18 years', () => {
    const state = emptyCountry(country);
    const eligible = crowd(state, 22, ill(state));
    const others = [
      crowd(
        state,
        22,
        ill(state, (row) => (state.health.capacity[row] = 51)),
      ),
      crowd(
        state,
        22,
        ill(state, (row) => (state.health.diagnosed[row] = 0)),
      ),
      crowd(
        state,
        22,
        ill(state, (row) => (state.nav.group[row] = SITUATIONAL)),
      ),
      crowd(state, 17, ill(state)),
      crowd(
        state,
        22,
        ill(state, (row) => (state.school.enrolment[row] = GENERAL)),
      ),
    ];
    pass(state, healthRelated);
    expect(share(eligible, has(state, ALLOWANCE))).toBeGreaterThan(0);
    for (const rows of others) expect(share(rows, has(state, ALLOWANCE))).toBe(0);
  });

  it('the allowance runs for three years; at the limit it is extended, claimed on, or ends', () => {
    const state = emptyCountry(country);
    const rows = crowd(
      state,
      25,
      ill(state, (row) => grantAllowance(state, row, state.month + 36)),
    );
    const limit = reader(state).scalar('benefits.allowance.limit');
    const extension = reader(state).scalar('benefits.allowance.extension-months');
    expect(limit).toBe(36);
    for (let month = 0; month < 36; month += 1) {
      pass(state, healthRelated);
      // Lasting illness would send some of them on before the limit: that is another rule.
      for (const row of rows) state.health.mentalSince[row] = state.month;
      nextMonth(state);
    }
    expect(share(rows, (row) => has(state, ALLOWANCE)(row) || has(state, DISABILITY)(row))).toBe(1);
    pass(state, healthRelated);
    const kept = rows.filter((row) => has(state, ALLOWANCE)(row));
    const claiming = kept.filter((row) => state.benefits.allowancePhase[row] === CLAIMING);
    const extended = kept.filter((row) => state.benefits.allowanceExtended[row] === extension);
    expect(extended.every((row) => state.benefits.allowanceUntil[row] === state.month + extension)).toBe(
      true,
    );
    expect(claiming.every((row) => (state.benefits.allowanceUntil[row] ?? 0) <= state.month + 8)).toBe(true);
    expect(claiming.length).toBeGreaterThan(0);
    expect(claiming.length + extended.length).toBe(kept.length);
    expect(kept.length).toBeLessThan(CROWD);
  });

  it('a pension replaces the allowance and leaves a subsidised job as it is', () => {
    const state = emptyCountry(country);
    const index = country.measures.findIndex((measure) => measure.id === 'permanent-wage-subsidy');
    const rows = crowd(
      state,
      28,
      ill(state, (row) => {
        state.health.capacity[row] = 15;
        state.health.mentalSince[row] = state.month - 120;
        grantAllowance(state, row, state.month + 36);
        start(state, row, index, state.month + 100);
        hire(state, row, {
          job: PERMANENT,
          segment: 0,
          sector: 0,
          employer: 5,
          contractEnd: 0,
          hours: 50,
          wage: 300,
          match: 0,
          subsidy: index + 1,
        });
      }),
    );
    for (let month = 0; month < 24; month += 1) {
      pass(state, healthRelated);
      nextMonth(state);
    }
    expect(share(rows, has(state, DISABILITY))).toBeGreaterThan(0.02);
    expect(share(rows, (row) => has(state, DISABILITY)(row) && has(state, ALLOWANCE)(row))).toBe(0);
    expect(share(rows, (row) => state.market.subsidy[row] === state.measures.measure[row])).toBe(1);
  });
});

describe('conscription', () => {
  it('takes people out of every queue they stood in', () => {
    const state = emptyCountry(country);
    state.clock.month[0] = country.start + 7;
    const rows = crowd(state, 19, (row) => {
      state.school.education[row] = COMPLETED_GENERAL;
      state.nav.group[row] = SITUATIONAL;
      queueFor(state, row, 2);
    });
    pass(state, higher);
    const conscripts = rows.filter((row) => state.market.employer[row] === CONSCRIPTION);
    expect(conscripts.length).toBeGreaterThan(0);
    expect(
      conscripts.every((row) => state.market.job[row] === TEMPORARY && state.measures.queuedFor[row] === 0),
    ).toBe(true);
  });
});
