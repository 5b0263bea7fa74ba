/** Who is compared with whom: regions, entry months, and the placebo years of the same design. */
import type { County } from '../../vocabulary/codes.js';
import { monthOf, type Month } from '../../vocabulary/months.js';
import type { NewUser } from './new-user.js';

/**
 * South and West Norway, where the reinforced effort came first. The report names no counties; its entrants were
 * 36.0 per cent (2016) and 33.9 per cent (2017) of the country's (Fafo-rapport 2020:19, Table 8.1). Agder, Rogaland
 * and Vestland alone have 27.6 per cent of the 18-29-year-olds, or about 32 per cent of entrants at the published unemployment
 * rates; with Møre og Romsdal, which belongs to Western Norway, 32 and about 37. The list with it is nearer.
 */
export const SOUTH_AND_WEST: readonly County[] = ['agder', 'rogaland', 'vestland', 'more-og-romsdal'];

/** March to June: entry months of every cohort of the design. */
const ENTRY_MONTHS = [3, 4, 5, 6] as const;

/** Two cohorts of entrants. */
export interface Design {
  readonly id: 'published' | 'placebo-before' | 'placebo-after';
  readonly before: readonly Month[];
  readonly after: readonly Month[];
}

function years(id: Design['id'], before: number, after: number): Design {
  const cohort = (year: number): Month[] => ENTRY_MONTHS.map((calendar) => monthOf(year, calendar));
  return { id, before: cohort(before), after: cohort(after) };
}

/** Entrants of spring 2016 and spring 2017. */
export const PUBLISHED = years('published', 2016, 2017);
/** The same months where nothing was rolled out between them: both before the effort, both after it. */
export const PLACEBOS: readonly Design[] = [
  years('placebo-before', 2015, 2016),
  years('placebo-after', 2018, 2019),
];

/** The four cells of the design. */
export const CELLS = ['south-west-before', 'south-west-after', 'rest-before', 'rest-after'] as const;
export type Cell = (typeof CELLS)[number];

/** Cell of a new user; null for entry months the design leaves out. */
export function cellOf(user: NewUser, design: Design): Cell | null {
  const isAfter = design.after.includes(user.entryMonth);
  if (!isAfter && !design.before.includes(user.entryMonth)) return null;
  if (SOUTH_AND_WEST.includes(user.county)) return isAfter ? 'south-west-after' : 'south-west-before';
  return isAfter ? 'rest-after' : 'rest-before';
}

/** The new users a design keeps. */
export function entrantsOf(users: readonly NewUser[], design: Design): readonly NewUser[] {
  return users.filter((user) => cellOf(user, design) !== null);
}
