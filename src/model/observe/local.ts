/**
 * What happens at a place: queues, waits, hours, budgets, by county and for the young and the others apart. Declared
 * here, counted by whoever owns the thing: a line in the list and a call of `addLocal`. Whole numbers are summed;
 * a mean is declared as a sum `per` a count and divided only when a world is handed back.
 */
import { COUNTIES } from '../../vocabulary/codes.js';
import type { LocalSeries, OutcomeSeries } from '../results.js';
import type { WorldState } from '../state/world-state.js';

interface LocalOutcome {
  readonly name: string;
  readonly unit: OutcomeSeries['unit'];
  /** Key of the count a sum is divided by; the outcome is then a mean, and is not scaled to the country. */
  readonly per?: string;
}

/** Key, then what is written. `stock` is at the end of the month, `flow` during it. */
const DECLARED = {
  meetingQueue: { name: 'queue.first-meeting', unit: 'persons' },
  meetingsHeld: { name: 'flow.first-meeting.at-office', unit: 'persons' },
  meetingDays: { name: 'wait.first-meeting', unit: 'days', per: 'meetingsHeld' },
  followedUp: { name: 'stock.office.users', unit: 'persons' },
  intensityHours: { name: 'intensity.follow-up', unit: 'hours per user', per: 'followedUp' },
  officeHours: { name: 'hours.office.all', unit: 'hours' },
  officeHoursUsed: { name: 'hours.office.used', unit: 'hours' },
  officeHoursOfOlder: { name: 'hours.office.older-claim', unit: 'hours' },
  hoursTaken: { name: 'hours.office.taken-from-older', unit: 'hours' },
  costTaken: { name: 'cost.office.taken-from-older', unit: 'kroner' },
  usersTimesHours: { name: 'stock.office.users-per-adviser', unit: 'users per adviser', per: 'officeHours' },
  placesOffered: { name: 'places.offered', unit: 'persons' },
  placesUsed: { name: 'places.used', unit: 'persons' },
  heldBack: { name: 'queue.measures.for-money', unit: 'persons' },
  budgetGranted: { name: 'budget.measures.granted', unit: 'kroner' },
  budgetSpent: { name: 'budget.measures.spent', unit: 'kroner' },
  budgetLeft: { name: 'budget.measures.left', unit: 'kroner' },
  newMoneyGranted: { name: 'budget.new-money.granted', unit: 'kroner' },
  newMoneySpent: { name: 'budget.new-money.spent', unit: 'kroner' },
  specialistRoom: { name: 'places.job-specialists.offered', unit: 'persons' },
  specialistUsers: { name: 'places.job-specialists.used', unit: 'persons' },
  placesFromOlder: { name: 'places.taken-from-older', unit: 'persons' },
  moneyFromOlder: { name: 'budget.taken-from-older', unit: 'kroner' },
  refusals: { name: 'flow.measure.refused', unit: 'persons' },
  sanctions: { name: 'flow.sanction', unit: 'persons' },
  sanctioned: { name: 'stock.sanctioned', unit: 'persons' },
  vacanciesOpened: { name: 'flow.vacancies.opened', unit: 'posts' },
  vacanciesCreated: { name: 'flow.vacancies.created', unit: 'posts' },
  vacanciesFilledByYoung: { name: 'flow.vacancies.filled-by-young', unit: 'posts' },
  vacanciesLapsed: { name: 'flow.vacancies.lapsed', unit: 'posts' },
  adultsHired: { name: 'flow.hire.adults', unit: 'posts' },
  adultsInPosts: { name: 'stock.jobs.adults', unit: 'posts' },
  postsMade: { name: 'stock.posts.made', unit: 'posts' },
  measureEnded: { name: 'flow.six-months-after.measure', unit: 'persons' },
  workAfterMeasure: { name: 'share.work-six-months-after.measure', unit: 'share', per: 'measureEnded' },
  registrationEnded: { name: 'flow.six-months-after.registration', unit: 'persons' },
  workAfterRegistration: {
    name: 'share.work-six-months-after.registration',
    unit: 'share',
    per: 'registrationEnded',
  },
  inIntroduction: { name: 'stock.introduction-programme', unit: 'persons' },
  foundByOutreach: { name: 'flow.registration.outreach', unit: 'persons' },
  smallerTests: { name: 'flow.training-contract.passed', unit: 'persons' },
  certificatesAtWork: { name: 'flow.certificate-at-work', unit: 'persons' },
} as const satisfies Record<string, LocalOutcome>;

