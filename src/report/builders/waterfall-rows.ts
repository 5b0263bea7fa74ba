/** A waterfall: labelled rows, each bar beginning where the one before ended; totals stand on zero. */
import type { Interval } from '../../analysis/comparison.js';
import type { Layer, Panel } from '../chart.js';
import { INK, RULE, SOFT_INK } from '../palette.js';
import { twoLines } from '../texts.js';
import { ticksOf, type Domain } from './scales.js';

export interface WaterfallRow {
  readonly label: string;
  /** Written to the right of the plot. */
  readonly text: string;
  readonly colour: string;
  /** A total is drawn from zero; a change from where the row before ended. */
  readonly kind: 'change' | 'total';
  readonly interval: Interval;
  /** Drawn pale: the sign cannot be told. */
  readonly pale: boolean;
}

export interface WaterfallOptions {
  readonly width: number;
  readonly rowHeight: number;
  readonly domain: Domain;
  readonly axisTitle: string | null;
  readonly title: string | null;
  /** Letters that fit beside the plot; longer labels take two lines. */
  readonly labelLetters: number;
}

const PALE = 0.38;
const HALF_LINE = 7;
const PIXELS_PER_TICK = 70;
const LEAST_TICKS = 3;

interface Placed {
  readonly label: string;
  readonly text: string;
  readonly colour: string;
  readonly opacity: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly parameterLow: number | null;
  readonly parameterHigh: number | null;
  /** Bottom of the row below, to which a thin line leads. */
  readonly next: number;
}

/** Where each bar begins and ends. */
function placed(rows: readonly WaterfallRow[], letters: number): readonly Placed[] {
  let reached = 0;
  return rows.map((row, at) => {
    const size = row.interval.estimate ?? 0;
    const from = row.kind === 'total' ? 0 : reached;
    reached = from + size;
    const shifted = (bound: number | null): number | null => (bound === null ? null : from + bound);
    return {
      label: twoLines(row.label, letters),
      text: row.text,
      colour: row.colour,
      opacity: row.pale ? PALE : 1,
      top: at + 0.18,
      middle: at + 0.5,
      bottom: at + 0.82,
      from,
      to: reached,
      low: shifted(row.interval.low),
      high: shifted(row.interval.high),
      parameterLow: shifted(row.interval.parameterLow),
      parameterHigh: shifted(row.interval.parameterHigh),
      next: at + 1.18,
    };
  });
}

/** The smallest domain that holds zero, every bar and every band of the waterfalls. */
export function waterfallDomain(waterfalls: readonly (readonly WaterfallRow[])[]): Domain {
  const ends = waterfalls.flatMap((rows) =>
    placed(rows, Infinity).flatMap(({ from, to, low, high, parameterLow, parameterHigh }) =>
      [from, to, low, high, parameterLow, parameterHigh].filter((end) => end !== null),
    ),
  );
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const air = (high - low) * 0.04;
  return { low: low === 0 ? 0 : low - air, high: high === 0 ? 0 : high + air };
}

export function waterfallRows(rows: readonly WaterfallRow[], options: WaterfallOptions): Panel {
  const values = placed(rows, options.labelLetters);
  const ticks = Math.max(LEAST_TICKS, Math.floor(options.width / PIXELS_PER_TICK));
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [options.domain.low, options.domain.high], nice: false },
    axis: { values: [...ticksOf(options.domain, ticks)], title: options.axisTitle },
  };
  const y = { type: 'quantitative' as const, scale: { domain: [rows.length, 0], nice: false }, axis: null };
  const text = (field: 'label' | 'text', at: number, align: 'left' | 'right'): Layer[] =>
    [false, true].map((twice) => ({
      data: { values: values.filter((row) => row[field].includes('\n') === twice) },
      mark: {
        type: 'text',
        align,
        color: field === 'label' ? INK : SOFT_INK,
        x: at,
        dy: twice ? -HALF_LINE : 0,
        lineBreak: '\n',
      },
      encoding: { y: { field: 'middle', ...y }, text: { field } },
    }));
  const band = (from: 'low' | 'parameterLow', to: 'high' | 'parameterHigh', width: number): Layer => ({
    data: { values: values.filter((row) => row[from] !== null && row[to] !== null) },
    mark: { type: 'rule', color: INK, strokeWidth: width, opacity: 0.75 },
    encoding: { x: { field: from, ...x }, x2: { field: to }, y: { field: 'middle', ...y } },
  });
  return {
    width: options.width,
    height: rows.length * options.rowHeight,
    ...(options.title === null ? {} : { title: options.title }),
    layer: [
      { data: { values: [{}] }, mark: { type: 'rule', color: RULE }, encoding: { x: { datum: 0, ...x } } },
      {
        data: { values: values.slice(0, -1) },
        mark: { type: 'rule', color: SOFT_INK, strokeDash: [2, 2] },
        encoding: {
          x: { field: 'to', ...x },
          y: { field: 'bottom', ...y },
          y2: { field: 'next' },
        },
      },
      {
        data: { values },
        mark: { type: 'rect' },
        encoding: {
          x: { field: 'from', ...x },
          x2: { field: 'to' },
          y: { field: 'top', ...y },
          y2: { field: 'bottom' },
          color: { field: 'colour', type: 'nominal', scale: null },
          opacity: { field: 'opacity', type: 'quantitative', scale: null },
        },
      },
      band('parameterLow', 'parameterHigh', 1),
      band('low', 'high', 3),
      ...text('label', -8, 'right'),
      ...text('text', options.width + 8, 'left'),
    ],
  };
}
