#!/usr/bin/env node
/** The command. Prepares a clone that was never built, then hands over to the compiled program. */
import { isUnprepared, prepare, requireNode } from './prepare.js';

requireNode();
if (isUnprepared() && !(await prepare())) process.exit(3);
const { main } = await import('../dist/cli/main.js');
await main(process.argv.slice(2));
