/** Mutation testing: which contracts of the model and the estimators no test would miss. See docs/tests.md. */
const config = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs once, while a module is loaded, can only be tried by starting everything again for each mutant.
  ignoreStatic: true,
  concurrency: 1,
  mutate: ['src/analysis/**/*.ts', 'src/model/**/*.ts'],
  ignorePatterns: ['/examples', '/docs', '/dist', '/runs', '/bench'],
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: '.cache/stryker',
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
};

export default config;
