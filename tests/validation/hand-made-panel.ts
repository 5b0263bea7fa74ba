/** Panels of hand-made persons: what each does is written down month by month, everything unsaid is as at first. */
import { spellDimensions, type SpellDimensionName } from '../../src/model/observe/spell-dimensions.js';
import type { SpellTable } from '../../src/model/results.js';
import { ENROLMENTS, SEXES, type Sex } from '../../src/vocabulary/codes.js';
import { parseMonth, type Month } from '../../src/vocabulary/months.js';
import { panelFrom, type Panel } from '../../src/validation/panel.js';

/** Values that change in a month; a set takes a list. */
export type Changes = Partial<Record<SpellDimensionName, string | readonly string[]>>;

export interface HandMade {
  /** `YYYY-MM`. */
  readonly born: string;
  readonly sex?: Sex;
  readonly marks?: number;
  /** First entry into upper secondary. */
  readonly entry?: { readonly month: string; readonly track: string };
  /** First month no longer there. */
  readonly left?: string;
  /** What begins in which month; the first is when the person is first seen. */
  readonly life: Readonly<Record<string, Changes>>;
}

const FIRST = '2010-01';
const END = '2025-01';
const DIMENSIONS = spellDimensions([]);

export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === null) throw new Error(`${text} is no month`);
  return parsed;
}

/** A panel of 2010-2024 in which each person stands for one. */
export function handMadePanel(people: readonly HandMade[], window = { first: FIRST, end: END }): Panel {
  const months: number[] = [];
  const words: [number[], number[]] = [[], []];
  const offsets = [0];
  for (const person of people) {
    let now: [number, number] = put([0, 0], { main_status: 'unknown' });
    for (const [from, changes] of Object.entries(person.life)) {
      now = put(now, changes);
      months.push(month(from));
      words[0].push(now[0]);
      words[1].push(now[1]);
    }
    offsets.push(months.length);
  }
  const count = people.length;
  const table: SpellTable = {
    dimensions: DIMENSIONS,
    people: {
      person: Uint32Array.from({ length: count }, (_, index) => 100 + index),
      birthMonth: Int32Array.from(people, ({ born }) => month(born)),
      sex: Uint8Array.from(people, ({ sex }) => SEXES.indexOf(sex ?? 'woman')),
      background: new Uint8Array(count),
      parentsEducation: new Uint8Array(count),
      marks: Uint8Array.from(people, ({ marks }) => marks ?? 42),
      congenital: new Uint8Array(count),
      firstEntry: Int32Array.from(people, ({ entry }) => (entry === undefined ? 0 : month(entry.month))),
      firstTrack: Uint8Array.from(people, ({ entry }) =>
        entry === undefined ? 0 : (ENROLMENTS as readonly string[]).indexOf(entry.track),
      ),
      entered: Int32Array.from(people, ({ life }) => month(Object.keys(life)[0])),
      left: Int32Array.from(people, ({ left }) => (left === undefined ? -1 : month(left))),
    },
    offsets: Uint32Array.from(offsets),
    month: Int32Array.from(months),
    words: [Uint32Array.from(words[0]), Uint32Array.from(words[1])],
    exposure: {
      person: new Uint32Array(0),
      measure: new Uint8Array(0),
      queued: new Int32Array(0),
      start: new Int32Array(0),
      end: new Int32Array(0),
      office: new Int32Array(0),
    },
  };
  const firstMonth = month(window.first);
  return panelFrom(table, { sample: 1, firstMonth, months: month(window.end) - firstMonth });
}

function put(before: readonly [number, number], changes: Changes): [number, number] {
  const after: [number, number] = [before[0], before[1]];
  for (const [name, value] of Object.entries(changes)) {
    const dimension = DIMENSIONS.find((candidate) => candidate.name === name);
    if (dimension === undefined) throw new Error(`no dimension ${name}`);
    const { word, shift, bits, values, set } = dimension;
    const named = typeof value === 'string' ? [value] : value;
    const codes = named.map((item) => {
      const code = values.indexOf(item);
      if (code < 0) throw new Error(`${name} has no value ${item}`);
      return set ? 1 << code : code;
    });
    const code = codes.reduce((sum, part) => sum | part, 0);
    after[word] = ((after[word] & ~(((1 << bits) - 1) << shift)) | (code << shift)) >>> 0;
  }
  return after;
}
