/**
 * Posts made for a named person because of a subsidy. An employer opens one where the person's value with the
 * subsidy pays; how readily is one elasticity. Such posts have luck of their own and take nobody else's vacancy.
 */
import { DRAW_RANGE, draw, normalOfDraw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { allocation, type Allocation } from '../state/step.js';
import { segmentOfEducation } from './slots.js';
import { MADE_POST, MATCH_SCALE, NO_JOB } from './columns.js';
import { HIRING_PARAMETERS, compileHiring, takeJob, type HiringTables } from './hiring.js';
import {
  VALUATION_PARAMETERS,
  compileValuation,
  subsidyWorth,
  valuation,
  type ValuationTables,
} from './valuation.js';

interface Tables {
  readonly value: ValuationTables;
  readonly hiring: HiringTables;
  readonly meets: number;
  readonly commitment: number;
  readonly threshold: Float64Array;
  readonly noise: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.made-posts',
  parameters: [
    ...VALUATION_PARAMETERS,
    ...HIRING_PARAMETERS,
    { name: 'market.made-post.elasticity', unit: 'elasticity', min: 0, max: 4 },
    { name: 'market.made-post.meeting', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'market.made-post.commitment', unit: 'standard deviations', min: 0, max: 2 },
    { name: 'market.threshold', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.noise', unit: 'standard deviations', min: 0.1, max: 3 },
  ],
  compile(parameters) {
    return {
      value: compileValuation(parameters),
      hiring: compileHiring(parameters),
      meets: thresholdOfProbability(
        Math.min(
          0.9,
          parameters.scalar('market.made-post.meeting') * parameters.scalar('market.made-post.elasticity'),
        ),
      ),
      commitment: parameters.scalar('market.made-post.commitment'),
      threshold: parameters.vector('market.threshold'),
      noise: parameters.scalar('market.noise'),
    };
  },
  allocate(world, tables) {
    const { present, id } = world.people;
    const { enrolment, education } = world.school;
    const { voucher } = world.measures;
    const { job } = world.market;
    const [k0, k1] = streamKey(world.key, world.month, DECISION.jobCreation);
    const { concerned } = world.rows;
    for (let at = 0; at < world.concernedCount; at += 1) {
      const row = concerned[at] ?? 0;
      const holds = voucher[row] ?? NO_MEASURE;
      if (holds === NO_MEASURE || present[row] !== PRESENT_RESIDENT) continue;
      if (enrolment[row] !== NOT_ENROLLED || job[row] !== NO_JOB) continue;
      const person = id[row] ?? 0;
      // An employer is met, who weighs this person with this subsidy.
      if (draw(k0, k1, person, 0) >= tables.meets) continue;
      const segment = segmentOfEducation(education[row] ?? 0);
      const schedule = world.scenario.measures[holds - 1]?.subsidy;
      const value =
        valuation(world, tables.value, row, segment) +
        subsidyWorth(world, tables.value, row, holds - 1) +
        tables.noise * normalOfDraw(draw(k0, k1, person, 1)) -
        (schedule?.permanentJobAsked === true ? tables.commitment : 0);
      if (value <= (tables.threshold[segment] ?? 0)) continue;
      const match = Math.round(((draw(k0, k1, person, 2) / DRAW_RANGE) * 2 - 1) * MATCH_SCALE);
      takeJob(world, tables.hiring, row, MADE_POST, segment, match, true);
    }
  },
};

export const madePosts = allocation(step);
