/** Who gains at whose cost, with the shapes one expects: some deadweight, a few displaced, waits that lengthen a little. */
import type {
  Contrast,
  DeadweightRow,
  Interval,
  OriginRow,
  WaitingRow,
  Waterfall,
  WaterfallStep,
  WaterfallStepName,
} from '../../src/analysis/comparison.js';
import { DISPLACEMENT_HORIZONS } from '../../src/vocabulary/windows.js';

/** Parts of one participant's place. */
const PARTS: readonly (readonly [WaterfallStepName, 'change' | 'total', number])[] = [
  ['with-subsidy', 'change', 0.62],
  ['without-subsidy', 'change', 0.35],
  ['deadweight', 'change', -0.31],
  ['other-subsidy', 'change', -0.03],
  ['own-gain', 'total', 0.63],
  ['in-line', 'change', -0.02],
  ['other-young', 'change', -0.1],
  ['adults', 'change', -0.2],
  ['net', 'total', 0.31],
];
const POSTS: typeof PARTS = [
  ['made-posts', 'change', 0.22],
  ['ordinary-posts', 'change', 0.09],
  ['net', 'total', 0.31],
];

const ORIGINS: readonly (readonly [OriginRow['origin'], number])[] = [
  ['gone', 0],
  ['job-without-subsidy', 4],
  ['job-with-subsidy', 1],
  ['education', 3],
  ['work-assessment-allowance', 51],
  ['disability-pension', 12],
  ['social-assistance', 9],
  ['other-benefit', 8],
  ['nav-without-benefit', 10],
  ['unregistered', 2],
];

export function displacementFixture(
  places: number,
  draws: boolean,
  simulated: number,
): Pick<Contrast, 'displacement' | 'waiting'> {
  const about = (estimate: number, noise: number): Interval => ({
    estimate,
    low: estimate - noise,
    high: estimate + noise,
    parameterLow: draws ? estimate - 2 * noise : null,
    parameterHigh: draws ? estimate + 2 * noise : null,
    n: simulated,
  });
  const waterfalls = [...DISPLACEMENT_HORIZONS, null].map((horizon): Waterfall => {
    const size = places * (horizon === 108 ? 0.4 : 1);
    const steps = (parts: typeof PARTS): readonly WaterfallStep[] =>
      parts.map(([name, kind, part]) => ({ name, kind, persons: about(part * size, 0.05 * size) }));
    return {
      horizon,
      people: steps(PARTS),
      posts: steps(POSTS),
      vacancies: about(-0.09 * size, 0.04 * size),
    };
  });
  const deadweight = DISPLACEMENT_HORIZONS.map((horizon, index): DeadweightRow => ({
    horizon,
    world: about(22 + 7 * index, 2),
    shadow: about(20 + 7 * index, 2),
  }));
  const origins = ORIGINS.map(([origin, share]): OriginRow => ({
    origin,
    share: about(share, share * 0.1),
    persons: about(share * places * 0.03, share * places * 0.003),
  }));
  return { displacement: { waterfalls, deadweight, origins }, waiting: waitingFixture(places, about) };
}

function waitingFixture(
  places: number,
  about: (estimate: number, noise: number) => Interval,
): readonly WaitingRow[] {
  const outcomes: readonly (readonly [string, string, number, number])[] = [
    ['queue.first-meeting', 'persons', 5200, 0.01 * places],
    ['wait.first-meeting', 'days', 24, 0.0006 * places],
    ['intensity.follow-up', 'hours per user', 2.1, -0.00004 * places],
    ['queue.work-training', 'persons', 900, -0.03 * places],
    ['wait.work-training', 'months', 1.4, 0.00005 * places],
    ['wait.preparation-training', 'months', 3.2, 0.00002 * places],
    ['places.taken-from-older', 'persons', 0, 0.05 * places],
    ['budget.measures.left', 'kroner', 90_000_000, 1_000_000],
  ];
  const groups = [
    'all',
    'age=16-29',
    'age=30-39',
    'county=oslo',
    'county=finnmark',
    'county=agder',
    'county=troms',
  ];
  return outcomes.flatMap(([outcome, unit, base, change]) =>
    groups.map((group, index): WaitingRow => {
      const difference = change * (index === 0 ? 1 : 0.4 * index);
      return {
        outcome,
        unit,
        group,
        base,
        scenario: base + difference,
        difference: about(difference, Math.abs(difference) * 0.3),
      };
    }),
  );
}
