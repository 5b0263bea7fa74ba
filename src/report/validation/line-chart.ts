/** Figures that are points on a line: published dots and the simulated line over years, one plot per series. */
import type { BehindNumber, TargetRow } from '../../analysis/validation-table.js';
import { cellWords } from '../../vocabulary/validation-words.js';
import { yearLine, type YearLine } from '../builders/year-lines.js';
import { drawFrames, type DrawnChart, type Drawing, type Frame } from '../chart.js';
import { twoLines } from '../texts.js';
import type { Voice } from '../voice.js';
import { countAll } from './gate-chart.js';
import { unitText } from './labels.js';
import { targetTable } from './table.js';

const SHAPE = {
  wide: { columns: 3, left: 56, gap: 62, height: 150, right: 14 },
  narrow: { columns: 1, left: 56, gap: 40, height: 140, right: 14 },
} as const;
/** Room for the years of a row and the titles of the next. */
const ROW_GAP = 92;
/** Bold letters, on the wide side. */
const PIXELS_PER_LETTER = 7.3;

/** Targets that are points on lines; those with one name are on one line. */
const LINES: Readonly<Record<string, string>> = {
  B1: 'B1',
  B6: 'B6',
  C1: 'C1–C3',
  C2: 'C1–C3',
  C3: 'C1–C3',
  C8: 'C8',
  C12: 'C12',
  C14: 'C14',
  C15: 'C15',
  D2: 'D2',
  D5: 'D5',
  D6: 'D6',
  D11: 'D11',
  D12: 'D12',
  D13: 'D13',
  D14: 'D14',
  D15: 'D15',
};
/** Lines that numbers behind other targets are on as well, by the beginning of their ids; the year ends it. */
const BEHIND: Readonly<Record<string, string>> = { B1: 'B4.share.' };
/** Cells that say how a whole series moves are no points on it. */
const LEAST_POINTS = 2;

/** One line: its name, what tells it from its neighbours, and its points in order of year. */
export interface Series {
  readonly line: string;
  readonly cell: string;
  readonly rows: readonly TargetRow[];
  /** Simulated values of years that nothing is published for. */
  readonly between: readonly { readonly year: number; readonly number: BehindNumber }[];
}

/** The series among the rows of a block. What is in none is drawn as single figures. */
export function seriesOf(rows: readonly TargetRow[], behind: readonly BehindNumber[]): readonly Series[] {
  const found = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const line = LINES[row.target];
    if (line === undefined || row.year === null || row.gate.kind !== 'band') continue;
    const key = `${line}|${stemOf(row)}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found].flatMap(([key, points]) => {
    const [line, cell] = key.split('|') as [string, string];
    const years = new Set(points.map(({ year }) => year));
    const between = betweenOf(line, behind).filter(({ year }) => !years.has(year));
    if (years.size + between.length < LEAST_POINTS) return [];
    return [{ line, cell, rows: [...points].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)), between }];
  });
}

function betweenOf(line: string, behind: readonly BehindNumber[]): Series['between'] {
  const beginning = BEHIND[line];
  if (beginning === undefined) return [];
  return behind.flatMap((number) =>
    number.id.startsWith(beginning) ? [{ year: Number(number.id.slice(beginning.length)), number }] : [],
  );
}

/** The cell without its year: `standard` of `C1.standard.2016`. */
function stemOf({ id, target }: TargetRow): string {
  return id
    .slice(target.length + 1)
    .split('.')
    .filter((part) => !/^(19|20)\d\d([-–]\d+)?$/.test(part))
    .join('.');
}

/** A figure of all series of a block. */
export async function lineChart(
  series: readonly Series[],
  voice: Voice,
  {
    name,
    about,
    frames,
  }: { readonly name: string; readonly about: string; readonly frames: readonly Frame[] },
): Promise<DrawnChart> {
  const rows = series.flatMap((one) => one.rows);
  const heading = `${about}: ${voice.words.validation.rowsHeading(countAll(rows))}`;
  const { lineHelp } = voice.words.validation;
  return {
    name,
    heading,
    help: lineHelp,
    table: targetTable(rows, voice),
    images: await drawFrames(
      (frame) => drawing(series, voice, frame),
      voice.language,
      `${heading} ${lineHelp}`,
      frames,
    ),
  };
}

function drawing(series: readonly Series[], voice: Voice, frame: Frame): Drawing {
  const { columns, left, gap, height, right } = SHAPE[frame.kind];
  const width = Math.floor((frame.width - left - right - (columns - 1) * gap) / columns);
  const letters = Math.floor((width + gap / 3) / PIXELS_PER_LETTER);
  const panels = series.map((one) => yearLine(lineOf(one, voice, letters), { width, height }));
  return {
    left,
    spec: { concat: [...panels], columns, spacing: { row: ROW_GAP, column: gap }, bounds: 'flush' },
  };
}

function lineOf({ line, cell, rows, between }: Series, voice: Voice, letters: number): YearLine {
  const { language, words } = voice;
  const first = rows[0];
  const title = line.includes('–') ? words.validation.stockAtNav : first.title[language];
  const of = cell === '' ? '' : `: ${cellWords(`${first.target}.${cell}`, first.target, language)}`;
  const unit = unitText(first, language);
  return {
    title: twoLines(`${line} ${title}${of}`, letters).split('\n'),
    unit,
    points: [
      ...rows.map(({ year, published, simulated, low, high, gate, result }) => ({
        year: year ?? 0,
        ...{ published, simulated, low, high, gate, result },
      })),
      ...between.map(({ year, number: { simulated, low, high } }) => ({
        year,
        ...{ published: null, simulated, low, high, gate: null },
        result: 'not_evaluable' as const,
      })),
    ].sort((a, b) => a.year - b.year),
  };
}
