import type { Hinge, HingeResponse, Surface, SurfaceNoise } from '../../analysis/comparison.js';
import { HINGE_PLANES } from '../../vocabulary/hinges.js';
import { heatMaps, zeroLine, type HeatMap, type PlacedText } from '../builders/heat-map.js';
import { defineChart, type Frame } from '../chart.js';
import { effectText } from '../hinge-texts.js';
import type { Voice } from '../voice.js';
import { twoLines } from '../texts.js';

/** One plane of one measure. */
interface Row {
  readonly response: HingeResponse;
  readonly across: Hinge;
  readonly up: Hinge;
  /** Places of the two in the list of hinges. */
  readonly places: readonly [number, number];
}

const SHAPE = {
  wide: { columns: 2, left: 118, gap: 146, width: 300, height: 230 },
  narrow: { columns: 1, left: 92, gap: 0, width: 240, height: 200 },
} as const;
const [TITLE, BELOW] = [44, 62];
const LABEL_LETTERS = 15;
const INSIDE = 8;
const GRID = [-1, 0, 1] as const;

/** The fitted effect on a plane, every other hinge central. */
function effectOn({ level, slopes, interactions }: Surface, [one, other]: Row['places']) {
  return (across: number, up: number): number =>
    level +
    (slopes[one] ?? 0) * across +
    (slopes[other] ?? 0) * up +
    (interactions[one]?.[other] ?? 0) * across * up;
}

/** Half of its 95 % noise, from the half known along an axis: level, slopes and interaction have the spread of one design. */
function noiseOn(response: HingeResponse): (across: number, up: number) => number | null {
  const { noise, central } = response;
  if (noise === null || central.low === null || central.high === null) return () => null;
  const level = (central.high - central.low) / 2;
  const slope = level * Math.sqrt(noise.levelWorlds / noise.slopeWorlds);
  return (across, up) => {
    const design = across * across + up * up + across * across * up * up;
    return Math.sqrt(level * level + slope * slope * design);
  };
}

function mapOf(row: Row, left: number, top: number, width: number, height: number): HeatMap {
  const at = effectOn(row.response.surface, row.places);
  const corners = [at(-1, -1), at(-1, 1), at(1, -1), at(1, 1)];
  return {
    left,
    top,
    width,
    height,
    at,
    noiseAt: noiseOn(row.response),
    strongest: Math.max(...corners.map(Math.abs)),
  };
}

function textsOf(row: Row, map: HeatMap, voice: Voice): PlacedText[] {
  const { words, language } = voice;
  const { left, top, width, height } = map;
  const [right, bottom] = [left + width, top + height];
  const value = (across: number, up: number): string => effectText(map.at(across, up), row.response, voice);
  const { measures, units } = words.hinges;
  const beside = (text: string): string => twoLines(text, LABEL_LETTERS);
  return [
    { x: left, y: top - 28, text: measures[row.response.measure], align: 'left', strong: true },
    { x: left, y: top - 11, text: units[row.response.unit], align: 'left', soft: true },
    { x: left - INSIDE, y: top + 8, text: beside(row.up.ends.high[language]), align: 'right', soft: true },
    { x: left - INSIDE, y: top + height / 2 - 7, text: beside(row.up.axis[language]), align: 'right' },
    { x: left - INSIDE, y: bottom - 16, text: beside(row.up.ends.low[language]), align: 'right', soft: true },
    { x: left, y: bottom + 14, text: row.across.ends.low[language], align: 'left', soft: true },
    { x: right, y: bottom + 14, text: row.across.ends.high[language], align: 'right', soft: true },
    { x: left + width / 2, y: bottom + 32, text: row.across.axis[language], align: 'center' },
    { x: left + INSIDE, y: top + 14, text: value(-1, 1), align: 'left' },
    { x: right - INSIDE, y: top + 14, text: value(1, 1), align: 'right' },
    { x: left + INSIDE, y: bottom - 12, text: value(-1, -1), align: 'left' },
    { x: right - INSIDE, y: bottom - 12, text: value(1, -1), align: 'right' },
    { x: left + width / 2, y: top + height / 2 - 16, text: value(0, 0), align: 'center', strong: true },
  ];
}

function laidOut(rows: readonly Row[], frame: Frame): { maps: HeatMap[]; width: number; height: number } {
  const { columns, left, gap, width, height } = SHAPE[frame.kind];
  const step = TITLE + height + BELOW;
  const maps = rows.map((row, index) => {
    const [column, line] = [index % columns, Math.floor(index / columns)];
    return mapOf(row, left + column * (width + gap), TITLE + line * step, width, height);
  });
  return { maps, width: frame.width, height: Math.ceil(rows.length / columns) * step };
}

function isUntold({ noise }: { readonly noise: SurfaceNoise | null }): boolean {
  return noise === null;
}

/** The planes 2 x 3 and 4 x 5 of both headline measures, with the line on which the sign turns. */
export const hingePlanes = defineChart<Row>({
  name: 'hinge-planes',
  channels({ comparison, contrast }) {
    const responses = contrast.card?.responses ?? [];
    return HINGE_PLANES.flatMap((places) =>
      responses.flatMap((response): Row[] => {
        const [across, up] = places.map((place) => comparison.hinges[place]);
        return across === undefined || up === undefined ? [] : [{ response, across, up, places }];
      }),
    );
  },
  heading(rows, voice) {
    const words = voice.words.hinges.planes;
    if (rows.every(({ response }) => isUntold(response))) return words.untold;
    return words.heading(rows.some((row) => zeroLine(mapOf(row, 0, 0, 1, 1)).length > 0));
  },
  help(voice) {
    return voice.words.hinges.planes.help;
  },
  table(rows, voice) {
    const { words, language } = voice;
    const where = (hinge: Hinge, place: -1 | 0 | 1): string => {
      const at =
        place === 0
          ? words.hinges.columns.value.toLowerCase()
          : hinge.ends[place < 0 ? 'low' : 'high'][language];
      return `${hinge.axis[language]}: ${at}`;
    };
    return {
      columns: [
        { title: words.table.measure, kind: 'text' },
        { title: words.hinges.columns.question, kind: 'text' },
        { title: words.hinges.columns.question, kind: 'text' },
        { title: words.difference, kind: 'number' },
      ],
      rows: rows.flatMap((row) => {
        const effect = effectOn(row.response.surface, row.places);
        return GRID.flatMap((across) =>
          GRID.map((up) => [
            `${words.hinges.measures[row.response.measure]}, ${words.hinges.units[row.response.unit]}`,
            where(row.across, across),
            where(row.up, up),
            effectText(effect(across, up), row.response, voice),
          ]),
        );
      }),
    };
  },
  drawing(rows, voice, frame) {
    const { maps, width, height } = laidOut(rows, frame);
    const texts = rows.flatMap((row, index) => {
      const map = maps[index];
      return map === undefined ? [] : textsOf(row, map, voice);
    });
    return {
      left: 0,
      spec: {
        vconcat: [{ width, height, layer: heatMaps(maps, texts, { width, height }) }],
        bounds: 'flush',
      },
    };
  },
});
