import type { PolicyForm } from '../scenarios/index.js';
import { COUNTIES } from '../vocabulary/codes.js';
import { formatMonth } from '../vocabulary/months.js';
import { BACKGROUND_WORDS, EDUCATION_WORDS } from '../vocabulary/trait-words.js';
import { BENEFIT_TITLES, FOLLOW_UP_GROUP_TITLES } from '../vocabulary/words.js';
import type { Language, Title } from './language.js';
import { written } from './language.js';
import { STATE_WORDS, STATUS_WORDS } from './scheme-words.js';

type Programme = Extract<PolicyForm, { kind: 'wage-subsidy' | 'youth-programme' }>;

const TEXT = {
  state: { nb: 'Stadium', en: 'Stage' },
  source: { nb: 'Kilde', en: 'Source' },
  starts: { nb: 'Nye deltakere fra', en: 'Starts from' },
  to: { nb: 'til', en: 'to' },
  who: { nb: 'For', en: 'For' },
  age: (from: number, to: number): Title => ({
    nb: `fra og med ${years(from)} til før ${years(to)} år ved start`,
    en: `from ${years(from)} to before ${years(to)} years at start`,
  }),
  or: { nb: ', eller ', en: ', or ' },
  and: { nb: ' og ', en: ' and ' },
  months: (count: number): Title => ({ nb: `i minst ${count} måneder`, en: `for at least ${count} months` }),
  registered: (count: number): Title => ({
    nb: `registrert hos Nav i minst ${count} måneder`,
    en: `registered with NAV for at least ${count} months`,
  }),
  without: { nb: 'uten ', en: 'without ' },
  anybody: { nb: 'alle', en: 'anybody' },
  where: { nb: 'Hvor', en: 'Where' },
  everywhere: { nb: 'hele landet', en: 'the whole country' },
  subsidy: { nb: 'Tilskudd', en: 'Subsidy' },
  ofWageCost: { nb: 'av lønnskostnaden', en: 'of wage cost' },
  atMost: (months: number): Title => ({ nb: `høyst ${months} måneder`, en: `at most ${months} months` }),
  cap: (amount: number): Title => ({ nb: `høyst ${amount} G i året`, en: `at most ${amount} G a year` }),
  noCap: { nb: 'uten tak', en: 'no cap' },
  income: { nb: 'Ytelse', en: 'Benefit' },
  level: (full: string, young: string): Title => ({
    nb: `${full} G i året fra 25 år, ${young} G for yngre`,
    en: `${full} G a year from 25 years, ${young} G for younger`,
  }),
  money: { nb: 'Penger', en: 'Money' },
  newMoney: { nb: 'nye penger', en: 'new money' },
  ordinaryMoney: { nb: 'tas fra tiltaksbudsjettet', en: 'out of the ordinary measures budget' },
  phase: (months: number): Title => ({
    nb: `innfasing over ${months} måneder`,
    en: `phased in over ${months} months`,
  }),
  sets: { nb: 'Setter', en: 'Sets' },
  from: { nb: 'fra', en: 'from' },
  changes: { nb: 'Endrer antall plasser i', en: 'Changes the places of' },
  onTop: { nb: 'i tillegg til dagens', en: 'on top of today' },
  instead: { nb: 'i stedet for dagens', en: 'instead of today' },
} as const;

/** What a policy says, in plain words. */
export function policyLines(form: PolicyForm, language: Language): string[] {
  return [
    ...(form.what === undefined ? [] : [form.what[language]]),
    ...(form.state === undefined ? [] : [`${TEXT.state[language]}: ${STATE_WORDS[form.state][language]}`]),
    ...bodyLines(form, language),
    ...valueLines(form, language),
    ...(form.source === undefined ? [] : [`${TEXT.source[language]}: ${form.source}`]),
  ];
}

/** The numbers it brings along, each with what it rests on. */
function valueLines({ values = [] }: PolicyForm, language: Language): string[] {
  return values.map(({ name, title, value, unit, status, source, why }) => {
    const number = Array.isArray(value) ? value.flat(Infinity).join(', ') : String(value);
    const from = typeof source === 'string' ? source : [source?.document, source?.outside, source?.section];
    const rests = [STATUS_WORDS[status][language], ...[from].flat(), why].filter(
      (part) => part !== undefined,
    );
    return `${title?.[language] ?? name}: ${number} ${unit} (${rests.map(String).join('; ')})`;
  });
}

