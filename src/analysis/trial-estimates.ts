/**
 * What an analyst finds in one trial. Every estimate is a mean of differences between two groups, one difference per area
 * (treated against untreated of the same area) or per pair of areas of one block (the two-step design of Crépon and
 * others 2013, Quarterly Journal of Economics 128(2)), each weighted by its precision n1 n0 / (n1 + n0): the coefficient of
 * a regression with area or block fixed effects. Errors are clustered by area or block with the usual correction
 * G / (G - 1), and read against Student's t with G - 1 degrees of freedom.
 */
import { studentPoint } from './student-t.js';
import { armOf, everybodyOf, type Arm, type Reading, type RosterTables } from './trial-table.js';

/** Two groups held against each other, and the cluster the difference belongs to. */
export interface Difference {
  readonly treated: Arm;
  readonly control: Arm;
  readonly cluster: number;
}

export interface Found {
  readonly estimate: number;
  /** Standard error; null with fewer than two clusters. */
  readonly error: number | null;
  readonly degreesOfFreedom: number;
}

/** Treated against untreated of every area where there are both. */
export function directDifferences(roster: RosterTables, reading: Reading): Difference[] {
  return Array.from(roster.share, (_, area) => ({
    treated: armOf(roster, area, 1, reading),
    control: armOf(roster, area, 0, reading),
    cluster: area,
  })).filter(isUsable);
}

/**
 * Areas with a share treated against the areas of their block without any.
 *
 * @param whom the untreated, or everybody, of the areas with a share
 * @param share only areas of this share; null for all above 0
 */
export function betweenDifferences(
  roster: RosterTables,
  reading: Reading,
  whom: 'untreated' | 'everybody',
  share: number | null,
): Difference[] {
  const without = new Map<number, Arm>();
  roster.share.forEach((one, area) => {
    if (one === 0) without.set(roster.block[area], everybodyOf(roster, area, reading));
  });
  const differences: Difference[] = [];
  roster.share.forEach((one, area) => {
    const control = without.get(roster.block[area]);
    if (one === 0 || control === undefined || (share !== null && one !== share)) return;
    const treated =
      whom === 'everybody' ? everybodyOf(roster, area, reading) : armOf(roster, area, 0, reading);
    differences.push({ treated, control, cluster: roster.block[area] });
  });
  return differences.filter(isUsable);
}

function isUsable({ treated, control }: Difference): boolean {
  return treated.persons > 0 && control.persons > 0;
}

function weightOf({ treated, control }: Difference): number {
  return (treated.persons * control.persons) / (treated.persons + control.persons);
}

function gapOf({ treated, control }: Difference, what: 'having' | 'begun'): number {
  return treated[what] / treated.persons - control[what] / control.persons;
}

/** Mean difference with its clustered error; null where there is nobody to compare. */
export function meanDifference(differences: readonly Difference[]): Found | null {
  if (differences.length === 0) return null;
  let [sum, weights] = [0, 0];
  for (const difference of differences) {
    const weight = weightOf(difference);
    weights += weight;
    sum += weight * gapOf(difference, 'having');
  }
  const estimate = sum / weights;
  return {
    estimate,
    ...clustered(differences, weights, (difference) => gapOf(difference, 'having') - estimate),
  };
}

/**
 * Effect on those who took part because they were drawn: the difference in the outcome over the difference in having
 * begun (Wald). Null where the lot moved nobody.
 */
export function waldRatio(differences: readonly Difference[]): Found | null {
  let [outcome, begun] = [0, 0];
  for (const difference of differences) {
    const weight = weightOf(difference);
    outcome += weight * gapOf(difference, 'having');
    begun += weight * gapOf(difference, 'begun');
  }
  if (!(begun > 0)) return null;
  const estimate = outcome / begun;
  return {
    estimate,
    ...clustered(
      differences,
      begun,
      (difference) => gapOf(difference, 'having') - estimate * gapOf(difference, 'begun'),
    ),
  };
}

function clustered(
  differences: readonly Difference[],
  weights: number,
  residual: (difference: Difference) => number,
): Pick<Found, 'error' | 'degreesOfFreedom'> {
  const scores = new Map<number, number>();
  for (const difference of differences) {
    const score = weightOf(difference) * residual(difference);
    scores.set(difference.cluster, (scores.get(difference.cluster) ?? 0) + score);
  }
  const clusters = scores.size;
  if (clusters < 2) return { error: null, degreesOfFreedom: 0 };
  let squares = 0;
  for (const score of scores.values()) squares += score * score;
  const error = Math.sqrt((squares * clusters) / (clusters - 1)) / weights;
  return { error, degreesOfFreedom: clusters - 1 };
}

/** Whether a trial's own 95 % interval leaves zero out; null where it has none. */
export function leavesZeroOut({ estimate, error, degreesOfFreedom }: Found): boolean | null {
  if (error === null) return null;
  return Math.abs(estimate) > studentPoint(degreesOfFreedom) * error;
}
