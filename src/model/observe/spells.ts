/**
 * What single people do, recorded only where asked for: each person's month end is packed into two words, and a state is
 * appended when they differ from last month's. Also people seen, and starts in measures.
 */
import { BENEFITS, REGION_OF_COUNTY } from '../../vocabulary/codes.js';
import { GOOD } from '../health/columns.js';
import { NOT_REGISTERED } from '../nav/columns.js';
import {
  DEVELOPMENTAL,
  MALFORMATION,
  NERVOUS,
  NO_CONDITION,
  PRESENT_ABROAD,
  PRESENT_FREE,
  REAL,
} from '../people/columns.js';
import type { WorldState } from '../state/world-state.js';
import { CONTACTS, DERIVED_BITS, DIAGNOSES, FIELDS, GRANTS } from './spell-dimensions.js';
import { activityOf, mainStatusOf } from './status.js';
import { windowMonths } from './tally.js';

const SUBSIDISED = 3;
/** Months between two changes of a person, and between two persons in a row, as a rule: how much room to make at first. */
const STATES_EVERY = 12;
const NEW_PERSON_EVERY = 240;
const UNDIAGNOSED = DIAGNOSES.indexOf('none');
const NERVOUS_DIAGNOSIS = DIAGNOSES.indexOf('nervous');
const CONGENITAL = DIAGNOSES.indexOf('congenital');
const MENTAL = DIAGNOSES.indexOf('mental');
const OTHER_CONDITION = DIAGNOSES.indexOf('other');
const NO_CONTACT = CONTACTS.indexOf('none');
const WAITING = CONTACTS.indexOf('waiting');
const MET = CONTACTS.indexOf('met');

/** Income sources in the order of main source; the set itself is a dimension of its own. */
const MAIN_BENEFIT_ORDER = (
  [
    'disability-pension',
    'work-assessment-allowance',
    'temporary-health-benefits',
    'sick-pay',
    'parental-benefit',
    'unemployment-benefit',
    'qualification-benefit',
    'youth-benefit',
    'measure-benefit',
    'social-assistance',
  ] as const
).map((benefit) => BENEFITS.indexOf(benefit));

const AT = {
  activity: FIELDS.activity.shift,
  enrolment: FIELDS.enrolment.shift,
  job: FIELDS.job.shift,
  education: FIELDS.education.shift,
  group: FIELDS.nav_group.shift,
  service: FIELDS.follow_up_service.shift,
  status: FIELDS.main_status.shift,
  health: FIELDS.health.shift,
  county: FIELDS.county.shift,
  diagnosis: FIELDS.diagnosis.shift,
  contact: FIELDS.contact.shift,
  sideJob: FIELDS.side_job.shift,
  furlough: FIELDS.furlough.shift,
  application: FIELDS.apprenticeship_application.shift,
  benefit: FIELDS.benefit.shift,
  measure: FIELDS.measure.shift,
  region: FIELDS.region.shift,
  set: FIELDS.benefit_set.shift,
  grants: FIELDS.allowance_grants.shift,
  residence: FIELDS.residence.shift,
} as const;

/** The first word of a person's month end, without what follows from it. */
function firstWord(world: WorldState, row: number): number {
  const { school, market, nav } = world;
  const group = nav.group[row] ?? NOT_REGISTERED;
  const job = market.subsidy[row] === 0 ? (market.job[row] ?? 0) : SUBSIDISED;
  const contact = group === NOT_REGISTERED ? NO_CONTACT : nav.lastContact[row] === 0 ? WAITING : MET;
  return (
    ((school.enrolment[row] ?? 0) << AT.enrolment) |
    (job << AT.job) |
    ((school.education[row] ?? 0) << AT.education) |
    (group << AT.group) |
    ((school.followUpService[row] ?? 0) << AT.service) |
    ((world.health.mental[row] ?? 0) << AT.health) |
    ((world.people.county[row] ?? 0) << AT.county) |
    (diagnosisOf(world, row) << AT.diagnosis) |
    (contact << AT.contact) |
    ((market.sideJob[row] ?? 0) << AT.sideJob) |
    ((market.furloughed[row] ?? 0) << AT.furlough) |
    ((school.appliedMonth[row] === world.month ? 1 : 0) << AT.application)
  );
}

/** The second word. */
function secondWord(world: WorldState, row: number): number {
  const { benefits } = world;
  return (
    ((benefits.set[row] ?? 0) << AT.set) |
    ((world.measures.measure[row] ?? 0) << AT.measure) |
    (Math.min(benefits.allowanceGrants[row] ?? 0, GRANTS.length - 1) << AT.grants) |
    ((world.people.present[row] === PRESENT_ABROAD ? 1 : 0) << AT.residence)
  );
}

/** A lasting condition is the main diagnosis where there is one, then a mental disorder; a developmental one is mental. */
function diagnosisOf(world: WorldState, row: number): number {
  if (world.health.diagnosed[row] === 0) return UNDIAGNOSED;
  const condition = world.people.congenital[row] ?? NO_CONDITION;
  if (condition === NERVOUS) return NERVOUS_DIAGNOSIS;
  if (condition === MALFORMATION) return CONGENITAL;
  if (condition === DEVELOPMENTAL) return MENTAL;
  return world.health.mental[row] === GOOD ? OTHER_CONDITION : MENTAL;
}

