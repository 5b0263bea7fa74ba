/** What must hold at the end of every month, whatever the parameters: a small country, burn-in and window. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES, COUNTIES } from '../../src/vocabulary/codes.js';
import { calendarMonthOf } from '../../src/vocabulary/months.js';
import { ALLOWANCE, DISABILITY } from '../../src/model/benefits/columns.js';
import { NO_JOB } from '../../src/model/market/columns.js';
import { waitsForMoney } from '../../src/model/measures/budget.js';
import { NO_MEASURE } from '../../src/model/measures/columns.js';
import { MONEY_ITEMS } from '../../src/model/observe/layout.js';
import { PRESENT_FREE, PRESENT_RESIDENT, REAL } from '../../src/model/people/columns.js';
import type { WorldResult } from '../../src/model/results.js';
import { APPRENTICESHIP, INTRODUCTION, NOT_ENROLLED } from '../../src/model/school/columns.js';
import type { RunningWorld } from '../../src/model/world.js';
import { WITH_SHADOWS, newWorld, runTo, scenario, seriesOf } from './world.js';

const WINDOW = 36;
const BEFORE = 60;
const country = scenario('four-year-wage-subsidy-as-regulated', 400, WINDOW);

/** What a person carries from month to month. */
interface Past {
  readonly row: number;
  readonly birthMonth: number;
  readonly education: number;
  readonly gap: number;
  readonly registeredSince: number;
  readonly allowanceSince: number;
  readonly disabilitySince: number;
  readonly children: number;
  readonly used: number;
}

/** Broken rules by what is wrong, with how often: an empty object is the wish. */
type Broken = Record<string, number>;

interface Watched {
  broken: Broken;
  readonly people: Map<number, Past>;
  entries: number;
  exits: number;
}

function watchMonth(world: RunningWorld, watched: Watched): void {
  const { state } = world;
  const { people, school, nav, benefits, measures, market, health } = state;
  const month = world.month - 1;
  const note = (what: string): void => {
    watched.broken[what] = (watched.broken[what] ?? 0) + 1;
  };
  const now = new Map<number, Past>();
  for (let row = 0; row < state.highWater; row += 1) {
    const present = people.present[row] ?? 0;
    if (present === PRESENT_FREE) continue;
    const real = people.shadow[row] === REAL;
    const months = month - (people.birthMonth[row] ?? 0);
    if (months < 15 * 12 + 8 || months >= 40 * 12)
      note('younger than the August of the year one turns 16, or 40');
    const job = market.job[row] ?? 0;
    const measure = measures.measure[row] ?? 0;
    const enrolment = school.enrolment[row] ?? 0;
    const subsidy = market.subsidy[row] ?? 0;
    const has = benefits.set[row] ?? 0;
    if (present !== PRESENT_RESIDENT && (job | measure | enrolment | has | (nav.group[row] ?? 0)) !== 0)
      note('abroad and still busy');
    // Whoever is hired out of the introduction programme leaves it in the month after, when school has its turn.
    const justHired = enrolment === INTRODUCTION && market.jobSince[row] === month;
    if (enrolment !== NOT_ENROLLED && job !== NO_JOB && !justHired)
      note('a main job beside full-time education');
    if (enrolment !== NOT_ENROLLED && measure !== NO_MEASURE) note('a measure beside full-time education');
    if (enrolment === APPRENTICESHIP && market.sideJob[row] !== 0)
      note('a side job beside an apprenticeship');
    if (subsidy !== 0 && job === NO_JOB) note('a subsidy without a job');
    if (subsidy !== 0 && subsidy !== measure) note('a subsidy of another measure than one is in');
    if (measure !== NO_MEASURE && job !== NO_JOB && subsidy === 0) note('a measure beside an ordinary job');
    const promised = state.scenario.measures[(measures.voucher[row] ?? NO_MEASURE) - 1];
    if (measure !== NO_MEASURE && measures.queuedFor[row] !== NO_MEASURE)
      note('in a measure and waiting for one');
    if (measure !== NO_MEASURE && promised !== undefined && promised.trainingBefore === 0)
      note('in a measure and promised a subsidy that asks for no training first');
    if (measure === NO_MEASURE && measures.mentorUntil[row] !== 0) note('a mentor beside nothing');
    if (job === NO_JOB && ((market.hours[row] ?? 0) !== 0 || (market.furloughed[row] ?? 0) !== 0))
      note('hours or furlough without a job');
    if ((has & ALLOWANCE) !== 0 && (has & DISABILITY) !== 0)
      note('allowance and disability pension together');
    if ((health.capacity[row] ?? 0) > 100 || (health.capacity[row] ?? 0) < 1)
      note('capacity outside 1 to 100');
    for (const clock of [
      nav.registeredSince[row],
      school.enrolledSince[row],
      market.jobSince[row],
      measures.since[row],
      benefits.allowanceSince[row],
      benefits.disabilitySince[row],
      health.mentalSince[row],
      people.enteredMonth[row],
    ]) {
      if ((clock ?? 0) > month) note('a clock that starts in the future');
    }
    if (!real) continue;
    const id = people.id[row] ?? 0;
    if (now.has(id)) note('two real people of one id');
    const past: Past = {
      row,
      birthMonth: people.birthMonth[row] ?? 0,
      education: school.education[row] ?? 0,
      gap: people.gap[row] ?? 0,
      registeredSince: nav.registeredSince[row] ?? 0,
      allowanceSince: benefits.allowanceSince[row] ?? 0,
      disabilitySince: benefits.disabilitySince[row] ?? 0,
      children: people.children[row] ?? 0,
      used: measures.used[row] ?? 0,
    };
    now.set(id, past);
    const before = watched.people.get(id);
    if (before === undefined) continue;
    if (before.row !== past.row) note('moved to another row');
    if (before.birthMonth !== past.birthMonth) note('another birthday');
    if (past.education < before.education || past.children < before.children)
      note('education or children undone');
    if (past.gap > before.gap + 16) note('a hole in the CV that grows by more than a month');
    for (const clock of ['registeredSince', 'allowanceSince', 'disabilitySince'] as const) {
      if (past[clock] < before[clock]) note('a clock that runs back');
    }
    if ((before.used & ~past.used) !== 0) note('a measure used and forgotten');
  }
  const entries = [...now.keys()].filter((id) => !watched.people.has(id)).length;
  const exits = [...watched.people.keys()].filter((id) => !now.has(id)).length;
  watched.entries += entries;
  watched.exits += exits;
  if (now.size !== watched.people.size + entries - exits) note('people lost');
  for (const [id, past] of watched.people) {
    if (!now.has(id) && month - past.birthMonth > 40 * 12) note('stayed after turning 40');
  }
  watched.people.clear();
  for (const [id, past] of now) watched.people.set(id, past);
  watchPlaces(world, note);
}