export type LocalKey = keyof typeof DECLARED;
const OUTCOMES: readonly (readonly [string, LocalOutcome])[] = Object.entries(DECLARED);
/** Place of each outcome in the table. */
const PLACE_OF = Object.fromEntries(OUTCOMES.map(([key], place) => [key, place])) as Record<LocalKey, number>;

/** Under 30, 30 and over, and what has no age (money, posts). */
const AGES = 3;
const NO_AGE = 2;
const YOUNG_MONTHS = 30 * 12;

export const LOCAL_CELLS = OUTCOMES.length * AGES * COUNTIES.length;

const GROUPS: readonly {
  readonly label: string;
  readonly ages: readonly number[];
  readonly county: number;
}[] = [
  { label: 'all', ages: [0, 1, NO_AGE], county: -1 },
  { label: 'age=16-29', ages: [0], county: -1 },
  { label: 'age=30-39', ages: [1], county: -1 },
  ...COUNTIES.map((name, county) => ({ label: `county=${name}`, ages: [0, 1, NO_AGE], county })),
  ...COUNTIES.map((name, county) => ({ label: `age=16-29;county=${name}`, ages: [0], county })),
];

/** Counts an amount about one person, at the person's county and age. Whole numbers only. */
export function addLocalOf(world: WorldState, key: LocalKey, row: number, amount: number): void {
  const { birthMonth, county } = world.people;
  const young = world.month - (birthMonth[row] ?? 0) < YOUNG_MONTHS;
  add(world, PLACE_OF[key], young ? 0 : 1, county[row] ?? 0, amount);
}

/** Counts an amount that belongs to no age. Whole numbers only. */
export function addLocal(world: WorldState, key: LocalKey, county: number, amount: number): void {
  add(world, PLACE_OF[key], NO_AGE, county, amount);
}

/** Counts an amount about those under 30, or the others, of a county. Whole numbers only. */
export function addLocalAt(
  world: WorldState,
  key: LocalKey,
  county: number,
  young: boolean,
  amount: number,
): void {
  add(world, PLACE_OF[key], young ? 0 : 1, county, amount);
}

function add(world: WorldState, outcome: number, age: number, county: number, amount: number): void {
  if (!world.recording) return;
  const months = world.scenario.end - world.scenario.start;
  const at =
    ((outcome * AGES + age) * COUNTIES.length + county) * months + world.month - world.scenario.start;
  world.local.amount[at] = (world.local.amount[at] ?? 0) + amount;
}

/** [outcome][group][month]; NaN where a mean has nobody behind it. */
export function harvestLocal(world: WorldState): LocalSeries {
  const months = world.scenario.end - world.scenario.start;
  const sums = new Float64Array(OUTCOMES.length * GROUPS.length * months);
  const series = new Float64Array(sums.length);
  OUTCOMES.forEach((_, outcome) => {
    GROUPS.forEach(({ ages, county }, group) => {
      const to = (outcome * GROUPS.length + group) * months;
      for (const age of ages) {
        for (
          let where = county < 0 ? 0 : county;
          where <= (county < 0 ? COUNTIES.length - 1 : county);
          where += 1
        ) {
          const from = ((outcome * AGES + age) * COUNTIES.length + where) * months;
          for (let month = 0; month < months; month += 1)
            sums[to + month] = (sums[to + month] ?? 0) + (world.local.amount[from + month] ?? 0);
        }
      }
    });
  });
  OUTCOMES.forEach(([, { per }], outcome) => {
    const size = GROUPS.length * months;
    const below = per === undefined ? -1 : PLACE_OF[per as LocalKey];
    for (let cell = 0; cell < size; cell += 1) {
      const value = sums[outcome * size + cell] ?? 0;
      const count = below < 0 ? 1 : (sums[below * size + cell] ?? 0);
      series[outcome * size + cell] = count === 0 ? NaN : value / count;
    }
  });
  return {
    outcomes: OUTCOMES.map(([, { name, unit }]) => ({ name, unit })),
    groups: GROUPS.map(({ label }) => label),
    series,
  };
}
