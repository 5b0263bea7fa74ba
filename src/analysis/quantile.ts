/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996).
 *
 * @param values at least one, in any order
 * @param share 0 to 1
 * @throws RangeError without values or with a share outside [0, 1]
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('a quantile needs at least one value');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a quantile's share is 0 to 1, not ${String(share)}`);
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
