/**
 * Labelled rows with a gate, the published figure and the simulated one. Every row has its own scale: the gate is as
 * wide in all of them, so that targets in different units stand side by side.
 */
import type { TargetResult } from '../../analysis/validation-table.js';
import type { Layer, Panel } from '../chart.js';
import { GATE, GRID, INK, SOFT_INK } from '../palette.js';
import { twoLines } from '../texts.js';
import { publishedLayer, resultColour, resultLayers } from './result-points.js';

export interface GateRow {
  readonly label: string;
  /** Written to the right of the plot; two lines where there is a line break. */
  readonly text: string;
  readonly published: number | null;
  readonly simulated: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly gate: { readonly low: number; readonly high: number };
  readonly result: TargetResult;
}

export interface GateRowOptions {
  readonly width: number;
  readonly rowHeight: number;
  readonly labels: 'left' | 'above';
  readonly labelLetters: number;
  /** Names of the gate's lower edge, middle and upper edge, on the axis. */
  readonly edges: readonly [string, string, string];
}

/** Half-widths of the gate that are drawn on either side of its middle. */
const REACH = 2.6;
/** Beyond this many half-widths a value is shown by an arrow at the edge. */
const CLIP = 2.45;
const HALF_LINE = 7;
const LABEL_ROOM = 8;

interface Placed {
  readonly label: string;
  readonly text: string;
  readonly middle: number;
  readonly above: number;
  readonly published: number | null;
  readonly at: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly result: TargetResult;
  readonly beyond: 'left' | 'right' | null;
  readonly colour: string;
}

export function gateRows(rows: readonly GateRow[], options: GateRowOptions): Panel {
  const placed = rows.map((row, index) => place(row, index, options));
  const [lower, middle, upper] = options.edges;
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [-REACH, REACH], nice: false, zero: false },
    axis: {
      values: [-1, 0, 1],
      labelExpr: `datum.value < 0 ? ${quoted(lower)} : datum.value > 0 ? ${quoted(upper)} : ${quoted(middle)}`,
      title: null,
      grid: false,
    },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [rows.length, 0], nice: false },
    axis: null,
  };
  return {
    width: options.width,
    height: rows.length * options.rowHeight,
    layer: [
      {
        data: { values: [{ from: -1, to: 1, top: 0, bottom: rows.length }] },
        mark: { type: 'rect', color: GATE },
        encoding: {
          x: { field: 'from', ...x },
          x2: { field: 'to' },
          y: { field: 'top', ...y },
          y2: { field: 'bottom' },
        },
      },
      {
        data: { values: placed.slice(1).map((_, index) => ({ at: index + 1 })) },
        mark: { type: 'rule', color: GRID },
        encoding: { y: { field: 'at', ...y } },
      },
      {
        data: { values: placed.filter(({ from }) => from !== null) },
        mark: { type: 'rule', strokeWidth: 7, opacity: 0.38 },
        encoding: {
          x: { field: 'from', ...x },
          x2: { field: 'to' },
          y: { field: 'middle', ...y },
          stroke: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      publishedLayer(
        placed.filter(({ published }) => published !== null),
        { field: 'published', ...x },
        { field: 'middle', ...y },
      ),
      ...resultLayers(
        placed.filter(({ at }) => at !== null),
        { field: 'at', ...x },
        { field: 'middle', ...y },
      ),
      ...words(placed, 'label', options, y),
      ...words(placed, 'text', options, y),
    ],
  };
}

function place(row: GateRow, index: number, { labels, labelLetters }: GateRowOptions): Placed {
  const centre = (row.gate.low + row.gate.high) / 2;
  const half = (row.gate.high - row.gate.low) / 2;
  const position = (value: number | null): number | null => (value === null ? null : (value - centre) / half);
  const clipped = (value: number | null): number | null =>
    value === null ? null : Math.max(-CLIP, Math.min(CLIP, value));
  const at = position(row.simulated);
  const published = position(row.published);
  return {
    label: twoLines(row.label, labelLetters),
    text: row.text,
    middle: index + (labels === 'above' ? 0.74 : 0.5),
    above: index + 0.28,
    published: published === null || Math.abs(published) > CLIP ? null : published,
    at: clipped(at),
    from: clipped(position(row.low)),
    to: clipped(position(row.high)),
    result: row.result,
    beyond: at === null || Math.abs(at) <= CLIP ? null : at < 0 ? 'left' : 'right',
    colour: resultColour(row.result),
  };
}

type YEncoding = Readonly<{ type: 'quantitative'; scale: object; axis: null }>;

/** Lines hang below the first one; two of them are lifted by half a line to stay centred. */
function words(
  placed: readonly Placed[],
  field: 'label' | 'text',
  options: GateRowOptions,
  y: YEncoding,
): Layer[] {
  const isAbove = field === 'label' && options.labels === 'above';
  const at = field === 'text' ? options.width + LABEL_ROOM : isAbove ? 0 : -LABEL_ROOM;
  return [false, true].map((twice) => ({
    data: { values: placed.filter((row) => row[field].includes('\n') === twice) },
    mark: {
      type: 'text',
      align: field === 'label' && !isAbove ? 'right' : 'left',
      color: field === 'label' ? INK : SOFT_INK,
      x: at,
      dy: twice ? -HALF_LINE : 0,
      lineBreak: '\n',
    },
    encoding: { y: { field: isAbove ? 'above' : 'middle', ...y }, text: { field } },
  }));
}

/** A text as a literal of Vega's expression language. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