/**
 * A measure holds more than its places only where places were taken away: then nobody new is let in. What waits for
 * money or for a job specialist may leave a place empty (`places.test.ts` says when); what needs a place only may not. A
 * subsidised place may be empty while others wait as long as promises of it are out: their holders look for an employer.
 */
function watchPlaces(world: RunningWorld, note: (what: string) => void): void {
  const { state } = world;
  const { people, measures } = state;
  const month = world.month - 1;
  const voucherMonths = state.scenario.parameters.get('measures.voucher.months')?.[0]?.values[0] ?? 0;
  const letIn = new Set<number>();
  const promised = new Set<number>();
  for (let row = 0; row < state.highWater; row += 1) {
    if (people.present[row] !== PRESENT_RESIDENT || people.shadow[row] !== REAL) continue;
    const waits = measures.voucher[row] ?? 0;
    const inside = measures.measure[row] ?? 0;
    if (waits !== NO_MEASURE) promised.add(waits - 1);
    const newVoucher = waits !== NO_MEASURE && measures.voucherUntil[row] === month + voucherMonths;
    const spec = state.scenario.measures[inside - 1];
    const newPlace = inside !== NO_MEASURE && measures.since[row] === month && spec?.subsidy === null;
    if (!newVoucher && !newPlace) continue;
    letIn.add((newVoucher ? waits : inside) - 1);
  }
  state.scenario.measures.forEach((spec, index) => {
    const inAll = (pools: Int32Array): number =>
      pools.subarray(index * COUNTIES.length, (index + 1) * COUNTIES.length).reduce((a, b) => a + b, 0);
    const { places, occupied, waiting } = state.placePools;
    const free = inAll(places) - inAll(occupied);
    if (letIn.has(index) && free < 0) note('let in where no place was free');
    const placesOnly = !spec.needsSpecialist && !waitsForMoney(spec) && !promised.has(index);
    if (placesOnly && inAll(waiting) > 0 && free > 0) note('a place left empty while someone waits');
  });
}

