/** Shipped scenarios lived in small worlds beside what they are held against: for the tests of the library. */
import { burnInContent, burnInKey, forkMonth, runKey } from '../../src/experiments/index.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { PARAMETERS, createWorld, openWorldAt, type World } from '../../src/model/index.js';
import type { WorldResult } from '../../src/model/results.js';
import { resolveScenario, type Library, type Resolution } from '../../src/scenarios/index.js';
import { monthOf, type Month } from '../../src/vocabulary/months.js';
import { fullLibrary } from './shipped-library.js';

/** One end for all worlds, so that they share their burn-in. */
const END = monthOf(2041, 1);
/** Months lived before the first policy date, apart from what it is held against. */
const BEFORE = 3;
const KEY = runKey('library', 0, 0);
const OPTIONS = { shadows: false, spells: false };

export const LIBRARY: Library = fullLibrary();

export function resolved(id: string): Resolution {
  return resolveScenario(LIBRARY, id, PARAMETERS);
}

/** A scenario and what it is held against first, lived with the same luck. */
export interface LivedPair {
  /** First month any policy of the scenario, that the other does not have, says it holds. */
  readonly begins: Month;
  /** Month from which anything they are given differs. */
  readonly differs: Month;
  /** First month reported, and the months from it on that were lived apart: from inclusive, to exclusive. */
  readonly start: Month;
  readonly from: number;
  readonly to: number;
  readonly base: WorldResult;
  readonly scenario: WorldResult;
}

interface Plan {
  readonly mine: ResolvedScenario;
  readonly other: ResolvedScenario;
  readonly begins: Month;
  readonly differs: Month;
}

/**
 * The pairs of some scenarios. A world they are held against is lived once, up to the last date any of them needs.
 *
 * @param sample persons behind one agent
 * @param after months lived from the first policy date on
 */
export class LivedLibrary {
  /** States at the first month of the window by what was lived; states and results of the worlds held against. */
  private readonly opened = new Map<string, Uint8Array>();
  private readonly plans = new Map<string, Plan>();
  private readonly states = new Map<string, Uint8Array>();
  private readonly results = new Map<string, WorldResult>();

  constructor(
    private readonly ids: readonly string[],
    private readonly sample: number,
    private readonly after: number,
  ) {}

  /** @throws InputError where the scenario's files are broken */
  pair(id: string): LivedPair {
    const plan = this.planOf(id);
    const { mine, other, begins, differs } = plan;
    const [from, to] = this.span(plan);
    if (!this.results.has(other.id)) this.liveBase(other.id);
    const world = openWorldAt(mine, KEY, OPTIONS, held(this.states, `${other.id} ${String(from)}`));
    while (world.month < to) world.step();
    const base = held(this.results, other.id);
    return {
      begins,
      differs,
      start: mine.start,
      from: from - mine.start,
      to: to - mine.start,
      base,
      scenario: world.harvest(0, 0),
    };
  }

  private planOf(id: string): Plan {
    const known = this.plans.get(id);
    if (known !== undefined) return known;
    const resolution = resolved(id);
    const against = resolved(resolution.against[0] ?? '');
    const pinned = ({ scenario }: Resolution): ResolvedScenario => ({
      ...scenario,
      end: END,
      sample: this.sample,
    });
    const [mine, other] = [pinned(resolution), pinned(against)];
    const differs = forkMonth(other, mine);
    const plan = { mine, other, differs, begins: firstDate(resolution, against) ?? differs };
    this.plans.set(id, plan);
    return plan;
  }

  /** Lives a world to the last month any scenario held against it needs, keeping its state where they leave it. */
  private liveBase(base: string): void {
    const plans = this.ids.flatMap((id) => {
      try {
        return [this.planOf(id)];
      } catch {
        // Told by that scenario's own test.
        return [];
      }
    });
    const mine = plans.filter(({ other }) => other.id === base);
    const spans = mine.map((plan) => this.span(plan));
    const [scenario] = mine.map(({ other }) => other);
    if (scenario === undefined) throw new Error(`nothing is held against ${base}`);
    const world = this.open(scenario);
    for (;;) {
      if (spans.some(([from]) => from === world.month))
        this.states.set(`${base} ${String(world.month)}`, world.snapshot());
      if (spans.every(([, to]) => to <= world.month)) break;
      world.step();
    }
    this.results.set(base, world.harvest(0, 0));
  }

  private span({ mine, begins, differs }: Plan): [from: Month, to: Month] {
    const first = Math.min(begins, differs);
    return [Math.max(mine.start, first - BEFORE), Math.min(END, Math.max(begins, differs) + this.after)];
  }

  private open(scenario: ResolvedScenario): World {
    const name = burnInKey(burnInContent(scenario), KEY, OPTIONS);
    const kept = this.opened.get(name);
    if (kept !== undefined) return openWorldAt(scenario, KEY, OPTIONS, kept);
    const world = createWorld(scenario, KEY, OPTIONS);
    while (world.month < scenario.start) world.step();
    this.opened.set(name, world.snapshot());
    return world;
  }
}

function held<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const found = map.get(name);
  if (found === undefined) throw new Error(`${name} was not lived`);
  return found;
}

function firstDate(mine: Resolution, other: Resolution): Month | null {
  const known = other.policies.map(({ use }) => use.form.id);
  const dates = mine.policies.flatMap(({ use: { form } }) => {
    if (known.includes(form.id)) return [];
    return ['first_start' in form ? form.first_start : form.from];
  });
  return dates.length === 0 ? null : Math.min(...dates);
}

/** First month in which any outcome of the base, in any group, is another in the scenario; null where none is. */
export function firstChange({ base, scenario, start, from, to }: LivedPair): Month | null {
  let first = to;
  base.outcomes.forEach(({ name }, outcome) => {
    const there = scenario.outcomes.findIndex((series) => series.name === name);
    if (there < 0) throw new Error(`${name} is not counted in the scenario`);
    for (let group = 0; group < base.groups.length; group += 1) {
      const a = (outcome * base.groups.length + group) * base.months;
      const b = (there * scenario.groups.length + group) * scenario.months;
      for (let month = from; month < first; month += 1)
        if (base.series[a + month] !== scenario.series[b + month]) first = month;
    }
  });
  return first === to ? null : start + first;
}
