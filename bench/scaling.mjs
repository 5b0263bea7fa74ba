/**
 * The scaling plot: time and state per person-month from small samples to large, drawn from `bench/record.json`.
 *
 *   node bench/scaling.mjs           writes docs/scaling.svg
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { View, parse } from 'vega';
import { compile } from 'vega-lite';

const HERE = dirname(fileURLToPath(import.meta.url));
const record = JSON.parse(readFileSync(join(HERE, 'record.json'), 'utf8'));
const points = record.worlds.flatMap(({ sample, rows }) =>
  rows.map(({ name, toys, bytes, rows: persons }) => ({
    name,
    persons,
    sample: `1:${sample}`,
    toys,
    bytes: bytes / persons,
  })),
);
const names = [...new Set(points.map(({ name }) => name))];
const panel = (field, title) => ({
  width: 300,
  height: 240,
  encoding: {
    x: {
      field: 'persons',
      type: 'quantitative',
      scale: { type: 'log' },
      title: 'agents in the world, shadows included',
    },
    y: { field, type: 'quantitative', scale: { type: 'log' }, title },
    color: { field: 'name', type: 'nominal', sort: names, title: null, legend: { labelLimit: 0 } },
  },
  layer: [
    { mark: { type: 'line', point: true } },
    {
      transform: [{ filter: `datum.name === 'without shadows'` }],
      mark: { type: 'text', dy: -10, fontSize: 10 },
      encoding: { text: { field: 'sample' }, color: { value: '#444' } },
    },
  ],
});
const spec = {
  background: 'white',
  data: { values: points },
  hconcat: [
    panel('toys', 'time per person-month, times the toy in C'),
    panel('bytes', 'bytes of state per agent'),
  ],
};
const view = new View(parse(compile(spec).spec), { renderer: 'none' });
writeFileSync(join(HERE, '..', 'docs', 'scaling.svg'), `${await view.toSVG()}\n`);
