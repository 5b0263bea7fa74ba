/**
 * Targets F from one world: every number by the id of its cell. An order is 1 where it holds and 0 where not; null is
 * "nobody to compute it from". What the model cannot answer at all is in `NOT_EVALUABLE`, with the reason.
 */
import { naiveTable, seriesOf, type WorldTables } from '../../analysis/index.js';
import { ACTIVITIES } from '../../vocabulary/codes.js';
import { MONTHS_PER_YEAR, monthOf } from '../../vocabulary/months.js';
import { EVENT_TO } from '../../vocabulary/windows.js';
import type { Reason } from '../reasons.js';
import { OUTCOMES, YEARS, effectAt, effectOver, participants, type Window } from './own-effects.js';

/** Measures of the published effect matrix that the model has. */
export const MATRIX = [
  'temporary-wage-subsidy',
  'labour-market-training',
  'work-training',
  'follow-up-procured',
  'follow-up-own',
  'education-as-measure',
  'preparation-training',
] as const;

/** Cells of F1 and the measures whose participants they count. */
const PARTICIPANTS: readonly (readonly [string, readonly string[]])[] = [
  ['F1.temporary-wage-subsidy', ['temporary-wage-subsidy']],
  ['F1.work-training', ['work-training']],
  // The published 17,000 contain mentor and supported employment with treatment.
  ['F1.follow-up', ['follow-up-own', 'follow-up-procured', 'mentor', 'ips-youth', 'ips']],
  ['F1.preparation-training', ['preparation-training']],
  ['F1.permanent-adapted-work', ['permanent-adapted-work']],
  ['F1.ips-youth', ['ips-youth']],
];
const PARTICIPANTS_YEAR = 2023;

/** Education as a measure lasts four years at most: then it is over for everybody. */
const AFTER_COMPLETION: Window = { from: 49, to: 84 };
const LATER: Window = { from: YEARS['year-2'].from, to: YEARS['year-3'].to };
/** Months in which most are inside and their shadows search on. */
const INSIDE: Window = { from: 2, to: 9 };
const DIP_MEASURES = ['temporary-wage-subsidy', 'work-training', 'labour-market-training'] as const;
/** A dip is gone where less than this share of it is left. */
const LEFT_OF_DIP = 1 / 3;
const ONE_YEAR = 12;
/** Measures for those farthest from work, whose participants look worse than others whatever the measure does. */
export const NAIVE_MEASURES = [
  ['F3.preparation-training', 'preparation-training'],
  ['F3.rehabilitation', 'work-rehabilitation'],
  ['F3.clarification', 'clarification'],
] as const;

export type Values = Map<string, number | null>;

/** What no world lived here can tell, by id of the cell. */
export const NOT_EVALUABLE: ReadonlyMap<string, Reason> = new Map([
  [
    'F5.long-outside',
    {
      nb: 'hendelsestabellene er ikke delt etter tid utenfor før start',
      en: 'the event tables are not split by time outside before the start',
    },
  ],
]);

/**
 * Everything of F1-F5 that one world with shadows can tell.
 *
 * @param withoutLockIn the same luck with the lock-in channels off; null where it was not lived
 */
export function effectValues(world: WorldTables, withoutLockIn: WorldTables | null): Values {
  return new Map([
    ...PARTICIPANTS.map(([cell, measures]) => [cell, meanParticipants(world, measures)] as const),
    ...matrixValues(world),
    ...lockInValues(world, withoutLockIn),
    ...naiveValues(world),
    ['F4', effectAt(world, 'ips-youth', 'unsubsidised-jobs', ONE_YEAR)] as const,
    ['F5.country-group-3', largerForCountryGroup3(world)] as const,
  ]);
}

/** F1: persons of the country under 30 in the measures, mean of the months of the year; null outside the window. */
function meanParticipants(world: WorldTables, measures: readonly string[]): number | null {
  const first = monthOf(PARTICIPANTS_YEAR, 1) - world.firstMonth;
  if (first < 0 || first + MONTHS_PER_YEAR > world.months) return null;
  let sum = 0;
  for (const measure of measures) {
    const series = seriesOf(world, `stock.measure.${measure}`, 'age=16-29');
    for (let month = first; month < first + MONTHS_PER_YEAR; month += 1) sum += series?.[month] ?? 0;
  }
  return (sum * world.sample) / MONTHS_PER_YEAR;
}

