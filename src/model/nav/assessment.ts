/**
 * Adviser time, first meetings and the follow-up group. Each county's offices share one pool of hours: measures take
 * theirs, first meetings come next (where the reinforced youth effort has begun, the young whose deadline nears first;
 * then the longest wait, then lot), and what is left is follow-up of everybody else: the intensity that next month's
 * referrals and job help live from. More users mean later meetings and thinner follow-up; the effort and the youth
 * guarantee bring hours of their own.
 */
import { COUNTIES, EDUCATION_LEVELS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { logistic } from '../chance/logistic.js';
import { DISABILITY } from '../benefits/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { PRESENT_RESIDENT, REAL, TRAIT_SCALE } from '../people/columns.js';
import { FLOW, MEETING_DAYS } from '../observe/layout.js';
import { count } from '../observe/tally.js';
import { byRank, type Claim } from '../state/ranking.js';
import { allocation, type Allocation } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import {
  NOT_REGISTERED,
  PERMANENTLY_ADAPTED,
  SITUATIONAL,
  SPECIALLY_ADAPTED,
  STANDARD,
  UNASSESSED,
} from './columns.js';
import {
  OFFICE_PARAMETERS,
  YOUNG_MONTHS,
  compileOffices,
  isReinforced,
  type BegunOffices,
} from './offices.js';
import { assess, meet, settlePool } from './transitions.js';

const MONTH_DAYS = 30;
const WEEK_DAYS = 7;
const YOUTH_RANK = 1000;
const HIGHEST_INTENSITY = 2;
/** Capacity classes of the first group: at most 50 % and known, at most 50 % unknown, at most 75 %, above. */
const CLASSES = 4;

interface Tables {
  readonly advisers: number;
  readonly hours: number;
  readonly claim: number;
  readonly meeting: number;
  readonly perUser: number;
  readonly held: number;
  readonly begun: BegunOffices;
  /** Months of waiting after which the deadline is near, and the chance that the meeting is then held. */
  readonly deadlineMonths: number;
  readonly heldAtDeadline: number;
  /** Hours a month beyond the ordinary pool, per young user: reinforced effort, youth guarantee. */
  readonly reinforcedHours: number;
  readonly guaranteeHours: number;
  readonly measureHours: Float64Array;
  /** Thresholds of specially adapted by capacity class and education. */
  readonly special: readonly Int32Array[];
  /** [education][motivation step 0..16] thresholds of situational. */
  readonly situational: readonly Int32Array[];
  readonly under20: readonly Int32Array[];
}

const MOTIVATION_STEPS = 17;

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'nav.assessment',
  parameters: [
    { name: 'nav.advisers', unit: 'per thousand', min: 0, max: 20 },
    { name: 'nav.adviser.hours', unit: 'hours per month', min: 10, max: 160 },
    { name: 'nav.adviser.older-users', unit: 'share', min: 0, max: 0.9 },
    { name: 'nav.meeting.hours', unit: 'hours', min: 0.25, max: 10 },
    { name: 'nav.user.hours', unit: 'hours per month', min: 0.1, max: 10 },
    { name: 'nav.meeting.held', unit: 'probability per month', min: 0, max: 1 },
    ...OFFICE_PARAMETERS,
    { name: 'nav.reinforced.deadline', unit: 'weeks', min: 1, max: 52 },
    { name: 'nav.reinforced.held', unit: 'probability per month', min: 0, max: 1 },
    { name: 'nav.reinforced.hours', unit: 'hours per month', min: 0, max: 10 },
    { name: 'nav.youth-guarantee.hours', unit: 'hours per month', min: 0, max: 10 },
    { name: 'nav.group.special.capacity', unit: 'probability', axes: ['capacityClass'], min: 0, max: 1 },
    { name: 'nav.group.special.education', unit: 'ratio', axes: ['education'], min: 0, max: 3 },
    { name: 'nav.group.special.practice', unit: 'ratio', axes: ['education'], min: 0, max: 3 },
    { name: 'nav.group.situational', unit: 'log odds', axes: ['education'], min: -6, max: 3 },
    { name: 'nav.group.situational.practice', unit: 'log odds', axes: ['education'], min: -3, max: 3 },
    { name: 'nav.group.situational.motivation', unit: 'log odds', min: -3, max: 0 },
    { name: 'nav.group.situational.under-20', unit: 'log odds', min: -1, max: 4 },
  ],
  compile(parameters, world) {
    const special = parameters.vector('nav.group.special.capacity');
    const specialPractice = parameters.vector('nav.group.special.practice');
    const byEducation = parameters
      .vector('nav.group.special.education')
      .map((ratio, education) => ratio * (specialPractice[education] ?? 1));
    const practice = parameters.vector('nav.group.situational.practice');
    const base = parameters
      .vector('nav.group.situational')
      .map((odds, education) => odds + (practice[education] ?? 0));
    const slope = parameters.scalar('nav.group.situational.motivation');
    const situational = (extra: number): Int32Array[] =>
      EDUCATION_LEVELS.map((_, education) =>
        Int32Array.from({ length: MOTIVATION_STEPS }, (__, index) =>
          thresholdOfProbability(logistic((base[education] ?? 0) + extra + slope * ((index - 8) / 4))),
        ),
      );
    return {
      advisers: parameters.scalar('nav.advisers') / 1000,
      hours: parameters.scalar('nav.adviser.hours'),
      claim: parameters.scalar('nav.adviser.older-users'),
      meeting: parameters.scalar('nav.meeting.hours'),
      perUser: parameters.scalar('nav.user.hours'),
      held: thresholdOfProbability(parameters.scalar('nav.meeting.held')),
      begun: compileOffices(parameters, world),
      deadlineMonths: Math.floor((parameters.scalar('nav.reinforced.deadline') * WEEK_DAYS) / MONTH_DAYS),
      heldAtDeadline: thresholdOfProbability(parameters.scalar('nav.reinforced.held')),
      reinforcedHours: parameters.scalar('nav.reinforced.hours'),
      guaranteeHours: parameters.scalar('nav.youth-guarantee.hours'),
      measureHours: Float64Array.from(world.measureChannels, (channels) => channels.adviserHours),
      special: Array.from({ length: CLASSES }, (_, index) =>
        Int32Array.from(byEducation, (ratio) =>
          thresholdOfProbability(Math.min(1, (special[index] ?? 0) * ratio)),
        ),
      ),
      situational: situational(0),
      under20: situational(parameters.scalar('nav.group.situational.under-20')),
    };
  },
  allocate(world, tables) {
    const { present, shadow, id, county, birthMonth } = world.people;
    const { group, registeredSince } = world.nav;
    const { measure } = world.measures;
    const month = world.month;
    const { residents } = world.counties;
    const [l0, l1] = streamKey(world.key, month, DECISION.meetingLot);
    const waiting: Claim[][] = COUNTIES.map(() => []);
    const shadows: Claim[][] = COUNTIES.map(() => []);
    const users = new Float64Array(COUNTIES.length);
    const inMeasures = new Float64Array(COUNTIES.length);
    const extra = new Float64Array(COUNTIES.length);
    const { concerned } = world.rows;
    for (let at = 0; at < world.concernedCount; at += 1) {
      const row = concerned[at] ?? 0;
      if (present[row] !== PRESENT_RESIDENT) continue;
      const where = county[row] ?? 0;
      const real = shadow[row] === REAL;
      const standing = group[row] ?? NOT_REGISTERED;
      if (standing === NOT_REGISTERED) continue;
      // A lasting need is decided once; it asks for little follow-up outside measures.
      if (real && standing !== PERMANENTLY_ADAPTED) users[where] = (users[where] ?? 0) + 1;
      const inside = measure[row] ?? NO_MEASURE;
      if (real && inside !== NO_MEASURE) {
        inMeasures[where] = (inMeasures[where] ?? 0) + (tables.measureHours[inside - 1] ?? 0);
      }
      const reinforced = isReinforced(world, tables.begun, row);
      if (real) {
        const guaranteed =
          (standing === SITUATIONAL || standing === SPECIALLY_ADAPTED) &&
          month - (birthMonth[row] ?? 0) < YOUNG_MONTHS;
        extra[where] =
          (extra[where] ?? 0) +
          (reinforced ? tables.reinforcedHours : 0) +
          (guaranteed ? tables.guaranteeHours : 0);
      }
      if (standing !== UNASSESSED) continue;
      const person = id[row] ?? 0;
      const waited = month - (registeredSince[row] ?? month);
      const urgent = reinforced && waited >= tables.deadlineMonths;
      // The user may not come, or not be called this month, however much time there is.
      if (draw(l0, l1, person, 1) >= (urgent ? tables.heldAtDeadline : tables.held)) continue;
      const rank = (urgent ? YOUTH_RANK : 0) + waited;
      (real ? waiting : shadows)[where]?.push({ row, rank, lot: draw(l0, l1, person, 0), id: person });
    }
    for (let where = 0; where < COUNTIES.length; where += 1) {
      const hours =
        (residents[where] ?? 0) * tables.advisers * tables.hours * (1 - tables.claim) + (extra[where] ?? 0);
      const queue = (waiting[where] ?? []).sort(byRank);
      const free = Math.max(0, hours - (inMeasures[where] ?? 0));
      const served = Math.min(queue.length, Math.floor(free / tables.meeting));
      for (let index = 0; index < served; index += 1) decideGroup(world, tables, queue[index]?.row ?? 0);
      const marginal = queue[served - 1];
      for (const claim of shadows[where] ?? []) {
        if (served === queue.length || (marginal !== undefined && byRank(claim, marginal) < 0)) {
          decideGroup(world, tables, claim.row);
        }
      }
      const need = (users[where] ?? 0) * tables.perUser;
      const left = Math.max(0, free - served * tables.meeting);
      settlePool(world, where, {
        hours,
        hoursInMeasures: inMeasures[where] ?? 0,
        intensity: need > 0 ? Math.min(HIGHEST_INTENSITY, left / need) : 1,
        waiting: queue.length - served,
        users: users[where] ?? 0,
      });
    }
  },
};

