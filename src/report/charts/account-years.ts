import type { CumulativeRow, Interval } from '../../analysis/comparison.js';
import { linePanels } from '../builders/line-panels.js';
import { defineChart } from '../chart.js';
import { colourOf } from '../palette.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';

const SHAPE = {
  wide: { left: 66, right: 24, height: 300, yearStep: 1 },
  narrow: { left: 52, right: 14, height: 240, yearStep: 3 },
} as const;
const ACCOUNTS = ['fiscal', 'social'] as const;
const KRONER_PER_MILLION = 1e6;

/** An interval of kroner in millions. */
export function inMillions({ n, ...bounds }: Interval): Interval {
  const scaled = (value: number | null): number | null =>
    value === null ? null : value / KRONER_PER_MILLION;
  return {
    estimate: scaled(bounds.estimate),
    low: scaled(bounds.low),
    high: scaled(bounds.high),
    parameterLow: scaled(bounds.parameterLow),
    parameterHigh: scaled(bounds.parameterHigh),
    n,
  };
}

/** Both accounts, summed year by year. */
export const accountsByYear = defineChart<CumulativeRow>({
  name: 'accounts',
  channels({ contrast }) {
    return contrast.accounts?.cumulative ?? [];
  },
  heading(_, voice) {
    return voice.words.ministry.accounts.chart.heading;
  },
  help(voice) {
    return voice.words.ministry.accounts.chart.help;
  },
  table(rows, voice) {
    const words = voice.words.ministry.accounts;
    const sums = rows.map(({ kroner }) => inMillions(kroner));
    const bands = bandsOf(sums);
    return {
      columns: [
        { title: words.columns.line, kind: 'text' },
        { title: words.chart.year, kind: 'text' },
        ...intervalColumns(words.columns.total, bands, voice),
      ],
      rows: rows.map(({ account, year }, index) => [
        words[account],
        String(year + 1),
        ...intervalCells(sums[index], bands, voice),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const words = voice.words.ministry.accounts;
    const years = Math.max(...rows.map(({ year }) => year)) + 1;
    const panels = linePanels(
      ACCOUNTS.map((account) => ({
        title: words[account],
        colour: colourOf(account === 'fiscal' ? 'policy' : 'net'),
        points: rows
          .filter((row) => row.account === account)
          .map(({ year, kroner }) => ({ x: year + 1, interval: inMillions(kroner) })),
      })),
      {
        width: frame.width - shape.left - shape.right,
        height: shape.height,
        axis: {
          kind: 'event',
          domain: { low: 1, high: Math.max(years, 2) },
          ticks: Array.from({ length: years }, (_, year) => year + 1).filter(
            (year) => (year - 1) % shape.yearStep === 0,
          ),
          title: words.chart.year,
        },
        shade: null,
        divider: null,
        labelled: true,
      },
    );
    return { left: shape.left, spec: { vconcat: [...panels], spacing: 34, bounds: 'flush' } };
  },
});
