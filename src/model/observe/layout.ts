/** Where each outcome, group and cell lies in the recorder's tables. Outputs are declared here, not coded. */
import {
  ACTIVITIES,
  AGE_BANDS,
  BACKGROUNDS,
  BENEFITS,
  COUNTIES,
  EDUCATION_LEVELS,
  FOLLOW_UP_GROUPS,
  MAIN_STATUSES,
  REGIONS,
  SEXES,
} from '../../vocabulary/codes.js';
import {
  EVENT_GROUPS,
  EVENT_LENGTH,
  EVENT_TO,
  FIRST_EVENTS,
  FIRST_TO,
  FIRST_VARIANTS,
} from '../../vocabulary/windows.js';
import { MONTHS_PER_YEAR } from '../../vocabulary/months.js';
import type { OutcomeSeries } from '../results.js';
import { MEASURE_LIMIT } from '../state/limits.js';
import { CELL_AGE_STARTS, KIND_BITS, MARK_BITS, PARTS, PART_OF } from './cells.js';
import { FLOW_AGES } from './columns.js';

/** Ages in months at which the recorder looks at everybody: another band, or a flow between statuses. */
export const NOTED_AGES: readonly number[] = [
  ...CELL_AGE_STARTS.map((age) => age * 12),
  ...Object.values(FLOW_AGES),
];

/** First kind of each family of person tallies. */
export const KIND = {
  mainStatus: 0,
  activity: MAIN_STATUSES.length,
  group: MAIN_STATUSES.length + ACTIVITIES.length,
  benefit: MAIN_STATUSES.length + ACTIVITIES.length + FOLLOW_UP_GROUPS.length,
  measure: MAIN_STATUSES.length + ACTIVITIES.length + FOLLOW_UP_GROUPS.length + BENEFITS.length,
} as const;
const AFTER_MEASURES = KIND.measure + MEASURE_LIMIT;
const AFTER_BENEFITS = AFTER_MEASURES + 7 + MEASURE_LIMIT + BENEFITS.length;
export const FLOW = {
  subsidised: AFTER_MEASURES,
  population: AFTER_MEASURES + 1,
  registrationIn: AFTER_MEASURES + 2,
  newUser: AFTER_MEASURES + 3,
  hireUnsubsidised: AFTER_MEASURES + 4,
  hireSubsidised: AFTER_MEASURES + 5,
  completedUpperSecondary: AFTER_MEASURES + 6,
  measureStart: AFTER_MEASURES + 7,
  benefitStart: AFTER_MEASURES + 7 + MEASURE_LIMIT,
  /** Grants of the work assessment allowance to those who never had it, and to returners. */
  allowanceFirst: AFTER_BENEFITS,
  allowanceAgain: AFTER_BENEFITS + 1,
  /** First meetings held, then those of them within each of `MEETING_DAYS`. */
  firstMeeting: AFTER_BENEFITS + 2,
} as const;
/** Days from registration within which first meetings are counted: 2, 4, 7 and 8 weeks. */
export const MEETING_DAYS = [14, 28, 49, 56] as const;
export const KINDS = FLOW.firstMeeting + 1 + MEETING_DAYS.length;

/** Payer and item of every kroner counted. */
export const MONEY_ITEMS = [
  'state.unemployment-benefit',
  'state.measure-benefit',
  'state.sick-pay',
  'state.work-assessment-allowance',
  'state.disability-pension',
  'state.parental-benefit',
  'state.youth-benefit',
  'state.wage-subsidy',
  'state.measure-providers',
  'state.adviser-hours',
  'county.measure-providers',
  'municipality.social-assistance',
  'municipality.qualification-benefit',
  'municipality.measure-providers',
  'employer.share-of-subsidised-wage-cost',
  'municipality.introduction-benefit',
  'municipality.introduction-programme',
  'county.training-grants',
] as const;

/** Outcomes for the whole country only, after the person tallies. */
export const SCALAR = {
  money: KINDS,
  vacancies: KINDS + MONEY_ITEMS.length,
  offered: KINDS + MONEY_ITEMS.length + 1,
  used: KINDS + MONEY_ITEMS.length + 1 + MEASURE_LIMIT,
  queue: KINDS + MONEY_ITEMS.length + 1 + 2 * MEASURE_LIMIT,
  wait: KINDS + MONEY_ITEMS.length + 1 + 3 * MEASURE_LIMIT,
  production: KINDS + MONEY_ITEMS.length + 1 + 4 * MEASURE_LIMIT,
} as const;
/** How many there are of those. */
export const SCALARS = SCALAR.production + 1 - KINDS;

