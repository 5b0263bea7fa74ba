/** Tipping points: what may be forced, which outcomes may change sign, and how both are told. */
import { ACTIVITIES, BENEFITS, MAIN_STATUSES } from './codes.js';
import { outcomeTitle, type Title } from './words.js';

/** What a scenario may ask would have to be true of. */
export const FORCED_THINGS = ['retention-after-subsidy'] as const;
export type ForcedThing = (typeof FORCED_THINGS)[number];

/** The two accounts, then stocks of the whole country summed over the run. */
export const TIPPING_OUTCOMES: readonly string[] = [
  'net-present-value',
  'account.fiscal',
  ...ACTIVITIES.map((activity) => `stock.activity.${activity}`),
  ...MAIN_STATUSES.map((status) => `stock.main_status.${status}`),
  ...BENEFITS.map((benefit) => `stock.benefit.${benefit}`),
];

const ACCOUNT_TITLES: Readonly<Record<string, Title | undefined>> = {
  'net-present-value': { nb: 'samfunnsøkonomisk netto nåverdi', en: 'social net present value' },
  'account.fiscal': { nb: 'netto for de offentlige budsjettene', en: 'the net of public budgets' },
};

/** Name of an outcome of a tipping point, as it stands in a sentence. */
export function tippingTitle(outcome: string): Title {
  return ACCOUNT_TITLES[outcome] ?? outcomeTitle(outcome, (id) => ({ nb: id, en: id }));
}

/** What a forced share is a share of, as it stands in a sentence. */
export const FORCED_TITLES: Readonly<Record<ForcedThing, Title>> = {
  'retention-after-subsidy': {
    nb: 'andelen som blir i jobben når tilskuddet tar slutt',
    en: 'the share kept in the job when the subsidy ends',
  },
};

/** A tipping point as far as a sentence needs it; shares 0-1. */
export interface ToldTippingPoint {
  readonly outcome: string;
  readonly forced: ForcedThing;
  /** What was tried, rising. */
  readonly shares: readonly { readonly share: number }[];
  /** Where the outcome changes sign, rising. */
  readonly values: readonly number[];
  /** Sign at the highest share; zero where it is zero everywhere. */
  readonly sign: 'plus' | 'minus' | 'zero';
  /** Where the sign cannot be told; null where it can everywhere. */
  readonly untold: { readonly from: number; readonly to: number } | null;
  readonly draws: { readonly of: number; readonly plus: number; readonly minus: number };
}

/** What stands behind it: whether there are replications for an interval, draws for a band. */
export interface TippingBacking {
  readonly noise: boolean;
  readonly parameters: boolean;
}

/**
 * What would have to be true, in a few sentences.
 *
 * @param percent writes a share
 */
export function tippingSentence(
  point: ToldTippingPoint,
  { noise, parameters }: TippingBacking,
  percent: (share: number) => string,
): Title {
  const { untold, draws, shares } = point;
  const [from, to] = [shares[0]?.share ?? 0, shares.at(-1)?.share ?? 1];
  const isAll = noise && untold !== null && untold.from <= from && untold.to >= to;
  const ends = [percent(from), percent(to)] as const;
  const said = isAll ? nowhere(point, ends, percent) : verdict(point, ends, percent);
  const sure = noise
    ? isAll || untold === null
      ? NOTHING
      : {
          nb: ` Mellom ${percent(untold.from)} og ${percent(untold.to)} kan fortegnet ikke skilles fra null (simuleringsstøy, ${percent(LEVEL)}).`,
          en: ` Between ${percent(untold.from)} and ${percent(untold.to)} the sign cannot be told from zero (simulation noise, ${percent(LEVEL)}).`,
        }
    : { nb: ' Uten intervall: for få gjentakelser.', en: ' No interval: too few replications.' };
  const [of, plus, minus] = [draws.of, draws.plus, draws.minus].map(String);
  const rest = String(draws.of - draws.plus - draws.minus);
  const drawn =
    parameters && draws.of > 0
      ? {
          nb: ` I ${of} parametertrekk er den over null i hele spennet i ${plus}, under null i ${minus}, og skifter fortegn i ${rest}.`,
          en: ` Of ${of} parameter draws, it is above zero over the whole range in ${plus}, below zero in ${minus}, and changes sign in ${rest}.`,
        }
      : NOTHING;
  return { nb: said.nb + sure.nb + drawn.nb, en: said.en + sure.en + drawn.en };
}

/** Confidence level of the interval. */
const LEVEL = 0.95;
const NOTHING: Title = { nb: '', en: '' };

function nowhere(
  { outcome, forced }: ToldTippingPoint,
  [from, to]: readonly [string, string],
  percent: (share: number) => string,
): Title {
  const [name, share] = [tippingTitle(outcome), FORCED_TITLES[forced]];
  return {
    nb: `Fortegnet på ${name.nb} kan ikke skilles fra null, enten ${share.nb}, er ${from}, ${to} eller noe imellom (simuleringsstøy, ${percent(LEVEL)}).`,
    en: `The sign of ${name.en} cannot be told from zero, whether ${share.en} is ${from}, ${to} or anything between (simulation noise, ${percent(LEVEL)}).`,
  };
}

function verdict(
  { outcome, forced, values, sign }: ToldTippingPoint,
  [from, to]: readonly [string, string],
  percent: (share: number) => string,
): Title {
  const [name, share] = [tippingTitle(outcome), FORCED_TITLES[forced]];
  const written = values.map(percent);
  if (written.length === 1) {
    const side = sign === 'minus' ? { nb: 'under', en: 'below' } : { nb: 'over', en: 'above' };
    return {
      nb: `For at ${name.nb} skal være over null, måtte ${share.nb}, være ${side.nb} ${written.join('')}.`,
      en: `For ${name.en} to be above zero, ${share.en} would have to be ${side.en} ${written.join('')}.`,
    };
  }
  if (written.length > 1)
    return {
      nb: `Fortegnet på ${name.nb} skifter flere ganger: der ${share.nb}, er ${written.join(' og ')}.`,
      en: `The sign of ${name.en} changes more than once: where ${share.en} is ${written.join(' and ')}.`,
    };
  const side = {
    plus: { nb: 'over null', en: 'above zero' },
    minus: { nb: 'under null', en: 'below zero' },
    zero: { nb: 'null', en: 'zero' },
  }[sign];
  return {
    nb: `Enten ${share.nb}, er ${from} eller ${to}, er ${name.nb} ${side.nb} i hele spennet.`,
    en: `Whether ${share.en} is ${from} or ${to}, ${name.en} is ${side.en} over the whole range.`,
  };
}

/** Heading of tipping points, and what they are not. */
export const TIPPING_HEADING: Title = { nb: 'Hva som måtte være sant', en: 'What would have to be true' };
export const TIPPING_CAVEAT: Title = {
  nb: 'Et vippepunkt, ikke et resultat: andelen er tvunget fram. Modellen sier ikke at den blir slik.',
  en: 'A tipping point, not a result: the share is forced. The model does not say that it will be so.',
};
