/**
 * Who a newcomer is: every fixed trait is a pure function of the run key and the person's id, so the same person
 * has the same traits in every world and whatever the order of entry.
 */
import {
  FIXED_TRAIT_MONTH,
  draw,
  normalOfDraw,
  pickWeighted,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import type { ParameterDeclaration, RunKey } from '../declarations.js';
import type { ParameterReader } from '../state/parameters.js';
import { COMPETENCE_SCALE, NO_CONDITION, TRAIT_SCALE } from './columns.js';
import type { Newcomer } from './transitions.js';

export const SYNTHESIS_PARAMETERS: readonly ParameterDeclaration[] = [
  { name: 'people.background', unit: 'share', axes: ['background'], min: 0, max: 1 },
  {
    name: 'people.parents-education',
    unit: 'share',
    axes: ['background', 'parentsEducation'],
    min: 0,
    max: 1,
  },
  { name: 'people.marks.by-parents', unit: 'grade points', axes: ['parentsEducation'], min: 10, max: 60 },
  { name: 'people.marks.by-sex', unit: 'grade points', axes: ['sex'], min: -10, max: 10 },
  { name: 'people.marks.spread', unit: 'grade points', min: 1, max: 15 },
  { name: 'people.marks.motivation', unit: 'grade points', min: 0, max: 10 },
  { name: 'people.congenital', unit: 'probability', min: 0, max: 0.05 },
  { name: 'people.congenital.kind', unit: 'share', axes: ['condition'], min: 0, max: 1 },
  { name: 'people.competence.marks', unit: 'standard deviations', min: 0, max: 1 },
  {
    name: 'people.family-support.parents',
    unit: 'standard deviations',
    axes: ['parentsEducation'],
    min: -2,
    max: 2,
  },
];

interface SynthesisTables {
  readonly background: Float64Array;
  readonly parents: readonly Float64Array[];
  readonly marksByParents: Float64Array;
  readonly marksBySex: Float64Array;
  readonly marksSpread: number;
  readonly marksMotivation: number;
  /** Points on the draw below which the condition is of the first kind, the first two, any. */
  readonly congenital: Float64Array;
  readonly competenceMarks: number;
  readonly support: Float64Array;
}

/** Mean and spread of lower-secondary grade points that standardise them; the scale's own anchors. */
const MARKS_CENTRE = 42;
const MARKS_SCALE = 8;
const LOWEST_MARKS = 10;
const HIGHEST_MARKS = 60;

export function compileSynthesis(parameters: ParameterReader): SynthesisTables {
  const parents = parameters.vector('people.parents-education');
  return {
    background: cumulative(parameters.vector('people.background')),
    parents: [0, 1, 2].map((background) => cumulative(parents.subarray(background * 4, background * 4 + 4))),
    marksByParents: parameters.vector('people.marks.by-parents'),
    marksBySex: parameters.vector('people.marks.by-sex'),
    marksSpread: parameters.scalar('people.marks.spread'),
    marksMotivation: parameters.scalar('people.marks.motivation'),
    congenital: cumulative(parameters.vector('people.congenital.kind')).map((share) =>
      thresholdOfProbability(share * parameters.scalar('people.congenital')),
    ),
    competenceMarks: parameters.scalar('people.competence.marks'),
    support: parameters.vector('people.family-support.parents'),
  };
}

/** What is known about a newcomer before the traits are drawn. */
export interface Arrival {
  readonly id: number;
  readonly birthMonth: number;
  readonly sex: number;
  readonly county: number;
  /** Background where the arrival decides it (immigrants); null draws it. */
  readonly background: number | null;
}

const TRAITS = [
  'background',
  'parentsEducation',
  'familySupport',
  'marks',
  'congenital',
  'motivation',
  'competence',
  'officeLot',
] as const;
export type TraitKeys = Readonly<Record<(typeof TRAITS)[number], RunKey>>;

/** Keys of the fixed traits: made once per entry month, not per person. */
export function traitKeys(key: RunKey): TraitKeys {
  const keys = {} as Record<(typeof TRAITS)[number], RunKey>;
  for (const trait of TRAITS) keys[trait] = streamKey(key, FIXED_TRAIT_MONTH, DECISION[trait]);
  return keys;
}

/** Draws the fixed traits. */
export function synthesise(keys: TraitKeys, tables: SynthesisTables, arrival: Arrival): Newcomer {
  const trait = (decision: (typeof TRAITS)[number]): number => {
    const [k0, k1] = keys[decision];
    return draw(k0, k1, arrival.id, 0);
  };
  const background = arrival.background ?? pickWeighted(trait('background'), tables.background);
  const parentsEducation = pickWeighted(
    trait('parentsEducation'),
    tables.parents[background] ?? tables.background,
  );
  const motivation = normalOfDraw(trait('motivation'));
  const marks = clamp(
    (tables.marksByParents[parentsEducation] ?? 0) +
      (tables.marksBySex[arrival.sex] ?? 0) +
      tables.marksMotivation * motivation +
      tables.marksSpread * normalOfDraw(trait('marks')),
    LOWEST_MARKS,
    HIGHEST_MARKS,
  );
  const standardMarks = (marks - MARKS_CENTRE) / MARKS_SCALE;
  const competence =
    tables.competenceMarks * standardMarks + (1 - tables.competenceMarks) * normalOfDraw(trait('competence'));
  return {
    id: arrival.id,
    birthMonth: arrival.birthMonth,
    sex: arrival.sex,
    background,
    parentsEducation,
    familySupport: traitUnits((tables.support[parentsEducation] ?? 0) + normalOfDraw(trait('familySupport'))),
    marks: Math.round(marks),
    congenital: conditionOf(trait('congenital'), tables.congenital),
    county: arrival.county,
    officeLot: trait('officeLot') >>> 15,
    motivation: traitUnits(motivation),
    competence: Math.round(clamp(competence, -4, 4) * COMPETENCE_SCALE),
  };
}

/** Kind of condition, 1 to 3 in the order of the axis; 0 for none. */
function conditionOf(luck: number, points: Float64Array): number {
  const kind = points.findIndex((point) => luck < point);
  return kind < 0 ? NO_CONDITION : kind + 1;
}

function traitUnits(deviations: number): number {
  return Math.round(clamp(deviations, -1.98, 1.98) * TRAIT_SCALE);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Running sums of weights, the last one made exact. */
export function cumulative(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    sum += weights[index] ?? 0;
    sums[index] = sum;
  }
  return sums;
}
