/** The model: what happens. Knows nothing of files, threads or screens. */
export { createWorld, openWorldAt, type World } from './world.js';
export { spellDimensions } from './observe/spell-dimensions.js';
export { firstDifference } from './difference.js';
export { PARAMETERS, readersOf } from './parameters.js';
export { CATALOGUE } from './measures/channels.js';
export { countEligible, type TargetCount } from './eligible.js';
export { isEligible } from './measures/eligibility.js';
export { firstCohortMonth } from './people/population.js';
export type { TraceLine, WorldOptions } from './state/world-state.js';
