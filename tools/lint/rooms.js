/**
 * The import table of the house, as data. Each room lists what it may import: another room (its face
 * `index.ts`), or one contract file of a room. A room may always import its own files.
 */
export const IMPORT_TABLE = {
  vocabulary: [],
  model: ['vocabulary'],
  scenarios: ['vocabulary', 'model/declarations'],
  experiments: ['model', 'model/declarations', 'model/results', 'model/chance/index', 'scenarios'],
  // The results are the plain tables the estimators work on.
  analysis: ['vocabulary', 'model/results'],
  validation: ['experiments', 'experiments/plan', 'analysis', 'analysis/comparison'],
  report: ['vocabulary', 'analysis/comparison'],
  platform: ['experiments', 'experiments/plan'],
  cli: 'all',
  explorer: 'all',
};

/** Rooms whose files may be imported one by one: the leaf has no face. */
export const OPEN_ROOMS = ['vocabulary'];

/** Files that other rooms may import beside the face, where the table lets them. */
export const CONTRACT_FILES = [
  'model/declarations',
  'model/results',
  'model/chance/index',
  'analysis/comparison',
  'experiments/plan',
];

/** Rooms that run in a browser tab as well: nothing of Node in them. */
export const PORTABLE_ROOMS = ['vocabulary', 'model', 'scenarios', 'experiments', 'analysis'];

/** Rooms in which a written table can be touched: the arithmetic rule holds in them. */
export const TABLE_ROOMS = ['model', 'scenarios', 'experiments', 'analysis'];

/** Folders of the model that own columns; the container on the world has the folder's name. */
export const OWNERS = ['people', 'school', 'health', 'nav', 'benefits', 'measures', 'market', 'observe'];

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
