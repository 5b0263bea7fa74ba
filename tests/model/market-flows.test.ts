/** The job market as a whole: vacancies add up, nobody fills one twice, and matching behaves as a market's should. */
import { describe, expect, it } from 'vitest';
import type { DatedValue, ResolvedScenario } from '../../src/model/declarations.js';
import type { WorldResult } from '../../src/model/results.js';
import type { RunningWorld } from '../../src/model/world.js';
import { QUIET, burntIn, meanOf, newWorld, residents, scenario, seriesOf, wholeWindow } from './world.js';

const YEARS = 5;
const country = scenario('baseline', 150, YEARS * 12);
const small = scenario('baseline', 400, 24);

/** Values in force from the start of the window on; before it everything is as shipped. */
function fromStart(of: ResolvedScenario, values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map<string, readonly DatedValue[]>(of.parameters);
  for (const [name, factor] of Object.entries(values)) {
    const before = of.parameters.get(name) ?? [];
    const times = name === 'market.vacancy.opening' || name === 'market.vacancy.season';
    const after = before.at(-1)?.values.map((value) => (times ? value * factor : factor));
    if (after === undefined) throw new Error(`no parameter ${name}`);
    parameters.set(name, [
      ...before.filter(({ from }) => from < of.start),
      { from: of.start, values: after },
    ]);
  }
  return { ...of, parameters };
}

/** A world at the start of its window after the burn-in of the shipped country. */
function at(start: ResolvedScenario, of: ResolvedScenario, replication = 0): RunningWorld {
  const world = newWorld(of, QUIET, replication);
  world.restore(burntIn(start, QUIET, replication).snapshot());
  return world;
}

