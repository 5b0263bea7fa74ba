/**
 * The list of the concerned and the table of marks are kept up with what happens to people, not drawn up anew: they must
 * be what a look at everybody would give.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FULL_CAPACITY, GOOD } from '../../src/model/health/columns.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { MARKS, situationOf } from '../../src/model/observe/status.js';
import { activityColumn } from '../../src/model/observe/history.js';
import { COMPLETED_MARK, MARK_BITS, addToCell } from '../../src/model/observe/cells.js';
import { cellOfRow } from '../../src/model/observe/tally.js';
import { PRESENT_FREE, PRESENT_RESIDENT, REAL } from '../../src/model/people/columns.js';
import { COMPULSORY, INTRODUCTION } from '../../src/model/school/columns.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { MONTH } from '../../src/model/month.js';
import { BLOCK_ROWS } from '../../src/model/state/step.js';
import { WITH_SHADOWS, newWorld, runTo, scenario } from './world.js';

const country = scenario('four-year-wage-subsidy-as-regulated', 400, 24);

function everybody(state: WorldState): number[] {
  return Array.from({ length: state.highWater }, (_, row) => row).filter(
    (row) => state.people.present[row] !== PRESENT_FREE,
  );
}

/** The table of marks, counties and activities as a look at everybody at a month's end gives them. */
function lookAtAll(state: WorldState): { marks: Int32Array; residents: number[]; wrong: number } {
  const marks = new Int32Array(state.marks.persons.length);
  const residents = COUNTIES.map(() => 0);
  const today = activityColumn(state, state.month);
  let wrong = 0;
  for (const row of everybody(state)) {
    const mark = MARKS.of[situationOf(state, row)] ?? 0;
    if (today[row] !== MARKS.activity[mark]) wrong += 1;
    if (state.people.shadow[row] !== REAL) continue;
    const completed = state.school.education[row] === COMPULSORY ? 0 : COMPLETED_MARK;
    addToCell(marks, MARK_BITS, cellOfRow(state, row), mark | completed, 1);
    const county = state.people.county[row] ?? 0;
    if (state.people.present[row] === PRESENT_RESIDENT) residents[county] = (residents[county] ?? 0) + 1;
  }
  return { marks, residents, wrong };
}

function isConcerned(
  { people, school, health, nav, benefits, measures, market }: WorldState,
  row: number,
): boolean {
  if (people.present[row] !== PRESENT_RESIDENT) return false;
  const at = (column: ArrayLike<number>): number => column[row] ?? 0;
  return (
    (at(market.job) === 0 && at(school.enrolment) === 0) ||
    at(school.enrolment) === INTRODUCTION ||
    at(nav.group) !== 0 ||
    at(benefits.set) !== 0 ||
    at(measures.measure) + at(measures.queuedFor) + at(measures.voucher) !== 0 ||
    at(market.subsidy) + at(market.furloughed) !== 0 ||
    at(school.followUpService) !== 0 ||
    at(health.mental) !== GOOD ||
    at(health.capacity) !== FULL_CAPACITY
  );
}

/** An application is written at the slot and an experience at the employer, neither at the person. */
const WRITTEN_ELSEWHERE = ['applyTo', 'noteExperience'];

describe('what is kept up with what happens to people', () => {
  it('is what a look at everybody gives, month by month, shadows among them', () => {
    const wrong: string[] = [];
    /** Looks at the state in the middle of the month, where the list is drawn up, and at its end. */
    const steps = MONTH.map((step) => ({
      ...step,
      bind(state: WorldState) {
        const running = step.bind(state);
        return {
          recompile: running.recompile.bind(running),
          run(from: number, to: number): void {
            running.run(from, to);
            if (state.month < country.start - 12) return;
            if (step.name === 'people.concerned') {
              const list = [...state.rows.concerned.subarray(0, state.concernedCount)];
              const all = everybody(state).filter((row) => isConcerned(state, row));
              if (list.join() !== all.join()) wrong.push(`list of ${String(state.month)}`);
            }
            if (step.name === 'observe.record') {
              const { marks, residents, wrong: activities } = lookAtAll(state);
              if (activities > 0) wrong.push(`activities of ${String(state.month)}`);
              if (marks.join() !== state.marks.persons.join()) wrong.push(`marks of ${String(state.month)}`);
              if (residents.join() !== state.counties.residents.join())
                wrong.push(`residents of ${String(state.month)}`);
            }
          },
        };
      },
    }));
    const world = newWorld(country, WITH_SHADOWS, 0, { steps, blockRows: BLOCK_ROWS });
    runTo(world, country.end);
    expect(wrong).toEqual([]);
    expect(everybody(world.state).some((row) => world.state.people.shadow[row] !== REAL)).toBe(true);
  });

  it('misses nothing: every transition of a person says that the row was touched', () => {
    const model = new URL('../../src/model/', import.meta.url);
    const silent: string[] = [];
    for (const folder of readdirSync(model, { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const files = readdirSync(new URL(`${folder.name}/`, model));
      if (!files.includes('transitions.ts')) continue;
      const text = readFileSync(new URL(`${folder.name}/transitions.ts`, model), 'utf8');
      for (const [whole, name, parameters] of text.matchAll(
        /export function (\w+)\(([^)]*)\): void \{\n.*/g,
      )) {
        if (name === undefined || WRITTEN_ELSEWHERE.includes(name) || !/\brow: number/.test(parameters ?? ''))
          continue;
        if (!whole.endsWith('world.touch(row);')) silent.push(`${folder.name}: ${name}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
