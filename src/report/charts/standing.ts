import type { StockRow } from '../../analysis/comparison.js';
import { MAIN_STATUSES } from '../../vocabulary/codes.js';
import { calendarMonthOf, formatMonth, yearOf, type Month } from '../../vocabulary/months.js';
import { linePanels, type TimeAxis } from '../builders/line-panels.js';
import { stackedAreas } from '../builders/stacked-areas.js';
import { defineChart } from '../chart.js';
import { cell } from '../numbers.js';
import { colourOf } from '../palette.js';
import { isTold, readInterval } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp, sizeText, twoLines } from '../texts.js';

const SHAPE = {
  wide: { left: 60, right: 150, gap: 26, stackHeight: 230, height: 330, yearStep: 2 },
  narrow: { left: 50, right: 108, gap: 0, stackHeight: 190, height: 320, yearStep: 4 },
} as const;
/** A status counts as moved where its sign can be told in at least this share of the months. */
const LEAST_TOLD = 0.5;
const NO_DECIMALS = 0;
const LABEL_LETTERS = 22;
/** The stacks are drawn in thousands. */
const PERSONS_PER_UNIT = 1000;

function statusesIn(rows: readonly StockRow[]): readonly string[] {
  const present = new Set(rows.map((row) => row.status));
  const known = MAIN_STATUSES.filter((status) => present.has(status));
  return [...known, ...[...present].filter((status) => !MAIN_STATUSES.some((code) => code === status))];
}

/** Milliseconds of UTC time at the first of a month. */
function timeOf(month: Month): number {
  return Date.UTC(yearOf(month), calendarMonthOf(month) - 1, 1);
}

function axisOf(rows: readonly StockRow[], yearStep: number): TimeAxis {
  const months = rows.map((row) => row.month);
  const first = months.reduce((a, b) => Math.min(a, b), Infinity);
  const last = months.reduce((a, b) => Math.max(a, b), -Infinity);
  const ticks: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += yearStep) ticks.push(Date.UTC(year, 0, 1));
  const domain = { low: timeOf(first), high: timeOf(last) };
  return { kind: 'calendar', domain, ticks: ticks.filter((tick) => tick >= domain.low), title: '' };
}

/** 4: who stands where by month in both worlds, with the difference below. */
export const standing = defineChart<StockRow>({
  name: 'standing',
  channels({ contrast }) {
    return contrast.stocks.filter((row) => row.base !== null && row.scenario !== null);
  },
  heading(rows, voice, { contrast }) {
    const words = voice.words.charts.standing;
    const after = rows.filter((row) => row.month >= contrast.policyStart);
    if (after.some((row) => readInterval(row.difference) === 'no-interval')) return words.unsure.bare;
    // "Employed" alone is never a headline: a subsidised job counts as employed and hides lock-in.
    const moved = statusesIn(rows)
      .filter((status) => status !== 'employed')
      .flatMap((status) => {
        const months = after.filter((row) => row.status === status);
        const told = months.filter((row) => isTold(row.difference));
        if (told.length < months.length * LEAST_TOLD) return [];
        const peak = [...told]
          .sort((a, b) => Math.abs(b.difference.estimate ?? 0) - Math.abs(a.difference.estimate ?? 0))
          .at(0);
        return peak === undefined ? [] : [{ status, peak }];
      })
      .sort((a, b) => Math.abs(b.peak.difference.estimate ?? 0) - Math.abs(a.peak.difference.estimate ?? 0))
      .at(0);
    if (moved === undefined) return words.zero;
    const name = voice.words.statuses[moved.status] ?? moved.status;
    const { difference, month } = moved.peak;
    return words.heading(name, (difference.estimate ?? 0) > 0, sizeText(difference, voice), yearOf(month));
  },
  help(voice, { comparison }) {
    return `${voice.words.charts.standing.help} ${bandHelp(comparison, 'areas', voice)}`;
  },
  table(rows, voice) {
    const { words, language } = voice;
    const bands = bandsOf(rows.map((row) => row.difference));
    return {
      columns: [
        { title: words.table.month, kind: 'text' },
        { title: words.table.status, kind: 'text' },
        { title: words.base, kind: 'number' },
        { title: words.scenario, kind: 'number' },
        ...intervalColumns(words.difference, bands, voice),
      ],
      rows: rows.map(({ month, status, base, scenario, difference }) => [
        formatMonth(month),
        words.statuses[status] ?? status,
        cell(base, NO_DECIMALS, language),
        cell(scenario, NO_DECIMALS, language),
        ...intervalCells(difference, bands, voice, NO_DECIMALS),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const wide = frame.kind === 'wide';
    const { words } = voice;
    const axis = axisOf(rows, shape.yearStep);
    const statuses = statusesIn(rows);
    const plot = frame.width - shape.left - shape.right;
    const width = wide ? Math.floor((plot - shape.gap) / 2) : plot;
    const areas = stackedAreas(
      (['base', 'scenario'] as const).map((side) => ({
        title: `${side === 'base' ? words.base : words.scenario}, ${words.charts.standing.unit}`,
        series: statuses.map((status) => ({
          label: wide
            ? twoLines(words.statuses[status] ?? status, LABEL_LETTERS)
            : (words.statusesShort[status] ?? status),
          colour: colourOf(status),
          points: rows
            .filter((row) => row.status === status)
            .map((row) => ({ x: timeOf(row.month), value: (row[side] ?? 0) / PERSONS_PER_UNIT })),
        })),
      })),
      { width, height: shape.stackHeight, axis, labels: wide ? 'last' : 'all' },
    );
    const differences = linePanels(
      statuses.map((status) => ({
        title: `${words.difference}: ${(wide ? words.statuses : words.statusesShort)[status] ?? status}`,
        colour: colourOf(status),
        points: rows
          .filter((row) => row.status === status)
          .map((row) => ({ x: timeOf(row.month), interval: row.difference })),
      })),
      {
        width: wide ? plot : frame.width - shape.left - 10,
        height: shape.height,
        axis,
        shade: null,
        divider: null,
        labelled: true,
      },
    );
    const top = wide ? [{ hconcat: [...areas], spacing: shape.gap, bounds: 'flush' as const }] : areas;
    return { left: shape.left, spec: { vconcat: [...top, ...differences], spacing: 12, bounds: 'full' } };
  },
});
