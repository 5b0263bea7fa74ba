/**
 * Employers: each owns some neighbouring slots of one county and skill segment. How many, and everything else that is
 * fixed about an employer, comes from draws of its own key (cell and number within it), so that it is the same employer
 * whichever year the country has grown to. Employers have true size in any sample; a smaller sample has fewer.
 */
import { SEGMENTS } from '../../vocabulary/codes.js';
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, logRatio, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { type ParameterDeclaration, type RunKey } from '../declarations.js';
import { hasRule } from '../measure-spec.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { MUNICIPAL, NO_EMPLOYER, PRIVATE, STATE } from './columns.js';
import { employerOfPost } from './posts.js';
import { segmentOfEducation, slotCell, type SlotMap } from './slots.js';
import { settleCells, settleEmployer, settleTraits } from './transitions.js';

/** What an employer is, drawn once: read where the country is laid out, and by the step that keeps employers. */
export const TRAIT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'market.sector.private', unit: 'share', axes: ['segment'], min: 0, max: 1 },
  { name: 'market.sector.municipal', unit: 'share', axes: ['segment'], min: 0, max: 1 },
  { name: 'market.employer.open', unit: 'share', min: 0.05, max: 0.95 },
  { name: 'market.employer.subsidy', unit: 'share', min: 0.05, max: 0.95 },
  { name: 'market.employer.advertised', unit: 'share', min: 0, max: 1 },
  { name: 'market.employer.partner', unit: 'share', min: 0, max: 1 },
  { name: 'market.employer.turnover', unit: 'ratio', min: 0, max: 0.9 },
];

/** Counters of an employer's draws. */
const SIZE = 0;
const SECTOR = 1;
const OPEN = 2;
const SUBSIDY = 3;
const ADVERTISES = 4;
const TURNOVER = 5;
const PARTNER = 6;
/** Numbers within a cell that an id has room for. */
const IDS_PER_CELL = 65536;
/** Workplaces looked at for a placement before one is taken that is not open to inclusion. */
const HOSTS_ASKED = 2;

/** Employers of a country in the order of their slots. */
export interface EmployerLayout {
  readonly ids: readonly number[];
  readonly first: readonly number[];
  readonly posts: readonly number[];
}

/**
 * Splits the slots of every cell among employers. Sizes follow Zipf's law, as firm sizes do: a share of one in k has k
 * posts or more.
 *
 * @param largest posts no employer has more of
 */
export function layOutEmployers(map: SlotMap, key: RunKey, largest: number): EmployerLayout {
  const [k0, k1] = streamKey(key, FIXED_TRAIT_MONTH, DECISION.employer);
  const layout = { ids: [] as number[], first: [] as number[], posts: [] as number[] };
  const most = Math.max(1, Math.round(largest));
  for (let cell = 0; cell < map.first.length; cell += 1) {
    const end = map.first[cell + 1] ?? map.total;
    let slot = map.first[cell] ?? 0;
    for (let number = 0; slot < end; number += 1) {
      const id = cell * IDS_PER_CELL + number;
      const luck = (draw(k0, k1, id, SIZE) + 1) / DRAW_RANGE;
      const posts = Math.min(most, Math.floor(1 / luck), end - slot);
      layout.ids.push(id);
      layout.first.push(slot);
      layout.posts.push(posts);
      slot += posts;
    }
  }
  return layout;
}

/** Writes a layout into a country that has just been made, with everything that is fixed about its employers. */
export function settleLayout(
  world: WorldState,
  map: SlotMap,
  layout: EmployerLayout,
  parameters: ParameterReader,
): void {
  layout.ids.forEach((id, employer) => {
    settleEmployer(world, employer, {
      id,
      cell: Math.floor(id / IDS_PER_CELL),
      first: layout.first[employer] ?? 0,
      posts: layout.posts[employer] ?? 0,
    });
  });
  settleCells(world, map.first, map.countIn(world.scenario.start));
  drawTraits(world, compileTraits(parameters));
}

export interface TraitTables {
  /** By segment. */
  readonly privateSector: Float64Array;
  readonly municipal: Float64Array;
  readonly open: number;
  readonly takesSubsidy: number;
  readonly advertises: number;
  readonly partner: number;
  readonly turnover: number;
}

