import { describe, expect, it } from 'vitest';
import type { DatedValue } from '../../src/model/declarations.js';
import { scarringValues } from '../../src/validation/effects/scarring.js';
import { afterAllowance } from '../../src/validation/money/gain.js';
import { PUBLISHED } from '../../src/validation/quasi-experiment/design.js';
import {
  counterfactualIn,
  newUsersOf,
  unemploymentOf,
} from '../../src/validation/quasi-experiment/from-panel.js';
import { findingsOf, quasiExperimentValues } from '../../src/validation/quasi-experiment/values.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { handMadePanel, month, type HandMade } from './hand-made-panel.js';

/** Registers in April 2016 in Oslo at 21, is placed in situational effort in May, finds a job in July. */
const ENTRANT: HandMade = {
  born: '1994-09',
  sex: 'woman',
  life: {
    '2010-09': {
      county: 'oslo',
      education: 'compulsory',
      nav_group: 'none',
      job: 'none',
      main_status: 'unknown',
    },
    '2016-04': { nav_group: 'unassessed', main_status: 'registered-unemployed' },
    '2016-05': { nav_group: 'situational' },
    '2016-07': { job: 'temporary', main_status: 'employed' },
    '2016-10': {
      job: 'none',
      main_status: 'education',
      enrolment: 'upper-secondary-general',
      nav_group: 'none',
    },
  },
};

