/** What a scenario file means, in plain words: for `innenfor check`. */
import { hasRule } from '../model/measure-spec.js';
import type { EligibilityClause, MeasureSpec } from '../model/measure-spec.js';
import { BACKGROUNDS, BENEFITS, COUNTIES, EDUCATION_LEVELS, FOLLOW_UP_GROUPS } from '../vocabulary/codes.js';
import { MONTHS_PER_YEAR, formatMonth } from '../vocabulary/months.js';
import { BACKGROUND_WORDS, EDUCATION_WORDS } from '../vocabulary/trait-words.js';
import type { OpenChoice } from './choices.js';
import * as say from './describe-words.js';
import { describeExpectations } from './expectation.js';
import type { BuiltPolicy } from './policies.js';
import type { Language, Words } from './problem.js';
import type { Resolution } from './resolution.js';
import type { ParameterChange } from './rule-changes.js';
import { describeTippingPoints } from './tipping.js';
import type { Volume } from './volume.js';

/**
 * Lines of plain words: what the file does, for whom, what its volume implies in persons and money, what it leaves open.
 * Headings end in a colon; what belongs under one is indented by two spaces.
 */
export function describeScenario(resolution: Resolution, language: Language): string[] {
  const { scenario, what, base, against, policies } = resolution;
  const pick = (words: Words): string => words[language];
  const first = formatMonth(scenario.start);
  const last = formatMonth(scenario.end - 1);
  const lines = [scenario.title[language]];
  if (what !== null) lines.push(what[language]);
  lines.push(
    pick({ nb: `Tid: ${first} til og med ${last}.`, en: `Time: ${first} to ${last}, both included.` }),
  );
  if (base !== null) lines.push(pick({ nb: `Bygger på: ${base}.`, en: `Built on: ${base}.` }));
  if (against.length > 0) {
    lines.push(
      pick({ nb: `Holdes mot: ${against.join(', ')}.`, en: `Held against: ${against.join(', ')}.` }),
    );
  }
  if (policies.length === 0) lines.push(pick({ nb: 'Ingen ny politikk.', en: 'No new policy.' }));
  for (const policy of policies) lines.push(...describePolicy(policy, resolution, language));
  const open = resolution.openChoices.filter(({ alternatives }) => alternatives.length > 0);
  const assumed = resolution.openChoices.filter(({ range }) => range !== null);
  if (open.length > 0) {
    lines.push(pick({ nb: 'Dette er åpent, og er valgt her:', en: 'Left open, and chosen here:' }));
    lines.push(...open.map((choice) => describeOpen(choice, language)));
  }
  if (assumed.length > 0) {
    lines.push(pick({ nb: 'Antatt, trekkes med --draws:', en: 'Assumed, drawn with --draws:' }));
    lines.push(...assumed.map(({ lever, used, range }) => `  ${lever}: ${used} (${range ?? ''})`));
  }
  lines.push(...describeTippingPoints(resolution.tippingPoints, language));
  return [...lines, ...describeExpectations(resolution.expected, language)];
}

function describeOpen({ lever, used, alternatives, why }: OpenChoice, language: Language): string {
  const others = say.either(
    alternatives.map(({ name, text }) => (name === text ? text : `${name} (${text})`)),
    language,
  );
  const reason = why === null ? '' : `: ${why}`;
  return language === 'nb'
    ? `  ${lever}: ${used}; kunne vært ${others}${reason}`
    : `  ${lever}: ${used}; could be ${others}${reason}`;
}

function describePolicy(policy: BuiltPolicy, resolution: Resolution, language: Language): string[] {
  const { form } = policy.use;
  const heading = `${form.title?.[language] ?? form.id}:`;
  const changes = resolution.changes.filter((change) => change.policy === form.id);
  const set = describeChanges(changes, language).map(indent);
  if (form.kind === 'rule-change') return [heading, ...set];
  if (form.kind === 'measure-volume') {
    const until = form.until === undefined ? '' : formatMonth(form.until);
    const top = form.change === 'on top of today';
    const line =
      language === 'nb'
        ? `${form.measure}: ${top ? 'i tillegg til' : 'i stedet for'} dagens plasser, fra ${formatMonth(form.from)}${until === '' ? '' : ` til og med ${until}`}.`
        : `${form.measure}: ${top ? 'on top of' : 'instead of'} today's places, from ${formatMonth(form.from)}${until === '' ? '' : ` to ${until}`}.`;
    const where = form.where === undefined ? [] : [describeWhere(form.where, language)];
    const money = describeMoney(form.money === 'from the measures budget', language);
    const lines = [line, ...where, ...describeVolume(policy.volume, form.phase_in ?? 0, language), money];
    return [heading, ...lines.map(indent), ...set];
  }
  const { spec } = policy;
  if (spec === null) return [heading, ...set];
  return [
    heading,
    ...[
      ...describeSupport(spec, language),
      ...describeWho(spec, language),
      describeWhere(spec.reach, language),
      ...describeVolume(policy.volume, form.phase_in ?? 0, language),
      ...describeAround(spec, language),
    ].map(indent),
    ...set,
  ];
}

