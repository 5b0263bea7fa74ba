import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exists, makeFolder, writeWhole } from './files.js';
import { onMachine } from './machine-error.js';
import { FolderRefused } from './manifest.js';

const SETTINGS = 'settings.json';
const TRACE = 'trace.jsonl';
const RESULT = 'result.json';

/** The folder of a calibration: what was asked for, the trace of its trials, and at the end what came out. */
export class CalibrationFolder {
  private constructor(readonly path: string) {}

  /**
   * A new folder.
   *
   * @param settings everything the calibration is begun with, as text
   * @throws FolderRefused where there is something already and it is not to be overwritten, MachineError
   */
  static create(path: string, settings: string, force: boolean): CalibrationFolder {
    const folder = new CalibrationFolder(path);
    if (exists(path) && !force)
      throw new FolderRefused(folder.isUnfinished() ? 'unfinished' : 'exists', path);
    makeFolder(path);
    for (const name of [TRACE, RESULT])
      onMachine('clear', path, () => rmSync(join(path, name), { force: true }));
    folder.write(SETTINGS, settings);
    return folder;
  }

  /** The folder of an earlier calibration. @throws FolderRefused where it is none */
  static resume(path: string): CalibrationFolder {
    const folder = new CalibrationFolder(path);
    if (!exists(folder.file(SETTINGS))) throw new FolderRefused('no-run', path);
    return folder;
  }

  /** What the calibration was begun with. @throws MachineError */
  settings(): string {
    return this.read(SETTINGS);
  }

  /** Lines of the trace so far, empty where there is none. @throws MachineError */
  trace(): string {
    return exists(this.file(TRACE)) ? this.read(TRACE) : '';
  }

  /** Adds a line to the trace; it is on the disk when this returns. @throws MachineError */
  append(line: string): void {
    onMachine('write', this.file(TRACE), () => appendFileSync(this.file(TRACE), line, { flush: true }));
  }

  /** Puts back a trace without its broken last line. @throws MachineError */
  rewriteTrace(text: string): void {
    writeWhole(this.file(TRACE), text);
  }

  /** Writes a file of the outcome. @throws MachineError */
  write(name: string, text: string): void {
    writeWhole(this.file(name), text);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  private isUnfinished(): boolean {
    return exists(this.file(SETTINGS)) && !exists(this.file(RESULT));
  }

  private read(name: string): string {
    return onMachine('read', this.file(name), () => readFileSync(this.file(name), 'utf8'));
  }
}
