/** A country of next to nobody over eighteen months, and two policies: what the fault and determinism tools run. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BASE = `format: 1
id: tiny-base
title: {nb: Liten base, en: Tiny base}
start: 2025-01
until: 2026-06
`;
const SCENARIO = `format: 1
id: tiny
title: {nb: Liten, en: Tiny}
base: tiny-base
policies:
  - id: tiny-subsidy
    kind: wage-subsidy
    first_start: 2025-03
    last_start: 2025-06
    who:
      age_at_start: 18 to 39
      any_of: [{nav_group: [standard, situational, specially-adapted, permanently-adapted]}]
    subsidy: {length: at most 12 months, share_of_wage_cost_by_year: [60 %]}
    places: {use: 20000 at a time, why: none stated}
    money: new
`;

const ANOTHER = `format: 1
id: another
title: {nb: En annen, en: Another}
base: tiny-base
policies:
  - id: another-subsidy
    kind: wage-subsidy
    first_start: 2025-05
    last_start: 2025-08
    who:
      age_at_start: 18 to 29
      any_of: [{nav_group: [situational, specially-adapted]}]
    subsidy: {length: at most 6 months, share_of_wage_cost_by_year: [40 %]}
    places: {use: 10000 at a time, why: none stated}
    money: new
`;

/** Names of the scenarios' files. */
export const TINY = 'tiny.yaml';
export const OTHER = 'another.yaml';

/**
 * Writes the scenario files into a folder.
 * @param {string} folder
 */
export function writeTiny(folder) {
  writeFileSync(join(folder, 'tiny-base.yaml'), BASE);
  writeFileSync(join(folder, TINY), SCENARIO);
  writeFileSync(join(folder, OTHER), ANOTHER);
}
