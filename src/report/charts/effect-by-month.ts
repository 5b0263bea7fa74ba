import type { Interval } from '../../analysis/comparison.js';
import { EVENT_FROM, EVENT_TO, GAIN_WINDOWS } from '../../vocabulary/windows.js';
import { linePanels, timeEncoding, type TimeAxis } from '../builders/line-panels.js';
import { defineChart, type Frame, type Panel, type Subject } from '../chart.js';
import { findingOf } from '../findings.js';
import { monthsGained, personsBehind } from '../lookups.js';
import { formatNumber } from '../numbers.js';
import { colourOf, RULE, SOFT_INK } from '../palette.js';
import { curveText } from '../replay.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp } from '../texts.js';
import type { Voice } from '../voice.js';

/** The lines, apart: a subsidised job counts as a job and would hide lock-in. */
const LINES = ['job-without-subsidy', 'job-with-subsidy', 'education', 'health-benefit', 'measure'] as const;

interface Row {
  readonly activity: (typeof LINES)[number];
  readonly month: number;
  /** Percentage points. */
  readonly difference: Interval;
  readonly persons: number;
}

const SHAPE = {
  wide: { left: 52, right: 16, height: 430, tickStep: 12 },
  narrow: { left: 42, right: 10, height: 360, tickStep: 24 },
} as const;
const STRIP_HEIGHT = 34;

function axisOf(frame: Frame, voice: Voice): TimeAxis {
  const step = SHAPE[frame.kind].tickStep;
  const ticks: number[] = [];
  for (let month = Math.ceil(EVENT_FROM / step) * step; month <= EVENT_TO; month += step) ticks.push(month);
  const title = voice.words.charts.effect.axis;
  return { kind: 'event', domain: { low: EVENT_FROM, high: EVENT_TO }, ticks, title };
}

function byActivity(rows: readonly Row[], activity: string): readonly Row[] {
  return rows.filter((row) => row.activity === activity);
}

/** 1: the own effect by month since start, one line per activity. */
export const effectByMonth = defineChart<Row>({
  name: 'effect-by-month',
  channels({ contrast, measure }: Subject) {
    return LINES.flatMap((activity) => {
      const curve = contrast.curves.find(
        (candidate) =>
          candidate.measure === measure &&
          candidate.activity === activity &&
          candidate.group === 'all' &&
          candidate.estimand === 'own',
      );
      if (curve === undefined || curve.persons.every((persons) => persons === 0)) return [];
      return curve.horizon.map((month, index) => ({
        activity,
        month,
        difference: curve.difference[index],
        persons: curve.persons[index],
      }));
    });
  },
  heading(_rows, voice, { contrast, measure }) {
    const words = voice.words.charts.effect;
    const persons = personsBehind(contrast, measure);
    const read = (window: 'during' | 'after') =>
      findingOf(monthsGained(contrast, { measure, activity: 'job-without-subsidy', window }), persons);
    return words.heading(read('during'), read('after'));
  },
  help(voice, { comparison, measure, replay }) {
    const { words } = voice;
    const said = `${words.charts.effect.help(voice.measureTitle(measure))} ${bandHelp(comparison, 'areas', voice)}`;
    return `${said} ${curveText(measure, replay, voice)}`.trimEnd();
  },
  table(rows, voice) {
    const bands = bandsOf(rows.map((row) => row.difference));
    const { words, language } = voice;
    const months = rows.filter((row) => row.activity === rows[0]?.activity);
    return {
      columns: [
        { title: words.charts.effect.axis, kind: 'number' },
        { title: words.charts.effect.persons, kind: 'number' },
        ...LINES.flatMap((activity) => intervalColumns(words.activities[activity], bands, voice)),
      ],
      rows: months.map(({ month, persons }) => [
        formatNumber(month, 0, language),
        formatNumber(persons, 0, language),
        ...LINES.flatMap((activity) => {
          const row = byActivity(rows, activity).find((candidate) => candidate.month === month);
          return row === undefined ? [] : intervalCells(row.difference, bands, voice, 0);
        }),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const width = frame.width - shape.left - shape.right;
    const axis = axisOf(frame, voice);
    const words = voice.words.charts.effect;
    const panels = linePanels(
      LINES.map((activity) => ({
        title: voice.words.activities[activity],
        colour: colourOf(activity),
        points: byActivity(rows, activity).map((row) => ({ x: row.month, interval: row.difference })),
      })),
      {
        width,
        height: shape.height,
        axis,
        shade: { from: EVENT_FROM, to: 0, label: frame.kind === 'wide' ? words.equalBefore : [] },
        divider: GAIN_WINDOWS.after.from - 1,
        labelled: false,
      },
    );
    const strip = personsStrip(byActivity(rows, LINES[0]), width, axis, voice);
    return { left: shape.left, spec: { vconcat: [...panels, strip], spacing: 32, bounds: 'flush' } };
  },
});

/** How many simulated people stand behind each month. */
function personsStrip(rows: readonly Row[], width: number, axis: TimeAxis, voice: Voice): Panel {
  const most = Math.max(...rows.map((row) => row.persons));
  const x = timeEncoding(axis, true);
  return {
    width,
    height: STRIP_HEIGHT,
    title: { text: voice.words.charts.effect.persons, color: SOFT_INK, fontWeight: 400 },
    data: { values: rows.map((row) => ({ x: row.month, persons: row.persons })) },
    mark: { type: 'area', color: RULE },
    encoding: {
      x,
      y: {
        field: 'persons',
        type: 'quantitative',
        scale: { domain: [0, most], nice: false },
        axis: { values: [0, most], title: null, grid: false },
      },
    },
  };
}
