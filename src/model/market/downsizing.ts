/**
 * Employers that downsize: some do in any month, more of them in slack times. This month's separations then take a share
 * of those they employ, all at once, whatever their tenure (`separation.ts`).
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { THRESHOLD, draw, logHazardOfProbability, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { allocation, type Allocation } from '../state/step.js';
import { CYCLE_PARAMETERS, SEPARATION_CYCLE, cycleScores } from './cycle.js';
import { setDownsizing } from './transitions.js';

/** How often an employer downsizes: read here, and where ordinary separations make room for it. */
export const DOWNSIZING: ParameterDeclaration = {
  name: 'market.downsizing',
  unit: 'probability per month',
  min: 0,
  max: 0.05,
};

interface Tables {
  /** By cell: an employer downsizes where its draw is below. */
  readonly limit: Int32Array;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.downsizing',
  parameters: [DOWNSIZING, ...CYCLE_PARAMETERS, SEPARATION_CYCLE],
  compile(parameters) {
    const base = logHazardOfProbability(parameters.scalar('market.downsizing'));
    const cycle = cycleScores(parameters, parameters.scalar('market.cycle.separations'));
    return {
      limit: Int32Array.from(
        { length: COUNTIES.length * SEGMENTS.length },
        (_, cell) => THRESHOLD[scoreIndex(base + (cycle[cell] ?? 0))] ?? 0,
      ),
    };
  },
  allocate(world, { limit }) {
    const { id, cell } = world.employers;
    const [d0, d1] = streamKey(world.key, world.month, DECISION.downsizing);
    for (let employer = 0; employer < id.length; employer += 1) {
      const downsizes = draw(d0, d1, id[employer] ?? 0, 0) < (limit[cell[employer] ?? 0] ?? 0);
      setDownsizing(world, employer, downsizes ? 1 : 0);
    }
  },
};

export const downsizing = allocation(step);
