/**
 * Growing up: people turn 40 and leave, die, emigrate, move and have children. None of the hazards depends on
 * what a policy can change, so a person leaves in the same month in every world and every shadow with them.
 */
import { THRESHOLD, draw, logHazardOfProbability, pickWeighted, scoreIndex, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { PARENTAL } from '../benefits/columns.js';
import { grantParental, stop } from '../benefits/transitions.js';
import { NO_JOB } from '../market/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import { BAND_OF_AGE, OLDEST } from './ages.js';
import { PRESENT_ABROAD, PRESENT_FREE } from './columns.js';
import { depart, departUnregistered } from './departure.js';
import { cumulative } from './synthesis.js';
import { moveTo, startCare } from './transitions.js';

interface Tables {
  /** Death, then death or emigration, by background: yearly probabilities spread over months. */
  readonly death: number;
  readonly gone: Int32Array;
  /** Above every threshold of leaving, moving or having a child: most draws end here. */
  readonly bound: number;
  readonly unregistered: number;
  readonly abroadCleared: number;
  /** [band * 4 + education] scores of having a child, women; men a table of the same shape. */
  readonly birth: readonly [Int16Array, Int16Array];
  readonly care: readonly [number, number];
  readonly move: Int32Array;
  readonly target: Float64Array;
}

const WOMAN = 0;
const EDUCATIONS = 4;
const YOUNGEST_PARENT = 18;
const YEAR = 12;

const step: PersonStep<Tables> = {
  kind: 'person',
  name: 'people.growing',
  parameters: [
    { name: 'people.death', unit: 'per thousand per year', min: 0, max: 5 },
    { name: 'people.emigration', unit: 'probability per year', axes: ['background'], min: 0, max: 0.3 },
    { name: 'people.emigration.unregistered', unit: 'share', min: 0, max: 1 },
    { name: 'people.emigration.cleared', unit: 'probability per year', min: 0, max: 1 },
    { name: 'people.birth', unit: 'probability per year', axes: ['sex', 'ageBand'], min: 0, max: 0.5 },
    { name: 'people.birth.education', unit: 'log hazard ratio', axes: ['education'], min: -2, max: 2 },
    { name: 'people.care.months', unit: 'months', axes: ['sex'], min: 0, max: 36 },
    { name: 'people.move', unit: 'probability per year', axes: ['ageBand'], min: 0, max: 0.5 },
    { name: 'people.move.target', unit: 'share', axes: ['county'], min: 0, max: 1 },
  ],
  compile(parameters) {
    const death = parameters.scalar('people.death') / 1000 / YEAR;
    const emigration = parameters.vector('people.emigration');
    const births = parameters.vector('people.birth');
    const byEducation = parameters.vector('people.birth.education');
    const birthTable = (sex: number): Int16Array => {
      const table = new Int16Array(4 * EDUCATIONS);
      for (let band = 0; band < 4; band += 1) {
        const base = logHazardOfProbability((births[sex * 4 + band] ?? 0) / YEAR);
        for (let education = 0; education < EDUCATIONS; education += 1) {
          table[band * EDUCATIONS + education] = base + Math.round((byEducation[education] ?? 0) * 256);
        }
      }
      return table;
    };
    const gone = Int32Array.from(emigration, (yearly) => thresholdOfProbability(death + (1 - death) * (yearly / YEAR)));
    const move = Int32Array.from(parameters.vector('people.move'), (yearly) => thresholdOfProbability(yearly / YEAR));
    const birth: readonly [Int16Array, Int16Array] = [birthTable(0), birthTable(1)];
    const mostBirths = Math.max(...birth.flatMap((table) => [...table].map((score) => THRESHOLD[scoreIndex(score)] ?? 0)));
    return {
      death: thresholdOfProbability(death),
      gone,
      bound: Math.max(...gone) + Math.max(...move) + mostBirths,
      unregistered: thresholdOfProbability(parameters.scalar('people.emigration.unregistered')),
      abroadCleared: thresholdOfProbability(parameters.scalar('people.emigration.cleared') / YEAR),
      birth,
      care: [parameters.vector('people.care.months')[0] ?? 0, parameters.vector('people.care.months')[1] ?? 0],
      move,
      target: cumulative(parameters.vector('people.move.target')),
    };
  },
  run(world, tables, from, to) {
    const { present, id, birthMonth, background, sex, careUntil } = world.people;
    const { education, enrolment } = world.school;
    const { job } = world.market;
    const month = world.month;
    const [d0, d1] = streamKey(world.key, month, DECISION.demography);
    const [m0, m1] = streamKey(world.key, month, DECISION.moveTarget);
    for (let row = from; row < to; row += 1) {
      const here = present[row] ?? 0;
      if (here === PRESENT_FREE) continue;
      const person = id[row] ?? 0;
      const months = month - (birthMonth[row] ?? 0);
      if (months >= OLDEST * YEAR) {
        depart(world, row);
        continue;
      }
      const chance = draw(d0, d1, person, 0);
      if (here === PRESENT_ABROAD) {
        if (chance < tables.abroadCleared) depart(world, row);
        continue;
      }
      if (chance < (tables.gone[background[row] ?? 0] ?? 0)) {
        if (chance < tables.death || draw(d0, d1, person, 1) >= tables.unregistered) depart(world, row);
        else departUnregistered(world, row);
        continue;
      }
      if (careUntil[row] === month) stop(world, row, PARENTAL);
      // One draw decides between leaving, having a child and moving: they lie side by side on it.
      if (chance >= tables.bound) continue;
      const band = BAND_OF_AGE[Math.floor(months / YEAR)] ?? 0;
      let reached = tables.gone[background[row] ?? 0] ?? 0;
      if (months >= YOUNGEST_PARENT * YEAR) {
        const parent = sex[row] === WOMAN ? 0 : 1;
        const score = tables.birth[parent][band * EDUCATIONS + (education[row] ?? 0)] ?? 0;
        reached += THRESHOLD[scoreIndex(score)] ?? 0;
        if (chance < reached) {
          if ((careUntil[row] ?? 0) >= month) continue;
          startCare(world, row, month + tables.care[parent]);
          if (job[row] !== NO_JOB) grantParental(world, row);
          if (row === world.tracedRow) tellEvent(world, 'people.growing', 'has a child', ['people.birth']);
          continue;
        }
      }
      if (chance < reached + (tables.move[band] ?? 0) && enrolment[row] === NOT_ENROLLED) {
        moveTo(world, row, pickWeighted(draw(m0, m1, person, 0), tables.target));
      }
    }
  },
};

export const growing = personStep(step);
