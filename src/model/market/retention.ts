/**
 * The employer's decision while a subsidy steps down and when it ends. The person stays where productivity grown on
 * the job and the quality of this match, with what is left of the subsidy, pay for the wage floor; an employer who is
 * open to inclusion, or has fared well with such people, is the readier for it, and remembers how this went. No share of
 * retained people is typed in anywhere but in the worlds that ask what would have to be true: there the share kept at the
 * end is forced, with the draw that else is the employer's surprise. Subsidised people may also leave for an ordinary job
 * (`search.ts`), and some matches break for other reasons.
 */
import {
  DRAW_RANGE,
  THRESHOLD,
  draw,
  logHazardOfProbability,
  normalOfDraw,
  scoreIndex,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { hasRule } from '../measure-spec.js';
import { AFTER_HIRING_PARAMETERS, compileAfterHiring, followUpHired } from '../measures/after-hiring.js';
import { MENTOR_PARAMETERS, compileMentor, hasMentor } from '../measures/mentor.js';
import { clear, end } from '../measures/transitions.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import { CLOSED, MATCH_SCALE, NO_EMPLOYER, NO_JOB, PERMANENT } from './columns.js';
import { employerOfPost } from './posts.js';
import { endJob, endSubsidy, makePermanent, noteExperience } from './transitions.js';
import {
  VALUATION_PARAMETERS,
  acceptance,
  compileValuation,
  productivity,
  subsidyShares,
  type ValuationTables,
} from './valuation.js';

/** No draw is below it: the employer judges. */
const JUDGED = -1;

interface Tables {
  readonly value: ValuationTables;
  readonly floor: Float64Array;
  readonly known: number;
  readonly match: number;
  readonly surprise: number;
  readonly breaks: Int16Array;
  readonly mentorKeeps: number;
  readonly afterHiring: number;
  /** By measure: draws below it are let go as the subsidy ends, or `JUDGED`. */
  readonly letGo: Float64Array;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'market.retention',
  parameters: [
    ...VALUATION_PARAMETERS,
    { name: 'market.retention.floor', unit: 'standard deviations', axes: ['segment'], min: -4, max: 4 },
    { name: 'market.retention.known', unit: 'standard deviations', min: 0, max: 3 },
    { name: 'market.retention.match', unit: 'ratio', min: 0, max: 3 },
    { name: 'market.retention.surprise', unit: 'standard deviations', min: 0, max: 3 },
    ...MENTOR_PARAMETERS,
    ...AFTER_HIRING_PARAMETERS,
  ],
  compile(parameters, world) {
    return {
      value: compileValuation(parameters),
      floor: parameters.vector('market.retention.floor'),
      known: parameters.scalar('market.retention.known'),
      match: parameters.scalar('market.retention.match') / MATCH_SCALE,
      surprise: parameters.scalar('market.retention.surprise'),
      breaks: Int16Array.from(world.measureChannels, (channels) => logHazardOfProbability(channels.breakOff)),
      mentorKeeps: compileMentor(parameters),
      afterHiring: compileAfterHiring(parameters),
      letGo: Float64Array.from(world.scenario.measures, ({ subsidy }) =>
        subsidy?.forcedRetention === undefined ? JUDGED : (1 - subsidy.forcedRetention) * DRAW_RANGE,
      ),
    };
  },
  run(world, tables, from, to) {
    const { present, id } = world.people;
    const { job, subsidy, segment, match, jobSince, employer } = world.market;
    const { plannedEnd } = world.measures;
    const month = world.month;
    const [r0, r1] = streamKey(world.key, month, DECISION.retention);
    const [b0, b1] = streamKey(world.key, month, DECISION.breakOff);
    const { concerned } = world.rows;
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      const held = subsidy[row] ?? 0;
      if (held === 0 || job[row] === NO_JOB || present[row] !== PRESENT_RESIDENT) continue;
      if (jobSince[row] === month) continue;
      const person = id[row] ?? 0;
      const firm = employerOfPost(world, employer[row] ?? NO_EMPLOYER);
      if (firm >= 0 && world.employers.downsizing[firm] === CLOSED) {
        clear(world, row);
        endJob(world, row);
        continue;
      }
      const breaks = (tables.breaks[held - 1] ?? 0) + (hasMentor(world, row) ? tables.mentorKeeps : 0);
      if (draw(b0, b1, person, 0) < (THRESHOLD[scoreIndex(breaks)] ?? 0)) {
        noteExperience(world, row, firm, false);
        clear(world, row);
        endJob(world, row);
        continue;
      }
      const shares = subsidyShares(world, row, held - 1);
      const spell = month - (jobSince[row] ?? month);
      const over = month >= (plannedEnd[row] ?? 0) || spell >= shares.length;
      const share = over ? 0 : (shares[spell] ?? 0);
      if (!over && share >= (shares[spell - 1] ?? 0)) continue;
      if (over && hasRule(world.scenario.measures[held - 1], 'job ends with the grant')) {
        noteExperience(world, row, firm, true);
        clear(world, row);
        endJob(world, row);
        continue;
      }
      const where = segment[row] ?? 0;
      const surprise = draw(r0, r1, person, 0);
      const value =
        productivity(world, tables.value, row, where) +
        tables.known +
        tables.match * (match[row] ?? 0) +
        tables.surprise * normalOfDraw(surprise) +
        acceptance(world, tables.value, row, firm) +
        tables.value.subsidy * share;
      const letGo = over ? (tables.letGo[held - 1] ?? JUDGED) : JUDGED;
      const kept = letGo === JUDGED ? value > (tables.floor[where] ?? 0) : surprise >= letGo;
      if (row === world.tracedRow) {
        tellEvent(
          world,
          'market.retention',
          `${over ? 'the subsidy ends' : 'the subsidy steps down'}: ${kept ? 'kept' : 'let go'}`,
          ['market.retention.floor', 'market.value.subsidy'],
        );
      }
      if (!kept || over) noteExperience(world, row, firm, kept);
      if (!kept) {
        clear(world, row);
        endJob(world, row);
      } else if (over) {
        followUpHired(world, row, tables.afterHiring);
        end(world, row);
        endSubsidy(world, row);
        if (job[row] !== PERMANENT) makePermanent(world, row, PERMANENT);
      }
    }
  },
};

export const retention = personStep(step);
