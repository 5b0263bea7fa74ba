/** A world: one country lived through month by month from one key. */
import type { Month } from '../vocabulary/months.js';
import { COUNTIES } from '../vocabulary/codes.js';
import type { ResolvedScenario, RunKey } from './declarations.js';
import { layOutEmployers, settleLayout } from './market/employers.js';
import { layOutSlots } from './market/slots.js';
import { PURSES } from './measures/columns.js';
import { allPlaces, placesInForce } from './measures/volumes.js';
import { CHANNEL_PREFIX, resolveChannels } from './measures/channels.js';
import { takesUnregistered } from './measures/eligibility.js';
import { MONTH } from './month.js';
import { layOutOffices, officesInSample } from './nav/offices.js';
import { harvest } from './observe/harvest.js';
import { harvestLedger } from './observe/ledger.js';
import { LOCAL_CELLS } from './observe/local.js';
import { realRowOf, selvesOf, shadowRowOf } from './observe/selves.js';
import { recorderCapacities } from './observe/layout.js';
import { PAST_OUTCOMES, pastMonths } from './observe/past.js';
import { firstCohortMonth } from './people/population.js';
import type { Ledger, Selves, WorldResult } from './results.js';
import { MEASURE_LIMIT } from './state/limits.js';
import { ParameterReader, changesIn } from './state/parameters.js';
import { BLOCK_ROWS, type BoundStep, type RunningStep } from './state/step.js';
import { WorldState, type TraceLine, type WorldOptions } from './state/world-state.js';

export interface World {
  /** Next month to simulate. */
  readonly month: Month;
  readonly scenario: ResolvedScenario;
  /** Rows in use, shadows included: what a month costs. */
  readonly rows: number;
  /** Bytes of the state. */
  readonly bytes: number;
  step(): void;
  snapshot(): Uint8Array;
  restore(snapshot: Uint8Array): void;
  harvest(replication: number, draw: number): WorldResult;
  /** What this world's people did, to be joined with another's; null where nobody asked for it. */
  ledger(): Ledger | null;
  traceLines(): readonly TraceLine[];
  /** A person at the end of the last month lived, beside the shadows of their starts. */
  selves(person: number): Selves;
}

/** Room for newcomers in a month beyond the places that may be filled: persons per 1,000 of the whole country. */
const NEWCOMER_ROOM = 0.05;
const FIRST_ROWS = 4096;
const FIRST_TRACKS = 256;
const SHADOWS_PER_START = 2;

/** How a month is run. Tables never depend on the size of a block, and a little on the order of the steps. */
export interface MonthPlan {
  readonly steps: readonly BoundStep[];
  /** Rows handled before the next person step takes over. */
  readonly blockRows: number;
}

const ORDINARY: MonthPlan = { steps: MONTH, blockRows: BLOCK_ROWS };

/** A world with its state in the open: for the tests that hold the month to its contracts. */
export class RunningWorld implements World {
  private readonly running: RunningStep[];
  /** Parameters each step reads. */
  private readonly names: readonly ReadonlySet<string>[];
  private compiledFor: Month | null = null;

  constructor(
    readonly state: WorldState,
    private readonly plan: MonthPlan = ORDINARY,
  ) {
    this.running = plan.steps.map((step) => step.bind(state));
    this.names = plan.steps.map((step) => new Set(step.parameters.map(({ name }) => name)));
  }

  get month(): Month {
    return this.state.month;
  }

  get scenario(): ResolvedScenario {
    return this.state.scenario;
  }

  get rows(): number {
    return this.state.highWater - (this.state.clock.freeRows[0] ?? 0);
  }

  get bytes(): number {
    return this.state.arena.bytes;
  }

  step(): void {
    const { state } = this;
    const { steps, blockRows } = this.plan;
    this.compile();
    state.reserveRows(this.rowsNeeded());
    if (state.options.trace !== undefined && state.options.trace !== null)
      findTraced(state, state.options.trace);
    let index = 0;
    while (index < steps.length) {
      if (steps[index]?.kind === 'allocation') {
        this.running[index]?.run(0, state.highWater);
        index += 1;
        continue;
      }
      let last = index;
      const over = steps[index]?.over;
      while (steps[last]?.kind === 'person' && steps[last]?.over === over) last += 1;
      const rows = over === 'concerned' ? state.concernedCount : state.highWater;
      for (let from = 0; from < rows; from += blockRows) {
        const to = Math.min(rows, from + blockRows);
        for (let step = index; step < last; step += 1) this.running[step]?.run(from, to);
      }
      index = last;
    }
    state.clock.month[0] = state.month + 1;
  }

  snapshot(): Uint8Array {
    return this.state.arena.snapshot();
  }

  restore(snapshot: Uint8Array): void {
    const { arena, scenario, options } = this.state;
    arena.restore(snapshot);
    // A world without shadows has no room for what is told of them.
    arena.growAll(recorderCapacities(scenario.end - scenario.start, options.shadows));
    this.compiledFor = null;
  }

  harvest(replication: number, draw: number): WorldResult {
    return harvest(this.state, replication, draw);
  }

