/** Which figures a block of targets is drawn as: lines over years, one per table, and single figures together. */
import type { BehindNumber, TargetRow } from '../../analysis/validation-table.js';
import { FRAMES, type DrawnChart, type Frame } from '../chart.js';
import type { Voice } from '../voice.js';
import { gateChart } from './gate-chart.js';
import { lineChart, seriesOf } from './line-chart.js';

/** A target with at least so many cells that are on no line is a table with a figure of its own. */
const LEAST_CELLS = 5;

/** @param frames the papers wanted, all where left out */
export async function blockFigures(
  rows: readonly TargetRow[],
  behind: readonly BehindNumber[],
  voice: Voice,
  frames: readonly Frame[] = FRAMES,
): Promise<DrawnChart[]> {
  const { validation: words } = voice.words;
  const block = (rows[0]?.block ?? '').toLowerCase();
  const series = seriesOf(rows, behind);
  const onLines = new Set(series.flatMap((one) => one.rows));
  const bands = rows.filter((row) => row.gate.kind === 'band' && row.use !== 'input' && !onLines.has(row));
  const byTarget = new Map<string, TargetRow[]>();
  for (const row of bands) byTarget.set(row.target, [...(byTarget.get(row.target) ?? []), row]);
  const tables = [...byTarget.values()].filter((cells) => cells.length >= LEAST_CELLS);
  const single = [...byTarget.values()].filter((cells) => cells.length < LEAST_CELLS).flat();

  const figures: DrawnChart[] = [];
  if (series.length > 0) {
    const about = { name: `${block}-lines`, about: capital(words.lines) };
    figures.push(await lineChart(series, voice, { ...about, frames }));
  }
  if (single.length > 0) {
    const about = { name: `${block}-single`, about: capital(words.single), title: 'whole' as const };
    figures.push(await gateChart(single, voice, { ...about, frames }));
  }
  for (const cells of tables) {
    const [first] = cells;
    const name = `${block}-${first.target.toLowerCase()}`;
    const about = { name, about: `${first.target} ${first.title[voice.language]}`, title: 'cell' as const };
    figures.push(await gateChart(cells, voice, { ...about, frames }));
  }
  return figures;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
