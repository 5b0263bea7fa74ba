/** The platform in a browser: tables as text, packed files, snapshots in memory. */
export { csvText, type CsvDialect, type TablePiece } from '../csv-text.js';
export { packText, unpackText } from './packing.js';
export { SnapshotMemory } from './snapshot-memory.js';
export { WorldMemory } from './world-memory.js';
