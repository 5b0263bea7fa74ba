/** All mutable state of one world, in one arena, and the rows people live in. */
import type { Month } from '../../vocabulary/months.js';
import { BENEFIT_COLUMNS } from '../benefits/columns.js';
import { type ResolvedScenario, type RunKey } from '../declarations.js';
import { hasRule } from '../measure-spec.js';
import { HEALTH_COLUMNS } from '../health/columns.js';
import { EMPLOYER_COLUMNS, JOB_CELL_COLUMNS, MARKET_COLUMNS, SLOT_COLUMNS } from '../market/columns.js';
import type { ChannelValues } from '../measures/channels.js';
import { BUDGET_COLUMNS, MEASURE_COLUMNS, PLACE_POOL_COLUMNS } from '../measures/columns.js';
import { NAV_COLUMNS, OFFICE_COLUMNS, OFFICE_PARTS } from '../nav/columns.js';
import * as observed from '../observe/columns.js';
import { COUNTY_COLUMNS, PEOPLE_COLUMNS } from '../people/columns.js';
import { SCHOOL_COLUMNS } from '../school/columns.js';
import { Arena } from './arena.js';
import type { ColumnLayout } from './columns.js';

export interface WorldOptions {
  /** Make shadows of every measure start. */
  readonly shadows: boolean;
  /** Record spells, people and exposure. */
  readonly spells: boolean;
  /** First month of the ledger that paired worlds are joined by (`observe/ledger.ts`); none where nobody asks. */
  readonly ledgerFrom?: Month;
  /** Id of a person whose life is told. */
  readonly trace?: number | null;
  /** Told of the shadow of this refused start instead: index of the measure, month of the start. */
  readonly traceShadow?: { readonly measure: number; readonly start: Month };
}

/** One line of a traced life. */
export interface TraceLine {
  readonly month: Month;
  readonly step: string;
  readonly what: string;
  /** Chance of it this month and the draw it was held against, both 0-1; null where nothing was drawn. */
  readonly chance: number | null;
  readonly draw: number | null;
  readonly happened: boolean;
  /** Parameters behind the chance. */
  readonly parameters: readonly string[];
}

const CLOCK_COLUMNS = {
  month: 'i32',
  highWater: 'i32',
  freeRows: 'i32',
  tracked: 'i32',
  spells: 'i32',
  seen: 'i32',
  exposures: 'i32',
  enrolled: 'i32',
  ledger: 'i32',
  ledgerStarts: 'i32',
  residents: 'i32',
  concerned: 'i32',
} as const satisfies ColumnLayout;

/**
 * Marks of a row touched since somebody last looked: one for the list of the concerned, one for the recorder, one
 * for the ledger. Everybody else is as they were, so none of them looks at them.
 */
export const TOUCHED = { forList: 1, forRecorder: 2, forLedger: 4 } as const;
const TOUCHED_FOR_ALL = TOUCHED.forList | TOUCHED.forRecorder | TOUCHED.forLedger;

const ROW_COLUMNS = {
  /** Stack of free rows below the high-water mark. */
  free: 'i32',
  /** Rows given back this month; they are not used again before the recorder has passed. */
  leaving: 'u8',
  /** This month's list of rows that NAV, benefits or the job market may concern (`people/concerned.ts`). */
  concerned: 'i32',
  /** Marks of `TOUCHED`. */
  touched: 'u8',
  /** 1 for whoever belongs on the list. */
  listed: 'u8',
} as const satisfies ColumnLayout;

