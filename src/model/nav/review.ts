/**
 * Later moves between follow-up groups: up when time passes or illness becomes known, down when capacity returns.
 * Thinner follow-up means later discovery.
 */
import { THRESHOLD, draw, logHazardOfProbability, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { DISABILITY } from '../benefits/columns.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import { PERMANENTLY_ADAPTED, SITUATIONAL, SPECIALLY_ADAPTED, STANDARD, UNASSESSED } from './columns.js';
import { isYoung, officeOf } from './offices.js';
import { assess } from './transitions.js';

const HALF = 50;
const ABLE = 75;
const SETTLED_MONTHS = 3;

interface Tables {
  readonly standardUp: number;
  readonly situationalUp: number;
  readonly illUp: number;
  readonly down: number;
  readonly permanent: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'nav.review',
  parameters: [
    { name: 'nav.review.standard-up', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'nav.review.situational-up', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'nav.review.illness-known', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'nav.review.down', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'nav.review.permanent', unit: 'probability per month', min: 0, max: 0.5 },
  ],
  compile(parameters) {
    const score = (name: string): number => logHazardOfProbability(parameters.scalar(name));
    return {
      standardUp: score('nav.review.standard-up'),
      situationalUp: score('nav.review.situational-up'),
      illUp: score('nav.review.illness-known'),
      down: score('nav.review.down'),
      permanent: score('nav.review.permanent'),
    };
  },
  run(world, tables, from, to) {
    const { present, id } = world.people;
    const { group, registeredSince } = world.nav;
    const { capacity, diagnosed } = world.health;
    const { set } = world.benefits;
    const { attentionYoung, attentionOthers } = world.offices;
    const month = world.month;
    const [k0, k1] = streamKey(world.key, month, DECISION.review);
    const { concerned } = world.rows;
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      const now = group[row] ?? 0;
      if (now <= UNASSESSED || now === PERMANENTLY_ADAPTED || present[row] !== PRESENT_RESIDENT) continue;
      if (month - (registeredSince[row] ?? month) < SETTLED_MONTHS) continue;
      const able = capacity[row] ?? 100;
      const ill = able <= HALF && diagnosed[row] === 1;
      let target = now;
      let score = 0;
      if (((set[row] ?? 0) & DISABILITY) !== 0) {
        target = PERMANENTLY_ADAPTED;
        score = tables.permanent;
      } else if (now === STANDARD || now === SITUATIONAL) {
        target = ill || now === SITUATIONAL ? SPECIALLY_ADAPTED : SITUATIONAL;
        score = ill ? tables.illUp : now === STANDARD ? tables.standardUp : tables.situationalUp;
      } else if (able > ABLE) {
        target = SITUATIONAL;
        score = tables.down;
      } else continue;
      // Thin follow-up at the office means later discovery; more than ordinary follow-up does not hasten it.
      const attention = (isYoung(world, row) ? attentionYoung : attentionOthers)[officeOf(world, row)] ?? 0;
      const limit = THRESHOLD[scoreIndex(score + attention)] ?? 0;
      const chance = draw(k0, k1, id[row] ?? 0, 0);
      if (row === world.tracedRow) {
        tellDraw(world, 'nav.review', `moves to follow-up group ${String(target)}`, limit, chance, [
          'nav.review.standard-up',
          'nav.review.illness-known',
        ]);
      }
      if (chance < limit) assess(world, row, target);
    }
  },
};

export const review = personStep(step);
