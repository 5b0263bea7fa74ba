/** `lesson`: event-time curves of a measure with the lock-in channels and without, and what a naive analyst would find. */
import {
  eventCurve,
  eventTable,
  naiveCurve,
  naiveTable,
  type EventTable,
  type WorldTables,
} from '../../analysis/index.js';
import { measureTitles } from '../../doors/index.js';
import { livingJob, makePlan, type Plan } from '../../experiments/index.js';
import { PARAMETERS } from '../../model/index.js';
import { resolveComparison } from '../../scenarios/index.js';
import { ACTIVITIES } from '../../vocabulary/codes.js';
import { EVENT_FROM } from '../../vocabulary/windows.js';
import { progress, type EngineContext, type Handler, type Step } from './handler.js';
import type { Lesson, LessonRequest, MeasureCurves, TaughtMeasure } from './lesson-messages.js';
import type { Said } from './protocol.js';

const SWITCHED_OFF = 'no-lock-in';
const BASE = 'baseline';
const EVERYBODY = 'all';
/** Measures with fewer people followed than this are not offered. */
const FEWEST = 10;
const MOST_OFFERED = 12;
/** Runs whose tables are kept: a reader who goes back does not wait. */
const RUNS_KEPT = 2;

interface MeasureTables {
  readonly event: EventTable | null;
  readonly naive: ReturnType<typeof naiveTable>;
}
type WorldLesson = ReadonlyMap<string, MeasureTables>;

/** Replications of one run, each with its two worlds. */
interface Kept {
  readonly replications: { readonly asItIs: WorldLesson; readonly switchedOff: WorldLesson }[];
}

const keptBy = new WeakMap<EngineContext, Map<string, Kept>>();

export const lesson: Handler<'lesson'> = function* (request, context) {
  yield progress('reading', 0, 1);
  const { sample, replications, seed } = request.run;
  const kept = keptOf(context, `${String(sample)} ${seed}`);
  const titles = measureTitles(context.library);
  if (kept.replications.length < replications) {
    const plan = planOf(request, context);
    for (const job of plan.jobs.slice(kept.replications.length)) {
      yield* lived(plan, job, kept, context);
      yield { kind: 'partial', value: lessonOf(request, kept, titles) };
    }
  }
  return lessonOf(request, kept, titles);
};

function keptOf(context: EngineContext, key: string): Kept {
  const runs = keptBy.get(context) ?? new Map<string, Kept>();
  keptBy.set(context, runs);
  const kept = runs.get(key) ?? { replications: [] };
  runs.delete(key);
  runs.set(key, kept);
  for (const oldest of runs.keys()) {
    if (runs.size <= RUNS_KEPT) break;
    runs.delete(oldest);
  }
  return kept;
}

function planOf({ run }: LessonRequest, { library }: EngineContext): Plan {
  const { resolutions } = resolveComparison(library, [SWITCHED_OFF], PARAMETERS, { sample: run.sample });
  return makePlan({
    seed: run.seed,
    replications: run.replications,
    draws: 0,
    scenarios: resolutions.map(({ scenario }) => scenario),
    against: [{ scenario: SWITCHED_OFF, against: BASE }],
    drawn: [],
    spells: false,
    shadows: true,
  });
}

/** Lives one replication and keeps what the lesson needs of it. */
function* lived(
  plan: Plan,
  job: Plan['jobs'][number],
  kept: Kept,
  { snapshots }: EngineContext,
): Generator<Step<'lesson'>, void> {
  let months = { done: 0, total: 1 };
  const living = livingJob(plan, job, {
    loadSnapshot: (key) => snapshots.load(key),
    saveSnapshot: (key, bytes) => {
      snapshots.save(key, bytes);
    },
    progress: (done, total) => {
      months = { done, total };
    },
  });
  for (;;) {
    const { done, value } = living.next();
    if (done !== true) {
      yield progress('living', months.done, months.total);
      continue;
    }
    yield progress('reckoning', 0, 1);
    const tables = (scenario: string): WorldLesson =>
      worldLesson(value.worlds.find((world) => world.scenario === scenario));
    kept.replications.push({ asItIs: tables(BASE), switchedOff: tables(SWITCHED_OFF) });
    return;
  }
}

function worldLesson(world: WorldTables | undefined): WorldLesson {
  if (world === undefined) throw new Error('a lesson without its world');
  return new Map(
    world.measures.map((measure) => [
      measure,
      { event: eventTable(world, measure, EVERYBODY), naive: naiveTable(world, measure) },
    ]),
  );
}

function lessonOf({ run, measure }: LessonRequest, kept: Kept, titles: ReadonlyMap<string, Said>): Lesson {
  const replications = kept.replications.slice(0, run.replications);
  const measures = taught(
    replications.map(({ asItIs }) => asItIs),
    titles,
  );
  const chosen = measures.find(({ id }) => id === measure)?.id ?? measures[0]?.id ?? '';
  return {
    measure: chosen,
    measures,
    asItIs: curvesOf(
      replications.map(({ asItIs }) => asItIs),
      BASE,
      chosen,
    ),
    switchedOff: curvesOf(
      replications.map(({ switchedOff }) => switchedOff),
      SWITCHED_OFF,
      chosen,
    ),
    sample: run.sample,
    done: replications.length,
    wanted: run.replications,
  };
}

/** Ordinary measures with people behind them, most people first. */
function taught(worlds: readonly WorldLesson[], titles: ReadonlyMap<string, Said>): TaughtMeasure[] {
  return [...titles]
    .map(([id, title]) => ({
      id,
      title: { nb: title.nb, en: title.en },
      people: worlds.reduce((sum, world) => sum + (world.get(id)?.event?.persons[-EVENT_FROM] ?? 0), 0),
    }))
    .filter(({ people }) => people >= FEWEST)
    .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_OFFERED);
}

function curvesOf(worlds: readonly WorldLesson[], scenario: string, measure: string): MeasureCurves {
  const event = worlds.map((world) => ({ draw: 0, table: world.get(measure)?.event ?? null }));
  const naive = worlds.map((world) => ({ draw: 0, table: world.get(measure)?.naive ?? null }));
  return {
    own: ACTIVITIES.map((activity) =>
      eventCurve(event, { measure, group: EVERYBODY, activity, estimand: 'own' }),
    ),
    naive: ACTIVITIES.map((activity) => naiveCurve(naive, { scenario, measure, activity })),
  };
}
