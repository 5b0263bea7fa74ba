/** A made-up hinge card: world pairs whose effects are a known function of the hinges, with luck that differs between replications. */
import { buildHingeCard } from '../../src/analysis/hinge-card.js';
import type { HingeSample } from '../../src/analysis/hinge-sample.js';
import type { Comparison, HingeCard } from '../../src/analysis/comparison.js';
import { RATES } from '../analysis/hand-made.js';
import { HINGES, HINGE_POINTS, type HingePoint } from '../../src/vocabulary/hinges.js';

const PARTICIPANTS = 4000;
const ACCOUNTS = RATES;

/** Months per participant at a point: flips within the range of retention, nowhere along the first question. */
function months(point: HingePoint, luck: number): number {
  const [cause = 0, kept = 0, made = 0, picked = 0, receipt = 0] = point;
  return (
    1.4 + 0.2 * cause + 2.6 * kept + 1.1 * made - 0.7 * picked + 0.3 * receipt + 0.8 * kept * made + luck
  );
}

function sample(replication: number, point: number | null, luck: number): HingeSample {
  const effect = months(point === null ? HINGES.map(() => 0) : HINGE_POINTS[point], luck);
  const social = (effect * 42_000 - 95_000) * PARTICIPANTS;
  const outlays = 260_000 * PARTICIPANTS;
  return {
    replication,
    point,
    starts: PARTICIPANTS,
    simulated: PARTICIPANTS / 10,
    unsubsidised: effect * PARTICIPANTS,
    subsidised: 9.5 * PARTICIPANTS,
    adults: -2.2 * PARTICIPANTS,
    value: {
      production: social + 0.2 * outlays + 60_000 * PARTICIPANTS + 88_000 * PARTICIPANTS,
      adults: -88_000 * PARTICIPANTS,
      resources: 60_000 * PARTICIPANTS,
      outlays,
      subsidies: 190_000 * PARTICIPANTS,
      taxes: 0,
      fiscal: 0 - outlays,
      financing: 0.2 * outlays,
      social,
    },
  };
}

export function hingeCardFixture(replications = 20): HingeCard | null {
  const luck = (replication: number): number => 0.12 * (((replication * 7) % 5) - 2);
  const central = Array.from({ length: replications }, (_, index) => sample(index, null, luck(index)));
  const points = HINGE_POINTS.map((_, point) => sample(0, point, luck(0)));
  return buildHingeCard([...central, ...points], ACCOUNTS);
}

/** The five questions, each answered by made-up parameters. */
export function hingesFixture(): Comparison['hinges'] {
  return HINGES.map(({ id, title, axis, ends, levers }) => ({
    id,
    title,
    axis,
    ends,
    parameters: levers.map(({ parameter, sense }, index) => ({
      name: parameter,
      nb: index === 0 ? 'Innarbeidet' : 'Gulv',
      en: index === 0 ? 'Knows the job' : 'Floor',
      values: index === 0 ? [0.3] : [-0.4, -0.2],
      low: index === 0 ? [0.1] : [-0.6, -0.3],
      high: index === 0 ? [0.8] : [-0.2, -0.1],
      sense,
      status: 'assumed',
      source: 'Made up for a test',
    })),
  }));
}
