/**
 * Who gets the policy in a trial inside the simulated country, after the two-step design of Crépon, Duflo, Gurgand,
 * Rathelot and Zamora (2013): areas are dealt shares, and within an area each person is treated by a lot of their own.
 * Areas most alike stand together in blocks of as many as there are shares, and every block gets every share once, in
 * an order drawn by lot. All of it hangs on the run key, the policy's id, the trial's word, the area and the person, and
 * never on who else exists.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import { DRAW_RANGE, FIXED_TRAIT_MONTH, draw, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { RunKey } from '../declarations.js';
import type { MeasureSpec, TrialAssignment } from '../measure-spec.js';
import { keyOfMeasure } from '../measures/identity.js';
import type { WorldState } from '../state/world-state.js';
import { areaOfRow, areasOf, type Areas } from './areas.js';

/** What a trial's areas were dealt. */
export interface Arms {
  readonly areas: Areas;
  /** Share of persons treated, by area. */
  readonly share: Float64Array;
  /** Block of each area: areas of a block are compared with each other. */
  readonly block: Int32Array;
  /** Thresholds on the person's lot. */
  readonly threshold: Float64Array;
  /** Stream of the persons' lots, and its counter. */
  readonly lots: RunKey;
  readonly counter: number;
}

interface Known {
  readonly assignment: TrialAssignment;
  readonly arms: Arms;
}

/** Drawn once a world: every number of it follows from what never changes in a world. */
const known = new WeakMap<WorldState, Map<string, Known>>();

/** The arms of a measure's trial. */
export function armsOf(world: WorldState, id: string, assignment: TrialAssignment): Arms {
  const ofWorld = known.get(world) ?? new Map<string, Known>();
  known.set(world, ofWorld);
  const found = ofWorld.get(id);
  if (found?.assignment === assignment) return found.arms;
  const arms = dealShares(world, id, assignment);
  ofWorld.set(id, { assignment, arms });
  return arms;
}

function dealShares(world: WorldState, id: string, assignment: TrialAssignment): Arms {
  const areas = areasOf(world, assignment);
  const { shares } = assignment;
  const counter = keyOfMeasure(`${id} ${assignment.word}`);
  const [k0, k1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.trialArea);
  const [s0, s1] = streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.trialShare);
  const lot = (area: number): number => draw(k0, k1, areas.id[area] ?? 0, counter);
  // A last block with fewer areas than shares gets some of them, by lot as well.
  const dealt = shares.map((share, turn) => ({ share, lot: draw(s0, s1, turn, counter) }));
  dealt.sort((a, b) => a.lot - b.lot);
  const share = new Float64Array(areas.count);
  const block = new Int32Array(areas.count);
  for (let first = 0; first < areas.count; first += shares.length) {
    const inBlock = areas.inOrder.slice(first, first + shares.length);
    inBlock.sort((a, b) => lot(a) - lot(b) || a - b);
    inBlock.forEach((area, turn) => {
      share[area] = dealt[turn]?.share ?? 0;
      block[area] = first / shares.length;
    });
  }
  return {
    areas,
    share,
    block,
    threshold: share.map((one) => one * DRAW_RANGE),
    lots: streamKey(world.key, FIXED_TRAIT_MONTH, DECISION.trialPerson),
    counter,
  };
}

/** Whether the lot would have a person treated, whatever the world then makes of it. */
export function drawnToTreatment(world: WorldState, row: number, arms: Arms): boolean {
  const area = areaOfRow(world, arms.areas, row);
  const [k0, k1] = arms.lots;
  return draw(k0, k1, world.people.id[row] ?? 0, arms.counter) < (arms.threshold[area] ?? 0);
}

/** Whether a person may have the policy: always where there is no trial. A pure function of the person and the place. */
export function assignedTo(world: WorldState, row: number, spec: MeasureSpec): boolean {
  const { assignment } = spec;
  if (assignment === undefined || assignment.gives !== 'policy') return true;
  if (assignment.treats !== 'assigned') return assignment.treats === 'everybody';
  return drawnToTreatment(world, row, armsOf(world, spec.id, assignment));
}

/** Whether a person who waits is considered later than those to whom a trial's lot gave a head start. */
export function isHeldBack(world: WorldState, row: number, spec: MeasureSpec): boolean {
  const { assignment } = spec;
  if (assignment === undefined || assignment.gives !== 'head-start') return false;
  return !drawnToTreatment(world, row, armsOf(world, spec.id, assignment));
}

/**
 * Share of each county's residents the policy is open to by the trial: its places are scaled by it, so that there are as many
 * places for each person who may have one as in the full-scale scenario.
 */
export function coverageOf(world: WorldState, spec: MeasureSpec): Float64Array {
  const coverage = new Float64Array(COUNTIES.length).fill(1);
  const { assignment } = spec;
  if (assignment === undefined || assignment.gives !== 'policy' || assignment.treats === 'everybody')
    return coverage;
  if (assignment.treats === 'nobody') return coverage.fill(0);
  const { areas, share } = armsOf(world, spec.id, assignment);
  const within = new Float64Array(COUNTIES.length);
  coverage.fill(0);
  areas.county.forEach((county, area) => {
    within[county] = (within[county] ?? 0) + (areas.share[area] ?? 0);
    coverage[county] = (coverage[county] ?? 0) + (share[area] ?? 0) * (areas.share[area] ?? 0);
  });
  return coverage.map((covered, county) => covered / Math.max(within[county] ?? 0, Number.MIN_VALUE));
}

/** The same for the country as a whole: residents of the counties weigh. */
export function coveredShare(world: WorldState, spec: MeasureSpec): number {
  if (spec.assignment === undefined) return 1;
  const coverage = coverageOf(world, spec);
  const { residents } = world.counties;
  let [covered, all] = [0, 0];
  for (let county = 0; county < coverage.length; county += 1) {
    const reached = (residents[county] ?? 0) * (spec.reach[county] ?? 0);
    all += reached;
    covered += reached * (coverage[county] ?? 0);
  }
  return all === 0 ? 0 : covered / all;
}
