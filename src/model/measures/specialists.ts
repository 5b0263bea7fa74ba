/**
 * Job specialists: a measure that needs one starts only where the person's office has room, beside the county's place.
 * An office's room is shared by the measures that need it, longest wait first. Who has no room waits; who belongs to an
 * office without specialists is not proposed such a measure.
 */
import { SCORES_PER_LOG, log } from '../chance/index.js';
import { officeOf } from '../nav/offices.js';
import { addLocal } from '../observe/local.js';
import { byRank, type Claim } from '../state/ranking.js';
import type { WorldState } from '../state/world-state.js';

/** Room an office's specialists have in all, users at once. */
export function specialistRoom(world: WorldState, row: number): number {
  return world.offices.specialistRoom[officeOf(world, row)] ?? 0;
}

/**
 * Share of residents whose office has job specialists. The country's rate of proposals is for everybody: where only some
 * offices can propose a measure, they propose it the more often.
 */
export function specialistCoverage(world: WorldState): number {
  const { residents, specialistRoom: room } = world.offices;
  let all = 0;
  let covered = 0;
  residents.forEach((people, office) => {
    all += people;
    if ((room[office] ?? 0) > 0) covered += people;
  });
  return all === 0 ? 0 : covered / all;
}

/** An office with job specialists proposes their measures at most about seven times as often, score units. */
export const MOST_SPECIALIST_SHIFT = 2 * SCORES_PER_LOG;

/** Score units by which an office with job specialists proposes measures that need one more often than the country. */
export function specialistShift(world: WorldState): number {
  const coverage = specialistCoverage(world);
  if (coverage === 0) return 0;
  return Math.min(MOST_SPECIALIST_SHIFT, Math.round(-log(coverage) * SCORES_PER_LOG));
}

export interface Admission {
  /** Claims for which there is a specialist, by pool. */
  readonly queues: readonly Claim[][];
  /** Whether a specialist would have had room for somebody who uses nothing up (a shadow). */
  readonly wouldAdmit: (claim: Claim) => boolean;
}

/**
 * Lets as many claims through to the places as the offices have room for.
 *
 * @param queues claims by pool; only those of measures that need a specialist
 * @param users by office: people who have a specialist already
 */
export function admit(world: WorldState, queues: readonly Claim[][], users: Int32Array): Admission {
  const byOffice = new Map<number, Claim[]>();
  for (const claim of queues.flat()) {
    const office = officeOf(world, claim.row);
    const waiting = byOffice.get(office) ?? [];
    if (waiting.length === 0) byOffice.set(office, waiting);
    waiting.push(claim);
  }
  const admitted = new Set<number>();
  /** The last who got through, by office; null where there was room for all. */
  const last = new Map<number, Claim | null>();
  const roomOf = (office: number): number =>
    Math.max(0, (world.offices.specialistRoom[office] ?? 0) - (users[office] ?? 0));
  for (const [office, waiting] of byOffice) {
    const room = roomOf(office);
    waiting.sort(byRank);
    for (const { row } of waiting.slice(0, room)) admitted.add(row);
    last.set(office, waiting.length <= room ? null : (waiting[room - 1] ?? waiting[0] ?? null));
  }
  return {
    queues: queues.map((queue) => queue.filter(({ row }) => admitted.has(row))),
    wouldAdmit: (claim) => {
      const office = officeOf(world, claim.row);
      if (roomOf(office) === 0) return false;
      const marginal = last.get(office) ?? null;
      return marginal === null || byRank(claim, marginal) <= 0;
    },
  };
}

/** Tells the counties' room and who has it. */
export function tellSpecialists(world: WorldState, users: Int32Array): void {
  const { county, specialistRoom: room } = world.offices;
  users.forEach((count, office) => {
    const where = county[office] ?? 0;
    addLocal(world, 'specialistRoom', where, room[office] ?? 0);
    addLocal(world, 'specialistUsers', where, count);
  });
}
