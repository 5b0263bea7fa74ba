/** Who works at the offices: advisers, a youth team or not, job specialists or not, all by lots of the office's own. */
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { officeId } from './offices.js';
import { manOffice } from './transitions.js';

const TENTHS = 10;

export const STAFF_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'nav.advisers', unit: 'per thousand', min: 0, max: 20 },
  { name: 'nav.adviser.hours', unit: 'hours per month', min: 10, max: 160 },
  { name: 'nav.adviser.relief', unit: 'hours per month', min: 0, max: 40 },
  { name: 'nav.adviser.relief.price', unit: 'ratio', min: 0, max: 2 },
  { name: 'nav.adviser.older-users', unit: 'hours per month', min: 0, max: 2000 },
  { name: 'nav.youth-team', unit: 'share', min: 0, max: 1 },
  { name: 'nav.youth-team.hours', unit: 'share', min: 0, max: 1 },
  { name: 'nav.specialists', unit: 'per thousand', min: 0, max: 20 },
  { name: 'nav.specialists.with-team', unit: 'share', min: 0, max: 1 },
  { name: 'nav.specialists.without-team', unit: 'share', min: 0, max: 1 },
  { name: 'nav.specialists.users', unit: 'users per adviser', min: 1, max: 40 },
];

export interface StaffTables {
  /** Adviser hours a month per resident at an office of ordinary staffing, those that others free among them. */
  readonly hours: number;
  /** Hours of others that free them, per hour there is, at the price of an adviser's. */
  readonly reliefShare: number;
  /** Hours users aged 40 and over ask for, per resident. */
  readonly olderClaim: number;
  readonly teamShare: number;
  /** By office: a youth team, and posts of job specialists per resident. */
  readonly team: Uint8Array;
  readonly specialists: Float64Array;
  readonly usersOfSpecialist: number;
}

export function compileStaff(parameters: ParameterReader, world: WorldState): StaffTables {
  const perResident = (name: string): number => parameters.scalar(name) / 1000;
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.officeTeam);
  const below = (office: number, counter: number, share: number): boolean =>
    draw(k0, k1, officeId(world, office), counter) < share * DRAW_RANGE;
  const teams = parameters.scalar('nav.youth-team');
  const team = Uint8Array.from(world.offices.county, (_, office) => (below(office, 0, teams) ? 1 : 0));
  const withTeam = parameters.scalar('nav.specialists.with-team');
  const without = parameters.scalar('nav.specialists.without-team');
  const posts = perResident('nav.specialists');
  // Others take paperwork and errands over from advisers: each hour of theirs is an hour more with users.
  const relief = parameters.scalar('nav.adviser.relief');
  const each = parameters.scalar('nav.adviser.hours') + relief;
  return {
    hours: perResident('nav.advisers') * each,
    reliefShare: (relief * parameters.scalar('nav.adviser.relief.price')) / each,
    olderClaim: perResident('nav.adviser.older-users'),
    teamShare: parameters.scalar('nav.youth-team.hours'),
    team,
    specialists: Float64Array.from(team, (has, office) =>
      below(office, 1, has === 1 ? withTeam : without) ? posts : 0,
    ),
    usersOfSpecialist: parameters.scalar('nav.specialists.users'),
  };
}

/** Mans every office for the month, by the residents it has. */
export function manOffices(world: WorldState, tables: StaffTables): void {
  const { county, share } = world.offices;
  const { residents } = world.counties;
  for (let office = 0; office < county.length; office += 1) {
    const people = (residents[county[office] ?? 0] ?? 0) * (share[office] ?? 0);
    const specialists = Math.round(people * (tables.specialists[office] ?? 0) * TENTHS);
    manOffice(world, office, {
      residents: people,
      youthTeam: tables.team[office] === 1,
      specialists,
      specialistRoom: Math.floor((specialists * tables.usersOfSpecialist) / TENTHS),
    });
  }
}
