/** The `trial:` block of a scenario file: the design a trial of its policy has, or should have. */
import { z } from 'zod';
import type { TrialAssignment } from '../model/measure-spec.js';
import { TRIAL_HORIZONS_LIMIT, TRIAL_LEVELS } from '../model/measure-spec.js';
import { COUNTIES } from '../vocabulary/codes.js';
import { yearOf } from '../vocabulary/months.js';
import { TRIAL_HORIZONS } from '../vocabulary/trial.js';
import { quantity } from './check.js';
import type { BuiltPolicy } from './policies.js';
import * as messages from './messages-trial.js';
import { InputError } from './problem.js';
import type { Resolution } from './resolution.js';
import * as units from './units.js';

const MOST_AREAS = 10000;

/** `7 offices`. */
const OFFICES: units.Quantity<number> = {
  legal: ['7 offices'],
  parse: (text) => {
    const match = /^(\d+) offices?$/.exec(text);
    return match === null ? null : Number(match[1]);
  },
  outside: (value) =>
    value < 1 || value > MOST_AREAS
      ? [{ nb: 'antall kontorer', en: 'a number of offices' }, '1 office', '10000 offices']
      : null,
};

export const TRIAL = z.strictObject({
  by: z.enum(TRIAL_LEVELS),
  /** Dealt to the areas; one for a lottery among persons. */
  shares: z.array(quantity(units.SHARE)).min(1),
  /** Months of recruitment, from the policy's first start. */
  recruit: quantity(units.LENGTH).optional(),
  /** Offices as they are in the trial itself, where it is one that runs: power is worked out for these. */
  offices: z.strictObject({ treated: quantity(OFFICES), comparison: quantity(OFFICES) }).optional(),
});
export type TrialForm = z.infer<typeof TRIAL>;

/** What whoever asks says in the place of the file; undefined where it says nothing. */
export interface TrialWish {
  readonly level?: TrialAssignment['level'];
  readonly shares?: readonly number[];
  /** Months of recruitment. */
  readonly recruit?: number;
}

/** Offices of the trial itself and the share of the country's young people who belong to the treated ones. */
export interface TrialOffices {
  readonly treated: number;
  readonly comparison: number;
  readonly reach: number;
}

export interface TrialDesign {
  /** Id of the policy's measure. */
  readonly policy: string;
  readonly assignment: TrialAssignment;
  /** Null where no trial of so many offices is asked about. */
  readonly offices: TrialOffices | null;
}

const USUAL = {
  level: 'county',
  shares: [0, 0.25, 0.5, 0.75, 1],
  personShares: [0.5],
  recruit: 24,
} as const;

/**
 * The trial of a scenario: its file's design, the command's wishes over it, and what is usual below.
 *
 * @throws InputError where the scenario brings no policy, several, or one that cannot be assigned so
 */
export function trialDesign(resolution: Resolution, wish: TrialWish = {}): TrialDesign {
  const { form, scenario } = { form: resolution.trial, scenario: resolution.scenario };
  const level = wish.level ?? form?.by ?? USUAL.level;
  const built = assignable(resolution, level);
  const { spec } = built;
  const shares = wish.shares ?? (wish.level === undefined ? form?.shares : undefined) ?? usualShares(level);
  const at = built.use.locate([]);
  if (level === 'person' && (shares.length !== 1 || shares[0] === 0 || shares[0] === 1))
    throw new InputError([messages.personShares(at, shares)]);
  if (level !== 'person' && new Set(shares).size < 2) throw new InputError([messages.oneShare(at, shares)]);
  const reach = reachOf(resolution, built);
  const partial = spec.reach.some((share) => share < 1);
  if (partial && level !== 'person' && form?.offices === undefined)
    throw new InputError([messages.notAssignable(at, spec.id, level)]);
  const recruit = Math.max(1, Math.round(wish.recruit ?? form?.recruit ?? USUAL.recruit));
  const until = Math.min(spec.lastStart, spec.firstStart + recruit - 1);
  const horizons = TRIAL_HORIZONS.filter((horizon) => until + horizon < scenario.end);
  if (horizons.length === 0) throw new InputError([messages.tooShort(at, spec.id)]);
  return {
    policy: spec.id,
    assignment: {
      level,
      shares,
      gives: 'policy',
      word: '',
      from: spec.firstStart,
      until,
      treats: 'assigned',
      horizons: horizons.slice(0, TRIAL_HORIZONS_LIMIT),
    },
    offices: form?.offices === undefined ? null : { ...form.offices, reach },
  };
}

function usualShares(level: TrialAssignment['level']): readonly number[] {
  return level === 'person' ? USUAL.personShares : USUAL.shares;
}

type Programme = BuiltPolicy & { readonly spec: NonNullable<BuiltPolicy['spec']> };

/** The one policy of the scenario that brings a measure; everything else is a rule for the whole country. */
function assignable(resolution: Resolution, level: TrialAssignment['level']): Programme {
  const { policies, file } = resolution;
  const programmes = policies.filter((policy): policy is Programme => policy.spec !== null);
  const whole = { file, line: null, column: null, path: null };
  const [first, second] = programmes;
  if (first === undefined) {
    const rule = policies[0];
    if (rule === undefined) throw new InputError([messages.noPolicy(whole, resolution.scenario.id)]);
    throw new InputError([messages.notAssignable(rule.use.locate([]), rule.use.form.id, level)]);
  }
  if (second !== undefined)
    throw new InputError([
      messages.severalPolicies(
        second.use.locate([]),
        programmes.map(({ spec }) => spec.id),
      ),
    ]);
  return first;
}

/** Share of the country's residents of 18-29 within the policy's reach in the year it begins. */
function reachOf({ scenario }: Resolution, { spec }: Programme): number {
  const { countyShare, firstYear, lastYear } = scenario.population;
  const year = Math.max(firstYear, Math.min(lastYear, yearOf(spec.firstStart))) - firstYear;
  let sum = 0;
  COUNTIES.forEach((_, county) => {
    sum += (countyShare[year * COUNTIES.length + county] ?? 0) * (spec.reach[county] ?? 0);
  });
  return sum;
}
