/**
 * Adviser time, first meetings and the follow-up group. Each office gives out its own hours (`hours.ts`): those of a
 * youth team to the young first, the others' in proportion to what users of all ages need. On each side measures take
 * theirs, first meetings come next (where the reinforced youth effort has begun, the young whose deadline nears first;
 * then the longest wait, then who registered first), and what is left is follow-up of everybody else: the intensity
 * that next month's referrals and job help live from. More users mean later meetings and thinner follow-up; the effort
 * and the youth guarantee bring hours of their own.
 */
import { logRatio } from '../chance/index.js';
import { book } from '../observe/booking.js';
import { addLocalOf } from '../observe/local.js';
import { FLOW, MEETING_DAYS } from '../observe/layout.js';
import { count } from '../observe/tally.js';
import { REAL } from '../people/columns.js';
import { byRank } from '../state/ranking.js';
import { allocation, type Allocation } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import {
  ASKED_PARAMETERS,
  OTHERS,
  YOUNG,
  askedOf,
  compileAsked,
  sideOf,
  type Asked,
  type AskedTables,
} from './asked.js';
import {
  FIRST_GROUP_PARAMETERS,
  compileFirstGroup,
  firstGroup,
  type FirstGroupTables,
} from './first-group.js';
import { giveOut, type Given, type SideAsked } from './hours.js';
import { countOffice } from './office-outcomes.js';
import { LAYOUT_PARAMETERS, isYoung } from './offices.js';
import { meetingDays, type MeetingClaim } from './queue.js';
import { STAFF_PARAMETERS, compileStaff, manOffices, type StaffTables } from './staff.js';
import { assess, meet, settleOffice, type SideMonth } from './transitions.js';

const LEAST_INTENSITY = 0.1;
const HALF = 0.5;

interface Tables {
  readonly staff: StaffTables;
  readonly asked: AskedTables;
  readonly groups: FirstGroupTables;
  readonly rationed: boolean;
  readonly meeting: number;
  readonly intake: number;
  readonly perUser: number;
  readonly hoursOfAdviser: number;
  readonly hourCost: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'nav.assessment',
  parameters: [
    ...LAYOUT_PARAMETERS,
    ...STAFF_PARAMETERS,
    ...ASKED_PARAMETERS,
    { name: 'nav.rationed', unit: 'share', min: 0, max: 1 },
    { name: 'nav.meeting.hours', unit: 'hours', min: 0.25, max: 10 },
    { name: 'nav.meeting.intake', unit: 'share', min: 0.01, max: 1 },
    { name: 'nav.user.hours', unit: 'hours per month', min: 0.1, max: 10 },
    { name: 'money.adviser-hour', unit: 'kroner per hour', min: 100, max: 3000 },
    ...FIRST_GROUP_PARAMETERS,
  ],
  compile(parameters, world) {
    return {
      staff: compileStaff(parameters, world),
      asked: compileAsked(parameters, world),
      groups: compileFirstGroup(parameters),
      rationed: parameters.scalar('nav.rationed') >= HALF,
      meeting: parameters.scalar('nav.meeting.hours'),
      intake: parameters.scalar('nav.meeting.intake'),
      perUser: parameters.scalar('nav.user.hours'),
      hoursOfAdviser: parameters.scalar('nav.adviser.hours'),
      hourCost: parameters.scalar('money.adviser-hour'),
    };
  },
  allocate(world, tables) {
    manOffices(world, tables.staff);
    const asked = askedOf(world, tables.asked);
    const offices = world.offices.county.length;
    for (let office = 0; office < offices; office += 1) spend(world, tables, asked, office);
  },
};

export const assessment = allocation(step);

