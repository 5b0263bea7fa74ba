/**
 * What a month does to employers before anything else happens at the market: slots in use follow the year, and
 * experience of those who needed follow-up is drawn together and fades.
 */
import { allocation, type Allocation } from '../state/step.js';
import { EXPERIENCE_SCALE } from './columns.js';
import { TRAIT_PARAMETERS, compileTraits, drawTraits, type TraitTables } from './employers.js';
import { layOutSlots, type SlotMap } from './slots.js';
import { settleCells, settleExperience } from './transitions.js';

interface Tables {
  readonly map: SlotMap;
  readonly traits: TraitTables;
  readonly good: number;
  readonly bad: number;
  readonly fades: number;
  readonly most: number;
  /** Whether traits have been settled for these tables. */
  settled: boolean;
}

const step: Allocation<Tables> = {
  kind: 'allocation',
  name: 'market.employers',
  parameters: [
    ...TRAIT_PARAMETERS,
    { name: 'market.employer.largest', unit: 'ratio', min: 1, max: 1000 },
    { name: 'market.slots', unit: 'per thousand', axes: ['segment'], min: 1, max: 400 },
    { name: 'market.experience.good', unit: 'standard deviations', min: 0, max: 1 },
    { name: 'market.experience.bad', unit: 'standard deviations', min: 0, max: 1 },
    { name: 'market.experience.fades', unit: 'probability per month', min: 0, max: 1 },
    { name: 'market.experience.most', unit: 'standard deviations', min: 0, max: 2 },
  ],
  compile(parameters, world) {
    return {
      map: layOutSlots(world.scenario, parameters.vector('market.slots')),
      traits: compileTraits(parameters),
      good: parameters.scalar('market.experience.good') * EXPERIENCE_SCALE,
      bad: parameters.scalar('market.experience.bad') * EXPERIENCE_SCALE,
      fades: parameters.scalar('market.experience.fades'),
      most: parameters.scalar('market.experience.most') * EXPERIENCE_SCALE,
      settled: false,
    };
  },
  allocate(world, tables) {
    settleCells(world, tables.map.first, tables.map.countIn(world.month));
    if (!tables.settled) {
      drawTraits(world, tables.traits);
      tables.settled = true;
    }
    const { experience, good, bad } = world.employers;
    for (let employer = 0; employer < experience.length; employer += 1) {
      const before = experience[employer] ?? 0;
      const lessons = (good[employer] ?? 0) * tables.good - (bad[employer] ?? 0) * tables.bad;
      if (before === 0 && lessons === 0) continue;
      // Rounded towards zero, so that what has been learnt fades altogether in the end.
      const after = Math.trunc(before * (1 - tables.fades) + lessons);
      settleExperience(world, employer, Math.max(-tables.most, Math.min(tables.most, after)));
    }
  },
};

export const employers = allocation(step);
