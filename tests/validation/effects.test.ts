import { describe, expect, it } from 'vitest';
import { handMadeWorld, type HandMade } from '../analysis/hand-made.js';
import { effectCurveLabel } from '../../src/validation/effects/curve-label.js';
import { YEARS, effectAt, effectOver } from '../../src/validation/effects/own-effects.js';
import {
  MATRIX,
  NOT_EVALUABLE,
  effectValues,
  largerInGoodTimes,
  naiveDifference,
} from '../../src/validation/effects/values.js';
import type { Activity } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';

const PEOPLE = 100;
const MEASURES = [...MATRIX, 'clarification', 'work-rehabilitation', 'ips-youth'];

/** A world in which every measure has a hundred starts and nobody does anything until a test says so. */
function world(): HandMade {
  const made = handMadeWorld({ scenario: 'replay', measures: MEASURES, cells: ['all'] });
  for (const measure of MEASURES) made.people(measure, PEOPLE);
  return made;
}

/** Participants and both shadows in an activity, by month since start. */
function paths(
  made: HandMade,
  measure: string,
  activity: Activity,
  participant: (month: number) => number,
  shadow: (month: number) => number,
): void {
  made.curve(measure, 'participant', activity, participant);
  made.curve(measure, 'own', activity, shadow);
  made.curve(measure, 'own_no_measures_12', activity, shadow);
}

const after =
  (start: number, count: number) =>
  (month: number): number =>
    month >= start ? count : 0;
const never = (): number => 0;

describe('the effect of a measure', () => {
  it('is participants minus shadows, mean over the twelve months of a year, in percentage points', () => {
    const made = world();
    paths(made, 'work-training', 'job-without-subsidy', after(7, 30), after(1, 10));
    // Months 1-6: -10; months 7-12: +20.
    expect(effectOver(made, 'work-training', 'all-jobs', YEARS['year-1'])).toBeCloseTo(5, 10);
    expect(effectOver(made, 'work-training', 'all-jobs', YEARS['year-2'])).toBeCloseTo(20, 10);
    expect(effectAt(made, 'work-training', 'all-jobs', 6)).toBeCloseTo(-10, 10);
  });
  it('counts a subsidised job among all jobs, and not among the unsubsidised', () => {
    const made = world();
    paths(made, 'temporary-wage-subsidy', 'job-with-subsidy', after(0, 80), never);
    paths(made, 'temporary-wage-subsidy', 'job-without-subsidy', never, after(1, 25));
    expect(effectAt(made, 'temporary-wage-subsidy', 'all-jobs', 3)).toBeCloseTo(55, 10);
    expect(effectAt(made, 'temporary-wage-subsidy', 'unsubsidised-jobs', 3)).toBeCloseTo(-25, 10);
  });
  it('is not there where nobody stands behind it', () => {
    const made = handMadeWorld({ scenario: 'replay', measures: ['work-training'] });
    expect(effectAt(made, 'work-training', 'all-jobs', 3)).toBeNull();
    expect(effectAt(made, 'no-such-measure', 'all-jobs', 3)).toBeNull();
  });
});

