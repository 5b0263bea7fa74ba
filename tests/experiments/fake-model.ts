/**
 * A model of the world's face with a single number for a state: it counts up by the sum of what is in force, so that
 * any month lived with wrong values, twice or not at all shows in the result. It also counts the months it lives.
 */
import type { ResolvedScenario, RunKey } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import type { WorldResult } from '../../src/model/results.js';

/** Months every world has lived, over all worlds of a test. */
export const lived = { months: 0 };

const BURN_IN = 24;
const PRIME = 1_000_003;

function inForce(scenario: ResolvedScenario, month: number): number {
  let sum = 0;
  for (const values of scenario.parameters.values()) {
    let value = values[0].values[0];
    for (const dated of values) if (dated.from <= month) value = dated.values[0];
    sum += value;
  }
  for (const measure of scenario.measures) if (measure.firstStart <= month) sum += measure.places[0].places;
  return sum;
}

class FakeWorld {
  constructor(
    readonly scenario: ResolvedScenario,
    private readonly state: Float64Array,
  ) {}

  get month(): number {
    return this.state[0];
  }

  step(): void {
    lived.months++;
    this.state[1] = (this.state[1] * 31 + inForce(this.scenario, this.month) + this.state[2]) % PRIME;
    this.state[0]++;
  }

  snapshot(): Uint8Array {
    return new Uint8Array(this.state.slice().buffer);
  }

  harvest(replication: number, draw: number): WorldResult {
    const result = {
      scenario: this.scenario.id,
      replication,
      draw,
      months: 1,
      outcomes: [{ name: 'state', unit: 'persons' }],
      groups: ['all'],
      series: this.state.slice(1, 2),
      local: { outcomes: [], groups: ['all'], series: new Float64Array(0) },
      past: { firstMonth: 0, months: 0, outcomes: [], series: new Float64Array(0) },
      spells: null,
    };
    return result as unknown as WorldResult;
  }
}

export function createWorld(scenario: ResolvedScenario, key: RunKey): FakeWorld {
  return new FakeWorld(scenario, Float64Array.of(scenario.start - BURN_IN, 0, (key[0] ^ key[1]) >>> 0));
}

export function openWorldAt(
  scenario: ResolvedScenario,
  _key: RunKey,
  _options: unknown,
  snapshot: Uint8Array,
): FakeWorld {
  return new FakeWorld(scenario, new Float64Array(snapshot.slice().buffer));
}

export function firstDifference(a: ResolvedScenario, b: ResolvedScenario): number {
  for (let month = 0; month < a.end; month++) if (inForce(a, month) !== inForce(b, month)) return month;
  return a.end;
}

/** A scenario of one parameter that changes at given months, and places that open. */
export function scenario(
  id: string,
  dated: readonly (readonly [from: number, value: number])[],
  opens: number | null = null,
): ResolvedScenario {
  const measure = { id: `${id}-measure`, firstStart: opens ?? 0, places: [{ from: opens ?? 0, places: 7 }] };
  return {
    id,
    title: { nb: id, en: id },
    opening: null,
    start: 100,
    end: 160,
    parameters: new Map([['rate', dated.map(([from, value]) => ({ from, values: Float64Array.of(value) }))]]),
    measures: opens === null ? [] : [measure as unknown as MeasureSpec],
    population: {} as ResolvedScenario['population'],
    sample: 10,
  };
}
