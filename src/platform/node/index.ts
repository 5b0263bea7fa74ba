/** The platform under Node: files, run folders, the cache, threads, progress. */
export { cacheFolder, SnapshotCache } from './cache.js';
export { CalibrationFolder } from './calibration-folder.js';
export { fromJson, toJson } from './codec.js';
export { csvText, type CsvDialect, type TablePiece } from '../csv-text.js';
export { writeCsv } from './csv.js';
export { PACKAGE_ROOT, programVersion, type ProgramVersion } from './engine.js';
export { openFile } from './open-file.js';
export { exists, fileDigest, makeFolder, readPieces, sha256, writeBeside, writeWhole } from './files.js';
export { readInstalledLibrary, readUserFile, type FoundContent, type UserFile } from './library.js';
export {
  faultOf,
  isSystemError,
  MachineError,
  onMachine,
  type MachineFault,
  type Tried,
} from './machine-error.js';
export { writeParquet, ROWS_PER_GROUP, type ParquetColumn, type ParquetDescription } from './parquet.js';
export { readNumbers, readResult, runJobs, usualWorkers, type PoolOptions } from './pool.js';
export { NoArchive, readTar, writeTar, type TarEntry } from './tar.js';
export { tellProgress, type ProgressTeller, type ProgressWords } from './progress.js';
export { FolderRefused, readManifest, type Manifest, type RunState, type TableRecord } from './manifest.js';
export { RunFolder } from './run-folder.js';
