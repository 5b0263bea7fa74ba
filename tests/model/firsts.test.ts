/** What starts lead to first, and the indicators of work: they hang together month by month. */
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { FIRST_EVENTS, FIRST_TO, FIRST_VARIANTS } from '../../src/vocabulary/windows.js';
import type { WorldResult } from '../../src/model/results.js';
import { WITH_SHADOWS, burntIn, scenario, wholeWindow } from './world.js';

const LENGTH = FIRST_TO + 1;

describe('what starts lead to first', () => {
  let result: WorldResult;
  beforeAll(() => {
    result = wholeWindow(burntIn(scenario('baseline', 800, 60), WITH_SHADOWS));
  }, 300_000);

  const cell = (measure: number, event: number, variant: number): number =>
    ((measure * FIRST_EVENTS.length + event) * FIRST_VARIANTS.length + variant) * LENGTH;

  it('begins with the same people for participants and shadows: what held at the start is no first time', () => {
    let persons = 0;
    for (let measure = 0; measure < result.measures.length; measure += 1) {
      for (let event = 0; event < FIRST_EVENTS.length; event += 1) {
        const [mine, shadow] = [0, 1].map(
          (variant) => result.firsts.atRisk[cell(measure, event, variant)] ?? 0,
        );
        expect(mine).toBe(shadow);
        persons += mine ?? 0;
      }
    }
    expect(persons).toBeGreaterThan(100);
  });

  it('leaves at most those at risk who neither met it nor left', () => {
    const { atRisk, met, left } = result.firsts;
    for (let from = 0; from < atRisk.length; from += LENGTH) {
      for (let month = from; month < from + LENGTH - 1; month += 1) {
        const stayed = (atRisk[month] ?? 0) - (met[month] ?? 0) - (left[month] ?? 0);
        expect(stayed).toBeGreaterThanOrEqual(0);
        expect(atRisk[month + 1] ?? 0).toBeLessThanOrEqual(stayed);
      }
    }
  });

  it('asks about work six months past the end at most once for each start', () => {
    result.measures.forEach((_, measure) => {
      const [asked, mine, shadows] = result.afterwards.slice(measure * 3, measure * 3 + 3);
      expect(asked ?? 0).toBeLessThanOrEqual(result.starts[measure] ?? 0);
      expect(Math.max(mine ?? 0, shadows ?? 0)).toBeLessThanOrEqual(asked ?? 0);
    });
  });

  it('follows every December’s users through the next year: work is at most full time', () => {
    const { kinds, years, months, work } = result.cohorts;
    expect(months).toHaveLength(years * kinds.length * COUNTIES.length);
    expect(months.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(100);
    months.forEach((value, at) => {
      expect(work[at] ?? 0).toBeLessThanOrEqual(value);
    });
  });
});
