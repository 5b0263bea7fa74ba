/** Levers of the scenarios about employers: nothing at their neutral values, and what they say at others. */
import { describe, expect, it } from 'vitest';
import { closedEmployers } from '../../src/model/market/closures.js';
import { PRIVATE, STATE } from '../../src/model/market/columns.js';
import { raiseEfforts } from '../../src/model/market/deduction.js';
import { ownScore, putAhead } from '../../src/model/market/set-aside.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { DRAW_RANGE } from '../../src/model/chance/index.js';

const COUNTIES = 15;
const SEGMENTS = 3;

function shares(county: number, share: number): Float64Array {
  const vector = new Float64Array(COUNTIES);
  vector[county] = share;
  return vector;
}

/** Six employers of county 2: sizes, and which are private. */
function country(): WorldState {
  return {
    employers: {
      id: Int32Array.of(60, 61, 62, 63, 64, 65),
      cell: new Uint8Array(6).fill(2 * SEGMENTS),
      posts: Uint16Array.of(1, 10, 40, 10, 29, 10),
      sector: Uint8Array.of(PRIVATE, PRIVATE, STATE, PRIVATE, PRIVATE, PRIVATE),
    },
  } as unknown as WorldState;
}

describe('a closure', () => {
  it('takes the largest private employers of the county, and of two as large the one with the lower id', () => {
    expect([...closedEmployers(country(), shares(2, 0.39))]).toEqual([0, 1, 0, 0, 1, 0]);
  });

  it('leaves out one that would close far more than asked for', () => {
    expect([...closedEmployers(country(), shares(2, 0.1))]).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('is nowhere at a share of nothing, and in no other county', () => {
    expect([...closedEmployers(country(), new Float64Array(COUNTIES))]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...closedEmployers(country(), shares(3, 0.5))]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a tax deduction by lot', () => {
  const people = 2000;
  const world = {
    key: [1, 2, 3, 4],
    people: {
      id: Int32Array.from({ length: people }, (_, row) => row),
      birthMonth: new Uint16Array(people).fill(1995 * 12 + 5),
    },
  } as unknown as WorldState;
  const rows = Int32Array.from({ length: people }, (_, row) => row);
  const raised = (drawn: number, bornFrom: number): Float64Array => {
    const efforts = new Float64Array(people).fill(1);
    const tables = { drawn: drawn * DRAW_RANGE, bornFrom: bornFrom * 12, bornTo: 2007 * 12, effort: 1.5 };
    raiseEfforts(world, tables, rows, people, efforts);
    return efforts;
  };

  it('raises the efforts of about the share drawn, and of nobody born before', () => {
    const count = raised(0.08, 1991).filter((effort) => effort === 1.5).length;
    expect(count).toBeGreaterThan(0.05 * people);
    expect(count).toBeLessThan(0.11 * people);
    expect(raised(1, 1996).every((effort) => effort === 1)).toBe(true);
  });

  it('draws everybody of a smaller lottery in a larger one too', () => {
    const [few, many] = [raised(0.1, 1991), raised(0.3, 1991)];
    expect(few.every((effort, row) => effort === 1 || many[row] === 1.5)).toBe(true);
  });
});

describe('a vacancy set aside', () => {
  const world = (capacity: number, gap: number): WorldState =>
    ({
      key: [1, 2, 3, 4],
      health: { capacity: Uint8Array.of(capacity) },
      people: { gap: Uint16Array.of(gap) },
      slots: { employer: Int32Array.of(0), openSince: Uint16Array.of(24_300) },
      employers: { sector: Uint8Array.of(STATE) },
    }) as unknown as WorldState;
  const scoreOf = (state: WorldState, bare: number, isOn = true): number => {
    const sent = {
      count: 1,
      row: Int32Array.of(0),
      slot: Int32Array.of(0),
      segment: Uint8Array.of(0),
      score: Int32Array.of(bare + 5),
      bare: Int32Array.of(bare),
      lot: Int32Array.of(0),
    };
    const bySector = new Float64Array(3);
    bySector[STATE] = 1;
    putAhead(state, { bySector, hole: 24 * 16, isOn }, Int32Array.of(1000, 1000, 1000), sent);
    return sent.score[0] ?? 0;
  };

  it('puts a qualified applicant with reduced capacity or a hole in the CV ahead of any score', () => {
    for (const state of [world(60, 0), world(100, 24 * 16)]) {
      const score = scoreOf(state, 1200);
      expect(score).toBeGreaterThan(16_384 + 20 * 1024);
      expect(ownScore(score)).toBe(1205);
    }
  });

  it('is no help to anybody else, nor to one below the threshold, nor where there is no goal', () => {
    expect(scoreOf(world(100, 0), 1200)).toBe(1205);
    expect(scoreOf(world(60, 0), 900)).toBe(905);
    expect(scoreOf(world(60, 0), 1200, false)).toBe(1205);
  });
});
