/**
 * The one shape of all charts: options become plain rows (channels), rows become a heading, a table and a
 * Vega-Lite specification (render). A chart knows nothing of files, pages or the other charts.
 */
import { compile, type TopLevelSpec } from 'vega-lite';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { Comparison, Contrast } from '../analysis/comparison.js';
import type { Language } from './language.js';
import { chartConfig } from './palette.js';
import type { Replay } from './replay.js';
import type { Table } from './table.js';
import type { Voice } from './voice.js';

/** What a chart is about. */
export interface Subject {
  readonly comparison: Comparison;
  readonly contrast: Contrast;
  /** The measure whose own effects are shown. */
  readonly measure: string;
  /** What the replay of 2010-2024 says of it. */
  readonly replay: Replay;
}

/** The paper a chart is drawn on; the page shows the one that fits. */
export interface Frame {
  readonly kind: 'wide' | 'narrow';
  /** Pixels. */
  readonly width: number;
}

export const FRAMES: readonly Frame[] = [
  { kind: 'wide', width: 900 },
  { kind: 'narrow', width: 350 },
];

/** A specification and where its first plot begins: pixels from the left edge of the frame. */
export interface Drawing {
  readonly spec: TopLevelSpec;
  readonly left: number;
}

type Concat = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number];
/** One plot within a drawing. */
export type Panel = Concat;
/** One layer within a plot. */
export type Layer = Extract<Concat, { layer: unknown }>['layer'][number];

export interface Chart<Row> {
  readonly name: string;
  /** From the comparison to plain rows; none where there is nothing to draw. */
  channels(subject: Subject): readonly Row[];
  /** What one sees, as a sentence. */
  heading(rows: readonly Row[], voice: Voice, subject: Subject): string;
  /** How to read it, one line. */
  help(voice: Voice, subject: Subject): string;
  table(rows: readonly Row[], voice: Voice, subject: Subject): Table;
  drawing(rows: readonly Row[], voice: Voice, frame: Frame, subject: Subject): Drawing;
}

/** A chart of one subject in one language, ready for the page. */
export interface DrawnChart {
  readonly name: string;
  readonly heading: string;
  readonly help: string;
  readonly table: Table;
  /** One SVG per frame. */
  readonly images: readonly { readonly frame: Frame; readonly svg: string }[];
}

/** A chart whose kind of row only it knows. */
export interface AnyChart {
  readonly name: string;
  /** @param frames the papers wanted, all where left out */
  draw(subject: Subject, voice: Voice, frames?: readonly Frame[]): Promise<DrawnChart | null>;
}

/** Hides the kind of row, so that charts of all kinds stand in one list. */
export function defineChart<Row>(chart: Chart<Row>): AnyChart {
  return {
    name: chart.name,
    async draw(subject, voice, frames) {
      const rows = chart.channels(subject);
      if (rows.length === 0) return null;
      const heading = chart.heading(rows, voice, subject);
      const help = chart.help(voice, subject);
      const images = await drawFrames(
        (frame) => chart.drawing(rows, voice, frame, subject),
        voice.language,
        `${heading} ${help}`,
        frames,
      );
      return { name: chart.name, heading, help, table: chart.table(rows, voice, subject), images };
    },
  };
}

/** A drawing on every paper, as pictures. */
export async function drawFrames(
  drawing: (frame: Frame) => Drawing,
  language: Language,
  description: string,
  frames: readonly Frame[] = FRAMES,
): Promise<DrawnChart['images']> {
  return Promise.all(
    frames.map(async (frame) => ({ frame, svg: await toSvg(drawing(frame), frame, language, description) })),
  );
}

/**
 * Compiles and renders to SVG here and now, so that the page needs neither Vega nor `eval`; expressions are interpreted, so
 * that a page whose content policy forbids `eval` can draw too. Vega guesses text widths
 * without a canvas, so the picture is cropped to the frame from the known left edge of the first plot.
 */
async function toSvg(
  drawing: Drawing,
  frame: Frame,
  language: Language,
  description: string,
): Promise<string> {
  const { spec } = compile({ ...drawing.spec, config: chartConfig(language) });
  const view = new View(parse(spec, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  const svg = await view.toSVG();
  view.finalize();
  return cropped(svg, drawing.left, frame.width, description);
}

function cropped(svg: string, left: number, width: number, description: string): string {
  const size = /<svg[^>]*? height="([\d.]+)"/.exec(svg);
  const origin = /transform="translate\((-?[\d.]+),/.exec(svg);
  if (size === null || origin === null) throw new Error('a chart came back without size or origin');
  const height = Math.ceil(Number(size[1]));
  const x = Math.round(Number(origin[1]) - left);
  const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const label = description.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return (
    `<svg role="img" aria-label="${label}" width="${String(width)}" height="${String(height)}" ` +
    `viewBox="${String(x)} 0 ${String(width)} ${String(height)}">${slim(body)}</svg>`
  );
}

/** Takes out what only an interactive picture needs: classes, roles, empty paths and digits beyond a tenth of a pixel. */
function slim(body: string): string {
  return body
    .replace(/ (?:class|role|aria-[a-z]+|pointer-events)="[^"]*"/g, '')
    .replace(/<path d="(?:M[\d.,]+h0v0h0Z|M[\d.,]+h[\d.]+v[\d.]+h-[\d.]+Z)?"(?: display="none")?\/>/g, '')
    .replace(/ (d|transform|x|y|x2|y2|width|height)="([^"]*)"/g, (_, name: string, value: string) => {
      const rounded = value.replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
      return ` ${name}="${rounded}"`;
    });
}
