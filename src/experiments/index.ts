/** Experiments: many worlds as data, and the one function that lives them. */
export { contentHash } from './content-hash.js';
export { forkMonth, planForks, type Fork } from './fork.js';
export { makePlan, parameterDrawKey, type PlanRequest } from './make-plan.js';
export { type Job, type JobResult, type Plan } from './plan.js';
export { runJob, scenariosOf, type JobHooks } from './run-job.js';
export { runKey } from './run-key.js';
export { burnInContent, burnInKey } from './snapshot-key.js';
export { traceLife } from './trace.js';
