/** Shadows: the same person until the start, and no effect where a measure changes nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '../../src/vocabulary/codes.js';
import { EVENT_FROM, EVENT_GROUPS, EVENT_LENGTH } from '../../src/vocabulary/windows.js';
import type { WorldResult } from '../../src/model/results.js';
import { WITH_SHADOWS, burntIn, scenario, wholeWindow, withChannels } from './world.js';

const WINDOW = 132;
const VARIANTS = 3;
const country = scenario('baseline', 400, WINDOW);

/** Every measure keeps people where they are: nobody searches less or more, learns, heals or becomes known. */
const neutral = withChannels(
  country,
  { search: 1, schooling: 1, competence: 0, certainty: 0, host: 0, mastery: 0, help: 0 },
  () => ({ kind: 'follow-up', subsidy: null, followUpAfter: 0 }),
);

/** Persons in an activity by variant in an event month, summed over all measures; and persons behind it. */
function eventMonth(result: WorldResult, since: number): { counts: number[][]; persons: number } {
  const groups = EVENT_GROUPS.length;
  const at = since - EVENT_FROM;
  const counts = Array.from({ length: VARIANTS }, () => Array<number>(ACTIVITIES.length).fill(0));
  let persons = 0;
  for (let measure = 0; measure < result.measures.length; measure += 1) {
    const cell = measure * groups;
    persons += result.eventPersons[cell * EVENT_LENGTH + at] ?? 0;
    counts.forEach((list, variant) => {
      for (let activity = 0; activity < ACTIVITIES.length; activity += 1) {
        const index = ((cell * VARIANTS + variant) * ACTIVITIES.length + activity) * EVENT_LENGTH + at;
        list[activity] = (list[activity] ?? 0) + (result.eventCounts[index] ?? 0);
      }
    });
  }
  return { counts, persons };
}

function share(
  result: WorldResult,
  since: number,
  activity: (typeof ACTIVITIES)[number],
  variant: number,
): number {
  const { counts, persons } = eventMonth(result, since);
  return (counts[variant]?.[ACTIVITIES.indexOf(activity)] ?? 0) / persons;
}

describe('shadows of a country where measures change nothing', () => {
  let result: WorldResult;

  beforeAll(() => {
    result = wholeWindow(burntIn(neutral, WITH_SHADOWS));
  });

  it('are there: people start, with the whole window behind them', () => {
    expect(eventMonth(result, 0).persons).toBeGreaterThan(100);
    expect(eventMonth(result, 108).persons).toBeGreaterThan(50);
  });

  it('do exactly what the participant does in every month before the start', () => {
    for (let since = EVENT_FROM; since < 0; since += 1) {
      const { counts } = eventMonth(result, since);
      expect(counts[1]).toEqual(counts[0]);
      expect(counts[2]).toEqual(counts[0]);
    }
  });

  it('are in no measure in the month of the refused start, and in none for twelve months where none is allowed', () => {
    expect(share(result, 0, 'measure', 1)).toBe(0);
    // A job club is over within its first month: who begins one stands outside again when the month is counted.
    expect(share(result, 0, 'measure', 0)).toBeGreaterThan(0.8);
    for (let since = 0; since < 12; since += 1) expect(share(result, since, 'measure', 2)).toBe(0);
    expect(share(result, 11, 'measure', 1)).toBeGreaterThan(0);
  });

  it('work and study as much as the participants: the own effect is nothing but a point of lucky difference', () => {
    for (const since of [1, 3, 6, 12, 24, 48, 96]) {
      for (const variant of [1, 2]) {
        for (const activity of ['job-without-subsidy', 'education'] as const) {
          const effect = share(result, since, activity, 0) - share(result, since, activity, variant);
          expect(
            Math.abs(effect),
            `${activity} at ${String(since)}, variant ${String(variant)}`,
          ).toBeLessThan(0.03);
        }
      }
    }
  });

  it('have activities that add up to the people behind each month, in every group and variant', () => {
    for (let cell = 0; cell < result.measures.length * EVENT_GROUPS.length; cell += 1) {
      for (let variant = 0; variant < VARIANTS; variant += 1) {
        for (let at = 0; at < EVENT_LENGTH; at += 1) {
          let sum = 0;
          for (let activity = 0; activity < ACTIVITIES.length; activity += 1) {
            sum +=
              result.eventCounts[
                ((cell * VARIANTS + variant) * ACTIVITIES.length + activity) * EVENT_LENGTH + at
              ] ?? 0;
          }
          if (sum !== result.eventPersons[cell * EVENT_LENGTH + at])
            expect(sum).toBe(result.eventPersons[cell * EVENT_LENGTH + at]);
        }
      }
    }
  });
});
