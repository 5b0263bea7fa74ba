/** The machine failed, not the user and not the model: disk, permission, worker. Exit code 3. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
}

/** Does work on the machine; what the operating system refuses becomes a `MachineError` saying what was tried. */
export function onMachine<T>(tried: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) throw new MachineError(`${tried}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** An error of the operating system, which carries a code such as `ENOSPC`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
