/**
 * The roster of a trial: whoever becomes eligible for the policy during recruitment is enrolled once, with the arm the lot
 * gave, and followed by months since enrolment. Eligibility is read the same in both arms, before the lot. Nobody is lost:
 * who dies, emigrates or turns 40 stays on the roster and counts as gone.
 */
import { ACTIVITIES, benefitBit } from '../../vocabulary/codes.js';
import { TRIAL_OUTCOMES, type TrialOutcome } from '../../vocabulary/trial.js';
import type { MeasureSpec, TrialAssignment } from '../measure-spec.js';
import { NO_JOB } from '../market/columns.js';
import { meetsRules } from '../measures/eligibility.js';
import { NO_MEASURE } from '../measures/columns.js';
import { UNASSESSED } from '../nav/columns.js';
import { PRESENT_FREE, PRESENT_RESIDENT, REAL } from '../people/columns.js';
import type { TrialRoster } from '../results.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { areaOfRow } from '../trial/areas.js';
import { armsOf, drawnToTreatment } from '../trial/assignment.js';
import { activityColumn } from './history.js';

const NOWHERE = -1;
const MORE_ROOM = 1024;
const ALLOWANCE = benefitBit('work-assessment-allowance');
const PENSION = benefitBit('disability-pension');
const ARMS = 2;

type NoTables = Record<string, never>;

interface Trial {
  readonly spec: MeasureSpec;
  readonly index: number;
  readonly assignment: TrialAssignment;
}

/** The measure a trial is held with; a world has at most one. */
function trialOf(world: WorldState): Trial | null {
  const index = world.scenario.measures.findIndex(({ assignment }) => assignment !== undefined);
  const spec = world.scenario.measures[index];
  return spec?.assignment === undefined ? null : { spec, index, assignment: spec.assignment };
}

const step: Allocation<NoTables> = {
  kind: 'allocation',
  name: 'observe.enrolment',
  parameters: [],
  compile() {
    return {};
  },
  allocate(world) {
    const trial = trialOf(world);
    if (trial === null) return;
    if (world.month < trial.assignment.from || world.month > trial.assignment.until) return;
    enrol(world, trial);
  },
};

/** After the proposals and before the places: whoever could have been proposed this month, proposed or not. */
export const enrolment = allocation(step);

function enrol(world: WorldState, trial: Trial): void {
  const rows = world.arena.capacity('row');
  if (world.arena.capacity('rosterRow') < rows) world.arena.grow('rosterRow', rows);
  const { enrolled } = world.rosterRows;
  const { concerned } = world.rows;
  const end = world.concernedCount;
  for (let at = 0; at < end; at += 1) {
    const row = concerned[at] ?? 0;
    if (enrolled[row] === 0 && isRecruited(world, trial, row)) add(world, trial, row);
  }
}

/** Eligible and free to be proposed, or already waiting; where the lot gives a head start, whoever waits. */
function isRecruited(world: WorldState, { spec, index, assignment }: Trial, row: number): boolean {
  const { present, shadow, careUntil } = world.people;
  if (present[row] !== PRESENT_RESIDENT || shadow[row] !== REAL) return false;
  if (world.measures.queuedFor[row] === index + 1) return true;
  if (assignment.gives === 'head-start') return false;
  if (world.market.job[row] !== NO_JOB || world.school.enrolment[row] !== NOT_ENROLLED) return false;
  if (world.measures.measure[row] !== NO_MEASURE || (careUntil[row] ?? 0) > world.month) return false;
  const known =
    (world.nav.group[row] ?? 0) > UNASSESSED ||
    ((world.benefits.set[row] ?? 0) & PENSION) !== 0 ||
    world.openToUnregistered;
  return known && meetsRules(world, spec, index, row);
}

function add(world: WorldState, { spec, assignment }: Trial, row: number): void {
  const at = world.clock.enrolled[0] ?? 0;
  if (at >= world.arena.capacity('roster')) world.arena.grow('roster', Math.ceil(at * 1.5) + MORE_ROOM);
  const arms = armsOf(world, spec.id, assignment);
  const { roster } = world;
  roster.row[at] = row;
  roster.person[at] = world.people.id[row] ?? 0;
  roster.month[at] = world.month;
  roster.area[at] = areaOfRow(world, arms.areas, row);
  roster.treated[at] = drawnToTreatment(world, row, arms) ? 1 : 0;
  world.rosterRows.enrolled[row] = 1;
  world.clock.enrolled[0] = at + 1;
}

/** The columns of each horizon. */
function seenColumns({ roster }: WorldState): readonly Uint8Array[] {
  const { seen0, seen1, seen2, seen3, seen4, seen5, seen6, seen7 } = roster;
  return [seen0, seen1, seen2, seen3, seen4, seen5, seen6, seen7];
}

