import { dirname, join, resolve } from 'node:path';
import { contentHash, parameterDrawKey } from '../../experiments/index.js';
import {
  CalibrationFolder,
  PACKAGE_ROOT,
  makeFolder,
  programVersion,
  readUserFile,
  tellProgress,
  usualWorkers,
  writeWhole,
} from '../../platform/node/index.js';
import {
  ACCEPTED_FILE,
  CALIBRATION_FILE,
  InputError,
  SIZE_LIMIT,
  readCalibration,
  readEvidence,
  readTargets,
  type Calibration,
  type Evidence,
  type Library,
} from '../../scenarios/index.js';
import {
  TRACE_FORMAT,
  TraceRefused,
  USUAL_SEARCH,
  acceptedText,
  calibrate as fit,
  fitCellsOf,
  lineOf,
  movingOf,
  readTrace,
  rememberingEvaluator,
  type CalibrationResult,
  type CalibrationStage,
  type FitCell,
  type TraceHeading,
} from '../../validation/index.js';
import { calibrationDocument, showCalibration } from '../calibration-lines.js';
import { liveTrials } from '../calibration-trials.js';
import { CALIBRATE } from '../calibration-words.js';
import { DECLARATIONS, installedLibrary, type Context } from '../context.js';
import { shownPath } from '../execute.js';
import { Interrupted, UsageError } from '../failures.js';
import { SAY } from '../words.js';

export interface CalibrateOptions {
  readonly file?: string;
  readonly sample?: number;
  readonly seeds?: number;
  readonly seed?: string;
  readonly trials?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly resume?: string;
  readonly force?: true;
  readonly keep?: true;
}

/** What a calibration is begun with: kept in its folder, so that it can be taken up again. */
interface Settings {
  readonly schema: 'innenfor.calibration-settings/1';
  /** Path of the calibration file in the library, and what it said. */
  readonly file: string;
  readonly text: string;
  readonly sample: number;
  readonly seeds: number;
  readonly seed: string;
}

const USUAL = { sample: 40, seeds: 3, seed: 'calibration' } as const;
const HASH_DIGITS = 8;
/** Trials take so long that they are told by the hour. */
const PER_HOUR = 3600;

/** `calibrate`: fits what is marked calibrated to what is marked fit, and draws a set that fits as well. */
export async function calibrate(context: Context, options: CalibrateOptions): Promise<void> {
  const { language } = context;
  const { folder, settings, library } = openCalibration(context, options);
  const { evidence, calibration } = readAll(library, settings.file);
  const cells = fitCellsOf(calibration);
  const heading = headingOf(library, settings, calibration, cells);
  const earlier = earlierTrials(context, folder, heading);
  const { sample, seeds, seed } = settings;
  context.note(CALIBRATE.begins(calibration.parameters.length, cells.length, seeds, sample)[language]);
  if (earlier.length > 0) context.note(CALIBRATE.known(earlier.length)[language]);

  const trials = options.trials ?? USUAL_SEARCH.trials;
  const progress = tellProgress(
    process.stderr,
    { rate: CALIBRATE.rate[language], left: SAY.left[language] },
    context.isQuiet,
  );
  let stage: CalibrationStage = 'search';
  let stageBegan = earlier.length;
  const evaluator = rememberingEvaluator(
    (points) =>
      liveTrials(
        {
          library,
          evidence,
          calibration,
          cells,
          sample,
          seeds,
          seed,
          workers: options.workers ?? usualWorkers(points.length * seeds),
          signal: context.signal,
        },
        points,
      ),
    earlier,
    (trial) => {
      folder.append(lineOf(trial));
      const all = stage === 'search' ? trials : calibration.accept.tries;
      progress.at(Math.min(all, trial.trial - stageBegan) * PER_HOUR, all * PER_HOUR);
    },
  );
  let result: CalibrationResult;
  try {
    result = await fit(
      {
        moving: movingOf(calibration.parameters),
        cells,
        search: { ...USUAL_SEARCH, trials },
        accept: calibration.accept,
        key: parameterDrawKey(seed),
      },
      evaluator,
      (begun) => {
        stage = begun;
        stageBegan = evaluator.trials.length;
        progress.stage(CALIBRATE[begun][language]);
      },
    );
  } catch (error) {
    if (context.signal.aborted)
      throw new Interrupted(context.signal.reason as 'SIGINT' | 'SIGTERM', folder.path);
    throw error;
  } finally {
    progress.end();
  }
  const names = Array.from({ length: seeds }, (_, replication) => `${seed}/${String(replication)}`);
  const accepted = acceptedText(calibration, evidence.table, result, { sample, seeds: names });
  const document = calibrationDocument(folder.path, settings, calibration, result);
  folder.write('accepted.yaml', accepted);
  folder.write('result.json', `${JSON.stringify(document, null, 2)}\n`);
  if (context.isJson) context.document(document);
  else showCalibration(context, shownPath(context, folder.path), calibration, result);
  if (options.keep === true) {
    const kept = join(PACKAGE_ROOT, ACCEPTED_FILE);
    makeFolder(dirname(kept));
    writeWhole(kept, accepted);
    context.note(CALIBRATE.kept(ACCEPTED_FILE)[language]);
  }
}

