/** `follow`: one person's months and moves, and those of the shadow whose start was refused. */
import { openWorldAt, PARAMETERS, spellDimensions, type TraceLine, type World } from '../../model/index.js';
import { runKey } from '../../experiments/index.js';
import { citationText, readEvidence, type Resolution } from '../../scenarios/index.js';
import type { Behind, FollowRequest, LifeMonth, RefusedStart } from './follow-messages.js';
import { progress, type EngineContext, type Handler } from './handler.js';
import { openedWorld, resolutionOf, titlesOf } from './lived-world.js';
import { NobodyThere } from './failures.js';
import { decoder, type Decode } from './states.js';

/** The same state as where people are drawn from, so that the burn-in is lived once for both. */
const OPTIONS = { shadows: true, spells: true };

/** A start as it was seen, with the world at the end of its month. */
interface Seen {
  /** Index of the measure. */
  readonly measure: number;
  readonly start: number;
  readonly months: LifeMonth[];
  readonly kept: Uint8Array;
}

export const follow: Handler<'follow'> = function* (request, context) {
  yield progress('reading', 0, 1);
  const { wish, run, world: which, person } = request;
  const resolution = resolutionOf(wish, run, which, context);
  const { scenario } = resolution;
  const ids = scenario.measures.map(({ id }) => id);
  const decode = decoder(spellDimensions(ids));
  const length = scenario.end - scenario.start;
  const options = { ...OPTIONS, trace: person };
  const world = yield* openedWorld(resolution, run, options, context, length);
  const told = world.traceLines().length;
  const months: LifeMonth[] = [];
  const seen: Seen[] = [];
  while (world.month < scenario.end) {
    world.step();
    observe(world, person, decode, months, seen);
    yield progress('living', world.month - scenario.start, 2 * length);
  }
  if (months.length === 0) throw new NobodyThere();
  const lines = world.traceLines().slice(told);
  const chosen =
    (request.measure === null
      ? seen[request.start]
      : seen.find(({ measure }) => ids[measure] === request.measure)) ?? seen[0];
  const shadowLines = chosen === undefined ? [] : yield* shadowTrace(resolution, request, chosen, length);
  const starts = seen.map(({ measure, start }): RefusedStart => ({ measure: ids[measure] ?? '', start }));
  return {
    person,
    months,
    lines,
    starts,
    refused: chosen === undefined ? null : { measure: ids[chosen.measure] ?? '', start: chosen.start },
    shadow: chosen?.months ?? [],
    shadowLines,
    measures: titlesOf(resolution, context),
    behind: behindLines([...lines, ...shadowLines], context),
  };
};

/** Notes the month end just lived: the person's, and that of every shadow they have. */
function observe(world: World, person: number, decode: Decode, months: LifeMonth[], seen: Seen[]): void {
  const { real, shadows } = world.selves(person);
  const month = world.month - 1;
  if (real !== null) months.push(decode(month, real));
  for (const { measure, start, words } of shadows) {
    let known = seen.find((one) => one.measure === measure && one.start === start);
    if (known === undefined) {
      // The shadow that is shown is lived once more from here.
      known = { measure, start, months: [], kept: world.snapshot() };
      seen.push(known);
    }
    known.months.push(decode(month, words));
  }
}

/** The same world from the start on, told of the shadow this time. */
function* shadowTrace(
  { scenario }: Resolution,
  { run, person }: FollowRequest,
  { measure, start, kept }: Seen,
  length: number,
): Generator<ReturnType<typeof progress>, readonly TraceLine[]> {
  const options = { ...OPTIONS, trace: person, traceShadow: { measure, start } };
  const world = openWorldAt(scenario, runKey(run.seed, 0, 0), options, kept);
  while (world.month < scenario.end) {
    world.step();
    yield progress('living', length + world.month - scenario.start, 2 * length);
  }
  return world.traceLines();
}

/** What stands behind the numbers that are named in the lines. */
function behindLines(lines: readonly TraceLine[], { library }: EngineContext): Map<string, Behind> {
  const named = new Set(lines.flatMap(({ parameters }) => parameters));
  const { entries, documents } = readEvidence(library, PARAMETERS);
  return new Map(
    entries
      .filter(({ name }) => named.has(name))
      .map(({ name, title, status, source, why }) => [
        name,
        { title, status, source: source === null ? null : citationText(source, documents), why },
      ]),
  );
}