describe('a small country, month by month', () => {
  const watched: Watched = { broken: {}, people: new Map(), entries: 0, exits: 0 };
  let result: WorldResult;
  let shadows = 0;

  beforeAll(() => {
    const world = newWorld(country, WITH_SHADOWS);
    runTo(world, country.start - BEFORE);
    watchMonth(world, watched);
    watched.broken = {};
    while (world.month < country.end) {
      world.step();
      watchMonth(world, watched);
    }
    const { shadow, present } = world.state.people;
    for (let row = 0; row < world.state.highWater; row += 1)
      if (present[row] !== PRESENT_FREE && shadow[row] !== REAL) shadows += 1;
    result = world.harvest(0, 0);
  });

  it('breaks no rule of being in one state at a time, of clocks, ages and places', () => {
    expect(watched.broken).toEqual({});
  });

  it('is an open one: people enter and leave, and shadows were there to be held to the rules too', () => {
    expect(watched.entries).toBeGreaterThan(500);
    expect(watched.exits).toBeGreaterThan(500);
    expect(shadows).toBeGreaterThan(50);
  });

  it('takes a cohort in each August and in no other month nearly as many', () => {
    const population = seriesOf(result, 'stock.population');
    const changes = Array.from(population, (value, month) => value - (population[month - 1] ?? value));
    const augusts = changes.filter((_, month) => calendarMonthOf(country.start + month) === 8);
    const others = changes.filter((_, month) => month > 0 && calendarMonthOf(country.start + month) !== 8);
    expect(Math.min(...augusts)).toBeGreaterThan(3 * Math.max(...others));
  });

  it('counts everybody once in the main status, in the activity and in the follow-up group', () => {
    const population = seriesOf(result, 'stock.population');
    const sum = (prefix: string): number[] => {
      const parts = result.outcomes.filter((outcome) => outcome.name.startsWith(prefix));
      return Array.from(population, (_, month) =>
        parts.reduce((total, part) => total + (seriesOf(result, part.name)[month] ?? 0), 0),
      );
    };
    for (const prefix of ['stock.main_status.', 'stock.activity.', 'stock.nav_group.'])
      expect(sum(prefix)).toEqual([...population]);
  });

  it('counts everybody once over the groups of each dimension', () => {
    for (const outcome of ['stock.population', 'stock.main_status.employed', 'flow.hire.unsubsidised']) {
      const all = [...seriesOf(result, outcome)];
      for (const dimension of ['age', 'sex', 'region', 'education', 'background']) {
        const parts = result.groups.filter(
          (group) =>
            group.startsWith(`${dimension}=`) &&
            !group.includes(';') &&
            !['age=18-29', 'age=16-29'].includes(group),
        );
        const sums = all.map((_, month) =>
          parts.reduce((total, group) => total + (seriesOf(result, outcome, group)[month] ?? 0), 0),
        );
        expect(sums, `${outcome} by ${dimension}`).toEqual(all);
      }
    }
  });

  it('has money in whole kroner, never negative, and only where somebody is paid', () => {
    for (const item of MONEY_ITEMS) {
      for (const value of seriesOf(result, `money.${item}`)) {
        expect(Number.isSafeInteger(value) && value >= 0, item).toBe(true);
      }
    }
    const paid = seriesOf(result, 'money.state.disability-pension');
    const receive = seriesOf(result, 'stock.benefit.disability-pension');
    paid.forEach((kroner, month) => expect(kroner > 0).toBe((receive[month] ?? 0) > 0));
  });

  it('has subsidised jobs and participants in subsidised jobs in equal number', () => {
    expect([...seriesOf(result, 'stock.job.subsidised')]).toEqual([
      ...seriesOf(result, 'stock.activity.job-with-subsidy'),
    ]);
  });

  it('has own effects that sum to zero over the activities in every month', () => {
    const months = result.months;
    for (const table of [result.ownByMonth, result.ownNoMeasuresByMonth]) {
      for (let measure = 0; measure < result.measures.length; measure += 1) {
        for (let month = 0; month < months; month += 1) {
          let sum = 0;
          for (let activity = 0; activity < ACTIVITIES.length; activity += 1) {
            sum += table[(measure * ACTIVITIES.length + activity) * months + month] ?? 0;
          }
          expect(sum).toBe(0);
        }
      }
    }
  });
});
