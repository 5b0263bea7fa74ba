/** Who may take part in a measure, in words: what a municipality calls its target group. */
import type { EligibilityClause, MeasureSpec } from '../model/measure-spec.js';
import { BENEFITS, FOLLOW_UP_GROUPS } from '../vocabulary/codes.js';
import { BENEFIT_TITLES, FOLLOW_UP_GROUP_TITLES } from '../vocabulary/words.js';
import type { Language, Title } from '../report/index.js';

const MONTHS_PER_YEAR = 12;
const TEXT = {
  age: (from: number, last: number): Title => ({ nb: `${from}–${last} år`, en: `aged ${from}–${last}` }),
  benefit: (months: number): Title => ({
    nb: months > 0 ? ` i minst ${months} måneder` : '',
    en: months > 0 ? ` for at least ${months} months` : '',
  }),
  registered: (months: number): Title => ({
    nb: `registrert i Nav i minst ${months} måneder`,
    en: `registered with NAV for at least ${months} months`,
  }),
  without: { nb: 'uten ', en: 'without ' },
  and: { nb: ' og ', en: ' and ' },
  or: { nb: ', eller ', en: ', or ' },
  list: { nb: ' eller ', en: ' or ' },
} as const;

/** Target groups of several measures; undefined without any. */
export function targetGroupOf(measures: readonly MeasureSpec[]): Title | undefined {
  if (measures.length === 0) return undefined;
  const of = (language: Language): string =>
    [...new Set(measures.map((measure) => groupText(measure, language)))].join('; ');
  return { nb: of('nb'), en: of('en') };
}

function groupText({ ageFrom, ageTo, clauses }: MeasureSpec, language: Language): string {
  const last = Math.ceil(ageTo / MONTHS_PER_YEAR) - 1;
  const age = TEXT.age(Math.floor(ageFrom / MONTHS_PER_YEAR), last)[language];
  const ways = clauses.map((clause) => clauseText(clause, language)).filter((text) => text !== '');
  return [age, ...new Set(ways.length < clauses.length ? [] : [ways.join(TEXT.or[language])])].join(', ');
}

function clauseText(clause: EligibilityClause, language: Language): string {
  const named = (mask: number, titles: readonly string[]): string =>
    titles.filter((_, bit) => (mask & (1 << bit)) !== 0).join(TEXT.list[language]);
  const benefits = BENEFITS.map((benefit) => BENEFIT_TITLES[benefit][language]);
  const groups = FOLLOW_UP_GROUPS.map((group) => FOLLOW_UP_GROUP_TITLES[group][language]);
  const held = named(clause.benefits, benefits);
  return [
    named(clause.groups, groups),
    held === '' ? '' : held + TEXT.benefit(clause.benefitMonths)[language],
    clause.registeredMonths > 0 ? TEXT.registered(clause.registeredMonths)[language] : '',
    clause.notBenefits === 0 ? '' : TEXT.without[language] + named(clause.notBenefits, benefits),
  ]
    .filter((text) => text !== '')
    .join(TEXT.and[language]);
}
