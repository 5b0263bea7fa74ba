/**
 * Targeted information to the young on disability pension: after some time on it they are told what follow-up there is, and
 * some ask for it. They are followed up towards work for a while, and look for it; the right to the pension is as before.
 */
import { THRESHOLD, draw, logHazardOfProbability, scoreIndex, streamKey } from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration } from '../declarations.js';
import { followUpUntil } from '../measures/transitions.js';
import { NOT_REGISTERED, PERMANENTLY_ADAPTED, UNASSESSED } from '../nav/columns.js';
import { assess, register } from '../nav/transitions.js';
import { TRAIT_SCALE } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import { tellDraw } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { TRYING } from './columns.js';
import { endPensionPhase, tryWork } from './transitions.js';

export const INFORMATION_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'benefits.disability.information', unit: 'probability per month', min: 0, max: 0.5 },
  { name: 'benefits.disability.information.age', unit: 'years', min: 18, max: 40 },
  { name: 'benefits.disability.information.after', unit: 'months', min: 0, max: 120 },
  { name: 'benefits.disability.information.months', unit: 'months', min: 1, max: 60 },
  { name: 'benefits.disability.information.motivation', unit: 'log hazard ratio', min: -1, max: 2 },
];

export interface InformationTables {
  readonly offered: boolean;
  /** Score of asking for follow-up at average staying power, and per unit of the trait column. */
  readonly asks: number;
  readonly motivation: number;
  readonly until: number;
  readonly after: number;
  readonly months: number;
}

export function compileInformation(parameters: ParameterReader): InformationTables {
  const asks = parameters.scalar('benefits.disability.information');
  return {
    offered: asks > 0,
    asks: logHazardOfProbability(asks),
    motivation: parameters.scalar('benefits.disability.information.motivation') * (256 / TRAIT_SCALE),
    until: parameters.scalar('benefits.disability.information.age') * 12,
    after: parameters.scalar('benefits.disability.information.after'),
    months: Math.round(parameters.scalar('benefits.disability.information.months')),
  };
}

/** A month of a pensioner: follow-up that was asked for runs out, or somebody who has been told asks for it. */
export function hearOfFollowUp(world: WorldState, tables: InformationTables, row: number): void {
  const { month } = world;
  const { allowancePhase, allowanceUntil, disabilitySince } = world.benefits;
  if (allowancePhase[row] === TRYING) {
    if (month >= (allowanceUntil[row] ?? 0)) endPensionPhase(world, row);
    return;
  }
  if (!tables.offered) return;
  const { birthMonth, motivation, id } = world.people;
  if (month - (birthMonth[row] ?? 0) >= tables.until) return;
  if (month - (disabilitySince[row] ?? month) < tables.after) return;
  const limit =
    THRESHOLD[scoreIndex(tables.asks + Math.round(tables.motivation * (motivation[row] ?? 0)))] ?? 0;
  const [k0, k1] = streamKey(world.key, month, DECISION.pensionFollowUp);
  const chance = draw(k0, k1, id[row] ?? 0, 0);
  if (row === world.tracedRow) {
    tellDraw(world, 'benefits.health-related', 'asks for follow-up towards work', limit, chance, [
      'benefits.disability.information',
    ]);
  }
  if (chance >= limit) return;
  if (world.nav.group[row] === NOT_REGISTERED) register(world, row);
  if ((world.nav.group[row] ?? 0) <= UNASSESSED) assess(world, row, PERMANENTLY_ADAPTED);
  tryWork(world, row, month + tables.months);
  followUpUntil(world, row, month + tables.months);
}
