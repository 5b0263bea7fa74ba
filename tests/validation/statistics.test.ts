/** Each observation rule on hand-made persons: who counts as what in a published figure. */
import { describe, expect, it } from 'vitest';
import type { Panel } from '../../src/validation/panel.js';
import { newUsers } from '../../src/validation/statistics/new-users.js';
import { chanceWithin } from '../../src/validation/statistics/nav-entries.js';
import { PANEL_STATISTICS, computeStatistics, numbersBehind } from '../../src/validation/statistics/list.js';
import { handMadePanel, month, type Changes, type HandMade } from './hand-made-panel.js';

/** The cells of one target. */
function cellsOf(target: string, panel: Panel): ReadonlyMap<string, number | null> {
  return computeStatistics(
    panel,
    PANEL_STATISTICS.filter((statistic) => statistic.target === target),
  );
}

function valueOf(id: string, people: readonly HandMade[]): number | null | undefined {
  const [target] = id.split('.');
  return cellsOf(target, handMadePanel(people)).get(id);
}

/** Somebody of 25 in 2018 and unchanged since 2010. */
function always(changes: Changes, born = '1993-02'): HandMade {
  return { born, life: { '2010-01': changes } };
}

const ALLOWANCE = { benefit_set: ['work-assessment-allowance'] };

describe('main status and benefit stocks', () => {
  it('count somebody on the allowance who works part time as employed, and as a recipient', () => {
    const worker = always({ ...ALLOWANCE, job: 'temporary', main_status: 'employed' });
    const patient = always({ ...ALLOWANCE, main_status: 'health-benefit' });
    expect(valueOf('D1', [worker, patient])).toBe(2);
    expect(valueOf('B8', [worker, patient])).toBe(0.5);
    expect(valueOf('B1', [worker, patient])).toBe(50);
  });

  it('take participants in measures out of the narrower count of those outside', () => {
    const people = [always({ main_status: 'measure' }), always({ main_status: 'other' })];
    expect(valueOf('B1', people)).toBe(100);
    expect(valueOf('B6.2016', people)).toBeCloseTo((50 * 14) / 15, 10);
  });

  it('compare risks of the two levels of education among those of 25-39 who do not study', () => {
    const of = (education: string, main_status: string, enrolment = 'none'): HandMade =>
      always({ education, main_status, enrolment }, '1990-01');
    const people = [
      of('compulsory', 'unknown'),
      of('compulsory', 'employed'),
      of('compulsory', 'other', 'higher-education'),
      of('upper-secondary-general', 'other'),
      of('upper-secondary-vocational', 'employed'),
      of('upper-secondary-vocational', 'employed'),
      of('upper-secondary-vocational', 'employed'),
    ];
    expect(valueOf('B7', people)).toBe(2);
  });

  it('hold an order only where every number bears it out', () => {
    // Ten persons, of whom so many are outside at the end of each year from 2016.
    const path = (outside: readonly number[]): HandMade[] =>
      Array.from({ length: 10 }, (_, index) => {
        const life: Record<string, Changes> = { '2012-08': { main_status: 'employed' } };
        outside.forEach((count, at) => {
          life[`${String(2016 + at)}-12`] = { main_status: index < count ? 'other' : 'employed' };
        });
        return { born: '1996-01', life };
      });
    const lives = path([5, 5, 5, 4, 6, 4, 3]);
    expect(valueOf('B4.lowest-2022', lives)).toBe(1);
    expect(valueOf('B4.bump-2020', lives)).toBe(1);
    const lasting = path([5, 5, 5, 4, 6, 5, 4]);
    expect(valueOf('B4.bump-2020', lasting)).toBe(0);
    expect(valueOf('B4.lowest-2022', lasting)).toBe(0);
    expect(numbersBehind(handMadePanel(lives)).get('B4.share.2020')).toBe(60);
  });
});

describe('Rogaland against the country', () => {
  it('is held by yearly means of those under 30', () => {
    // Four people in Rogaland and twelve elsewhere; so many of each are unemployed in each year.
    const path = (county: string, people: number, unemployed: Readonly<Record<number, number>>): HandMade[] =>
      Array.from({ length: people }, (_, index) => {
        const life: Record<string, Changes> = { '2010-01': { county } };
        for (const [year, count] of Object.entries(unemployed)) {
          life[`${year}-01`] = { main_status: index < count ? 'registered-unemployed' : 'employed' };
        }
        return { born: '1992-01', life };
      });
    const people = [
      ...path('rogaland', 4, { 2013: 0, 2014: 1, 2015: 2, 2016: 3, 2017: 2 }),
      ...path('oslo', 12, { 2013: 3, 2014: 3, 2015: 3, 2016: 3, 2017: 3 }),
    ];
    const found = cellsOf('H7', handMadePanel(people));
    expect([...found.values()]).toEqual([1, 1, 1, 1]);
    expect(numbersBehind(handMadePanel(people)).get('H7.country.2016')).toBe((100 * 6) / 16);
    const flat = cellsOf('H7', handMadePanel(path('rogaland', 4, { 2013: 1 })));
    expect([...flat.values()]).toEqual([0, 0, 0, 0]);
  });
});

