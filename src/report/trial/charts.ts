/** The three pictures of a trial: what the lots show, by share, and how large it must be. */
import type { Interval } from '../../analysis/comparison.js';
import type { TrialAnalysis, TrialRow } from '../../analysis/trial-result.js';
import { TRIAL_ESTIMAND_WORDS, TRIAL_OUTCOME_WORDS } from '../../vocabulary/trial-words.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { drawFrames, type DrawnChart, type Drawing, type Frame } from '../chart.js';
import { formatNumber, formatShare } from '../numbers.js';
import { colourOf } from '../palette.js';
import { isTold } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns, type Table } from '../table.js';
import { differenceText } from '../texts.js';
import type { Voice } from '../voice.js';
import { legendPanel, linesPanel, type Line } from './lines.js';
import { TRIAL_WORDS } from './words.js';

const ROWS_SHAPE = {
  wide: { left: 330, text: 190, rowHeight: 34 },
  narrow: { left: 8, text: 92, rowHeight: 52 },
} as const;
const PLOT_SHAPE = {
  wide: { left: 54, right: 30, height: 300 },
  narrow: { left: 46, right: 16, height: 240 },
} as const;
const COLOURS = { first: 'policy', second: 'disability', third: 'education' } as const;

/** The interval of a row: what such trials find on average. */
export function intervalOf(row: TrialRow): Interval {
  const { truth, truthLow, truthHigh, n } = row;
  return { estimate: truth, low: truthLow, high: truthHigh, parameterLow: null, parameterHigh: null, n };
}

function lastHorizon({ horizons }: TrialAnalysis): number {
  return horizons.at(-1) ?? 0;
}

function labelOf({ estimand, share }: TrialRow, voice: Voice): string {
  const name = TRIAL_ESTIMAND_WORDS[estimand][voice.language];
  if (share === null) return name;
  return `${name}, ${TRIAL_WORDS[voice.language].shareOf(formatShare(share, voice.language))}`;
}

/** What the lots show at the last horizon. */
export async function effectChart(trial: TrialAnalysis, voice: Voice): Promise<DrawnChart | null> {
  const horizon = lastHorizon(trial);
  const rows = trial.rows.filter(
    (row) =>
      row.horizon === horizon &&
      row.truth !== null &&
      (row.outcome === trial.headline || row.outcome === 'begun'),
  );
  if (rows.length === 0) return null;
  const words = TRIAL_WORDS[voice.language];
  const heading = words.effects.heading(TRIAL_OUTCOME_WORDS[trial.headline][voice.language], String(horizon));
  const { help } = words.effects;
  return {
    name: 'trial-effects',
    heading,
    help,
    table: effectTable(rows, voice),
    images: await drawFrames(
      (frame) => effectDrawing(rows, voice, frame),
      voice.language,
      `${heading} ${help}`,
    ),
  };
}

function effectTable(rows: readonly TrialRow[], voice: Voice): Table {
  const { columns, unit } = TRIAL_WORDS[voice.language];
  const intervals = rows.map(intervalOf);
  const bands = bandsOf(intervals);
  return {
    columns: [
      { title: columns.what, kind: 'text' },
      ...intervalColumns(unit, bands, voice),
      { title: columns.found, kind: 'number' },
    ],
    rows: rows.map((row) => [
      labelOf(row, voice),
      ...intervalCells(intervalOf(row), bands, voice),
      row.found === null ? '' : formatShare(row.found, voice.language),
    ]),
  };
}

function effectDrawing(rows: readonly TrialRow[], voice: Voice, frame: Frame): Drawing {
  const shape = ROWS_SHAPE[frame.kind];
  const wide = frame.kind === 'wide';
  const width = frame.width - shape.left - shape.text;
  const panel = intervalRows(
    rows.map((row, index) => ({
      label: labelOf(row, voice),
      text: differenceText(intervalOf(row), voice, wide ? 'with-band' : 'short'),
      colour: colourOf(row.estimand === 'spillover' ? 'health-benefit' : 'policy'),
      interval: intervalOf(row),
      pale: !isTold(intervalOf(row)),
      newSection: row.estimand !== rows[index - 1]?.estimand,
    })),
    {
      width,
      rowHeight: shape.rowHeight,
      mark: 'dot',
      domain: domainOf(rows.map(intervalOf)),
      axisTitle: TRIAL_WORDS[voice.language].unit,
      title: null,
      labelLetters: lettersIn(shape.left),
      labels: wide ? 'left' : 'above',
      reference: null,
    },
  );
  return { left: shape.left, spec: { vconcat: [panel], bounds: 'flush' } };
}

/** Drawn, not drawn and everybody by the share drawn; null where there are too few shares to draw a line. */
export async function shareChart(trial: TrialAnalysis, voice: Voice): Promise<DrawnChart | null> {
  const words = TRIAL_WORDS[voice.language];
  const lines = shareLines(trial, voice);
  if (lines.every(({ points }) => points.length < 3)) return null;
  const { help } = words.shares;
  const heading = words.shares.heading(TRIAL_OUTCOME_WORDS[trial.headline][voice.language]);
  const number = { kind: 'number' as const };
  return {
    name: 'trial-shares',
    heading,
    help,
    table: {
      columns: [
        { title: words.columns.what, kind: 'text' },
        { title: words.columns.share, ...number },
        { title: words.unit, ...number },
        { title: words.columns.low, ...number },
        { title: words.columns.high, ...number },
      ],
      rows: lines.flatMap(({ label, points }) =>
        points.map(({ x, y, low, high }) => [
          label,
          formatShare(x, voice.language),
          ...[y, low, high].map((value) => (value === null ? '' : formatNumber(value, 2, voice.language))),
        ]),
      ),
    },
    images: await drawFrames(
      (frame) => shareDrawing(lines, voice, frame),
      voice.language,
      `${heading} ${help}`,
    ),
  };
}

