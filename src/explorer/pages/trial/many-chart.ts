/** A thousand trials as bars: how many land where, and which of them tell the effect from zero. */
import type { ManyTrials } from '../../../analysis/index.js';
import type { Drawing, Frame } from '../../../report/index.js';

const LEFT = 48;
const RIGHT = 16;
const HEIGHT = 240;
/** Of the report's palette, so that each has its counterpart on a dark ground. */
const COLOURS = { finding: '#1f5f99', missing: '#c3c9d1', effect: '#1d2733', zero: '#5b6673' } as const;

export interface ManyLabels {
  readonly axis: string;
  readonly finding: string;
  readonly missing: string;
  readonly effect: string;
}

export function manyDrawing({ bins, effect }: ManyTrials, labels: ManyLabels, frame: Frame): Drawing {
  const values = bins.map(({ low, high, trials, isFinding }) => ({
    low,
    high,
    trials,
    found: isFinding ? labels.finding : labels.missing,
  }));
  const ends = [...bins.flatMap(({ low, high }) => [low, high]), 0];
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [Math.min(...ends), Math.max(...ends)], nice: false, zero: false },
    axis: { title: labels.axis, grid: false, tickCount: frame.kind === 'wide' ? 9 : 5 },
  };
  const rule = (at: number, colour: string, dash: readonly number[]) => ({
    data: { values: [{ at }] },
    mark: { type: 'rule' as const, color: colour, strokeWidth: 2, strokeDash: [...dash] },
    encoding: { x: { field: 'at', ...x } },
  });
  return {
    left: LEFT,
    spec: {
      vconcat: [
        {
          width: frame.width - LEFT - RIGHT,
          height: HEIGHT,
          layer: [
            {
              data: { values },
              mark: { type: 'bar', binSpacing: 1 },
              encoding: {
                x: { field: 'low', ...x },
                x2: { field: 'high' },
                y: {
                  field: 'trials',
                  type: 'quantitative',
                  axis: { title: null, tickCount: 5 },
                },
                color: {
                  field: 'found',
                  type: 'nominal',
                  scale: {
                    domain: [labels.finding, labels.missing],
                    range: [COLOURS.finding, COLOURS.missing],
                  },
                  legend: { title: null, orient: 'top', direction: 'vertical' },
                },
              },
            },
            rule(0, COLOURS.zero, [4, 3]),
            rule(effect, COLOURS.effect, []),
          ],
        },
      ],
      bounds: 'flush',
    },
  };
}
