/** What a policy file may say, one form per kind. */
import { z } from 'zod';
import { BENEFIT_MEANWHILE, CHANNEL_VALUES, ID, INCOME, SUBSIDY, WHERE, WHO } from './forms.js';
import { WORDS, month, quantity } from './check.js';
import { STATES } from './stages.js';
import * as units from './units.js';
import { VALUES } from './own-values.js';

export const POLICY_KINDS = ['wage-subsidy', 'youth-programme', 'rule-change', 'measure-volume'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

export const VOLUME_KEYS = ['places', 'starts', 'budget'] as const;

const HEAD = {
  format: z.literal(1).optional(),
  id: ID,
  title: WORDS.optional(),
  what: WORDS.optional(),
  source: z.string().optional(),
  /** Where it stands in the world; by the catalogue where it is left out. */
  state: z.enum(STATES).optional(),
  /** First month its rules can be had: nothing may make it begin earlier. */
  not_before: month().optional(),
  /** Numbers it brings along, each with its source. */
  values: VALUES.optional(),
};

/** Exactly one of the three is given: checked apart, for a message of its own. */
const VOLUME = {
  places: quantity(units.PLACES).optional(),
  starts: quantity(units.STARTS).optional(),
  budget: quantity(units.BUDGET).optional(),
  phase_in: quantity(units.PHASE_IN).optional(),
};

/** Whether it is paid for on top of the measures budget or out of it. */
const MONEY = z.enum(['new', 'from the measures budget']);

const START = {
  first_start: month(),
  last_start: month(),
  /** Last month any spell may run; the longest spell after the last start where it is left out. */
  all_ended: month().optional(),
  who: WHO,
  where: WHERE.optional(),
  once: z.boolean().optional(),
  money: MONEY.optional(),
  adviser_time: quantity(units.HOURS_A_MONTH).optional(),
  /** Catalogue measure whose channels it has. */
  like: ID.optional(),
  channels: CHANNEL_VALUES.optional(),
};

/** An ordinary measure alongside: a mentor for so long, follow-up until some time after. */
const BESIDE = z.strictObject({
  measure: ID,
  length: quantity(units.LENGTH).optional(),
  until: quantity(units.MONTHS_AFTER).optional(),
});

export const WAGE_SUBSIDY = z.strictObject({
  ...HEAD,
  kind: z.literal('wage-subsidy'),
  ...START,
  subsidy: SUBSIDY,
  before: z
    .strictObject({
      measure: ID,
      length: quantity(units.AT_MOST_MONTHS),
      skip_if: z.literal('employer knows the person').optional(),
    })
    .optional(),
  beside: z.array(BESIDE).optional(),
  after: z.strictObject({ asked_of_employer: z.enum(['permanent job', 'nothing']) }).optional(),
  /** Which employers may have it; any where it is left out. */
  employers: z.literal('municipal').optional(),
  benefit_meanwhile: BENEFIT_MEANWHILE.optional(),
  ...VOLUME,
});

export const YOUTH_PROGRAMME = z.strictObject({
  ...HEAD,
  kind: z.literal('youth-programme'),
  ...START,
  income: INCOME,
  typical_length: quantity(units.LENGTH).optional(),
  beside: z.array(BESIDE).optional(),
  ...VOLUME,
});

export const RULE_CHANGE = z.strictObject({
  ...HEAD,
  kind: z.literal('rule-change'),
  from: month(),
  /** Last month the rule holds; to the end where it is left out. */
  until: month().optional(),
  where: WHERE.optional(),
  /** From what holds to the new value in equal steps. */
  phase_in: quantity(units.PHASE_IN).optional(),
  /** Values by parameter name; `*` stands for one part of a name. Checked against the declarations. */
  set: z.record(z.string(), z.unknown()).optional(),
});

export const MEASURE_VOLUME = z.strictObject({
  ...HEAD,
  kind: z.literal('measure-volume'),
  measure: ID,
  from: month(),
  until: month().optional(),
  /** Whether the volume comes on top of today's or instead of it. */
  change: z.enum(['on top of today', 'instead of today']),
  where: WHERE.optional(),
  money: MONEY.optional(),
  ...VOLUME,
});

export type WageSubsidyForm = z.infer<typeof WAGE_SUBSIDY>;
export type YouthProgrammeForm = z.infer<typeof YOUTH_PROGRAMME>;
export type RuleChangeForm = z.infer<typeof RULE_CHANGE>;
export type MeasureVolumeForm = z.infer<typeof MEASURE_VOLUME>;
export type PolicyForm = WageSubsidyForm | YouthProgrammeForm | RuleChangeForm | MeasureVolumeForm;
export type VolumeForm = Pick<WageSubsidyForm, 'places' | 'starts' | 'budget' | 'phase_in'>;

export const FORMS: Readonly<Record<PolicyKind, z.ZodType<PolicyForm>>> = {
  'wage-subsidy': WAGE_SUBSIDY,
  'youth-programme': YOUTH_PROGRAMME,
  'rule-change': RULE_CHANGE,
  'measure-volume': MEASURE_VOLUME,
};
