/** The recorded people as a plain table: in the order of their ids, each with its states in the order of months. */
import type { SpellTable } from '../results.js';
import type { WorldState } from '../state/world-state.js';
import { spellDimensions } from './spell-dimensions.js';

export function harvestSpells(world: WorldState, measures: readonly string[]): SpellTable {
  const { seen, spells, exposures } = world;
  const persons = world.clock.seen[0] ?? 0;
  const states = world.clock.spells[0] ?? 0;
  const starts = world.clock.exposures[0] ?? 0;
  const order = Uint32Array.from({ length: persons }, (_, index) => index);
  order.sort((a, b) => (seen.person[a] ?? 0) - (seen.person[b] ?? 0));
  const place = new Uint32Array(persons);
  for (let at = 0; at < persons; at += 1) place[order[at] ?? 0] = at;

  // A counting sort by person: the log is in the order of months, and stays so within a person.
  const offsets = new Uint32Array(persons + 1);
  for (let state = 0; state < states; state += 1) {
    const next = (place[spells.person[state] ?? 0] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let at = 0; at < persons; at += 1) offsets[at + 1] = (offsets[at + 1] ?? 0) + (offsets[at] ?? 0);
  const filled = offsets.slice(0, persons);
  const month = new Int32Array(states);
  const words: [Uint32Array, Uint32Array] = [new Uint32Array(states), new Uint32Array(states)];
  for (let state = 0; state < states; state += 1) {
    const at = place[spells.person[state] ?? 0] ?? 0;
    const to = filled[at] ?? 0;
    filled[at] = to + 1;
    month[to] = spells.month[state] ?? 0;
    words[0][to] = spells.word0[state] ?? 0;
    words[1][to] = spells.word1[state] ?? 0;
  }
  const bytes = (column: Uint8Array): Uint8Array => Uint8Array.from(order, (index) => column[index] ?? 0);
  const integers = (column: Int32Array): Int32Array => Int32Array.from(order, (index) => column[index] ?? 0);
  return {
    dimensions: spellDimensions(measures),
    people: {
      person: Uint32Array.from(order, (index) => seen.person[index] ?? 0),
      birthMonth: integers(seen.birthMonth),
      sex: bytes(seen.sex),
      background: bytes(seen.background),
      parentsEducation: bytes(seen.parentsEducation),
      marks: bytes(seen.marks),
      congenital: bytes(seen.congenital),
      firstEntry: integers(seen.firstEntry),
      firstTrack: bytes(seen.firstTrack),
      entered: integers(seen.entered),
      left: integers(seen.left),
    },
    offsets,
    month,
    words,
    exposure: {
      person: exposures.person.slice(0, starts),
      measure: exposures.measure.slice(0, starts),
      queued: exposures.queued.slice(0, starts),
      start: exposures.start.slice(0, starts),
      end: exposures.end.slice(0, starts),
      office: exposures.office.slice(0, starts),
    },
  };
}
