import { describe, expect, it } from 'vitest';
import { runKey } from '../../../src/experiments/run-key.js';
import { FIXED_TRAIT_MONTH, draw, streamKey } from '../../../src/model/chance/index.js';

const FIRST_MONTH = 24300;

describe('run keys and stream keys', () => {
  it('are pinned, so that a published seed gives the same world in every version', () => {
    expect(runKey('lonn-2028', 0, 0)).toEqual([3031868901, 3387163974]);
    expect(runKey('lonn-2028', 1, 0)).toEqual([4244788228, 850658423]);
    expect(runKey('lonn-2028', 0, 1)).toEqual([761758800, 423725147]);
    expect(runKey('æøå', 0, 0)).toEqual([361763438, 1444075143]);
    const key = streamKey([1, 2], FIRST_MONTH, 7);
    expect(key).toEqual([-1262675644, -170384129]);
    expect([0, 1, 2, 3].map((person) => draw(key[0], key[1], person, 1))).toEqual([
      2042991792, 1080953035, 132609500, 807610584,
    ]);
  });

  it('differ between all seeds, replications and parameter draws of a sample', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      for (let replication = 0; replication < 20; replication++) {
        for (let parameterDraw = 0; parameterDraw < 5; parameterDraw++) {
          seen.add(runKey(`seed-${seed}`, replication, parameterDraw).join());
        }
      }
    }
    expect(seen.size).toBe(60 * 20 * 5);
  });

  it('share no stream between different seeds, replications, months or decisions of a sample', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 6; seed++) {
      for (let replication = 0; replication < 5; replication++) {
        const key = runKey(String(seed), replication, 0);
        for (const month of [
          FIXED_TRAIT_MONTH,
          ...Array.from({ length: 60 }, (_, index) => FIRST_MONTH + index),
        ]) {
          for (let decision = 1; decision <= 20; decision++) seen.add(streamKey(key, month, decision).join());
        }
      }
    }
    expect(seen.size).toBe(6 * 5 * 61 * 20);
  });

  it('give neighbouring replications, months and persons draws without correlation', () => {
    const pairs = 40_000;
    const half = 2 ** 30;
    const correlation = (left: (person: number) => number, right: (person: number) => number): number => {
      let sum = 0;
      for (let person = 0; person < pairs; person++) {
        sum += ((left(person) - half) / half) * ((right(person) - half) / half);
      }
      return (3 * sum) / pairs;
    };
    const stream = (replication: number, month: number, decision: number) => {
      const key = streamKey(runKey('a', replication, 0), month, decision);
      return (person: number) => draw(key[0], key[1], person, 1);
    };
    const base = stream(0, FIRST_MONTH, 1);
    const limit = 4 / Math.sqrt(pairs);
    expect(Math.abs(correlation(base, stream(1, FIRST_MONTH, 1)))).toBeLessThan(limit);
    expect(Math.abs(correlation(base, stream(0, FIRST_MONTH + 1, 1)))).toBeLessThan(limit);
    expect(Math.abs(correlation(base, stream(0, FIRST_MONTH, 2)))).toBeLessThan(limit);
    expect(Math.abs(correlation(base, (person) => base(person + 1)))).toBeLessThan(limit);
  });
});

describe('a draw', () => {
  it('does not depend on the order in which persons are visited, nor on who else is', () => {
    const key = streamKey(runKey('order', 0, 0), FIRST_MONTH, 3);
    const forwards = Array.from({ length: 1000 }, (_, person) => draw(key[0], key[1], person, 1));
    for (let person = 999; person >= 0; person -= 3) {
      expect(draw(key[0], key[1], person, 1)).toBe(forwards[person]);
    }
  });

  it('about a pair tells who is who', () => {
    const key = streamKey(runKey('pair', 0, 0), FIRST_MONTH, 3);
    expect(draw(key[0], key[1], 10, 20)).not.toBe(draw(key[0], key[1], 20, 10));
    expect(draw(key[0], key[1], 10, 20)).not.toBe(draw(key[0], key[1], 10, 21));
  });

  it('is an integer from 0 to 2^31 - 1', () => {
    const key = streamKey(runKey('range', 0, 0), FIRST_MONTH, 3);
    for (let person = 0; person < 10_000; person++) {
      const value = draw(key[0], key[1], person, 1);
      expect(Number.isInteger(value) && value >= 0 && value < 2147483648).toBe(true);
    }
  });
});
