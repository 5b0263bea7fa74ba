/** Tipping points for a terminal and for `--json`: never among the results. */
import {
  LEAST_PARTICIPANTS_REPORTED,
  LEAST_REPLICATIONS_REPORTED,
  significant,
  type Comparison,
  type Contrast,
} from '../analysis/index.js';
import { TIPPING_CAVEAT, TIPPING_HEADING, tippingSentence } from '../vocabulary/tipping.js';
import { written, type Language } from './language.js';

/** What would have to be true of a contrast; nothing where it was not asked, or where too few people stand behind it. */
export function tippingLines(
  { tippingPoints, replications, draws }: Comparison,
  { scenario, against, participantsSimulated }: Contrast,
  language: Language,
): string[] {
  const own = tippingPoints.filter((point) => point.scenario === scenario && point.against === against);
  if (own.length === 0 || participantsSimulated < LEAST_PARTICIPANTS_REPORTED) return [];
  const backing = {
    noise: replications >= LEAST_REPLICATIONS_REPORTED,
    parameters: draws >= LEAST_REPLICATIONS_REPORTED,
  };
  const percent = (share: number): string => `${written(100 * share, language, 0)} %`;
  return [
    `${TIPPING_HEADING[language]}:`,
    ...own.map((point) => `  ${tippingSentence(point, backing, percent)[language]}`),
    `  ${TIPPING_CAVEAT[language]}`,
  ].map((line) => `  ${line}`);
}

/** `tipping_points[]` of `innenfor.compare/1`. */
export function tippingDocuments({ tippingPoints }: Comparison): readonly object[] {
  const nullable = (value: number | null): number | null => (value === null ? null : significant(value));
  return tippingPoints.map(({ shares, values, untold, ...point }) => ({
    ...point,
    shares: shares.map(({ share, estimate, low, high }) => ({
      share,
      estimate: nullable(estimate),
      low: nullable(low),
      high: nullable(high),
    })),
    values: values.map((value) => significant(value)),
    untold: untold === null ? null : { from: significant(untold.from), to: significant(untold.to) },
  }));
}
