/**
 * The look at people at the month's end. Everybody counts somewhere in the table of marks; only those with whom
 * anything happened since last month are looked at again and moved to where they count now. What each one mainly does is
 * remembered, and those about whom there is more to count are kept.
 */
import { COUNTIES, REGION_OF_COUNTY } from '../../vocabulary/codes.js';
import { HEALTH_RELATED } from '../benefits/columns.js';
import { FIRST_MADE } from '../market/columns.js';
import { isMadeBySubsidy } from '../market/posts.js';
import { ageOf, OLDEST } from '../people/ages.js';
import { PRESENT_FREE, PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { COMPULSORY } from '../school/columns.js';
import { TOUCHED, type WorldState } from '../state/world-state.js';
import { FLOW_AGES } from './columns.js';
import { activityColumn } from './history.js';
import { COMPLETED_MARK, MARK_BITS, addToCell, cellOf } from './cells.js';
import { MARKS, SITUATION, situationOfEnrolment } from './status.js';

/** Months of age the tables reach: nobody stays beyond the birthday one leaves on. */
const MONTHS = OLDEST * 12 + 1;
/** Parts of a person's cell that add up to it. */
const BY_AGE = Int32Array.from({ length: MONTHS }, (_, months) => cellOf(ageOf(0, months), 0, 0, 0, 0));
const BY_COUNTY = Int32Array.from(COUNTIES, (_, county) => cellOf(0, 0, REGION_OF_COUNTY[county] ?? 0, 0, 0));
const PER_EDUCATION = cellOf(0, 0, 0, 1, 0);
/** The mark of a place in `countedAt`. */
const MARKS_MASK = (1 << MARK_BITS) - 1;
const PER_BACKGROUND = cellOf(0, 0, 0, 0, 1);

/** 1 at the ages at which flows between statuses are counted. */
const FLOW_AGE = new Uint8Array(MONTHS);
for (const months of Object.values(FLOW_AGES)) FLOW_AGE[months] = 1;
/** Bits of a situation by enrolment. */
const BY_ENROLMENT = Int32Array.from({ length: 8 }, (_, enrolment) => situationOfEnrolment(enrolment));

/** Rows looked at again this month; used anew each month. */
let touchedRows = new Int32Array(0);

/**
 * @param counting whether rows are kept
 * @param flows whether this month's flows are still to be counted from what is remembered of the last
 * @param residents by county as of last month; brought up to date
 * @param kept receives rows with a benefit, a measure, a change of either or of the follow-up group, or a birthday of note
 * @returns how many were kept
 */
export function observe(
  world: WorldState,
  counting: boolean,
  flows: boolean,
  residents: Int32Array,
  kept: Int32Array,
): number {
  activityColumn(world, world.month).set(activityColumn(world, world.month - 1).subarray(0, world.highWater));
  const held = counting ? keepHolders(world, kept) : 0;
  return lookAgain(world, counting, flows, residents, kept, held);
}

/** Keeps real people with a benefit or in a measure with whom nothing happened this month. */
function keepHolders(world: WorldState, kept: Int32Array): number {
  const { shadow } = world.people;
  const { set } = world.benefits;
  const { measure } = world.measures;
  const { concerned, touched } = world.rows;
  const recorder = TOUCHED.forRecorder | 0;
  const real = REAL | 0;
  const end = world.concernedCount | 0;
  let count = 0;
  for (let at = 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (((set[row] ?? 0) | (measure[row] ?? 0)) === 0 || shadow[row] !== real) continue;
    if (((touched[row] ?? 0) & recorder) !== 0) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** Takes a person from where they counted to where they count; each is a cell and mark + 1, or 0 for nowhere. */
function move(persons: Int32Array, from: number, to: number): void {
  if (from !== 0) addToCell(persons, MARK_BITS, (from - 1) >>> MARK_BITS, (from - 1) & MARKS_MASK, -1);
  if (to !== 0) addToCell(persons, MARK_BITS, (to - 1) >>> MARK_BITS, (to - 1) & MARKS_MASK, 1);
}

/** Moves everybody with whom something happened to where they count now; keeps those about whom there is more to count. */
function lookAgain(
  world: WorldState,
  counting: boolean,
  flows: boolean,
  residents: Int32Array,
  kept: Int32Array,
  held: number,
): number {
  if (touchedRows.length < world.highWater + 4) touchedRows = new Int32Array(2 * world.highWater + 4);
  const rows = touchedRows;
  const looked = world.takeTouched(TOUCHED.forRecorder, rows);
  const { present, shadow, county, birthMonth, sex, background } = world.people;
  const { education, enrolment } = world.school;
  const { group } = world.nav;
  const { set } = world.benefits;
  const { measure } = world.measures;
  const { job, furloughed, subsidy, sideJob, wage, hours, employer } = world.market;
  const { countedAt, countedIn, countedPost, countedWork, lastSet, lastGroup } = world.history;
  const { made } = world.countyPosts;
  const { persons } = world.marks;
  const today = activityColumn(world, world.month);
  const { of: marks, activity } = MARKS;
  const [byEnrolment, byAge, byCounty, flowAge] = [BY_ENROLMENT, BY_AGE, BY_COUNTY, FLOW_AGE];
  const { working, subsidised, sideJob: aside, inMeasure, healthBenefit, otherBenefit, abroad } = SITUATION;
  const inStatistics = world.countsAsMeasure;
  const month = world.month | 0;
  const [free, resident, real, health] = [
    PRESENT_FREE | 0,
    PRESENT_RESIDENT | 0,
    REAL | 0,
    HEALTH_RELATED | 0,
  ];
  const [perEducation, perBackground] = [PER_EDUCATION | 0, PER_BACKGROUND | 0];
  const [bits, completed, compulsory] = [MARK_BITS | 0, COMPLETED_MARK | 0, COMPULSORY | 0];
  const firstMade = FIRST_MADE | 0;
  let count = held;
  let more = 0;
  for (let index = 0; index < looked; index = (index + 1) | 0) {
    const row = rows[index] ?? 0;
    const counted = countedAt[row] ?? 0;
    const lived = countedIn[row] ?? 0;
    const here = present[row] ?? 0;
    if (here === free) {
      if (counted !== 0) move(persons, counted, 0);
      if (lived !== 0) residents[lived - 1] = ((residents[lived - 1] ?? 0) - 1) | 0;
      more -= countedWork[row] ?? 0;
      if (countedPost[row] === 1) made[lived - 1] = ((made[lived - 1] ?? 0) - 1) | 0;
      countedPost[row] = 0;
      countedAt[row] = 0;
      countedIn[row] = 0;
      countedWork[row] = 0;
      continue;
    }
    const has = set[row] ?? 0;
    const standing = group[row] ?? 0;
    const inside = measure[row] ?? 0;
    let situation = standing | (byEnrolment[enrolment[row] ?? 0] ?? 0);
    if (job[row] !== 0 && furloughed[row] === 0) situation |= working;
    if (sideJob[row] !== 0) situation |= aside;
    if (subsidy[row] !== 0) situation |= subsidised;
    if (inStatistics[inside] === 1) situation |= inMeasure;
    if ((has & health) !== 0) situation |= healthBenefit;
    if ((has & ~health) !== 0) situation |= otherBenefit;
    if (here !== resident) situation |= abroad;
    const mark = marks[situation] ?? 0;
    today[row] = activity[mark] ?? 0;
    // A shadow counts nowhere; what it does is remembered for those who follow it.
    if (shadow[row] !== real) continue;
    const where = county[row] ?? 0;
    const months = (month - (birthMonth[row] ?? 0)) | 0;
    const level = education[row] ?? 0;
    const cell =
      (byAge[months] ?? 0) +
      (byCounty[where] ?? 0) +
      (sex[row] ?? 0) +
      Math.imul(perEducation, level) +
      Math.imul(perBackground, background[row] ?? 0);
    const counts = ((cell << bits) | mark | (level === compulsory ? 0 : completed)) + 1;
    if (counts !== counted) {
      move(persons, counted, counts);
      countedAt[row] = counts;
    }
    const lives = here === resident ? where + 1 : 0;
    const post = employer[row] ?? 0;
    const holds = here === resident && post <= firstMade && isMadeBySubsidy(post) ? 1 : 0;
    if ((holds | (countedPost[row] ?? 0)) !== 0) {
      if (countedPost[row] === 1) made[lived - 1] = ((made[lived - 1] ?? 0) - 1) | 0;
      if (holds === 1) made[where] = ((made[where] ?? 0) + 1) | 0;
      countedPost[row] = holds;
    }
    if (lives !== lived) {
      if (lived !== 0) residents[lived - 1] = ((residents[lived - 1] ?? 0) - 1) | 0;
      if (lives !== 0) residents[where] = ((residents[where] ?? 0) + 1) | 0;
      countedIn[row] = lives;
    }
    const works = here === resident && (situation & working) !== 0;
    const worth = works ? Math.imul(wage[row] ?? 0, hours[row] ?? 0) : 0;
    more += worth - (countedWork[row] ?? 0);
    countedWork[row] = worth;
    const changed = (lastSet[row] ?? 0) | (standing ^ (lastGroup[row] ?? 0));
    if (!flows) {
      lastSet[row] = has;
      lastGroup[row] = standing;
    }
    if (!counting || (has | inside | changed | (flowAge[months] ?? 0)) === 0) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  world.work.worked[0] = (world.work.worked[0] ?? 0) + more;
  return count;
}
