/** Places a policy adds in some counties, and places it takes the measures budget's money for. */
import { expect, it } from 'vitest';
import type { DatedPlaces, MeasureSpec } from '../../src/model/measure-spec.js';
import { volumesOf } from '../../src/model/measures/volumes.js';
import { countCounties } from '../../src/model/people/transitions.js';
import { emptyCountry } from './person.js';
import { scenario } from './world.js';

const COUNTIES = 15;
const SAMPLE = 1000;
const AGDER = 7;
const plain = scenario('empty', SAMPLE, 12);
const found = (id: string): MeasureSpec => {
  const spec = plain.measures.find((measure) => measure.id === id);
  if (spec === undefined) throw new Error(`no measure ${id}`);
  return spec;
};

/** Places open by county, of labour-market training and of work preparation training. */
function open(training: Omit<DatedPlaces, 'from'>): readonly (readonly number[])[] {
  const measures = [
    { ...found('labour-market-training'), places: [{ from: 0, ...training }] },
    { ...found('preparation-training'), places: [{ from: 0, places: 150 * SAMPLE }] },
  ];
  const state = emptyCountry({ ...plain, measures });
  state.clock.month[0] = plain.start;
  const total = Math.round((plain.population.total.at(-1) ?? 0) / SAMPLE);
  countCounties(state, new Int32Array(COUNTIES).fill(Math.floor(total / COUNTIES)));
  state.clock.residents[0] = total;
  const prices = Float64Array.of(10000, 10000);
  const tables = { prices, tightness: 1, subsidiesInUse: 1, youthPriority: 0, swing: 1 };
  const { open: all } = volumesOf(state, tables);
  return [Array.from(all.subarray(0, COUNTIES)), Array.from(all.subarray(COUNTIES))];
}

const sum = (values: readonly number[] = []): number => values.reduce((total, value) => total + value, 0);

it('lie in the counties named and nowhere else, whoever else has places', () => {
  const [before = []] = open({ places: 150 * SAMPLE });
  const reach = new Float64Array(COUNTIES);
  reach[AGDER] = 1;
  const local = [{ policy: 'more', places: 30 * SAMPLE, reach }];
  const [after = []] = open({ places: 150 * SAMPLE, local });
  const added = after.map((places, county) => places - (before[county] ?? 0));
  expect(Math.abs((added[AGDER] ?? 0) - 30)).toBeLessThanOrEqual(1);
  expect(added.every((places, county) => county === AGDER || places === 0)).toBe(true);
});

it('that are borrowed shrink what else the budget pays, krone for krone', () => {
  const [training, preparation] = open({ places: 150 * SAMPLE + 60 * SAMPLE, borrowed: 60 * SAMPLE });
  // Of 300 places at one price 240 are left to the others, 60 go to those that borrow.
  expect(Math.abs(sum(training) - 180)).toBeLessThanOrEqual(2);
  expect(Math.abs(sum(preparation) - 120)).toBeLessThanOrEqual(2);
});
