/**
 * Employers that downsize: some do in any month, more of them in slack times. This month's separations then take a share
 * of those they employ, all at once, whatever their tenure (`separation.ts`). Cornerstone firms may close (`closures.ts`).
 */
import { COUNTIES, SEGMENTS } from '../../vocabulary/codes.js';
import { THRESHOLD, draw, logHazardOfProbability, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { allocation, type Allocation } from '../state/step.js';
import { CLOSURES, closedEmployers } from './closures.js';
import { CLOSED, DOWNSIZES } from './columns.js';
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
  /** Share of a county's posts in firms that are closed. */
  readonly closing: Float64Array;
  /** By employer, once it has been asked for; null where nothing closes. */
  closed: Uint8Array | null;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.downsizing',
  parameters: [DOWNSIZING, CLOSURES, ...CYCLE_PARAMETERS, SEPARATION_CYCLE],
  compile(parameters) {
    const base = logHazardOfProbability(parameters.scalar('market.downsizing'));
    const cycle = cycleScores(parameters, parameters.scalar('market.cycle.separations'));
    return {
      limit: Int32Array.from(
        { length: COUNTIES.length * SEGMENTS.length },
        (_, cell) => THRESHOLD[scoreIndex(base + (cycle[cell] ?? 0))] ?? 0,
      ),
      closing: parameters.vector(CLOSURES.name),
      closed: null,
    };
  },
  allocate(world, tables) {
    const { limit, closing } = tables;
    if (closing.some((share) => share > 0)) tables.closed ??= closedEmployers(world, closing);
    const { id, cell } = world.employers;
    const [d0, d1] = streamKey(world.key, world.month, DECISION.downsizing);
    for (let employer = 0; employer < id.length; employer += 1) {
      const downsizes = draw(d0, d1, id[employer] ?? 0, 0) < (limit[cell[employer] ?? 0] ?? 0);
      const isClosed = tables.closed?.[employer] === 1;
      setDownsizing(world, employer, isClosed ? CLOSED : downsizes ? DOWNSIZES : 0);
    }
  },
};

export const downsizing = allocation(step);
