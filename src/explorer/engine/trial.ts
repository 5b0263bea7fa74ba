/** `trial`: the country lived three times per replication, without the policy, with the trial, and with it for everybody. */
import { buildTrial, type RosterTables } from '../../analysis/index.js';
import { trialSetup } from '../../doors/index.js';
import { livingJob, type JobResult } from '../../experiments/index.js';
import { PARAMETERS } from '../../model/index.js';
import { resolveScenario, type Resolution } from '../../scenarios/index.js';
import { composeScenario } from './compose.js';
import { progress, type EngineContext, type Handler } from './handler.js';
import type { TrialRequest, Tried } from './trial-messages.js';

/** In a lottery among areas everybody of an area is treated, or nobody. */
const ALL_OR_NOBODY = [0, 1] as const;

export const trial: Handler<'trial'> = function* (request, context) {
  yield progress('reading', 0, 1);
  const { by, share, recruit, run } = request;
  const shares = by === 'person' ? [share] : ALL_OR_NOBODY;
  const { plan, design } = trialSetup(resolved(request, context), { level: by, shares, recruit }, run);
  const { snapshots } = context;
  const rosters: (readonly [RosterTables, RosterTables, RosterTables])[] = [];
  let tried: Tried | null = null;
  for (const [done, job] of plan.jobs.entries()) {
    let months = { done: 0, total: 1 };
    const living = livingJob(plan, job, {
      loadSnapshot: (key) => snapshots.load(key),
      saveSnapshot: (key, bytes) => {
        snapshots.save(key, bytes);
      },
      progress: (lived, total) => {
        months = { done: lived, total };
      },
    });
    let step = living.next();
    while (step.done !== true) {
      yield progress('living', months.done, months.total);
      step = living.next();
    }
    rosters.push(rostersOf(step.value));
    yield progress('reckoning', done, plan.jobs.length);
    tried = {
      analysis: buildTrial({ ...design, replications: rosters }),
      done: done + 1,
      wanted: plan.jobs.length,
    };
    yield { kind: 'partial', value: tried };
  }
  if (tried === null) throw new Error('a trial without replications');
  return tried;
};

/** @throws InputError */
function resolved({ wish, run }: TrialRequest, context: EngineContext): Resolution {
  const { file } = composeScenario(wish, run, context);
  try {
    return resolveScenario(context.library, file, PARAMETERS, { sample: run.sample });
  } finally {
    context.files.delete(file);
  }
}

function rostersOf({ worlds }: JobResult): readonly [RosterTables, RosterTables, RosterTables] {
  const [nobody, assigned, everybody] = worlds.map(({ trial: roster }) => {
    if (roster === null) throw new Error('a world without a trial');
    return roster;
  });
  return [nobody, assigned, everybody];
}
