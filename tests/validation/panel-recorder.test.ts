/** From people of the model to the panel and to the table of spells: what the recorder makes of hand-made lives. */
import { describe, expect, it } from 'vitest';
import { spellsOf } from '../../src/cli/spell-tables.js';
import { ALLOWANCE } from '../../src/model/benefits/columns.js';
import { grantAllowance, grantSocialAssistance, stop } from '../../src/model/benefits/transitions.js';
import { changeMental, changeOther, diagnose } from '../../src/model/health/transitions.js';
import { SEVERE } from '../../src/model/health/columns.js';
import { TEMPORARY } from '../../src/model/market/columns.js';
import { SPECIALLY_ADAPTED } from '../../src/model/nav/columns.js';
import { assess, deregister, register } from '../../src/model/nav/transitions.js';
import { spellDimensions } from '../../src/model/observe/spell-dimensions.js';
import { harvestSpells } from '../../src/model/observe/spell-harvest.js';
import { recordSpells } from '../../src/model/observe/spells.js';
import { DEVELOPMENTAL, MALFORMATION, NERVOUS, NO_CONDITION } from '../../src/model/people/columns.js';
import { depart } from '../../src/model/people/departure.js';
import { markShadow } from '../../src/model/people/transitions.js';
import { GENERAL } from '../../src/model/school/columns.js';
import { applyForContract, enrol } from '../../src/model/school/transitions.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { BENEFITS } from '../../src/vocabulary/codes.js';
import { is, panelFrom, stateAt, type Panel } from '../../src/validation/panel.js';
import { stock } from '../../src/validation/statistics/counts.js';
import { emptyCountry, nextMonth, somebody } from '../model/person.js';
import { scenario } from '../model/world.js';

const ADULTS = { from: 16, below: 40 };
const country = scenario('baseline', 1000, 12);

/** Lets months pass, each with something that happens in it, and records their ends. */
function live(state: WorldState, ...months: readonly (() => void)[]): Panel {
  for (const happens of months) {
    happens();
    recordSpells(state);
    state.recycleRows();
    nextMonth(state);
  }
  return panelFrom(harvestSpells(state, []), { sample: 1, firstMonth: country.start, months: months.length });
}

const nothing = (): void => undefined;

