/**
 * Offices, as far as roll-outs need them: a person's fixed lot says which of the county's offices is theirs, and an
 * office's own fixed lot says how early in a roll-out it begins. A county's share of offices that have begun is dated
 * by month; an office that has begun goes on as long as the share does not fall.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';

const LOTS = 65536;
/** Office numbers are told apart across counties by this. */
const MOST_OFFICES = 1024;
/** Upper age of the reinforced effort and of the youth guarantee. */
export const YOUNG_MONTHS = 30 * 12;

export const OFFICE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'nav.offices', unit: 'offices', axes: ['county'], min: 1, max: 500 },
  { name: 'nav.reinforced.begun', unit: 'share', axes: ['county'], min: 0, max: 1 },
];

/** By county and office: 1 where the reinforced youth effort has begun. */
export type BegunOffices = readonly Uint8Array[];

export function compileOffices(parameters: ParameterReader, world: WorldState): BegunOffices {
  const offices = parameters.vector('nav.offices');
  const begun = parameters.vector('nav.reinforced.begun');
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.officeStart);
  return COUNTIES.map((_, county) =>
    Uint8Array.from({ length: Math.round(offices[county] ?? 1) }, (__, office) =>
      draw(k0, k1, county * MOST_OFFICES + office, 0) < (begun[county] ?? 0) * DRAW_RANGE ? 1 : 0,
    ),
  );
}

/** Number of a person's office within the county. */
export function officeOf(world: WorldState, row: number, officesInCounty: number): number {
  return Math.floor(((world.people.officeLot[row] ?? 0) * officesInCounty) / LOTS);
}

/** True where a person under 30 belongs to an office with the reinforced youth effort. */
export function isReinforced(world: WorldState, begun: BegunOffices, row: number): boolean {
  const offices = begun[world.people.county[row] ?? 0];
  if (offices === undefined) return false;
  if (world.month - (world.people.birthMonth[row] ?? 0) >= YOUNG_MONTHS) return false;
  return offices[officeOf(world, row, offices.length)] === 1;
}
