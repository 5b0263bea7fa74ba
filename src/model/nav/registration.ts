/**
 * Registering with NAV: pushed by need for income (a right to unemployment benefit, family support that wears thin),
 * held back by lack of rights and low trust. Who neither comes nor answers lapses. Furloughed people register from
 * day one.
 */
import { THRESHOLD, draw, logHazardOfProbability, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import {
  DISABILITY,
  HEALTH_RELATED,
  QUALIFICATION,
  SOCIAL_ASSISTANCE,
  TEMPORARY_HEALTH,
  UNEMPLOYMENT_BENEFIT,
  YOUTH_BENEFIT,
} from '../benefits/columns.js';
import { NO_JOB } from '../market/columns.js';
import { CYCLE_PARAMETERS, cycleScores } from '../market/cycle.js';
import { segmentOfEducation, slotCell } from '../market/slots.js';
import { NO_MEASURE } from '../measures/columns.js';
import { BAND_OF_AGE } from '../people/ages.js';
import { PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { NOT_REGISTERED } from './columns.js';
import { OFFICE_PARAMETERS, compileOffices, isReinforced, type BegunOffices } from './offices.js';
import { deregister, register } from './transitions.js';

const LEAST_AGE_MONTHS = 18 * 12;
const YEAR = 12;

interface Tables {
  readonly register: Int16Array;
  readonly band: Int16Array;
  readonly education: Int16Array;
  /** Who was registered within the last year knows the way. */
  readonly returning: number;
  /** By county and segment: where jobs are easy to find, fewer come. */
  readonly slack: Int16Array;
  readonly right: number;
  readonly support: number;
  readonly motivation: number;
  readonly service: number;
  readonly ill: number;
  readonly minor: number;
  readonly right12: number;
  readonly right36: number;
  readonly furloughed: number;
  /** The effort's demands from the first day keep some of the young away. */
  readonly begun: BegunOffices;
  readonly reinforced: number;
  readonly lapse: Int32Array;
  readonly lapseInJob: Int32Array;
}

const BENEFITS_THAT_HOLD =
  UNEMPLOYMENT_BENEFIT | SOCIAL_ASSISTANCE | HEALTH_RELATED | QUALIFICATION | YOUTH_BENEFIT;

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'nav.registration',
  parameters: [
    { name: 'nav.registration', unit: 'probability per month', axes: ['duration'], min: 0, max: 0.9 },
    { name: 'nav.registration.age', unit: 'log hazard ratio', axes: ['ageBand'], min: -3, max: 2 },
    { name: 'nav.registration.education', unit: 'log hazard ratio', axes: ['education'], min: -2, max: 3 },
    ...CYCLE_PARAMETERS,
    { name: 'nav.registration.tightness', unit: 'elasticity', min: 0, max: 2 },
    { name: 'nav.registration.returning', unit: 'log hazard ratio', min: 0, max: 3 },
    { name: 'nav.registration.right', unit: 'log hazard ratio', min: 0, max: 4 },
    { name: 'nav.registration.family-support', unit: 'log hazard ratio', min: -2, max: 0 },
    { name: 'nav.registration.motivation', unit: 'log hazard ratio', min: -1, max: 2 },
    { name: 'nav.registration.follow-up-service', unit: 'log hazard ratio', min: 0, max: 2 },
    { name: 'nav.registration.ill', unit: 'log hazard ratio', min: -2, max: 2 },
    { name: 'nav.registration.minor', unit: 'log hazard ratio', min: -4, max: 0 },
    { name: 'nav.registration.furloughed', unit: 'probability', min: 0, max: 1 },
    ...OFFICE_PARAMETERS,
    { name: 'nav.reinforced.registration', unit: 'log hazard ratio', min: -1, max: 1 },
    { name: 'nav.lapse', unit: 'probability per month', axes: ['group'], min: 0, max: 0.9 },
    { name: 'nav.lapse.in-job', unit: 'probability per month', axes: ['group'], min: 0, max: 1 },
    { name: 'benefits.unemployment.earned-12', unit: 'G', min: 0, max: 5 },
    { name: 'benefits.unemployment.earned-36', unit: 'G', min: 0, max: 10 },
  ],
  compile(parameters, world) {
    const ratio = (name: string): number => Math.round(parameters.scalar(name) * 256);
    const thresholds = (name: string): Int32Array =>
      Int32Array.from(parameters.vector(name), (p) => THRESHOLD[scoreIndex(logHazardOfProbability(p))] ?? 0);
    return {
      register: Int16Array.from(parameters.vector('nav.registration'), logHazardOfProbability),
      band: Int16Array.from(parameters.vector('nav.registration.age'), (x) => Math.round(x * 256)),
      slack: cycleScores(parameters, parameters.scalar('nav.registration.tightness')),
      education: Int16Array.from(parameters.vector('nav.registration.education'), (x) => Math.round(x * 256)),
      returning: ratio('nav.registration.returning'),
      right: ratio('nav.registration.right'),
      support: parameters.scalar('nav.registration.family-support') * (256 / TRAIT_SCALE),
      motivation: parameters.scalar('nav.registration.motivation') * (256 / TRAIT_SCALE),
      service: ratio('nav.registration.follow-up-service'),
      ill: ratio('nav.registration.ill'),
      minor: ratio('nav.registration.minor'),
      right12: parameters.scalar('benefits.unemployment.earned-12') * 1000,
      right36: parameters.scalar('benefits.unemployment.earned-36') * 1000,
      furloughed:
        THRESHOLD[scoreIndex(logHazardOfProbability(parameters.scalar('nav.registration.furloughed')))] ?? 0,
      begun: compileOffices(parameters, world),
      reinforced: ratio('nav.reinforced.registration'),
      lapse: thresholds('nav.lapse'),
      lapseInJob: thresholds('nav.lapse.in-job'),
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, county, familySupport, motivation, careUntil } = world.people;
    const { education, followUpService } = world.school;
    const { capacity } = world.health;
    const { group, leftMonth } = world.nav;
    const { set } = world.benefits;
    const { measure } = world.measures;
    const { job, furloughed, searchingSince, earned12, earned36 } = world.market;
    const month = world.month;
    const [r0, r1] = streamKey(world.key, month, DECISION.registration);
    const [l0, l1] = streamKey(world.key, month, DECISION.lapse);
    const kept = siftRoom(to - from);
    const count = sift(world, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const working = job[row] !== NO_JOB && furloughed[row] === 0;
      const registered = group[row] ?? NOT_REGISTERED;
      const has = set[row] ?? 0;
      if (registered === NOT_REGISTERED) {
        if (working || (has & DISABILITY) !== 0) continue;
        const person = id[row] ?? 0;
        const chance = draw(r0, r1, person, 0);
        if (furloughed[row] === 1) {
          if (chance < tables.furloughed) register(world, row);
          continue;
        }
        if ((careUntil[row] ?? 0) > month) continue;
        const months = month - (birthMonth[row] ?? 0);
        const level = education[row] ?? 0;
        const hasRight = (earned12[row] ?? 0) >= tables.right12 || (earned36[row] ?? 0) >= tables.right36;
        const score =
          (tables.register[durationClass(month - (searchingSince[row] ?? month))] ?? 0) +
          (tables.band[BAND_OF_AGE[Math.floor(months / 12)] ?? 0] ?? 0) +
          (tables.education[level] ?? 0) +
          (month - (leftMonth[row] ?? 0) <= YEAR ? tables.returning : 0) +
          (tables.slack[slotCell(county[row] ?? 0, segmentOfEducation(level))] ?? 0) +
          (hasRight ? tables.right : 0) +
          Math.round(tables.support * (familySupport[row] ?? 0)) +
          Math.round(tables.motivation * (motivation[row] ?? 0)) +
          (followUpService[row] === 1 ? tables.service : 0) +
          ((capacity[row] ?? 100) <= 50 ? tables.ill : 0) +
          (months < LEAST_AGE_MONTHS ? tables.minor : 0) +
          (tables.reinforced !== 0 && isReinforced(world, tables.begun, row) ? tables.reinforced : 0);
        const limit = THRESHOLD[scoreIndex(score)] ?? 0;
        if (row === world.tracedRow) {
          tellDraw(world, 'nav.registration', 'registers with NAV', limit, chance, [
            'nav.registration',
            'nav.registration.right',
            'nav.registration.family-support',
          ]);
        }
        if (chance < limit) register(world, row);
      } else if (measure[row] === NO_MEASURE) {
        const holds = (has & BENEFITS_THAT_HOLD) !== 0;
        if (working ? (has & TEMPORARY_HEALTH) !== 0 : holds) continue;
        const limit = working ? tables.lapseInJob[registered] : tables.lapse[registered];
        const chance = draw(l0, l1, id[row] ?? 0, 0);
        if (row === world.tracedRow)
          tellDraw(world, 'nav.registration', 'registration lapses', limit ?? 0, chance, ['nav.lapse']);
        if (chance < (limit ?? 0)) deregister(world, row);
      }
    }
  },
};

export const registration = personStep(step);

/** Keeps those out of school who may register, and the registered who may lapse. */
function sift(world: WorldState, kept: Int32Array, from: number, to: number): number {
  const { present, careUntil } = world.people;
  const { enrolment } = world.school;
  const { group } = world.nav;
  const { set } = world.benefits;
  const { measure } = world.measures;
  const { job, furloughed } = world.market;
  const { concerned } = world.rows;
  const month = world.month | 0;
  const resident = PRESENT_RESIDENT | 0;
  const pension = DISABILITY | 0;
  const [inWork, outOfWork] = [TEMPORARY_HEALTH | 0, BENEFITS_THAT_HOLD | 0];
  const end = to | 0;
  let count = 0;
  for (let at = from | 0; at < end; at = (at + 1) | 0) {
    const row = concerned[at] ?? 0;
    if (enrolment[row] !== 0 || present[row] !== resident) continue;
    const has = set[row] ?? 0;
    const working = job[row] !== 0 && furloughed[row] === 0;
    if (group[row] === 0) {
      if (working || (has & pension) !== 0) continue;
      if (furloughed[row] === 0 && (careUntil[row] ?? 0) > month) continue;
    } else if (measure[row] !== 0 || (has & (working ? inWork : outOfWork)) !== 0) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** Class of a duration in months on the axis `duration`: 0, 1-2, 3-5, 6-11, 12-23, 24+. */
export function durationClass(months: number): number {
  return months < 1 ? 0 : months < 3 ? 1 : months < 6 ? 2 : months < 12 ? 3 : months < 24 ? 4 : 5;
}