export class WorldState {
  readonly arena = new Arena();
  readonly clock = this.arena.declare('clock', CLOCK_COLUMNS);
  readonly rows = this.arena.declare('row', ROW_COLUMNS);
  readonly people = this.arena.declare('person', PEOPLE_COLUMNS);
  readonly school = this.arena.declare('person', SCHOOL_COLUMNS);
  readonly health = this.arena.declare('person', HEALTH_COLUMNS);
  readonly nav = this.arena.declare('person', NAV_COLUMNS);
  readonly benefits = this.arena.declare('person', BENEFIT_COLUMNS);
  readonly measures = this.arena.declare('person', MEASURE_COLUMNS);
  readonly market = this.arena.declare('person', MARKET_COLUMNS);
  readonly history = this.arena.declare('person', observed.HISTORY_COLUMNS);
  readonly counties = this.arena.declare('county', COUNTY_COLUMNS);
  readonly offices = this.arena.declare('office', OFFICE_COLUMNS);
  readonly placePools = this.arena.declare('places', PLACE_POOL_COLUMNS);
  readonly budgets = this.arena.declare('budget', BUDGET_COLUMNS);
  readonly slots = this.arena.declare('slot', SLOT_COLUMNS);
  readonly employers = this.arena.declare('employer', EMPLOYER_COLUMNS);
  readonly jobCells = this.arena.declare('jobCell', JOB_CELL_COLUMNS);
  readonly tracks = this.arena.declareAppended('track', observed.TRACK_COLUMNS);
  readonly marks = this.arena.declare('mark', observed.MARK_COLUMNS);
  readonly work = this.arena.declare('work', observed.WORK_COLUMNS);
  readonly countyPosts = this.arena.declare('county', observed.COUNTY_POST_COLUMNS);
  readonly tallies = this.arena.declare('tally', observed.TALLY_COLUMNS);
  readonly series = this.arena.declare('series', observed.SERIES_COLUMNS);
  readonly scalars = this.arena.declare('scalar', observed.SCALAR_COLUMNS);
  readonly local = this.arena.declare('local', observed.LOCAL_COLUMNS);
  readonly past = this.arena.declare('past', observed.PAST_COLUMNS);
  readonly money = this.arena.declare('money', observed.MONEY_COLUMNS);
  readonly events = this.arena.declare('event', observed.EVENT_COLUMNS);
  readonly eventPersons = this.arena.declare('eventPerson', observed.EVENT_PERSON_COLUMNS);
  readonly own = this.arena.declare('own', observed.OWN_COLUMNS);
  readonly comparison = this.arena.declare('comparison', observed.COMPARISON_COLUMNS);
  readonly comparisonPersons = this.arena.declare('comparisonPerson', observed.COMPARISON_PERSON_COLUMNS);
  readonly starts = this.arena.declare('start', observed.START_COLUMNS);
  readonly firsts = this.arena.declare('first', observed.FIRST_COLUMNS);
  readonly afterwards = this.arena.declare('afterwards', observed.AFTERWARDS_COLUMNS);
  readonly cohorts = this.arena.declare('cohort', observed.COHORT_COLUMNS);
  readonly ageFlows = this.arena.declare('ageFlow', observed.AGE_FLOW_COLUMNS);
  readonly spellStates = this.arena.declareAppended('spellState', observed.SPELL_STATE_COLUMNS);
  readonly spells = this.arena.declareAppended('spell', observed.SPELL_COLUMNS);
  readonly seen = this.arena.declareAppended('seen', observed.SEEN_COLUMNS);
  readonly exposures = this.arena.declareAppended('exposure', observed.EXPOSURE_COLUMNS);
  readonly roster = this.arena.declareAppended('roster', observed.ROSTER_COLUMNS);
  readonly rosterRows = this.arena.declareAppended('rosterRow', observed.ROSTER_ROW_COLUMNS);
  readonly ledgerRows = this.arena.declareAppended('ledgerRow', observed.LEDGER_ROW_COLUMNS);
  readonly ledger = this.arena.declareAppended('ledger', observed.LEDGER_COLUMNS);
  readonly ledgerStarts = this.arena.declareAppended('ledgerStart', observed.LEDGER_START_COLUMNS);
  /** Office of each part of each county's residents (`nav/offices.ts`); drawn up with the world, never changed. */
  readonly officeAt = new Uint16Array(OFFICE_PARTS);
  /** Channels of the scenario's measures for the parameters in force; set when parameters change. */
  measureChannels: readonly ChannelValues[] = [];
  /** True where some measure takes people NAV does not know yet. */
  openToUnregistered = false;
  /** By measure index + 1: 1 where being in it is being in a measure by the official statistics. */
  readonly countsAsMeasure: Uint8Array;
  /** Told only while tracing; not part of the state. */
  readonly told: TraceLine[] = [];
  /** Row of the traced person's real self, or -1. */
  tracedRow = -1;

  constructor(
    readonly scenario: ResolvedScenario,
    readonly key: RunKey,
    readonly options: WorldOptions,
  ) {
    const counts = scenario.measures.map((one) => (hasRule(one, 'not counted as a measure') ? 0 : 1));
    this.countsAsMeasure = Uint8Array.of(0, ...counts);
  }

