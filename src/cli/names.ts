import { distance } from 'fastest-levenshtein';
import type { Title } from './language.js';

/** Something with a name in both languages. */
export interface Named {
  readonly id: string;
  readonly title: Title;
  /** Other names it goes by, in either language. */
  readonly aliases?: readonly string[];
}

/** Share of a name's letters that may differ for it to be offered. */
const NEAR_ENOUGH = 0.5;
const MOST_OFFERED = 3;

/**
 * The thing a name means: its id, else its Norwegian or English title or another name it goes by (whole, or its beginning where only one begins
 * so), case, accents and hyphens aside.
 */
export function findNamed<T extends Named>(name: string, things: readonly T[]): T | null {
  const exact = things.find(({ id }) => id === name);
  if (exact !== undefined) return exact;
  const wanted = plain(name);
  if (wanted === '') return null;
  const names = (thing: T): string[] => allNames(thing).map(plain);
  const whole = things.find((thing) => isCalled(name, thing));
  if (whole !== undefined) return whole;
  const begun = things.filter((thing) => names(thing).some((text) => text.startsWith(`${wanted}-`)));
  return begun.length === 1 ? begun[0] : null;
}

/** True where a name means a thing whole: its id, a title or another name, case, accents and hyphens aside. */
export function isCalled(name: string, thing: Named): boolean {
  const wanted = plain(name);
  return wanted !== '' && allNames(thing).map(plain).includes(wanted);
}

/** The ids nearest to a name, best first; none where nothing is near. */
export function nearestNames(name: string, things: readonly Named[]): string[] {
  const wanted = plain(name);
  return things
    .map((thing) => {
      const { id } = thing;
      const texts = allNames(thing).map(plain);
      const away = Math.min(...texts.map((text) => distance(wanted, text)));
      const holds = wanted.length > 2 && texts.some((text) => text.includes(wanted));
      return { id, away: holds ? 0 : away };
    })
    .filter(({ away }) => away <= Math.ceil(wanted.length * NEAR_ENOUGH))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST_OFFERED)
    .map(({ id }) => id);
}

function allNames({ id, title, aliases = [] }: Named): string[] {
  return [id, title.nb, title.en, ...aliases];
}

/** Lower case, Norwegian letters as in ids, everything else a hyphen. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
