/**
 * How an employer values a person for a post: standardised productivity under uncertainty. Education against the
 * post's requirement, competence, the hole in the CV, health where visible, what a placement has shown; a subsidy
 * weighs by its share of wage cost. The same valuation decides hiring, hosting, retention and made posts. Private employers
 * differ in openness, in what a subsidy is worth to them and in what earlier placements have taught them; public ones
 * rank open posts by qualification.
 */
import type { ParameterDeclaration } from '../declarations.js';
import { NO_MEASURE } from '../measures/columns.js';
import { SITUATIONAL } from '../nav/columns.js';
import { hasReducedCapacity } from '../nav/groups.js';
import { COMPETENCE_SCALE, TRAIT_SCALE } from '../people/columns.js';
import type { ParameterReader } from '../state/parameters.js';
import type { WorldState } from '../state/world-state.js';
import { EXPERIENCE_SCALE, MATCH_SCALE, PRIVATE } from './columns.js';

export const VALUATION_PARAMETERS: readonly ParameterDeclaration[] = [
  {
    name: 'market.value.education',
    unit: 'standard deviations',
    axes: ['segment', 'education'],
    min: -6,
    max: 4,
  },
  { name: 'market.value.competence', unit: 'ratio', min: 0, max: 2 },
  { name: 'market.value.motivation', unit: 'ratio', min: 0, max: 2 },
  { name: 'market.value.marks', unit: 'ratio', min: 0, max: 2 },
  { name: 'market.value.capacity', unit: 'standard deviations', min: 0, max: 6 },
  { name: 'market.value.gap', unit: 'standard deviations', min: -1, max: 0 },
  { name: 'market.value.background', unit: 'standard deviations', axes: ['background'], min: -2, max: 1 },
  { name: 'market.value.under-20', unit: 'standard deviations', min: -2, max: 1 },
  { name: 'market.value.certainty', unit: 'ratio', min: 0, max: 3 },
  { name: 'market.value.subsidy', unit: 'standard deviations', min: 0, max: 6 },
  { name: 'market.value.subsidy-unimportant', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.employer.subsidy', unit: 'share', min: 0.05, max: 0.95 },
  { name: 'market.value.openness', unit: 'ratio', min: 0, max: 1 },
  { name: 'market.employer.open', unit: 'share', min: 0.05, max: 0.95 },
  { name: 'market.value.partner', unit: 'standard deviations', min: 0, max: 3 },
  { name: 'market.value.qualification-marks', unit: 'ratio', min: 0, max: 5 },
  { name: 'market.value.qualification-rest', unit: 'ratio', min: 0, max: 1 },
];

export interface ValuationTables {
  readonly education: Float64Array;
  readonly competence: number;
  readonly motivation: number;
  readonly marks: number;
  readonly capacity: number;
  readonly gap: number;
  readonly background: Float64Array;
  readonly under20: number;
  readonly certainty: number;
  readonly subsidy: number;
  /** Weight of a subsidy where it is important and where it is not: 1 on average. */
  readonly important: number;
  readonly unimportant: number;
  /** Share of what frightens that an open employer overlooks, and that the others add: nil on average. */
  readonly openLess: number;
  readonly othersMore: number;
  /** What an employer with an agreement with NAV adds for those who need follow-up. */
  readonly partner: number;
  /** At public employers: weight of marks added, and weight left of what is no formal qualification. */
  readonly formalMarks: number;
  readonly informal: number;
}

const MARKS_CENTRE = 42;
const MARKS_SCALE = 8;
const GAP_PER_YEAR = 16 * 12;
const TWENTY = 240;
const EDUCATIONS = 4;

export function compileValuation(parameters: ParameterReader): ValuationTables {
  const marks = parameters.scalar('market.value.marks') / MARKS_SCALE;
  const unimportant = parameters.scalar('market.value.subsidy-unimportant');
  const takers = parameters.scalar('market.employer.subsidy');
  const open = parameters.scalar('market.employer.open');
  const openness = parameters.scalar('market.value.openness');
  return {
    education: parameters.vector('market.value.education'),
    competence: parameters.scalar('market.value.competence') / COMPETENCE_SCALE,
    motivation: parameters.scalar('market.value.motivation') / TRAIT_SCALE,
    marks,
    capacity: parameters.scalar('market.value.capacity') / 100,
    gap: parameters.scalar('market.value.gap') / GAP_PER_YEAR,
    background: parameters.vector('market.value.background'),
    under20: parameters.scalar('market.value.under-20'),
    certainty: parameters.scalar('market.value.certainty') / MATCH_SCALE,
    subsidy: parameters.scalar('market.value.subsidy'),
    important: (1 - (1 - takers) * unimportant) / takers,
    unimportant,
    openLess: openness,
    othersMore: (openness * open) / (1 - open),
    partner: parameters.scalar('market.value.partner'),
    formalMarks: marks * (parameters.scalar('market.value.qualification-marks') - 1),
    informal: parameters.scalar('market.value.qualification-rest'),
  };
}

/** Productivity on the job, standard deviations: what counts once the person is known. */
export function productivity(
  world: WorldState,
  tables: ValuationTables,
  row: number,
  segment: number,
): number {
  const { competence, motivation, marks } = world.people;
  return (
    (tables.education[segment * EDUCATIONS + (world.school.education[row] ?? 0)] ?? 0) +
    tables.competence * (competence[row] ?? 0) +
    tables.motivation * (motivation[row] ?? 0) +
    tables.marks * ((marks[row] ?? 0) - MARKS_CENTRE) -
    tables.capacity * (100 - (world.health.capacity[row] ?? 100))
  );
}

/** What an employer sees before hiring: productivity less what frightens, plus what a placement has shown. */
export function valuation(world: WorldState, tables: ValuationTables, row: number, segment: number): number {
  const { gap, background, birthMonth } = world.people;
  return (
    productivity(world, tables, row, segment) +
    tables.gap * (gap[row] ?? 0) +
    (tables.background[background[row] ?? 0] ?? 0) +
    (world.month - (birthMonth[row] ?? 0) < TWENTY ? tables.under20 : 0) +
    tables.certainty * (world.market.certainty[row] ?? 0)
  );
}

/**
 * What an employer (index) adds for being itself when it judges somebody by more than qualification: a private one
 * overlooks part of what frightens or makes more of it, and remembers those it has had who needed follow-up. One with an
 * agreement and a contact person at NAV takes such a person the more readily.
 */
export function acceptance(
  world: WorldState,
  tables: ValuationTables,
  row: number,
  employer: number,
): number {
  const { sector, open, experience, partner } = world.employers;
  if (employer < 0 || sector[employer] !== PRIVATE) return 0;
  const lost = 100 - (world.health.capacity[row] ?? 100);
  const frightens = tables.capacity * lost - tables.gap * (world.people.gap[row] ?? 0);
  const openly = frightens * (open[employer] === 1 ? tables.openLess : -tables.othersMore);
  const learnt = (experience[employer] ?? 0) / EXPERIENCE_SCALE;
  const known = partner[employer] === 1 ? learnt + tables.partner : learnt;
  return known !== 0 && needsFollowUp(world, row) ? openly + known : openly;
}

/** True for those an employer takes to need follow-up: reduced capacity, NAV's effort behind them, or a subsidy. */
export function needsFollowUp(world: WorldState, row: number): boolean {
  return (
    (world.health.capacity[row] ?? 100) < 100 ||
    (world.nav.group[row] ?? 0) >= SITUATIONAL ||
    world.measures.voucher[row] !== NO_MEASURE
  );
}

/** What an employer (index) sees of an applicant to an open post; a public one must rank by qualification. */
export function valuationAt(
  world: WorldState,
  tables: ValuationTables,
  row: number,
  segment: number,
  employer: number,
): number {
  const value = valuation(world, tables, row, segment);
  if (employer < 0) return value;
  if (world.employers.sector[employer] === PRIVATE) return value + acceptance(world, tables, row, employer);
  const { motivation, marks } = world.people;
  const informal =
    tables.motivation * (motivation[row] ?? 0) + tables.certainty * (world.market.certainty[row] ?? 0);
  return value - (1 - tables.informal) * informal + tables.formalMarks * ((marks[row] ?? 0) - MARKS_CENTRE);
}

/** Weight an employer (index) gives a subsidy when it fills an open post. */
export function subsidyWeight(world: WorldState, tables: ValuationTables, employer: number): number {
  if (employer < 0) return 1;
  const { sector, takesSubsidy } = world.employers;
  if (sector[employer] !== PRIVATE) return tables.informal;
  return takesSubsidy[employer] === 1 ? tables.important : tables.unimportant;
}

/** Worth of a subsidy to the employer, standard deviations: its mean share of wage cost over the spell. */
export function subsidyWorth(world: WorldState, tables: ValuationTables, row: number, index: number): number {
  const schedule = world.scenario.measures[index]?.subsidy;
  if (schedule === null || schedule === undefined) return 0;
  const shares = subsidyShares(world, row, index);
  const length = Math.max(1, shares.length);
  let sum = 0;
  for (const share of shares) sum += share;
  return (tables.subsidy * sum) / length;
}

const EMPTY = new Float64Array(0);

/** The subsidy's shares of wage cost by month that apply to this person. */
export function subsidyShares(world: WorldState, row: number, index: number): Float64Array {
  const schedule = world.scenario.measures[index]?.subsidy;
  if (schedule === null || schedule === undefined) return EMPTY;
  const reduced = hasReducedCapacity(world.nav.group[row] ?? 0);
  return reduced || schedule.shareByMonthOrdinary.length === 0
    ? schedule.shareByMonth
    : schedule.shareByMonthOrdinary;
}
