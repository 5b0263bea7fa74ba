/**
 * Inside a measure: the participant becomes known to a host, may be offered an ordinary job there, may break off,
 * and ends as planned. A course that is completed leaves education behind; a programme that ends leaves follow-up.
 * Subsidised jobs end where the employer decides (`market/retention.ts`).
 */
import {
  DRAW_RANGE,
  THRESHOLD,
  draw,
  logHazardOfProbability,
  normalOfDraw,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY, YOUTH_BENEFIT } from '../benefits/columns.js';
import { hasRule } from '../measure-spec.js';
import {
  BREACH,
  SANCTION_PARAMETERS,
  answerFor,
  compileSanctions,
  type SanctionTables,
} from '../benefits/sanctions.js';
import { stop } from '../benefits/transitions.js';
import { MADE_POST, MATCH_SCALE, NO_EMPLOYER, NO_JOB } from '../market/columns.js';
import { hostOf } from '../market/employers.js';
import { HIRING_PARAMETERS, compileHiring, takeJob, type HiringTables } from '../market/hiring.js';
import { madePost } from '../market/posts.js';
import { becomeFamiliar, noteExperience } from '../market/transitions.js';
import {
  VALUATION_PARAMETERS,
  acceptance,
  compileValuation,
  valuation,
  type ValuationTables,
} from '../market/valuation.js';
import { segmentOfEducation } from '../market/slots.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { COMPLETED_VOCATIONAL, COMPULSORY } from '../school/columns.js';
import { complete } from '../school/transitions.js';
import { allocation, type Allocation } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import { NO_MEASURE } from './columns.js';
import { COURSE_PARAMETERS, compileCourse, followPlan, liveCourse, type CourseTables } from './course.js';
import { keepsBenefit } from './eligibility.js';
import { MENTOR_PARAMETERS, compileMentor, hasMentor, mentorChannel } from './mentor.js';
import { dropVoucher, end } from './transitions.js';

