/** Loaded into every thread by the fault tool: the worker threads end without a word after so many milliseconds. */
import { setTimeout } from 'node:timers';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) setTimeout(() => process.exit(1), Number(process.env['DIES_AFTER']));
