/** What every kind of job shares: a burn-in lived or taken from a snapshot, branches for later worlds, months counted. */
import type { ResolvedScenario, RunKey } from '../model/declarations.js';
import type { Ledger, WorldResult } from '../model/results.js';
import { createWorld, openWorldAt, type World, type WorldOptions } from '../model/index.js';

/** What a job may ask of whoever runs it. None of it can change a result. */
export interface JobHooks {
  /** A snapshot kept under this name, or null. */
  loadSnapshot(key: string): Uint8Array | null;
  saveSnapshot(key: string, bytes: Uint8Array): void;
  /** Months simulated so far and months this job takes in all. */
  progress(monthsDone: number, monthsTotal: number): void;
  /** Where whole first worlds are kept between jobs that have them in common; left out, they are lived each time. */
  readonly worlds?: WorldKeeper;
}

/** A world lived to its end, with all that later scenarios of a job take from it. */
export interface KeptWorld {
  readonly result: WorldResult;
  /** Null where nobody asked for it. */
  readonly ledger: Ledger | null;
  /** State before the months in which later scenarios begin to differ. */
  readonly branches: ReadonlyMap<number, Uint8Array>;
}

export interface WorldKeeper {
  load(key: string): KeptWorld | null;
  save(key: string, world: KeptWorld): void;
}

/** A world at the first month of the reported window; hands back after every month it lives. */
export function* livingBurnIn(
  scenario: ResolvedScenario,
  name: string,
  key: RunKey,
  options: WorldOptions,
  clock: Clock,
  hooks: JobHooks | undefined,
): Generator<void, World> {
  const kept = hooks?.loadSnapshot(name) ?? null;
  if (kept !== null) return openWorldAt(scenario, key, options, kept);
  const world = createWorld(scenario, key, options);
  clock.extend(scenario.start - world.month);
  while (world.month < scenario.start) {
    world.step();
    clock.tick();
    yield;
  }
  hooks?.saveSnapshot(name, world.snapshot());
  return world;
}

/** The same in one go. */
export function liveBurnIn(...given: Parameters<typeof livingBurnIn>): World {
  return lived(livingBurnIn(...given));
}

/** What comes of something lived month by month, without a pause. */
export function lived<T>(months: Generator<void, T>): T {
  for (;;) {
    const { done, value } = months.next();
    if (done === true) return value;
  }
}

/** Keeps the state for every scenario that begins to differ in the month the world is about to live. */
export function takeBranches(
  world: World,
  children: readonly { readonly child: number; readonly month: number }[],
  branches: Map<number, Uint8Array>,
): void {
  let snapshot: Uint8Array | null = null;
  for (const { child, month } of children) {
    if (month !== world.month) continue;
    snapshot ??= world.snapshot();
    branches.set(child, snapshot);
  }
}

/** Counts months for the progress hook. */
export class Clock {
  private done = 0;

  constructor(
    private readonly hooks: JobHooks | undefined,
    private total: number,
  ) {}

  /** More months than foreseen: a burn-in that was not kept; fewer: a world that was. */
  extend(months: number): void {
    this.total += months;
  }

  tick(): void {
    this.done++;
    this.hooks?.progress(this.done, this.total);
  }
}