function indent(text: string): string {
  return `  ${text}`;
}

function describeSupport(spec: MeasureSpec, language: Language): string[] {
  const nb = language === 'nb';
  const starts = [formatMonth(spec.firstStart), formatMonth(spec.lastStart)].join(nb ? ' til ' : ' to ');
  const lines = [nb ? `Oppstart ${starts}.` : `Starts ${starts}.`];
  if (spec.subsidy !== null) {
    const { shareByMonth, capG, longestTemporary, leastHours, permanentJobAsked } = spec.subsidy;
    const shares = Array.from(shareByMonth)
      .filter((_, month) => month % MONTHS_PER_YEAR === 0)
      .map((share) => say.percent(share, language))
      .join(', ');
    const cap = Number.isFinite(capG)
      ? `${nb ? 'høyst' : 'at most'} ${say.decimal(capG, language)} G ${nb ? 'i året' : 'a year'}`
      : nb
        ? 'uten tak i kroner'
        : 'without a cap in kroner';
    const months = String(shareByMonth.length);
    lines.push(
      nb
        ? `Arbeidsgiver får dekket ${shares} av lønnskostnaden (lønn, feriepenger, arbeidsgiveravgift og pensjon) år for år, i høyst ${months} måneder, ${cap}.`
        : `The employer is paid ${shares} of the wage cost (wage, holiday pay, employer contribution and pension) year by year, for at most ${months} months, ${cap}.`,
    );
    if (longestTemporary < shareByMonth.length) {
      const most = String(longestTemporary);
      lines.push(
        nb ? `I midlertidig stilling høyst ${most} måneder.` : `In a temporary job at most ${most} months.`,
      );
    }
    if (leastHours > 0) {
      const least = say.percent(leastHours, language);
      lines.push(nb ? `Stilling på minst ${least}.` : `At least ${least} of full time.`);
    }
    if (permanentJobAsked) {
      lines.push(
        nb
          ? 'Arbeidsgiver blir bedt om fast jobb etterpå; om det skjer, er et resultat av modellen.'
          : 'The employer is asked for a permanent job afterwards; whether it comes is an outcome of the model.',
      );
    }
  }
  if (spec.incomeSupport !== null) {
    const { levelG, levelUnder25G, taper, months, extensionMonths, once } = spec.incomeSupport;
    const [high, low] = [say.decimal(levelG, language), say.decimal(levelUnder25G, language)];
    const cut = say.percent(taper, language);
    lines.push(
      nb
        ? `Deltakeren får ${high} G i året (${low} G under 25 år), avkortet med ${cut} av lønn, i ${String(months)} måneder${extensionMonths > 0 ? ` og inntil ${String(extensionMonths)} til` : ''}${once ? ', én gang' : ''}.`
        : `The participant gets ${high} G a year (${low} G under 25), less ${cut} of wages, for ${String(months)} months${extensionMonths > 0 ? ` and up to ${String(extensionMonths)} more` : ''}${once ? ', once' : ''}.`,
    );
  }
  return lines;
}

function describeWho(spec: MeasureSpec, language: Language): string[] {
  const nb = language === 'nb';
  const from = spec.ageFrom / MONTHS_PER_YEAR;
  const to = spec.ageTo / MONTHS_PER_YEAR - 1;
  const ages = nb
    ? `Hvem: ${String(from)}-${String(to)} år ved oppstart, som har`
    : `Who: aged ${String(from)}-${String(to)} at start, with`;
  const all = spec.clauses.map((clause) => describeClause(clause, language));
  if (all.length === 1) return [`${ages} ${all.join('')}.`];
  return [`${ages} ${nb ? 'ett av' : 'one of'}:`, ...all.map(indent)];
}

function describeClause(clause: EligibilityClause, language: Language): string {
  const nb = language === 'nb';
  const groups = say.namesOf(clause.groups, FOLLOW_UP_GROUPS, say.GROUP_WORDS, language);
  const benefits = say.namesOf(clause.benefits, BENEFITS, say.BENEFIT_WORDS, language);
  const without = say.namesOf(clause.notBenefits, BENEFITS, say.BENEFIT_WORDS, language);
  const backgrounds = say.namesOf(clause.backgrounds ?? 0, BACKGROUNDS, BACKGROUND_WORDS, language);
  const educations = say.namesOf(clause.educations ?? 0, EDUCATION_LEVELS, EDUCATION_WORDS, language);
  const parts: string[] = [];
  if (groups.length > 0) parts.push(say.either(groups, language));
  if (benefits.length > 0) {
    const least = String(clause.benefitMonths);
    const time =
      clause.benefitMonths === 0 ? '' : nb ? ` i minst ${least} måneder` : ` for at least ${least} months`;
    parts.push(`${say.either(benefits, language)}${time}`);
  }
  if (without.length > 0) parts.push(`${nb ? 'ikke' : 'not'} ${say.either(without, language)}`);
  if (clause.registeredMonths > 0) {
    const least = String(clause.registeredMonths);
    parts.push(nb ? `minst ${least} måneder hos NAV` : `at least ${least} months at NAV`);
  }
  if (backgrounds.length > 0) parts.push(say.either(backgrounds, language));
  if (educations.length > 0) parts.push(`${nb ? 'med' : 'with'} ${say.either(educations, language)}`);
  return parts.join(nb ? ', og ' : ', and ');
}

