import type { PlaceRow } from '../../analysis/comparison.js';
import { yearOf } from '../../vocabulary/months.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { yearBars } from '../builders/year-bars.js';
import { defineChart } from '../chart.js';
import { NOTHING } from '../lookups.js';
import { cell, formatNumber, formatShare } from '../numbers.js';
import { colourOf } from '../palette.js';

const SHAPE = {
  wide: { left: 216, right: 90, height: 170, rowHeight: 26, yearStep: 1 },
  narrow: { left: 168, right: 44, height: 150, rowHeight: 32, yearStep: 4 },
} as const;

interface MeasureWait {
  readonly measure: string;
  /** Months, weighted by starts. */
  readonly wait: number;
}

/** Mean wait of everyone who started, all years. */
function waits(rows: readonly PlaceRow[]): readonly MeasureWait[] {
  return [...new Set(rows.map((row) => row.measure))]
    .flatMap((measure) => {
      let months = 0;
      let starts = 0;
      for (const row of rows) {
        if (row.measure !== measure || row.wait === null || row.starts === null) continue;
        months += row.wait * row.starts;
        starts += row.starts;
      }
      return starts > 0 ? [{ measure, wait: months / starts }] : [];
    })
    .sort((a, b) => b.wait - a.wait);
}

/**
 * Share of the offered places in use, over the years in which people start: a programme that has stopped taking people has places
 * nobody could have; null where none are offered.
 */
export function shareUsed(rows: readonly PlaceRow[], measure: string): number | null {
  let offered = 0;
  let used = 0;
  for (const row of rows) {
    if (row.measure !== measure || row.offered === null || row.used === null || row.offered <= 0) continue;
    if (row.starts === 0) continue;
    offered += row.offered;
    used += row.used;
  }
  return offered > 0 ? used / offered : null;
}

/** 6: places offered and used, and how long those who started had waited. */
export const places = defineChart<PlaceRow>({
  name: 'places',
  channels({ contrast }) {
    const firstYear = yearOf(contrast.policyStart);
    return contrast.places.filter((row) => row.year >= firstYear);
  },
  heading(rows, voice, { measure }) {
    const words = voice.words.charts.places;
    const share = shareUsed(rows, measure);
    const wait = waits(rows).find((row) => row.measure === measure)?.wait ?? null;
    return words.heading(
      share === null ? null : formatShare(share, voice.language),
      wait === null ? null : formatNumber(wait, 1, voice.language),
    );
  },
  help(voice, { measure }) {
    return voice.words.charts.places.help(voice.measureTitle(measure));
  },
  table(rows, voice) {
    const { words, language } = voice;
    const { offered, used, queue, wait, starts } = words.charts.places.columns;
    return {
      columns: [
        { title: words.table.measure, kind: 'text' },
        { title: words.table.year, kind: 'text' },
        ...[offered, used, queue, wait, starts].map((title) => ({ title, kind: 'number' as const })),
      ],
      rows: rows.map((row) => [
        voice.measureTitle(row.measure),
        String(row.year),
        cell(row.offered, 0, language),
        cell(row.used, 0, language),
        cell(row.queue, 0, language),
        cell(row.wait, 1, language),
        cell(row.starts, 0, language),
      ]),
    };
  },
  drawing(rows, voice, frame, { measure }) {
    const shape = SHAPE[frame.kind];
    const words = voice.words.charts.places;
    const width = frame.width - shape.left - shape.right;
    const own = rows.filter((row) => row.measure === measure);
    const placesByYear = yearBars(
      [
        {
          title: words.placesTitle,
          colour: colourOf('policy'),
          bars: own.map((row) => ({
            year: row.year,
            value: row.used ?? 0,
            frame: row.offered,
            text: '',
          })),
        },
      ],
      { width, height: shape.height, years: own.map((row) => row.year), yearStep: shape.yearStep },
    );
    const waited = waits(rows);
    const asInterval = (estimate: number) => ({ ...NOTHING, estimate });
    const waitPanel = intervalRows(
      waited.map((row) => ({
        label: voice.measureTitle(row.measure),
        text: formatNumber(row.wait, 1, voice.language),
        colour: colourOf(row.measure === measure ? 'policy' : 'other'),
        interval: asInterval(row.wait),
        pale: false,
      })),
      {
        width,
        rowHeight: shape.rowHeight,
        mark: 'bar',
        domain: domainOf(waited.map((row) => asInterval(row.wait))),
        axisTitle: words.waitAxis,
        title: words.waitTitle,
        labelLetters: lettersIn(shape.left),
        labels: 'left',
        reference: null,
      },
    );
    return {
      left: shape.left,
      spec: { vconcat: [...placesByYear, waitPanel], spacing: 56, bounds: 'flush' },
    };
  },
});