  get month(): Month {
    return this.clock.month[0] ?? 0;
  }

  /** True in the reported window; the burn-in records nothing. */
  get recording(): boolean {
    return this.month >= this.scenario.start;
  }

  /** Rows in use, free ones among them included: loops go from 0 to here. */
  get highWater(): number {
    return this.clock.highWater[0] ?? 0;
  }

  /** Rows on this month's list of concerned people. */
  get concernedCount(): number {
    return this.clock.concerned[0] ?? 0;
  }

  /** Puts a row on the list; a row made during the month is added by whoever makes it. */
  addConcerned(row: number): void {
    const count = this.concernedCount;
    this.rows.concerned[count] = row;
    this.clock.concerned[0] = count + 1;
  }

  /** Makes sure that many rows can be taken without growing: arrays fetched earlier stay valid. */
  reserveRows(needed: number): void {
    const capacity = this.arena.capacity('person');
    const spare = capacity - this.highWater + (this.clock.freeRows[0] ?? 0);
    if (spare >= needed) return;
    const longer = Math.ceil((capacity + needed) * 1.25);
    this.arena.growAll({ person: longer, row: longer });
  }

  /** A free row. Throws where `reserveRows` was not asked for enough. */
  takeRow(): number {
    const free = this.clock.freeRows[0] ?? 0;
    if (free > 0) {
      this.clock.freeRows[0] = free - 1;
      return this.rows.free[free - 1] ?? 0;
    }
    const row = this.highWater;
    if (row >= this.arena.capacity('person'))
      throw new Error('no free row: more rows were taken than reserved');
    this.clock.highWater[0] = row + 1;
    return row;
  }

  /** Gives a row back at the end of the month. */
  releaseRow(row: number): void {
    this.rows.leaving[row] = 1;
  }

  /** Returns this month's released rows to the stack, in row order. */
  recycleRows(): void {
    const { leaving, free } = this.rows;
    const { i32 } = this.arena;
    const first = (leaving.byteOffset >> 2) | 0;
    const last = (this.highWater >> 2) | 0;
    let count = this.clock.freeRows[0] ?? 0;
    for (let four = 0; four <= last; four = (four + 1) | 0) {
      // Four rows at a time: hardly any leave in a month.
      if (i32[(first + four) | 0] === 0) continue;
      for (let row = four * 4; row < four * 4 + 4; row += 1) {
        if (leaving[row] !== 1) continue;
        leaving[row] = 0;
        free[count] = row;
        count += 1;
      }
    }
    this.clock.freeRows[0] = count;
  }

  /** Marks a row as changed: every transition calls it, for columns change nowhere else. */
  touch(row: number): void {
    this.rows.touched[row] = TOUCHED_FOR_ALL;
  }

  /**
   * Lists the rows that bear a mark, in row order, and takes the mark off them.
   *
   * @param rows receives them; room for every row in use
   * @returns how many
   */
  takeTouched(mark: number, rows: Int32Array): number {
    const { touched } = this.rows;
    const { i32 } = this.arena;
    const first = (touched.byteOffset >> 2) | 0;
    const last = (this.highWater >> 2) | 0;
    const inAny = Math.imul(mark, 0x01010101);
    const rest = ~mark;
    let count = 0;
    for (let four = 0; four <= last; four = (four + 1) | 0) {
      // Four rows at a time: nothing happens to most people in most months.
      if (((i32[(first + four) | 0] ?? 0) & inAny) === 0) continue;
      const end = (four + 1) << 2;
      for (let row = four << 2; row < end; row = (row + 1) | 0) {
        const marks = touched[row] ?? 0;
        if ((marks & mark) === 0) continue;
        touched[row] = marks & rest;
        rows[count] = row;
        count = (count + 1) | 0;
      }
    }
    return count;
  }

  /** Copies every column of a person's row: the birth of a shadow. What a row is used for (free, leaving, on a list) stays. */
  copyRow(from: number, to: number): void {
    this.arena.copyCells('person', from, to);
    this.touch(to);
  }

  /** Tells a line of the traced life. */
  tell(line: TraceLine): void {
    this.told.push(line);
  }
}