function describeWhere(reach: Float64Array, language: Language): string {
  const nb = language === 'nb';
  if (reach.every((share) => share === 1)) return nb ? 'Hvor: hele landet.' : 'Where: the whole country.';
  const counties = COUNTIES.flatMap((county, index) => {
    const share = reach[index] ?? 0;
    return share > 0 ? [`${say.COUNTY_WORDS[county]} ${say.percent(share, language)}`] : [];
  });
  const list = counties.join(', ');
  return nb ? `Hvor: andel av innbyggerne i ${list}.` : `Where: this share of residents in ${list}.`;
}

function describeVolume(volume: Volume | null, phaseIn: number, language: Language): string[] {
  if (volume === null) return [];
  const nb = language === 'nb';
  const places = say.wholeNumber(volume.places);
  const starts = say.wholeNumber(volume.startsPerYear);
  const kroner = say.millions(volume.kronerPerYear, language);
  const each = say.wholeNumber(volume.kronerPerPlaceMonth);
  const length = say.decimal(volume.typicalLength, language);
  const steps = String(phaseIn);
  const slowly =
    phaseIn > 1 ? (nb ? `, trappet opp over ${steps} måneder` : `, phased in over ${steps} months`) : '';
  return nb
    ? [
        `Volum: ${places} plasser om gangen${slowly}. Når alt er i gang: om lag ${starts} oppstarter i året (planlagt lengde ${length} måneder) og ${kroner} i året.`,
        `En plass koster om lag ${each} kroner i måneden (tilskudd eller ytelse og leverandør, før det som spares; veiledertid kommer i tillegg).`,
      ]
    : [
        `Volume: ${places} places at a time${slowly}. When all are filled: about ${starts} starts a year (planned length ${length} months) and ${kroner} a year.`,
        `A place costs about ${each} kroner a month (subsidy or benefit and provider, before anything saved; adviser time comes on top).`,
      ];
}

function describeAround(spec: MeasureSpec, language: Language): string[] {
  const nb = language === 'nb';
  const lines: string[] = [];
  const before = String(spec.trainingBefore);
  const after = String(spec.followUpAfter);
  const known = hasRule(spec, 'no training where known');
  if (hasRule(spec, 'municipal employers'))
    lines.push(nb ? 'Bare hos kommunale arbeidsgivere.' : 'With municipal employers only.');
  if (spec.trainingBefore > 0) {
    lines.push(
      nb
        ? `Først inntil ${before} måneder arbeidstrening${known ? ', om ikke en arbeidsgiver alt kjenner personen' : ''}.`
        : `Up to ${before} months of work training first${known ? ', unless an employer knows the person already' : ''}.`,
    );
  }
  if (spec.followUpAfter > 0) {
    lines.push(nb ? `Oppfølging i ${after} måneder etterpå.` : `Follow-up for ${after} months afterwards.`);
  }
  const hours = spec.channels.adviserHours;
  if (hours !== undefined) {
    const shown = say.decimal(hours, language);
    lines.push(nb ? `Veiledertid: ${shown} timer i måneden.` : `Adviser time: ${shown} hours a month.`);
  }
  lines.push(describeMoney(spec.fromMeasuresBudget, language));
  return lines;
}

function describeMoney(isBorrowed: boolean, language: Language): string {
  if (language === 'nb')
    return isBorrowed
      ? 'Pengene tas fra tiltaksbudsjettet og fortrenger ordinære plasser.'
      : 'Pengene er nye.';
  return isBorrowed
    ? 'The money comes from the measures budget and displaces ordinary places.'
    : 'The money is new.';
}

/** One line per name as written: a `*` may stand for many parameters. */
function describeChanges(changes: readonly ParameterChange[], language: Language): string[] {
  const nb = language === 'nb';
  const patterns = [...new Set(changes.map(({ pattern }) => pattern))];
  return patterns.map((pattern) => {
    const same = changes.filter((change) => change.pattern === pattern);
    const one = same.at(0);
    if (one === undefined) return pattern;
    const until = one.until === null ? '' : ` ${nb ? 'til og med' : 'to'} ${formatMonth(one.until)}`;
    const count = same.length > 1 ? ` (${String(same.length)} ${nb ? 'parametre' : 'parameters'})` : '';
    const steps = String(one.phaseIn ?? 0);
    const slowly =
      (one.phaseIn ?? 0) > 1
        ? nb
          ? `, i like steg over ${steps} måneder`
          : `, in equal steps over ${steps} months`
        : '';
    const somewhere = one.reach === undefined ? '' : nb ? ', i noen fylker' : ', in some counties';
    const text = `${one.text} ${nb ? 'fra' : 'from'} ${formatMonth(one.from)}${until}`;
    return `${pattern}${count} = ${text}${slowly}${somewhere}.`;
  });
}
