import { describe, expect, it } from 'vitest';
import { AXES, type DatedValue, type ResolvedScenario } from '../../src/model/declarations.js';
import { CHANNELS, type MeasureSpec } from '../../src/model/measure-spec.js';
import { firstDifference } from '../../src/model/difference.js';
import { CATALOGUE, resolveChannels } from '../../src/model/measures/channels.js';
import { MONTH } from '../../src/model/month.js';
import { LAYOUT_PARAMETERS, layOutOffices } from '../../src/model/nav/offices.js';
import { PARAMETERS, readersOf } from '../../src/model/parameters.js';
import { ParameterReader, changesIn, valueInForce } from '../../src/model/state/parameters.js';
import { emptyCountry } from './person.js';
import { scenario } from './world.js';

const country = scenario('baseline', 1000, 120);

class RecordingReader extends ParameterReader {
  readonly read = new Set<string>();

  override vector(name: string): Float64Array {
    this.read.add(name);
    return super.vector(name);
  }
}

describe('parameters', () => {
  it('are supplied for every declaration, and none is supplied that nobody declared', () => {
    // Numbers of places are used up when the scenario is resolved, and accounts are made up after: the model reads neither.
    const notForTheModel = /^(places|account)\./;
    const forTheModel = [...country.parameters.keys()].filter((name) => !notForTheModel.test(name));
    expect(forTheModel.sort()).toEqual(PARAMETERS.map((declared) => declared.name).sort());
  });

  it('have one value per cell of their axes, within the declared range, dated in order', () => {
    for (const declared of PARAMETERS) {
      const cells = (declared.axes ?? []).reduce((product, axis) => product * AXES[axis].length, 1);
      const dated = country.parameters.get(declared.name) ?? [];
      expect(dated.length, declared.name).toBeGreaterThan(0);
      dated.forEach((value, index) => {
        expect(value.values, declared.name).toHaveLength(cells);
        for (const cell of value.values)
          expect(cell >= declared.min && cell <= declared.max, declared.name).toBe(true);
        if (index > 0) expect(value.from).toBeGreaterThan(dated[index - 1]?.from ?? 0);
      });
    }
  });

  it('are read by exactly the steps that declare them, but for those read once, when a world is made', () => {
    const state = emptyCountry(country);
    const once = new RecordingReader(country.parameters, country.start);
    layOutOffices(state, once);
    expect([...once.read].sort()).toEqual(LAYOUT_PARAMETERS.map(({ name }) => name).sort());
    once.read.add('market.employer.largest');
    for (const step of MONTH) {
      const recording = new RecordingReader(country.parameters, country.start);
      step.bind(state).recompile(recording);
      const monthly = step.parameters.filter(({ name }) => !once.read.has(name));
      expect([...recording.read].sort(), step.name).toEqual(
        [...new Set(monthly.map((declared) => declared.name))].sort(),
      );
      for (const name of recording.read) expect(readersOf(name)).toContain(step.name);
    }
  });

  it('hold a channel of every catalogue measure, which a scenario may override for one measure alone', () => {
    const channels = Object.keys(CHANNELS);
    for (const measure of CATALOGUE)
      for (const channel of channels)
        expect(country.parameters.has(`measure.${measure}.${channel}`)).toBe(true);
    const first = country.measures[0];
    if (first === undefined) throw new Error('the baseline has measures');
    const changed: MeasureSpec = { ...first, channels: { ...first.channels, search: 0.123 } };
    const reader = new ParameterReader(country.parameters, country.start);
    const mine = resolveChannels(reader, { ...country, measures: [changed, ...country.measures.slice(1)] });
    const theirs = resolveChannels(reader, country);
    expect(mine[0]?.search).toBe(0.123);
    expect({ ...mine[0], search: 0 }).toEqual({ ...theirs[0], search: 0 });
    expect(mine.slice(1)).toEqual(theirs.slice(1));
  });

  it('are in force from their date on, and the first before it too', () => {
    const dated: DatedValue[] = [
      { from: 100, values: Float64Array.of(1) },
      { from: 110, values: Float64Array.of(2) },
    ];
    expect([90, 100, 109, 110, 500].map((month) => valueInForce(dated, month)[0])).toEqual([1, 1, 1, 2, 2]);
    const table = new Map([['x', dated]]);
    expect([109, 110, 111].map((month) => changesIn(table, month).size > 0)).toEqual([false, true, false]);
  });
});

describe('the month in which two scenarios part', () => {
  const start = country.start;

  function withValue(name: string, from: number, factor: number): ResolvedScenario {
    const before = country.parameters.get(name) ?? [];
    const last = before[before.length - 1]?.values ?? new Float64Array(1);
    const parameters = new Map(country.parameters);
    parameters.set(name, [
      ...before.filter((value) => value.from < from),
      { from, values: last.map((cell) => cell * factor) },
    ]);
    return { ...country, parameters };
  }

  function withMeasure(change: (measure: MeasureSpec) => MeasureSpec): ResolvedScenario {
    return {
      ...country,
      measures: country.measures.map((measure, index) => (index === 2 ? change(measure) : measure)),
    };
  }

  it('is the end for a scenario and its copy under another name', () => {
    expect(firstDifference(country, { ...country, id: 'copy' })).toBe(country.end);
    expect(firstDifference(country, scenario('empty', 1000, 120))).toBe(country.end);
  });

  it('is the month a parameter takes another value, and no earlier than the start', () => {
    expect(firstDifference(country, withValue('market.noise', start + 20, 1.1))).toBe(start + 20);
    expect(firstDifference(country, withValue('market.noise', start + 20, 1))).toBe(country.end);
    expect(firstDifference(country, withValue('market.noise', start - 200, 1.1))).toBe(start);
  });

  it('is the month places differ, or the first start of a measure only one of them has', () => {
    const more = withMeasure((measure) => ({
      ...measure,
      places: [...measure.places, { from: start + 33, places: 1 + (measure.places.at(-1)?.places ?? 0) }],
    }));
    expect(firstDifference(country, more)).toBe(start + 33);
    const extra = {
      ...country,
      measures: [...country.measures, { ...country.measures[2], id: 'new', firstStart: start + 44 }],
    };
    expect(firstDifference(country, extra)).toBe(start + 44);
    expect(firstDifference(extra, country)).toBe(start + 44);
  });

  it('is the first start of a measure whose rules differ in any way', () => {
    const firstStart = start + 5;
    const base = withMeasure((measure) => ({ ...measure, firstStart }));
    const changes: ((measure: MeasureSpec) => MeasureSpec)[] = [
      (measure) => ({ ...measure, firstStart, ageTo: measure.ageTo - 12 }),
      (measure) => ({ ...measure, firstStart, channels: { search: 0.9 } }),
      (measure) => ({ ...measure, firstStart, reach: measure.reach.map((share) => share / 2) }),
      (measure) => ({ ...measure, firstStart, clauses: [] }),
    ];
    for (const change of changes) expect(firstDifference(base, withMeasure(change))).toBe(firstStart);
  });

  it('is what a fork relies on: until then the two worlds are one', () => {
    const policy = scenario('four-year-wage-subsidy-as-regulated', 1000, 120);
    const month = firstDifference(country, policy);
    const first = Math.min(
      ...policy.measures.filter((measure) => measure.policy !== null).map((measure) => measure.firstStart),
    );
    expect(month).toBe(first);
  });
});
