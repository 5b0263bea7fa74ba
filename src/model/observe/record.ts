/** The month's end: everybody is counted, tracked starts are followed, spells are compared, rows are given back. */
import { BENEFITS, COUNTIES, FOLLOW_UP_GROUPS, MAIN_STATUSES } from '../../vocabulary/codes.js';
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { NOT_REGISTERED, UNASSESSED } from '../nav/columns.js';
import { PRESENT_FREE, PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { countCounties } from '../people/transitions.js';
import { COMPULSORY } from '../school/columns.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { NO_STATUS } from './columns.js';
import { remember, rememberFlows } from './history.js';
import { FLOW, KIND, KINDS } from './layout.js';
import {
  MONEY_PARAMETERS,
  bookPerson,
  compileMoney,
  newPaid,
  settleMoney,
  type MoneyTables,
} from './money.js';
import { countPast, inPast } from './past.js';
import { recordSpells } from './spells.js';
import { activityOf, mainStatusOf } from './status.js';
import { cellOfRow, settleTallies } from './tally.js';
import { followTracks, noteComparison } from './tracking.js';

const NEW_USER_AFTER = 12;
/** Ages (months) between which status flows are drawn. */
const AGE_18 = 18 * 12;
const AGE_21 = 21 * 12;
const AGE_25 = 25 * 12;
const AGE_29 = 29 * 12;

interface Tables {
  readonly money: MoneyTables;
  readonly comparison: number;
}

const paid = newPaid();

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'observe.record',
  parameters: [
    ...MONEY_PARAMETERS,
    { name: 'observe.comparison.share', unit: 'probability per month', min: 0, max: 1 },
  ],
  compile(parameters, world) {
    return {
      money: compileMoney(parameters, world),
      comparison: thresholdOfProbability(parameters.scalar('observe.comparison.share')),
    };
  },
  allocate(world, tables) {
    const recording = world.recording;
    const past = inPast(world);
    const { present, shadow, id, county } = world.people;
    const residents = new Int32Array(COUNTIES.length);
    const { group } = world.nav;
    const { measure } = world.measures;
    const { job } = world.market;
    const [k0, k1] = streamKey(world.key, world.month, DECISION.comparisonSample);
    for (let row = 0; row < world.highWater; row += 1) {
      if (present[row] === PRESENT_FREE) continue;
      if (shadow[row] !== REAL) {
        // A shadow counts nowhere; what it does is remembered for those who follow it.
        remember(world, row, activityOf(world, row));
        continue;
      }
      if (present[row] === PRESENT_RESIDENT)
        residents[county[row] ?? 0] = (residents[county[row] ?? 0] ?? 0) + 1;
      const activity = activityOf(world, row);
      if (recording) {
        countPerson(world, tables, row, activity);
        if (
          world.options.shadows &&
          present[row] === PRESENT_RESIDENT &&
          (group[row] ?? 0) > UNASSESSED &&
          measure[row] === NO_MEASURE &&
          job[row] === NO_JOB &&
          draw(k0, k1, id[row] ?? 0, 0) < tables.comparison
        ) {
          noteComparison(world, row);
        }
      } else if (past) countPast(world, row, mainStatusOf(world, row));
      remember(world, row, activity);
      rememberFlows(world, row);
    }
    if (recording) {
      followTracks(world);
      settleTallies(world);
      settleMoney(world);
      if (world.options.spells) recordSpells(world);
    }
    countCounties(world, residents);
    world.recycleRows();
  },
};

export const record = allocation(step);

function countPerson(world: WorldState, tables: Tables, row: number, activity: number): void {
  const { count } = world.tallies;
  const { history } = world;
  const base = cellOfRow(world, row) * KINDS;
  const status = mainStatusOf(world, row);
  add(count, base + KIND.mainStatus + status);
  add(count, base + KIND.activity + activity);
  add(count, base + FLOW.population);
  if ((world.school.education[row] ?? 0) !== COMPULSORY) add(count, base + FLOW.completedUpperSecondary);
  const group = world.nav.group[row] ?? NOT_REGISTERED;
  add(count, base + KIND.group + Math.min(group, FOLLOW_UP_GROUPS.length - 1));
  if (group !== NOT_REGISTERED && history.lastGroup[row] === NOT_REGISTERED) {
    add(count, base + FLOW.registrationIn);
    const left = world.nav.leftMonth[row] ?? 0;
    if (left === 0 || (world.nav.registeredSince[row] ?? 0) - left >= NEW_USER_AFTER)
      add(count, base + FLOW.newUser);
  }
  const set = world.benefits.set[row] ?? 0;
  const inside = world.measures.measure[row] ?? NO_MEASURE;
  if (set !== 0) {
    const begun = set & ~(history.lastSet[row] ?? 0);
    for (let benefit = 0; benefit < BENEFITS.length; benefit += 1) {
      if ((set & (1 << benefit)) !== 0) add(count, base + KIND.benefit + benefit);
      if ((begun & (1 << benefit)) !== 0) add(count, base + FLOW.benefitStart + benefit);
    }
  }
  if (inside !== NO_MEASURE) add(count, base + KIND.measure + inside - 1);
  if (world.market.subsidy[row] !== 0) add(count, base + FLOW.subsidised);
  bookPerson(world, tables.money, row, paid);
  flowBetweenAges(world, row, status);
}

function add(count: Int32Array, index: number): void {
  count[index] = (count[index] ?? 0) + 1;
}

/** Status at the 18th, 21st, 25th and 29th birthday, and the moves between. */
function flowBetweenAges(world: WorldState, row: number, status: number): void {
  const months = world.month - (world.people.birthMonth[row] ?? 0);
  const { history } = world;
  const flow = (step: number, from: number): void => {
    if (from === NO_STATUS) return;
    const at = (step * MAIN_STATUSES.length + from) * MAIN_STATUSES.length + status;
    world.ageFlows.count[at] = (world.ageFlows.count[at] ?? 0) + 1;
  };
  if (months === AGE_18) history.statusAt18[row] = status;
  else if (months === AGE_21) {
    flow(0, history.statusAt18[row] ?? NO_STATUS);
    history.statusAt21[row] = status;
  } else if (months === AGE_25) {
    flow(1, history.statusAt21[row] ?? NO_STATUS);
    history.statusAt25[row] = status;
  } else if (months === AGE_29) flow(2, history.statusAt25[row] ?? NO_STATUS);
}
