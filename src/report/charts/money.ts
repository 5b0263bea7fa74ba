import type { MoneyRow } from '../../analysis/comparison.js';
import { yearOf } from '../../vocabulary/months.js';
import { yearBars } from '../builders/year-bars.js';
import { defineChart, type Subject } from '../chart.js';
import { formatNumber } from '../numbers.js';
import { SLATE } from '../palette.js';
import { readInterval, tooFew } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';

const SHAPE = {
  wide: { left: 66, right: 12, height: 300, yearStep: 1, spacing: 32 },
  narrow: { left: 58, right: 6, height: 280, yearStep: 3, spacing: 32 },
} as const;
/** Bars shorter than this share of the longest carry no number. */
const LEAST_LABELLED = 0.02;
/** Numbers on bars have this many digits at most before rounding to tens. */
const SIGNIFICANT = 2;

interface PayerYear {
  readonly payer: string;
  readonly year: number;
  readonly million: number;
}

/** Sums over items; an interval cannot be summed, so the sums have none. */
function byPayerAndYear(rows: readonly MoneyRow[]): readonly PayerYear[] {
  const sums = new Map<string, PayerYear>();
  for (const { payer, year, difference } of rows) {
    const key = `${payer} ${String(year)}`;
    sums.set(key, { payer, year, million: (sums.get(key)?.million ?? 0) + (difference.estimate ?? 0) });
  }
  return [...sums.values()];
}

function payersByWeight(sums: readonly PayerYear[]): readonly string[] {
  const weight = (payer: string): number =>
    sums.reduce((total, sum) => total + (sum.payer === payer ? Math.abs(sum.million) : 0), 0);
  return [...new Set(sums.map((sum) => sum.payer))].sort((a, b) => weight(b) - weight(a));
}

/** 3: gross money by year and payer, scenario minus base. */
export const moneyByYear = defineChart<MoneyRow>({
  name: 'money',
  channels({ contrast }: Subject) {
    const firstYear = yearOf(contrast.policyStart);
    const moving = new Set(
      contrast.money
        .filter((row) => (row.difference.estimate ?? 0) !== 0)
        .map((row) => `${row.payer} ${row.item}`),
    );
    return contrast.money.filter((row) => row.year >= firstYear && moving.has(`${row.payer} ${row.item}`));
  },
  heading(rows, voice, { contrast }) {
    const words = voice.words.charts.money;
    const reading = readInterval(contrast.moneyTotal);
    if (tooFew(contrast.participantsSimulated) && contrast.policyMeasures.length > 0) return words.unsure.few;
    if (reading === 'no-interval') return words.unsure.bare;
    if (reading === 'zero' || reading === 'zero-with-parameters') return words.zero;
    const sums = byPayerAndYear(rows);
    const payer = payersByWeight(sums).at(0);
    if (payer === undefined) return words.zero;
    const own = sums.filter((sum) => sum.payer === payer);
    const total = own.reduce((sum, { million }) => sum + million, 0);
    const name = voice.words.payers[payer] ?? payer;
    return total >= 0 ? words.pays(name) : words.saves(name);
  },
  help(voice, { comparison }) {
    return voice.words.charts.money.help(comparison.priceYear);
  },
  table(rows, voice, { comparison }) {
    const { words, language } = voice;
    const bands = bandsOf(rows.map((row) => row.difference));
    return {
      columns: [
        { title: words.table.payer, kind: 'text' },
        { title: words.table.item, kind: 'text' },
        { title: words.table.year, kind: 'text' },
        ...intervalColumns(words.charts.money.unit(comparison.priceYear), bands, voice),
      ],
      rows: rows.map(({ payer, item, year, difference }) => [
        words.payers[payer] ?? payer,
        words.items[item] ?? item,
        String(year),
        ...intervalCells(difference, bands, { ...voice, language }, 0),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const sums = byPayerAndYear(rows);
    const years = [...new Set(sums.map((sum) => sum.year))].sort((a, b) => a - b);
    const longest = Math.max(...sums.map((sum) => Math.abs(sum.million)));
    const panels = yearBars(
      payersByWeight(sums).map((payer) => ({
        title: voice.words.payers[payer] ?? payer,
        colour: SLATE,
        bars: sums
          .filter((sum) => sum.payer === payer)
          .map(({ year, million }) => ({
            year,
            value: million,
            frame: null,
            text:
              frame.kind === 'wide' && Math.abs(million) > longest * LEAST_LABELLED
                ? formatNumber(million, decimalsOfSize(million), voice.language)
                : '',
          })),
      })),
      {
        width: frame.width - shape.left - shape.right,
        height: shape.height,
        years,
        yearStep: shape.yearStep,
      },
    );
    return { left: shape.left, spec: { vconcat: [...panels], spacing: shape.spacing, bounds: 'flush' } };
  },
});

/** Two significant digits: the sums on the bars have no interval to go by. */
function decimalsOfSize(value: number): number {
  let digits = 0;
  for (let rest = Math.abs(value); rest >= 1; rest /= 10) digits += 1;
  return Math.min(1, SIGNIFICANT - digits);
}
