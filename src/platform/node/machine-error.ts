/** What the machine refused, as far as it can be told from the operating system's code. */
export type MachineFault =
  | 'disk-full'
  | 'file-too-large'
  | 'read-only'
  | 'no-permission'
  | 'not-a-folder'
  | 'is-a-folder'
  | 'too-many-files'
  | 'gone'
  | 'worker-died'
  | 'out-of-memory'
  | 'byte-order'
  | 'other';

/** What was tried when the machine refused. */
export type Tried = 'write' | 'read' | 'make-folder' | 'clear' | 'lock' | 'simulate';

const FAULTS: Readonly<Record<string, MachineFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'file-too-large',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'is-a-folder',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  ENOENT: 'gone',
};

/** The machine failed, not the user and not the model: disk, permission, worker. Exit code 3. */
export class MachineError extends Error {
  override readonly name = 'MachineError';

  /**
   * @param tried what was tried
   * @param path file or folder it was tried on, or null
   * @param fault what the machine refused
   */
  constructor(
    readonly tried: Tried,
    readonly path: string | null,
    readonly fault: MachineFault,
    options?: { readonly cause: Error },
  ) {
    super([tried, path, options?.cause.message ?? fault].filter((part) => part !== null).join(': '), options);
  }
}

/** Does work on the machine; what the operating system refuses becomes a `MachineError` saying what was tried. */
export function onMachine<T>(tried: Tried, path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw machineErrorOf(tried, path, error);
  }
}

/** A refusal of the operating system as a `MachineError`; anything else as it is. */
export function machineErrorOf(tried: Tried, path: string, error: unknown): unknown {
  return isSystemError(error) ? new MachineError(tried, path, faultOf(error), { cause: error }) : error;
}

/** What an error of the operating system means. */
export function faultOf(error: NodeJS.ErrnoException): MachineFault {
  return FAULTS[error.code ?? ''] ?? 'other';
}

/** An error of the operating system, which carries a code such as `ENOSPC`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
