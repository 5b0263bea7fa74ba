import { ACTIVITIES, type Activity } from '../vocabulary/codes.js';
import {
  EVENT_FROM,
  EVENT_GROUPS,
  EVENT_LENGTH,
  EVENT_VARIANTS,
  type EventVariant,
} from '../vocabulary/windows.js';
import type { WorldTables } from './tables.js';

/** One measure and group of one world: participants and their shadows by month since start. */
export interface EventTable {
  /** [variant][activity][event month], agents. */
  readonly counts: Float64Array;
  /** [event month], agents behind each month. */
  readonly persons: Float64Array;
}

const COUNTS = EVENT_VARIANTS.length * ACTIVITIES.length * EVENT_LENGTH;

/** Where the months of a variant and activity begin; a table, for a long comparison asks millions of times. */
const CELLS = Object.fromEntries(
  EVENT_VARIANTS.map((variant, row) => [
    variant,
    Object.fromEntries(
      ACTIVITIES.map((activity, column) => [activity, (row * ACTIVITIES.length + column) * EVENT_LENGTH]),
    ),
  ]),
) as Record<EventVariant, Record<Activity, number>>;

/** A copy of a measure's event-time counts in a group; null where the world has no such measure or group. */
export function eventTable(world: WorldTables, measure: string, group: string): EventTable | null {
  const measureIndex = world.measures.indexOf(measure);
  const groupIndex = (EVENT_GROUPS as readonly string[]).indexOf(group);
  if (measureIndex < 0 || groupIndex < 0) return null;
  const row = measureIndex * EVENT_GROUPS.length + groupIndex;
  return {
    counts: world.eventCounts.slice(row * COUNTS, (row + 1) * COUNTS),
    persons: world.eventPersons.slice(row * EVENT_LENGTH, (row + 1) * EVENT_LENGTH),
  };
}

/**
 * Share (0-1) of a variant in an activity, a number of months after start (`EVENT_FROM` to `EVENT_TO`); null
 * with nobody behind it.
 */
export function shareAt(
  table: EventTable | null,
  variant: EventVariant,
  activity: Activity,
  month: number,
): number | null {
  if (table === null) return null;
  const index = month - EVENT_FROM;
  const persons = table.persons[index];
  if (persons === 0) return null;
  return table.counts[CELLS[variant][activity] + index] / persons;
}

/** Participants' share minus the shadows' share, -1 to 1; null with nobody behind it. */
export function differenceAt(
  table: EventTable | null,
  against: Exclude<EventVariant, 'participant'>,
  activity: Activity,
  month: number,
): number | null {
  if (table === null) return null;
  const index = month - EVENT_FROM;
  const persons = table.persons[index];
  if (persons === 0) return null;
  const participants = table.counts[CELLS.participant[activity] + index];
  return (participants - table.counts[CELLS[against][activity] + index]) / persons;
}

/** True where a shadow's past differs from its participant's: impossible by construction, so a defect. */
export function differsBeforeStart(table: EventTable): boolean {
  for (const variant of ['own', 'own_no_measures_12'] as const) {
    for (const activity of ACTIVITIES) {
      for (let index = 0; index < -EVENT_FROM; index += 1) {
        const participants = table.counts[CELLS.participant[activity] + index];
        if (participants !== table.counts[CELLS[variant][activity] + index]) return true;
      }
    }
  }
  return false;
}
