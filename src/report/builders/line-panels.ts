/** Lines with two bands, one panel each, stacked over a common time axis with the same pixels per unit. */
import type { Interval } from '../../analysis/comparison.js';
import type { Layer, Panel } from '../chart.js';
import { RULE, SHADE, SOFT_INK } from '../palette.js';
import { domainOf, sharedHeights, ticksOf, type Domain } from './scales.js';

export interface LinePanel {
  readonly title: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly interval: Interval }[];
}

/** The common axis: months since start, or milliseconds of UTC calendar time. */
export interface TimeAxis {
  readonly kind: 'event' | 'calendar';
  readonly domain: Domain;
  readonly ticks: readonly number[];
  readonly title: string;
}

/** A part of the time axis laid in grey. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  /** Lines of text; none where there is no room. */
  readonly label: readonly string[];
}

export interface LinePanelOptions {
  readonly width: number;
  /** Pixels shared out between the panels. */
  readonly height: number;
  readonly axis: TimeAxis;
  readonly shade: Shade | null;
  /** A vertical rule, where one window ends and the next begins. */
  readonly divider: number | null;
  /** The last panel labels the axis; false where another plot below does. */
  readonly labelled: boolean;
}

const LEAST_HEIGHT = 44;
const SHADE_LABEL_HEIGHT = 32;
const PIXELS_PER_TICK = 30;
const NOISE_OPACITY = 0.32;
const PARAMETER_OPACITY = 0.14;

export function linePanels(panels: readonly LinePanel[], options: LinePanelOptions): readonly Panel[] {
  const domains = panels.map(({ points }) => domainOf(points.map(({ interval }) => interval)));
  return sharedHeights(domains, options.height, LEAST_HEIGHT).map(({ domain, height }, index) =>
    linePanel(panels[index], domain, height, options, {
      first: index === 0,
      last: index === panels.length - 1,
    }),
  );
}

function linePanel(
  panel: LinePanel,
  domain: Domain,
  height: number,
  options: LinePanelOptions,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): Panel {
  const x = timeEncoding(options.axis, options.labelled && last);
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [domain.low, domain.high], nice: false },
    axis: { values: [...ticksOf(domain, Math.floor(height / PIXELS_PER_TICK))], title: null },
  };
  const points = panel.points.map(({ x: at, interval }) => ({
    x: at,
    estimate: interval.estimate,
    low: interval.low,
    high: interval.high,
    parameterLow: interval.parameterLow,
    parameterHigh: interval.parameterHigh,
  }));
  const band = (low: 'low' | 'parameterLow', high: 'high' | 'parameterHigh', opacity: number): Layer => ({
    data: { values: points.filter((point) => point[low] !== null) },
    mark: { type: 'area', color: panel.colour, opacity },
    encoding: { x, y: { field: low, ...y }, y2: { field: high } },
  });
  return {
    width: options.width,
    height,
    title: panel.title,
    layer: [
      ...(options.shade === null
        ? []
        : shadeLayers(options.shade, x, first ? labelAt(domain, height) : null)),
      ...(options.divider === null ? [] : [dividerLayer(options.divider, x)]),
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: RULE },
        encoding: { y: { datum: 0, ...y } },
      },
      band('parameterLow', 'parameterHigh', PARAMETER_OPACITY),
      band('low', 'high', NOISE_OPACITY),
      {
        data: { values: points },
        mark: { type: 'line', color: panel.colour, strokeWidth: 2 },
        encoding: { x, y: { field: 'estimate', ...y } },
      },
    ],
  };
}

/** The horizontal encoding of a time axis; without labels where a plot below has them. */
export function timeEncoding(axis: TimeAxis, labelled: boolean) {
  const shared = { grid: false, values: [...axis.ticks], labels: labelled, ticks: labelled, tickColor: RULE };
  if (axis.kind === 'event') {
    return {
      field: 'x',
      type: 'quantitative' as const,
      scale: { domain: [axis.domain.low, axis.domain.high], nice: false, zero: false },
      axis: { ...shared, format: 'd', title: labelled ? axis.title : null },
    };
  }
  return {
    field: 'x',
    type: 'temporal' as const,
    scale: { type: 'utc' as const, domain: [axis.domain.low, axis.domain.high], nice: false as const },
    axis: { ...shared, format: '%Y', title: labelled ? axis.title : null },
  };
}

type TimeEncoding = ReturnType<typeof timeEncoding>;

/** Above or below the line at zero, wherever there is more room. */
function labelAt({ low, high }: Domain, height: number): { readonly y: number } {
  return high > -low ? { y: 5 } : { y: height - SHADE_LABEL_HEIGHT };
}

function shadeLayers(
  shade: Shade,
  x: TimeEncoding,
  label: ReturnType<typeof labelAt> | null,
): readonly Layer[] {
  const area: Layer = {
    data: { values: [{ x: shade.from, to: shade.to }] },
    mark: { type: 'rect', color: SHADE },
    encoding: { x, x2: { field: 'to' } },
  };
  if (label === null || shade.label.length === 0) return [area];
  const text: Layer = {
    data: { values: [{ x: shade.from }] },
    mark: {
      type: 'text',
      text: [...shade.label],
      align: 'left',
      baseline: 'top',
      dx: 5,
      fontSize: 11,
      color: SOFT_INK,
      y: label.y,
    },
    encoding: { x },
  };
  return [area, text];
}

function dividerLayer(at: number, x: TimeEncoding): Layer {
  return {
    data: { values: [{ x: at }] },
    mark: { type: 'rule', color: RULE, strokeDash: [3, 3] },
    encoding: { x },
  };
}
