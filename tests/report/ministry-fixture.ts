/** Made-up outcomes a ministry asks for, and accounts whose luck differs between replications. */
import { ACCOUNT_LINES, type AccountYears } from '../../src/analysis/account-years.js';
import type { Contrast, Interval, MinistryRow } from '../../src/analysis/comparison.js';
import { ministryAccounts, type DrawnAccounts } from '../../src/analysis/ministry-accounts.js';
import { RATES } from '../analysis/hand-made.js';

const YEARS = 11;

/** Million kroner a year of each line: costs for five years, gains afterwards. */
const PROFILE: Readonly<Record<(typeof ACCOUNT_LINES)[number], readonly [during: number, after: number]>> = {
  providers: [12, 0],
  advisers: [30, 2],
  subsidies: [160, 4],
  benefits: [-70, -60],
  'wage-taxes': [25, 45],
  'benefit-taxes': [-8, -7],
  production: [110, 190],
  adults: [-40, -25],
};

function yearsOf(luck: number, scale: number): AccountYears {
  const series = (line: (typeof ACCOUNT_LINES)[number]): Float64Array =>
    Float64Array.from({ length: YEARS }, (_, year) => {
      const [during, after] = PROFILE[line];
      return 1e6 * scale * ((year < 5 ? during : after) * (1 + luck * 0.15) + 6 * luck);
    });
  const lines = Object.fromEntries(ACCOUNT_LINES.map((line) => [line, series(line)])) as Record<
    (typeof ACCOUNT_LINES)[number],
    Float64Array
  >;
  const outlays = lines.providers.map(
    (_, year) => lines.providers[year] + lines.advisers[year] + lines.subsidies[year] + lines.benefits[year],
  );
  return {
    years: YEARS,
    lines,
    payers: {
      state: outlays.map((kroner) => kroner * 0.9),
      county: outlays.map(() => 0),
      municipality: outlays.map((kroner) => kroner * 0.1),
    },
    hasAdults: true,
  };
}

/** Outcomes and accounts of a contrast. */
export function ministryFixture(
  places: number,
  replications: number,
  simulated: number,
): Pick<Contrast, 'ministry' | 'accounts' | 'workSigns'> {
  const participants = places * 3.9;
  const items = Array.from({ length: replications }, (_, index): DrawnAccounts => {
    const luck = ((index * 7) % 5) - 2;
    return {
      draw: 0,
      accounts: yearsOf(luck * 0.5, places / 1000),
      participants: participants * (1 + 0.01 * luck),
      startedLate: false,
      wholeYears: YEARS,
      jobMonths: participants * (6 + luck * 0.6),
      pensionsAverted: participants * 0.01 * luck,
    };
  });
  const band = (estimate: number, noise: number): Interval => ({
    estimate,
    low: estimate - noise,
    high: estimate + noise,
    parameterLow: null,
    parameterHigh: null,
    n: simulated,
  });
  const signs = { same: replications - 1, of: replications };
  const row = (
    of: Pick<MinistryRow, 'outcome' | 'estimand' | 'group' | 'horizon' | 'unit'>,
    without: number,
    change: number,
    noise: number,
  ): MinistryRow => ({ ...of, without, with: without + change, difference: band(change, noise), signs });
  const world = { estimand: 'world', group: 'all' } as const;
  const own = { estimand: 'own', group: 'participants' } as const;
  return {
    workSigns: signs,
    ministry: [
      row(
        { ...world, outcome: 'outside', group: 'age=16-29', horizon: 48, unit: 'persons' },
        113_352,
        -610,
        300,
      ),
      row(
        { ...world, outcome: 'employed', group: 'age=20-29', horizon: 108, unit: 'per cent' },
        79.2,
        0.09,
        0.03,
      ),
      row(
        { ...world, outcome: 'goal.2030', group: 'age=20-64', horizon: null, unit: 'per cent' },
        80.4,
        0.02,
        0.01,
      ),
      row(
        { ...world, outcome: 'goal.2035', group: 'age=20-64', horizon: null, unit: 'per cent' },
        80.4,
        0.01,
        0.02,
      ),
      row({ ...world, outcome: 'new.disability-pension', horizon: 60, unit: 'persons' }, 28_700, -210, 150),
      row(
        { ...own, outcome: 'ever.work-assessment-allowance', horizon: 120, unit: 'per cent' },
        41,
        -6.1,
        2.2,
      ),
      row({ ...own, outcome: 'time-to-work', horizon: 60, unit: 'months' }, 41.3, -4.2, 1.6),
      row({ ...own, outcome: 'work-after.measure', horizon: null, unit: 'per cent' }, 31, 12.5, 3),
      row(
        { ...world, outcome: 'work-of-users', group: 'users', horizon: null, unit: 'per cent' },
        25.3,
        0.02,
        0.05,
      ),
      row(
        { ...world, outcome: 'months-on.disability-pension', horizon: null, unit: 'person-months' },
        8_973_600,
        -31_600,
        40_000,
      ),
    ],
    accounts: ministryAccounts(items, RATES, simulated, true),
  };
}
