/** Lines with points and bands over one numeric axis, straight or by doublings, each labelled in a legend of text above. */
import type { Layer, Panel } from '../chart.js';
import { RULE, SOFT_INK } from '../palette.js';
import { ticksOf, type Domain } from '../builders/scales.js';

export interface Line {
  readonly label: string;
  readonly colour: string;
  readonly dash: readonly number[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

export interface LinesOptions {
  readonly width: number;
  readonly height: number;
  readonly x: {
    readonly domain: Domain;
    readonly ticks: readonly number[];
    readonly log: boolean;
    readonly format: string;
    readonly title: string;
  };
  readonly y: { readonly domain: Domain; readonly format: string };
  /** Dashed rules: one across, one upright with words. */
  readonly across: number | null;
  readonly upright: { readonly at: number; readonly label: string } | null;
}

const PIXELS_PER_TICK = 40;
const BAND = 0.16;

/** One plot of all lines. */
export function linesPanel(lines: readonly Line[], options: LinesOptions): Panel {
  const { domain } = options.y;
  const x = {
    type: 'quantitative' as const,
    scale: {
      domain: [options.x.domain.low, options.x.domain.high],
      nice: false,
      ...(options.x.log ? { type: 'log' as const } : { zero: false }),
    },
    axis: { values: [...options.x.ticks], format: options.x.format, title: options.x.title, grid: false },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [domain.low, domain.high], nice: false, zero: false },
    axis: {
      values: [...ticksOf(domain, Math.floor(options.height / PIXELS_PER_TICK))],
      format: options.y.format,
      title: null,
    },
  };
  const rule = (encoding: object, dash: readonly number[]): Layer => ({
    data: { values: [{}] },
    mark: { type: 'rule', color: dash.length > 0 ? SOFT_INK : RULE, strokeDash: [...dash] },
    encoding,
  });
  return {
    width: options.width,
    height: options.height,
    layer: [
      rule({ y: { datum: 0, ...y } }, []),
      ...(options.across === null ? [] : [rule({ y: { datum: options.across, ...y } }, [4, 3])]),
      ...(options.upright === null ? [] : upright(options.upright, x, rule)),
      ...lines.flatMap((line) => layersOf(line, x, y)),
    ],
  };
}

function upright(
  { at, label }: { readonly at: number; readonly label: string },
  x: object,
  rule: (encoding: object, dash: readonly number[]) => Layer,
): Layer[] {
  return [
    rule({ x: { datum: at, ...x } }, [4, 3]),
    {
      data: { values: [{ at }] },
      mark: { type: 'text', text: label, align: 'left', baseline: 'top', dx: 5, y: 4, color: SOFT_INK },
      encoding: { x: { field: 'at', ...x } },
    },
  ];
}

function layersOf({ colour, dash, points }: Line, x: object, y: object): Layer[] {
  const values = points.map((point) => ({ ...point }));
  const banded = values.filter(({ low, high }) => low !== null && high !== null);
  return [
    {
      data: { values: banded },
      mark: { type: 'area', color: colour, opacity: BAND },
      encoding: { x: { field: 'x', ...x }, y: { field: 'low', ...y }, y2: { field: 'high' } },
    },
    {
      data: { values },
      mark: { type: 'line', color: colour, strokeWidth: 2, strokeDash: [...dash] },
      encoding: { x: { field: 'x', ...x }, y: { field: 'y', ...y } },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, size: 50, color: colour, opacity: 1 },
      encoding: { x: { field: 'x', ...x }, y: { field: 'y', ...y } },
    },
  ];
}

/** The names of the lines, each in its colour with a stroke before it, one per row above the plot. */
export function legendPanel(lines: readonly Line[], width: number): Panel {
  const rowHeight = 20;
  const stroke = 26;
  const values = lines.map(({ label }, index) => ({ label, from: 0, to: stroke, at: index + 0.5 }));
  const y = { type: 'quantitative' as const, scale: { domain: [lines.length, 0], nice: false }, axis: null };
  const x = { type: 'quantitative' as const, scale: { domain: [0, width], nice: false }, axis: null };
  return {
    width,
    height: lines.length * rowHeight,
    layer: [
      ...lines.map(({ colour, dash }, index): Layer => ({
        data: { values: values.slice(index, index + 1) },
        mark: { type: 'rule', color: colour, strokeWidth: 2.5, strokeDash: [...dash] },
        encoding: { x: { field: 'from', ...x }, x2: { field: 'to' }, y: { field: 'at', ...y } },
      })),
      {
        data: { values },
        mark: { type: 'text', align: 'left', dx: 8, color: SOFT_INK },
        encoding: { x: { field: 'to', ...x }, y: { field: 'at', ...y }, text: { field: 'label' } },
      },
    ],
  };
}
