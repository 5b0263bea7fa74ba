/**
 * The pass over everybody at the month's end: what each one mainly does is remembered, real people are counted by cell
 * and mark, and those about whom there is more to count are kept. The hottest loop of a recorded month, hence its
 * form (`state/sift.ts`): no calls, all columns read through the arena's own arrays, whole numbers made so beforehand.
 */
import { COUNTIES, REGION_OF_COUNTY } from '../../vocabulary/codes.js';
import { HEALTH_RELATED } from '../benefits/columns.js';
import { ageOf, OLDEST } from '../people/ages.js';
import { PRESENT_FREE, PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { APPRENTICESHIP, NOT_ENROLLED } from '../school/columns.js';
import type { WorldState } from '../state/world-state.js';
import { FLOW_AGES } from './columns.js';
import { activityColumn } from './history.js';
import { cellOf } from './layout.js';
import { MARKS, SITUATION } from './status.js';
import { markedPersons } from './tally.js';

/** Months of age the tables reach: nobody stays beyond the birthday one leaves on. */
const MONTHS = OLDEST * 12 + 1;
/** Parts of a person's cell that add up to it. */
const BY_AGE = Int32Array.from({ length: MONTHS }, (_, months) => cellOf(ageOf(0, months), 0, 0, 0, 0));
const BY_COUNTY = Int32Array.from(COUNTIES, (_, county) => cellOf(0, 0, REGION_OF_COUNTY[county] ?? 0, 0, 0));
const PER_SEX = cellOf(0, 1, 0, 0, 0);
const PER_EDUCATION = cellOf(0, 0, 0, 1, 0);

/** 1 at the ages at which flows between statuses are counted. */
const FLOW_AGE = new Uint8Array(MONTHS);
for (const months of Object.values(FLOW_AGES)) FLOW_AGE[months] = 1;

/** Bits of a situation by enrolment. */
const BY_ENROLMENT = Int32Array.from({ length: 8 }, (_, enrolment) => {
  if (enrolment === NOT_ENROLLED) return 0;
  return enrolment === APPRENTICESHIP ? SITUATION.studying | SITUATION.apprentice : SITUATION.studying;
});

/**
 * @param counting false in months that are not reported: only what later months look back on is noted
 * @param residents by county, added to
 * @param kept receives rows with a benefit, a measure, a change of either or of the follow-up group, or a birthday of note
 * @returns how many were kept
 */
export function observe(
  world: WorldState,
  counting: boolean,
  residents: Int32Array,
  kept: Int32Array,
): number {
  const { u8, u16, i32 } = world.arena;
  const { people, school, nav, benefits, measures, market, history } = world;
  const present = people.present.byteOffset | 0;
  const shadow = people.shadow.byteOffset | 0;
  const sex = people.sex.byteOffset | 0;
  const background = people.background.byteOffset | 0;
  const county = people.county.byteOffset | 0;
  const birthMonth = (people.birthMonth.byteOffset >> 2) | 0;
  const enrolment = school.enrolment.byteOffset | 0;
  const education = school.education.byteOffset | 0;
  const group = nav.group.byteOffset | 0;
  const set = (benefits.set.byteOffset >> 1) | 0;
  const measure = measures.measure.byteOffset | 0;
  const job = market.job.byteOffset | 0;
  const furloughed = market.furloughed.byteOffset | 0;
  const subsidy = market.subsidy.byteOffset | 0;
  const sideJob = market.sideJob.byteOffset | 0;
  const lastSet = (history.lastSet.byteOffset >> 1) | 0;
  const lastGroup = history.lastGroup.byteOffset | 0;
  const today = activityColumn(world, world.month).byteOffset | 0;
  const month = world.month | 0;
  const end = world.highWater | 0;
  const free = PRESENT_FREE | 0;
  const resident = PRESENT_RESIDENT | 0;
  const real = REAL | 0;
  const health = HEALTH_RELATED | 0;
  const { working, subsidised, sideJob: aside, inMeasure, healthBenefit, otherBenefit, abroad } = SITUATION;
  const [byEnrolment, byAge, byCounty, flowAge] = [BY_ENROLMENT, BY_AGE, BY_COUNTY, FLOW_AGE];
  const [perSex, perEducation] = [PER_SEX | 0, PER_EDUCATION | 0];
  const { of: marks, activity } = MARKS;
  const perCell = activity.length | 0;
  const persons = markedPersons();
  let count = 0;
  for (let row = 0; row < end; row = (row + 1) | 0) {
    const here = u8[(present + row) | 0] ?? 0;
    if (here === free) continue;
    const has = u16[(set + row) | 0] ?? 0;
    const standing = u8[(group + row) | 0] ?? 0;
    const inside = u8[(measure + row) | 0] ?? 0;
    let situation = standing | (byEnrolment[u8[(enrolment + row) | 0] ?? 0] ?? 0);
    if (u8[(job + row) | 0] !== 0 && u8[(furloughed + row) | 0] === 0) situation |= working;
    if (u8[(sideJob + row) | 0] !== 0) situation |= aside;
    if ((has | inside) !== 0) {
      if (u8[(subsidy + row) | 0] !== 0) situation |= subsidised;
      if (inside !== 0) situation |= inMeasure;
      if ((has & health) !== 0) situation |= healthBenefit;
      if ((has & ~health) !== 0) situation |= otherBenefit;
    }
    if (here !== resident) situation |= abroad;
    const mark = marks[situation] ?? 0;
    u8[(today + row) | 0] = activity[mark] ?? 0;
    if (u8[(shadow + row) | 0] !== real) continue;
    const where = u8[(county + row) | 0] ?? 0;
    if (here === resident) residents[where] = ((residents[where] ?? 0) + 1) | 0;
    if (!counting) {
      u16[(lastSet + row) | 0] = has;
      u8[(lastGroup + row) | 0] = standing;
      continue;
    }
    const months = (month - (i32[(birthMonth + row) | 0] ?? 0)) | 0;
    const cell =
      (byAge[months] ?? 0) +
      (byCounty[where] ?? 0) +
      Math.imul(perSex, u8[(sex + row) | 0] ?? 0) +
      Math.imul(perEducation, u8[(education + row) | 0] ?? 0) +
      (u8[(background + row) | 0] ?? 0);
    const at = (Math.imul(cell, perCell) + mark) | 0;
    persons[at] = ((persons[at] ?? 0) + 1) | 0;
    const before = u16[(lastSet + row) | 0] ?? 0;
    const stood = u8[(lastGroup + row) | 0] ?? 0;
    if ((has | inside | before | (standing ^ stood) | (flowAge[months] ?? 0)) === 0) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}