describe('groups at NAV', () => {
  it('leave out disability pensioners and the employed on sick pay', () => {
    const people = [
      always({ nav_group: 'specially-adapted' }),
      always({ nav_group: 'specially-adapted', benefit_set: ['disability-pension'] }),
      always({ nav_group: 'specially-adapted', benefit_set: ['sick-pay'], job: 'permanent' }),
      always({ nav_group: 'specially-adapted', benefit_set: ['sick-pay'] }),
      always({ nav_group: 'permanently-adapted' }),
    ];
    expect(valueOf('C3.specially-adapted.2018', people)).toBe(2);
    expect(valueOf('C14.2018', people)).toBe(100);
  });

  it('count the stock at the end of January, under 30', () => {
    const turning30 = always({ nav_group: 'standard' }, '1986-01');
    const nearly = always({ nav_group: 'standard' }, '1986-02');
    const late: HandMade = {
      born: '1990-01',
      life: { '2010-01': {}, '2016-02': { nav_group: 'standard' } },
    };
    expect(valueOf('C1.standard.2016', [turning30, nearly, late])).toBe(1);
  });

  it('keep those who were once in a target group, whatever group they are in', () => {
    const people: HandMade[] = [
      {
        born: '1993-01',
        life: {
          '2010-01': {},
          '2017-01': { nav_group: 'standard' },
          '2017-06': { nav_group: 'permanently-adapted' },
        },
      },
      { born: '1997-01', life: { '2013-08': {}, '2017-01': { nav_group: 'unassessed' } } },
      {
        born: '1997-01',
        life: { '2013-08': {}, '2017-01': { nav_group: 'standard' }, '2018-06': { nav_group: 'none' } },
      },
    ];
    expect(valueOf('C7.25-29', people)).toBe(100);
  });

  it('weigh main benefits by the groups of the advisers, and take the first of several', () => {
    const people = [
      always({
        nav_group: 'standard',
        benefit: 'unemployment-benefit',
        benefit_set: ['unemployment-benefit', 'social-assistance'],
      }),
      always({ nav_group: 'situational', benefit: 'social-assistance', benefit_set: ['social-assistance'] }),
      always({ nav_group: 'specially-adapted', benefit: 'work-assessment-allowance', ...ALLOWANCE }),
      always({ nav_group: 'specially-adapted' }),
    ];
    expect(valueOf('C10.unemployment-benefit', people)).toBeCloseTo(20, 10);
    expect(valueOf('C10.social-assistance', people)).toBeCloseTo(30, 10);
    expect(valueOf('C10.work-assessment-allowance', people)).toBeCloseTo(25, 10);
    expect(valueOf('C10.none', people)).toBeCloseTo(25, 10);
  });

  it('count social assistance at any time of the year beside whatever is the main benefit', () => {
    const once: HandMade = {
      born: '1993-01',
      life: {
        '2010-01': { ...ALLOWANCE },
        '2019-05': { benefit_set: ['work-assessment-allowance', 'social-assistance'] },
        '2019-06': { ...ALLOWANCE },
      },
    };
    expect(valueOf('C15.2019', [once, always({})])).toBe(50);
  });
});

