/**
 * Posts made for a named person because of a subsidy. An employer opens one where the person's value with the
 * subsidy pays; how readily is one elasticity. Who is asked is the employer who knows the person, else one by lot; public
 * employers seldom make such posts, and may leave the ranking by qualification aside when they do. Such posts have
 * luck of their own and take nobody else's vacancy.
 */
import {
  DRAW_RANGE,
  THRESHOLD,
  draw,
  logHazardOfProbability,
  logRatio,
  normalOfDraw,
  scoreIndex,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { isMunicipal, usablePromise } from '../measures/promise.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import { allocation, type Allocation } from '../state/step.js';
import type { WorldState } from '../state/world-state.js';
import { segmentOfEducation, slotCell } from './slots.js';
import { CLOSED, MATCH_SCALE, NO_EMPLOYER, NO_JOB, PRIVATE } from './columns.js';
import { CREATION } from './creation.js';
import { municipalEmployer, slotByLot } from './employers.js';
import { madePost } from './posts.js';
import { HIRING_PARAMETERS, compileHiring, takeJob, type HiringTables } from './hiring.js';
import {
  VALUATION_PARAMETERS,
  acceptance,
  compileValuation,
  subsidyWeight,
  subsidyWorth,
  valuation,
  type ValuationTables,
} from './valuation.js';

interface Tables {
  readonly value: ValuationTables;
  readonly hiring: HiringTables;
  /** Score of meeting an employer in a month, and what a public one adds to it. */
  readonly meets: number;
  readonly publicMeets: number;
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
    CREATION,
    { name: 'market.made-post.meeting', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'market.made-post.commitment', unit: 'standard deviations', min: 0, max: 2 },
    { name: 'market.made-post.public', unit: 'ratio', min: 0, max: 1 },
    { name: 'market.threshold', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.noise', unit: 'standard deviations', min: 0.1, max: 3 },
  ],
  compile(parameters) {
    return {
      value: compileValuation(parameters),
      hiring: compileHiring(parameters),
      meets: meetingScore(parameters),
      publicMeets: logRatio(parameters.scalar('market.made-post.public')),
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
    const { sector, downsizing } = world.employers;
    const [k0, k1] = streamKey(world.key, world.month, DECISION.jobCreation);
    const { concerned } = world.rows;
    for (let at = 0; at < world.concernedCount; at += 1) {
      const row = concerned[at] ?? 0;
      const holds = voucher[row] ?? NO_MEASURE;
      if (holds === NO_MEASURE || present[row] !== PRESENT_RESIDENT) continue;
      if (enrolment[row] !== NOT_ENROLLED || job[row] !== NO_JOB) continue;
      const person = id[row] ?? 0;
      const segment = segmentOfEducation(education[row] ?? 0);
      // An employer is met, who weighs this person with this subsidy.
      const municipal = isMunicipal(world, holds);
      const employer = municipal
        ? municipalEmployer(world, row, segment)
        : whoIsAsked(world, row, segment, draw(k0, k1, person, 3));
      if (downsizing[employer] === CLOSED || usablePromise(world, row, employer) === NO_MEASURE) continue;
      const isPrivate = sector[employer] === PRIVATE;
      // Municipalities that take part have agreed to make such posts.
      const meets = tables.meets + (isPrivate || municipal ? 0 : tables.publicMeets);
      if (draw(k0, k1, person, 0) >= (THRESHOLD[scoreIndex(meets)] ?? 0)) continue;
      const schedule = world.scenario.measures[holds - 1]?.subsidy;
      const value =
        valuation(world, tables.value, row, segment) +
        acceptance(world, tables.value, row, employer) +
        subsidyWorth(world, tables.value, row, holds - 1) *
          (isPrivate ? subsidyWeight(world, tables.value, employer) : 1) +
        tables.noise * normalOfDraw(draw(k0, k1, person, 1)) -
        (schedule?.permanentJobAsked === true ? tables.commitment : 0);
      if (value <= (tables.threshold[segment] ?? 0)) continue;
      const match = Math.round(((draw(k0, k1, person, 2) / DRAW_RANGE) * 2 - 1) * MATCH_SCALE);
      takeJob(world, tables.hiring, row, madePost(employer, true), segment, match, true);
    }
  },
};

export const madePosts = allocation(step);

/** Score of meeting an employer in a month: the chance at an elasticity of 1, its hazard times the elasticity. */
function meetingScore(parameters: ParameterReader): number {
  return (
    logHazardOfProbability(parameters.scalar('market.made-post.meeting')) +
    logRatio(parameters.scalar(CREATION.name))
  );
}

/** Employer (index) asked to make a post: the one who knows the person, else one of the person's cell by lot. */
function whoIsAsked(world: WorldState, row: number, segment: number, lot: number): number {
  const familiar = world.market.familiar[row] ?? NO_EMPLOYER;
  if (familiar >= 0) return familiar;
  const slot = slotByLot(world, slotCell(world.people.county[row] ?? 0, segment), lot);
  return world.slots.employer[slot] ?? NO_EMPLOYER;
}
