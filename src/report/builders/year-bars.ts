/** Bars by year, one panel per series, stacked with the same pixels per unit. */
import type { Panel } from '../chart.js';
import { RULE, SOFT_INK } from '../palette.js';
import { sharedHeights, ticksOf, type Domain } from './scales.js';

export interface YearSeries {
  readonly title: string;
  readonly colour: string;
  readonly bars: readonly {
    readonly year: number;
    readonly value: number;
    /** Drawn as an open frame behind the bar (places offered behind places used). */
    readonly frame: number | null;
    /** Written above (or below) the bar; empty for nothing. */
    readonly text: string;
  }[];
}

export interface YearBarOptions {
  readonly width: number;
  /** Pixels shared out between the panels. */
  readonly height: number;
  readonly years: readonly number[];
  /** Every how many years the axis is labelled. */
  readonly yearStep: number;
}

const LEAST_HEIGHT = 40;
const PIXELS_PER_TICK = 34;
/** Room for the number at the end of a bar, as a share of the range. */
const TEXT_AIR = 0.12;

export function yearBars(series: readonly YearSeries[], options: YearBarOptions): readonly Panel[] {
  const domains = series.map(({ bars }) => domainOf(bars.flatMap(({ value, frame }) => [value, frame ?? 0])));
  return sharedHeights(domains, options.height, LEAST_HEIGHT).map(({ domain, height }, index) =>
    yearPanel(series[index], domain, height, options, index === series.length - 1),
  );
}

function yearPanel(
  series: YearSeries,
  domain: Domain,
  height: number,
  options: YearBarOptions,
  labelled: boolean,
): Panel {
  const x = {
    field: 'year',
    type: 'ordinal' as const,
    scale: { domain: [...options.years], paddingInner: 0.3, paddingOuter: 0.15 },
    axis: {
      values: options.years.filter((_, index) => index % options.yearStep === 0),
      labels: labelled,
      labelAngle: 0,
      title: null,
    },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [domain.low, domain.high], nice: false },
    axis: { values: [...ticksOf(domain, Math.floor(height / PIXELS_PER_TICK))], title: null },
  };
  const values = series.bars.map((bar) => ({ ...bar, below: bar.value < 0 }));
  const label = (below: boolean) => ({
    data: { values: values.filter((bar) => bar.text !== '' && bar.below === below) },
    mark: {
      type: 'text' as const,
      baseline: below ? ('top' as const) : ('bottom' as const),
      dy: below ? 3 : -3,
      fontSize: 11,
      color: SOFT_INK,
    },
    encoding: { x, y: { field: 'value', ...y }, text: { field: 'text' } },
  });
  return {
    width: options.width,
    height,
    title: series.title,
    layer: [
      {
        data: { values: values.filter((bar) => bar.frame !== null) },
        mark: { type: 'bar', filled: false, stroke: SOFT_INK, strokeWidth: 1 },
        encoding: { x, y: { field: 'frame', ...y } },
      },
      {
        data: { values },
        mark: { type: 'bar', color: series.colour },
        encoding: { x, y: { field: 'value', ...y } },
      },
      label(false),
      label(true),
      { data: { values: [{}] }, mark: { type: 'rule', color: RULE }, encoding: { y: { datum: 0, ...y } } },
    ],
  };
}

function domainOf(values: readonly number[]): Domain {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const air = (high - low) * TEXT_AIR;
  return { low: low === 0 ? 0 : low - air, high: high === 0 ? 0 : high + air };
}
