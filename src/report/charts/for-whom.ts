import type { Interval } from '../../analysis/comparison.js';
import { EVENT_GROUPS } from '../../vocabulary/windows.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { findingOf } from '../findings.js';
import { monthsGained, NOTHING } from '../lookups.js';
import { formatNumber } from '../numbers.js';
import { colourOf } from '../palette.js';
import { isTold, tooFew } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp, differenceText } from '../texts.js';

const HEADLINE = { activity: 'job-without-subsidy', window: 'after' } as const;

interface Row {
  readonly group: string;
  readonly dimension: string;
  /** Months per participant; empty where too few stand behind it. */
  readonly months: Interval;
  readonly persons: number;
}

const SHAPE = {
  wide: { left: 230, text: 190, rowHeight: 28 },
  narrow: { left: 130, text: 94, rowHeight: 36 },
} as const;

/** The two groups of one dimension that lie furthest apart with bands that do not meet. */
function furthestApart(rows: readonly Row[]): { readonly most: Row; readonly least: Row } | null {
  let found: { readonly most: Row; readonly least: Row } | null = null;
  let distance = 0;
  for (const most of rows) {
    for (const least of rows) {
      if (most.dimension !== least.dimension) continue;
      const between = lowest(most.months) - highest(least.months);
      const apart = (most.months.estimate ?? 0) - (least.months.estimate ?? 0);
      if (between > 0 && apart > distance) {
        found = { most, least };
        distance = apart;
      }
    }
  }
  return found;
}

function lowest({ low, parameterLow }: Interval): number {
  return Math.min(low ?? -Infinity, parameterLow ?? Infinity);
}

function highest({ high, parameterHigh }: Interval): number {
  return Math.max(high ?? Infinity, parameterHigh ?? -Infinity);
}

/** 5: the effect on unsubsidised work afterwards by groups fixed before the start. */
export const forWhom = defineChart<Row>({
  name: 'for-whom',
  channels({ contrast, measure }) {
    const rows = EVENT_GROUPS.slice(1).map((group) => {
      const months = monthsGained(contrast, { measure, group, ...HEADLINE });
      const dimension = group.split('=')[0] ?? '';
      return { group, dimension, months: tooFew(months.n) ? NOTHING : months, persons: months.n };
    });
    return rows.some((row) => row.persons > 0) ? rows.filter((row) => row.persons > 0) : [];
  },
  heading(rows, voice, { contrast, measure }) {
    const words = voice.words.charts.groups;
    const all = monthsGained(contrast, { measure, ...HEADLINE });
    const finding = findingOf(all, all.n);
    if (finding === 'few' || finding === 'bare') return words.unsure[finding];
    const apart = furthestApart(rows);
    if (apart === null) return words.alike;
    const name = (row: Row): string => voice.words.groups[row.group] ?? row.group;
    return words.apart(name(apart.most), name(apart.least));
  },
  help(voice, { comparison }) {
    return `${voice.words.charts.groups.help} ${bandHelp(comparison, 'lines', voice)}`;
  },
  table(rows, voice) {
    const { words, language } = voice;
    const bands = bandsOf(rows.map((row) => row.months));
    return {
      columns: [
        { title: words.table.group, kind: 'text' },
        { title: words.table.persons, kind: 'number' },
        ...intervalColumns(words.charts.months.unit, bands, voice),
      ],
      rows: rows.map(({ group, persons, months }) => [
        words.groups[group] ?? group,
        formatNumber(persons, 0, language),
        ...intervalCells(months, bands, voice),
      ]),
    };
  },
  drawing(rows, voice, frame, { contrast, measure }) {
    const shape = SHAPE[frame.kind];
    const wide = frame.kind === 'wide';
    const all = monthsGained(contrast, { measure, ...HEADLINE });
    const panel = intervalRows(
      rows.map((row, index) => ({
        label: voice.words.groups[row.group] ?? row.group,
        text:
          row.months.estimate === null
            ? voice.words.fewerThanNeeded
            : differenceText(row.months, voice, wide ? 'with-band' : 'short'),
        colour: colourOf(HEADLINE.activity),
        interval: row.months,
        pale: !isTold(row.months),
        newSection: row.dimension !== rows[index - 1]?.dimension,
      })),
      {
        width: frame.width - shape.left - shape.text,
        rowHeight: shape.rowHeight,
        mark: 'dot',
        domain: domainOf([...rows.map((row) => row.months), all]),
        axisTitle: voice.words.charts.months.unit,
        title: null,
        labelLetters: lettersIn(shape.left),
        labels: 'left',
        reference: all.estimate,
      },
    );
    return { left: shape.left, spec: { vconcat: [panel], bounds: 'flush' } };
  },
});