function bodyLines(form: PolicyForm, language: Language): string[] {
  if (form.kind !== 'rule-change' && form.kind !== 'measure-volume') return programmeLines(form, language);
  const until = form.until === undefined ? '' : ` ${TEXT.to[language]} ${formatMonth(form.until)}`;
  const phase = form.phase_in === undefined ? '' : `, ${TEXT.phase(form.phase_in)[language]}`;
  const when = `${TEXT.from[language]} ${formatMonth(form.from)}${until}${phase}`;
  const where =
    form.where === undefined ? [] : [`${TEXT.where[language]}: ${whereText(form.where, language)}`];
  if (form.kind === 'rule-change') {
    const set = Object.entries(form.set ?? {}).map(
      ([name, value]) => `${TEXT.sets[language]} ${name} = ${plainValue(value)} ${when}`,
    );
    return [...set, ...where];
  }
  const mode = form.change === 'on top of today' ? TEXT.onTop : TEXT.instead;
  const money =
    form.money === undefined ? [] : [`${TEXT.money[language]}: ${moneyText(form.money, language)}`];
  return [`${TEXT.changes[language]} ${form.measure}, ${mode[language]}, ${when}`, ...where, ...money];
}

function moneyText(money: 'new' | 'from the measures budget' | undefined, language: Language): string {
  return (money === 'from the measures budget' ? TEXT.ordinaryMoney : TEXT.newMoney)[language];
}

function programmeLines(form: Programme, language: Language): string[] {
  const phase = form.phase_in === undefined ? '' : `, ${TEXT.phase(form.phase_in)[language]}`;
  return [
    `${TEXT.starts[language]} ${formatMonth(form.first_start)} ${TEXT.to[language]} ${formatMonth(form.last_start)}${phase}`,
    `${TEXT.who[language]}: ${whoText(form, language)}`,
    `${TEXT.where[language]}: ${whereText(form.where, language)}`,
    form.kind === 'wage-subsidy' ? subsidyLine(form, language) : incomeLine(form, language),
    `${TEXT.money[language]}: ${moneyText(form.money, language)}`,
  ];
}

function whoText({ who }: Programme, language: Language): string {
  const clauses = who.any_of.map((clause) => {
    const held = clause.benefit?.map((benefit) => BENEFIT_TITLES[benefit][language]).join('/');
    const time = clause.for === undefined ? '' : ` ${TEXT.months(clause.for)[language]}`;
    const parts = [
      clause.nav_group?.map((group) => FOLLOW_UP_GROUP_TITLES[group][language]).join('/'),
      held === undefined ? undefined : held + time,
      clause.registered === undefined ? undefined : TEXT.registered(clause.registered)[language],
      clause.not_benefit === undefined
        ? undefined
        : TEXT.without[language] +
          clause.not_benefit.map((benefit) => BENEFIT_TITLES[benefit][language]).join('/'),
      clause.background?.map((background) => BACKGROUND_WORDS[background][language]).join('/'),
      clause.education?.map((level) => EDUCATION_WORDS[level][language]).join('/'),
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? TEXT.anybody[language] : parts.join(TEXT.and[language]);
  });
  return `${TEXT.age(who.age_at_start.from, who.age_at_start.to)[language]}; ${clauses.join(TEXT.or[language])}`;
}

function whereText(reach: Float64Array | undefined, language: Language): string {
  if (reach === undefined || reach.every((share) => share === 1)) return TEXT.everywhere[language];
  return COUNTIES.flatMap((county, index) =>
    reach[index] > 0 ? [`${county} ${written(reach[index] * 100, language, 0)} %`] : [],
  ).join(', ');
}

function subsidyLine(form: Extract<Programme, { kind: 'wage-subsidy' }>, language: Language): string {
  const { subsidy } = form;
  const shares = (subsidy.share_of_wage_cost_by_year ?? []).map(
    (share) => `${written(share * 100, language, 0)} %`,
  );
  const shown = shares.length === 0 ? '' : `${shares.join(' / ')} ${TEXT.ofWageCost[language]}, `;
  const amount = subsidy.cap ?? Number.POSITIVE_INFINITY;
  const cap = Number.isFinite(amount) ? TEXT.cap(amount)[language] : TEXT.noCap[language];
  return `${TEXT.subsidy[language]}: ${shown}${TEXT.atMost(subsidy.length)[language]}, ${cap}`;
}

function incomeLine(form: Extract<Programme, { kind: 'youth-programme' }>, language: Language): string {
  const { level, level_under_25: youngLevel, length } = form.income;
  const levels = TEXT.level(written(level, language, 3), written(youngLevel(level), language, 3))[language];
  return `${TEXT.income[language]}: ${levels}, ${TEXT.atMost(length)[language]}`;
}

function plainValue(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function years(months: number): string {
  return String(months / 12);
}
