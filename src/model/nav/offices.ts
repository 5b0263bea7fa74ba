/**
 * NAV offices: which are in the sample, whose office is which, and how closely an office follows its users up. A sample
 * has fewer offices, each of about the size of a real one: a county's real offices are drawn in proportion to their
 * size (systematic sampling), so that a person's office is as likely to be a large one at every sample.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { yearOf } from '../../vocabulary/months.js';
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, exp, normalOfDraw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration, ResolvedScenario } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { PARTS } from './columns.js';
import { openOffice, type OfficeTraits } from './transitions.js';

/** Office numbers are told apart across counties by this. */
const MOST_OFFICES = 1024;
/** From a place among 65,536 to a part among `PARTS`. */
const PART_SHIFT = 6;
/** Upper age of the reinforced effort, of the youth guarantee and of youth teams. */
const YOUNG_MONTHS = 30 * 12;

/** Read when a world is made: the offices of a country do not change on the way. */
export const LAYOUT_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'nav.offices', unit: 'offices', axes: ['county'], min: 1, max: 500 },
  { name: 'nav.office.spread', unit: 'ratio', min: 0, max: 2 },
  { name: 'nav.advisers.spread', unit: 'ratio', min: 0, max: 1 },
];

export const OFFICE_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'nav.reinforced.begun', unit: 'share', axes: ['county'], min: 0, max: 1 },
];

/** What draws know an office by. */
export function officeId(world: WorldState, office: number): number {
  return (world.offices.county[office] ?? 0) * MOST_OFFICES + (world.offices.number[office] ?? 0);
}

/** Offices of each county in the sample. */
export function officesInSample(offices: Float64Array, sample: number): number[] {
  return COUNTIES.map((_, county) => Math.max(1, Math.round((offices[county] ?? 1) / sample)));
}

/**
 * Opens the sample's offices and draws up who belongs where. Called once, when the state has its arrays.
 *
 * @param parameters as of the first month that is reported
 */
export function layOutOffices(world: WorldState, parameters: ParameterReader): void {
  const numbers = parameters.vector('nav.offices');
  const inSample = officesInSample(numbers, world.scenario.sample);
  const mean = residentsOfMeanOffice(world.scenario, numbers);
  const [s0, s1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.officeSize);
  const [f0, f1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.officeStaffing);
  const spread = parameters.scalar('nav.office.spread');
  const traits: OfficeTraits[] = [];
  COUNTIES.forEach((_, county) => {
    const real = Math.round(numbers[county] ?? 1);
    const lot = (k0: number, k1: number, number: number, sd: number): number =>
      exp(sd * normalOfDraw(draw(k0, k1, county * MOST_OFFICES + number, 0)));
    const shares = normalised(Array.from({ length: real }, (__, number) => lot(s0, s1, number, spread)));
    const start = draw(s0, s1, county * MOST_OFFICES + MOST_OFFICES - 1, 1) / DRAW_RANGE;
    const residents = residentsOf(world.scenario, county);
    let below = 0;
    let from = 0;
    for (const { number, share } of systematic(shares, inSample[county] ?? 1, start)) {
      below += share;
      const to = Math.round(below * PARTS);
      world.officeAt.fill(traits.length, county * PARTS + from, county * PARTS + to);
      traits.push({
        county,
        number,
        share: (to - from) / PARTS,
        size: (residents * (shares[number] ?? 0)) / mean,
        staffing: lot(f0, f1, number, parameters.scalar('nav.advisers.spread')),
      });
      from = to;
    }
  });
  // Advisers are spread unevenly, but in all there are as many as stated, in every sample.
  let [people, advisers] = [0, 0];
  for (const { county, share, staffing } of traits) {
    const residents = residentsOf(world.scenario, county) * share;
    people += residents;
    advisers += residents * staffing;
  }
  traits.forEach((one, office) =>
    openOffice(world, office, { ...one, staffing: (one.staffing * people) / advisers }),
  );
}

/** A person's office: its row in the table of offices. */
export function officeOf(world: WorldState, row: number): number {
  const { county, officeLot } = world.people;
  return world.officeAt[(county[row] ?? 0) * PARTS + ((officeLot[row] ?? 0) >>> PART_SHIFT)] ?? 0;
}

/** True for those the youth team is for. */
export function isYoung(world: WorldState, row: number): boolean {
  return world.month - (world.people.birthMonth[row] ?? 0) < YOUNG_MONTHS;
}

/** Follow-up intensity a person meets: 1 is ordinary follow-up, 0 none, 2 the most. */
export function intensityOf(world: WorldState, row: number): number {
  const { intensityYoung, intensityOthers } = world.offices;
  return (isYoung(world, row) ? intensityYoung : intensityOthers)[officeOf(world, row)] ?? 1;
}

/** By office: 1 where the reinforced youth effort has begun. */
export type BegunOffices = Uint8Array;

/**
 * An office's fixed lot says how early in a roll-out it begins. A county's share of offices that have begun is dated by
 * month; an office that has begun goes on as long as the share does not fall.
 */
export function compileOffices(parameters: ParameterReader, world: WorldState): BegunOffices {
  const begun = parameters.vector('nav.reinforced.begun');
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.officeStart);
  return Uint8Array.from(world.offices.county, (county, office) =>
    draw(k0, k1, officeId(world, office), 0) < (begun[county] ?? 0) * DRAW_RANGE ? 1 : 0,
  );
}

/** True where a person under 30 belongs to an office with the reinforced youth effort. */
export function isReinforced(world: WorldState, begun: BegunOffices, row: number): boolean {
  return isYoung(world, row) && begun[officeOf(world, row)] === 1;
}

/**
 * Offices of a sample: all of them where there is room, else each drawn as often as its size says, with the same share
 * of the people. A large office may come twice; the two halves of it are then like each other.
 */
function systematic(
  shares: readonly number[],
  count: number,
  start: number,
): readonly { readonly number: number; readonly share: number }[] {
  if (count >= shares.length) return shares.map((share, number) => ({ number, share }));
  let number = 0;
  let below = shares[0] ?? 1;
  return Array.from({ length: count }, (_, pick) => {
    while (below <= (start + pick) / count && number < shares.length - 1) {
      number += 1;
      below += shares[number] ?? 0;
    }
    return { number, share: 1 / count };
  });
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Residents aged 16-39 of a county in the year the scenario is reported from. */
function residentsOf({ population, start }: ResolvedScenario, county: number): number {
  const years = population.lastYear - population.firstYear;
  const year = Math.max(0, Math.min(years, yearOf(start) - population.firstYear));
  return (population.total[year] ?? 0) * (population.countyShare[year * COUNTIES.length + county] ?? 0);
}

function residentsOfMeanOffice(scenario: ResolvedScenario, numbers: Float64Array): number {
  let residents = 0;
  COUNTIES.forEach((_, county) => (residents += residentsOf(scenario, county)));
  return residents / numbers.reduce((sum, offices) => sum + Math.round(offices), 0);
}
