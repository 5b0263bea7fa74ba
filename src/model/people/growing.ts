/**
 * Growing up: people turn 40 and leave, die, emigrate, move and have children. None of the hazards depends on
 * what a policy can change, so a person leaves in the same month in every world and every shadow with them.
 */
import {
  DRAW_RANGE,
  HAZARD,
  competing,
  draw,
  log,
  logHazardOfProbability,
  pickWeighted,
  probabilityOfHazard,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { PARENTAL } from '../benefits/columns.js';
import { grantParental, stop } from '../benefits/transitions.js';
import { NO_JOB } from '../market/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { siftRoom } from '../state/sift.js';
import { NOTED_AGES } from '../observe/layout.js';
import { personStep, type PersonStep } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { tellEvent } from '../state/tell.js';
import { BAND_OF_AGE, OLDEST } from './ages.js';
import { PRESENT_ABROAD, PRESENT_FREE } from './columns.js';
import { depart, departUnregistered } from './departure.js';
import { cumulative } from './synthesis.js';
import { moveTo, startCare } from './transitions.js';

interface Tables {
  /** Points on the draw, by background: below `death` one dies, below `gone` one dies or emigrates (exact competing risks). */
  readonly death: Float64Array;
  readonly gone: Float64Array;
  /** No draw at or above it makes anybody leave, move or have a child: most end here. */
  readonly bound: number;
  readonly unregistered: number;
  readonly abroadCleared: number;
  /** [band * 4 + education] scores of having a child, women; men a table of the same shape. */
  readonly birth: readonly [Int16Array, Int16Array];
  readonly care: readonly [number, number];
  /** Hazards by age band. */
  readonly move: Float64Array;
  readonly target: Float64Array;
}

const WOMAN = 0;
const EDUCATIONS = 4;
const YOUNGEST_PARENT = 18;
const hazards = new Float64Array(2);
const YEAR = 12;
/** 1 at the ages in months the recorder notes. */
const NOTED = Uint8Array.from({ length: OLDEST * YEAR + 1 }, (_, months) =>
  NOTED_AGES.includes(months) ? 1 : 0,
);

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
    const death = hazardOf(parameters.scalar('people.death') / 1000 / YEAR);
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
    const leaving = Float64Array.from(emigration, (yearly) => death + hazardOf(yearly / YEAR));
    const gone = Float64Array.from(leaving, (hazard) => Math.round(probabilityOfHazard(hazard) * DRAW_RANGE));
    const move = Float64Array.from(parameters.vector('people.move'), (yearly) => hazardOf(yearly / YEAR));
    const birth: readonly [Int16Array, Int16Array] = [birthTable(0), birthTable(1)];
    const mostBirths = Math.max(
      ...birth.flatMap((table) => [...table].map((score) => HAZARD[scoreIndex(score)] ?? 0)),
    );
    const abroadCleared = thresholdOfProbability(parameters.scalar('people.emigration.cleared') / YEAR);
    return {
      death: Float64Array.from(leaving, (hazard, index) => ((gone[index] ?? 0) * death) / hazard),
      gone,
      bound: Math.max(
        abroadCleared,
        Math.min(
          DRAW_RANGE - 1,
          Math.ceil((Math.max(...move) + mostBirths) * DRAW_RANGE + Math.max(...gone)),
        ),
      ),
      unregistered: thresholdOfProbability(parameters.scalar('people.emigration.unregistered')),
      abroadCleared,
      birth,
      care: [
        parameters.vector('people.care.months')[0] ?? 0,
        parameters.vector('people.care.months')[1] ?? 0,
      ],
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
    const kept = siftRoom(to - from);
    const count = sift(world, tables.bound, kept, from, to);
    for (let at = 0; at < count; at += 1) {
      const row = kept[at] ?? 0;
      const here = present[row] ?? 0;
      const person = id[row] ?? 0;
      const months = month - (birthMonth[row] ?? 0);
      if (NOTED[months] === 1) world.touch(row);
      if (months >= OLDEST * YEAR) {
        depart(world, row);
        continue;
      }
      const chance = draw(d0, d1, person, 0);
      if (here === PRESENT_ABROAD) {
        if (chance < tables.abroadCleared) depart(world, row);
        continue;
      }
      const origin = background[row] ?? 0;
      const gone = tables.gone[origin] ?? 0;
      if (chance < gone) {
        if (chance < (tables.death[origin] ?? 0) || draw(d0, d1, person, 1) >= tables.unregistered)
          depart(world, row);
        else departUnregistered(world, row);
        continue;
      }
      if (careUntil[row] === month) stop(world, row, PARENTAL);
      // Who stays may have a child or move: exact competing risks on what is left of the draw.
      const band = BAND_OF_AGE[Math.floor(months / YEAR)] ?? 0;
      const parent = sex[row] === WOMAN ? 0 : 1;
      const grown = months >= YOUNGEST_PARENT * YEAR && (careUntil[row] ?? 0) < month;
      const score = tables.birth[parent][band * EDUCATIONS + (education[row] ?? 0)] ?? 0;
      hazards[0] = grown ? (HAZARD[scoreIndex(score)] ?? 0) : 0;
      hazards[1] = enrolment[row] === NOT_ENROLLED ? (tables.move[band] ?? 0) : 0;
      const cause = competing(Math.floor(((chance - gone) / (DRAW_RANGE - gone)) * DRAW_RANGE), hazards, 2);
      if (cause === 0) {
        startCare(world, row, month + tables.care[parent]);
        if (job[row] !== NO_JOB) grantParental(world, row);
        if (row === world.tracedRow) tellEvent(world, 'people.growing', 'has a child', ['people.birth']);
      } else if (cause === 1) {
        moveTo(world, row, pickWeighted(draw(m0, m1, person, 0), tables.target));
      }
    }
  },
};

export const growing = personStep(step);

/** Keeps whom the month's draw may move, who turns 40, whose care for a child ends and whose age the recorder notes. */
function sift(world: WorldState, bound: number, kept: Int32Array, from: number, to: number): number {
  const { present, id, birthMonth, careUntil } = world.people;
  const month = world.month | 0;
  const [d0, d1] = streamKey(world.key, month, DECISION.demography);
  const [key0, key1] = [d0 | 0, d1 | 0];
  const limit = bound | 0;
  const free = PRESENT_FREE | 0;
  const noted = NOTED;
  const leavesBornBy = (month - OLDEST * YEAR) | 0;
  const end = to | 0;
  let count = 0;
  for (let row = from | 0; row < end; row = (row + 1) | 0) {
    if (present[row] === free) continue;
    if (
      draw(key0, key1, id[row] ?? 0, 0) >= limit &&
      (birthMonth[row] ?? 0) > leavesBornBy &&
      careUntil[row] !== month &&
      noted[(month - (birthMonth[row] ?? 0)) | 0] === 0
    )
      continue;
    kept[count] = row;
    count = (count + 1) | 0;
  }
  return count;
}

/** Hazard of a small monthly probability. */
function hazardOf(probability: number): number {
  return -log(1 - probability);
}
