/**
 * Share of a standard normal distribution below a point, by steps of 0.05 from 0 to 4, to six digits: pinned values, so that
 * a power has the same bits on every engine.
 */
const SHARES = [
  0.5, 0.519939, 0.539828, 0.559618, 0.57926, 0.598706, 0.617911, 0.636831, 0.655422, 0.673645, 0.691462,
  0.70884, 0.725747, 0.742154, 0.758036, 0.773373, 0.788145, 0.802337, 0.81594, 0.828944, 0.841345, 0.853141,
  0.864334, 0.874928, 0.88493, 0.89435, 0.9032, 0.911492, 0.919243, 0.926471, 0.933193, 0.939429, 0.945201,
  0.950529, 0.955435, 0.959941, 0.96407, 0.967843, 0.971283, 0.974412, 0.97725, 0.979818, 0.982136, 0.984222,
  0.986097, 0.987776, 0.989276, 0.990613, 0.991802, 0.992857, 0.99379, 0.994614, 0.995339, 0.995975, 0.996533,
  0.99702, 0.997445, 0.997814, 0.998134, 0.998411, 0.99865, 0.998856, 0.999032, 0.999184, 0.999313, 0.999423,
  0.999517, 0.999596, 0.999663, 0.99972, 0.999767, 0.999807, 0.999841, 0.999869, 0.999892, 0.999912, 0.999928,
  0.999941, 0.999952, 0.999961, 0.999968,
] as const;

const STEP = 0.05;

/** Between the pinned points on a straight line: right to 0.0002. Beyond four standard deviations it is 0 or 1. */
export function normalShare(point: number): number {
  const size = Math.abs(point);
  const place = Math.floor(size / STEP);
  const below = SHARES[place];
  const above = SHARES[place + 1];
  const share =
    below === undefined || above === undefined ? 1 : below + (above - below) * (size / STEP - place);
  return point < 0 ? 1 - share : share;
}