/** F2: own effect on all jobs against no measures for twelve months, percentage points. */
function matrixValues(world: WorldTables): Values {
  const values: Values = new Map();
  const over = (measure: string, window: Window): number | null =>
    effectOver(world, measure, 'all-jobs', window);
  for (const measure of MATRIX) {
    for (const [year, window] of Object.entries(YEARS)) {
      values.set(`F2.${measure}.${year}`, over(measure, window));
    }
  }
  values.delete('F2.education-as-measure.year-3');
  values.set('F2.education-as-measure.after-completion', over('education-as-measure', AFTER_COMPLETION));
  const [largest, ...others] = MATRIX.map((measure) => over(measure, YEARS['year-1']));
  values.set(
    'F2.temporary-wage-subsidy.largest',
    truth(largest, others, (subsidy, rest) => rest.every((other) => subsidy > other)),
  );
  values.set(
    'F2.follow-up-own.above-procured',
    truth(
      over('follow-up-own', LATER),
      [over('follow-up-procured', LATER)],
      (own, [procured]) => own > procured,
    ),
  );
  return values;
}

/** F2b: unsubsidised work and education while inside, with lock-in and without. */
function lockInValues(world: WorldTables, withoutLockIn: WorldTables | null): Values {
  const dip = (of: WorldTables, measure: string): number | null =>
    effectOver(of, measure, 'unsubsidised-jobs-and-education', INSIDE, 'own');
  const dips = DIP_MEASURES.map((measure) => dip(world, measure));
  const off = DIP_MEASURES.map((measure) => (withoutLockIn === null ? null : dip(withoutLockIn, measure)));
  return new Map([
    ['F2b.dip', allHold(dips, (value) => value < 0)],
    ['F2b.vanishes', allHold(off, (value, index) => value >= Math.min(0, dips[index] ?? 0) * LEFT_OF_DIP)],
  ]);
}

/** F3: what an analyst without shadows would find once the first year is over has the wrong sign. */
function naiveValues(world: WorldTables): Values {
  return new Map(
    NAIVE_MEASURES.map(([cell, measure]) => [
      cell,
      truth(
        naiveDifference(world, measure),
        [effectOver(world, measure, 'all-jobs', YEARS['year-2'])],
        (difference, [effect]) => difference < 0 && effect >= 0,
      ),
    ]),
  );
}

/** Participants minus everybody registered and in no measure, all jobs, mean over year 2, percentage points. */
export function naiveDifference(world: WorldTables, measure: string): number | null {
  const table = naiveTable(world, measure);
  const { from, to } = YEARS['year-2'];
  let sum = 0;
  for (const activity of OUTCOMES['all-jobs']) {
    for (let month = from; month <= to; month += 1) {
      const share = table?.naive[ACTIVITIES.indexOf(activity) * (EVENT_TO + 1) + month] ?? null;
      if (share === null) return null;
      sum += share;
    }
  }
  return (sum * 100) / (to - from + 1);
}

/** F5: years 2 and 3, all measures of the matrix together, each weighted by its participants. */
function largerForCountryGroup3(world: WorldTables): number | null {
  const pooled = (
    group: 'background=country-group-3' | 'background=none' | 'background=other',
  ): [number, number] => {
    let sum = 0;
    let persons = 0;
    for (const measure of MATRIX) {
      const effect = effectOver(world, measure, 'all-jobs', LATER, 'own_no_measures_12', group);
      if (effect === null) continue;
      const behind = participants(world, measure, group);
      sum += effect * behind;
      persons += behind;
    }
    return [sum, persons];
  };
  const [sum, persons] = pooled('background=country-group-3');
  const [bornHere, personsBornHere] = pooled('background=none');
  const [elsewhere, personsElsewhere] = pooled('background=other');
  const others = personsBornHere + personsElsewhere;
  if (persons === 0 || others === 0) return null;
  return Number(sum / persons > (bornHere + elsewhere) / others);
}

/** F5: the same measures in two worlds of the same luck, one of them with tight markets. */
export function largerInGoodTimes(good: WorldTables, bad: WorldTables): number | null {
  const pooled = (world: WorldTables): number | null => {
    let sum = 0;
    let persons = 0;
    for (const measure of MATRIX) {
      const effect = effectOver(world, measure, 'all-jobs', LATER);
      if (effect === null) continue;
      const behind = participants(world, measure);
      sum += effect * behind;
      persons += behind;
    }
    return persons === 0 ? null : sum / persons;
  };
  return truth(pooled(good), [pooled(bad)], (tight, [slack]) => tight > slack);
}

/** 1 or 0; null where a number is missing. */
function truth(
  first: number | null,
  others: readonly (number | null)[],
  holds: (first: number, others: readonly number[]) => boolean,
): number | null {
  if (first === null) return null;
  const known = others.flatMap((other) => other ?? []);
  return known.length < others.length ? null : Number(holds(first, known));
}

function allHold(
  values: readonly (number | null)[],
  holds: (value: number, index: number) => boolean,
): number | null {
  const [first, ...rest] = values;
  return truth(first ?? null, rest, (one, others) => [one, ...others].every(holds));
}
