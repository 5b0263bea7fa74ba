/** What a heading may say of an interval. */
import type { Interval } from '../analysis/comparison.js';
import { readInterval, tooFew } from './rules.js';

/** `untold`: cannot be told from zero; `bare`: no interval to judge by; `few`: too few participants; `none`: no estimate. */
export type Finding = 'more' | 'less' | 'untold' | 'bare' | 'few' | 'none';

/** @param persons simulated participants behind the interval */
export function findingOf(interval: Interval, persons: number): Finding {
  const reading = readInterval(interval);
  if (reading === 'empty') return 'none';
  if (tooFew(persons)) return 'few';
  if (reading === 'no-interval') return 'bare';
  return reading === 'zero' || reading === 'zero-with-parameters' ? 'untold' : reading;
}
