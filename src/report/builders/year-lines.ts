/** Published points with their gates, and the simulated line with its band, over years; one small plot per series. */
import type { TargetResult } from '../../analysis/validation-table.js';
import type { Layer, Panel } from '../chart.js';
import { GATE, RULE, SOFT_INK, colourOf } from '../palette.js';
import { publishedLayer, resultColour, resultLayers } from './result-points.js';
import { ticksOf } from './scales.js';

export interface YearPoint {
  readonly year: number;
  readonly published: number | null;
  readonly simulated: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where nothing is published for the year. */
  readonly gate: { readonly low: number; readonly high: number } | null;
  readonly result: TargetResult;
}

export interface YearLine {
  /** Lines. */
  readonly title: readonly string[];
  readonly unit: string;
  readonly points: readonly YearPoint[];
}

export interface YearLineOptions {
  readonly width: number;
  readonly height: number;
}

const AIR = 1.1;
const EDGE = 0.45;
const PIXELS_PER_YEAR_LABEL = 38;
const PIXELS_PER_TICK = 34;
const GATE_WIDTH = 14;

export function yearLine({ title, unit, points }: YearLine, { width, height }: YearLineOptions): Panel {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const ends = points.flatMap(({ gate, simulated, high, published }) =>
    [gate?.high ?? null, simulated, high, published].filter((value) => value !== null),
  );
  const starts = points.flatMap(({ gate, low }) =>
    [gate?.low ?? null, low].filter((value) => value !== null),
  );
  const domain = { low: Math.min(0, ...starts), high: Math.max(...ends) * AIR };
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [first - EDGE, last + EDGE], nice: false, zero: false },
    axis: { values: yearTicks(first, last, width), format: 'd', title: null, grid: false },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [domain.low, domain.high], nice: false },
    axis: { values: [...ticksOf(domain, Math.floor(height / PIXELS_PER_TICK))], title: null },
  };
  const values = points.map(({ gate, ...point }) => ({
    ...point,
    gateLow: gate?.low ?? null,
    gateHigh: gate?.high ?? null,
    beyond: null,
    colour: resultColour(point.result),
  }));
  const simulated = values.filter((point) => point.simulated !== null);
  const at = { field: 'year', ...x };
  return {
    width,
    height,
    title: {
      text: [...title],
      fontSize: 12.5,
      subtitle: unit,
      subtitleColor: SOFT_INK,
      subtitleFontSize: 12,
    },
    layer: [
      { data: { values: [{}] }, mark: { type: 'rule', color: RULE }, encoding: { y: { datum: 0, ...y } } },
      gateLayer(
        values.filter(({ gateLow }) => gateLow !== null),
        at,
        y,
      ),
      {
        data: { values: simulated.filter(({ low }) => low !== null) },
        mark: { type: 'area', color: colourOf('policy'), opacity: 0.3 },
        encoding: { x: at, y: { field: 'low', ...y }, y2: { field: 'high' } },
      },
      {
        data: { values: simulated },
        mark: { type: 'line', color: colourOf('policy'), strokeWidth: 1.6 },
        encoding: { x: at, y: { field: 'simulated', ...y } },
      },
      publishedLayer(
        values.filter(({ published }) => published !== null),
        at,
        { field: 'published', ...y },
      ),
      ...resultLayers(simulated, at, { field: 'simulated', ...y }),
    ],
  };
}

function gateLayer(values: readonly object[], x: object, y: object): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'rule', color: GATE, strokeWidth: GATE_WIDTH },
    encoding: { x, y: { field: 'gateLow', ...y }, y2: { field: 'gateHigh' } },
  };
}

/** Whole years, as many as have room. */
function yearTicks(first: number, last: number, width: number): number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.floor(width / PIXELS_PER_YEAR_LABEL)));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}