export function compileTraits(parameters: ParameterReader): TraitTables {
  return {
    privateSector: parameters.vector('market.sector.private'),
    municipal: parameters.vector('market.sector.municipal'),
    open: parameters.scalar('market.employer.open'),
    takesSubsidy: parameters.scalar('market.employer.subsidy'),
    advertises: parameters.scalar('market.employer.advertised'),
    partner: parameters.scalar('market.employer.partner'),
    turnover: parameters.scalar('market.employer.turnover'),
  };
}

/** Settles what is fixed about every employer for the parameters in force; the luck behind it never changes. */
export function drawTraits(world: WorldState, tables: TraitTables): void {
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.employer);
  const { id, cell } = world.employers;
  for (let employer = 0; employer < id.length; employer += 1) {
    const who = id[employer] ?? 0;
    const segment = (cell[employer] ?? 0) % SEGMENTS.length;
    const luck = (counter: number): number => draw(k0, k1, who, counter) / DRAW_RANGE;
    const place = luck(SECTOR);
    const privateShare = tables.privateSector[segment] ?? 0;
    const sector =
      place < privateShare
        ? PRIVATE
        : place < privateShare + (tables.municipal[segment] ?? 0)
          ? MUNICIPAL
          : STATE;
    settleTraits(world, employer, {
      sector,
      open: sector === PRIVATE && luck(OPEN) < tables.open ? 1 : 0,
      takesSubsidy: sector === PRIVATE && luck(SUBSIDY) < tables.takesSubsidy ? 1 : 0,
      // The public sector must advertise what it fills in the ordinary way.
      advertises: sector !== PRIVATE || luck(ADVERTISES) < tables.advertises ? 1 : 0,
      partner: sector === PRIVATE && luck(PARTNER) < tables.partner ? 1 : 0,
      turnover: logRatio(1 + tables.turnover * (2 * luck(TURNOVER) - 1)),
    });
  }
}

/** Some slot of a cell in use this month, as a keyed lot has it. */
export function slotByLot(world: WorldState, cell: number, lot: number): number {
  const { first, slots } = world.jobCells;
  return ((first[cell] ?? 0) + Math.floor((lot / DRAW_RANGE) * (slots[cell] ?? 1))) | 0;
}

/**
 * Workplace of the placement somebody is in (index of an employer): the employer of the subsidised job, else one in the
 * person's county and segment, more often open to inclusion than not, and the same for the spell within a calendar year.
 */
export function hostOf(world: WorldState, row: number): number {
  const { employer, subsidy } = world.market;
  if (subsidy[row] !== 0) return employerOfPost(world, employer[row] ?? NO_EMPLOYER);
  const inside = world.scenario.measures[(world.measures.measure[row] ?? 0) - 1];
  if (hasRule(inside, 'municipal employers'))
    return municipalEmployer(world, row, segmentOfEducation(world.school.education[row] ?? 0));
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.placementHost);
  const cell = slotCell(world.people.county[row] ?? 0, segmentOfEducation(world.school.education[row] ?? 0));
  const since = (world.measures.since[row] ?? 0) * HOSTS_ASKED;
  let host = NO_EMPLOYER;
  for (let asked = 0; asked < HOSTS_ASKED; asked += 1) {
    const lot = draw(k0, k1, world.people.id[row] ?? 0, since + asked);
    host = world.slots.employer[slotByLot(world, cell, lot)] ?? NO_EMPLOYER;
    if (world.employers.open[host] === 1) return host;
  }
  return host;
}

/** Workplaces looked at for a municipal one: a fifth of posts are. */
const MUNICIPAL_ASKED = 16;

/** A municipal employer of somebody's county and segment, the same for as long; `NO_EMPLOYER` where few are found. */
export function municipalEmployer(world: WorldState, row: number, segment: number): number {
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.municipalHost);
  const cell = slotCell(world.people.county[row] ?? 0, segment);
  for (let asked = 0; asked < MUNICIPAL_ASKED; asked += 1) {
    const lot = draw(k0, k1, world.people.id[row] ?? 0, asked);
    const employer = world.slots.employer[slotByLot(world, cell, lot)] ?? NO_EMPLOYER;
    if (world.employers.sector[employer] === MUNICIPAL) return employer;
  }
  return NO_EMPLOYER;
}
