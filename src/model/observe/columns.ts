/** What is recorded: monthly tallies, event-time tallies, tracked starts with their shadows, spells. */
import type { ColumnLayout } from '../state/columns.js';

/** Activity in the history where the person was not yet observed. */
export const UNOBSERVED = 15;
/** Status at an age not yet reached. */
export const NO_STATUS = 255;
/** Ages in months at which the main status is remembered and flows between two such ages are counted. */
export const FLOW_AGES = { first: 18 * 12, second: 21 * 12, third: 25 * 12, last: 29 * 12 } as const;
/** Months of activity history kept per person: the months before a start. */
export const HISTORY_MONTHS = 12;

/** Per person: the recorder's memory. Derived, never read by a step that moves anybody. */
export const HISTORY_COLUMNS = {
  /** Activity at the end of each of the last 12 months, by place in the year (month modulo 12). */
  activity0: 'u8',
  activity1: 'u8',
  activity2: 'u8',
  activity3: 'u8',
  activity4: 'u8',
  activity5: 'u8',
  activity6: 'u8',
  activity7: 'u8',
  activity8: 'u8',
  activity9: 'u8',
  activity10: 'u8',
  activity11: 'u8',
  statusAt18: 'u8',
  statusAt21: 'u8',
  statusAt25: 'u8',
  /** Benefit set and follow-up group at the end of last month, for flows. */
  lastSet: 'u16',
  lastGroup: 'u8',
  /** Cell and mark under which the person counts, + 1, and the county, + 1; 0 for nowhere. */
  countedAt: 'i32',
  countedIn: 'u8',
  /** 1 where the person's post is counted among those made because of a subsidy. */
  countedPost: 'u8',
  /** Thousandths of G a month times hours in per cent that the person's job counts for. */
  countedWork: 'i32',
  /** Kind of user (`matchCellOf`) + 1 of whoever was registered last December; 0 for nobody of that stock. */
  cohort: 'u8',
} as const satisfies ColumnLayout;

/** One row per tracked start (or sampled comparison month). Rows of the person table, -1 for none. */
export const TRACK_COLUMNS = {
  row: 'i32',
  own: 'i32',
  unmeasured: 'i32',
  /** Measure index; `COMPARISON` for the naive comparison. */
  measure: 'u8',
  start: 'i32',
  cell: 'u8',
  fullWindow: 'u8',
  /** What no longer can happen for the first time: one bit per event and variant (`firsts.ts`). */
  met: 'u8',
} as const satisfies ColumnLayout;

export const COMPARISON = 255;

/** Real persons now, [part][mark] (`layout.ts`, `status.ts`): kept up to date with whatever happens to anybody. */
export const MARK_COLUMNS = { persons: 'i32' } as const satisfies ColumnLayout;
/** What real people's jobs count for now (`production.ts`), kept up to date; one row. */
export const WORK_COLUMNS = { worked: 'f64' } as const satisfies ColumnLayout;
/** Posts that exist because of a subsidy and a real resident holds, by the holder's county; kept up to date. */
export const COUNTY_POST_COLUMNS = { made: 'i32' } as const satisfies ColumnLayout;
/** Monthly tallies of persons, [part][kind]; emptied into `series` when the month ends. */
export const TALLY_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [month][kind][group]; persons. */
export const SERIES_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [month][outcome that exists for the whole country only]; integers (persons, months waited, kroner). */
export const SCALAR_COLUMNS = { value: 'f64' } as const satisfies ColumnLayout;
/** [outcome][month] of the months before the window (`past.ts`). */
export const PAST_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [local outcome][age][county][month] (`local.ts`); whole numbers. */
export const LOCAL_COLUMNS = { amount: 'f64' } as const satisfies ColumnLayout;
/** Money this month by payer and item, kroner. */
export const MONEY_COLUMNS = { kroner: 'f64' } as const satisfies ColumnLayout;
/** [measure][part of the cell of a start][variant][activity][event month]. */
export const EVENT_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [measure][part of the cell of a start][event month]. */
export const EVENT_PERSON_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [variant own / own_no_measures_12][measure][activity][month]. */
export const OWN_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [cell][activity][event month 0..108], and persons. */
export const COMPARISON_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
export const COMPARISON_PERSON_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [measure][match cell]; and all starts by measure. */
export const START_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [measure][event][variant][month since the start]: who could still meet it, met it, left without (`firsts.ts`). */
export const FIRST_COLUMNS = { atRisk: 'i32', met: 'i32', left: 'i32' } as const satisfies ColumnLayout;
/** [measure]: followed six months past the end of the measure, of them in work, and their shadows in work. */
export const AFTERWARDS_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;
/** [year of the window][kind of user][county]: months of December's users, and per cent of full time worked in them. */
export const COHORT_COLUMNS = { months: 'i32', work: 'f64' } as const satisfies ColumnLayout;
/** [step][from][to]. */
export const AGE_FLOW_COLUMNS = { count: 'i32' } as const satisfies ColumnLayout;

