/**
 * Outreach: NAV seeks out young people who stand outside and are not registered. None today: a policy sets how many are
 * found and come. Who is found registers and stands in the ordinary queue; finding takes hours that the policy pays.
 */
import { draw, streamKey, thresholdOfProbability } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { HEALTH_RELATED } from '../benefits/columns.js';
import { NO_JOB } from '../market/columns.js';
import { book } from '../observe/booking.js';
import { addLocalOf } from '../observe/local.js';
import { PRESENT_RESIDENT, REAL } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import { NOT_REGISTERED } from './columns.js';
import { register } from './transitions.js';

interface Tables {
  readonly contact: number;
  /** Age in months at which outreach ends. */
  readonly until: number;
  /** Months without work from which somebody is sought. */
  readonly after: number;
  /** Kroner for one who is found. */
  readonly cost: number;
}

const YEAR = 12;

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'nav.outreach',
  parameters: [
    { name: 'nav.outreach', unit: 'probability per month', min: 0, max: 0.5 },
    { name: 'nav.outreach.age', unit: 'years', min: 18, max: 30 },
    { name: 'nav.outreach.after', unit: 'months', min: 0, max: 24 },
    { name: 'nav.outreach.hours', unit: 'hours', min: 0, max: 100 },
    { name: 'money.adviser-hour', unit: 'kroner per hour', min: 100, max: 3000 },
  ],
  compile(parameters) {
    return {
      contact: thresholdOfProbability(parameters.scalar('nav.outreach')),
      until: parameters.scalar('nav.outreach.age') * YEAR,
      after: parameters.scalar('nav.outreach.after'),
      cost: parameters.scalar('nav.outreach.hours') * parameters.scalar('money.adviser-hour'),
    };
  },
  run(world, tables, from, to) {
    if (tables.contact === 0) return;
    const { present, id, birthMonth, shadow, careUntil } = world.people;
    const { enrolment } = world.school;
    const { job, searchingSince } = world.market;
    const { group } = world.nav;
    const { set } = world.benefits;
    const { month } = world;
    const { concerned } = world.rows;
    const [k0, k1] = streamKey(world.key, month, DECISION.outreach);
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      if (group[row] !== NOT_REGISTERED || job[row] !== NO_JOB || enrolment[row] !== NOT_ENROLLED) continue;
      if (present[row] !== PRESENT_RESIDENT || ((set[row] ?? 0) & HEALTH_RELATED) !== 0) continue;
      if (month - (birthMonth[row] ?? 0) >= tables.until || (careUntil[row] ?? 0) > month) continue;
      if (month - (searchingSince[row] ?? month) < tables.after) continue;
      const chance = draw(k0, k1, id[row] ?? 0, 0);
      if (row === world.tracedRow) {
        tellDraw(world, 'nav.outreach', 'is found by outreach', tables.contact, chance, ['nav.outreach']);
      }
      if (chance >= tables.contact) continue;
      register(world, row);
      if (shadow[row] !== REAL) continue;
      book(world, 'state.adviser-hours', tables.cost);
      addLocalOf(world, 'foundByOutreach', row, 1);
    }
  },
};

export const outreach = personStep(step);
