import { defineConfig } from 'vitest/config';

/**
 * The tests a mutant has to get past (`npm run mutation`): those that are quick and belong to the mutated rooms. A test that
 * runs years of a country would be run again for every mutant it touches, which is all of them.
 */
const QUICK_TESTS = [
  'tests/analysis/**/*.test.ts',
  'tests/model/chance/**/*.test.ts',
  'tests/model/arena.test.ts',
  'tests/model/assignment.test.ts',
];

export default defineConfig({
  // One set of modules for all files of a run: a mutant is switched on and off without loading anything again.
  test: { include: QUICK_TESTS, maxWorkers: 1, isolate: false, testTimeout: 60_000 },
});
