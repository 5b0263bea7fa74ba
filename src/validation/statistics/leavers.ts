/** Where people are half a year after they left a register, how fast the unemployed leave it, and Rogaland's slump. */
import { monthOf } from '../../vocabulary/months.js';
import {
  ageAt,
  covers,
  is,
  stateAt,
  visit,
  visitMoves,
  type Ages,
  type Panel,
  type Test,
  type Window,
} from '../panel.js';
import {
  JANUARY,
  MARCH,
  SEPTEMBER,
  UNDER_30,
  holds,
  monthsOf,
  percent,
  range,
  years,
  type Cells,
  type Statistic,
} from './statistic.js';
import { allOf, anyOf, atNav, employed, jobSeeker, not, onDisability, reducedCapacity } from './standing.js';

const SIX_MONTHS = 6;
/** The oldest in the model: who turns so old within six months cannot be followed. */
const OLDEST = 40;
const JULY = 7;

/**
 * Per cent of those of the ages who left the register in the window of whom the test is true six months after. Abroad or
 * dead is nowhere, and counts among all.
 */
function sixMonthsAfter(
  panel: Panel,
  window: Window,
  ages: Ages,
  register: Test,
  tests: Readonly<Record<string, Test>>,
): Readonly<Record<string, number | null>> {
  const names = Object.keys(tests);
  const counts = names.map(() => 0);
  let leavers = 0;
  if (covers(panel, { from: window.from, to: window.to + SIX_MONTHS })) {
    visitMoves(panel, window, ages, (person, month, before, after) => {
      if (!register(before, person) || register(after, person)) return;
      const later = month + SIX_MONTHS;
      if (ageAt(panel, person, later) >= OLDEST) return;
      leavers += 1;
      const state = stateAt(panel, person, later);
      names.forEach((name, index) => {
        if (tests[name](state, person)) counts[index] += 1;
      });
    });
  }
  return Object.fromEntries(names.map((name, index) => [name, percent(counts[index], leavers)]));
}

/** In work with neither benefit nor registration beside it. */
function jobOnly(panel: Panel): Test {
  return allOf(employed(panel), is(panel, 'benefit', 'none'), is(panel, 'nav_group', 'none'));
}

const BANDS = {
  '20-24': { from: 20, below: 25 },
  '25-29': { from: 25, below: 30 },
  '30-39': { from: 30, below: OLDEST },
} as const;

const H1: Statistic = {
  target: 'H1',
  compute: (panel) =>
    Object.assign(
      {},
      ...(['20-24', '25-29'] as const).map((band): Cells => {
        const without = not(employed(panel));
        const found = sixMonthsAfter(panel, monthsOf(2018, JANUARY, MARCH), BANDS[band], jobSeeker(panel), {
          'job-only': jobOnly(panel),
          'reduced-capacity': allOf(reducedCapacity(panel), without, not(onDisability(panel))),
          'job-seeker': allOf(jobSeeker(panel), without),
        });
        return prefixed(`H1.${band}`, found);
      }),
    ) as Cells,
};

/** A disability pensioner is no longer registered with reduced capacity, even where the model keeps the group. */
const H2: Statistic = {
  target: 'H2',
  compute(panel) {
    const register = allOf(reducedCapacity(panel), not(onDisability(panel)));
    return Object.assign(
      {},
      ...[2021, 2024].flatMap((year) =>
        (['20-24', '25-29', '30-39'] as const).map((band): Cells => {
          const found = sixMonthsAfter(panel, monthsOf(year, JULY, SEPTEMBER), BANDS[band], register, {
            'job-only': jobOnly(panel),
            'disability-pension': allOf(onDisability(panel), not(employed(panel))),
          });
          return prefixed(`H2.${band}.${String(year)}`, found);
        }),
      ),
    ) as Cells;
  },
};

function prefixed(id: string, found: Readonly<Record<string, number | null>>): Cells {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [`${id}.${name}`, value]));
}

const FIRST_COHORT = monthOf(2011, JANUARY);
const LAST_COHORT = monthOf(2016, MARCH);

/**
 * Of those who register as fully unemployed: gone from unemployment and measures so many months later. A month end
 * without a job at NAV begins a spell where the one before was not at NAV at all.
 */
const H3: Statistic = {
  target: 'H3',
  compute(panel) {
    const window = { from: FIRST_COHORT, to: LAST_COHORT + 1 };
    const unemployed = is(panel, 'main_status', 'registered-unemployed');
    const still = anyOf(unemployed, allOf(jobSeeker(panel), is(panel, 'main_status', 'measure')));
    const registered = atNav(panel);
    const gone = { one: 0, six: 0 };
    let whole = 0;
    if (covers(panel, { from: window.from, to: window.to + SIX_MONTHS })) {
      visitMoves(panel, window, UNDER_30, (person, month, before, after) => {
        if (!unemployed(after, person) || registered(before, person)) return;
        whole += 1;
        if (!still(stateAt(panel, person, month + 1), person)) gone.one += 1;
        if (!still(stateAt(panel, person, month + SIX_MONTHS), person)) gone.six += 1;
      });
    }
    return { 'H3.one-month': percent(gone.one, whole), 'H3.six-months': percent(gone.six, whole) };
  },
};

const SLUMP_YEARS = range(2013, 2017);

const H7: Statistic = {
  target: 'H7',
  compute(panel) {
    const [in2013, in2014, in2015, in2016, in2017] = SLUMP_YEARS.map((year) => unemployment(panel, year));
    return {
      'H7.below-country-2013': holds([in2013.rogaland, in2013.country], (here, all) => here < all),
      'H7.above-country-2016': holds([in2016.rogaland, in2016.country], (here, all) => here > all),
      'H7.peak-2016': holds(
        [in2016, in2013, in2014, in2015, in2017].map(({ rogaland }) => rogaland),
        (peak, ...others) => others.every((other) => other < peak),
      ),
      'H7.falls-2017': holds(
        [in2016.rogaland, in2017.rogaland, in2016.country, in2017.country],
        (from, to, all, later) => from - to > all - later,
      ),
    };
  },
  behind: (panel) =>
    Object.fromEntries(
      SLUMP_YEARS.flatMap((year) => {
        const { rogaland, country } = unemployment(panel, year);
        return [
          [`H7.rogaland.${String(year)}`, rogaland],
          [`H7.country.${String(year)}`, country],
        ];
      }),
    ),
};

/** Registered unemployed under 30, per cent of those living there, over the year's month ends together. */
function unemployment(panel: Panel, year: number): Record<'rogaland' | 'country', number | null> {
  const window = years(year);
  const here = is(panel, 'county', 'rogaland');
  const unemployed = is(panel, 'main_status', 'registered-unemployed');
  const people = { rogaland: 0, country: 0 };
  const seekers = { rogaland: 0, country: 0 };
  if (covers(panel, window)) {
    visit(panel, window, UNDER_30, (person, _, state) => {
      const out = Number(unemployed(state, person));
      people.country += 1;
      seekers.country += out;
      if (!here(state, person)) return;
      people.rogaland += 1;
      seekers.rogaland += out;
    });
  }
  return {
    rogaland: percent(seekers.rogaland, people.rogaland),
    country: percent(seekers.country, people.country),
  };
}

export const LEAVERS: readonly Statistic[] = [H1, H2, H3, H7];
