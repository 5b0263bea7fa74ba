/** Labelled rows with a bar or a dot, two bands and the number in words: months, groups, waits, moves, sources. */
import type { Interval } from '../../analysis/comparison.js';
import type { Layer, Panel } from '../chart.js';
import { INK, RULE, SOFT_INK } from '../palette.js';
import { twoLines } from '../texts.js';
import { ticksOf, type Domain } from './scales.js';

export interface IntervalRow {
  readonly label: string;
  /** Written to the right of the plot. */
  readonly text: string;
  readonly colour: string;
  readonly interval: Interval;
  /** Drawn pale: the sign cannot be told, or there is nothing to hold it against. */
  readonly pale: boolean;
  /** Starts a new section: some air above. */
  readonly newSection?: boolean;
}

export interface IntervalRowOptions {
  readonly width: number;
  readonly rowHeight: number;
  readonly mark: 'bar' | 'dot';
  readonly domain: Domain;
  readonly axisTitle: string | null;
  readonly title: string | null;
  /** Pixels the plot begins within its panel, for labels that have no margin of their own. */
  readonly inset?: number;
  /** Letters that fit beside the plot; longer labels take two lines. */
  readonly labelLetters: number;
  /** Where the labels stand; `none` where a neighbour plot has them. */
  readonly labels: 'left' | 'above' | 'none';
  /** A dashed reference line. */
  readonly reference: number | null;
}

const SECTION_AIR = 0.5;
const PIXELS_PER_TICK = 70;
const LEAST_TICKS = 3;
const PALE = 0.38;
const LABEL_GAP = 12;
const HALF_LINE = 7;
/** Mean width of a letter at the labels' size, on the wide side. */
const PIXELS_PER_LETTER = 6.6;

/** Letters of a label that fit in so many pixels. */
export function lettersIn(pixels: number): number {
  return Math.floor((pixels - LABEL_GAP) / PIXELS_PER_LETTER);
}

export function intervalRows(rows: readonly IntervalRow[], options: IntervalRowOptions): Panel {
  const letters = options.labels === 'above' ? Infinity : options.labelLetters;
  const placed = place(rows, letters, options.labels === 'above');
  const total = placed.total;
  const inset = options.inset ?? 0;
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [options.domain.low, options.domain.high], range: [inset, options.width], nice: false },
    axis: {
      values: [
        ...ticksOf(
          options.domain,
          Math.max(LEAST_TICKS, Math.floor((options.width - inset) / PIXELS_PER_TICK)),
        ),
      ],
      title: options.axisTitle,
    },
  };
  const y = { type: 'quantitative' as const, scale: { domain: [total, 0], nice: false }, axis: null };
  const rule = (from: string, to: string, width: number, has: (row: Placed) => boolean): Layer => ({
    data: { values: placed.rows.filter(has) },
    mark: { type: 'rule', color: INK, strokeWidth: width, opacity: 0.75 },
    encoding: { x: { field: from, ...x }, x2: { field: to }, y: { field: 'middle', ...y } },
  });
  // Lines hang below the first one; two of them are lifted by half a line to stay centred.
  const text = (field: 'label' | 'text', at: number, height: 'middle' | 'above', align: Align): Layer[] =>
    [false, true].map((twice) => ({
      data: { values: placed.rows.filter((row) => row[field].includes('\n') === twice) },
      mark: {
        type: 'text',
        align,
        color: field === 'label' ? INK : SOFT_INK,
        x: at,
        dy: twice ? -HALF_LINE : 0,
        lineBreak: '\n',
      },
      encoding: { y: { field: height, ...y }, text: { field } },
    }));
  return {
    width: options.width,
    height: Math.round(total * options.rowHeight),
    ...(options.title === null ? {} : { title: options.title }),
    layer: [
      verticalRule(0, x, []),
      ...(options.reference === null ? [] : [verticalRule(options.reference, x, [4, 3])]),
      ...(options.mark === 'bar' ? [bars(placed.rows, x, y)] : []),
      rule('parameterLow', 'parameterHigh', 1, (row) => row.parameterLow !== null),
      rule('low', 'high', 3, (row) => row.low !== null),
      ...(options.mark === 'dot' ? [dots(placed.rows, x, y)] : []),
      ...(options.labels === 'left' ? text('label', inset - 8, 'middle', 'right') : []),
      ...(options.labels === 'above' ? text('label', 0, 'above', 'left') : []),
      ...text('text', options.width + 8, 'middle', 'left'),
    ],
  };
}

type Align = 'left' | 'right';
type XEncoding = Readonly<{ type: 'quantitative'; scale: object; axis: object }>;
type YEncoding = Readonly<{ type: 'quantitative'; scale: object; axis: null }>;

interface Placed extends Interval {
  readonly label: string;
  readonly text: string;
  readonly colour: string;
  readonly opacity: number;
  readonly above: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  readonly zero: number;
}

function place(
  rows: readonly IntervalRow[],
  letters: number,
  labelsAbove: boolean,
): { rows: Placed[]; total: number } {
  let at = 0;
  const placed = rows.map((row): Placed => {
    if (row.newSection === true && at > 0) at += SECTION_AIR;
    const { text, colour, interval } = row;
    const label = twoLines(row.label, letters);
    const opacity = row.pale ? PALE : 1;
    const here = { label, text, colour, opacity, ...interval, zero: 0 };
    // With the label above, the bar keeps to the lower half of its row.
    const [top, bottom] = labelsAbove ? [at + 0.52, at + 0.88] : [at + 0.22, at + 0.78];
    const result = { ...here, above: at + 0.28, top, middle: (top + bottom) / 2, bottom };
    at += 1;
    return result;
  });
  return { rows: placed, total: Math.max(1, at) };
}

function bars(rows: readonly Placed[], x: XEncoding, y: YEncoding): Layer {
  return {
    data: { values: rows.filter((row) => row.estimate !== null) },
    mark: { type: 'rect' },
    encoding: {
      x: { field: 'zero', ...x },
      x2: { field: 'estimate' },
      y: { field: 'top', ...y },
      y2: { field: 'bottom' },
      color: { field: 'colour', type: 'nominal', scale: null },
      opacity: { field: 'opacity', type: 'quantitative', scale: null },
    },
  };
}

function dots(rows: readonly Placed[], x: XEncoding, y: YEncoding): Layer {
  return {
    data: { values: rows.filter((row) => row.estimate !== null) },
    mark: { type: 'point', filled: true, size: 90, stroke: '#ffffff', strokeWidth: 1.5, opacity: 1 },
    encoding: {
      x: { field: 'estimate', ...x },
      y: { field: 'middle', ...y },
      fill: { field: 'colour', type: 'nominal', scale: null },
      fillOpacity: { field: 'opacity', type: 'quantitative', scale: null },
    },
  };
}

function verticalRule(at: number, x: XEncoding, dash: readonly number[]): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', color: dash.length > 0 ? SOFT_INK : RULE, strokeDash: [...dash] },
    encoding: { x: { datum: at, ...x } },
  };
}