describe('new users', () => {
  const returning = (back: string): HandMade => ({
    born: '1993-01',
    life: {
      '2010-01': { nav_group: 'standard' },
      '2015-03': { nav_group: 'none' },
      [back]: { nav_group: 'unassessed' },
      '2016-05': { nav_group: 'situational' },
    },
  });

  it('have not been at NAV for twelve months: back after eleven is no new user, after twelve is one', () => {
    expect(valueOf('C8.total.2016', [returning('2016-02')])).toBe(0);
    expect(valueOf('C8.total.2016', [returning('2016-03')])).toBe(1);
    expect(valueOf('C8.situational.2016', [returning('2016-03')])).toBe(1);
  });

  it('are in no group where they leave before they are assessed', () => {
    const gone: HandMade = {
      born: '1993-01',
      life: { '2010-01': {}, '2016-02': { nav_group: 'unassessed' }, '2016-03': { nav_group: 'none' } },
    };
    expect(valueOf('C8.total.2016', [gone])).toBe(0);
  });

  it('cannot be told where the panel does not reach back twelve months', () => {
    expect(newUsers(handMadePanel([]), { from: month('2010-12'), to: month('2011-01') })).toBeNull();
  });

  it('are told from those moved up and those who are back', () => {
    const fresh: HandMade = {
      born: '1993-01',
      life: {
        '2010-01': {},
        '2016-06': { nav_group: 'unassessed' },
        '2016-07': { nav_group: 'specially-adapted' },
      },
    };
    const movedUp: HandMade = {
      born: '1993-01',
      life: { '2010-01': { nav_group: 'standard' }, '2016-07': { nav_group: 'specially-adapted' } },
    };
    const back: HandMade = {
      born: '1993-01',
      life: {
        '2010-01': { nav_group: 'specially-adapted' },
        '2016-03': { nav_group: 'none' },
        '2016-07': { nav_group: 'specially-adapted' },
      },
    };
    expect(valueOf('C16', [fresh])).toBe(0);
    expect(valueOf('C16', [movedUp, back])).toBeCloseTo(2 / 24, 10);
  });
});

describe('weeks to the first follow-up', () => {
  it('are even within the months, the meeting after the registration', () => {
    expect(chanceWithin(0, 0.5)).toBeCloseTo(0.75, 12);
    expect(chanceWithin(0, 1)).toBe(1);
    expect(chanceWithin(1, 1)).toBeCloseTo(0.5, 12);
    expect(chanceWithin(1, 2)).toBe(1);
    expect(chanceWithin(1, 0)).toBe(0);
    expect(chanceWithin(2, 1)).toBe(0);
    expect(chanceWithin(2, 1.5)).toBeCloseTo(0.125, 12);
    expect(chanceWithin(2, 2.5)).toBeCloseTo(0.875, 12);
  });

  it('rise with the limit and reach everybody', () => {
    for (let months = 0; months < 4; months += 1) {
      let before = 0;
      for (let limit = 0; limit <= 5; limit += 0.1) {
        const chance = chanceWithin(months, limit);
        expect(chance).toBeGreaterThanOrEqual(before);
        before = chance;
      }
      expect(before).toBe(1);
    }
  });

  it('leave out who left before a meeting and keep who still waits', () => {
    const registering = (life: HandMade['life']): HandMade => ({
      born: '1993-01',
      life: { '2010-01': {}, ...life },
    });
    const met = registering({
      '2018-03': { nav_group: 'standard', contact: 'met' },
    });
    const left = registering({
      '2018-03': { nav_group: 'standard', contact: 'waiting' },
      '2018-05': { nav_group: 'none', contact: 'none' },
    });
    const waits = registering({ '2018-03': { nav_group: 'standard', contact: 'waiting' } });
    expect(valueOf('C11.weeks-8', [met, left])).toBe(100);
    expect(valueOf('C11.weeks-8', [met, left, waits])).toBe(50);
  });
});

