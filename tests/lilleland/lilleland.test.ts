import { describe, expect, it } from 'vitest';
import { calendarMonthOf, monthOf, yearOf } from '../../src/vocabulary/months.js';
import { search } from '../../src/model/market/search.js';
import { layOutSlots } from '../../src/model/market/slots.js';
import { openSlot } from '../../src/model/market/transitions.js';
import { places } from '../../src/model/measures/places.js';
import { queueFor } from '../../src/model/measures/transitions.js';
import { SITUATIONAL, SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { countCounties } from '../../src/model/people/transitions.js';
import { COMPETENCE_SCALE } from '../../src/model/people/columns.js';
import { firstCohortMonth } from '../../src/model/people/population.js';
import { COMPULSORY, GENERAL } from '../../src/model/school/columns.js';
import { newWorld, residents, runTo, seriesOf, wholeWindow } from '../model/world.js';
import { emptyCountry, pass, somebody } from '../model/person.js';
import { AGES, COHORT_SIZE, FINNMARK, OSLO, START, lilleland } from './lilleland.js';

describe('Lilleland in its first months', () => {
  it('begins empty in the August in which the oldest cohort turns sixteen', () => {
    const world = newWorld(lilleland(12));
    expect(firstCohortMonth(world.state)).toBe(monthOf(2000, 8));
    expect(world.month).toBe(monthOf(2000, 8));
    expect(world.rows).toBe(0);
  });

  it('takes in the eight of the cohort table: by county, sex and year of birth, all at school in general studies', () => {
    const world = newWorld(lilleland(12));
    world.step();
    const { people, school } = world.state;
    const rows = residents(world);
    expect(rows).toHaveLength(COHORT_SIZE);
    const count = (county: number, sex: number): number =>
      rows.filter((row) => people.county[row] === county && people.sex[row] === sex).length;
    expect([count(OSLO, 0), count(OSLO, 1), count(FINNMARK, 0), count(FINNMARK, 1)]).toEqual([3, 2, 1, 2]);
    expect(rows.every((row) => yearOf(people.birthMonth[row] ?? 0) === 1984)).toBe(true);
    expect(new Set(rows.map((row) => people.id[row])).size).toBe(COHORT_SIZE);
    const pupils = rows.filter((row) => school.enrolment[row] === GENERAL);
    // The chance of general studies is 1/(1 + e^-5): all but one in 149.
    expect(pupils.length).toBeGreaterThanOrEqual(COHORT_SIZE - 1);
    expect(pupils.every((row) => school.examMonth[row] === monthOf(2003, 6))).toBe(true);
    expect(rows.every((row) => school.education[row] === COMPULSORY)).toBe(true);
  });

  it('has nobody new until the next August, and then eight more every year', () => {
    const world = newWorld(lilleland(12));
    const sizes: number[] = [];
    while (world.month < monthOf(2003, 9)) {
      world.step();
      sizes.push(residents(world).length);
    }
    const expected = sizes.map((_, index) => COHORT_SIZE * (1 + Math.floor(index / 12)));
    expect(sizes).toEqual(expected);
  });

  it('has three cohorts at school in winter and two in the summer between', () => {
    const world = newWorld(lilleland(12));
    const atSchool = (): number =>
      residents(world).filter((row) => world.state.school.enrolment[row] !== 0).length;
    runTo(world, monthOf(2005, 2));
    const winter = atSchool();
    runTo(world, monthOf(2005, 7));
    const summer = atSchool();
    expect(Math.abs(winter - 3 * COHORT_SIZE)).toBeLessThanOrEqual(2);
    expect(Math.abs(summer - 2 * COHORT_SIZE)).toBeLessThanOrEqual(2);
  });
});

describe('Lilleland in its first reported year', () => {
  const world = newWorld(lilleland(12));
  const result = wholeWindow(world);
  const population = [...seriesOf(result, 'stock.population')];

  it('has 24 cohorts of eight at the end of the year', () => {
    expect(population[11]).toBe(AGES * COHORT_SIZE);
    const ages = residents(world).map((row) => 2024 - yearOf(world.state.people.birthMonth[row] ?? 0));
    for (let age = 16; age < 40; age += 1) expect(ages.filter((of) => of === age)).toHaveLength(COHORT_SIZE);
  });

  it('changes only by those who turn forty, and in August by eight more', () => {
    const changes = population.map((value, month) => value - (population[month - 1] ?? value));
    changes.forEach((change, month) => {
      const entered = calendarMonthOf(START + month) === 8 && month > 0 ? COHORT_SIZE : 0;
      expect(entered - change).toBeGreaterThanOrEqual(0);
    });
    const left = changes.reduce((sum, change) => sum - change, 0) + COHORT_SIZE;
    const inJanuary = AGES * COHORT_SIZE - (population[0] ?? 0);
    expect(left + inJanuary).toBe(COHORT_SIZE);
  });

  it('lives in two regions, five eighths of it in Oslo', () => {
    expect(seriesOf(result, 'stock.population', 'region=oslo-akershus')[11]).toBe(AGES * 5);
    expect(seriesOf(result, 'stock.population', 'region=northern-norway')[11]).toBe(AGES * 3);
  });

  it('has no job, no benefit, nobody in NAV and not a krone spent', () => {
    for (const name of result.outcomes.map((outcome) => outcome.name)) {
      if (!/^(money|stock\.benefit|stock\.measure|flow\.hire|flow\.registration)\./.test(name)) continue;
      expect(Math.max(...seriesOf(result, name)), name).toBe(0);
    }
    expect(seriesOf(result, 'stock.main_status.employed')[0]).toBe(0);
  });
});

describe('what is shared in Lilleland', () => {
  it('goes to reduced work capacity first, then to the longest wait: four places, six who wait in Oslo', () => {
    const state = emptyCountry(lilleland(12));
    // Ten residents of Oslo only: all four places are there.
    const rows = Array.from({ length: 10 }, () => {
      const row = somebody(state, 25);
      state.people.county[row] = OSLO;
      state.nav.group[row] = SITUATIONAL;
      return row;
    });
    const residentsOf = new Int32Array(15);
    residentsOf[OSLO] = rows.length;
    countCounties(state, residentsOf);
    state.clock.residents[0] = AGES * COHORT_SIZE;
    const wait = (index: number, months: number, group = SITUATIONAL): void => {
      const row = rows[index] ?? 0;
      state.nav.group[row] = group;
      queueFor(state, row, 0);
      state.measures.queuedSince[row] = state.month - months;
    };
    wait(0, 1);
    wait(1, 5);
    wait(2, 2);
    wait(3, 0, SPECIALLY_ADAPTED);
    wait(4, 4);
    wait(5, 3, SPECIALLY_ADAPTED);
    pass(state, places);
    const served = rows.map((row) => state.measures.measure[row] !== 0);
    // Both with reduced capacity, then five months, then four; who waited one and two months waits on.
    expect(served.slice(0, 6)).toEqual([false, true, false, true, true, true]);
    expect(state.placePools.waiting[OSLO]).toBe(2);
  });

  it('goes to the best applicant for the only post in Oslo, and the others search on', () => {
    const state = emptyCountry(
      lilleland(12, {
        'market.search.applications': 8,
        'market.search.hidden': 1,
        'market.search.commuting': 0,
        'market.noise': 0.1,
        'market.adults.present': 0,
      }),
    );
    const rows = [-1, 4, 1, 3].map((competence) => {
      const row = somebody(state, 30);
      state.people.county[row] = OSLO;
      state.school.education[row] = 1;
      state.people.competence[row] = competence * COMPETENCE_SCALE;
      return row;
    });
    const map = layOutSlots(state.scenario, Float64Array.of(1, 1, 1));
    expect(map.total).toBe(45);
    const slot = map.first[OSLO * 3] ?? 0;
    openSlot(state, slot);
    pass(state, search);
    expect(rows.map((row) => state.market.job[row] !== 0)).toEqual([false, true, false, false]);
    expect(state.market.employer[rows[1] ?? 0]).toBe(slot);
    expect(state.slots.open[slot]).toBe(0);
  });

  it('is nothing where no post is open', () => {
    const state = emptyCountry(lilleland(12, { 'market.search.applications': 8 }));
    const row = somebody(state, 30);
    pass(state, search);
    expect(state.market.job[row]).toBe(0);
  });
});
