import { monthOf, type Month } from '../vocabulary/months.js';
import type { WorldTables } from './tables.js';

/** Work of whole stocks of users: full-time months and what was to be expected of them, and person-months. */
export interface CohortWork {
  readonly actual: number;
  readonly expected: number;
  readonly months: number;
}

/**
 * What those registered each December work through the next year, and what they would work if each kind of user in each county
 * worked as such users do in the base: the new indicator of Meld. St. 33 (2023-2024), section 7.2.2, with the same county's labour
 * market in the same year as the yardstick. Years that begin when the policy is in force. A kind nobody was of in the base
 * is expected to work what it does.
 *
 * @returns null where nobody is followed
 */
export function cohortWork(base: WorldTables, scenario: WorldTables, policyStart: Month): CohortWork | null {
  const { firstYear, years, months, work } = scenario.cohorts;
  const cells = years === 0 ? 0 : months.length / years;
  const sum = { actual: 0, expected: 0, months: 0 };
  for (let year = 0; year < years; year += 1) {
    if (monthOf(firstYear + year, 1) <= policyStart) continue;
    for (let cell = year * cells; cell < (year + 1) * cells; cell += 1) {
      const there = base.cohorts.months[cell];
      const rate = there > 0 ? base.cohorts.work[cell] / there : null;
      sum.actual += work[cell];
      sum.expected += rate === null ? work[cell] : months[cell] * rate;
      sum.months += months[cell];
    }
  }
  return sum.months === 0 ? null : sum;
}