interface Tables {
  readonly value: ValuationTables;
  readonly hiring: HiringTables;
  readonly threshold: Float64Array;
  readonly noise: number;
  readonly host: Int16Array;
  readonly breakOff: Int16Array;
  readonly certainty: Float64Array;
  readonly forgets: number;
  readonly qualifies: number;
  readonly sanctions: SanctionTables;
  readonly course: CourseTables;
  /** Score a mentor adds to breaking off, and what one shows the host a month. */
  readonly mentorKeeps: number;
  readonly mentorShows: number;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'measures.spell',
  parameters: [
    ...VALUATION_PARAMETERS,
    ...HIRING_PARAMETERS,
    ...SANCTION_PARAMETERS,
    ...COURSE_PARAMETERS,
    ...MENTOR_PARAMETERS,
    { name: 'market.threshold', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.noise', unit: 'standard deviations', min: 0.1, max: 3 },
    { name: 'measures.certainty.forgotten', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'measures.education.qualifies', unit: 'probability', min: 0, max: 1 },
  ],
  compile(parameters, world) {
    return {
      value: compileValuation(parameters),
      hiring: compileHiring(parameters),
      threshold: parameters.vector('market.threshold'),
      noise: parameters.scalar('market.noise'),
      host: Int16Array.from(world.measureChannels, (channels) => logHazardOfProbability(channels.host)),
      breakOff: Int16Array.from(world.measureChannels, (channels) =>
        logHazardOfProbability(channels.breakOff),
      ),
      certainty: Float64Array.from(world.measureChannels, (channels) => channels.certainty * MATCH_SCALE),
      forgets: thresholdOfProbability(parameters.scalar('measures.certainty.forgotten')),
      qualifies: thresholdOfProbability(parameters.scalar('measures.education.qualifies')),
      sanctions: compileSanctions(parameters),
      course: compileCourse(parameters, world),
      mentorKeeps: compileMentor(parameters),
      mentorShows: mentorChannel(world, 'certainty') * MATCH_SCALE,
    };
  },
  allocate(world, tables) {
    const { present, id } = world.people;
    const { measure, since, plannedEnd } = world.measures;
    const { subsidy, job, certainty } = world.market;
    const { education } = world.school;
    const { set } = world.benefits;
    const month = world.month;
    const [b0, b1] = streamKey(world.key, month, DECISION.breakOff);
    const [h0, h1] = streamKey(world.key, month, DECISION.hostOffer);
    const [q0, q1] = streamKey(world.key, month, DECISION.measureCompletion);
    const { concerned } = world.rows;
    for (let at = 0; at < world.concernedCount; at += 1) {
      const row = concerned[at] ?? 0;
      if (present[row] !== PRESENT_RESIDENT) continue;
      const inside = measure[row] ?? NO_MEASURE;
      const person = id[row] ?? 0;
      if (inside === NO_MEASURE) {
        if ((certainty[row] ?? 0) > 0 && job[row] === NO_JOB && draw(h0, h1, person, 1) < tables.forgets) {
          becomeFamiliar(world, row, -1, 0);
        }
        continue;
      }
      const index = inside - 1;
      const spec = world.scenario.measures[index];
      if (spec === undefined || since[row] === month) continue;
      const helped = hasMentor(world, row);
      const shown = (tables.certainty[index] ?? 0) + (helped ? tables.mentorShows : 0);
      const gained = (certainty[row] ?? 0) + rounded(shown, draw(h0, h1, person, 2));
      const host = shown > 0 ? hostOf(world, row) : NO_EMPLOYER;
      if (gained !== certainty[row]) becomeFamiliar(world, row, host, gained);
      liveCourse(world, tables.course, row, index);
      if (subsidy[row] !== 0) continue;
      if (hasRule(spec, 'ends with its benefit') && !keepsBenefit(world, spec, row)) {
        end(world, row);
        continue;
      }
      if ((plannedEnd[row] ?? 0) <= month) {
        if (
          spec.kind === 'education' &&
          education[row] === COMPULSORY &&
          draw(q0, q1, person, 0) < tables.qualifies
        ) {
          complete(world, row, COMPLETED_VOCATIONAL);
        }
        noteExperience(world, row, host, true);
        end(world, row);
        if (spec.incomeSupport !== null) stop(world, row, YOUTH_BENEFIT);
        followPlan(world, tables.course, row, index);
        if (row === world.tracedRow)
          tellEvent(world, 'measures.spell', `completes ${spec.id}`, [`measure.${spec.like}.typicalLength`]);
        continue;
      }
      const breaksOff = (tables.breakOff[index] ?? 0) + (helped ? tables.mentorKeeps : 0);
      if (draw(b0, b1, person, 0) < (THRESHOLD[scoreIndex(breaksOff)] ?? 0)) {
        noteExperience(world, row, host, false);
        end(world, row);
        // Whoever leaves the training before a subsidy leaves the plan.
        dropVoucher(world, row);
        answerFor(world, tables.sanctions, row, BREACH.leaving);
        if (spec.incomeSupport !== null) stop(world, row, YOUTH_BENEFIT);
        if (row === world.tracedRow)
          tellEvent(world, 'measures.spell', `breaks off ${spec.id}`, [`measure.${spec.like}.breakOff`]);
        continue;
      }
      if (((set[row] ?? 0) & DISABILITY) !== 0) continue;
      if (draw(h0, h1, person, 0) < (THRESHOLD[scoreIndex(tables.host[index] ?? 0)] ?? 0)) {
        const segment = segmentOfEducation(education[row] ?? 0);
        const luck = tables.noise * normalOfDraw(draw(h0, h1, person, 3));
        const value =
          valuation(world, tables.value, row, segment) + acceptance(world, tables.value, row, host);
        if (value + luck > (tables.threshold[segment] ?? 0)) {
          const match = Math.round(((draw(h0, h1, person, 4) / DRAW_RANGE) * 2 - 1) * MATCH_SCALE);
          const post = host < 0 ? MADE_POST : madePost(host, false);
          takeJob(world, tables.hiring, row, post, segment, match, false);
          stop(world, row, YOUTH_BENEFIT);
        }
      }
    }
  },
};

export const spell = allocation(step);

/** Whole units of a fractional gain, right in expectation. */
function rounded(amount: number, luck: number): number {
  return Math.floor(amount + luck / DRAW_RANGE);
}
