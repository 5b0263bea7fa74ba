/** `people`: everybody of one world by what they are and do, and one of them drawn by a key. */
import { draw } from '../../model/chance/index.js';
import type { SpellTable } from '../../model/results.js';
import { runKey } from '../../experiments/index.js';
import { AGE_BANDS, AGE_BAND_STARTS, PARENTS_EDUCATION, SEXES } from '../../vocabulary/codes.js';
import type { Month } from '../../vocabulary/months.js';
import type { PeopleRequest, Traits } from './follow-messages.js';
import { progress, type EngineContext, type Handler } from './handler.js';
import { openedWorld, resolutionOf, titlesOf } from './lived-world.js';
import type { Said } from './protocol.js';

const MONTHS = 12;
/** Worlds whose people are kept. */
const WORLDS_KEPT = 2;

/** Somebody who can be picked. */
export interface Candidate {
  readonly person: number;
  readonly sex: string;
  readonly age: string;
  readonly parents: string;
  /** Ids of the measures started. */
  readonly measures: readonly string[];
}

interface Crowd {
  readonly people: readonly Candidate[];
  readonly measures: readonly { readonly id: string; readonly title: Said }[];
}

const crowdsBy = new WeakMap<EngineContext, Map<string, Crowd>>();

export const people: Handler<'people'> = function* (request, context) {
  yield progress('reading', 0, 1);
  const { wish, run, world, traits, turn } = request;
  const crowds = crowdsBy.get(context) ?? new Map<string, Crowd>();
  crowdsBy.set(context, crowds);
  const key = JSON.stringify([wish, run, world]);
  let crowd = crowds.get(key);
  if (crowd === undefined) {
    crowd = yield* crowdOf(request, context);
    crowds.set(key, crowd);
    for (const oldest of crowds.keys()) {
      if (crowds.size <= WORLDS_KEPT) break;
      crowds.delete(oldest);
    }
  }
  const matching = crowd.people.filter((one) => hasTraits(one, traits));
  return {
    person: pick(matching, run.seed, turn),
    matching: matching.length,
    measures: crowd.measures,
  };
};

function* crowdOf(
  { wish, run, world }: PeopleRequest,
  context: EngineContext,
): Generator<ReturnType<typeof progress>, Crowd> {
  const resolution = resolutionOf(wish, run, world, context);
  const { scenario } = resolution;
  const months = scenario.end - scenario.start;
  // Nobody needs shadows here, but with them the burn-in is the one a life is followed from.
  const options = { shadows: true, spells: true };
  const lived = yield* openedWorld(resolution, run, options, context, months);
  while (lived.month < scenario.end) {
    lived.step();
    yield progress('living', lived.month - scenario.start, months);
  }
  const result = lived.harvest(0, 0);
  const { spells } = result;
  if (spells === null) throw new Error('a world without the states of its people');
  const found = candidates(spells, result.measures, scenario.start);
  const starts = new Map<string, number>();
  for (const { measures } of found)
    for (const measure of measures) starts.set(measure, (starts.get(measure) ?? 0) + 1);
  const titles = titlesOf(resolution, context);
  const measures = [...starts]
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .map(([id]) => ({ id, title: titles.get(id) ?? { nb: id, en: id } }));
  return { people: found, measures };
}

function candidates(
  { people: table, exposure }: SpellTable,
  measures: readonly string[],
  from: Month,
): Candidate[] {
  const started = new Map<number, { readonly first: Month; readonly ids: Set<string> }>();
  for (const [at, person] of exposure.person.entries()) {
    const known = started.get(person) ?? { first: exposure.start[at] ?? from, ids: new Set<string>() };
    known.ids.add(measures[exposure.measure[at] ?? 0] ?? '');
    started.set(person, known);
  }
  return [...table.person].map((person, at) => {
    const starts = started.get(person);
    const asOf = starts?.first ?? Math.max(from, table.entered[at] ?? from);
    return {
      person,
      sex: SEXES[table.sex[at] ?? 0] ?? '',
      age: bandOf(Math.floor((asOf - (table.birthMonth[at] ?? 0)) / MONTHS)),
      parents: PARENTS_EDUCATION[table.parentsEducation[at] ?? 0] ?? '',
      measures: [...(starts?.ids ?? [])],
    };
  });
}

function bandOf(age: number): string {
  let band = 0;
  while (band + 1 < AGE_BANDS.length && age >= (AGE_BAND_STARTS[band + 1] ?? Infinity)) band += 1;
  return AGE_BANDS[band] ?? '';
}

/** True of whoever has every trait that is asked for. */
export function hasTraits(one: Candidate, { sex, age, parents, measure }: Traits): boolean {
  if (sex !== null && one.sex !== sex) return false;
  if (age !== null && one.age !== age) return false;
  if (parents !== null && one.parents !== parents) return false;
  if (measure === null) return true;
  if (measure === 'any') return one.measures.length > 0;
  if (measure === 'none') return one.measures.length === 0;
  return one.measures.includes(measure);
}

/** The person with the lowest lot; the lot is the person's and the turn's own, so nobody is picked by their place in a list. */
export function pick(matching: readonly Candidate[], seed: string, turn: number): number | null {
  const [key0, key1] = runKey(`${seed}, a life`, 0, 0);
  let best: { person: number; lot: number } | null = null;
  for (const { person } of matching) {
    const lot = draw(key0, key1, person, turn);
    if (best === null || lot < best.lot || (lot === best.lot && person < best.person)) best = { person, lot };
  }
  return best?.person ?? null;
}
