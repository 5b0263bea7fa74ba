/** A comparison with the shapes one expects of a real one: lock-in first, gain later, small national effects. */
import type {
  AgeFlow,
  Comparison,
  Contrast,
  EventCurve,
  Interval,
  MoneyRow,
  MonthsGained,
  PlaceRow,
  StockRow,
} from '../../src/analysis/comparison.js';
import { ACTIVITIES, MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { AGE_STEPS, EVENT_FROM, EVENT_GROUPS, EVENT_TO, GAIN_WINDOWS } from '../../src/vocabulary/windows.js';

import { leagueRows } from '../../src/analysis/league.js';
import { outsideAccount } from '../../src/analysis/outside-account.js';
import { displacementFixture } from './displacement-fixture.js';
import { hingeCardFixture, hingesFixture } from './hinge-fixture.js';
import { ministryFixture } from './ministry-fixture.js';

export interface FixtureOptions {
  readonly replications?: number;
  readonly draws?: number;
  readonly participantsSimulated?: number;
  readonly quick?: boolean;
  readonly validated?: boolean;
}

const FIRST_MONTH = monthOf(2025, 1);
const MONTHS = 16 * 12;
const ESTIMANDS = ['own', 'own_no_measures_12'] as const;

/** A repeatable wobble between -1 and 1. */
function wobble(key: number): number {
  const mixed = Math.imul(key ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(key + 77, 0xc2b2ae35);
  return ((mixed >>> 8) / 0xffffff) * 2 - 1;
}

export function interval(estimate: number, noise: number, parameters: number | null, n: number): Interval {
  return {
    estimate,
    low: estimate - noise,
    high: estimate + noise,
    parameterLow: parameters === null ? null : estimate - parameters * 1.15,
    parameterHigh: parameters === null ? null : estimate + parameters * 0.9,
    n,
  };
}

/** Percentage points by month since start, of a subsidised job or a programme of some length. */
function profile(activity: string, month: number, length: number, strength: number): number {
  if (month < 0) return 0;
  const inside = month < length ? Math.min(1, (month + 1) / 3) * (1 - (0.45 * month) / length) : 0;
  const tail = month < length ? 0 : Math.max(0, 1 - (month - length) / 18);
  const after =
    Math.max(0, Math.min(1, (month - length + 6) / 14)) * (1 - 0.004 * Math.max(0, month - length));
  switch (activity) {
    case 'job-with-subsidy':
      return strength * 62 * inside + 3 * tail;
    case 'job-without-subsidy':
      return -11 * inside + 9 * strength * after;
    case 'education':
      return -5 * inside - 1 * after;
    case 'measure':
      return -18 * inside - 2 * tail;
    case 'health-benefit':
      return -22 * inside * strength - 4.5 * after;
    default:
      return -6 * inside * strength - 1.5 * after;
  }
}

function curve(
  of: Pick<EventCurve, 'measure' | 'group' | 'activity' | 'estimand'>,
  length: number,
  strength: number,
  people: number,
  draws: boolean,
): EventCurve {
  const horizon: number[] = [];
  const difference: Interval[] = [];
  const persons: number[] = [];
  for (let month = EVENT_FROM; month <= EVENT_TO; month += 1) {
    const noise = month < 0 ? 0 : (60 / Math.sqrt(people + 1)) * (0.8 + 0.2 * Math.abs(wobble(month)));
    const level = profile(of.activity, month, length, strength);
    const shift = month < 0 ? 0 : noise * 0.35 * wobble(month * 31 + of.activity.length);
    horizon.push(month);
    persons.push(people);
    difference.push(interval(level + shift, noise, draws ? Math.abs(level) * 0.35 : null, people));
  }
  const participant = difference.map(({ estimate }) => 0.3 + (estimate ?? 0) / 100);
  return { ...of, horizon, difference, participant, shadow: participant.map(() => 0.3), persons };
}

function gainedOf(of: EventCurve, people: number, draws: boolean): readonly MonthsGained[] {
  return (['during', 'after', 'whole'] as const).map((window) => {
    const { from, to } = GAIN_WINDOWS[window];
    let months = 0;
    of.horizon.forEach((month, index) => {
      if (month >= from && month <= to) months += (of.difference[index]?.estimate ?? 0) / 100;
    });
    const { measure, group, activity, estimand } = of;
    const noise = 16 / Math.sqrt(people + 1);
    return {
      measure,
      group,
      activity,
      estimand,
      window,
      months: interval(months, noise, draws ? Math.abs(months) * 0.4 + 0.2 : null, people),
    };
  });
}

const GROUP_SHARES = [1, 0.44, 0.56, 0.03, 0.45, 0.52, 0.004, 0.6, 0.12, 0.2, 0.08, 0.78, 0.14, 0.08];

interface Policy {
  readonly id: string;
  readonly title: Contrast['title'];
  readonly length: number;
  readonly strength: number;
  readonly places: number;
  readonly start: number;
}

const POLICIES: readonly Policy[] = [
  {
    id: 'four-year-subsidy',
    title: { nb: 'Fireårig lønnstilskudd, slik det er regulert', en: 'Four-year wage subsidy, as regulated' },
    length: 48,
    strength: 1,
    places: 1000,
    start: monthOf(2026, 8),
  },
  {
    id: 'youth-programme',
    title: {
      nb: 'Arbeidsrettet ungdomsprogram, slik det er regulert',
      en: 'Work-oriented youth programme, as regulated',
    },
    length: 12,
    strength: 0.12,
    places: 3000,
    start: monthOf(2025, 8),
  },
];

const CATALOGUE = [
  ['temporary-wage-subsidy', 18, 0.5],
  ['work-training', 6, 0.1],
  ['labour-market-training', 8, 0.2],
  ['preparation-training', 12, 0.05],
  ['ips-youth', 24, 0.35],
] as const;

function stocks(policy: Policy, draws: boolean): readonly StockRow[] {
  const sizes = [960_000, 42_000, 24_000, 310_000, 128_000, 96_000, 18_000];
  const moves = [0.55, -0.1, 0.05, -0.08, -0.45, 0.03, 0];
  const rows: StockRow[] = [];
  MAIN_STATUSES.forEach((status, code) => {
    for (let index = 0; index < MONTHS; index += 1) {
      const month = FIRST_MONTH + index;
      const season = 1 + 0.03 * wobble((index % 12) * 7 + code);
      const base = (sizes[code] ?? 0) * season * (1 + 0.0004 * index * (code === 4 ? 1 : 0.2));
      const ramp = Math.max(0, Math.min(1, (month - policy.start) / 30));
      const change = ramp * policy.places * 2.4 * (moves[code] ?? 0);
      const noise = month < policy.start ? 0 : 60 + 140 * ramp;
      const estimate = change + noise * 0.4 * wobble(index * 13 + code);
      rows.push({
        month,
        status,
        base,
        scenario: base + estimate,
        difference: interval(estimate, noise, draws ? Math.abs(change) * 0.4 : null, 2_000_000),
      });
    }
  });
  return rows;
}

function money(policy: Policy, draws: boolean): readonly MoneyRow[] {
  const items: readonly (readonly [string, string, number])[] = [
    ['state', 'wage-subsidy', policy.length > 12 ? 0.28 : 0],
    ['state', 'youth-benefit', policy.length > 12 ? 0 : 0.2],
    ['state', 'adviser-hours', 0.035],
    ['state', 'measure-providers', -0.04],
    ['state', 'work-assessment-allowance', -0.11],
    ['state', 'disability-pension', -0.02],
    ['municipality', 'social-assistance', -0.012],
    ['employer', 'share-of-subsidised-wage-cost', policy.length > 12 ? 0.19 : 0],
    ['person', 'none', 0],
  ];
  return items.flatMap(([payer, item, each], row) =>
    Array.from({ length: MONTHS / 12 }, (_, index) => {
      const year = 2025 + index;
      const ramp =
        Math.max(0, Math.min(1, (year - 2025) / 3)) * (year > 2036 ? Math.max(0, 1 - (year - 2036) / 3) : 1);
      const estimate = each * policy.places * ramp;
      const wide = Math.abs(estimate) * 0.06 + (each === 0 ? 0 : 0.6);
      const shown = estimate + wide * 0.3 * wobble(row * 100 + index) * (each === 0 ? 0 : 1);
      return { payer, item, year, difference: interval(shown, wide, draws ? wide * 3 : null, 5000) };
    }),
  );
}

function places(policy: Policy): readonly PlaceRow[] {
  const measures: readonly (readonly [string, number, number])[] = [
    [policy.id, policy.places, 2.6],
    ['temporary-wage-subsidy', 6000, 1.1],
    ['work-training', 4600, 0.6],
    ['labour-market-training', 5200, 1.9],
    ['preparation-training', 7500, 3.4],
    ['ips-youth', 900, 5.2],
  ];
  return measures.flatMap(([measure, offered, wait]) =>
    Array.from({ length: MONTHS / 12 }, (_, index) => {
      const ramp = measure === policy.id ? Math.max(0, Math.min(1, (index - 0.4) / 2)) : 1;
      const there = offered * ramp;
      return {
        measure,
        year: 2025 + index,
        offered: there,
        used: there * (0.86 + 0.06 * wobble(index)),
        queue: there * 0.2,
        wait: there === 0 ? null : wait + 0.3 * wobble(index * 3),
        starts: there * 0.7,
      };
    }),
  );
}

function ageFlows(policy: Policy): readonly AgeFlow[] {
  const stay = [0.62, 0.25, 0.2, 0.55, 0.8, 0.4, 0.7];
  const start = [18_000, 1_200, 600, 36_000, 1_500, 3_800, 500];
  let current = start;
  return AGE_STEPS.flatMap(({ from: fromAge, to: toAge }, step) => {
    const next = MAIN_STATUSES.map(() => 0);
    const rows = MAIN_STATUSES.flatMap((from, a) =>
      MAIN_STATUSES.map((to, b) => {
        const drift = [0.55, 0.06, 0.03, fromAge < 21 ? 0.2 : 0.07, 0.12, 0.12, 0.04][b] ?? 0;
        const keep = stay[a] ?? 0;
        const base = (current[a] ?? 0) * (a === b ? keep + (1 - keep) * drift : (1 - keep) * drift);
        next[b] = (next[b] ?? 0) + base;
        const moved =
          a === 4 && b === 0 ? 0.12 : a === 4 && b === 4 ? -0.012 : 0.0008 * wobble(a * 7 + b + step);
        return {
          fromAge,
          toAge,
          from,
          to,
          base,
          scenario: base * (1 + moved * Math.min(2, policy.places / 1000)),
        };
      }),
    );
    current = next;
    return rows;
  });
}

export function contrastFixture(policy: Policy, options: FixtureOptions): Contrast {
  const draws = (options.draws ?? 50) > 0;
  const simulated = options.participantsSimulated ?? 5400;
  const curves: EventCurve[] = [];
  const gained: MonthsGained[] = [];
  const add = (measure: string, group: string, length: number, strength: number, people: number): void => {
    for (const activity of ACTIVITIES) {
      for (const estimand of ESTIMANDS) {
        const made = curve({ measure, group, activity, estimand }, length, strength, people, draws);
        curves.push(made);
        gained.push(...gainedOf(made, people, draws));
      }
    }
  };
  EVENT_GROUPS.forEach((group, index) => {
    const people = Math.round(simulated * 0.8 * (GROUP_SHARES[index] ?? 1));
    add(policy.id, group, policy.length, policy.strength * (1 + 0.3 * wobble(index)), people);
  });
  for (const [measure, length, strength] of CATALOGUE) add(measure, 'all', length, strength, 9000);
  const kroner = policy.length > 12 ? 640_000 : 118_000;
  const participants = policy.places * 3.9;
  const total = (kroner * participants) / 1_000_000;
  return {
    scenario: `${policy.id}-as-regulated`,
    against: 'baseline',
    title: policy.title,
    againstTitle: { nb: 'Dagens regler', en: 'Today’s rules' },
    policyMeasures: [policy.id],
    policyStart: policy.start,
    openChoices: [
      {
        lever: { nb: 'Plasser', en: 'Places' },
        used: `${String(policy.places)} at a time`,
        alternatives: ['250 at a time', '2000 at a time'],
        why: { nb: 'volum er ikke oppgitt', en: 'no volume is stated' },
      },
      {
        lever: { nb: 'Tak på tilskuddet', en: 'Cap on the subsidy' },
        used: '5 G per year',
        alternatives: ['none'],
        why: {
          nb: 'det varige tilskuddet har et tak, det midlertidige har ikke',
          en: 'the permanent subsidy has one, the temporary has none',
        },
      },
    ],
    participants: interval(participants, 110, draws ? 320 : null, simulated),
    participantsSimulated: simulated,
    curves,
    gained,
    money: money(policy, draws),
    moneyPerParticipant: interval(kroner, 14_000, draws ? 90_000 : null, simulated),
    moneyTotal: interval(total, total * 0.04, draws ? total * 0.2 : null, simulated),
    stocks: stocks(policy, draws),
    places: places(policy),
    ageFlows: ageFlows(policy),
    spillover: interval(policy.length > 12 ? -1.3 : -0.2, 0.5, draws ? 1.1 : null, simulated),
    world: interval(2.1, 0.7, draws ? 1.6 : null, simulated),
    ...displacementFixture(policy.places, draws, simulated),
    ...ministryFixture(policy.places, options.replications ?? 20, simulated),
    card: hingeCardFixture(options.replications ?? 20),
  };
}

/** A finished comparison of the two policies with today's rules. */
export function comparisonFixture(options: FixtureOptions = {}): Comparison {
  const sources = [
    ['documented', 118],
    ['derived', 46],
    ['literature', 39],
    ['calibrated', 31],
    ['assumed', 104],
  ] as const;
  const contrasts = POLICIES.map((policy) => contrastFixture(policy, options));
  return {
    schema: 'innenfor.compare/1',
    seed: 'lonn-2028',
    sample: 10,
    replications: options.replications ?? 20,
    draws: options.draws ?? 50,
    firstMonth: FIRST_MONTH,
    months: MONTHS,
    priceYear: 2026,
    contrasts,
    league: leagueRows(contrasts),
    outsideAccounts: contrasts.flatMap((contrast) => outsideAccount(contrast) ?? []),
    effects: [],
    tippingPoints: [],
    naive: [],
    sources: sources.map(([status, count]) => ({
      status,
      count,
      parameters: Array.from({ length: count }, (_, index) => ({
        name: `${status}.parameter.${String(index + 1)}`,
        nb: `Parameter ${String(index + 1)}`,
        en: `Parameter ${String(index + 1)}`,
      })),
    })),
    hinges: hingesFixture(),
    warnings: [{ code: 'not-validated', message: 'Not yet held against published figures.' }],
    quick: options.quick ?? false,
    validated: options.validated ?? false,
  };
}