describe('new users of a panel', () => {
  const only = (person: HandMade): readonly unknown[] | null =>
    newUsersOf(handMadePanel([person]), PUBLISHED);

  it('are rows of the quasi-experiment: as at entry, in the first group, with outcomes 1, 3, 6 and 9 months on', () => {
    expect(only(ENTRANT)).toEqual([
      {
        person: 100,
        entryMonth: month('2016-04'),
        county: 'oslo',
        age: 21,
        sex: 'woman',
        education: 'compulsory',
        group: 'situational',
        employed: [false, true, false, false],
        inEducation: [false, false, true, true],
      },
    ]);
  });
  it('have not been at NAV for twelve months', () => {
    const life = { ...ENTRANT.life, '2015-05': { nav_group: 'standard' }, '2015-06': { nav_group: 'none' } };
    const ordered = Object.fromEntries(Object.entries(life).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(only({ ...ENTRANT, life: ordered })).toEqual([]);
  });
  it('are under 30 and entered in March to June', () => {
    expect(only({ ...ENTRANT, born: '1986-03' })).toEqual([]);
    const { '2016-04': entry, ...rest } = ENTRANT.life;
    const early = { '2010-09': rest['2010-09'], '2016-02': entry, '2016-05': rest['2016-05'] };
    expect(only({ ...ENTRANT, life: early })).toEqual([]);
  });
  it('are not on sick pay', () => {
    const life = { ...ENTRANT.life, '2016-05': { nav_group: 'situational', benefit_set: ['sick-pay'] } };
    expect(only({ ...ENTRANT, life })).toEqual([]);
  });
  it('count as employed in a side job beside their studies, and while furloughed', () => {
    const life = {
      ...ENTRANT.life,
      '2016-07': { job: 'permanent', furlough: 'furloughed', main_status: 'registered-unemployed' },
      '2016-10': { job: 'none', furlough: 'none', enrolment: 'higher-education', side_job: 'beside-study' },
    };
    expect(only({ ...ENTRANT, life })).toMatchObject([
      { employed: [false, true, true, true], inEducation: [false, false, true, true] },
    ]);
  });
  it('cannot be told where the panel lacks the months before or after', () => {
    const late = handMadePanel([ENTRANT], { first: '2015-06', end: '2025-01' });
    expect(newUsersOf(late, PUBLISHED)).toBeNull();
    const short = handMadePanel([ENTRANT], { first: '2010-01', end: '2018-03' });
    expect(newUsersOf(short, PUBLISHED)).toBeNull();
  });
});

describe('the same people in the other world', () => {
  const users = newUsersOf(handMadePanel([ENTRANT]), PUBLISHED) ?? [];

  it('are found by their id, in the months of their entry here', () => {
    const life = {
      '2010-09': ENTRANT.life['2010-09'],
      '2016-06': { job: 'permanent', main_status: 'employed' },
    };
    const other = handMadePanel([{ ...ENTRANT, life }]);
    expect(counterfactualIn(other)(users[0])).toEqual({
      employed: [false, true, true, true],
      inEducation: [false, false, false, false],
    });
  });
  it('are nobody where they never came or had left', () => {
    const other = handMadePanel([{ ...ENTRANT, left: '2016-01' }]);
    expect(counterfactualIn(other)(users[0])).toBeNull();
    expect(counterfactualIn(handMadePanel([]))(users[0])).toBeNull();
  });
});

describe('county unemployment', () => {
  it('is the country times the county over its tightness, per cent, as of the month', () => {
    const cells = (value: (cell: number) => number): Float64Array =>
      Float64Array.from(COUNTIES, (_, at) => value(at));
    const parameters = new Map<string, DatedValue[]>([
      [
        'market.cycle.unemployment',
        [
          { from: 0, values: Float64Array.of(0.02) },
          { from: month('2017-01'), values: Float64Array.of(0.03) },
        ],
      ],
      ['market.cycle.county', [{ from: 0, values: cells((at) => (at === 8 ? 1.5 : 1)) }]],
      ['market.vacancy.tightness', [{ from: 0, values: cells((at) => (at === 2 ? 0.8 : 1)) }]],
    ]);
    const rate = unemploymentOf(parameters);
    expect(rate('rogaland', month('2016-12'))).toBeCloseTo(3, 10);
    expect(rate('rogaland', month('2017-01'))).toBeCloseTo(4.5, 10);
    expect(rate('oslo', month('2016-03'))).toBeCloseTo(2.5, 10);
  });
});

describe('targets E', () => {
  it('are levels where there are people, and nothing where regressions have no answer', () => {
    const panel = handMadePanel([ENTRANT, { ...ENTRANT, sex: 'man' }]);
    const findings = findingsOf(panel, panel, () => 3);
    if (findings === null) throw new Error('no findings');
    const values = quasiExperimentValues(findings);
    expect(values.get('E1.rest.2016.month-3')).toBe(100);
    expect(values.get('E1.rest.2017.month-3')).toBeNull();
    expect(values.get('E3.true.month-1')).toBeNull();
    expect(values.get('E5')).toBeNull();
    expect(values.get('E6')).toBeNull();
  });
});

describe('scarring', () => {
  const school = { county: 'rogaland', education: 'compulsory', enrolment: 'upper-secondary-vocational' };
  const leaver = (education: string, work: boolean): HandMade => ({
    born: '1996-02',
    life: {
      '2012-08': { ...school, main_status: 'education' },
      '2015-06': { enrolment: 'none', education, main_status: 'unknown' },
      '2018-01': { main_status: work ? 'employed' : 'unknown' },
    },
  });

  it('is fewer in work five years after leaving school in the slump than the same leavers without it', () => {
    const slump = handMadePanel([
      leaver('compulsory', false),
      leaver('higher', true),
      leaver('higher', true),
    ]);
    const without = handMadePanel([
      leaver('compulsory', true),
      leaver('higher', true),
      leaver('higher', false),
    ]);
    const values = scarringValues(slump, without);
    expect(values.get('F8.size')).toBeCloseTo(0, 10);
    expect(values.get('F8.low-skilled')).toBe(1);
  });
  it('leaves out who went on with another course within four months', () => {
    const short: HandMade = {
      born: '1996-02',
      life: {
        '2012-08': school,
        '2015-06': { enrolment: 'none' },
        '2015-09': { enrolment: 'higher-education' },
      },
    };
    expect(scarringValues(handMadePanel([short]), handMadePanel([short])).get('F8.size')).toBeNull();
  });
});

describe('after the allowance', () => {
  it('those who left it for work or for the pension in their twenties are followed year by year', () => {
    const recipient = (change: HandMade['life'][string], later: HandMade['life'][string]): HandMade => ({
      born: '1992-02',
      life: {
        '2013-01': { benefit_set: ['work-assessment-allowance'], main_status: 'health-benefit' },
        '2016-01': { benefit_set: [], ...change },
        '2018-06': later,
      },
    });
    const panel = handMadePanel([
      recipient({ main_status: 'employed' }, { main_status: 'employed' }),
      recipient({ main_status: 'employed' }, { main_status: 'registered-unemployed' }),
      recipient({ benefit_set: ['disability-pension'] }, { main_status: 'employed' }),
      recipient({ main_status: 'unknown' }, { main_status: 'employed' }),
    ]);
    const { toWork, toPension } = afterAllowance(panel);
    expect(toWork.slice(0, 5)).toEqual([1, 1, 1, 0.5, 0.5]);
    expect(toPension.slice(0, 4)).toEqual([0, 0, 0, 1]);
    // Nine years after January 2016 the panel is over.
    expect(toWork[8]).toBe(0.5);
    expect(toWork[9]).toBeNull();
  });
});
