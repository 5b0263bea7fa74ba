/**
 * Health: onset of and recovery from mental-health problems and other conditions, and what they leave of work
 * capacity. Standing outside raises onset, and so does having lost a job in a downsizing, for some time; treatment, work
 * and mastery help recovery. Two dated trends move onset and
 * worsening, apart, because complaints may become more frequent without severe illness doing so.
 */
import {
  DRAW_RANGE,
  HAZARD,
  NEVER,
  competing,
  draw,
  logHazardOfProbability,
  logRatio,
  normalOfDraw,
  scoreIndex,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { NO_MEASURE } from '../measures/columns.js';
import { hasMentor, mentorChannel } from '../measures/mentor.js';
import { BAND_OF_AGE } from '../people/ages.js';
import { NO_CONDITION, PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { COMPLETED_HIGHER, HIGHER, NOT_ENROLLED } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { FULL_CAPACITY, GOOD, IN_TREATMENT, MILD, SEVERE } from './columns.js';
import { changeMental, changeOther, diagnose } from './transitions.js';

interface Tables {
  /** [sex * 4 + band] */
  readonly onset: Int16Array;
  readonly trend: number;
  readonly outside: number;
  /** After a job lost in a downsizing. */
  readonly displaced: number;
  readonly motivation: number;
  /** By education, for people not enrolled. */
  readonly education: Int16Array;
  readonly county: Int16Array;
  readonly worsens: number;
  readonly recovers: number;
  readonly improves: number;
  readonly treated: number;
  readonly working: number;
  readonly mastery: Int16Array;
  readonly mentorMastery: number;
  readonly otherOnset: number;
  readonly otherEnds: number;
  /** [other * 3 + mental] bounds on all hazards together, on the scale of draws; and after a job lost in a downsizing. */
  readonly bounds: Int32Array;
  readonly boundsDisplaced: Int32Array;
  readonly capacity: readonly { readonly mean: number; readonly spread: number }[];
  readonly otherCapacity: number;
  readonly congenitalCapacity: number;
}

const hazards = new Float64Array(3);
const LARGEST_TRAIT = 2 * TRAIT_SCALE;
/** States of mental health. */
const STATES = 3;
const BANDS = 4;
const LEAST_CAPACITY = 5;

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'health.onset',
  parameters: [
    {
      name: 'health.mental.onset',
      unit: 'probability per month',
      axes: ['sex', 'ageBand'],
      min: 0,
      max: 0.05,
    },
    { name: 'health.mental.trend', unit: 'ratio', min: 0.3, max: 4 },
    { name: 'health.mental.trend.worsening', unit: 'ratio', min: 0.3, max: 4 },
    { name: 'health.mental.outside', unit: 'log hazard ratio', min: -0.5, max: 2 },
    { name: 'health.onset.displaced', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'health.onset.education', unit: 'log hazard ratio', axes: ['education'], min: -2, max: 2 },
    { name: 'health.onset.county', unit: 'log hazard ratio', axes: ['county'], min: -2, max: 2 },
    { name: 'health.mental.motivation', unit: 'log hazard ratio', min: -2, max: 0 },
    { name: 'health.mental.worsens', unit: 'probability per month', min: 0, max: 0.2 },
    { name: 'health.mental.recovers', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'health.mental.improves', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'health.mental.treatment', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'health.mental.work', unit: 'log hazard ratio', min: -0.5, max: 2 },
    { name: 'health.other.onset', unit: 'probability per month', min: 0, max: 0.02 },
    { name: 'health.other.ends', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'health.capacity.mental', unit: 'share', axes: ['mental'], min: 0, max: 1 },
    { name: 'health.capacity.spread', unit: 'share', min: 0, max: 0.5 },
    { name: 'health.capacity.other', unit: 'ratio', min: 0, max: 1 },
    { name: 'health.capacity.congenital', unit: 'share', min: 0, max: 1 },
  ],
  compile(parameters, world) {
    const spread = parameters.scalar('health.capacity.spread');
    const onset = Int16Array.from(parameters.vector('health.mental.onset'), logHazardOfProbability);
    const trend = logRatio(parameters.scalar('health.mental.trend'));
    const outside = Math.round(parameters.scalar('health.mental.outside') * 256);
    const displaced = Math.round(parameters.scalar('health.onset.displaced') * 256);
    const motivation = parameters.scalar('health.mental.motivation') * (256 / TRAIT_SCALE);
    const otherOnset = logHazardOfProbability(parameters.scalar('health.other.onset'));
    const education = Int16Array.from(parameters.vector('health.onset.education'), (x) =>
      Math.round(x * 256),
    );
    const county = Int16Array.from(parameters.vector('health.onset.county'), (x) => Math.round(x * 256));
    const steepest = Math.max(0, ...education) + Math.max(0, ...county);
    const otherEnds = logHazardOfProbability(parameters.scalar('health.other.ends'));
    const worsens =
      logHazardOfProbability(parameters.scalar('health.mental.worsens')) +
      logRatio(parameters.scalar('health.mental.trend.worsening'));
    const recovers = logHazardOfProbability(parameters.scalar('health.mental.recovers'));
    const improves = logHazardOfProbability(parameters.scalar('health.mental.improves'));
    const treated = Math.round(parameters.scalar('health.mental.treatment') * 256);
    const working = Math.round(parameters.scalar('health.mental.work') * 256);
    const mastery = Int16Array.from(world.measureChannels, (channels) => Math.round(channels.mastery * 256));
    const mentorMastery = Math.round(mentorChannel(world, 'mastery') * 256);
    const strength = Math.ceil(Math.abs(motivation) * LARGEST_TRAIT);
    const push = Math.max(0, outside) + strength + steepest;
    const help =
      Math.max(0, treated) +
      Math.max(0, working) +
      Math.max(0, ...mastery) +
      Math.max(0, mentorMastery) +
      strength;
    const highest = Math.max(...onset) + trend + push;
    const hazard = (score: number): number => HAZARD[scoreIndex(score)] ?? 0;
    const boundsOf = (lost: number): Int32Array =>
      Int32Array.from({ length: 2 * STATES }, (_, at) => {
        const state = at % STATES;
        const worse = state === GOOD ? highest + lost : state === MILD ? worsens + push + lost : NEVER;
        const better = state === GOOD ? NEVER : (state === MILD ? recovers : improves) + help;
        const changes = at < STATES ? otherOnset + steepest + lost : otherEnds;
        const sum = hazard(worse) + hazard(better) + hazard(changes);
        return Math.min(DRAW_RANGE - 1, Math.ceil(sum * DRAW_RANGE));
      });
    return {
      onset,
      trend,
      outside,
      motivation,
      education,
      county,
      bounds: boundsOf(0),
      boundsDisplaced: boundsOf(displaced),
      displaced,
      worsens,
      recovers,
      improves,
      treated,
      working,
      mastery,
      mentorMastery,
      otherOnset,
      otherEnds,
      capacity: [...parameters.vector('health.capacity.mental')].map((mean) => ({
        mean: mean * 100,
        spread: spread * 100,
      })),
      otherCapacity: parameters.scalar('health.capacity.other'),
      congenitalCapacity: parameters.scalar('health.capacity.congenital') * 100,
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, sex, county, motivation } = world.people;
    const { enrolment, education } = world.school;
    const { mental, other, treatment } = world.health;
    const { job, displacedUntil } = world.market;
    const { measure } = world.measures;
    const month = world.month;
    const [m0, m1] = streamKey(world.key, month, DECISION.mental);
    const otherEnds = HAZARD[scoreIndex(tables.otherEnds)] ?? 0;
    const kept = siftRoom(to - from);
    const count = sift(world, tables, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const person = id[row] ?? 0;
      const state = mental[row] ?? GOOD;
      const ill = other[row] ?? 0;
      const chance = draw(m0, m1, person, 0);
      const age = Math.floor((month - (birthMonth[row] ?? 0)) / 12);
      const working = job[row] !== NO_JOB;
      const inside = measure[row] ?? NO_MEASURE;
      const enrolled = enrolment[row] !== NOT_ENROLLED;
      const outside = !working && !enrolled && inside === NO_MEASURE;
      // Students in higher education are as those who have completed it; pupils have nothing yet to tell them apart by.
      const level = enrolment[row] === HIGHER ? COMPLETED_HIGHER : enrolled ? null : (education[row] ?? 0);
      const gradient =
        (level === null ? 0 : (tables.education[level] ?? 0)) +
        (tables.county[county[row] ?? 0] ?? 0) +
        ((displacedUntil[row] ?? 0) > month ? tables.displaced : 0);
      const strength = Math.round(tables.motivation * (motivation[row] ?? 0));
      const push = (outside ? tables.outside : 0) + strength + gradient;
      const help =
        (treatment[row] === IN_TREATMENT ? tables.treated : 0) +
        (working ? tables.working : 0) +
        (inside !== NO_MEASURE ? (tables.mastery[inside - 1] ?? 0) : 0) +
        (hasMentor(world, row) ? tables.mentorMastery : 0);
      let worse = 0;
      let better = 0;
      if (state === GOOD) {
        const score =
          (tables.onset[(sex[row] ?? 0) * BANDS + (BAND_OF_AGE[age] ?? 0)] ?? 0) + tables.trend + push;
        worse = HAZARD[scoreIndex(score)] ?? 0;
      } else if (state === MILD) {
        worse = HAZARD[scoreIndex(tables.worsens + push)] ?? 0;
        better = HAZARD[scoreIndex(tables.recovers + help - strength)] ?? 0;
      } else {
        better = HAZARD[scoreIndex(tables.improves + help - strength)] ?? 0;
      }
      const changes = ill === 0 ? (HAZARD[scoreIndex(tables.otherOnset + gradient)] ?? 0) : otherEnds;
      // A sum of hazards is never below its 1 - exp(-sum): above it nothing happens and no exponential is needed.
      if (chance >= (worse + better + changes) * DRAW_RANGE) continue;
      hazards[0] = worse;
      hazards[1] = better;
      hazards[2] = changes;
      const cause = competing(chance, hazards, 3);
      if (cause < 0) continue;
      if (cause === 2) {
        changeOther(world, row, 1 - ill, capacityOf(world, tables, row, state, 1 - ill));
        continue;
      }
      const next = cause === 0 ? (state === GOOD ? MILD : SEVERE) : state === SEVERE ? MILD : GOOD;
      changeMental(world, row, next, capacityOf(world, tables, row, next, ill));
      if (row === world.tracedRow) {
        tellEvent(world, 'health.onset', next > state ? 'mental health worsens' : 'mental health improves', [
          'health.mental.onset',
          'health.mental.recovers',
        ]);
      }
    }
  },
};

export const onset = personStep(step);

/** Keeps those whose draw may change their health. */
function sift(world: WorldState, tables: Tables, kept: Int32Array, from: number, to: number): number {
  const { present, id } = world.people;
  const { mental, other } = world.health;
  const [m0, m1] = streamKey(world.key, world.month, DECISION.mental);
  const [key0, key1] = [m0 | 0, m1 | 0];
  const { bounds, boundsDisplaced } = tables;
  const states = STATES | 0;
  const { displacedUntil } = world.market;
  const month = world.month | 0;
  const resident = PRESENT_RESIDENT | 0;
  const end = to | 0;
  let count = 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    if (present[row] !== resident) continue;
    const at = (Math.imul(other[row] ?? 0, states) + (mental[row] ?? 0)) | 0;
    const limit = (displacedUntil[row] ?? 0) > month ? (boundsDisplaced[at] ?? 0) : (bounds[at] ?? 0);
    if (draw(key0, key1, id[row] ?? 0, 0) >= limit) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** Work capacity, per cent, drawn anew with each change of health. */
function capacityOf(world: WorldState, tables: Tables, row: number, mental: number, other: number): number {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.capacity);
  const id = world.people.id[row] ?? 0;
  const rule = tables.capacity[mental];
  let capacity =
    mental === GOOD
      ? FULL_CAPACITY
      : (rule?.mean ?? 0) + (rule?.spread ?? 0) * normalOfDraw(draw(k0, k1, id, 0));
  if (other === 1) capacity *= tables.otherCapacity;
  if (world.people.congenital[row] !== NO_CONDITION) capacity = Math.min(capacity, tables.congenitalCapacity);
  return Math.round(Math.max(LEAST_CAPACITY, Math.min(FULL_CAPACITY, capacity)));
}

/** A lasting condition from birth: known, and with little capacity from the first day. */
export function settleCongenital(world: WorldState, row: number, capacity: number): void {
  if (world.people.congenital[row] === NO_CONDITION) return;
  changeOther(world, row, 0, capacity);
  diagnose(world, row);
}
