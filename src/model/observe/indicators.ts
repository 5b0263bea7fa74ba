/**
 * The two indicators of work NAV is steered by. The present one: share in work six months after a measure or a registration
 * ended. The new one looks at the whole stock: everybody registered in December is followed through the next year, still
 * registered or not, and what they work is added up by kind of user and county, so that it can be held against what such
 * users work elsewhere. Meld. St. 33 (2023-2024), sections 7.2.1 and 7.2.2.
 */
import { COUNTIES, MAIN_STATUSES } from '../../vocabulary/codes.js';
import { calendarMonthOf, MONTHS_PER_YEAR, yearOf } from '../../vocabulary/months.js';
import { INDICATOR_MONTHS } from '../../vocabulary/windows.js';
import { NO_JOB } from '../market/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import { BAND_OF_AGE, ageOf } from '../people/ages.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import type { CohortTables } from '../results.js';
import type { WorldState } from '../state/world-state.js';
import { MATCH_CELLS, MATCH_CELL_NAMES, matchCellOf, yearsOf } from './layout.js';
import { addLocalOf } from './local.js';
import { mainStatusOf } from './status.js';
import { windowMonths } from './tally.js';

const EMPLOYED = MAIN_STATUSES.indexOf('employed');
const PER_CENT = 100;

/** Counts a recorded month of both indicators. */
export function followIndicators(world: WorldState): void {
  const { present, shadow, county } = world.people;
  const { lastEnd } = world.measures;
  const { leftMonth, group } = world.nav;
  const { cohort } = world.history;
  const { job, furloughed, hours } = world.market;
  const { months, work } = world.cohorts;
  const year = (yearOf(world.month) - yearOf(world.scenario.start)) * MATCH_CELLS;
  const then = (world.month - INDICATOR_MONTHS) | 0;
  const [resident, real, none, outside] = [PRESENT_RESIDENT | 0, REAL | 0, NO_JOB | 0, NOT_REGISTERED | 0];
  const { i32 } = world.arena;
  const kinds = (cohort.byteOffset >> 2) | 0;
  const ends = (lastEnd.byteOffset >> 2) | 0;
  const leaves = (leftMonth.byteOffset >> 2) | 0;
  const twice = then | (then << 16) | 0;
  const end = world.highWater | 0;
  for (let first = 0; first < end; first = (first + 4) | 0) {
    // Four rows at a time: hardly anybody is asked about in a given month.
    const [four, pair] = [first >> 2, first >> 1];
    const met =
      hasZero((i32[(ends + pair) | 0] ?? 0) ^ twice) |
      hasZero((i32[(ends + pair + 1) | 0] ?? 0) ^ twice) |
      hasZero((i32[(leaves + pair) | 0] ?? 0) ^ twice) |
      hasZero((i32[(leaves + pair + 1) | 0] ?? 0) ^ twice);
    if (((i32[(kinds + four) | 0] ?? 0) | met) === 0) continue;
    const last = first + 4 < end ? first + 4 : end;
    for (let row = first; row < last; row = (row + 1) | 0) {
      const kind = cohort[row] ?? 0;
      const ended = lastEnd[row] === then;
      const left = leftMonth[row] === then;
      if (kind === 0 && !ended && !left) continue;
      if (present[row] !== resident || shadow[row] !== real) continue;
      if (ended) ask(world, row, 'measureEnded', 'workAfterMeasure');
      if (left && group[row] === outside) ask(world, row, 'registrationEnded', 'workAfterRegistration');
      if (kind === 0) continue;
      const at = (year + kind - 1) * COUNTIES.length + (county[row] ?? 0);
      months[at] = (months[at] ?? 0) + 1;
      if (job[row] !== none && furloughed[row] === 0) work[at] = (work[at] ?? 0) + (hours[row] ?? 0);
    }
  }
}

/** Not 0 where one of the two 16-bit halves is 0; now and then also where none is. */
function hasZero(halves: number): number {
  return (halves - 0x00010001) & ~halves & 0x80008000;
}

type Asked = 'measureEnded' | 'registrationEnded';
type InWork = 'workAfterMeasure' | 'workAfterRegistration';

function ask(world: WorldState, row: number, asked: Asked, inWork: InWork): void {
  addLocalOf(world, asked, row, 1);
  addLocalOf(world, inWork, row, mainStatusOf(world, row) === EMPLOYED ? 1 : 0);
}

/** At the end of December: who is registered now is next year's stock. */
export function drawUpStock(world: WorldState): void {
  if (calendarMonthOf(world.month) !== MONTHS_PER_YEAR) return;
  const { present, shadow, birthMonth } = world.people;
  const { group } = world.nav;
  const { education } = world.school;
  const { cohort } = world.history;
  for (let row = 0; row < world.highWater; row += 1) {
    const standing = group[row] ?? NOT_REGISTERED;
    const counts = standing !== NOT_REGISTERED && present[row] === PRESENT_RESIDENT && shadow[row] === REAL;
    if (!counts) {
      cohort[row] = 0;
      continue;
    }
    const band = BAND_OF_AGE[ageOf(birthMonth[row] ?? 0, world.month)] ?? 0;
    cohort[row] = matchCellOf(band, education[row] ?? 0, standing) + 1;
  }
}

/** Person-months and full-time months worked of each year's stock, agents. */
export function harvestCohorts(world: WorldState): CohortTables {
  const { scenario, cohorts } = world;
  const months = windowMonths(world);
  const years = yearOf(scenario.end - 1) - yearOf(scenario.start) + 1;
  const length = Math.min(years, yearsOf(months)) * MATCH_CELLS * COUNTIES.length;
  return {
    firstYear: yearOf(scenario.start),
    years,
    kinds: MATCH_CELL_NAMES,
    months: Float64Array.from(cohorts.months.subarray(0, length)),
    work: Float64Array.from(cohorts.work.subarray(0, length), (percent) => percent / PER_CENT),
  };
}