function mainBenefit(set: number): number {
  for (const bit of MAIN_BENEFIT_ORDER) if ((set & (1 << bit)) !== 0) return bit + 1;
  return 0;
}

/** Compares every real person's month end with the last one. */
export function recordSpells(world: WorldState): void {
  reserve(world);
  const { present, shadow } = world.people;
  const { leaving } = world.rows;
  const { word0, word1, seen } = world.spellStates;
  const raw0 = ~DERIVED_BITS[0];
  const raw1 = ~DERIVED_BITS[1];
  for (let row = 0; row < world.highWater; row += 1) {
    if (shadow[row] !== REAL) continue;
    const known = (seen[row] ?? 0) - 1;
    if (present[row] === PRESENT_FREE) {
      if (known >= 0 && leaving[row] === 1) {
        world.seen.left[known] = world.month;
        seen[row] = 0;
      }
      continue;
    }
    const first = firstWord(world, row);
    const second = secondWord(world, row);
    const changed = (((word0[row] ?? 0) ^ first) & raw0) | (((word1[row] ?? 0) ^ second) & raw1);
    if (known >= 0 && changed === 0) continue;
    [word0[row], word1[row]] = completed(world, row, first, second);
    note(world, row, known >= 0 ? known : introduce(world, row));
  }
  closeExposures(world);
}

/** Both words with what follows from them. */
function completed(world: WorldState, row: number, first: number, second: number): readonly [number, number] {
  return [
    first | (activityOf(world, row) << AT.activity) | (mainStatusOf(world, row) << AT.status),
    second |
      (mainBenefit(world.benefits.set[row] ?? 0) << AT.benefit) |
      ((REGION_OF_COUNTY[world.people.county[row] ?? 0] ?? 0) << AT.region),
  ];
}

/** The two words of a row as it is, a shadow's too. */
export function wordsOf(world: WorldState, row: number): readonly [number, number] {
  return completed(world, row, firstWord(world, row), secondWord(world, row));
}

function note(world: WorldState, row: number, person: number): void {
  const index = world.clock.spells[0] ?? 0;
  const { spells, spellStates, seen, school } = world;
  spells.person[index] = person;
  spells.month[index] = world.month;
  spells.word0[index] = spellStates.word0[row] ?? 0;
  spells.word1[index] = spellStates.word1[row] ?? 0;
  seen.firstEntry[person] = school.firstEntry[row] ?? 0;
  seen.firstTrack[person] = school.firstTrack[row] ?? 0;
  world.clock.spells[0] = index + 1;
}

/**
 * Room for everybody to change this month, so that no table grows while it is being written. A table that grows is
 * copied, so the first month makes room for what a window of this length usually takes.
 */
function reserve(world: WorldState): void {
  const rows = world.highWater;
  const months = windowMonths(world);
  const states = world.arena.capacity('person');
  if (world.arena.capacity('spellState') < states) world.arena.grow('spellState', states);
  if (world.month === world.scenario.start) {
    append(world, 'spell', rows * (3 + months / STATES_EVERY));
    append(world, 'seen', rows * (2 + months / NEW_PERSON_EVERY));
  }
  append(world, 'spell', (world.clock.spells[0] ?? 0) + rows);
  append(world, 'seen', (world.clock.seen[0] ?? 0) + rows);
}

/** Room for so many rows of a table that is appended to. */
function append(world: WorldState, table: 'spell' | 'seen' | 'exposure', needed: number): void {
  if (needed >= world.arena.capacity(table)) world.arena.grow(table, Math.ceil(needed * 1.25) + 4096);
}

function introduce(world: WorldState, row: number): number {
  const index = world.clock.seen[0] ?? 0;
  const { seen, people } = world;
  seen.person[index] = people.id[row] ?? 0;
  seen.birthMonth[index] = people.birthMonth[row] ?? 0;
  seen.sex[index] = people.sex[row] ?? 0;
  seen.background[index] = people.background[row] ?? 0;
  seen.parentsEducation[index] = people.parentsEducation[row] ?? 0;
  seen.marks[index] = people.marks[row] ?? 0;
  seen.congenital[index] = people.congenital[row] ?? 0;
  seen.entered[index] = people.enteredMonth[row] ?? 0;
  seen.left[index] = -1;
  world.clock.seen[0] = index + 1;
  world.spellStates.seen[row] = index + 1;
  return index;
}

/** A start, with when the person joined the queue. */
export function noteExposure(world: WorldState, row: number, measure: number): void {
  if (!world.options.spells) return;
  const index = world.clock.exposures[0] ?? 0;
  append(world, 'exposure', index + 1);
  const { exposures } = world;
  exposures.person[index] = world.people.id[row] ?? 0;
  exposures.row[index] = row;
  exposures.measure[index] = measure;
  exposures.queued[index] = world.measures.queuedSince[row] ?? world.month;
  exposures.start[index] = world.month;
  exposures.end[index] = -1;
  exposures.office[index] = world.people.county[row] ?? 0;
  world.clock.exposures[0] = index + 1;
}

function closeExposures(world: WorldState): void {
  const { exposures } = world;
  for (let index = 0; index < (world.clock.exposures[0] ?? 0); index += 1) {
    if (exposures.end[index] !== -1) continue;
    const row = exposures.row[index] ?? 0;
    const still =
      world.people.id[row] === exposures.person[index] &&
      world.measures.measure[row] === (exposures.measure[index] ?? 0) + 1;
    if (!still) exposures.end[index] = world.month;
  }
}