function local(result: WorldResult, outcome: string): Float64Array {
  const { outcomes, groups, series } = result.local;
  const where = outcomes.findIndex(({ name }) => name === outcome);
  if (where < 0) throw new Error(`no outcome ${outcome}`);
  const from = where * groups.length * result.months;
  return series.subarray(from, from + result.months);
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

describe('vacancies', () => {
  it('that open, are filled and lapse add up to the change in their stock, month by month', () => {
    const world = burntIn(small);
    let before = world.state.slots.open.reduce((sum, open) => sum + open, 0);
    const result = wholeWindow(world);
    const [opened, young, adults, lapsed] = [
      'flow.vacancies.opened',
      'flow.vacancies.filled-by-young',
      'flow.hire.adults',
      'flow.vacancies.lapsed',
    ].map((name) => local(result, name));
    const stock = seriesOf(result, 'stock.vacancies');
    for (let month = 0; month < result.months; month += 1) {
      const change =
        (opened?.[month] ?? 0) - (young?.[month] ?? 0) - (adults?.[month] ?? 0) - (lapsed?.[month] ?? 0);
      expect(stock[month]).toBe(before + change);
      before += change;
    }
    expect(sumOf(young ?? new Float64Array())).toBeGreaterThan(100);
    expect(sumOf(adults ?? new Float64Array())).toBeGreaterThan(100);
    expect(sumOf(lapsed ?? new Float64Array())).toBeGreaterThan(0);
  });

  it('are filled at most once, by somebody young or by an adult', () => {
    const world = burntIn(small);
    while (world.month < small.end) {
      world.step();
      const { market, slots } = world.state;
      const hired = residents(world)
        .filter((row) => market.jobSince[row] === world.month - 1 && market.job[row] !== 0)
        .map((row) => market.employer[row] ?? -1)
        .filter((post) => post >= 0);
      expect(new Set(hired).size).toBe(hired.length);
      expect(hired.filter((slot) => slots.open[slot] === 1)).toEqual([]);
    }
  });
});

describe('adults of 40 and over', () => {
  it('take posts, and leave some of them: their stock is hires less leavers', () => {
    const result = wholeWindow(burntIn(small));
    const hires = local(result, 'flow.hire.adults');
    const held = local(result, 'stock.jobs.adults');
    const left = meanOf(hires.subarray(1)) - ((held.at(-1) ?? 0) - (held[0] ?? 0)) / (result.months - 1);
    expect(left / meanOf(held)).toBeGreaterThan(0.017);
    expect(left / meanOf(held)).toBeLessThan(0.023);
  });
});

describe('job creation', () => {
  it('is nothing at an elasticity of 0: no opening more or fewer, no post made', () => {
    const none = fromStart(small, { 'market.creation.elasticity': 0 });
    const world = at(small, none);
    const result = wholeWindow(world);
    expect([...new Set(local(result, 'flow.vacancies.created'))]).toEqual([0]);
    const held = local(result, 'stock.posts.made');
    expect(held.at(-1)).toBeLessThanOrEqual(held[0] ?? 0);
  });

  it('answers to what a hire is worth: if employers ask less they open more, the more so the nearer free entry', () => {
    const created = (elasticity: number): number => {
      const askingLess = fromStart(country, {
        'market.creation.elasticity': elasticity,
        'market.threshold': -1.4,
      });
      return sumOf(local(wholeWindow(at(country, askingLess)), 'flow.vacancies.created'));
    };
    const central = created(1);
    expect(central).toBeGreaterThan(0);
    expect(created(4)).toBeGreaterThan(1.5 * central);
  });
});

describe('a market without rivalry', () => {
  it('uses nothing up and has no adults, so that more of the young work', () => {
    const shared = wholeWindow(burntIn(small));
    const alone = wholeWindow(at(small, fromStart(small, { 'market.rivalry': 0 })));
    expect(sumOf(local(alone, 'flow.hire.adults'))).toBe(0);
    expect(sumOf(local(alone, 'flow.vacancies.filled-by-young'))).toBe(0);
    const employed = 'stock.main_status.employed';
    expect(seriesOf(alone, employed).at(-1)).toBeGreaterThan((seriesOf(shared, employed).at(-1) ?? 0) * 1.02);
  });
});

describe('matching', () => {
  const unemployed = 'stock.main_status.registered-unemployed';
  /** Matches a month per unemployed, and vacancies per unemployed, once the market has settled. */
  const settled = (openings: number): { finding: number; tightness: number } => {
    let [matches, vacancies, seekers] = [0, 0, 0];
    for (let replication = 0; replication < 2; replication += 1) {
      const of = fromStart(country, { 'market.vacancy.opening': openings });
      const result = wholeWindow(at(country, of, replication));
      const rest = (values: Float64Array): number => meanOf(values.subarray(6, 36));
      matches += rest(seriesOf(result, 'flow.hire.unsubsidised'));
      vacancies += rest(seriesOf(result, 'stock.vacancies'));
      seekers += rest(seriesOf(result, unemployed));
    }
    return { finding: matches / seekers, tightness: vacancies / seekers };
  };

  it('rises with tightness by an elasticity of 0.3 to 0.7, as in Petrongolo and Pissarides 2001', () => {
    const slack = settled(0.85);
    const tight = settled(1.2);
    const elasticity = Math.log(tight.finding / slack.finding) / Math.log(tight.tightness / slack.tightness);
    expect(tight.tightness).toBeGreaterThan(slack.tightness * 1.3);
    expect(elasticity).toBeGreaterThan(0.3);
    expect(elasticity).toBeLessThan(0.7);
  });

  it('turns the Beveridge curve counter-clockwise through a slump: vacancies lead, unemployment follows', () => {
    const slump: DatedValue[] = Array.from({ length: YEARS * 12 }, (_, month) => {
      const depth = month < 12 ? month / 12 : Math.max(0, 1 - (month - 12) / 24);
      return { from: country.start + month, values: Float64Array.of(0.024 * (1 + depth)) };
    });
    const parameters = new Map(country.parameters);
    const before = (country.parameters.get('market.cycle.unemployment') ?? []).filter(
      ({ from }) => from < country.start,
    );
    parameters.set('market.cycle.unemployment', [...before, ...slump]);
    const result = wholeWindow(at(country, { ...country, parameters }));
    // Whole years, so that the season is out.
    const years = (values: Float64Array): number[] =>
      Array.from({ length: YEARS }, (_, year) => meanOf(values.subarray(year * 12, year * 12 + 12)));
    const u = years(seriesOf(result, unemployed));
    const v = years(seriesOf(result, 'stock.vacancies'));
    let area = 0;
    for (let at = 0; at < u.length; at += 1) {
      const next = (at + 1) % u.length;
      area += (u[at] ?? 0) * (v[next] ?? 0) - (u[next] ?? 0) * (v[at] ?? 0);
    }
    expect(area).toBeGreaterThan(0);
  });
});