describe('targets F', () => {
  it('have every year of the matrix, education after it is over', () => {
    const values = effectValues(world(), null);
    for (const measure of MATRIX) {
      expect(values.get(`F2.${measure}.year-1`)).toBe(0);
      expect(values.get(`F2.${measure}.year-2`)).toBe(0);
    }
    expect(values.get('F2.education-as-measure.after-completion')).toBe(0);
    expect(values.has('F2.education-as-measure.year-3')).toBe(false);
  });
  it('say whether the wage subsidy is the largest in year 1, and own follow-up above procured after it', () => {
    const made = world();
    paths(made, 'temporary-wage-subsidy', 'job-with-subsidy', after(1, 40), never);
    paths(made, 'follow-up-own', 'job-without-subsidy', after(13, 12), never);
    paths(made, 'follow-up-procured', 'job-without-subsidy', after(13, 10), never);
    const values = effectValues(made, null);
    expect(values.get('F2.temporary-wage-subsidy.largest')).toBe(1);
    expect(values.get('F2.follow-up-own.above-procured')).toBe(1);
    paths(made, 'follow-up-procured', 'job-without-subsidy', after(1, 50), never);
    const turned = effectValues(made, null);
    expect(turned.get('F2.temporary-wage-subsidy.largest')).toBe(0);
    expect(turned.get('F2.follow-up-own.above-procured')).toBe(0);
  });
  it('see a dip in every one of three measures, and that it is gone without lock-in', () => {
    const dipping = world();
    const free = world();
    for (const measure of ['temporary-wage-subsidy', 'work-training', 'labour-market-training']) {
      paths(dipping, measure, 'job-without-subsidy', after(12, 30), after(1, 9));
      paths(free, measure, 'job-without-subsidy', after(1, 7), after(1, 9));
    }
    expect(effectValues(dipping, null).get('F2b.dip')).toBe(1);
    expect(effectValues(dipping, null).get('F2b.vanishes')).toBeNull();
    expect(effectValues(dipping, free).get('F2b.vanishes')).toBe(1);
    // A quarter of a dip of nine is left; then four ninths.
    paths(free, 'work-training', 'education', never, after(1, 2));
    expect(effectValues(dipping, free).get('F2b.vanishes')).toBe(0);
    paths(dipping, 'work-training', 'education', after(1, 9), never);
    expect(effectValues(dipping, free).get('F2b.dip')).toBe(0);
  });
  it('find the naive comparison negative where the true effect is not', () => {
    const made = world();
    paths(made, 'clarification', 'job-without-subsidy', after(1, 20), after(1, 18));
    made.comparison('all', 200, 'job-without-subsidy', 70);
    made.startCells.fill(PEOPLE);
    expect(naiveDifference(made, 'clarification')).toBeCloseTo(20 - 35, 10);
    expect(effectValues(made, null).get('F3.clarification')).toBe(1);
    // A measure that does harm is no proof of selection.
    paths(made, 'clarification', 'job-without-subsidy', after(1, 16), after(1, 18));
    expect(effectValues(made, null).get('F3.clarification')).toBe(0);
    expect(effectValues(made, null).get('F3.rehabilitation')).toBe(1);
  });
  it('read supported employment after a year in unsubsidised work', () => {
    const made = world();
    paths(made, 'ips-youth', 'job-without-subsidy', after(12, 45), after(1, 30));
    expect(effectValues(made, null).get('F4')).toBeCloseTo(15, 10);
  });
  it('compare good times with bad by all measures together', () => {
    const [good, bad] = [world(), world()];
    paths(good, 'work-training', 'job-without-subsidy', after(13, 20), never);
    paths(bad, 'work-training', 'job-without-subsidy', after(13, 10), never);
    expect(largerInGoodTimes(good, bad)).toBe(1);
    expect(largerInGoodTimes(bad, good)).toBe(0);
  });
  it('state why what they cannot tell is not evaluable', () => {
    for (const reason of NOT_EVALUABLE.values()) {
      expect(reason.nb).not.toBe('');
      expect(reason.en).not.toBe('');
    }
    expect([...NOT_EVALUABLE.keys()]).toContain('F5.long-outside');
  });
});

describe('participants', () => {
  it('are persons of the country under 30, mean over the months of 2023', () => {
    const made = handMadeWorld({
      scenario: 'replay',
      sample: 10,
      months: 24,
      groups: ['all', 'age=16-29'],
      outcomes: ['stock.measure.work-training', 'stock.measure.ips', 'stock.measure.mentor'],
    });
    const moved = { ...made, firstMonth: monthOf(2022, 7) };
    made.set('stock.measure.work-training', 'age=16-29', (at) => (at < 6 ? 900 : at < 12 ? 100 : 300));
    made.set('stock.measure.work-training', 'all', 5000);
    made.set('stock.measure.ips', 'age=16-29', 7);
    made.set('stock.measure.mentor', 'age=16-29', 3);
    const values = effectValues(moved, null);
    expect(values.get('F1.work-training')).toBe(2000);
    expect(values.get('F1.follow-up')).toBe(100);
    expect(effectValues({ ...moved, firstMonth: monthOf(2024, 1) }, null).get('F1.work-training')).toBeNull();
  });
});

describe('the label of an effect curve', () => {
  it('calls two shapes fitted and every other predicted', () => {
    expect(effectCurveLabel('temporary-wage-subsidy').shape).toBe('fitted');
    expect(effectCurveLabel('labour-market-training').shape).toBe('fitted');
    for (const measure of ['work-training', 'follow-up-own', 'four-year-subsidy']) {
      expect(effectCurveLabel(measure).en).toBe('shape predicted; size: no published Norwegian figure');
    }
  });
  it('leaves the size out where trials have published one', () => {
    expect(effectCurveLabel('ips-youth').en).toBe('shape predicted');
  });
});
