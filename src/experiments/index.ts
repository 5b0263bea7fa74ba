/** Experiments: many worlds as data, and the one function that lives them. */
export { contentHash } from './content-hash.js';
export { forkMonth, planForks, type Fork } from './fork.js';
export type { HingeEnd, HingeMove, HingeMeasureMove, PlanHinges } from './hinge-plan.js';
export type { JobHooks, KeptWorld, WorldKeeper } from './living.js';
export { batchesOf, makePlan, parameterDrawKey, type PlanRequest } from './make-plan.js';
export { pairLedgers, type LivedLedger, type PairTables } from './pair-ledgers.js';
export { type Job, type JobResult, type Plan } from './plan.js';
export { livingJob, runJob, scenariosOf } from './run-job.js';
export { runKey } from './run-key.js';
export { burnInContent, burnInKey } from './snapshot-key.js';
export { countTargets, type TargetsMet } from './target-counts.js';
export { traceLife } from './trace.js';
export { TRIAL_WORLDS, trialScenarios, type TrialWorldName } from './trial-worlds.js';
