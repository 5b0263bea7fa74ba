/** Every outcome that has a name of its own in both languages: what a file may ask about. */
import { BENEFITS, PAYERS } from './codes.js';
import { MEASURE_PHRASES, MONEY_TITLES } from './measure-words.js';
import { SINGLE_OUTCOMES } from './single-outcomes.js';
import { FAMILIES } from './words.js';

/**
 * Names of outcomes: of the country, of benefits and payers, and of each measure.
 *
 * @param measures ids of the measures there are
 */
export function outcomeNames(measures: readonly string[]): string[] {
  const families = FAMILIES.flatMap(({ prefix, titles }) => Object.keys(titles).map((code) => prefix + code));
  const ofMeasures = MEASURE_PHRASES.flatMap(({ prefix, suffix }) =>
    measures.map((measure) => prefix + measure + suffix),
  );
  const items = [...BENEFITS, ...Object.keys(MONEY_TITLES)];
  const money = PAYERS.flatMap((payer) => items.map((item) => `money.${payer}.${item}`));
  return [...families, ...Object.keys(SINGLE_OUTCOMES), ...ofMeasures, ...money];
}
