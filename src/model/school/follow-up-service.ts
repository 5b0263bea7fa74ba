/**
 * The follow-up service: the county contacts young people who are in neither school nor work, and helps them back
 * to school, to work or to NAV. Until July 2024 up to 21, from August 2024 up to 24.
 */
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { NO_JOB } from '../market/columns.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import { COMPULSORY, NOT_ENROLLED } from './columns.js';
import { contactByFollowUpService, endFollowUpService } from './transitions.js';

interface Tables {
  readonly contact: number;
  /** Age in months at which the service ends. */
  readonly until: number;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'school.follow-up-service',
  parameters: [
    { name: 'school.follow-up-service.contact', unit: 'probability per month', min: 0, max: 1 },
    { name: 'school.follow-up-service.age', unit: 'years', min: 18, max: 30 },
  ],
  compile(parameters) {
    return {
      contact: thresholdOfProbability(parameters.scalar('school.follow-up-service.contact')),
      until: parameters.scalar('school.follow-up-service.age') * 12,
    };
  },
  run(world, tables, from, to) {
    const { present, id, birthMonth } = world.people;
    const { enrolment, education, followUpService } = world.school;
    const { job } = world.market;
    const month = world.month;
    const [k0, k1] = streamKey(world.key, month, DECISION.followUpService);
    const list = world.rows.concerned;
    for (let at = from; at < to; at += 1) {
      const row = list[at] ?? 0;
      const inContact = followUpService[row] === 1;
      const concerned =
        enrolment[row] === NOT_ENROLLED &&
        education[row] === COMPULSORY &&
        job[row] === NO_JOB &&
        month - (birthMonth[row] ?? 0) < tables.until &&
        present[row] === PRESENT_RESIDENT;
      if (inContact && !concerned) endFollowUpService(world, row);
      if (inContact || !concerned) continue;
      const chance = draw(k0, k1, id[row] ?? 0, 0);
      if (row === world.tracedRow) {
        tellDraw(
          world,
          'school.follow-up-service',
          'is contacted by the follow-up service',
          tables.contact,
          chance,
          ['school.follow-up-service.contact'],
        );
      }
      if (chance < tables.contact) contactByFollowUpService(world, row);
    }
  },
};

export const followUpService = personStep(step);
