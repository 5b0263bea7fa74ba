/**
 * What every policy headline hinges on: five questions nobody has answered, and the parameters that answer them here. The
 * hinge card lives the policy once more at the ends of their documented ranges. Words in both languages; parameters by name.
 */
export interface HingeQuestion {
  readonly id: HingeId;
  readonly title: { readonly nb: string; readonly en: string };
  /** A few words, for an axis. */
  readonly axis: { readonly nb: string; readonly en: string };
  /** What the low and the high end of the hinge mean. */
  readonly ends: Readonly<Record<'low' | 'high', { readonly nb: string; readonly en: string }>>;
  /** What moves with the hinge; the first leads, and the flip is told in it. */
  readonly levers: readonly HingeLever[];
}

export type HingeId = 'duration-dependence' | 'retention' | 'job-creation' | 'entrants' | 'allowance';

/** A parameter that moves between the ends of its documented range. */
export interface HingeLever {
  /** Name in the evidence; `*` stands for every measure the policies bring (or, where none is, every measure). */
  readonly parameter: string;
  /** `-1`: the high end of the hinge is the low end of the range. */
  readonly sense: 1 | -1;
}

export const HINGES: readonly HingeQuestion[] = [
  {
    id: 'duration-dependence',
    title: {
      nb: 'Hvor mye av at lange løp gir dårligere sjanser er årsak og virkning?',
      en: 'How much of long spells’ poorer chances is caused by the spell?',
    },
    axis: { nb: 'Årsaksandel av varighet', en: 'Causal share of duration' },
    ends: {
      low: { nb: 'mest hvem man er', en: 'mostly who one is' },
      high: { nb: 'mest tiden utenfor', en: 'mostly time outside' },
    },
    levers: [{ parameter: 'people.competence.causal-share', sense: 1 }],
  },
  {
    id: 'retention',
    title: {
      nb: 'Hvem blir værende når tilskuddet trappes ned og tar slutt?',
      en: 'Who stays when the subsidy steps down and ends?',
    },
    axis: { nb: 'Beholdes etter tilskudd', en: 'Kept after the subsidy' },
    ends: { low: { nb: 'få blir', en: 'few stay' }, high: { nb: 'mange blir', en: 'many stay' } },
    levers: [
      { parameter: 'market.retention.known', sense: 1 },
      { parameter: 'market.retention.floor', sense: -1 },
    ],
  },
  {
    id: 'job-creation',
    title: {
      nb: 'Skapes det jobber, eller fortrenges noen?',
      en: 'Are jobs made, or is somebody displaced?',
    },
    axis: { nb: 'Jobbskaping', en: 'Job creation' },
    ends: { low: { nb: 'ingen nye', en: 'none made' }, high: { nb: 'fri etablering', en: 'free entry' } },
    levers: [{ parameter: 'market.creation.elasticity', sense: 1 }],
  },
  {
    id: 'entrants',
    title: {
      nb: 'Hvem kommer inn, og treffer tiltaket dem det er ment for?',
      en: 'Who enters, and does the measure reach those it is meant for?',
    },
    axis: { nb: 'Utvelgelse til tiltaket', en: 'Selection into the measure' },
    ends: {
      low: { nb: 'de svakeste', en: 'the weakest' },
      high: { nb: 'de som ville klart seg', en: 'those who would cope' },
    },
    levers: [
      { parameter: 'measure.*.selection', sense: 1 },
      { parameter: 'policy.*.take_up', sense: 1 },
    ],
  },
  {
    id: 'allowance',
    title: {
      nb: 'Hva gjør det å motta arbeidsavklaringspenger i seg selv?',
      en: 'What does receiving work assessment allowance do by itself?',
    },
    axis: { nb: 'Virkning av å motta AAP', en: 'Effect of receiving AAP' },
    ends: { low: { nb: 'ingen', en: 'none' }, high: { nb: 'sterk', en: 'strong' } },
    levers: [
      { parameter: 'benefits.disability.after-allowance', sense: 1 },
      { parameter: 'market.search.allowance', sense: -1 },
    ],
  },
];

/** The pairs of hinges whose planes every card shows, as places in the list: 2 x 3 and 4 x 5. */
export const HINGE_PLANES: readonly (readonly [across: number, up: number])[] = [
  [1, 2],
  [3, 4],
];

/** Place of job creation, which is also run at both ends with everything else central. */
export const CREATION_HINGE = 2;

/** Where a world of the card stands: -1 low end, 0 central, 1 high end, for each hinge. */
export type HingePoint = readonly number[];

/**
 * The two-level fractional factorial 2^(5-1) with the fifth sign the product of the other four: resolution V, so that each
 * main effect and each two-factor interaction is estimated free of the others by 16 worlds (Box, Hunter and Hunter,
 * Statistics for Experimenters, chapter 12).
 */
export const CORNER_POINTS: readonly HingePoint[] = Array.from({ length: 16 }, (_, index) => {
  const signs = [0, 1, 2, 3].map((bit): number => ((index >> bit) & 1 ? 1 : -1));
  return [...signs, signs.reduce((product, sign) => product * sign, 1)];
});

/** Job creation at its low and at its high end, everything else central. */
export const CREATION_POINTS: readonly HingePoint[] = [-1, 1].map((sign): HingePoint =>
  HINGES.map((_, place) => (place === CREATION_HINGE ? sign : 0)),
);

/** All worlds of the card beside the central one, in the order of their numbers. */
export const HINGE_POINTS: readonly HingePoint[] = [...CORNER_POINTS, ...CREATION_POINTS];

/** A parameter of a hinge with its range; one number or one per cell. */
interface RangedParameter {
  readonly values: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly sense: 1 | -1;
}

/** Its values at a coded place of the hinge: between the ends of its range and the value in use, straight on either side. */
export function valuesAt({ values, low, high, sense }: RangedParameter, place: number): number[] {
  const side = place * sense;
  const ends = side < 0 ? low : high;
  return values.map((value, cell) => value + Math.abs(side) * (ends[cell] - value));
}