describe('health-related benefits', () => {
  const starter = (from: string, changes: Changes = {}): HandMade => ({
    born: '1995-01',
    life: { '2011-08': {}, [from]: { ...ALLOWANCE, allowance_grants: 'one', ...changes } },
  });

  it('start when they were not there the month before; the first time and again are told apart', () => {
    const again: HandMade = {
      born: '1995-01',
      life: {
        '2011-08': { ...ALLOWANCE, allowance_grants: 'one' },
        '2022-01': { benefit_set: [] },
        '2023-02': { ...ALLOWANCE, allowance_grants: 'two' },
      },
    };
    const panel = handMadePanel([starter('2023-06'), again, starter('2022-12')]);
    expect(cellsOf('D3', panel).get('D3')).toBe(2);
    expect(numbersBehind(panel).get('D3.first-time')).toBe(1);
    expect(numbersBehind(panel).get('D3.returning')).toBe(1);
  });

  it('do not start where an earlier benefit is converted', () => {
    const converted: HandMade = {
      born: '1993-01',
      life: {
        '2010-01': { benefit_set: ['temporary-health-benefits'] },
        '2011-05': { ...ALLOWANCE },
      },
    };
    expect(valueOf('D13.2011', [converted])).toBe(0);
    expect(
      valueOf('D13.2011', [starter('2010-02'), { ...starter('2011-08'), life: { '2011-05': {} } }]),
    ).toBe(0);
    expect(valueOf('D13.2012', [starter('2012-06')])).toBe(1);
  });

  it('keep the diagnosis they were granted for', () => {
    const recovered: HandMade = {
      born: '1993-01',
      life: {
        '2010-01': {},
        '2017-01': { ...ALLOWANCE, diagnosis: 'mental' },
        '2018-06': { diagnosis: 'none' },
      },
    };
    const other = always({ ...ALLOWANCE, diagnosis: 'other' });
    const unknown = always({ ...ALLOWANCE });
    expect(valueOf('D5.2018', [recovered, other, unknown])).toBe(50);
  });

  it('are followed for ten years to the month, among those still in the country', () => {
    const to = (later: HandMade['life'], left?: string): HandMade => ({
      born: '1988-06',
      life: { '2010-01': {}, '2012-03': ALLOWANCE, ...later },
      ...(left === undefined ? {} : { left }),
    });
    const people = [
      to({ '2022-03': { benefit_set: ['disability-pension'] } }),
      to({ '2022-04': { benefit_set: ['disability-pension'] } }),
      to({}, '2020-01'),
    ];
    expect(valueOf('D8', people)).toBe(50);
  });

  it('are flows in eleven months of the year the panel opens in', () => {
    const people: HandMade[] = [
      { born: '1988-01', life: { '2010-01': { benefit_set: ['disability-pension'] } } },
      ...Array.from({ length: 11 }, () => ({
        born: '1988-01',
        life: { '2010-01': {}, '2010-06': { benefit_set: ['disability-pension'] } },
      })),
    ];
    expect(valueOf('D11.2010', people)).toBe(12);
    expect(valueOf('D12.2010', people)).toBe(12);
  });

  it('go with work where there was any in the year', () => {
    const worked: HandMade = {
      born: '1990-01',
      life: {
        '2010-01': { ...ALLOWANCE },
        '2022-06': { main_status: 'employed' },
        '2022-07': { main_status: 'health-benefit' },
      },
    };
    expect(valueOf('D9.work-assessment-allowance', [worked, always(ALLOWANCE)])).toBe(50);
  });
});

describe('school', () => {
  const pupil = (track: string, done: string | null, entry = '2016-08', marks = 42): HandMade => ({
    born: `${String(Number(entry.slice(0, 4)) - 16)}-03`,
    marks,
    entry: { month: entry, track },
    life: {
      [entry]: { enrolment: track, main_status: 'education' },
      ...(done === null ? {} : { [done]: { enrolment: 'none', education: track } }),
    },
  });
  const GENERAL = 'upper-secondary-general';
  const VOCATIONAL = 'upper-secondary-vocational';

  it('gives general tracks three years and vocational ones four, then two more', () => {
    const people = [
      pupil(GENERAL, '2019-06'),
      pupil(GENERAL, '2020-06'),
      pupil(VOCATIONAL, '2020-06'),
      pupil(VOCATIONAL, '2022-06'),
    ];
    expect(valueOf('A1', people)).toBe(50);
    expect(valueOf('A2', people)).toBe(0);
  });

  it('counts five years of every track for completion, by track and by grade points', () => {
    const people = [
      pupil(GENERAL, '2017-06', '2012-08', 56),
      pupil(GENERAL, '2018-06', '2012-08', 20),
      pupil(VOCATIONAL, '2016-06', '2012-08', 20),
    ];
    expect(valueOf('H4.general', people)).toBe(50);
    expect(valueOf('H4.vocational', people)).toBe(100);
    expect(valueOf('H4.points-55-and-over', people)).toBe(100);
    expect(valueOf('H4.points-under-25', people)).toBe(50);
    expect(valueOf('A3', people)).toBeCloseTo(100 / 3, 10);
  });

  it('counts applicants whatever comes of it, and contracts within the year', () => {
    const applicant = (county: string, later: HandMade['life']): HandMade => ({
      born: '2001-01',
      life: {
        '2017-08': { county, enrolment: VOCATIONAL },
        '2019-08': { apprenticeship_application: 'this-month', enrolment: 'none' },
        '2019-09': { apprenticeship_application: 'none' },
        ...later,
      },
    });
    const people = [
      applicant('agder', { '2019-12': { enrolment: 'apprenticeship' } }),
      applicant('agder', { '2020-01': { enrolment: 'apprenticeship' } }),
      applicant('oslo', { '2019-10': { enrolment: 'apprenticeship' } }),
    ];
    expect(valueOf('A4.agder', people)).toBe(50);
    expect(valueOf('A4.norway', people)).toBeCloseTo(200 / 3, 10);
    expect(valueOf('A4.nordland', people)).toBeNull();
  });

  it('tells waves of leaving from the months between, and where returns fall', () => {
    const leaver = (leaves: string, returns: string): HandMade => ({
      born: '1998-03',
      entry: { month: '2014-08', track: GENERAL },
      life: {
        '2014-08': { enrolment: GENERAL },
        [leaves]: { enrolment: 'none' },
        [returns]: { enrolment: GENERAL },
      },
    });
    const people = [leaver('2014-10', '2015-08'), leaver('2015-01', '2015-08'), leaver('2015-01', '2016-01')];
    expect(valueOf('A6.leaving', people)).toBe(1);
    expect(valueOf('A6.returning', people)).toBeCloseTo(200 / 3, 10);
    expect(valueOf('A6.leaving', [...people, leaver('2014-11', '2015-08')])).toBe(0);
  });

  it('holds the figure of the follow-up service between the mean stock and the count over the school year', () => {
    const inContact = (from: string, to: string): HandMade => ({
      born: '2005-01',
      life: {
        '2021-08': {},
        [from]: { follow_up_service: 'in-contact' },
        [to]: { follow_up_service: 'none' },
      },
    });
    const behind = numbersBehind(
      handMadePanel([
        inContact('2022-07', '2022-11'),
        inContact('2023-05', '2023-08'),
        inContact('2022-01', '2022-08'),
      ]),
    );
    expect(behind.get('A5.mean-stock')).toBe((3 + 3) / 12);
    expect(behind.get('A5.count')).toBe(2);
    expect(valueOf('A5', [inContact('2022-07', '2022-11')])).toBe(0);
  });

  it('counts students of an age and sex on the first of October', () => {
    const student = (from: string): HandMade => ({
      born: '1998-10',
      sex: 'man',
      life: { '2014-08': {}, [from]: { enrolment: 'higher-education' } },
    });
    expect(valueOf('H5.19.men.2018', [student('2018-08'), student('2018-10')])).toBe(50);
    expect(valueOf('H5.20.men.2018', [student('2018-08')])).toBeNull();
    expect(valueOf('H5.19.women.2018', [student('2018-08')])).toBeNull();
  });

  it('counts a job beside study in term as paid work', () => {
    const student = (main_status: string): HandMade =>
      always({ enrolment: 'higher-education', main_status }, '2000-01');
    expect(valueOf('H6', [student('employed'), student('education')])).toBe(50);
  });
});

