/** What the doors share: how scenarios, estimators and report are put together, whoever asks. Nothing of Node in it. */
export { contrastOf } from './contrast.js';
export { leverTitle } from './lever-titles.js';
export { measureTitles } from './measure-titles.js';
export { SCORE_FILE, readScore, replayOf } from './score.js';
export { shippedResolution, shippedResolutions } from './shipped.js';
export { sourcesOf } from './sources.js';
export { targetGroupOf } from './target-group.js';
export { readThreads, type Threads, type TracedHistory } from './tracing.js';
export { trialSetup, type TrialSetup } from './trial-setup.js';
