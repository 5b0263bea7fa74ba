#!/usr/bin/env node
/**
 * `npm start`: installs and builds what is missing, then compares the two trial policies as regulated.
 * `--only-prepare` stops before the comparison; `--only-build` neither installs nor compares.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, prepare, requireNode } from './prepare.js';

/** Tuned so that a fresh clone ends within three minutes on two cores. */
const SCENARIOS = ['four-year-wage-subsidy-as-regulated', 'youth-programme-as-regulated'];
const SETTINGS = ['--sample', '1:100', '--replications', '8'];
const USUAL_SECONDS = 480;

const args = process.argv.slice(2);
requireNode();
if (args.includes('--only-build')) process.exit((await prepare({ install: false })) ? 0 : 3);
const onlyPrepare = args.includes('--only-prepare');
if (!(await prepare({ after: onlyPrepare ? 0 : USUAL_SECONDS }))) process.exit(3);
if (!onlyPrepare) {
  const program = join(ROOT, 'bin', 'innenfor.js');
  const child = spawn(process.execPath, [program, 'compare', ...SCENARIOS, ...SETTINGS, ...args], {
    stdio: 'inherit',
  });
  // A terminal sends the interrupt to the child too: let it save what is finished and set the exit code.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => process.exit(code ?? 3));
}