interface Opened {
  readonly folder: CalibrationFolder;
  readonly settings: Settings;
  readonly library: Library;
}

/** Everything is read and accepted before a folder is made. */
function openCalibration(context: Context, options: CalibrateOptions): Opened {
  if (options.resume !== undefined) {
    const folder = CalibrationFolder.resume(resolve(context.folder, options.resume));
    const settings = JSON.parse(folder.settings()) as Settings;
    const files = new Map(installedLibrary().files).set(settings.file, settings.text);
    return { folder, settings, library: { files } };
  }
  const { library, file } = findFile(installedLibrary(), options.file, context.folder);
  readAll(library, file);
  const content = library.files.get(file);
  const settings: Settings = {
    schema: 'innenfor.calibration-settings/1',
    file,
    text: typeof content === 'string' ? content : new TextDecoder().decode(content as Uint8Array),
    sample: options.sample ?? USUAL.sample,
    seeds: options.seeds ?? USUAL.seeds,
    seed: options.seed ?? USUAL.seed,
  };
  const name = `calibration-${contentHash(settings).slice(0, HASH_DIGITS)}`;
  const path = resolve(context.folder, options.out ?? join('runs', name));
  const folder = CalibrationFolder.create(
    path,
    `${JSON.stringify(settings, null, 2)}\n`,
    options.force === true,
  );
  return { folder, settings, library };
}

/** The shipped calibration file, or the user's own. */
function findFile(
  installed: Library,
  written: string | undefined,
  folder: string,
): { readonly library: Library; readonly file: string } {
  if (written === undefined) return { library: installed, file: CALIBRATION_FILE };
  const own = readUserFile(written, folder, SIZE_LIMIT, (taken) => installed.files.has(taken), true);
  if (own === null) throw new UsageError('missing-file', SAY.noFile(written, []), written);
  return { library: { files: new Map([...installed.files, ...own.files]) }, file: own.name };
}

/** @throws InputError for the evidence, the targets or the calibration file */
function readAll(library: Library, file: string): { evidence: Evidence; calibration: Calibration } {
  const evidence = readEvidence(library, DECLARATIONS);
  const { targets, problems } = readTargets(library);
  const broken = [...evidence.problems.filter(({ code }) => code !== 'unused-parameter'), ...problems];
  if (broken.length > 0) throw new InputError(broken);
  return { evidence, calibration: readCalibration(library, file, evidence, targets) };
}

function headingOf(
  library: Library,
  { text, sample, seeds, seed }: Settings,
  { parameters }: Calibration,
  cells: readonly FitCell[],
): TraceHeading {
  const files = [...library.files]
    .filter(([path]) => /^(evidence|policies|scenarios)\//.test(path) && path !== ACCEPTED_FILE)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    schema: TRACE_FORMAT,
    content: contentHash({ engine: programVersion().engine, files, text, sample, seeds, seed }),
    parameters: parameters.map(({ id }) => id),
    targets: cells.map(({ id }) => id),
  };
}

/** Trials of the folder's trace, after its heading was written or found to be the same. */
function earlierTrials(
  context: Context,
  folder: CalibrationFolder,
  heading: TraceHeading,
): ReturnType<typeof readTrace> {
  const text = folder.trace();
  if (!text.includes('\n')) {
    folder.rewriteTrace(lineOf(heading));
    return [];
  }
  try {
    const trials = readTrace(text, heading);
    folder.rewriteTrace([heading, ...trials].map(lineOf).join(''));
    return trials;
  } catch (error) {
    if (!(error instanceof TraceRefused)) throw error;
    const path = shownPath(context, folder.path);
    throw new UsageError('other-content', CALIBRATE.otherContent(path), path);
  }
}
