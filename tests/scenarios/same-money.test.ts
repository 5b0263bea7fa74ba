/** Whoever is held against a rival for the same money: it is the same money. */
import { expect, it } from 'vitest';
import { PARAMETERS } from '../../src/model/index.js';
import { resolveScenario } from '../../src/scenarios/index.js';
import { fullLibrary } from './shipped-library.js';

const library = fullLibrary();
const kronerOf = (id: string): number =>
  resolveScenario(library, id, PARAMETERS).policies.reduce((sum, { use, volume }) => {
    const replaces = use.form.kind === 'measure-volume' && use.form.change !== 'on top of today';
    return sum + (replaces ? 0 : (volume?.kronerPerYear ?? 0));
  }, 0);

it.each([
  ['temporary-wage-subsidy-7000-same-money', 'temporary-wage-subsidy-7000'],
  ['ips-youth-doubled-same-money', 'ips-youth-doubled'],
  ['permanent-subsidy-before-pension-same-money', 'permanent-subsidy-before-pension'],
  ['youth-programme-5000-same-money', 'youth-programme-5000'],
])('%s spends a year what %s does, on programmes and on added places alike', (rival, policy) => {
  expect(kronerOf(policy)).toBeGreaterThan(0);
  expect(kronerOf(rival) / kronerOf(policy)).toBeCloseTo(1, 6);
});
