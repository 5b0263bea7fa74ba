/** Stacked areas over calendar time with labels at the right edge instead of a legend. */
import type { Layer, Panel } from '../chart.js';
import { INK } from '../palette.js';
import { timeEncoding, type TimeAxis } from './line-panels.js';
import { spread } from './spread.js';
import { ticksOf } from './scales.js';

export interface StackedArea {
  readonly title: string;
  readonly series: readonly {
    readonly label: string;
    readonly colour: string;
    readonly points: readonly { readonly x: number; readonly value: number }[];
  }[];
}

export interface StackedAreaOptions {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  /** All areas carry labels and a scale; side by side the first has the scale and the last the labels. */
  readonly labels: 'all' | 'last';
}

const LABEL_GAP = 14;
const TICKS = 4;

interface Slice {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

export function stackedAreas(areas: readonly StackedArea[], options: StackedAreaOptions): readonly Panel[] {
  const stacks = areas.map((area) => stack(area));
  const top = Math.max(...stacks.flatMap((slices) => slices.flatMap((slice) => slice.map(({ to }) => to))));
  return areas.map((area, index) => {
    const labelled = options.labels === 'all' || index === areas.length - 1;
    const scaled = options.labels === 'all' || index === 0;
    return panel(area, stacks[index], top, options, { labelled, scaled });
  });
}

/** Lower and upper edge of each series by time. */
function stack(area: StackedArea): readonly (readonly Slice[])[] {
  const below = new Map<number, number>();
  return area.series.map(({ points }) =>
    points.map(({ x, value }) => {
      const from = below.get(x) ?? 0;
      below.set(x, from + value);
      return { x, from, to: from + value };
    }),
  );
}

function panel(
  area: StackedArea,
  slices: readonly (readonly Slice[])[],
  top: number,
  options: StackedAreaOptions,
  { labelled, scaled }: { readonly labelled: boolean; readonly scaled: boolean },
): Panel {
  const x = timeEncoding(options.axis, true);
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [0, top], nice: false },
    axis: { values: [...ticksOf({ low: 0, high: top }, TICKS)], title: null, format: ',d', labels: scaled },
  };
  const layers = area.series.map(({ colour }, index): Layer => ({
    data: { values: [...slices[index]] },
    mark: { type: 'area', color: colour, opacity: 0.85, stroke: '#ffffff', strokeWidth: 0.6 },
    encoding: {
      x: { ...x, axis: { ...x.axis, title: null } },
      y: { field: 'from', ...y },
      y2: { field: 'to' },
    },
  }));
  return {
    width: options.width,
    height: options.height,
    title: area.title,
    layer: labelled ? [...layers, labels(area, slices, top, options)] : layers,
  };
}

function labels(
  area: StackedArea,
  slices: readonly (readonly Slice[])[],
  top: number,
  options: StackedAreaOptions,
): Layer {
  const middles = slices.map((slice) => {
    const last = slice.at(-1) ?? { from: 0, to: 0 };
    return options.height * (1 - (last.from + last.to) / 2 / top);
  });
  const placed = spread(middles, LABEL_GAP, { low: 6, high: options.height - 2 });
  return {
    data: { values: area.series.map(({ label }, index) => ({ label, y: placed[index] })) },
    mark: { type: 'text', align: 'left', x: options.width + 8, color: INK, fontSize: 11.5, lineBreak: '\n' },
    encoding: {
      y: { field: 'y', type: 'quantitative', scale: null },
      text: { field: 'label' },
    },
  };
}
