/** From the worlds of a trial to its tables: effects, power at the trial's true size, and what it would take. */
import type { Month } from '../vocabulary/months.js';
import { TRIAL_OUTCOMES, type TrialOutcome } from '../vocabulary/trial.js';
import { significant } from './round.js';
import { LEAST_REPLICATIONS_REPORTED } from './interval.js';
import {
  areasNeeded,
  componentsOf,
  detectable,
  errorBetweenAreas,
  errorOfLottery,
  personsNeeded,
  powerOf,
  type Components,
} from './trial-power.js';
import type { TrialAnalysis, TrialCurvePoint, TrialPower, TrialRow, TrialSize } from './trial-result.js';
import { askable, firstContrast, trialRow, type TrialReplication } from './trial-rows.js';
import type { RosterTables } from './trial-table.js';

export interface TrialInput {
  readonly scenario: string;
  readonly title: TrialAnalysis['title'];
  readonly policy: string;
  readonly level: TrialAnalysis['level'];
  readonly shares: readonly number[];
  readonly from: Month;
  readonly until: Month;
  readonly horizons: readonly number[];
  readonly headline: TrialOutcome;
  readonly seed: string;
  readonly sample: number;
  /** Areas of the country at the trial's level. */
  readonly countryAreas: number;
  /** Offices of the trial itself, and the share of the country's young who belong to the treated ones. */
  readonly offices: { readonly treated: number; readonly comparison: number; readonly reach: number } | null;
  /** Rosters of every replication, in order: nobody treated, the trial, everybody treated. */
  readonly replications: readonly (readonly [RosterTables, RosterTables, RosterTables])[];
}

const POINTS = 100;
/** Persons enrolled at which the power curve is drawn. */
const SIZES = [125, 250, 500, 1000, 2000, 4000, 8000, 16000, 32000, 64000] as const;
const EVEN = 0.5;
/** Persons of a simulated arm in an area below which its mean says little. */
const FEW_PERSONS = 10;

export function buildTrial(input: TrialInput): TrialAnalysis {
  const replications = input.replications.map(([nobody, assigned, everybody]): TrialReplication => ({
    nobody,
    assigned,
    everybody,
  }));
  const contrast = firstContrast(input.shares);
  const rows = rowsOf(input, replications, contrast);
  const rosters = replications.map(({ nobody }) => nobody);
  const enrolled = meanOver(rosters, (roster) => sum(roster.enrolled));
  const simulatedAreas = rosters[0]?.share.length ?? 0;
  const eligible = enrolled * input.sample;
  const size = sizeOf(input, eligible);
  const power = input.horizons.flatMap((horizon, place) =>
    TRIAL_OUTCOMES.map((outcome) =>
      powerRow(input, size, contrast, rows, { outcome, horizon }, componentsOf(rosters, { outcome, place })),
    ),
  );
  const { scenario, title, policy, level, shares, from, until, horizons, headline, seed, sample } = input;
  return {
    ...{ scenario, title, policy, level, shares, from, until, horizons, headline, contrast, seed, sample },
    replications: replications.length,
    eligible: Math.round(eligible),
    simulatedAreas,
    wait: waitOf(replications),
    size,
    isSpread: input.offices !== null,
    rows,
    power,
    curve: curveOf(input, size, rows, rosters),
    warnings: warningsOf(enrolled / (2 * Math.max(1, simulatedAreas)), simulatedAreas, replications.length),
  };
}

function rowsOf(
  input: TrialInput,
  replications: readonly TrialReplication[],
  contrast: 'direct' | 'net',
): TrialRow[] {
  return askable(input.shares).flatMap((asked) =>
    input.horizons.flatMap((horizon, place) => {
      const reads = asked.estimand === 'take-up' ? (['begun'] as const) : TRIAL_OUTCOMES;
      return reads.map((outcome) =>
        trialRow(input.policy, replications, asked, { outcome, horizon, place }, contrast),
      );
    }),
  );
}

