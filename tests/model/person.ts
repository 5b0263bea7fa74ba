/** Hand-made people in an otherwise empty country: for rules that a person's own row decides. */
import { arriveWithout } from '../../src/model/benefits/transitions.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { arriveHealthy } from '../../src/model/health/transitions.js';
import { arriveWithoutJob } from '../../src/model/market/transitions.js';
import { resolveChannels } from '../../src/model/measures/channels.js';
import { arriveWithoutMeasure } from '../../src/model/measures/transitions.js';
import { arriveUnknown } from '../../src/model/nav/transitions.js';
import { startHistory } from '../../src/model/observe/history.js';
import { enter } from '../../src/model/people/transitions.js';
import { arriveWith } from '../../src/model/school/transitions.js';
import { ParameterReader } from '../../src/model/state/parameters.js';
import type { BoundStep } from '../../src/model/state/step.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { QUIET, newWorld } from './world.js';

/** An empty country in its first reported month. */
export function emptyCountry(of: ResolvedScenario): WorldState {
  const { state } = newWorld(of, QUIET);
  state.clock.month[0] = of.start;
  state.measureChannels = resolveChannels(reader(state), of);
  return state;
}

export function reader(state: WorldState): ParameterReader {
  return new ParameterReader(state.scenario.parameters, state.month);
}

/** Somebody healthy, unknown to everybody, out of school and work; `age` in years, plus months. */
export function somebody(state: WorldState, age: number, months = 0): number {
  state.reserveRows(1);
  const row = state.takeRow();
  enter(state, row, {
    id: 1000 + row,
    birthMonth: state.month - age * 12 - months,
    sex: row % 2,
    background: 0,
    parentsEducation: 1,
    familySupport: 0,
    marks: 42,
    congenital: 0,
    county: row % 15,
    officeLot: 30000,
    motivation: 0,
    competence: 0,
  });
  arriveWith(state, row, 0);
  arriveHealthy(state, row);
  arriveUnknown(state, row);
  arriveWithout(state, row);
  arriveWithoutMeasure(state, row);
  arriveWithoutJob(state, row);
  startHistory(state, row);
  return row;
}

/** Many alike, so that what is drawn happens to some of them. */
export function many(count: number, make: () => number): number[] {
  return Array.from({ length: count }, make);
}

/** Lets one step pass over everybody in the month the country is in. */
export function pass(state: WorldState, step: BoundStep): void {
  const running = step.bind(state);
  running.recompile(reader(state));
  state.clock.concerned[0] = 0;
  for (let row = 0; row < state.highWater; row += 1) state.addConcerned(row);
  running.run(0, step.over === 'concerned' ? state.concernedCount : state.highWater);
}

export function nextMonth(state: WorldState): void {
  state.clock.month[0] = state.month + 1;
}