export const assessment = allocation(step);

function decideGroup(world: WorldState, tables: Tables, row: number): void {
  const { id, birthMonth, motivation } = world.people;
  const { capacity, diagnosed } = world.health;
  const education = world.school.education[row] ?? 0;
  const month = world.month;
  const person = id[row] ?? 0;
  const able = capacity[row] ?? 100;
  const [k0, k1] = streamKey(world.key, month, DECISION.firstGroup);
  const group = (): number => {
    if (((world.benefits.set[row] ?? 0) & DISABILITY) !== 0) return PERMANENTLY_ADAPTED;
    const kind = able <= 50 ? (diagnosed[row] === 1 ? 0 : 1) : able <= 75 ? 2 : 3;
    if (draw(k0, k1, person, 0) < (tables.special[kind]?.[education] ?? 0)) return SPECIALLY_ADAPTED;
    const young = month - (birthMonth[row] ?? 0) < 240;
    const index = Math.max(0, Math.min(16, 8 + Math.round((motivation[row] ?? 0) / (TRAIT_SCALE / 4))));
    const limit = (young ? tables.under20 : tables.situational)[education]?.[index] ?? 0;
    return draw(k0, k1, person, 1) < limit ? SITUATIONAL : STANDARD;
  };
  const decided = group();
  assess(world, row, decided);
  noteWait(world, row);
  if (row === world.tracedRow) {
    tellEvent(world, 'nav.assessment', `needs assessment: group ${String(decided)}`, [
      'nav.group.situational',
      'nav.group.special.capacity',
    ]);
  }
}

/** Days from registration to the first meeting: whole months waited, and a day within this one. */
function noteWait(world: WorldState, row: number): void {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.meetingDay);
  const months = world.month - (world.nav.registeredSince[row] ?? world.month);
  const within = Math.floor((draw(k0, k1, world.people.id[row] ?? 0, 0) / DRAW_RANGE) * MONTH_DAYS);
  const days = months * MONTH_DAYS + within + 1;
  meet(world, row, days);
  count(world, row, FLOW.firstMeeting);
  MEETING_DAYS.forEach((limit, index) => {
    if (days <= limit) count(world, row, FLOW.firstMeeting + 1 + index);
  });
}
