/** Where a scheme, a policy or a scenario stands in the world. */

/** Of a scheme of the catalogue; the last three are proposals. */
export const STAGES = ['in force', 'trial', 'ended', 'proposed', 'considered', 'idea'] as const;
export type Stage = (typeof STAGES)[number];

/** Of a policy or a scenario file: what nobody has proposed as well. */
export const STATES = [...STAGES, 'thought experiment'] as const;
export type State = (typeof STATES)[number];
