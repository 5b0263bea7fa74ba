/**
 * Maps of a fitted surface over two hinges, laid out in pixels within one panel so that every frame knows where each text
 * stands. Fields of one colour in a row are drawn as one, which keeps the picture small.
 */
import type { Layer } from '../chart.js';
import { INK, RULE, SOFT_INK } from '../palette.js';

/** A map and where it stands in the panel. */
export interface HeatMap {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Effect at coded places -1 to 1, across and up. */
  at(across: number, up: number): number;
  /** Half its 95 % noise; null where nothing is known of it. */
  noiseAt(across: number, up: number): number | null;
  /** Size of the darkest colour. */
  readonly strongest: number;
}

/** A text at a place of the panel. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly strong?: boolean;
  readonly soft?: boolean;
}

const ROWS = 24;
const GAIN = ['#dbe8f3', '#b5d0e6', '#86b1d3', '#5f97c3'] as const;
const LOSS = ['#f7e3db', '#efc8b9', '#e2a891', '#d38a6f'] as const;
const UNTOLD = '#e6e8eb';

interface Field {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly colour: string;
}

function colourAt(map: HeatMap, across: number, up: number): string {
  const effect = map.at(across, up);
  const noise = map.noiseAt(across, up);
  if (noise === null || Math.abs(effect) <= noise || map.strongest === 0) return UNTOLD;
  const shades = effect > 0 ? GAIN : LOSS;
  const step = Math.floor((Math.abs(effect) / map.strongest) * shades.length);
  return shades[Math.min(shades.length - 1, step)] ?? UNTOLD;
}

/** Coded place of the middle of a field. */
function place(index: number): number {
  return ((index + 0.5) / ROWS) * 2 - 1;
}

function fields(map: HeatMap): Field[] {
  const found: Field[] = [];
  const [stepX, stepY] = [map.width / ROWS, map.height / ROWS];
  for (let row = 0; row < ROWS; row += 1) {
    const y = map.top + map.height - (row + 1) * stepY;
    let from = 0;
    for (let column = 1; column <= ROWS; column += 1) {
      const colour = colourAt(map, place(from), place(row));
      if (column < ROWS && colourAt(map, place(column), place(row)) === colour) continue;
      // A hair of overlap hides the seams between rows.
      found.push({
        x: map.left + from * stepX,
        x2: map.left + column * stepX,
        y,
        y2: y + stepY + 0.3,
        colour,
      });
      from = column;
    }
  }
  return found;
}

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** The line on which the effect is zero: straight through each field of a grid that it crosses. */
export function zeroLine(map: HeatMap): Stroke[] {
  const strokes: Stroke[] = [];
  const corner = (index: number): number => (index / ROWS) * 2 - 1;
  const pixel = (across: number, up: number): [number, number] => [
    map.left + ((across + 1) / 2) * map.width,
    map.top + ((1 - up) / 2) * map.height,
  ];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < ROWS; column += 1) {
      const [x0, x1] = [corner(column), corner(column + 1)];
      const [y0, y1] = [corner(row), corner(row + 1)];
      const around: readonly (readonly [number, number])[] = [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ];
      const crossings: [number, number][] = [];
      for (let edge = 0; edge < 4; edge += 1) {
        const [a, b] = [around[edge], around[(edge + 1) % 4]];
        if (a === undefined || b === undefined) continue;
        const [from, to] = [map.at(a[0], a[1]), map.at(b[0], b[1])];
        if (from === to || from < 0 === to < 0) continue;
        const share = from / (from - to);
        crossings.push(pixel(a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])));
      }
      const [start, end] = crossings;
      if (start !== undefined && end !== undefined)
        strokes.push({ x: start[0], y: start[1], x2: end[0], y2: end[1] });
    }
  }
  return strokes;
}

/** Layers of maps and texts in a panel of so many pixels. */
export function heatMaps(
  maps: readonly HeatMap[],
  texts: readonly PlacedText[],
  size: { readonly width: number; readonly height: number },
): Layer[] {
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, size.width], nice: false },
    axis: null,
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [size.height, 0], nice: false },
    axis: null,
  };
  const centres = maps.map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }));
  return [
    {
      data: { values: maps.flatMap(fields) },
      mark: { type: 'rect' },
      encoding: {
        x: { field: 'x', ...x },
        x2: { field: 'x2' },
        y: { field: 'y', ...y },
        y2: { field: 'y2' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    },
    {
      data: {
        values: maps.map(({ left, top, width, height }) => ({
          x: left,
          x2: left + width,
          y: top,
          y2: top + height,
        })),
      },
      mark: { type: 'rect', filled: false, stroke: RULE },
      encoding: {
        x: { field: 'x', ...x },
        x2: { field: 'x2' },
        y: { field: 'y', ...y },
        y2: { field: 'y2' },
      },
    },
    {
      data: { values: maps.flatMap(zeroLine) },
      mark: { type: 'rule', color: INK, strokeWidth: 2, strokeCap: 'round' },
      encoding: {
        x: { field: 'x', ...x },
        x2: { field: 'x2' },
        y: { field: 'y', ...y },
        y2: { field: 'y2' },
      },
    },
    {
      data: { values: centres },
      mark: {
        type: 'point',
        filled: true,
        size: 60,
        color: INK,
        stroke: '#ffffff',
        strokeWidth: 1.5,
        opacity: 1,
      },
      encoding: { x: { field: 'x', ...x }, y: { field: 'y', ...y } },
    },
    ...(['left', 'center', 'right'] as const).flatMap((align): Layer[] =>
      [false, true].map((strong) => ({
        data: {
          values: texts
            .filter((text) => text.align === align && (text.strong === true) === strong)
            .map((text) => ({ ...text, colour: text.soft === true ? SOFT_INK : INK })),
        },
        mark: { type: 'text', align, lineBreak: '\n', ...(strong ? { fontWeight: 600 } : {}) },
        encoding: {
          x: { field: 'x', ...x },
          y: { field: 'y', ...y },
          text: { field: 'text' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      })),
    ),
  ];
}
