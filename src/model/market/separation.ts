/**
 * Ordinary separations: layoff, quit, contract end; and downsizing, in which an employer loses a share of its people at once. The hazard falls with tenure and is higher for the young, for
 * low education, poor matches and reduced capacity, in slack times and shocks. Furlough keeps the match and is ended
 * by recall to the same employer or by dismissal; whoever is furloughed registers with NAV the same day.
 * Subsidised jobs are judged in `retention.ts`.
 */
import {
  DRAW_RANGE,
  HAZARD,
  THRESHOLD,
  competing,
  draw,
  logHazardOfProbability,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { KEEPS_JOB } from '../measures/after-hiring.js';
import { DISABILITY } from '../benefits/columns.js';
import { register } from '../nav/transitions.js';
import { FULL_CAPACITY } from '../health/columns.js';
import { BAND_OF_AGE, BAND_OF_MONTHS } from '../people/ages.js';
import { PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import {
  CLOSED,
  CONSCRIPTION,
  DOWNSIZES,
  MATCH_SCALE,
  NO_EMPLOYER,
  PERMANENT,
  TEMPORARY,
} from './columns.js';
import { CYCLE_PARAMETERS, SEPARATION_CYCLE, separationScores } from './cycle.js';
import { DOWNSIZING } from './downsizing.js';
import { slotCell } from './slots.js';
import { endJob, furlough, layOff, makePermanent, recall } from './transitions.js';

/** Tenure classes of the axis `tenure`: 0-2, 3-5, 6-11, 12-23, 24+ months. */
const TENURES = 5;
/** Months of tenure from which the class no longer changes. */
const LONG_TENURE = 24;
const hazards = new Float64Array(3);
/** Ordinary hazards are lowered by what downsizing takes on average, never below this share of them. */
const LEAST_SHARE = 0.2;

interface Tables {
  /** [tenure * 4 + band] */
  readonly base: Int16Array;
  /** [tenure * 4 + band] points on the draw that nobody's hazards exceed: most draws end here. */
  readonly bound: Float64Array;
  /** The same in whole numbers for people of full work capacity, then for the others; and tenure classes by month. */
  readonly bounds: Int32Array;
  readonly tenureOf: Uint8Array;
  readonly education: Int16Array;
  readonly match: number;
  readonly motivation: number;
  readonly capacity: number;
  /** [slotCell] */
  readonly macro: Int16Array;
  readonly extended: Int32Array;
  /** By segment. */
  readonly furlough: Float64Array;
  /** Score where somebody is followed up at the workplace. */
  readonly followedUp: number;
  readonly registers: number;
  readonly recall: number;
  readonly dismissed: number;
  /** Hazard of losing the job where the employer downsizes, and months it is felt. */
  readonly layoff: number;
  readonly felt: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'market.separation',
  parameters: [
    {
      name: 'market.separation',
      unit: 'probability per month',
      axes: ['tenure', 'ageBand'],
      min: 0,
      max: 0.3,
    },
    { name: 'market.separation.education', unit: 'log hazard ratio', axes: ['education'], min: -2, max: 2 },
    { name: 'market.separation.match', unit: 'log hazard ratio', min: -2, max: 0 },
    { name: 'market.separation.motivation', unit: 'log hazard ratio', min: -2, max: 0 },
    { name: 'market.separation.capacity', unit: 'log hazard ratio', min: 0, max: 4 },
    KEEPS_JOB,
    { name: 'market.separation.county', unit: 'ratio', axes: ['county'], min: 0.2, max: 5 },
    { name: 'market.contract.extended', unit: 'probability', axes: ['ageBand'], min: 0, max: 1 },
    ...CYCLE_PARAMETERS,
    SEPARATION_CYCLE,
    { name: 'market.separation.shock', unit: 'ratio', axes: ['segment'], min: 0.1, max: 10 },
    { name: 'market.furlough', unit: 'probability per month', axes: ['segment'], min: 0, max: 0.9 },
    { name: 'nav.registration.furloughed', unit: 'probability', min: 0, max: 1 },
    { name: 'market.furlough.recall', unit: 'probability per month', min: 0, max: 1 },
    { name: 'market.furlough.dismissed', unit: 'probability per month', min: 0, max: 0.5 },
    DOWNSIZING,
    { name: 'market.downsizing.share', unit: 'share', min: 0, max: 0.9 },
    { name: 'market.downsizing.felt', unit: 'months', min: 0, max: 120 },
  ],
  compile(parameters) {
    const share = parameters.scalar('market.downsizing.share');
    const elsewhere = parameters.scalar(DOWNSIZING.name) * share;
    const base = Int16Array.from(parameters.vector('market.separation'), (probability) =>
      logHazardOfProbability(Math.max(LEAST_SHARE * probability, probability - elsewhere)),
    );
    const education = Int16Array.from(parameters.vector('market.separation.education'), (x) =>
      Math.round(x * 256),
    );
    const macro = separationScores(parameters);
    const mostAble =
      Math.max(...education) +
      Math.max(...macro) +
      Math.ceil(
        256 *
          2 *
          (Math.abs(parameters.scalar('market.separation.match')) +
            Math.abs(parameters.scalar('market.separation.motivation'))),
      );
    const most = mostAble + Math.ceil(256 * parameters.scalar('market.separation.capacity'));
    const furlough = Float64Array.from(
      parameters.vector('market.furlough'),
      (probability) => HAZARD[scoreIndex(logHazardOfProbability(probability))] ?? 0,
    );
    const mostFurlough = Math.max(...furlough);
    const bound = Float64Array.from(
      base,
      (score) => ((HAZARD[scoreIndex(score + most)] ?? 0) + mostFurlough) * DRAW_RANGE,
    );
    return {
      base,
      bound,
      bounds: Int32Array.from(
        [...base.map((score) => score + mostAble), ...base.map((score) => score + most)],
        (score) =>
          Math.min(DRAW_RANGE - 1, Math.ceil(((HAZARD[scoreIndex(score)] ?? 0) + mostFurlough) * DRAW_RANGE)),
      ),
      tenureOf: Uint8Array.from({ length: LONG_TENURE + 1 }, (_, months) => tenureClass(months)),
      education,
      match: parameters.scalar('market.separation.match') * (256 / MATCH_SCALE),
      motivation: parameters.scalar('market.separation.motivation') * (256 / TRAIT_SCALE),
      capacity: (parameters.scalar('market.separation.capacity') * 256) / 100,
      followedUp: Math.round(parameters.scalar(KEEPS_JOB.name) * 256),
      macro,
      extended: Int32Array.from(parameters.vector('market.contract.extended'), thresholdOfProbability),
      furlough,
      registers: thresholdOfProbability(parameters.scalar('nav.registration.furloughed')),
      recall: HAZARD[scoreIndex(logHazardOfProbability(parameters.scalar('market.furlough.recall')))] ?? 0,
      dismissed:
        HAZARD[scoreIndex(logHazardOfProbability(parameters.scalar('market.furlough.dismissed')))] ?? 0,
      layoff: HAZARD[scoreIndex(logHazardOfProbability(share))] ?? 0,
      felt: parameters.scalar('market.downsizing.felt'),
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, county, motivation } = world.people;
    const { education } = world.school;
    const { capacity } = world.health;
    const { set } = world.benefits;
    const { job, jobSince, contractEnd, match, furloughed, employer, segment } = world.market;
    const { shed } = world.slots;
    const { followUpUntil } = world.measures;
    const month = world.month;
    const [s0, s1] = streamKey(world.key, month, DECISION.separation);
    const [f0, f1] = streamKey(world.key, month, DECISION.furlough);
    const [c0, c1] = streamKey(world.key, month, DECISION.contract);
    const bands = tables.base.length / TENURES;
    const kept = siftRoom(to - from);
    const count = sift(world, tables, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      if (jobSince[row] === month) continue;
      const person = id[row] ?? 0;
      const band = BAND_OF_AGE[Math.floor((month - (birthMonth[row] ?? 0)) / 12)] ?? 0;
      const ends = contractEnd[row] ?? 0;
      const post = employer[row] ?? NO_EMPLOYER;
      const fate = post < 0 ? 0 : (shed[post] ?? 0);
      if (fate === CLOSED) {
        layOff(world, row, tables.felt);
        continue;
      }
      if (furloughed[row] === 1) {
        hazards[0] = tables.recall;
        hazards[1] = tables.dismissed;
        const cause = competing(draw(f0, f1, person, 0), hazards, 2);
        if (cause === 0) recall(world, row);
        // Nobody extends a contract there is no work for.
        else if (cause === 1 || (ends !== 0 && ends <= month)) endJob(world, row);
        continue;
      }
      if (ends !== 0 && ends <= month) {
        const stays =
          employer[row] !== CONSCRIPTION && draw(c0, c1, person, 3) < (tables.extended[band] ?? 0);
        if (stays && job[row] === TEMPORARY) makePermanent(world, row, PERMANENT);
        else endJob(world, row);
        continue;
      }
      if (employer[row] === CONSCRIPTION) continue;
      const tenure = tenureClass(month - (jobSince[row] ?? month));
      const chance = draw(s0, s1, person, 0);
      const sheds = fate === DOWNSIZES;
      if (chance >= (tables.bound[tenure * bands + band] ?? 0) && !sheds && row !== world.tracedRow) continue;
      const score =
        (tables.base[tenure * bands + band] ?? 0) +
        (tables.education[education[row] ?? 0] ?? 0) +
        (tables.macro[slotCell(county[row] ?? 0, segment[row] ?? 0)] ?? 0) +
        Math.round(tables.match * (match[row] ?? 0)) +
        Math.round(tables.motivation * (motivation[row] ?? 0)) +
        Math.round(tables.capacity * (100 - (capacity[row] ?? 100))) +
        ((followUpUntil[row] ?? 0) > month ? tables.followedUp : 0);
      hazards[0] = HAZARD[scoreIndex(score)] ?? 0;
      hazards[1] = tables.furlough[segment[row] ?? 0] ?? 0;
      hazards[2] = sheds ? tables.layoff : 0;
      if (row === world.tracedRow) {
        tellDraw(
          world,
          'market.separation',
          'loses or leaves the job',
          THRESHOLD[scoreIndex(score)] ?? 0,
          chance,
          ['market.separation', 'market.separation.education', 'market.separation.capacity'],
        );
      }
      const cause = competing(chance, hazards, 3);
      if (cause === 0) endJob(world, row);
      else if (cause === 2) layOff(world, row, tables.felt);
      else if (cause === 1) {
        furlough(world, row);
        // A job seeker from day one, not from next month's round of registrations.
        const pensioner = ((set[row] ?? 0) & DISABILITY) !== 0;
        if (!pensioner && draw(f0, f1, person, 1) < tables.registers) register(world, row);
      }
    }
  },
};

export const separation = personStep(step);

/** Keeps those in ordinary jobs whose contract ends, who are furloughed, or whose draw may end the match. */
function sift(world: WorldState, tables: Tables, kept: Int32Array, from: number, to: number): number {
  const { u8, u16, i32 } = world.arena;
  const { people, market, health } = world;
  const { bounds, tenureOf } = tables;
  const present = people.present.byteOffset | 0;
  const id = (people.id.byteOffset >> 2) | 0;
  const birthMonth = (people.birthMonth.byteOffset >> 1) | 0;
  const capacity = health.capacity.byteOffset | 0;
  const job = market.job.byteOffset | 0;
  const employer = (market.employer.byteOffset >> 2) | 0;
  const { shed } = world.slots;
  const jobSince = (market.jobSince.byteOffset >> 1) | 0;
  const subsidy = market.subsidy.byteOffset | 0;
  const furloughed = market.furloughed.byteOffset | 0;
  const contractEnd = (market.contractEnd.byteOffset >> 1) | 0;
  const month = world.month | 0;
  const traced = world.tracedRow | 0;
  const [s0, s1] = streamKey(world.key, month, DECISION.separation);
  const [key0, key1] = [s0 | 0, s1 | 0];
  const bandOf = BAND_OF_MONTHS;
  const classes = tables.base.length | 0;
  const bands = (classes / TENURES) | 0;
  const longest = LONG_TENURE | 0;
  const full = FULL_CAPACITY | 0;
  const resident = PRESENT_RESIDENT | 0;
  const end = to | 0;
  let count = 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    if (u8[(job + row) | 0] === 0 || u8[(subsidy + row) | 0] !== 0) continue;
    if (u8[(present + row) | 0] !== resident) continue;
    const ends = u16[(contractEnd + row) | 0] ?? 0;
    const held = (month - (u16[(jobSince + row) | 0] ?? 0)) | 0;
    const tenure = tenureOf[held > longest ? longest : held] ?? 0;
    const band = bandOf[(month - (u16[(birthMonth + row) | 0] ?? 0)) | 0] ?? 0;
    const group = u8[(capacity + row) | 0] === full ? 0 : classes;
    const post = i32[(employer + row) | 0] ?? NO_EMPLOYER;
    const bound = bounds[(group + Math.imul(tenure, bands) + band) | 0] ?? 0;
    if (
      draw(key0, key1, i32[(id + row) | 0] ?? 0, 0) >= bound &&
      (ends === 0 || ends > month) &&
      u8[(furloughed + row) | 0] === 0 &&
      (post < 0 || shed[post] === 0) &&
      row !== traced
    )
      continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

function tenureClass(months: number): number {
  return months < 3 ? 0 : months < 6 ? 1 : months < 12 ? 2 : months < 24 ? 3 : 4;
}
