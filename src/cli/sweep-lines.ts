import type { Comparison, Contrast, Interval } from '../analysis/index.js';
import { roundToInterval } from '../analysis/index.js';
import { aligned } from './aligned.js';
import { ROWS, type Bracket, type Row } from './compare-lines.js';
import { written, type Language, type Title } from './language.js';

const TEXT = {
  head: { nb: 'Alle varianter i én tabell', en: 'Every variant in one table' },
  as: { nb: 'som filen står', en: 'as the file stands' },
} as const satisfies Record<string, Title>;

/** What the files' alternatives gave beside the files themselves: one table for each scenario and what it is held against. */
export function sweepLines(
  { contrasts }: Comparison,
  brackets: readonly Bracket[],
  language: Language,
): string[] {
  return contrasts.flatMap((contrast) => {
    const own = brackets.filter(
      ({ scenario, against }) => scenario === contrast.scenario && against === contrast.against,
    );
    return own.length === 0 ? [] : [...tableOf(contrast, own, language), ''];
  });
}

function tableOf(contrast: Contrast, own: readonly Bracket[], language: Language): string[] {
  const all = [contrast, ...own.map((bracket) => bracket.contrast)];
  const shown = ROWS.filter((row) => all.some((each) => estimateOf(row, each) !== null));
  const line = (name: string, each: Contrast): string[] => [
    name,
    ...shown.map((row) => cell(row.interval(each), language)),
  ];
  const rows = [
    ['', ...shown.map((_, index) => `(${String(index + 1)})`)],
    line(TEXT.as[language], contrast),
    ...own.map(({ variant, contrast: each }) => line(variant, each)),
  ];
  return [
    `${TEXT.head[language]}: ${contrast.title[language]}`,
    ...shown.map((row, index) => `  (${String(index + 1)}) ${row.label[language]}, ${row.unit[language]}`),
    ...aligned(rows).map((text) => `  ${text}`),
  ];
}

function estimateOf(row: Row, contrast: Contrast): number | null {
  return row.interval(contrast)?.estimate ?? null;
}

/** An estimate to the digits its interval allows. */
function cell(interval: Interval | null, language: Language): string {
  if (interval === null || interval.estimate === null) return '';
  const { estimate, decimals } = roundToInterval(interval);
  const digits = Math.max(0, decimals ?? (Math.abs(estimate ?? 0) < 10 ? 2 : 0));
  return written(estimate ?? interval.estimate, language, digits);
}
