/** Labelled bars from one end of a question to the other, around the effect with the values in use. */
import type { Interval } from '../../analysis/comparison.js';
import type { Layer, Panel } from '../chart.js';
import { INK, RULE, SOFT_INK, colourOf } from '../palette.js';
import { twoLines } from '../texts.js';
import { ticksOf, type Domain } from './scales.js';

export interface HingeBar {
  readonly label: string;
  /** Written to the right of the plot. */
  readonly text: string;
  readonly low: Interval;
  readonly high: Interval;
  /** Drawn pale: nothing to judge it by. */
  readonly pale: boolean;
}

export interface HingeBarOptions {
  readonly width: number;
  /** Pixels left of the plot: labels, and the title above them. */
  readonly left: number;
  readonly rowHeight: number;
  readonly domain: Domain;
  readonly title: string;
  readonly axisTitle: string;
  readonly labelLetters: number;
  readonly central: number;
  readonly centralText: string;
}

const PIXELS_PER_TICK = 76;
const LEAST_TICKS = 3;
const TEXT_LETTERS = 18;
const HALF_LINE = 7;
const [TOP, BOTTOM] = [0.24, 0.76];

export function hingeBars(bars: readonly HingeBar[], options: HingeBarOptions): Panel {
  const { width, domain, central } = options;
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [domain.low, domain.high], range: [0, width], nice: false },
    axis: {
      values: [...ticksOf(domain, Math.max(LEAST_TICKS, Math.floor(width / PIXELS_PER_TICK)))],
      title: options.axisTitle,
    },
  };
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [Math.max(1, bars.length), 0], nice: false },
    axis: null,
  };
  const placed = bars.map((bar, index) => ({
    ...bar,
    label: twoLines(bar.label, options.labelLetters),
    text: twoLines(bar.text, TEXT_LETTERS),
    top: index + TOP,
    bottom: index + BOTTOM,
    middle: index + (TOP + BOTTOM) / 2,
    central,
    lowEnd: bar.low.estimate,
    highEnd: bar.high.estimate,
  }));
  const half = (end: 'lowEnd' | 'highEnd', strength: number): Layer => ({
    data: { values: placed.filter((bar) => bar[end] !== null) },
    mark: { type: 'rect', color: colourOf('policy'), opacity: strength },
    encoding: {
      x: { field: 'central', ...x },
      x2: { field: end },
      y: { field: 'top', ...y },
      y2: { field: 'bottom' },
    },
  });
  const spread = (end: 'low' | 'high'): Layer => ({
    data: {
      values: placed.flatMap((bar) => {
        const { low, high } = bar[end];
        return low === null || high === null ? [] : [{ from: low, to: high, middle: bar.middle }];
      }),
    },
    mark: { type: 'rule', color: INK, strokeWidth: 1, opacity: 0.7 },
    encoding: { x: { field: 'from', ...x }, x2: { field: 'to' }, y: { field: 'middle', ...y } },
  });
  const text = (field: 'label' | 'text', at: number, align: 'left' | 'right'): Layer[] =>
    [false, true].map((twice) => ({
      data: { values: placed.filter((bar) => bar[field].includes('\n') === twice) },
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
  const upright = (at: number, dash: readonly number[], color: string): Layer => ({
    data: { values: [{}] },
    mark: { type: 'rule', color, strokeDash: [...dash] },
    encoding: { x: { datum: at, ...x } },
  });
  return {
    width,
    height: Math.round(Math.max(1, bars.length) * options.rowHeight),
    layer: [
      {
        data: { values: [{}] },
        mark: {
          type: 'text',
          text: options.title,
          x: -options.left,
          y: -26,
          align: 'left',
          color: INK,
          fontSize: 13,
          fontWeight: 600,
        },
      },
      upright(0, [], RULE),
      half('lowEnd', bars.some(({ pale }) => pale) ? 0.2 : 0.38),
      half('highEnd', bars.some(({ pale }) => pale) ? 0.45 : 0.9),
      upright(central, [4, 3], SOFT_INK),
      {
        data: { values: [{}] },
        mark: { type: 'text', text: options.centralText, y: -4, baseline: 'bottom', color: SOFT_INK },
        encoding: { x: { datum: central, ...x } },
      },
      spread('low'),
      spread('high'),
      ...text('label', -8, 'right'),
      ...text('text', width + 8, 'left'),
    ],
  };
}
