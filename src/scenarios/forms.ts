/** Forms that measures of the catalogue and policies share: who may start, where, what is paid. */
import { z } from 'zod';
import type { Channel, EligibilityClause, IncomeSupport, SubsidySchedule } from '../model/measure-spec.js';
import { AXES } from '../model/declarations.js';
import { CHANNELS, MEASURE_KINDS, MEASURE_RULES, ruleBit } from '../model/measure-spec.js';
import type { MeasureRule } from '../model/measure-spec.js';
import { BACKGROUNDS, BENEFITS, COUNTIES, EDUCATION_LEVELS, FOLLOW_UP_GROUPS } from '../vocabulary/codes.js';
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import { WORDS, field, oneOrMore, quantity } from './check.js';
import { isMapping } from './choices.js';
import * as messages from './messages.js';
import { unknownCounty } from './messages-composition.js';
import * as units from './units.js';

/** Lower case words with hyphens: fit to name a file, a folder and a column anywhere. */
export const ID = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,79}$/, 'lower-case-words-with-hyphens, at most 80 letters');

const CLAUSE = z.strictObject({
  nav_group: oneOrMore(FOLLOW_UP_GROUPS).optional(),
  benefit: oneOrMore(BENEFITS).optional(),
  /** Least time on that benefit. */
  for: quantity(units.AT_LEAST_MONTHS).optional(),
  not_benefit: oneOrMore(BENEFITS).optional(),
  /** Least time registered with NAV. */
  registered: quantity(units.AT_LEAST_MONTHS).optional(),
  background: oneOrMore(BACKGROUNDS).optional(),
  education: oneOrMore(EDUCATION_LEVELS).optional(),
});

export const WHO = z.strictObject({
  age_at_start: quantity(units.AGES),
  any_of: z.array(CLAUSE).min(1),
});

/** `everywhere`, or the share of each named county's residents whose office takes part. */
export const WHERE = field<Float64Array>((input) => {
  if (input === 'everywhere') return { value: new Float64Array(COUNTIES.length).fill(1) };
  if (!isMapping(input))
    return { problem: (at) => messages.notAChoice(at, input, ['everywhere', 'agder: 50 %']) };
  const reach = new Float64Array(COUNTIES.length);
  for (const [name, share] of Object.entries(input)) {
    const county = (COUNTIES as readonly string[]).indexOf(name);
    if (county < 0) return { problem: (at) => unknownCounty(at, name, COUNTIES), below: [name] };
    const reading = units.readQuantity(units.SHARE, share);
    if ('problem' in reading) return { ...reading, below: [name] };
    reach[county] = reading.value;
  }
  return { value: reach };
}).meta({
  anyOf: [
    { const: 'everywhere' },
    {
      type: 'object',
      properties: Object.fromEntries(
        COUNTIES.map((county) => [county, { type: 'string', examples: ['50 %'] }]),
      ),
      additionalProperties: false,
    },
  ],
});

export const BENEFIT_MEANWHILE = z.enum(['ordinary rules', 'right kept dormant']);

/** Exactly one schedule: by year of the spell, or in steps of months. */
export const SUBSIDY = z.strictObject({
  length: quantity(units.AT_MOST_MONTHS),
  length_in_temporary_job: quantity(units.AT_MOST_MONTHS).optional(),
  typical_length: quantity(units.LENGTH).optional(),
  share_of_wage_cost_by_year: z.array(quantity(units.SHARE)).min(1).optional(),
  share_of_wage_cost: z.array(quantity(units.SCHEDULE_STEP)).min(1).optional(),
  /** For those without reduced work capacity; the same where it is left out. */
  share_of_wage_cost_ordinary: z.array(quantity(units.SCHEDULE_STEP)).min(1).optional(),
  cap: quantity(units.CAP).optional(),
  hours: quantity(units.LEAST_SHARE).optional(),
});

export const INCOME = z.strictObject({
  level: quantity(units.G_PER_YEAR),
  level_under_25: quantity(units.LEVEL_UNDER_25),
  /** Share of wage income by which the benefit falls. */
  reduced_by: quantity(units.SHARE),
  length: quantity(units.AT_MOST_MONTHS),
  extension: quantity(units.LENGTH).optional(),
  once: z.boolean(),
  take_up: quantity(units.TAKE_UP),
  allowance_applications: quantity(units.SHARE),
});

/** Channel values that differ from the measure a policy is like. */
export const CHANNEL_VALUES = field<Partial<Record<Channel, number>>>((input) => {
  if (!isMapping(input)) return { problem: (at) => messages.notUnderstood(at, input, ['search: 40 %']) };
  const value: Partial<Record<Channel, number>> = {};
  for (const [name, text] of Object.entries(input)) {
    if (!isChannel(name)) return { problem: (at) => messages.unknownKey(at, name, Object.keys(CHANNELS)) };
    const { unit, min, max } = CHANNELS[name];
    const reading = units.readQuantity(
      {
        ...units.parameterQuantity(unit),
        outside: (number) =>
          number < min || number > max
            ? [{ nb: name, en: name }, units.writeParameter(min, unit), units.writeParameter(max, unit)]
            : null,
      },
      text,
    );
    if ('problem' in reading) return reading;
    value[name] = reading.value;
  }
  return { value };
}).meta({
  type: 'object',
  properties: Object.fromEntries(Object.keys(CHANNELS).map((channel) => [channel, { type: 'string' }])),
  additionalProperties: false,
});

