/**
 * Ordinary separations: layoff, quit, contract end. The hazard falls with tenure and is higher for the young, for
 * low education, poor matches and reduced capacity. Furlough keeps the match and is ended by recall or dismissal.
 * Subsidised jobs are judged in `retention.ts`.
 */
import {
  DRAW_RANGE,
  HAZARD,
  THRESHOLD,
  competing,
  draw,
  logHazardOfProbability,
  logRatio,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { BAND_OF_AGE } from '../people/ages.js';
import { PRESENT_RESIDENT, TRAIT_SCALE } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import { CONSCRIPTION, MATCH_SCALE, NO_JOB, PERMANENT, TEMPORARY } from './columns.js';
import { endJob, furlough, makePermanent, recall } from './transitions.js';

/** Tenure classes of the axis `tenure`: 0-2, 3-5, 6-11, 12-23, 24+ months. */
const TENURES = 5;
const hazards = new Float64Array(2);

interface Tables {
  /** [tenure * 4 + band] */
  readonly base: Int16Array;
  /** [tenure * 4 + band] points on the draw that nobody's hazards exceed: most draws end here. */
  readonly bound: Float64Array;
  readonly education: Int16Array;
  readonly match: number;
  readonly motivation: number;
  readonly capacity: number;
  readonly macro: Int16Array;
  readonly extended: Int32Array;
  readonly furlough: number;
  readonly recall: number;
  readonly dismissed: number;
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
    { name: 'market.separation.county', unit: 'ratio', axes: ['county'], min: 0.2, max: 5 },
    { name: 'market.contract.extended', unit: 'probability', axes: ['ageBand'], min: 0, max: 1 },
    { name: 'market.furlough', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'market.furlough.recall', unit: 'probability per month', min: 0, max: 1 },
    { name: 'market.furlough.dismissed', unit: 'probability per month', min: 0, max: 0.5 },
  ],
  compile(parameters) {
    const base = Int16Array.from(parameters.vector('market.separation'), logHazardOfProbability);
    const education = Int16Array.from(parameters.vector('market.separation.education'), (x) =>
      Math.round(x * 256),
    );
    const macro = Int16Array.from(parameters.vector('market.separation.county'), logRatio);
    const most =
      Math.max(...education) +
      Math.max(...macro) +
      Math.ceil(
        256 *
          2 *
          (Math.abs(parameters.scalar('market.separation.match')) +
            Math.abs(parameters.scalar('market.separation.motivation'))),
      ) +
      Math.ceil(256 * parameters.scalar('market.separation.capacity'));
    const furlough = HAZARD[scoreIndex(logHazardOfProbability(parameters.scalar('market.furlough')))] ?? 0;
    return {
      base,
      bound: Float64Array.from(
        base,
        (score) => ((HAZARD[scoreIndex(score + most)] ?? 0) + furlough) * DRAW_RANGE,
      ),
      education,
      match: parameters.scalar('market.separation.match') * (256 / MATCH_SCALE),
      motivation: parameters.scalar('market.separation.motivation') * (256 / TRAIT_SCALE),
      capacity: (parameters.scalar('market.separation.capacity') * 256) / 100,
      macro,
      extended: Int32Array.from(parameters.vector('market.contract.extended'), thresholdOfProbability),
      furlough,
      recall: HAZARD[scoreIndex(logHazardOfProbability(parameters.scalar('market.furlough.recall')))] ?? 0,
      dismissed:
        HAZARD[scoreIndex(logHazardOfProbability(parameters.scalar('market.furlough.dismissed')))] ?? 0,
    };
  },
  run(world, tables, from, to) {
    const { present, id, birthMonth, county, motivation } = world.people;
    const { education } = world.school;
    const { capacity } = world.health;
    const { job, jobSince, contractEnd, match, subsidy, furloughed, employer } = world.market;
    const month = world.month;
    const [s0, s1] = streamKey(world.key, month, DECISION.separation);
    const [f0, f1] = streamKey(world.key, month, DECISION.furlough);
    const [c0, c1] = streamKey(world.key, month, DECISION.contract);
    const bands = tables.base.length / TENURES;
    for (let row = from; row < to; row += 1) {
      if (job[row] === NO_JOB || subsidy[row] !== 0 || present[row] !== PRESENT_RESIDENT) continue;
      if (jobSince[row] === month) continue;
      const person = id[row] ?? 0;
      const band = BAND_OF_AGE[Math.floor((month - (birthMonth[row] ?? 0)) / 12)] ?? 0;
      if (furloughed[row] === 1) {
        hazards[0] = tables.recall;
        hazards[1] = tables.dismissed;
        const cause = competing(draw(f0, f1, person, 0), hazards, 2);
        if (cause === 0) recall(world, row);
        else if (cause === 1) endJob(world, row);
        continue;
      }
      const ends = contractEnd[row] ?? 0;
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
      if (chance >= (tables.bound[tenure * bands + band] ?? 0) && row !== world.tracedRow) continue;
      const score =
        (tables.base[tenure * bands + band] ?? 0) +
        (tables.education[education[row] ?? 0] ?? 0) +
        (tables.macro[county[row] ?? 0] ?? 0) +
        Math.round(tables.match * (match[row] ?? 0)) +
        Math.round(tables.motivation * (motivation[row] ?? 0)) +
        Math.round(tables.capacity * (100 - (capacity[row] ?? 100)));
      hazards[0] = HAZARD[scoreIndex(score)] ?? 0;
      hazards[1] = tables.furlough;
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
      const cause = competing(chance, hazards, 2);
      if (cause === 0) endJob(world, row);
      else if (cause === 1) furlough(world, row);
    }
  },
};

export const separation = personStep(step);

function tenureClass(months: number): number {
  return months < 3 ? 0 : months < 6 ? 1 : months < 12 ? 2 : months < 24 ? 3 : 4;
}
