/** The face of the room: estimators on plain tables. */
export * from './comparison.js';
export { buildComparison, comparisonOfSummaries, summariseJobs, type JobSummary } from './compare.js';
export type { ComparisonInput, ContrastInput, PlanSummary } from './input.js';
export { differenceAt, eventTable, shareAt, type EventTable } from './event-table.js';
export { isHeadline } from './headline.js';
export {
  LEAST_PARTICIPANTS_REPORTED,
  LEAST_REPLICATIONS_REPORTED,
  LEVEL,
  tInterval,
  type PlainInterval,
} from './interval.js';
export { type HingeTables } from './hinge-sample.js';
export { curveTable } from './curve-table.js';
export { accountsTable, leagueTable, ministryTable, outsideAccountTable } from './ministry-csv.js';
export { eventCurve, type DrawnEventTable } from './event-time.js';
export { naiveCurve, naiveTable, type DrawnNaive } from './naive.js';
export { quantile } from './quantile.js';
export { ratioInterval } from './ratio.js';
export { roundToInterval, significant, WRITTEN_DIGITS, type Rounded } from './round.js';
export {
  EFFECT_COLUMNS,
  OUTCOME_COLUMNS,
  effectRows,
  outcomeRows,
  type Cell,
  type ColumnTable,
} from './rows.js';
export { cumulativeIncidence, kaplanMeier } from './survival.js';
export { seriesOf, type JobTables, type PairTables, type WorldTables } from './tables.js';
export * from './trial-result.js';
export type { TippingInput } from './tipping.js';
export { buildTrial, type TrialInput } from './trial.js';
export { manyTrials, type ManyTrials, type TrialSizeWish } from './trial-many.js';
export { directDifferences, meanDifference } from './trial-estimates.js';
export { armOf, together, type Arm, type RosterTables } from './trial-table.js';
export { TRIAL_COLUMNS, trialColumns } from './trial-csv.js';
export { byScenario, headlineRows, inTableOrder } from './table-order.js';
