/** The yardstick: the 12-state toy in plain C (`toy.c`), built with the system's compiler and run on this machine, now. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PERSONS = 1_000_000;
const MONTHS = 120;
/** What the toy's specification says the cumulative risks of all rows add up to. */
const TABLE_SUM = 12750.702378530897;
const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..', 'toy.c');

/** Nanoseconds of processor time per person-month of the toy. */
export function toyNanoseconds() {
  const folder = mkdtempSync(join(tmpdir(), 'innenfor-toy-'));
  try {
    const program = join(folder, 'toy');
    execFileSync('cc', ['-O2', '-o', program, SOURCE, '-lm']);
    const result = JSON.parse(execFileSync(program, [String(PERSONS)], { encoding: 'utf8' }));
    if (Math.abs(result.tableSum - TABLE_SUM) > 1e-8)
      throw new Error(`the toy's table adds up to ${result.tableSum}`);
    if (result.counted !== PERSONS * MONTHS)
      throw new Error(`the toy counted ${result.counted} person-months`);
    return result.ns;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