/** The trial's true size: the offices it has, else all areas of the country, shares dealt to them in turn. */
function sizeOf({ offices, countryAreas, level, shares }: TrialInput, eligible: number): TrialSize {
  if (offices !== null) {
    const personsPerArea = (eligible * offices.reach) / offices.treated;
    const areas = offices.treated + offices.comparison;
    return {
      treatedAreas: offices.treated,
      otherAreas: offices.comparison,
      persons: Math.round(personsPerArea * areas),
      personsPerArea: Math.round(personsPerArea),
      degreesOfFreedom: areas - 2,
    };
  }
  if (level === 'person') {
    const persons = Math.round(eligible);
    const personsPerArea = Math.round(eligible / countryAreas);
    return {
      treatedAreas: countryAreas,
      otherAreas: 0,
      persons,
      personsPerArea,
      degreesOfFreedom: persons - 2,
    };
  }
  const none = shares.filter((share) => share === 0).length / shares.length;
  const inner = shares.filter((share) => share > 0 && share < 1).length / shares.length;
  const otherAreas = Math.round(countryAreas * none);
  const both = Math.round(countryAreas * inner);
  return {
    treatedAreas: countryAreas - otherAreas,
    otherAreas,
    persons: Math.round(eligible),
    personsPerArea: Math.round(eligible / countryAreas),
    degreesOfFreedom: Math.max(1, inner > 0 ? both - 1 : countryAreas - 2),
  };
}

/** Standard error of the trial's first contrast at its true size; null where it has none. */
function errorOf(input: TrialInput, size: TrialSize, components: Components): number | null {
  const inner = input.shares.filter((share) => share > 0 && share < 1);
  if (inner.length > 0) {
    const persons = (size.persons * inner.length) / input.shares.length;
    const spread = inner.reduce((total, share) => total + share * (1 - share), 0) / inner.length;
    // As an even lottery among so many fewer.
    return persons > 0 ? errorOfLottery(components, persons * spread * 4, EVEN) : null;
  }
  if (size.treatedAreas < 1 || size.otherAreas < 1 || size.personsPerArea < 1) return null;
  return errorBetweenAreas(components, size.treatedAreas, size.otherAreas, size.personsPerArea);
}

function powerRow(
  input: TrialInput,
  size: TrialSize,
  contrast: 'direct' | 'net',
  rows: readonly TrialRow[],
  { outcome, horizon }: { outcome: TrialOutcome; horizon: number },
  components: Components,
): TrialPower {
  const effect = truthOf(rows, contrast, outcome, horizon);
  const participants = truthOf(rows, 'participants', outcome, horizon);
  const error = errorOf(input, size, components);
  const { degreesOfFreedom } = size;
  const told = isTold(effect);
  const share = effect.truth === null ? null : effect.truth / POINTS;
  const points = (value: number | null): number | null =>
    value === null ? null : significant(value * POINTS);
  const needed = (find: (size: number) => number, of: TruthOf): number | null =>
    told && of.truth !== null && of.truth !== 0 ? find(of.truth / POINTS) : null;
  return {
    outcome,
    horizon,
    readable: input.until + horizon,
    level: significant(components.level * POINTS),
    effect: effect.truth,
    effectLow: effect.truthLow,
    effectHigh: effect.truthHigh,
    error: points(error),
    detectable: error === null ? null : points(detectable(error, degreesOfFreedom)),
    power:
      error === null || share === null || !told ? null : significant(powerOf(share, error, degreesOfFreedom)),
    between: significant(Math.sqrt(components.between) * POINTS),
    within: significant(Math.sqrt(components.within) * POINTS),
    areasPerArm: needed((one) => areasNeeded(one, components, Math.max(1, size.personsPerArea)), effect),
    lotteryPersons: needed((one) => personsNeeded(one, components), effect),
    lotteryApplicants: needed((one) => personsNeeded(one, components), participants),
  };
}

type TruthOf = Pick<TrialRow, 'truth' | 'truthLow' | 'truthHigh'>;

