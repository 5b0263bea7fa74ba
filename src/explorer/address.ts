/**
 * The address after `#`: the page, the whole scenario and how it is run, so that a link brings the same page back. Whatever a
 * link says is held against a schema before anything is done with it; nothing in it is ever run or written as markup.
 */
import * as z from 'zod/mini';
import type { RunWish, ScenarioWish } from './engine/wish.js';

/** A link of another version is refused with a sentence instead of being misread. */
export const ADDRESS_VERSION = 1;
/** Longest address that is read, letters. */
const LONGEST = 60_000;
const LARGEST_SAMPLE = 1000;
const MOST_REPLICATIONS = 100;

export const DEFAULT_RUN: RunWish = { sample: 20, replications: 8, seed: 'innenfor' };

/** Everything a link holds. */
export interface Address {
  /** Id of a page. */
  readonly page: string;
  readonly wish: ScenarioWish;
  readonly run: RunWish;
  /** What a page keeps for itself: short texts by name. */
  readonly extra: Readonly<Record<string, string>>;
}

export type AddressReading =
  | { readonly kind: 'address'; readonly address: Address }
  /** No address at all: the page opens as it was written. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'outdated'; readonly version: number }
  | { readonly kind: 'broken' };

const ID = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));
const NAME = z.string().check(z.regex(/^[A-Za-z0-9_.+-]{1,200}$/));
const SHORT = z.string().check(z.maxLength(300));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const FORM = z.strictObject({
  v: z.number(),
  p: z.optional(ID),
  s: ID,
  own: z.optional(z.string().check(z.maxLength(LONGEST))),
  l: z.optional(z.record(NAME, SHORT)),
  a: z.optional(ID),
  n: z.optional(whole(1, LARGEST_SAMPLE)),
  r: z.optional(whole(1, MOST_REPLICATIONS)),
  seed: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  x: z.optional(z.record(NAME, SHORT)),
});
type Form = z.infer<typeof FORM>;

/** The part after `#`, without it. What is as usual is left out. */
export function writeAddress({ page, wish, run, extra }: Address): string {
  const form: Form = {
    v: ADDRESS_VERSION,
    p: page,
    s: wish.scenario,
    ...(wish.own === null ? {} : { own: wish.own }),
    ...(Object.keys(wish.levers).length === 0 ? {} : { l: { ...wish.levers } }),
    ...(wish.against === null ? {} : { a: wish.against }),
    ...(run.sample === DEFAULT_RUN.sample ? {} : { n: run.sample }),
    ...(run.replications === DEFAULT_RUN.replications ? {} : { r: run.replications }),
    ...(run.seed === DEFAULT_RUN.seed ? {} : { seed: run.seed }),
    ...(Object.keys(extra).length === 0 ? {} : { x: { ...extra } }),
  };
  // Quotes, colons and spaces are most of the letters; written plainly, a link stays readable.
  return encodeURIComponent(JSON.stringify(form))
    .replaceAll("'", '%27')
    .replaceAll('%22', "'")
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+');
}

/** Reads the part after `#`, with or without it. Never throws. */
export function readAddress(hash: string): AddressReading {
  const text = hash.replace(/^#/, '');
  if (text === '') return { kind: 'empty' };
  const form = text.length > LONGEST * 3 ? null : parsed(text);
  if (form === null) return { kind: 'broken' };
  const version = z.looseObject({ v: z.number() }).safeParse(form);
  if (!version.success) return { kind: 'broken' };
  if (version.data.v !== ADDRESS_VERSION) return { kind: 'outdated', version: version.data.v };
  const read = FORM.safeParse(form);
  return read.success ? { kind: 'address', address: addressOf(read.data) } : { kind: 'broken' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text.replaceAll('+', '%20').replaceAll("'", '%22'))) as unknown;
  } catch {
    return null;
  }
}

function addressOf({ p, s, own, l, a, n, r, seed, x }: Form): Address {
  return {
    page: p ?? '',
    wish: { scenario: s, own: own ?? null, levers: l ?? {}, against: a ?? null },
    run: {
      sample: n ?? DEFAULT_RUN.sample,
      replications: r ?? DEFAULT_RUN.replications,
      seed: seed ?? DEFAULT_RUN.seed,
    },
    extra: x ?? {},
  };
}
