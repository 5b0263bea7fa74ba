/** Lock-in is two channels: with both switched off the dip during a measure is gone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '../../src/vocabulary/codes.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { COMPARISON } from '../../src/model/observe/columns.js';
import { activityOf } from '../../src/model/observe/status.js';
import { QUIET, WITH_SHADOWS, burntIn, newWorld, scenario } from './world.js';

const MONTHS = 22;
const REPLICATIONS = 2;
/** Months since start over which the dip is measured: inside for most, the shadow searching on. */
const FROM = 2;
const TO = 9;
const MEASURES = ['temporary-wage-subsidy', 'education-as-measure'] as const;

const baseline = scenario('baseline', 100, MONTHS);
const withoutLockIn = scenario('no-lock-in', 100, MONTHS);

interface Dip {
  personMonths: number;
  /** Participant less own shadow: unsubsidised work or ordinary education, person-months. */
  difference: number;
}

function dips(of: ResolvedScenario): Map<string, Dip> {
  const found = new Map<string, Dip>(MEASURES.map((id) => [id, { personMonths: 0, difference: 0 }]));
  const counts = new Set([ACTIVITIES.indexOf('job-without-subsidy'), ACTIVITIES.indexOf('education')]);
  for (let replication = 0; replication < REPLICATIONS; replication += 1) {
    const world = newWorld(of, WITH_SHADOWS, replication);
    world.restore(burntIn(baseline, QUIET, replication).snapshot());
    while (world.month < of.end) {
      world.step();
      const { tracks, clock } = world.state;
      const doesIt = (row: number): number => (counts.has(activityOf(world.state, row)) ? 1 : 0);
      for (let index = 0; index < (clock.tracked[0] ?? 0); index += 1) {
        const measure = tracks.measure[index] ?? COMPARISON;
        const since = world.month - 1 - (tracks.start[index] ?? 0);
        const dip = measure === COMPARISON ? undefined : found.get(of.measures[measure]?.id ?? '');
        if (dip === undefined || since < FROM || since > TO) continue;
        dip.personMonths += 1;
        dip.difference += doesIt(tracks.row[index] ?? 0) - doesIt(tracks.own[index] ?? 0);
      }
    }
  }
  return found;
}

describe('lock-in', () => {
  let inside: Map<string, Dip>;
  let off: Map<string, Dip>;

  beforeAll(() => {
    inside = dips(baseline);
    off = dips(withoutLockIn);
  });

  const share = (of: Map<string, Dip>, id: string): number => {
    const dip = of.get(id);
    return dip === undefined ? Number.NaN : dip.difference / dip.personMonths;
  };

  it.each(MEASURES)('shows as less unsubsidised work and education during %s', (id) => {
    expect(inside.get(id)?.personMonths).toBeGreaterThan(300);
    expect(share(inside, id)).toBeLessThan(-0.02);
  });

  it.each(MEASURES)(
    'is gone, or less than a third of it is left, during %s once both channels are switched off',
    (id) => {
      expect(share(off, id)).toBeGreaterThan(share(inside, id) / 3);
    },
  );
});