function truthOf(
  rows: readonly TrialRow[],
  estimand: TrialRow['estimand'],
  outcome: TrialOutcome,
  horizon: number,
): TruthOf {
  const found = rows.find(
    (row) =>
      row.estimand === estimand && row.share === null && row.outcome === outcome && row.horizon === horizon,
  );
  return found ?? { truth: null, truthLow: null, truthHigh: null };
}

/** Whether the sign of a simulated effect can be told. */
function isTold({ truthLow, truthHigh }: TruthOf): boolean {
  return truthLow !== null && truthHigh !== null && (truthLow > 0 || truthHigh < 0);
}

/** Power on the headline outcome at the last horizon, for whole areas and for two kinds of lottery, by persons enrolled. */
function curveOf(
  input: TrialInput,
  size: TrialSize,
  rows: readonly TrialRow[],
  rosters: readonly RosterTables[],
): TrialCurvePoint[] {
  const place = input.horizons.length - 1;
  const horizon = input.horizons[place] ?? 0;
  const components = componentsOf(rosters, { outcome: input.headline, place });
  const effect = truthOf(rows, firstContrast(input.shares), input.headline, horizon);
  const drawn = effect.truth;
  const took = truthOf(rows, 'participants', input.headline, horizon).truth;
  // A chance of finding what may be nothing, or its opposite, would tell nothing.
  if (drawn === null || !isTold(effect)) return [];
  const ofAreas = SIZES.flatMap((persons): TrialCurvePoint[] => {
    const areas = persons / size.personsPerArea;
    if (!(areas >= 4)) return [];
    const error = errorBetweenAreas(components, areas / 2, areas / 2, size.personsPerArea);
    return [{ design: 'areas', persons, power: significant(powerOf(drawn / POINTS, error, areas - 2)) }];
  });
  const ofLottery = (design: 'lottery' | 'applicants', effect: number | null): TrialCurvePoint[] =>
    effect === null
      ? []
      : SIZES.map((persons) => {
          const error = errorOfLottery(components, persons, EVEN);
          return { design, persons, power: significant(powerOf(effect / POINTS, error, persons - 2)) };
        });
  return [...ofAreas, ...ofLottery('lottery', drawn), ...ofLottery('applicants', took)];
}

function waitOf(replications: readonly TrialReplication[]): number | null {
  let [months, persons] = [0, 0];
  for (const { assigned } of replications) {
    for (let at = 1; at < assigned.started.length; at += 2) {
      months += assigned.waited[at];
      persons += assigned.started[at];
    }
  }
  return persons === 0 ? null : significant(months / persons);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function meanOver(rosters: readonly RosterTables[], of: (roster: RosterTables) => number): number {
  return rosters.reduce((total, roster) => total + of(roster), 0) / Math.max(1, rosters.length);
}

function warningsOf(
  perArm: number,
  areas: number,
  replications: number,
): TrialAnalysis['warnings'][number][] {
  const few: TrialAnalysis['warnings'][number] = {
    code: 'few-persons-per-area',
    message: {
      nb: `Utvalget er lite for ${String(areas)} områder: i snitt ${perArm.toFixed(0)} simulerte personer i hver arm. Ta et større utvalg (--sample 1:10) eller færre andeler.`,
      en: `The sample is small for ${String(areas)} areas: ${perArm.toFixed(0)} simulated persons in each arm on average. Take a larger sample (--sample 1:10) or fewer shares.`,
    },
  };
  const short: TrialAnalysis['warnings'][number] = {
    code: 'few-replications',
    message: {
      nb: `${String(replications)} simulerte forsøk sier lite om hvor sikre tallene er; ta minst ${String(LEAST_REPLICATIONS_REPORTED)}.`,
      en: `${String(replications)} simulated trials tell little of how sure the figures are; take at least ${String(LEAST_REPLICATIONS_REPORTED)}.`,
    },
  };
  return [
    ...(perArm < FEW_PERSONS ? [few] : []),
    ...(replications < LEAST_REPLICATIONS_REPORTED ? [short] : []),
  ];
}
