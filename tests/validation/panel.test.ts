/** The panel's own queries, on hand-made persons. */
import { describe, expect, it } from 'vitest';
import {
  ageAt,
  awayFor,
  everIn,
  firstMonthOf,
  is,
  lastKnown,
  panelOf,
  reader,
  stateAt,
  visit,
  visitMoves,
} from '../../src/validation/panel.js';
import { entries, stock } from '../../src/validation/statistics/counts.js';
import { handMadePanel, month } from './hand-made-panel.js';

const ALL = { from: 16, below: 40 };

describe('a panel', () => {
  const panel = handMadePanel([
    {
      born: '1995-06',
      life: {
        '2011-08': { enrolment: 'upper-secondary-general', main_status: 'education' },
        '2014-06': { enrolment: 'none', education: 'upper-secondary-general', main_status: 'unknown' },
        '2014-09': { main_status: 'employed', job: 'temporary' },
        '2015-02': { main_status: 'registered-unemployed', job: 'none', nav_group: 'unassessed' },
        '2015-04': { nav_group: 'standard' },
      },
      left: '2016-01',
    },
    { born: '1985-01', life: { '2010-01': { nav_group: 'standard' }, '2010-05': { nav_group: 'none' } } },
  ]);
  const registered = is(panel, 'nav_group', 'unassessed', 'standard');

  it('finds what held at the end of a month, and nobody before the first and after the last', () => {
    const read = reader(panel, 'education');
    expect(read(stateAt(panel, 0, month('2014-05')))).toBe(0);
    expect(read(stateAt(panel, 0, month('2014-06')))).toBe(1);
    expect(read(stateAt(panel, 0, month('2014-08')))).toBe(1);
    expect(stateAt(panel, 0, month('2011-07'))).toBe(-1);
    expect(stateAt(panel, 0, month('2015-12'))).toBeGreaterThanOrEqual(0);
    expect(stateAt(panel, 0, month('2016-01'))).toBe(-1);
  });

  it('counts completed years', () => {
    expect(ageAt(panel, 0, month('2015-05'))).toBe(19);
    expect(ageAt(panel, 0, month('2015-06'))).toBe(20);
  });

  it('counts stocks among the ages asked for and says nothing of months it does not have', () => {
    expect(stock(panel, month('2015-03'), ALL, registered)).toBe(1);
    expect(stock(panel, month('2015-03'), { from: 20, below: 30 }, registered)).toBe(0);
    expect(stock(panel, month('2010-01'), ALL)).toBe(1);
    expect(stock(panel, month('2009-12'), ALL)).toBeNull();
    expect(stock(panel, month('2025-01'), ALL)).toBeNull();
  });

  it('counts who comes, not who was there when it began', () => {
    const window = { from: month('2010-01'), to: month('2016-01') };
    expect(entries(panel, window, ALL, registered)).toBe(1);
    expect(entries(panel, window, ALL, is(panel, 'nav_group', 'standard'))).toBe(1);
  });

  it('visits every month of every person once, within ages and window', () => {
    const seen: string[] = [];
    visit(
      panel,
      { from: month('2014-05'), to: month('2014-10') },
      { from: 19, below: 29 },
      (person, at, state) => {
        seen.push(
          `${String(person)}/${String(at - month('2014-05'))}/${String(reader(panel, 'main_status')(state))}`,
        );
      },
    );
    expect(seen).toEqual(['0/1/6', '0/2/6', '0/3/6', '0/4/0']);
  });

  it('tells the moves of a window with what was before', () => {
    const moves: number[][] = [];
    visitMoves(panel, { from: month('2011-08'), to: month('2014-07') }, ALL, (person, at, before, after) => {
      moves.push([person, at - month('2011-08'), before, after]);
    });
    expect(moves).toEqual([
      [0, 0, -1, 0],
      [0, 34, 0, 1],
    ]);
  });

  it('knows how long somebody was away, and when it cannot know', () => {
    expect(awayFor(panel, 0, month('2015-02'), 12, registered)).toBe(true);
    expect(awayFor(panel, 0, month('2015-06'), 12, registered)).toBe(false);
    // The second person was there when the panel began: what was in 2009 is unknown.
    expect(awayFor(panel, 1, month('2010-09'), 12, registered)).toBeNull();
    expect(awayFor(panel, 1, month('2011-05'), 12, registered)).toBe(true);
    expect(awayFor(panel, 1, month('2011-04'), 12, registered)).toBe(false);
  });

  it('finds whether and when something first held', () => {
    const works = is(panel, 'main_status', 'employed');
    expect(everIn(panel, 0, { from: month('2014-01'), to: month('2014-09') }, works)).toBe(false);
    expect(everIn(panel, 0, { from: month('2014-01'), to: month('2014-10') }, works)).toBe(true);
    expect(everIn(panel, 0, { from: month('2015-01'), to: month('2016-01') }, works)).toBe(true);
    expect(everIn(panel, 0, { from: month('2015-02'), to: month('2016-01') }, works)).toBe(false);
    expect(firstMonthOf(panel, 0, month('2012-01'), works)).toBe(month('2014-09'));
    expect(firstMonthOf(panel, 0, month('2015-01'), works)).toBe(month('2015-01'));
    expect(firstMonthOf(panel, 0, month('2015-02'), works)).toBeNull();
  });

  it('remembers the last known value of something', () => {
    const read = reader(panel, 'enrolment');
    expect(lastKnown(panel, 0, stateAt(panel, 0, month('2015-06')), read, 0)).toBe(1);
    expect(lastKnown(panel, 1, stateAt(panel, 1, month('2015-06')), read, 0)).toBe(0);
  });

  it('refuses a dimension or a value nobody records, and a world without single people', () => {
    expect(() => reader(panel, 'shoe_size')).toThrow('people are not recorded by shoe_size');
    expect(() => is(panel, 'nav_group', 'platinum')).toThrow('nav_group has no value platinum');
    expect(() => panelOf({ spells: null } as never)).toThrow('recorded single people');
  });
});
