/**
 * From the worlds of one replication to the numbers an expected sign is judged by, and from all replications to the
 * judgement. Pure: the program that runs the worlds is `signs.js`.
 */

/** @typedef {{ outcome: string, estimand: 'own' | 'world', measure: string | null, sign: 'plus' | 'minus', after: number | null }} Expectation */
/** @typedef {{ estimate: number | null, low: number | null, high: number | null }} Interval */
/** Own effects: persons and the difference in counts, by month. World effects: one difference. @typedef {{ counts: number[], persons: number[] } | { difference: number | null }} Sample */

const EVERYBODY = 'all';

/**
 * What one replication says of an own effect: participants less shadows by month since the start, and persons behind each month.
 *
 * @param {{ counts: Float64Array, persons: Float64Array } | null} table event-time counts of the measure, everybody
 * @param {(month: number) => number | null} differenceAt share of participants less share of shadows in the month
 * @param {readonly number[]} months
 * @param {number} eventFrom first month of the table
 * @returns {Sample}
 */
export function ownSample(table, differenceAt, months, eventFrom) {
  const persons = months.map((month) => table?.persons[month - eventFrom] ?? 0);
  return { persons, counts: months.map((month, at) => (differenceAt(month) ?? 0) * (persons[at] ?? 0)) };
}

/**
 * What one replication says of the country: scenario less base for everybody, at a month or summed from the policy's begin to the
 * end of the run. Means that are of nobody in a month are left out.
 *
 * @param {import('../../src/analysis/tables.js').WorldTables} base
 * @param {import('../../src/analysis/tables.js').WorldTables} scenario
 * @param {string} outcome
 * @param {number} policyStart
 * @param {number | null} after
 * @returns {Sample}
 */
export function worldSample(base, scenario, outcome, policyStart, after) {
  const [without, with_] = [seriesOf(base, outcome), seriesOf(scenario, outcome)];
  if (without === null || with_ === null) return { difference: null };
  const begin = Math.max(0, policyStart - scenario.firstMonth);
  const from = after === null ? begin : begin + after;
  const to = after === null ? scenario.months : from + 1;
  if (to > scenario.months) return { difference: null };
  let sum = 0;
  for (let month = from; month < to; month += 1) {
    const difference = (with_.series[month] ?? 0) - (without.series[month] ?? 0);
    if (!Number.isNaN(difference)) sum += difference;
  }
  return { difference: with_.isCounted ? sum * scenario.sample : sum };
}

/** Everybody's series of an outcome, wherever it is counted; a mean is not scaled to the country. */
function seriesOf(
  /** @type {import('../../src/analysis/tables.js').WorldTables} */ world,
  /** @type {string} */ name,
) {
  for (const table of [world, world.local]) {
    const at = table.outcomes.findIndex((outcome) => outcome.name === name);
    if (at < 0) continue;
    const start = (at * table.groups.length + table.groups.indexOf(EVERYBODY)) * world.months;
    const isCounted = ['persons', 'person-months', 'posts', 'kroner'].includes(
      table.outcomes[at]?.unit ?? '',
    );
    return { series: table.series.subarray(start, start + world.months), isCounted };
  }
  return null;
}

/**
 * Estimate and interval over replications. Own effects are pooled: everybody of all replications counts alike, and the
 * interval is the jackknife's, one replication left out at a time.
 *
 * @param {readonly Sample[]} samples one per replication, in order
 * @param {(values: readonly number[]) => Interval} tInterval
 * @returns {Interval & { persons: number | null }} own effects in months per participant, or percentage points
 */
export function estimateOf(samples, tInterval) {
  const nothing = { estimate: null, low: null, high: null, persons: null };
  const worlds = samples.flatMap((sample) => ('difference' in sample ? [sample.difference] : []));
  if (worlds.length > 0) {
    const known = worlds.flatMap((value) => (value === null ? [] : [value]));
    return known.length < worlds.length ? nothing : { ...tInterval(known), persons: null };
  }
  const own = samples.flatMap((sample) => ('counts' in sample ? [sample] : []));
  const all = pooled(own);
  const persons = own.reduce((sum, sample) => sum + (sample.persons[0] ?? 0), 0);
  if (all === null) return { ...nothing, persons };
  const left = own.map((one) => pooled(own.filter((sample) => sample !== one)));
  const pseudo = left.flatMap((value) =>
    value === null ? [] : [own.length * all - (own.length - 1) * value],
  );
  if (pseudo.length < own.length) return { ...nothing, estimate: all, persons };
  const { low, high } = tInterval(pseudo);
  const middle = pseudo.reduce((sum, value) => sum + value, 0) / pseudo.length;
  const shift = all - middle;
  return {
    estimate: all,
    low: low === null ? null : low + shift,
    high: high === null ? null : high + shift,
    persons,
  };
}

/** Sum over months of the share gained, everybody of all replications together; null where a month has nobody behind it. */
function pooled(/** @type {readonly { counts: number[], persons: number[] }[]} */ samples) {
  const months = samples[0]?.counts.length ?? 0;
  let total = 0;
  for (let month = 0; month < months; month += 1) {
    let [counts, persons] = [0, 0];
    for (const sample of samples) {
      counts += sample.counts[month] ?? 0;
      persons += sample.persons[month] ?? 0;
    }
    if (persons === 0) return null;
    total += counts / persons;
  }
  return months === 0 ? null : total;
}

/**
 * Whether the sign holds: only an interval clear of zero says anything.
 *
 * @param {'plus' | 'minus'} sign
 * @param {Interval} interval
 * @returns {'holds' | 'does not hold' | 'undecided'}
 */
export function judgement(sign, { low, high }) {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'undecided';
  return low > 0 === (sign === 'plus') ? 'holds' : 'does not hold';
}
