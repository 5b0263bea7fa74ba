/**
 * What is recorded of single people month by month, and where each dimension lies in the two words a month's state is
 * packed into: a month without change is two equal words.
 */
import {
  ACTIVITIES,
  BENEFITS,
  COUNTIES,
  EDUCATION_LEVELS,
  ENROLMENTS,
  FOLLOW_UP_GROUPS,
  JOBS,
  MAIN_STATUSES,
  MENTAL_HEALTH,
  REGIONS,
} from '../../vocabulary/codes.js';
import type { SpellDimension } from '../results.js';
import { MEASURE_LIMIT } from '../state/limits.js';

const WORD_BITS = 32;

/** Diagnosis behind a health problem that NAV would see: none while it is not diagnosed. */
export const DIAGNOSES = ['none', 'mental', 'nervous', 'congenital', 'other'] as const;
/** First contact with an adviser since registration. */
export const CONTACTS = ['none', 'waiting', 'met'] as const;
/** Times the work assessment allowance was granted. */
export const GRANTS = ['none', 'one', 'two', 'three-or-more'] as const;

interface Declared {
  /** Which of the two words it lies in. */
  readonly word: 0 | 1;
  readonly values: readonly string[];
  /** Several values may hold at once: one bit each. */
  readonly set?: true;
  /** Follows from the others: kept out of the comparison, worked out when something changed. */
  readonly derived?: true;
}

/** Values of `measure` are the scenario's own; here only how many there may be. */
const MEASURES = Array.from({ length: MEASURE_LIMIT + 1 }, (_, index) => String(index));

const DECLARED = {
  activity: { word: 0, values: ACTIVITIES, derived: true },
  enrolment: { word: 0, values: ENROLMENTS },
  job: { word: 0, values: [...JOBS, 'subsidised'] },
  education: { word: 0, values: EDUCATION_LEVELS },
  nav_group: { word: 0, values: FOLLOW_UP_GROUPS },
  follow_up_service: { word: 0, values: ['none', 'in-contact'] },
  benefit: { word: 1, values: ['none', ...BENEFITS], derived: true },
  measure: { word: 1, values: MEASURES },
  health: { word: 0, values: MENTAL_HEALTH },
  region: { word: 1, values: REGIONS, derived: true },
  main_status: { word: 0, values: MAIN_STATUSES, derived: true },
  county: { word: 0, values: COUNTIES },
  benefit_set: { word: 1, values: BENEFITS, set: true },
  diagnosis: { word: 0, values: DIAGNOSES },
  allowance_grants: { word: 1, values: GRANTS },
  contact: { word: 0, values: CONTACTS },
  side_job: { word: 0, values: ['none', 'beside-study'] },
  furlough: { word: 0, values: ['none', 'furloughed'] },
  apprenticeship_application: { word: 0, values: ['none', 'this-month'] },
  residence: { word: 1, values: ['resident', 'registered-but-abroad'] },
} as const satisfies Record<string, Declared>;

export type SpellDimensionName = keyof typeof DECLARED;

interface Field {
  readonly word: 0 | 1;
  readonly shift: number;
  readonly bits: number;
}

function place(): Record<SpellDimensionName, Field> {
  const fields = {} as Record<SpellDimensionName, Field>;
  const used: [number, number] = [0, 0];
  for (const [name, { word, values, ...kind }] of Object.entries(DECLARED) as [
    SpellDimensionName,
    Declared,
  ][]) {
    const bits = kind.set === true ? values.length : WORD_BITS - Math.clz32(values.length - 1);
    fields[name] = { word, shift: used[word], bits };
    used[word] += bits;
    if (used[word] > WORD_BITS) throw new Error(`${name} does not fit into a word of a person's state`);
  }
  return fields;
}

/** Where each dimension lies. */
export const FIELDS: Readonly<Record<SpellDimensionName, Field>> = place();

function derivedBits(word: 0 | 1): number {
  let bits = 0;
  for (const [name, declared] of Object.entries(DECLARED) as [SpellDimensionName, Declared][]) {
    const field = FIELDS[name];
    if (declared.derived === true && field.word === word) bits |= ((1 << field.bits) - 1) << field.shift;
  }
  return bits;
}

/** Bits of each word that follow from the others. */
export const DERIVED_BITS = [derivedBits(0), derivedBits(1)] as const;

/** The dimensions as a table of states carries them; measures are the scenario's. */
export function spellDimensions(measures: readonly string[]): SpellDimension[] {
  return (Object.entries(DECLARED) as [SpellDimensionName, Declared][]).map(([name, { values, set }]) => ({
    name,
    values: name === 'measure' ? ['none', ...measures] : values,
    set: set === true,
    ...FIELDS[name],
  }));
}
