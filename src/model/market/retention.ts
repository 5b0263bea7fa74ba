/**
 * The employer's decision while a subsidy steps down and when it ends. The person stays where productivity grown on
 * the job and the quality of this match, with what is left of the subsidy, pay for the wage floor; an employer who is
 * open to inclusion, or has fared well with such people, is the readier for it, and remembers how this went. No share of
 * retained people is typed in anywhere. Subsidised people may also leave for an ordinary job (`search.ts`), and some
 * matches break for other reasons.
 */
import {
  THRESHOLD,
  draw,
  logHazardOfProbability,
  normalOfDraw,
  scoreIndex,
  streamKey,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { clear, end } from '../measures/transitions.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellEvent } from '../state/tell.js';
import { MATCH_SCALE, NO_EMPLOYER, NO_JOB, PERMANENT } from './columns.js';
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

interface Tables {
  readonly value: ValuationTables;
  readonly floor: Float64Array;
  readonly known: number;
  readonly match: number;
  readonly surprise: number;
  readonly breaks: Int16Array;
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
  ],
  compile(parameters, world) {
    return {
      value: compileValuation(parameters),
      floor: parameters.vector('market.retention.floor'),
      known: parameters.scalar('market.retention.known'),
      match: parameters.scalar('market.retention.match') / MATCH_SCALE,
      surprise: parameters.scalar('market.retention.surprise'),
      breaks: Int16Array.from(world.measureChannels, (channels) => logHazardOfProbability(channels.breakOff)),
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
      if (draw(b0, b1, person, 0) < (THRESHOLD[scoreIndex(tables.breaks[held - 1] ?? 0)] ?? 0)) {
        noteExperience(world, row, employerOfPost(world, employer[row] ?? NO_EMPLOYER), false);
        clear(world, row);
        endJob(world, row);
        continue;
      }
      const shares = subsidyShares(world, row, held - 1);
      const spell = month - (jobSince[row] ?? month);
      const over = month >= (plannedEnd[row] ?? 0) || spell >= shares.length;
      const share = over ? 0 : (shares[spell] ?? 0);
      if (!over && share >= (shares[spell - 1] ?? 0)) continue;
      const where = segment[row] ?? 0;
      const firm = employerOfPost(world, employer[row] ?? NO_EMPLOYER);
      const value =
        productivity(world, tables.value, row, where) +
        tables.known +
        tables.match * (match[row] ?? 0) +
        tables.surprise * normalOfDraw(draw(r0, r1, person, 0)) +
        acceptance(world, tables.value, row, firm) +
        tables.value.subsidy * share;
      const kept = value > (tables.floor[where] ?? 0);
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
        end(world, row);
        endSubsidy(world, row);
        if (job[row] !== PERMANENT) makePermanent(world, row, PERMANENT);
      }
    }
  },
};

export const retention = personStep(step);