/** The drawn are the net effect's people less those not drawn: worked back from the two and the share. */
function shareLines(trial: TrialAnalysis, voice: Voice): Line[] {
  const horizon = lastHorizon(trial);
  const { lines } = TRIAL_WORDS[voice.language].shares;
  const of = (estimand: TrialRow['estimand']): TrialRow[] =>
    trial.rows.filter(
      (row) =>
        row.estimand === estimand &&
        row.share !== null &&
        row.horizon === horizon &&
        row.outcome === trial.headline &&
        row.truth !== null,
    );
  const zero = { x: 0, y: 0, low: null, high: null };
  const points = (rows: readonly TrialRow[]): Line['points'] => [
    zero,
    ...rows.map(({ share, truth, truthLow, truthHigh }) => ({
      x: share ?? 0,
      y: truth ?? 0,
      low: truthLow,
      high: truthHigh,
    })),
  ];
  const net = of('net');
  const others = of('spillover');
  const drawn = net.flatMap((row) => {
    const share = row.share ?? 0;
    const beside = others.find((one) => one.share === share)?.truth ?? (share === 1 ? 0 : null);
    if (beside === null || row.truth === null) return [];
    return [{ x: share, y: (row.truth - (1 - share) * beside) / share, low: null, high: null }];
  });
  return [
    { label: lines.drawn, colour: colourOf(COLOURS.first), dash: [6, 3], points: drawn },
    { label: lines.all, colour: colourOf(COLOURS.third), dash: [], points: points(net) },
    { label: lines.others, colour: colourOf('health-benefit'), dash: [], points: points(others) },
  ];
}

function shareDrawing(lines: readonly Line[], voice: Voice, frame: Frame): Drawing {
  const shape = PLOT_SHAPE[frame.kind];
  const width = frame.width - shape.left - shape.right;
  const intervals = lines.flatMap(({ points }) =>
    points.map(({ y, low, high }) => ({
      estimate: y,
      low,
      high,
      parameterLow: null,
      parameterHigh: null,
      n: 1,
    })),
  );
  const panel = linesPanel(lines, {
    width,
    height: shape.height,
    x: {
      domain: { low: 0, high: 1 },
      ticks: [0, 0.25, 0.5, 0.75, 1],
      log: false,
      format: '.0%',
      title: TRIAL_WORDS[voice.language].shares.axis,
    },
    y: { domain: domainOf(intervals), format: '' },
    across: null,
    upright: null,
  });
  return {
    left: shape.left,
    spec: { vconcat: [legendPanel(lines, width), panel], bounds: 'flush', spacing: 14 },
  };
}

/** Chance of finding the headline effect by size, for whole areas and two lotteries. */
export async function powerChart(trial: TrialAnalysis, voice: Voice): Promise<DrawnChart | null> {
  if (trial.curve.length === 0) return null;
  const words = TRIAL_WORDS[voice.language];
  const { help } = words.power;
  const heading = words.power.heading(
    TRIAL_OUTCOME_WORDS[trial.headline][voice.language],
    String(lastHorizon(trial)),
  );
  const lines = (['applicants', 'lottery', 'areas'] as const).flatMap((design, index): Line[] => {
    const points = trial.curve.filter((point) => point.design === design);
    const colour = colourOf([COLOURS.third, COLOURS.first, 'health-benefit'][index] ?? '');
    if (points.length === 0) return [];
    return [
      {
        label: words.power.designs[design],
        colour,
        dash: [[], [6, 3], [2, 2]][index] ?? [],
        points: points.map(({ persons, power }) => ({ x: persons, y: power, low: null, high: null })),
      },
    ];
  });
  return {
    name: 'trial-power',
    heading,
    help,
    table: {
      columns: [
        { title: words.columns.design, kind: 'text' },
        { title: words.columns.persons, kind: 'number' },
        { title: words.columns.chance, kind: 'number' },
      ],
      rows: lines.flatMap(({ label, points }) =>
        points.map(({ x, y }) => [label, formatNumber(x, 0, voice.language), formatShare(y, voice.language)]),
      ),
    },
    images: await drawFrames(
      (frame) => powerDrawing(trial, lines, voice, frame),
      voice.language,
      `${heading} ${help}`,
    ),
  };
}

function powerDrawing(trial: TrialAnalysis, lines: readonly Line[], voice: Voice, frame: Frame): Drawing {
  const shape = PLOT_SHAPE[frame.kind];
  const width = frame.width - shape.left - shape.right;
  const sizes = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const { persons } = trial.size;
  const words = TRIAL_WORDS[voice.language].power;
  const panel = linesPanel(lines, {
    width,
    height: shape.height,
    x: {
      domain: { low, high },
      ticks:
        frame.kind === 'wide'
          ? [125, 250, 500, 1000, 2000, 4000, 8000, 16000, 32000, 64000]
          : [125, 1000, 8000, 64000],
      log: true,
      format: ',d',
      title: words.axis,
    },
    y: { domain: { low: 0, high: 1 }, format: '.0%' },
    across: 0.8,
    upright: persons > low && persons < high ? { at: persons, label: words.here } : null,
  });
  return {
    left: shape.left,
    spec: { vconcat: [legendPanel(lines, width), panel], bounds: 'flush', spacing: 14 },
  };
}