export const GROUPS: readonly string[] = [
  'all',
  ...AGE_BANDS.map((band) => `age=${band}`),
  'age=18-29',
  'age=16-29',
  ...SEXES.map((sex) => `sex=${sex}`),
  ...REGIONS.map((region) => `region=${region}`),
  ...EDUCATION_LEVELS.map((education) => `education=${education}`),
  ...BACKGROUNDS.map((background) => `background=${background}`),
  ...SEXES.flatMap((sex) => AGE_BANDS.map((band) => `age=${band};sex=${sex}`)),
];

const OUTPUT_BAND = [0, 0, 1, 2, 3] as const;

/** Groups a part belongs to. */
function groupsOfPart(part: number): readonly string[] {
  if (part >= PART_OF.background) return [`background=${BACKGROUNDS[part - PART_OF.background] ?? ''}`];
  if (part >= PART_OF.education) return [`education=${EDUCATION_LEVELS[part - PART_OF.education] ?? ''}`];
  if (part >= PART_OF.region) return [`region=${REGIONS[part - PART_OF.region] ?? ''}`];
  const sex = SEXES[part % SEXES.length] ?? '';
  const age = Math.floor(part / SEXES.length);
  const band = AGE_BANDS[OUTPUT_BAND[age] ?? 0] ?? '';
  const labels = ['all', `age=${band}`, `sex=${sex}`, `age=${band};sex=${sex}`];
  if (age >= 1 && age <= 3) labels.push('age=18-29');
  if (age <= 3) labels.push('age=16-29');
  return labels;
}

/** Parts whose sum each group is. */
export const PARTS_OF_GROUP: readonly (readonly number[])[] = GROUPS.map((group) =>
  Array.from({ length: PARTS }, (_, part) => part).filter((part) => groupsOfPart(part).includes(group)),
);

/** Names and units of the outcomes in use; `index` is the outcome's place in the series table. */
export function namedOutcomes(
  measures: readonly string[],
): { readonly index: number; readonly series: OutcomeSeries }[] {
  const list: { index: number; series: OutcomeSeries }[] = [];
  const add = (index: number, name: string, unit: OutcomeSeries['unit']): void => {
    list.push({ index, series: { name, unit } });
  };
  MAIN_STATUSES.forEach((name, code) => add(KIND.mainStatus + code, `stock.main_status.${name}`, 'persons'));
  ACTIVITIES.forEach((name, code) => add(KIND.activity + code, `stock.activity.${name}`, 'persons'));
  FOLLOW_UP_GROUPS.forEach((name, code) => add(KIND.group + code, `stock.nav_group.${name}`, 'persons'));
  BENEFITS.forEach((name, code) => add(KIND.benefit + code, `stock.benefit.${name}`, 'persons'));
  measures.forEach((name, index) => add(KIND.measure + index, `stock.measure.${name}`, 'persons'));
  add(FLOW.subsidised, 'stock.job.subsidised', 'persons');
  add(FLOW.population, 'stock.population', 'persons');
  add(FLOW.registrationIn, 'flow.registration.in', 'persons');
  add(FLOW.newUser, 'flow.registration.new', 'persons');
  add(FLOW.hireUnsubsidised, 'flow.hire.unsubsidised', 'persons');
  add(FLOW.hireSubsidised, 'flow.hire.subsidised', 'persons');
  add(FLOW.completedUpperSecondary, 'stock.education.upper-secondary-or-more', 'persons');
  measures.forEach((name, index) => add(FLOW.measureStart + index, `flow.measure.start.${name}`, 'persons'));
  BENEFITS.forEach((name, code) => add(FLOW.benefitStart + code, `flow.benefit.start.${name}`, 'persons'));
  add(FLOW.allowanceFirst, 'flow.allowance.first', 'persons');
  add(FLOW.allowanceAgain, 'flow.allowance.again', 'persons');
  add(FLOW.firstMeeting, 'flow.first-meeting.held', 'persons');
  MEETING_DAYS.forEach((days, index) =>
    add(FLOW.firstMeeting + 1 + index, `flow.first-meeting.within-${String(days)}-days`, 'persons'),
  );
  MONEY_ITEMS.forEach((name, index) => add(SCALAR.money + index, `money.${name}`, 'kroner'));
  add(SCALAR.vacancies, 'stock.vacancies', 'persons');
  measures.forEach((name, index) => {
    add(SCALAR.offered + index, `places.${name}.offered`, 'persons');
    add(SCALAR.used + index, `places.${name}.used`, 'persons');
    add(SCALAR.queue + index, `queue.${name}`, 'persons');
    add(SCALAR.wait + index, `wait.${name}`, 'months');
  });
  add(SCALAR.production, 'production.wage-cost', 'kroner');
  return list;
}