/** One office's month: its hours given out, its meetings held, and what became of it written down. */
function spend(world: WorldState, tables: Tables, asked: Asked, office: number): void {
  const { staffing, residents, youthTeam, carriedYoung, carriedOthers } = world.offices;
  const people = residents[office] ?? 0;
  const [young, others] = [sideOf(office, YOUNG), sideOf(office, OTHERS)];
  const team = youthTeam[office] === 1;
  const sideAsked = (side: number, carried: number): SideAsked => ({
    measures: asked.measures[side] ?? 0,
    claims: asked.claims[side] ?? 0,
    urgent: asked.urgent[side] ?? 0,
    followUp: (asked.users[side] ?? 0) * tables.perUser,
    carried,
  });
  const ordinary = people * tables.staff.hours * (staffing[office] ?? 1);
  const given = giveOut({
    ordinary,
    teamShare: team ? tables.staff.teamShare : null,
    earmarked: asked.earmarked[young] ?? 0,
    olderClaim: people * tables.staff.olderClaim,
    meeting: tables.meeting,
    intake: tables.intake,
    rationed: tables.rationed,
    young: sideAsked(young, carriedYoung[office] ?? 0),
    others: sideAsked(others, carriedOthers[office] ?? 0),
  });
  const queued = (side: number): readonly MeetingClaim[] => asked.queues[side] ?? [];
  const shadows = (side: number): readonly MeetingClaim[] => asked.shadows[side] ?? [];
  const met = [0, 0];
  if (team) {
    hold(world, tables, queued(young), shadows(young), given.young, met);
    hold(world, tables, queued(others), shadows(others), given.others, met);
  } else {
    const everybody = [...queued(young), ...queued(others)];
    hold(world, tables, everybody, [...shadows(young), ...shadows(others)], given.others, met);
  }
  const sideOfMonth = (index: number, side: number, from: Given, available: number): SideMonth => {
    const users = asked.users[side] ?? 0;
    const followUp = users * tables.perUser * from.intensity;
    const inMeasures = asked.measures[side] ?? 0;
    const inPool = team ? inMeasures : (asked.measures[young] ?? 0) + (asked.measures[others] ?? 0);
    const measures = inPool > 0 ? from.measures * (inMeasures / inPool) : 0;
    const meetings = met[index] ?? 0;
    return {
      users,
      waiting: (asked.unassessed[side] ?? 0) - meetings,
      intensity: from.intensity,
      attention: logRatio(Math.max(LEAST_INTENSITY, Math.min(1, from.intensity))),
      carried: from.carried,
      available,
      followUp,
      used: measures + meetings * tables.meeting + followUp,
    };
  };
  const month = {
    young: sideOfMonth(YOUNG, young, given.young, given.available.young),
    others: sideOfMonth(OTHERS, others, given.others, given.available.others),
  };
  // Ordinary staff is there in any case; what a programme brings and what relieves advisers of users under 40 is not.
  const brought = (asked.earmarked[young] ?? 0) + (ordinary - given.older) * tables.staff.reliefShare;
  book(world, 'state.adviser-hours', brought * tables.hourCost);
  settleOffice(world, office, month.young, month.others);
  countOffice(world, office, { ...month, older: given.older, taken: given.taken }, tables);
}

/**
 * Holds a pool's meetings: those first in line, each on a day of the month.
 *
 * @param met receives how many of them were under 30, and how many others
 */
function hold(
  world: WorldState,
  tables: Tables,
  queue: readonly MeetingClaim[],
  shadows: readonly MeetingClaim[],
  given: Given,
  met: number[],
): void {
  const served = [...queue].sort(byRank).slice(0, given.meetings);
  const days = meetingDays(served, given.room);
  served.forEach((claim, index) => {
    decideGroup(world, tables, claim, days[index] ?? 0);
    const side = isYoung(world, claim.row) ? YOUNG : OTHERS;
    met[side] = (met[side] ?? 0) + 1;
  });
  const marginal = served[served.length - 1];
  for (const claim of shadows) {
    const reached = served.length === queue.length || (marginal !== undefined && byRank(claim, marginal) < 0);
    if (reached) decideGroup(world, tables, claim, claim.ready);
  }
}

/** The meeting is held on a day of the month, and the needs assessment made. */
function decideGroup(world: WorldState, tables: Tables, claim: MeetingClaim, day: number): void {
  const { row } = claim;
  const decided = firstGroup(world, tables.groups, row);
  const waited = claim.before + day + 1;
  assess(world, row, decided);
  meet(world, row, waited);
  count(world, row, FLOW.firstMeeting);
  MEETING_DAYS.forEach((limit, index) => {
    if (waited <= limit) count(world, row, FLOW.firstMeeting + 1 + index);
  });
  if (world.people.shadow[row] === REAL) {
    addLocalOf(world, 'meetingsHeld', row, 1);
    addLocalOf(world, 'meetingDays', row, waited);
  }
  if (row === world.tracedRow) {
    tellEvent(world, 'nav.assessment', `needs assessment: group ${String(decided)}`, [
      'nav.group.situational',
      'nav.group.special.capacity',
    ]);
  }
}
