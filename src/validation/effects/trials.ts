/**
 * Targets F6 and F7: two trials held inside the model. F6 repeats the French two-step trial of job-placement help in a
 * slump and in a tight market; F7 draws half of those who wait for work-oriented rehabilitation to a head start of 35
 * days. The designs are those of the studies, sizes chosen so that a spill-over can be seen at all. Nothing is fitted.
 */
import { armOf, directDifferences, meanDifference, together, type Arm } from '../../analysis/index.js';
import type { ResolvedScenario } from '../../model/declarations.js';
import type { MeasureSpec, TrialAssignment } from '../../model/measure-spec.js';
import type { TrialRoster, WorldResult } from '../../model/results.js';
import { FOLLOW_UP_GROUPS } from '../../vocabulary/codes.js';
import { monthOf } from '../../vocabulary/months.js';
import type { TrialOutcome } from '../../vocabulary/trial.js';

const POINTS = 100;
type Values = Map<string, number | null>;

/** Worlds of F6 beside the replay: each market without the trial and with it. */
export const PLACEMENT_WORLDS = ['slump-without', 'slump-with', 'tight-without', 'tight-with'] as const;
export const PLACEMENT_END = monthOf(2030, 2);
/** The year the slump is worst. */
const PLACEMENT_YEAR = { from: monthOf(2028, 2), until: monthOf(2029, 1) } as const;
const PLACEMENT: TrialAssignment = {
  level: 'county',
  // As in the trial: 235 agency areas in blocks of five.
  shares: [0, 0.25, 0.5, 0.75, 1],
  gives: 'policy',
  word: 'placement',
  ...PLACEMENT_YEAR,
  treats: 'assigned',
  horizons: [6, 12],
};
const PLACEMENT_PLACES = 15_000;
const HALF_YEAR = 6;
const GROUPS = (1 << FOLLOW_UP_GROUPS.indexOf('standard')) | (1 << FOLLOW_UP_GROUPS.indexOf('situational'));

/**
 * Private providers who do nothing but help to apply: no competence, no employer's knowledge, no adviser's hour, so that
 * others can only lose by the competition for posts.
 */
function placementHelp(like: MeasureSpec, treats: TrialAssignment['treats']): MeasureSpec {
  return {
    ...like,
    id: 'job-placement-help',
    policy: 'job-placement-help',
    firstStart: PLACEMENT_YEAR.from,
    lastStart: PLACEMENT_YEAR.until,
    lastMonth: PLACEMENT_YEAR.until + HALF_YEAR,
    onceOnly: true,
    clauses: [{ groups: GROUPS, benefits: 0, benefitMonths: 0, notBenefits: 0, registeredMonths: 0 }],
    places: [{ from: PLACEMENT_YEAR.from, places: PLACEMENT_PLACES }],
    fromMeasuresBudget: false,
    channels: {
      search: 1,
      help: 1,
      competence: 0,
      certainty: 0,
      host: 0,
      mastery: 0,
      referral: 0.5,
      selection: 0,
      adviserHours: 0,
      typicalLength: HALF_YEAR,
      shortest: HALF_YEAR,
      longest: HALF_YEAR,
      longestOrdinary: HALF_YEAR,
    },
    assignment: { ...PLACEMENT, treats },
  };
}

/** The replay as it is, then every market without and with the trial. */
export function withPlacementHelp(scenarios: readonly ResolvedScenario[]): ResolvedScenario[] {
  return scenarios.map((scenario) => {
    if (!scenario.id.endsWith('-with') && !scenario.id.endsWith('-without')) return scenario;
    const like = scenario.measures.find(({ id }) => id === 'follow-up-procured');
    if (like === undefined) throw new Error('the catalogue has no procured follow-up');
    const treats = scenario.id.endsWith('-with') ? 'assigned' : 'nobody';
    return { ...scenario, measures: [...scenario.measures, placementHelp(like, treats)] };
  });
}

