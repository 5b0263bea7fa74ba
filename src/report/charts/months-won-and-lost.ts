import type { Interval } from '../../analysis/comparison.js';
import { ACTIVITIES, type Activity } from '../../vocabulary/codes.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { findingOf } from '../findings.js';
import { monthsGained, personsBehind } from '../lookups.js';
import { colourOf } from '../palette.js';
import { isTold } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp, differenceText } from '../texts.js';

const WINDOWS = ['during', 'after'] as const;

interface Row {
  readonly window: (typeof WINDOWS)[number];
  readonly activity: Activity;
  /** Months per participant. */
  readonly months: Interval;
}

const SHAPE = {
  wide: { left: 158, text: 164, gap: 8, rowHeight: 34 },
  narrow: { left: 138, text: 72, gap: 0, rowHeight: 34 },
} as const;

/** 2: months won and lost per participant, while the measure may last and afterwards. */
export const monthsWonAndLost = defineChart<Row>({
  name: 'months-won-and-lost',
  channels({ contrast, measure }) {
    const rows = WINDOWS.flatMap((window) =>
      ACTIVITIES.map((activity) => ({
        window,
        activity,
        months: monthsGained(contrast, { measure, activity, window }),
      })),
    );
    return rows.some((row) => row.months.estimate !== null) ? rows : [];
  },
  heading(rows, voice, { contrast, measure }) {
    const { words } = voice;
    const persons = personsBehind(contrast, measure);
    const findings = rows.map((row) => findingOf(row.months, persons));
    for (const finding of ['few', 'bare'] as const) {
      if (findings.includes(finding)) return words.charts.months.unsure[finding];
    }
    const told = rows.filter((row) => isTold(row.months));
    const most = (sign: 1 | -1): Row | null =>
      told
        .filter((row) => row.months.estimate! * sign > 0)
        .sort((a, b) => Math.abs(b.months.estimate!) - Math.abs(a.months.estimate!))[0] ?? null;
    const name = (row: Row | null) =>
      row === null ? null : { activity: words.activitiesInText[row.activity], window: row.window };
    return words.charts.months.heading(name(most(1)), name(most(-1)));
  },
  help(voice, { comparison }) {
    return `${voice.words.charts.months.help} ${bandHelp(comparison, 'lines', voice)}`;
  },
  table(rows, voice) {
    const { words } = voice;
    const bands = bandsOf(rows.map((row) => row.months));
    return {
      columns: [
        { title: words.table.window, kind: 'text' },
        { title: words.table.activity, kind: 'text' },
        ...intervalColumns(words.charts.months.unit, bands, voice),
      ],
      rows: rows.map((row) => [
        words.windows[row.window],
        words.activities[row.activity],
        ...intervalCells(row.months, bands, voice),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const wide = frame.kind === 'wide';
    const taken = shape.left + shape.text * (wide ? 2 : 1) + shape.gap;
    const width = Math.floor((frame.width - taken) / (wide ? 2 : 1));
    const domain = domainOf(rows.map((row) => row.months));
    const panels = WINDOWS.map((window, index) =>
      intervalRows(
        rows
          .filter((row) => row.window === window)
          .map((row) => ({
            label: voice.words.activities[row.activity],
            text: differenceText(row.months, voice, wide ? 'with-band' : 'short'),
            colour: colourOf(row.activity),
            interval: row.months,
            pale: !isTold(row.months),
          })),
        {
          width,
          rowHeight: shape.rowHeight,
          mark: 'bar',
          domain,
          axisTitle: voice.words.charts.months.unit,
          title: voice.words.windows[window],
          labelLetters: lettersIn(shape.left),
          labels: wide && index > 0 ? 'none' : 'left',
          reference: null,
        },
      ),
    );
    const spec = wide
      ? { hconcat: panels, spacing: shape.text + shape.gap, bounds: 'flush' as const }
      : { vconcat: panels, spacing: 70, bounds: 'flush' as const };
    return { left: shape.left, spec };
  },
});
