/** The month's end: everybody is counted, tracked starts are followed, spells are compared, rows are given back. */
import { MAIN_STATUSES } from '../../vocabulary/codes.js';
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { hasMentor, mentorIndex } from '../measures/mentor.js';
import { NOT_REGISTERED, UNASSESSED } from '../nav/columns.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { countCounties } from '../people/transitions.js';
import { siftRoom } from '../state/sift.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { FLOW_AGES, NO_STATUS } from './columns.js';
import { rememberFlows } from './history.js';
import { drawUpStock, followIndicators } from './indicators.js';
import { KIND_BITS, addToCell } from './cells.js';
import { FLOW, KIND } from './layout.js';
import { recordLedger } from './ledger.js';
import { MONEY_PARAMETERS, bookPerson, compileMoney, settleMoney, type MoneyTables } from './money.js';
import { observe } from './observing.js';
import { inPast, settlePast } from './past.js';
import { recordMadePosts, recordProduction } from './production.js';
import { followRoster } from './roster.js';
import { recordSpells } from './spells.js';
import { mainStatusOf } from './status.js';
import { settleTallies } from './settle-tallies.js';
import { cellOfRow } from './tally.js';
import { followTracks, noteComparison } from './tracking.js';

const NEW_USER_AFTER = 12;
const HIGHEST_BIT = 31;
const AGES: readonly number[] = Object.values(FLOW_AGES);

interface Tables {
  readonly money: MoneyTables;
  readonly comparison: number;
}

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
    const { recording } = world;
    const past = inPast(world);
    const residents = world.counties.residents.slice();
    const kept = siftRoom(world.highWater);
    const count = observe(world, recording || past, recording, residents, kept);
    if (past) settlePast(world, kept, count);
    if (recording) {
      countMore(world, tables, kept, count);
      if (world.options.shadows) sampleComparison(world, tables.comparison);
      followTracks(world);
      followRoster(world);
      followIndicators(world);
      settleTallies(world);
      settleMoney(world);
      recordProduction(world, tables.money);
      recordMadePosts(world);
      if (world.options.spells) recordSpells(world);
      recordLedger(world);
    }
    drawUpStock(world);
    countCounties(world, residents);
    world.recycleRows();
  },
};

export const record = allocation(step);

/** Counts what only some have: benefits, a measure, a new registration, money, a birthday at which flows are drawn. */
function countMore(world: WorldState, tables: Tables, kept: Int32Array, length: number): void {
  const { count } = world.tallies;
  const { lastSet, lastGroup } = world.history;
  const { group: groups, leftMonth, registeredSince } = world.nav;
  const { set: sets } = world.benefits;
  const { measure } = world.measures;
  const mentor = mentorIndex(world);
  const { subsidy } = world.market;
  const { birthMonth } = world.people;
  for (let at = 0; at < length; at += 1) {
    const row = kept[at] ?? 0;
    const cell = cellOfRow(world, row);
    const group = groups[row] ?? NOT_REGISTERED;
    if (group !== NOT_REGISTERED && lastGroup[row] === NOT_REGISTERED) {
      add(count, cell, FLOW.registrationIn);
      const left = leftMonth[row] ?? 0;
      if (left === 0 || (registeredSince[row] ?? 0) - left >= NEW_USER_AFTER) add(count, cell, FLOW.newUser);
    }
    const set = sets[row] ?? 0;
    const begun = set & ~(lastSet[row] ?? 0);
    for (let left = set; left !== 0; left &= left - 1) {
      const benefit = HIGHEST_BIT - Math.clz32(left & -left);
      add(count, cell, KIND.benefit + benefit);
      if ((begun & (1 << benefit)) !== 0) add(count, cell, FLOW.benefitStart + benefit);
    }
    const inside = measure[row] ?? NO_MEASURE;
    if (inside !== NO_MEASURE) add(count, cell, KIND.measure + inside - 1);
    if (mentor >= 0 && hasMentor(world, row)) add(count, cell, KIND.measure + mentor);
    if (subsidy[row] !== 0) add(count, cell, FLOW.subsidised);
    if ((set | inside) !== 0) bookPerson(world, tables.money, row);
    if (AGES.includes(world.month - (birthMonth[row] ?? 0))) flowBetweenAges(world, row);
    rememberFlows(world, row);
  }
}

function add(count: Int32Array, cell: number, kind: number): void {
  addToCell(count, KIND_BITS, cell, kind, 1);
}

/** Registered people outside measures and work, by lot, are followed as the naive comparison. */
function sampleComparison(world: WorldState, share: number): void {
  const { present, shadow, id } = world.people;
  const { group } = world.nav;
  const { measure } = world.measures;
  const { job } = world.market;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.comparisonSample);
  const { concerned } = world.rows;
  const end = world.concernedCount;
  for (let at = 0; at < end; at += 1) {
    const row = concerned[at] ?? 0;
    if (
      (group[row] ?? 0) > UNASSESSED &&
      shadow[row] === REAL &&
      present[row] === PRESENT_RESIDENT &&
      measure[row] === NO_MEASURE &&
      job[row] === NO_JOB &&
      draw(k0, k1, id[row] ?? 0, 0) < share
    ) {
      noteComparison(world, row);
    }
  }
}

/** Status at the 18th, 21st, 25th and 29th birthday, and the moves between. */
function flowBetweenAges(world: WorldState, row: number): void {
  const months = world.month - (world.people.birthMonth[row] ?? 0);
  const { history } = world;
  const status = mainStatusOf(world, row);
  const flow = (step: number, from: number): void => {
    if (from === NO_STATUS) return;
    const at = (step * MAIN_STATUSES.length + from) * MAIN_STATUSES.length + status;
    world.ageFlows.count[at] = (world.ageFlows.count[at] ?? 0) + 1;
  };
  if (months === FLOW_AGES.first) history.statusAt18[row] = status;
  else if (months === FLOW_AGES.second) {
    flow(0, history.statusAt18[row] ?? NO_STATUS);
    history.statusAt21[row] = status;
  } else if (months === FLOW_AGES.third) {
    flow(1, history.statusAt21[row] ?? NO_STATUS);
    history.statusAt25[row] = status;
  } else flow(2, history.statusAt25[row] ?? NO_STATUS);
}
