#!/usr/bin/env node
/**
 * Bundles what runs in the explorer's file: the page and its two workers, from the compiled program. Part of the build;
 * `node bin/bundle.js` after `npx tsc -p tsconfig.build.json` does the same by hand.
 */
import { build } from 'esbuild';
import { join } from 'node:path';
import { ROOT } from './prepare.js';

const CODE = join(ROOT, 'dist', 'explorer');
const BUNDLES = {
  page: join(CODE, 'main.js'),
  engine: join(CODE, 'engine', 'worker.js'),
  painter: join(CODE, 'painter', 'worker.js'),
};

await build({
  entryPoints: BUNDLES,
  outdir: join(CODE, 'bundles'),
  bundle: true,
  minify: true,
  // Plain characters only: the workers are started from texts, where nobody says which encoding they have.
  charset: 'ascii',
  format: 'iife',
  platform: 'browser',
  target: ['es2022'],
  legalComments: 'none',
  logLevel: 'warning',
});
