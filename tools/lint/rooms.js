/**
 * The import table of the house, as data. Each room lists what it may import: another room (its face
 * `index.ts`), or one contract file of a room. A room may always import its own files.
 */
export const IMPORT_TABLE = {
  vocabulary: [],
  model: ['vocabulary'],
  // Parameter draws are chance too, and hang on the same generator.
  scenarios: [
    'vocabulary',
    'model/declarations',
    'model/measure-spec',
    'model/chance/index',
    'model/measures/prices',
  ],
  // The points of the hinge card are named in the leaf: analysis reads them by the same numbers.
  experiments: [
    'vocabulary',
    'model',
    'model/declarations',
    'model/measure-spec',
    'model/results',
    'model/chance/index',
    'scenarios',
  ],
  // The results are the plain tables the estimators work on.
  analysis: ['vocabulary', 'model/results'],
  // The published tables are held against what a world hands back, scenario by scenario.
  validation: [
    'vocabulary',
    'model',
    'model/declarations',
    'model/measure-spec',
    'model/results',
    'model/chance/index',
    'scenarios',
    'experiments',
    'experiments/plan',
    'analysis',
    'analysis/comparison',
    'analysis/validation-table',
  ],
  report: ['vocabulary', 'analysis/comparison', 'analysis/validation-table', 'analysis/trial-result'],
  platform: ['experiments', 'experiments/plan', 'validation'],
  // What both doors need between the rooms, so that neither has to knock at the other.
  doors: [
    'vocabulary',
    'model',
    'model/declarations',
    'model/measure-spec',
    'scenarios',
    'experiments',
    'analysis',
    'analysis/comparison',
    'analysis/validation-table',
    'validation',
    'report',
  ],
  cli: 'all',
  explorer: 'all',
};

/** Rooms whose files may be imported one by one: the leaf has no face. */
export const OPEN_ROOMS = ['vocabulary'];

/** Files that other rooms may import beside the face, where the table lets them. */
export const CONTRACT_FILES = [
  'model/declarations',
  'model/measure-spec',
  'model/results',
  'model/chance/index',
  'model/measures/prices',
  'analysis/comparison',
  'analysis/validation-table',
  'analysis/trial-result',
  'experiments/plan',
];

/** Rooms that run in a browser tab as well: nothing of Node in them. */
export const PORTABLE_ROOMS = [
  'vocabulary',
  'model',
  'scenarios',
  'experiments',
  'analysis',
  'validation',
  'doors',
];

/** Rooms in which a written table can be touched: the arithmetic rule holds in them. */
export const TABLE_ROOMS = ['model', 'scenarios', 'experiments', 'analysis', 'validation'];

/**
 * Containers of columns on the world, and the folder of the model that owns each. Held against the world's own
 * declaration in `tests/architecture`.
 */
export const CONTAINERS = {
  people: 'people',
  counties: 'people',
  school: 'school',
  health: 'health',
  nav: 'nav',
  offices: 'nav',
  benefits: 'benefits',
  measures: 'measures',
  placePools: 'measures',
  budgets: 'measures',
  market: 'market',
  slots: 'market',
  employers: 'market',
  jobCells: 'market',
  history: 'observe',
  scalars: 'observe',
  work: 'observe',
  countyPosts: 'observe',
  tracks: 'observe',
  marks: 'observe',
  tallies: 'observe',
  series: 'observe',
  local: 'observe',
  past: 'observe',
  money: 'observe',
  events: 'observe',
  eventPersons: 'observe',
  own: 'observe',
  comparison: 'observe',
  comparisonPersons: 'observe',
  starts: 'observe',
  firsts: 'observe',
  afterwards: 'observe',
  cohorts: 'observe',
  ageFlows: 'observe',
  spellStates: 'observe',
  spells: 'observe',
  seen: 'observe',
  exposures: 'observe',
  roster: 'observe',
  rosterRows: 'observe',
  ledgerRows: 'observe',
  ledger: 'observe',
  ledgerStarts: 'observe',
};

/** The recorder changes nobody's life: every file of its folder may write its tables, and no other. */
export const RECORDER = 'observe';

/** Path of a source file below `src/`, with forward slashes and without its ending; null outside `src`. */
export function pathInSource(filename) {
  const parts = filename.replaceAll('\\', '/').split('/src/');
  if (parts.length < 2) return null;
  return parts[parts.length - 1].replace(/\.[jt]s$/, '');
}

/** The room of a path below `src/`. */
export function roomOf(path) {
  return path.split('/')[0];
}