/** The month's end: who started, who ever had the allowance, who left, and what whoever reached a horizon does. */
export function followRoster(world: WorldState): void {
  const trial = trialOf(world);
  const count = world.clock.enrolled[0] ?? 0;
  if (trial === null || count === 0) return;
  const { horizons } = trial.assignment;
  const { roster } = world;
  const seen = seenColumns(world);
  const today = activityColumn(world, world.month);
  for (let at = 0; at < count; at += 1) {
    let row = roster.row[at] ?? NOWHERE;
    if (row !== NOWHERE && world.people.present[row] === PRESENT_FREE) {
      world.rosterRows.enrolled[row] = 0;
      roster.row[at] = NOWHERE;
      row = NOWHERE;
    }
    if (row !== NOWHERE) {
      const since = roster.month[at] ?? 0;
      const spell =
        world.measures.measure[row] === trial.index + 1 && (world.measures.since[row] ?? 0) >= since;
      if (roster.started[at] === 0 && spell) roster.started[at] = world.measures.since[row] ?? 0;
      if (((world.benefits.set[row] ?? 0) & ALLOWANCE) !== 0) roster.everAllowance[at] = 1;
    }
    const horizon = horizons.indexOf(world.month - (roster.month[at] ?? 0));
    const column = seen[horizon];
    if (column !== undefined) column[at] = outcomesOf(world, today, row, roster.everAllowance[at] === 1);
  }
}

const BIT = Object.fromEntries(TRIAL_OUTCOMES.map((name, bit) => [name, 1 << bit])) as Record<
  TrialOutcome,
  number
>;
const WITHOUT_SUBSIDY = ACTIVITIES.indexOf('job-without-subsidy');
const WITH_SUBSIDY = ACTIVITIES.indexOf('job-with-subsidy');
const EDUCATION = ACTIVITIES.indexOf('education');

/** What is true of a person at a horizon, one bit per outcome. */
function outcomesOf(world: WorldState, today: Uint8Array, row: number, everAllowance: boolean): number {
  const ever = everAllowance ? BIT['allowance-ever'] : 0;
  if (row === NOWHERE || world.people.present[row] !== PRESENT_RESIDENT) return BIT.gone | ever;
  const activity = today[row];
  const set = world.benefits.set[row] ?? 0;
  const works = activity === WITHOUT_SUBSIDY || activity === WITH_SUBSIDY;
  return (
    ever |
    (activity === WITHOUT_SUBSIDY ? BIT['unsubsidised-work'] : 0) |
    (works ? BIT.work : 0) |
    (activity === EDUCATION ? BIT.education : 0) |
    (works || activity === EDUCATION ? 0 : BIT.outside) |
    ((set & ALLOWANCE) !== 0 ? BIT.allowance : 0) |
    ((set & PENSION) !== 0 ? BIT['disability-pension'] : 0)
  );
}

/** The roster as sums by area, arm, started by then, and horizon; null where the world has no trial. */
export function harvestRoster(world: WorldState): TrialRoster | null {
  const trial = trialOf(world);
  if (trial === null) return null;
  const { spec, assignment } = trial;
  const arms = armsOf(world, spec.id, assignment);
  const { horizons } = assignment;
  const cells = arms.areas.count * ARMS * ARMS * horizons.length;
  const persons = new Float64Array(cells);
  const sums = new Float64Array(cells * TRIAL_OUTCOMES.length);
  const enrolled = new Float64Array(arms.areas.count * ARMS);
  const startedIn = new Float64Array(enrolled.length);
  const waited = new Float64Array(enrolled.length);
  const seen = seenColumns(world);
  const { roster } = world;
  const count = world.clock.enrolled[0] ?? 0;
  for (let at = 0; at < count; at += 1) {
    const arm = (roster.area[at] ?? 0) * ARMS + (roster.treated[at] ?? 0);
    const month = roster.month[at] ?? 0;
    const started = roster.started[at] ?? 0;
    enrolled[arm] = (enrolled[arm] ?? 0) + 1;
    if (started > 0) {
      startedIn[arm] = (startedIn[arm] ?? 0) + 1;
      waited[arm] = (waited[arm] ?? 0) + started - month;
    }
    horizons.forEach((horizon, place) => {
      if (month + horizon >= world.month) return;
      const begun = started > 0 && started <= month + horizon ? 1 : 0;
      const cell = (arm * ARMS + begun) * horizons.length + place;
      persons[cell] = (persons[cell] ?? 0) + 1;
      const bits = seen[place]?.[at] ?? 0;
      for (let outcome = 0; outcome < TRIAL_OUTCOMES.length; outcome += 1) {
        const to = cell * TRIAL_OUTCOMES.length + outcome;
        sums[to] = (sums[to] ?? 0) + ((bits >>> outcome) & 1);
      }
    });
  }
  return {
    measure: spec.id,
    level: assignment.level,
    horizons: Float64Array.from(horizons),
    share: arms.share.slice(),
    block: Float64Array.from(arms.block),
    county: Float64Array.from(arms.areas.county),
    enrolled,
    started: startedIn,
    waited,
    persons,
    sums,
  };
}