/** The roster of a trial, appended (`roster.ts`): one row per person enrolled. */
export const ROSTER_COLUMNS = {
  /** Row of the person table; -1 once the person has left. */
  row: 'i32',
  person: 'u32',
  month: 'u16',
  area: 'u16',
  treated: 'u8',
  /** Month the policy's measure was first begun; 0 for never. */
  started: 'u16',
  everAllowance: 'u8',
  /** Outcomes at each horizon, one bit each; nothing before it is reached. */
  seen0: 'u8',
  seen1: 'u8',
  seen2: 'u8',
  seen3: 'u8',
  seen4: 'u8',
  seen5: 'u8',
  seen6: 'u8',
  seen7: 'u8',
} as const satisfies ColumnLayout;
/** By row of the person table: 1 for who is on the roster. Room only where there is a trial. */
export const ROSTER_ROW_COLUMNS = { enrolled: 'u8' } as const satisfies ColumnLayout;

/** Recorder of single people: for each row last month's packed state, and its place among the seen + 1 (0 for unseen). */
export const SPELL_STATE_COLUMNS = {
  word0: 'u32',
  word1: 'u32',
  seen: 'i32',
} as const satisfies ColumnLayout;
/** States of people at the month ends at which something had changed, appended. `person` is a place among the seen. */
export const SPELL_COLUMNS = {
  person: 'u32',
  month: 'u16',
  word0: 'u32',
  word1: 'u32',
} as const satisfies ColumnLayout;
/** People seen, appended when they enter the recorded window. */
export const SEEN_COLUMNS = {
  person: 'u32',
  birthMonth: 'i32',
  sex: 'u8',
  background: 'u8',
  parentsEducation: 'u8',
  marks: 'u8',
  congenital: 'u8',
  firstEntry: 'i32',
  firstTrack: 'u8',
  entered: 'i32',
  left: 'i32',
} as const satisfies ColumnLayout;
/** Measure starts with their queue, appended. */
export const EXPOSURE_COLUMNS = {
  person: 'u32',
  row: 'i32',
  measure: 'u8',
  queued: 'i32',
  start: 'i32',
  end: 'i32',
  office: 'i32',
} as const satisfies ColumnLayout;

/** Last standing written to the ledger of each row, 0 for none. */
export const LEDGER_ROW_COLUMNS = { standing: 'u8' } as const satisfies ColumnLayout;
/** The ledger, appended: where a real person stands at the end of a month, whenever that is not where they stood. */
export const LEDGER_COLUMNS = { person: 'u32', month: 'u16', standing: 'u8' } as const satisfies ColumnLayout;
/** Who joined the line for a measure (0) or began it (1), appended: who, which, when. */
export const LEDGER_START_COLUMNS = {
  person: 'u32',
  measure: 'u8',
  month: 'u16',
  began: 'u8',
} as const satisfies ColumnLayout;
