/**
 * The worlds of a trial: the same people and luck with nobody treated, with the trial, and with everybody treated. The
 * arms are drawn and recorded alike in all three, so that the same persons can be held against themselves: that tells what
 * a trial in the one country there is never can, and how far the whole country is from what the trial says.
 *
 * Every replication has other people and another draw of areas and persons: the spread between replications is the
 * spread a trial of this design would have.
 */
import type { ResolvedScenario } from '../model/declarations.js';
import type { MeasureSpec, TrialAssignment } from '../model/measure-spec.js';

/** In the order of the plan. */
export const TRIAL_WORLDS = ['nobody', 'assigned', 'everybody'] as const;
export type TrialWorldName = (typeof TRIAL_WORLDS)[number];

export interface TrialRequest {
  /** Id of the measure that is tried. */
  readonly policy: string;
  /** `treats` is set here. */
  readonly assignment: TrialAssignment;
  /**
   * Share of the country within the policy's reach, where a policy of given offices is laid out over the whole country
   * with as many places per person as there; null where its places stand as they are.
   */
  readonly spread: number | null;
}

/**
 * The three worlds, named after the scenario. They end when the last enrolled has reached the last horizon.
 *
 * @throws RangeError where the scenario has no such measure
 */
export function trialScenarios(
  scenario: ResolvedScenario,
  { policy, assignment, spread }: TrialRequest,
): ResolvedScenario[] {
  if (!scenario.measures.some(({ id }) => id === policy))
    throw new RangeError(`${scenario.id} has no measure ${policy}`);
  const last = assignment.until + Math.max(...assignment.horizons) + 1;
  return TRIAL_WORLDS.map((treats) => ({
    ...scenario,
    id: `${scenario.id}.${treats}`,
    end: Math.min(scenario.end, last),
    measures: scenario.measures.map((measure) =>
      measure.id === policy
        ? { ...laidOut(measure, spread), assignment: { ...assignment, treats } }
        : measure,
    ),
  }));
}

function laidOut(measure: MeasureSpec, spread: number | null): MeasureSpec {
  if (spread === null) return measure;
  return {
    ...measure,
    reach: measure.reach.map(() => 1),
    places: measure.places.map(({ from, places }) => ({ from, places: places / spread })),
  };
}