function isChannel(name: string): name is Channel {
  return name in CHANNELS;
}

export const SOURCES = z
  .array(
    z.strictObject({
      document: z.string().optional(),
      section: z.union([z.string(), z.number()]).optional(),
      outside: z.string().optional(),
    }),
  )
  .min(1);

/** A file of `evidence/measures/`. */
export const MEASURE = z.strictObject({
  id: ID,
  kind: z.enum(MEASURE_KINDS),
  title: WORDS,
  what: WORDS,
  sources: SOURCES,
  who: WHO,
  once: z.boolean().optional(),
  subsidy: SUBSIDY.optional(),
  benefit_meanwhile: BENEFIT_MEANWHILE.optional(),
  payer: z.enum(['state', 'municipality', 'county']),
  /** Out of which money: the budget most measures share (also where left out), or an appropriation of its own. */
  money: z.enum(['measures budget', 'own appropriation']).optional(),
  /** What becomes of new starts when the measures budget runs low. */
  when_money_is_short: z.enum(['no new starts', 'goes on']).optional(),
  /** Whose hands it needs beside an adviser's. */
  needs: z.literal('job specialist').optional(),
  /** What it does beyond its channels. */
  rules: oneOrMore(MEASURE_RULES).optional(),
  /** Calendar months in which it may start. */
  season: oneOrMore(AXES.calendarMonth).optional(),
  /** What the municipality pays on top of the provider cost, as a share of it. */
  municipal_share: quantity(units.SHARE).optional(),
});
export type MeasureForm = z.infer<typeof MEASURE>;
export type WhoForm = z.infer<typeof WHO>;
export type SubsidyForm = z.infer<typeof SUBSIDY>;
export type IncomeForm = z.infer<typeof INCOME>;

function maskOf(names: readonly string[] | undefined, all: readonly string[]): number {
  let mask = 0;
  for (const name of names ?? []) mask |= 1 << all.indexOf(name);
  return mask;
}

/** Rules as bits. */
export function rulesOf(rules: readonly MeasureRule[] | undefined): number {
  return (rules ?? []).reduce((bits, rule) => bits | ruleBit(rule), 0);
}

/** Calendar months as bits, January first. */
export function seasonOf(months: readonly string[]): number {
  return maskOf(months, AXES.calendarMonth);
}

/** Clauses as bit masks. */
export function clausesOf(who: WhoForm): EligibilityClause[] {
  return who.any_of.map((clause) => ({
    groups: maskOf(clause.nav_group, FOLLOW_UP_GROUPS),
    benefits: maskOf(clause.benefit, BENEFITS),
    benefitMonths: clause.for ?? 0,
    notBenefits: maskOf(clause.not_benefit, BENEFITS),
    registeredMonths: clause.registered ?? 0,
    ...(clause.background && { backgrounds: maskOf(clause.background, BACKGROUNDS) }),
    ...(clause.education && { educations: maskOf(clause.education, EDUCATION_LEVELS) }),
  }));
}

function spread(steps: readonly units.ScheduleStep[], months: number): Float64Array {
  const shares = new Float64Array(months);
  let month = 0;
  for (const step of steps) {
    for (let left = step.months; left > 0 && month < months; left -= 1, month += 1)
      shares[month] = step.share;
  }
  return shares;
}

/** The schedule month by month. `length` is the longest spell. */
export function scheduleOf(
  form: SubsidyForm,
  permanentJobAsked: boolean,
  meanwhile: 'ordinary rules' | 'right kept dormant' | undefined,
): SubsidySchedule {
  const byYear = form.share_of_wage_cost_by_year?.map((share) => ({ share, months: MONTHS_PER_YEAR }));
  const ordinary = form.share_of_wage_cost_ordinary ?? [];
  return {
    shareByMonth: spread(byYear ?? form.share_of_wage_cost ?? [], form.length),
    shareByMonthOrdinary: spread(ordinary, lengthOf(ordinary)),
    capG: form.cap ?? Number.POSITIVE_INFINITY,
    longestTemporary: form.length_in_temporary_job ?? form.length,
    leastHours: form.hours ?? 0,
    permanentJobAsked,
    benefitMeanwhile: meanwhile === 'right kept dormant' ? 'dormant-right' : 'ordinary-rules',
  };
}

function lengthOf(steps: readonly units.ScheduleStep[]): number {
  return steps.reduce((sum, { months }) => sum + months, 0);
}

export function incomeOf(form: IncomeForm): IncomeSupport {
  return {
    levelG: form.level,
    levelUnder25G: form.level_under_25(form.level),
    taper: form.reduced_by,
    months: form.length,
    extensionMonths: form.extension ?? 0,
    once: form.once,
    takeUpPerG: form.take_up,
    allowanceApplication: form.allowance_applications,
  };
}
