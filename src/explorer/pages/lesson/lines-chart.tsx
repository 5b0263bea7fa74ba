/** A few named lines over months since start, told apart by colour and by dashes, with bands where there are any. */
import { useCallback } from 'preact/hooks';
import type { Drawing, Frame, Table } from '../../../report/index.js';
import { Chart } from '../../chart.js';
import { useApp } from '../../shell/app.js';
import { written } from '../numbers.js';
import type { Line } from './curves.js';

/** Colours of the report's palette and their dashes, in order. */
const LOOKS = [
  { colour: '#1f5f99', dash: [1, 0] },
  { colour: '#c4502f', dash: [7, 3] },
  { colour: '#12836b', dash: [2, 3] },
] as const;
const RULE = '#c9ced6';
const INK = '#1d2733';
const BAND_OPACITY = 0.2;
const SHAPE = {
  wide: { left: 52, right: 20, height: 300, step: 12 },
  narrow: { left: 42, right: 12, height: 240, step: 24 },
} as const;

export interface NamedLine {
  readonly name: string;
  readonly line: Line;
}

export interface LinesChartProps {
  readonly heading: string;
  readonly help: string;
  readonly unit: string;
  readonly axis: string;
  readonly lines: readonly NamedLine[];
  readonly name: string;
  readonly source: string;
  readonly isStale: boolean;
}

export function LinesChart({ heading, help, unit, axis, lines, name, source, isStale }: LinesChartProps) {
  const { language, words } = useApp();
  // Lines are made anew with every rendering; what they say is what decides whether to draw again.
  const said = JSON.stringify(lines);
  const drawing = useCallback(
    (frame: Frame): Drawing => linesDrawing(JSON.parse(said) as readonly NamedLine[], { unit, axis }, frame),
    [said, unit, axis],
  );
  const hasBands = lines.some(({ line }) => line.some(({ low }) => low !== null));
  const table: Table = {
    columns: [
      { title: axis, kind: 'number' },
      ...lines.map((one) => ({ title: `${one.name}, ${unit}`, kind: 'number' as const })),
    ],
    rows: (lines[0]?.line ?? []).map(({ month }) => [
      written(month, 0, language),
      ...lines.map(({ line }) => {
        const value = line.find((point) => point.month === month)?.value ?? null;
        return value === null ? '' : written(value, 1, language);
      }),
    ]),
  };
  const bands = hasBands ? words.lesson.bandHelp : words.lesson.noBand;
  return (
    <Chart
      heading={heading}
      help={`${help} ${bands}`}
      table={table}
      drawing={drawing}
      name={name}
      source={source}
      isStale={isStale}
    />
  );
}

/** The specification; exported for its test. */
export function linesDrawing(
  lines: readonly NamedLine[],
  { unit, axis }: { readonly unit: string; readonly axis: string },
  frame: Frame,
): Drawing {
  const shape = SHAPE[frame.kind];
  const names = lines.map(({ name }) => name);
  const values = lines.flatMap(({ name, line }) =>
    line
      .filter(({ value }) => value !== null)
      .map(({ month, value, low, high }) => ({ name, month, value, low, high })),
  );
  const months = values.map(({ month }) => month);
  const first = Math.min(0, ...months);
  const last = Math.max(shape.step, ...months);
  const ticks: number[] = [];
  for (let month = Math.ceil(first / shape.step) * shape.step; month <= last; month += shape.step)
    ticks.push(month);
  const x = {
    field: 'month',
    type: 'quantitative' as const,
    title: axis,
    scale: { domain: [first, last], nice: false },
    axis: { grid: false, values: ticks, format: 'd' },
  };
  const looks = names.map((_, place) => LOOKS[place % LOOKS.length] ?? LOOKS[0]);
  const legend = {
    orient: 'top' as const,
    direction: 'vertical' as const,
    title: null,
    symbolSize: 900,
    symbolType: 'stroke',
    symbolStrokeWidth: 2.5,
    labelLimit: 0,
    labelColor: INK,
    labelFontSize: 13,
  };
  const colour = {
    field: 'name',
    type: 'nominal' as const,
    scale: { domain: names, range: looks.map((look) => look.colour) },
    legend,
  };
  const dashes = {
    field: 'name',
    type: 'nominal' as const,
    scale: { domain: names, range: looks.map((look) => [...look.dash]) },
    legend,
  };
  const y = { type: 'quantitative' as const, title: null };
  return {
    left: shape.left,
    spec: {
      width: frame.width - shape.left - shape.right,
      height: shape.height,
      title: { text: unit, fontWeight: 400 },
      layer: [
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: 'rule', color: RULE },
          encoding: { y: { field: 'zero', ...y } },
        },
        {
          data: { values: [{ month: 0 }] },
          mark: { type: 'rule', color: RULE, strokeDash: [3, 3] },
          encoding: { x },
        },
        // Bands have their colour without a scale: only the lines stand in the legend, drawn as lines.
        ...names.map((name, place) => ({
          data: { values: values.filter((one) => one.name === name && one.low !== null) },
          mark: { type: 'area' as const, opacity: BAND_OPACITY, color: looks[place]?.colour ?? RULE },
          encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' } },
        })),
        {
          data: { values },
          mark: { type: 'line', strokeWidth: 2.5 },
          encoding: { x, y: { field: 'value', ...y }, color: colour, strokeDash: dashes },
        },
      ],
    },
  };
}