describe('the recorder of single people', () => {
  it('has somebody on the allowance who works part time employed in the main status and a recipient in the stock', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 25);
    const panel = live(state, () => {
      register(state, row);
      assess(state, row, SPECIALLY_ADAPTED);
      grantAllowance(state, row, state.month + 36);
      grantSocialAssistance(state, row);
      state.market.job[row] = TEMPORARY;
    });
    const there = (name: string, value: string): number | null =>
      stock(panel, country.start, ADULTS, is(panel, name, value));
    expect(there('main_status', 'employed')).toBe(1);
    expect(there('benefit_set', 'work-assessment-allowance')).toBe(1);
    expect(there('benefit_set', 'social-assistance')).toBe(1);
    expect(there('benefit_set', 'disability-pension')).toBe(0);
    expect(there('benefit', 'work-assessment-allowance')).toBe(1);
    expect(there('nav_group', 'specially-adapted')).toBe(1);
    expect(there('contact', 'met')).toBe(1);
    expect(there('allowance_grants', 'one')).toBe(1);
  });

  it('writes a state where something changed and nothing where nothing did', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 25);
    const panel = live(
      state,
      nothing,
      nothing,
      () => register(state, row),
      nothing,
      () => {
        deregister(state, row);
      },
    );
    expect([...panel.month].map((month) => month - country.start)).toEqual([0, 2, 4]);
  });

  it('tells who waits for an adviser from who has met one', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 25);
    const panel = live(
      state,
      () => register(state, row),
      () => assess(state, row, SPECIALLY_ADAPTED),
      () => deregister(state, row),
    );
    const contact = ['waiting', 'met', 'none'].map((value, at) =>
      is(panel, 'contact', value)(stateAt(panel, 0, country.start + at), 0),
    );
    expect(contact).toEqual([true, true, true]);
  });

  it('knows a diagnosis once it is made: a lasting condition before a mental disorder before others', () => {
    const state = emptyCountry(country);
    const somebodyWith = (condition: number): number => {
      const row = somebody(state, 25);
      state.people.congenital[row] = condition;
      changeMental(state, row, SEVERE, 30);
      return row;
    };
    const rows = [NO_CONDITION, NERVOUS, MALFORMATION, DEVELOPMENTAL].map(somebodyWith);
    somebodyWith(NO_CONDITION);
    const other = somebody(state, 25);
    changeOther(state, other, 1, 60);
    for (const row of [...rows, other]) diagnose(state, row);
    const panel = live(state, nothing);
    const found = ['mental', 'nervous', 'congenital', 'other', 'none'].map((value) =>
      stock(panel, country.start, ADULTS, is(panel, 'diagnosis', value)),
    );
    expect(found).toEqual([2, 1, 1, 1, 1]);
  });

  it('keeps when and where somebody first entered upper secondary, and an application for its month only', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 16, 8);
    const panel = live(
      state,
      nothing,
      () => enrol(state, row, GENERAL, state.month + 34),
      () => applyForContract(state, row),
      nothing,
    );
    expect(panel.people.firstEntry[0]).toBe(country.start + 1);
    expect(panel.people.firstTrack[0]).toBe(GENERAL);
    const applies = is(panel, 'apprenticeship_application', 'this-month');
    expect([1, 2, 3].map((at) => applies(stateAt(panel, 0, country.start + at), 0))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('lets people go in the month they leave, and takes a new person in the same row for somebody else', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 39);
    const panel = live(
      state,
      nothing,
      () => depart(state, row),
      () => {
        expect(somebody(state, 20)).toBe(row);
        state.people.id[row] = 7;
      },
    );
    expect([...panel.people.person]).toEqual([7, 1000 + row]);
    expect([...panel.people.left]).toEqual([-1, country.start + 1]);
    expect([0, 1, 2].map((at) => stock(panel, country.start + at, ADULTS))).toEqual([1, 0, 1]);
  });

  it('does not see shadows', () => {
    const state = emptyCountry(country);
    markShadow(state, somebody(state, 25), 1);
    expect(live(state, nothing).persons).toBe(0);
  });
});

describe('the spells of a person', () => {
  const state = emptyCountry(country);
  const row = somebody(state, 25);
  const panel = live(
    state,
    nothing,
    () => {
      grantAllowance(state, row, state.month + 36);
      grantSocialAssistance(state, row);
    },
    () => stop(state, row, ALLOWANCE),
    nothing,
  );
  const dimensions = spellDimensions([]);
  const spells = spellsOf(panel.table, 0);

  it('follow on one another in every dimension, and the last is open', () => {
    for (const [index] of dimensions.entries()) {
      const own = spells.filter(({ dimension }) => dimension === index);
      expect(own[0]?.from).toBe(country.start);
      expect(own.at(-1)?.to).toBe(-1);
      for (let at = 1; at < own.length; at += 1) {
        expect(own[at]?.from).toBe(own[at - 1]?.to);
        expect(own[at]?.code).not.toBe(own[at - 1]?.code);
      }
    }
  });

  it('show one main benefit and beside it all there are', () => {
    const of = (name: string): { code: number; from: number }[] =>
      spells
        .filter(({ dimension }) => dimensions[dimension]?.name === name)
        .map(({ code, from }) => ({ code, from: from - country.start }));
    const allowance = BENEFITS.indexOf('work-assessment-allowance');
    const social = BENEFITS.indexOf('social-assistance');
    expect(of('benefit')).toEqual([
      { code: 0, from: 0 },
      { code: allowance + 1, from: 1 },
      { code: social + 1, from: 2 },
    ]);
    expect(of('benefit_set')).toEqual([
      { code: 0, from: 0 },
      { code: (1 << allowance) | (1 << social), from: 1 },
      { code: 1 << social, from: 2 },
    ]);
  });

  it('have every dimension of the documented table', () => {
    expect(dimensions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(
        'activity enrolment job education nav_group follow_up_service benefit measure health region main_status'.split(
          ' ',
        ),
      ),
    );
  });
});
