/**
 * Work of a few hours beside full-time study, more of it in summer and in good times; some of it goes on as a first job.
 */
import { calendarMonthOf } from '../../vocabulary/months.js';
import {
  draw,
  logRatio,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
  THRESHOLD,
  logHazardOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { clear } from '../measures/transitions.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { NOT_ENROLLED, WITHOUT_SIDE_JOB } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { personStep, type PersonStep } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { MADE_POST, NO_JOB, NO_REQUIREMENT, PRIVATE, TEMPORARY } from './columns.js';
import { CYCLE_PARAMETERS, VACANCY_CYCLE, cycleScores } from './cycle.js';
import { slotCell } from './slots.js';
import { hire, setSideJob } from './transitions.js';

interface Tables {
  readonly start: Int16Array;
  readonly season: Int16Array;
  /** Cycle [slotCell] and shock of posts without requirements, which side jobs are. */
  readonly cycle: Int16Array;
  readonly shock: number;
  /** Nobody's score of starting is above it, before season and shock. */
  readonly most: number;
  readonly stop: number;
  readonly goesOn: number;
  readonly wage: number;
  readonly hours: number;
  readonly months: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'market.side-jobs',
  parameters: [
    { name: 'market.side-job.start', unit: 'probability per month', axes: ['ageBand'], min: 0, max: 0.5 },
    { name: 'market.side-job.season', unit: 'ratio', axes: ['calendarMonth'], min: 0.1, max: 10 },
    ...CYCLE_PARAMETERS,
    VACANCY_CYCLE,
    { name: 'market.vacancy.shock', unit: 'ratio', axes: ['segment'], min: 0.02, max: 5 },
    { name: 'market.side-job.stop', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'market.side-job.goes-on', unit: 'probability', min: 0, max: 1 },
    { name: 'market.side-job.wage', unit: 'G', min: 0.05, max: 1 },
    { name: 'market.side-job.hours-after', unit: 'share', min: 0.1, max: 1 },
    { name: 'market.side-job.months-after', unit: 'months', min: 1, max: 36 },
  ],
  compile(parameters) {
    const start = Int16Array.from(parameters.vector('market.side-job.start'), logHazardOfProbability);
    const cycle = cycleScores(parameters, -parameters.scalar('market.cycle.vacancies'));
    return {
      start,
      most: Math.max(...start) + Math.max(...cycle),
      season: Int16Array.from(parameters.vector('market.side-job.season'), logRatio),
      cycle,
      shock: logRatio(parameters.vector('market.vacancy.shock')[NO_REQUIREMENT] ?? 1),
      stop: thresholdOfProbability(parameters.scalar('market.side-job.stop')),
      goesOn: thresholdOfProbability(parameters.scalar('market.side-job.goes-on')),
      wage: Math.round(parameters.scalar('market.side-job.wage') * 1000),
      hours: Math.round(parameters.scalar('market.side-job.hours-after') * 100),
      months: parameters.scalar('market.side-job.months-after'),
    };
  },
  run(world, tables, from, to) {
    const { id, birthMonth, county } = world.people;
    const { enrolment } = world.school;
    const { sideJob, job } = world.market;
    const month = world.month;
    const times = (tables.season[calendarMonthOf(month) - 1] ?? 0) + tables.shock;
    const [k0, k1] = streamKey(world.key, month, DECISION.sideJob);
    const kept = siftRoom(to - from);
    const starts = THRESHOLD[scoreIndex(tables.most + times)] ?? 0;
    const count = sift(world, starts, tables.stop, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const studies = enrolment[row] ?? 0;
      const has = sideJob[row] === 1;
      if (((WITHOUT_SIDE_JOB >>> studies) & 1) === 1) {
        setSideJob(world, row, 0);
        if (
          studies === NOT_ENROLLED &&
          job[row] === NO_JOB &&
          draw(k0, k1, id[row] ?? 0, 1) < tables.goesOn
        ) {
          clear(world, row);
          hire(world, row, {
            job: TEMPORARY,
            segment: NO_REQUIREMENT,
            sector: PRIVATE,
            employer: MADE_POST,
            contractEnd: month + tables.months,
            hours: tables.hours,
            wage: tables.wage,
            match: 0,
            subsidy: 0,
          });
        }
        continue;
      }
      const chance = draw(k0, k1, id[row] ?? 0, 0);
      if (has) {
        if (chance < tables.stop) setSideJob(world, row, 0);
      } else {
        const band = month - (birthMonth[row] ?? 0) < 240 ? 0 : month - (birthMonth[row] ?? 0) < 300 ? 1 : 2;
        const cycle = tables.cycle[slotCell(county[row] ?? 0, NO_REQUIREMENT)] ?? 0;
        if (chance < (THRESHOLD[scoreIndex((tables.start[band] ?? 0) + times + cycle)] ?? 0))
          setSideJob(world, row, 1);
      }
    }
  },
};

export const sideJobs = personStep(step);

/** Keeps full-time students whose draw may start or end a side job, and those who have one and are students no more. */
function sift(
  world: WorldState,
  starts: number,
  stops: number,
  kept: Int32Array,
  from: number,
  to: number,
): number {
  const { present, id } = world.people;
  const { enrolment } = world.school;
  const { sideJob } = world.market;
  const [k0, k1] = streamKey(world.key, world.month, DECISION.sideJob);
  const [key0, key1] = [k0 | 0, k1 | 0];
  const [startBound, stopBound] = [starts | 0, stops | 0];
  const resident = PRESENT_RESIDENT | 0;
  const without = WITHOUT_SIDE_JOB | 0;
  const end = to | 0;
  let count = 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    const enrolled = enrolment[row] ?? 0;
    const has = sideJob[row] ?? 0;
    if (((without >>> enrolled) & 1) === 1) {
      if (has === 0) continue;
    } else if (draw(key0, key1, id[row] ?? 0, 0) >= (has === 0 ? startBound : stopBound)) continue;
    if (present[row] !== resident) continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}
