/**
 * Health: onset of and recovery from mental-health problems and other conditions, and what they leave of work
 * capacity. Standing outside raises onset; treatment, work and mastery help recovery. Two dated trends move onset and
 * worsening, apart, because complaints may become more frequent without severe illness doing so.
 */
import {
  DRAW_RANGE,
  HAZARD,
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
import { BAND_OF_AGE } from '../people/ages.js';
import { PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
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
  readonly motivation: number;
  readonly worsens: number;
  readonly recovers: number;
  readonly improves: number;
  readonly treated: number;
  readonly working: number;
  readonly mastery: Int16Array;
  readonly otherOnset: number;
  readonly otherEnds: number;
  /** No one in good health has a draw of a change below this bound on all hazards together. */
  readonly bound: number;
  readonly capacity: readonly { readonly mean: number; readonly spread: number }[];
  readonly otherCapacity: number;
  readonly congenitalCapacity: number;
}

const hazards = new Float64Array(3);
const LARGEST_TRAIT = 2 * TRAIT_SCALE;
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
    const motivation = parameters.scalar('health.mental.motivation') * (256 / TRAIT_SCALE);
    const otherOnset = logHazardOfProbability(parameters.scalar('health.other.onset'));
    const highest =
      Math.max(...onset) + trend + Math.max(0, outside) + Math.ceil(Math.abs(motivation) * LARGEST_TRAIT);
    return {
      onset,
      trend,
      outside,
      motivation,
      bound: ((HAZARD[scoreIndex(highest)] ?? 0) + (HAZARD[scoreIndex(otherOnset)] ?? 0)) * DRAW_RANGE,
      worsens:
        logHazardOfProbability(parameters.scalar('health.mental.worsens')) +
        logRatio(parameters.scalar('health.mental.trend.worsening')),
      recovers: logHazardOfProbability(parameters.scalar('health.mental.recovers')),
      improves: logHazardOfProbability(parameters.scalar('health.mental.improves')),
      treated: Math.round(parameters.scalar('health.mental.treatment') * 256),
      working: Math.round(parameters.scalar('health.mental.work') * 256),
      mastery: Int16Array.from(world.measureChannels, (channels) => Math.round(channels.mastery * 256)),
      otherOnset,
      otherEnds: logHazardOfProbability(parameters.scalar('health.other.ends')),
      capacity: [...parameters.vector('health.capacity.mental')].map((mean) => ({
        mean: mean * 100,
        spread: spread * 100,
      })),
      otherCapacity: parameters.scalar('health.capacity.other'),
      congenitalCapacity: parameters.scalar('health.capacity.congenital') * 100,
    };
  },
  run(world, tables, from, to) {
    const { present, id, birthMonth, sex, motivation } = world.people;
    const { enrolment } = world.school;
    const { mental, other, treatment } = world.health;
    const { job } = world.market;
    const { measure } = world.measures;
    const month = world.month;
    const [m0, m1] = streamKey(world.key, month, DECISION.mental);
    const otherOnset = HAZARD[scoreIndex(tables.otherOnset)] ?? 0;
    const otherEnds = HAZARD[scoreIndex(tables.otherEnds)] ?? 0;
    for (let row = from; row < to; row += 1) {
      if (present[row] !== PRESENT_RESIDENT) continue;
      const person = id[row] ?? 0;
      const state = mental[row] ?? GOOD;
      const ill = other[row] ?? 0;
      const chance = draw(m0, m1, person, 0);
      if (state === GOOD && ill === 0 && chance >= tables.bound) continue;
      const age = Math.floor((month - (birthMonth[row] ?? 0)) / 12);
      const working = job[row] !== NO_JOB;
      const inside = measure[row] ?? NO_MEASURE;
      const outside = !working && enrolment[row] === NOT_ENROLLED && inside === NO_MEASURE;
      const strength = Math.round(tables.motivation * (motivation[row] ?? 0));
      const push = (outside ? tables.outside : 0) + strength;
      const help =
        (treatment[row] === IN_TREATMENT ? tables.treated : 0) +
        (working ? tables.working : 0) +
        (inside !== NO_MEASURE ? (tables.mastery[inside - 1] ?? 0) : 0);
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
      const changes = ill === 0 ? otherOnset : otherEnds;
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
  if (world.people.congenital[row] === 1) capacity = Math.min(capacity, tables.congenitalCapacity);
  return Math.round(Math.max(LEAST_CAPACITY, Math.min(FULL_CAPACITY, capacity)));
}

/** A lasting condition from birth: known, and with little capacity from the first day. */
export function settleCongenital(world: WorldState, row: number, capacity: number): void {
  if (world.people.congenital[row] !== 1) return;
  changeOther(world, row, 0, capacity);
  diagnose(world, row);
}