/** F6: what those not drawn lose in areas where others are drawn, percentage points, in a slump and in a tight market. */
export function placementValues(worlds: readonly WorldResult[]): Values {
  const [slumpWithout, slumpWith, tightWithout, tightWith] = worlds.map(({ trial }) => trial);
  const slump = spilloverOf(slumpWithout, slumpWith);
  const tight = spilloverOf(tightWithout, tightWith);
  return new Map([
    ['F6.slump.spillover', slump],
    ['F6.tight.spillover', tight],
    ['F6.slump.direct', directOf(slumpWithout, slumpWith)],
    ['F6.tight.direct', directOf(tightWithout, tightWith)],
    ['F6', slump === null || tight === null ? null : Number(slump < tight)],
  ]);
}

type MaybeRoster = TrialRoster | null | undefined;

/** The same persons in the two worlds: those not drawn, of the areas where some are; work, mean of both readings. */
function spilloverOf(without: MaybeRoster, withTrial: MaybeRoster): number | null {
  if (!without || !withTrial) return null;
  const shareIn = (roster: TrialRoster): number | null => {
    const arms: Arm[] = [];
    roster.share.forEach((share, area) => {
      if (share === 0 || share === 1) return;
      for (let place = 0; place < roster.horizons.length; place += 1)
        arms.push(armOf(roster, area, 0, { outcome: 'work', place }));
    });
    const { having, persons } = together(...arms);
    return persons === 0 ? null : having / persons;
  };
  const [before, after] = [shareIn(without), shareIn(withTrial)];
  return before === null || after === null ? null : (after - before) * POINTS;
}

function directOf(without: MaybeRoster, withTrial: MaybeRoster): number | null {
  return without && withTrial ? doubleDifference(without, withTrial, 'work', 0) : null;
}

/** Drawn less not drawn with the trial, less the same without it: the draw of persons cancels. */
function doubleDifference(
  without: TrialRoster,
  withTrial: TrialRoster,
  outcome: TrialOutcome,
  place: number,
): number | null {
  const before = meanDifference(directDifferences(without, { outcome, place }));
  const after = meanDifference(directDifferences(withTrial, { outcome, place }));
  return before === null || after === null ? null : (after.estimate - before.estimate) * POINTS;
}

export const SHORTER_WAIT_END = monthOf(2020, 1);
const REHABILITATION = 'work-rehabilitation';
const SHORTER_WAIT: TrialAssignment = {
  level: 'person',
  shares: [0.5],
  gives: 'head-start',
  word: 'rehabilitation',
  from: monthOf(2012, 1),
  until: monthOf(2017, 12),
  treats: 'assigned',
  horizons: [12, 24],
};
const AT_24_MONTHS = 1;

/** Lots drawn and people followed in both worlds; only in the second do they give a head start. */
export function withRehabilitationLots(scenarios: readonly ResolvedScenario[]): ResolvedScenario[] {
  return scenarios.map((scenario) => ({
    ...scenario,
    measures: scenario.measures.map((measure) =>
      measure.id === REHABILITATION ? { ...measure, assignment: SHORTER_WAIT } : measure,
    ),
  }));
}

/** F7 after two years: work, and whether disability pension comes no later; and the days the wait became shorter by. */
export function shorterWaitValues([ordinary, shorter]: readonly WorldResult[]): Values {
  const [without, withStart] = [ordinary?.trial, shorter?.trial];
  if (!without || !withStart) return new Map();
  const work = doubleDifference(without, withStart, 'work', AT_24_MONTHS);
  const pension = doubleDifference(without, withStart, 'disability-pension', AT_24_MONTHS);
  const [before, after] = [waitGap(without), waitGap(withStart)];
  return new Map([
    ['F7.employment', work],
    ['F7.disability-pension', pension === null ? null : Number(pension >= 0)],
    ['F7.disability-pension.points', pension],
    ['F7.days', before === null || after === null ? null : (before - after) * DAYS_PER_MONTH],
  ]);
}

const DAYS_PER_MONTH = 365 / 12;

/** Months those drawn wait beyond the others, of those who begin. */
function waitGap({ waited, started }: TrialRoster): number | null {
  const mean = (treated: 0 | 1): number | null => {
    let [months, persons] = [0, 0];
    for (let arm: number = treated; arm < started.length; arm += 2) {
      months += waited[arm];
      persons += started[arm];
    }
    return persons === 0 ? null : months / persons;
  };
  const [drawn, others] = [mean(1), mean(0)];
  return drawn === null || others === null ? null : drawn - others;
}
