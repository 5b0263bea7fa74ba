/** The areas a trial deals its shares to: counties, or NAV offices. Geography of the sample, the same in every world. */
import { COUNTIES } from '../../vocabulary/codes.js';
import { yearOf } from '../../vocabulary/months.js';
import type { TrialAssignment } from '../measure-spec.js';
import { officeId, officeOf } from '../nav/offices.js';
import type { WorldState } from '../state/world-state.js';

export interface Areas {
  readonly isOffices: boolean;
  readonly count: number;
  /** County of each area, and the share of the county's residents who belong to it. */
  readonly county: Uint8Array;
  readonly share: Float64Array;
  /** What draws know each area by. */
  readonly id: readonly number[];
  /** Areas with those most alike beside each other: offices of a county, counties of about the same size. */
  readonly inOrder: readonly number[];
}

/**
 * A person lottery is stratified by county, so its areas are the counties. Offices are those of the sample: whole
 * offices, fewer of them.
 */
export function areasOf(world: WorldState, { level, from }: TrialAssignment): Areas {
  if (level === 'office') {
    const { county, share } = world.offices;
    const offices = Array.from(county, (_, office) => office);
    return {
      isOffices: true,
      count: offices.length,
      county: Uint8Array.from(county),
      share: Float64Array.from(share),
      id: offices.map((office) => officeId(world, office)),
      inOrder: offices,
    };
  }
  const counties = COUNTIES.map((_, county) => county);
  const { countyShare, firstYear, lastYear } = world.scenario.population;
  const year = Math.max(firstYear, Math.min(lastYear, yearOf(from))) - firstYear;
  const young = (county: number): number => countyShare[year * COUNTIES.length + county] ?? 0;
  return {
    isOffices: false,
    count: counties.length,
    county: Uint8Array.from(counties),
    share: new Float64Array(counties.length).fill(1),
    id: counties,
    inOrder: [...counties].sort((a, b) => young(b) - young(a) || a - b),
  };
}

/** Area a person belongs to now. Who moves belongs to the new place. */
export function areaOfRow(world: WorldState, areas: Areas, row: number): number {
  return areas.isOffices ? officeOf(world, row) : (world.people.county[row] ?? 0);
}
