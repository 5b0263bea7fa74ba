import { defineConfig } from 'vitest/config';

/**
 * The tests a mutant has to get past (`npm run mutation`): those that are quick and belong to the mutated rooms. A test that
 * runs years of a country would be run again for every mutant it touches, which is all of them.
 */
export const MUTATION_TESTS = [
  'tests/analysis/**/*.test.ts',
  'tests/model/chance/**/*.test.ts',
  'tests/model/arena.test.ts',
  'tests/model/assignment.test.ts',
];

export default defineConfig({
  test: { include: MUTATION_TESTS, maxWorkers: 1, testTimeout: 60_000 },
});
