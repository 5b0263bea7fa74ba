import type { DeadweightRow, Interval } from '../../analysis/comparison.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { decimalsOf, formatNumber } from '../numbers.js';
import { colourOf } from '../palette.js';
import { tooFew } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp, bandText } from '../texts.js';
import type { Voice } from '../voice.js';

const WAYS = ['world', 'shadow'] as const;
/** The horizon of the heading, where there is one. */
const TOLD_HORIZON = 24;
const SHAPE = {
  wide: { left: 268, text: 130, rowHeight: 28 },
  narrow: { left: 158, text: 92, rowHeight: 34 },
} as const;

/** How many starters would have been in unsubsidised work in the same month: by the world without, and by their shadows. */
export const deadweight = defineChart<DeadweightRow>({
  name: 'deadweight',
  channels({ contrast }) {
    return (contrast.displacement?.deadweight ?? []).filter(({ world }) => !tooFew(world.n));
  },
  heading(rows, voice) {
    const words = voice.words.displacement.deadweight;
    const row = rows.find(({ horizon }) => horizon === TOLD_HORIZON) ?? rows[0];
    const share = formatNumber(row.world.estimate ?? 0, Math.max(0, decimalsOf(row.world)), voice.language);
    return words.heading(share, row.horizon);
  },
  help(voice, { comparison }) {
    return `${voice.words.displacement.deadweight.help} ${bandHelp(comparison, 'lines', voice)}`;
  },
  table(rows, voice) {
    const words = voice.words.displacement.deadweight;
    const intervals = rows.flatMap(({ world, shadow }) => [world, shadow]);
    const bands = bandsOf(intervals);
    return {
      columns: [
        { title: words.horizon, kind: 'text' },
        { title: words.way, kind: 'text' },
        ...intervalColumns(words.unit, bands, voice),
      ],
      rows: rows.flatMap((row) =>
        WAYS.map((way) => [
          words.months(row.horizon),
          words.ways[way],
          ...intervalCells(enough(row[way]), bands, voice),
        ]),
      ),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const words = voice.words.displacement.deadweight;
    const lines = rows.flatMap((row) =>
      WAYS.map((way, index) => ({
        label: `${words.months(row.horizon)}: ${words.ways[way]}`,
        text: levelText(row[way], voice, frame.kind === 'wide'),
        colour: colourOf(way === 'world' ? 'policy' : 'other'),
        interval: enough(row[way]),
        pale: false,
        newSection: index === 0,
      })),
    );
    const spec = intervalRows(lines, {
      width: frame.width - shape.left - shape.text,
      rowHeight: shape.rowHeight,
      mark: 'dot',
      domain: domainOf(lines.map(({ interval }) => interval)),
      axisTitle: words.unit,
      title: null,
      labelLetters: lettersIn(shape.left),
      labels: 'left',
      reference: null,
    });
    return { left: shape.left, spec: { vconcat: [spec], bounds: 'flush' } };
  },
});

function enough(interval: Interval): Interval {
  if (!tooFew(interval.n)) return interval;
  return { ...interval, estimate: null, low: null, high: null, parameterLow: null, parameterHigh: null };
}

/** A level, not a difference: no sign, and zero is a number like any other. */
export function levelText(interval: Interval, voice: Voice, withBand: boolean): string {
  if (interval.estimate === null) return voice.words.notEstimated;
  if (tooFew(interval.n)) return voice.words.fewerThanNeeded;
  const size = formatNumber(interval.estimate, decimalsOf(interval), voice.language);
  const band = bandText(interval, 'parameters', voice) ?? bandText(interval, 'noise', voice);
  if (band === null) return voice.words.about(size);
  return withBand ? `${size} (${band})` : size;
}
