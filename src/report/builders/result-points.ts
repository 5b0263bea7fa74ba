/** The marks of the validation: shape tells the result, colour only repeats it. */
import type { TargetResult } from '../../analysis/validation-table.js';
import type { Layer } from '../chart.js';
import { INK, colourOf } from '../palette.js';

/** Where a simulated value stands and how it came out. */
export interface ResultPoint {
  readonly result: TargetResult;
  /** Beyond the edge of the plot, and on which side. */
  readonly beyond: 'left' | 'right' | null;
}

type Encoding = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<TargetResult, string>> = {
  pass: 'circle',
  fail: 'cross',
  not_evaluable: 'circle',
};
const SIZE = 75;
const CROSS_ANGLE = 45;

/** Layers of the simulated points: a disc inside the gate, a cross outside, an open ring where it cannot be judged. */
export function resultLayers(points: readonly ResultPoint[], x: Encoding, y: Encoding): readonly Layer[] {
  const layer = (
    shape: string,
    filled: boolean,
    angle: number,
    has: (point: ResultPoint) => boolean,
  ): Layer => ({
    data: { values: points.filter(has) },
    mark: {
      type: 'point',
      shape,
      angle,
      size: SIZE,
      opacity: 1,
      strokeWidth: filled ? 1 : 1.8,
      ...(filled ? { filled: true } : { fill: '#ffffff' }),
    },
    encoding: {
      x,
      y,
      [filled ? 'fill' : 'stroke']: { field: 'colour', type: 'nominal', scale: null },
    },
  });
  const inside = (result: TargetResult) => (point: ResultPoint) =>
    point.result === result && point.beyond === null;
  return [
    layer(SHAPES.not_evaluable, false, 0, inside('not_evaluable')),
    layer(SHAPES.pass, true, 0, inside('pass')),
    layer(SHAPES.fail, true, CROSS_ANGLE, inside('fail')),
    layer('triangle-left', true, 0, ({ beyond }) => beyond === 'left'),
    layer('triangle-right', true, 0, ({ beyond }) => beyond === 'right'),
  ].filter(hasPoints);
}

/** The published figure: an open diamond. */
export function publishedLayer(points: readonly object[], x: Encoding, y: Encoding): Layer {
  return {
    data: { values: [...points] },
    mark: {
      type: 'point',
      shape: 'diamond',
      size: 85,
      fill: '#ffffff',
      stroke: INK,
      strokeWidth: 1.4,
      opacity: 1,
    },
    encoding: { x, y },
  };
}

export function resultColour(result: TargetResult): string {
  return colourOf(result);
}

function hasPoints(layer: Layer): boolean {
  const values = (layer.data as { values: readonly unknown[] } | undefined)?.values;
  return values === undefined || values.length > 0;
}