describe('leavers', () => {
  const leaver = (later: Changes): HandMade => ({
    born: '1995-06',
    life: {
      '2011-08': {},
      '2017-10': { nav_group: 'standard', main_status: 'registered-unemployed' },
      '2018-02': { nav_group: 'none', main_status: 'unknown' },
      '2018-08': later,
    },
  });

  it('are in a job only where nothing stands beside it six months later', () => {
    const people = [
      leaver({ main_status: 'employed' }),
      leaver({ main_status: 'employed', nav_group: 'standard' }),
      leaver({ main_status: 'employed', benefit: 'social-assistance', benefit_set: ['social-assistance'] }),
      leaver({ nav_group: 'situational', main_status: 'registered-unemployed' }),
    ];
    expect(valueOf('H1.20-24.job-only', people)).toBe(25);
    expect(valueOf('H1.20-24.job-seeker', people)).toBe(25);
    expect(valueOf('H1.25-29.job-only', people)).toBeNull();
  });

  it('leave reduced capacity with the disability pension, whatever group is kept', () => {
    const pensioner: HandMade = {
      born: '1995-06',
      life: {
        '2011-08': { nav_group: 'specially-adapted' },
        '2021-08': { benefit_set: ['disability-pension'] },
      },
    };
    expect(valueOf('H2.25-29.2021.disability-pension', [pensioner])).toBe(100);
    expect(valueOf('H2.25-29.2024.disability-pension', [pensioner])).toBeNull();
  });

  it('are gone from unemployment unless unemployed or on a measure at the month end', () => {
    const one = (later: Changes): HandMade => ({
      born: '1993-06',
      life: {
        '2010-01': {},
        '2012-02': { nav_group: 'unassessed', main_status: 'registered-unemployed' },
        '2012-03': later,
      },
    });
    const people = [
      one({ nav_group: 'standard', main_status: 'measure' }),
      one({ nav_group: 'standard', main_status: 'employed' }),
    ];
    expect(valueOf('H3.one-month', people)).toBe(50);
  });
});

describe('a panel that lacks the months', () => {
  it('says of no cell that it is a number', () => {
    const panel = handMadePanel([always({ nav_group: 'standard' })], { first: '2025-01', end: '2025-07' });
    const numbers = [...computeStatistics(panel)].filter(([, value]) => value !== null);
    expect(numbers).toEqual([]);
  });
});