  ledger(): Ledger | null {
    return this.state.options.ledgerFrom === undefined ? null : harvestLedger(this.state);
  }

  traceLines(): readonly TraceLine[] {
    return this.state.told;
  }

  selves(person: number): Selves {
    return selvesOf(this.state, person);
  }

  /**
   * Tables are made anew only in months in which a parameter behind them changes: monthly series are read by a few
   * steps. Channels of measures are read by many, so a change of any of them remakes all.
   */
  private compile(): void {
    const { state } = this;
    const changed = this.compiledFor === null ? null : changesIn(state.scenario.parameters, state.month);
    if (changed?.size === 0) return;
    const reader = new ParameterReader(state.scenario.parameters, state.month);
    const everything = changed === null || [...changed].some((name) => name.startsWith(CHANNEL_PREFIX));
    if (everything) state.measureChannels = resolveChannels(reader, state.scenario);
    this.running.forEach((step, index) => {
      const reads = this.names[index];
      if (everything || [...changed].some((name) => reads?.has(name))) step.recompile(reader);
    });
    this.compiledFor = state.month;
  }

  /** Most rows a month may take: every place filled anew with its shadows, and the newcomers. */
  private rowsNeeded(): number {
    const { scenario } = this.state;
    let persons = Math.max(...scenario.population.total) * NEWCOMER_ROOM;
    for (const measure of scenario.measures) {
      persons +=
        SHADOWS_PER_START * (placesInForce(measure, this.state.month) + COUNTIES.length * scenario.sample);
    }
    return Math.ceil(persons / scenario.sample) + FIRST_ROWS;
  }
}

function findTraced(state: WorldState, id: number): void {
  const { traceShadow } = state.options;
  const real = realRowOf(state, id);
  state.tracedRow = traceShadow === undefined || real < 0 ? real : shadowRowOf(state, real, traceShadow);
}

function newState(scenario: ResolvedScenario, key: RunKey, options: WorldOptions): WorldState {
  if (scenario.measures.length > MEASURE_LIMIT) {
    throw new RangeError(
      `a world holds at most ${String(MEASURE_LIMIT)} measures, ${scenario.id} has ${String(scenario.measures.length)}`,
    );
  }
  const state = new WorldState(scenario, key, options);
  state.openToUnregistered = takesUnregistered(state);
  const reader = new ParameterReader(scenario.parameters, scenario.opening ?? scenario.start);
  const slots = layOutSlots(scenario, reader.vector('market.slots'));
  const employers = layOutEmployers(slots, key, reader.scalar('market.employer.largest'));
  const rows = firstRows(scenario);
  state.arena.allocate({
    clock: 1,
    person: rows,
    row: rows,
    county: COUNTIES.length,
    places: MEASURE_LIMIT * COUNTIES.length,
    budget: PURSES * COUNTIES.length,
    office: officesInSample(reader.vector('nav.offices'), scenario.sample).reduce(
      (sum, some) => sum + some,
      0,
    ),
    slot: slots.total,
    employer: employers.ids.length,
    jobCell: slots.first.length,
    track: FIRST_TRACKS,
    spellState: 0,
    spell: 0,
    seen: 0,
    exposure: 0,
    roster: 0,
    rosterRow: 0,
    ledgerRow: 0,
    ledger: 0,
    ledgerStart: 0,
    local: LOCAL_CELLS * (scenario.end - scenario.start),
    past: PAST_OUTCOMES.length * pastMonths(scenario),
    ...recorderCapacities(scenario.end - scenario.start, options.shadows),
  });
  layOutOffices(state, reader);
  settleLayout(state, slots, employers, reader);
  return state;
}

/** Rows for everybody there ever is and a month's newcomers, so that without shadows nothing grows while people come. */
function firstRows({ population, sample, measures }: ResolvedScenario): number {
  const persons = Math.max(...population.total) * (1 + 2 * NEWCOMER_ROOM);
  const places = measures.reduce(
    (sum, measure) => sum + Math.max(0, ...measure.places.map((dated) => allPlaces(dated))),
    COUNTIES.length * measures.length * sample,
  );
  return Math.ceil((persons + SHADOWS_PER_START * places) / sample) + 2 * FIRST_ROWS;
}

/** A world at the first month of its burn-in: nobody there yet. */
export function createWorld(scenario: ResolvedScenario, key: RunKey, options: WorldOptions): World {
  return createRunningWorld(scenario, key, options, ORDINARY);
}

/** The same with its state in the open and its month as asked for; not part of the room's face. */
export function createRunningWorld(
  scenario: ResolvedScenario,
  key: RunKey,
  options: WorldOptions,
  plan: MonthPlan,
): RunningWorld {
  const state = newState(scenario, key, options);
  state.clock.month[0] = firstCohortMonth(state);
  return new RunningWorld(state, plan);
}

/** A world continued from a snapshot of the same scenario, or of one that did not differ until then. */
export function openWorldAt(
  scenario: ResolvedScenario,
  key: RunKey,
  options: WorldOptions,
  snapshot: Uint8Array,
): World {
  const world = new RunningWorld(newState(scenario, key, options));
  world.restore(snapshot);
  return world;
}