/** Cell of a start, for groups fixed before it: sex, age band, education, background. */
export const START_CELLS = SEXES.length * AGE_BANDS.length * EDUCATION_LEVELS.length * BACKGROUNDS.length;

export function startCellOf(sex: number, band: number, education: number, background: number): number {
  return (
    ((sex * AGE_BANDS.length + band) * EDUCATION_LEVELS.length + education) * BACKGROUNDS.length + background
  );
}

/** Parts of the cell of a start, numbered as `EVENT_GROUPS` without the first, who are all: sex, age, education, background. */
export const PARTS_PER_START = 4;
export const START_PARTS = EVENT_GROUPS.length - 1;

/** [start cell][part] */
export const PARTS_OF_START: Uint8Array = Uint8Array.from(
  { length: START_CELLS * PARTS_PER_START },
  (_, place) => {
    const cell = Math.floor(place / PARTS_PER_START);
    const background = cell % BACKGROUNDS.length;
    const education = Math.floor(cell / BACKGROUNDS.length) % EDUCATION_LEVELS.length;
    const rest = Math.floor(cell / (BACKGROUNDS.length * EDUCATION_LEVELS.length));
    const group = [
      `sex=${SEXES[Math.floor(rest / AGE_BANDS.length)] ?? ''}`,
      `age=${AGE_BANDS[rest % AGE_BANDS.length] ?? ''}`,
      `education=${EDUCATION_LEVELS[education] ?? ''}`,
      `background=${BACKGROUNDS[background] ?? ''}`,
    ][place % PARTS_PER_START];
    return EVENT_GROUPS.findIndex((name) => name === group) - 1;
  },
);

/** Cell of the matched comparison: age band, education, follow-up group (standard or less, situational, reduced). */
const MATCH_GROUPS = ['standard', 'situational', 'reduced-capacity'] as const;
export const MATCH_CELLS = AGE_BANDS.length * EDUCATION_LEVELS.length * MATCH_GROUPS.length;

export function matchCellOf(band: number, education: number, group: number): number {
  const kind = group <= 2 ? 0 : group === 3 ? 1 : 2;
  return (band * EDUCATION_LEVELS.length + education) * MATCH_GROUPS.length + kind;
}

export const MATCH_CELL_NAMES: readonly string[] = AGE_BANDS.flatMap((band) =>
  EDUCATION_LEVELS.flatMap((education) =>
    MATCH_GROUPS.map((group) => `age=${band};education=${education};nav_group=${group}`),
  ),
);

export const VARIANTS = 3;
/** Event months from 0 on, of the comparison. */
export const COMPARISON_LENGTH = EVENT_TO + 1;

/** What a start led to: [measure][event][variant][month since the start]. */
export const FIRST_LENGTH = FIRST_TO + 1;
export const FIRST_CELLS = FIRST_EVENTS.length * FIRST_VARIANTS.length * FIRST_LENGTH;
/** Followed past the end of a measure; in work; the shadow in work. */
export const AFTERWARDS = 3;
/** Calendar years a window of so many months can touch. */
export function yearsOf(months: number): number {
  return Math.ceil(months / MONTHS_PER_YEAR) + 1;
}

/** Rows every recorder table needs; those about starts and shadows none where no shadows are made. */
export function recorderCapacities(months: number, shadows: boolean): Record<string, number> {
  const tracked = shadows ? 1 : 0;
  return {
    mark: PARTS << MARK_BITS,
    work: 1,
    tally: PARTS << KIND_BITS,
    series: KINDS * GROUPS.length * months,
    scalar: SCALARS * months,
    money: MONEY_ITEMS.length,
    event: tracked * MEASURE_LIMIT * START_PARTS * VARIANTS * ACTIVITIES.length * EVENT_LENGTH,
    eventPerson: tracked * MEASURE_LIMIT * START_PARTS * EVENT_LENGTH,
    own: tracked * 2 * MEASURE_LIMIT * ACTIVITIES.length * months,
    comparison: tracked * MATCH_CELLS * ACTIVITIES.length * COMPARISON_LENGTH,
    comparisonPerson: tracked * MATCH_CELLS * COMPARISON_LENGTH,
    start: MEASURE_LIMIT * (MATCH_CELLS + 1),
    first: tracked * MEASURE_LIMIT * FIRST_CELLS,
    afterwards: tracked * MEASURE_LIMIT * AFTERWARDS,
    cohort: yearsOf(months) * MATCH_CELLS * COUNTIES.length,
    ageFlow: 3 * MAIN_STATUSES.length * MAIN_STATUSES.length,
  };
}
