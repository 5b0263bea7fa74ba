/** Bands that flow between statuses at given ages: areas for the bands, rectangles for the statuses. */
import type { Layer, Panel } from '../chart.js';
import { INK, SOFT_INK } from '../palette.js';
import { spread } from './spread.js';

/** People who moved from a status at one age to a status at the next. */
export interface AgeMove {
  readonly fromAge: number;
  readonly toAge: number;
  readonly from: string;
  readonly to: string;
  readonly size: number;
}

export interface AlluvialOptions {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Top to bottom. */
  readonly statuses: readonly string[];
  colourOf(status: string): string;
  ageLabel(age: number): string;
  /** Label to the right of the last age with the share there; null for none. */
  readonly endLabel: ((status: string, share: number) => string) | null;
}

/** Half the width of a status bar, as a share of the distance between two ages. */
const BAR = 0.045;
const CURVE_POINTS = 14;
/** Air between two statuses, as a share of the height. */
const AIR = 0.018;
/** Thinner bands than this share of everybody are left out of the picture (the table has them). */
const LEAST_DRAWN = 0.0015;
const LABEL_GAP = 14;

interface Span {
  readonly from: number;
  readonly to: number;
}

export function alluvial(moves: readonly AgeMove[], options: AlluvialOptions): Panel {
  const ages = [...new Set(moves.flatMap((move) => [move.fromAge, move.toAge]))].sort((a, b) => a - b);
  const bands: { key: string; colour: string; at: number; low: number; high: number }[] = [];
  const bars: { colour: string; left: number; right: number; top: number; bottom: number }[] = [];
  let ends = new Map<string, Span>();
  ages.slice(0, -1).forEach((age, step) => {
    const here = shares(moves.filter((move) => move.fromAge === age));
    const starts = spans(here, 'from', options.statuses);
    ends = spans(here, 'to', options.statuses);
    for (const [status, span] of starts) {
      bars.push(bar(step, step + BAR, span, options.colourOf(status)));
    }
    for (const [status, span] of ends) {
      bars.push(bar(step + 1 - BAR, step + 1, span, options.colourOf(status)));
    }
    const left = new Map([...starts].map(([status, span]) => [status, span.from]));
    const right = new Map([...ends].map(([status, span]) => [status, span.from]));
    for (const from of options.statuses) {
      for (const to of options.statuses) {
        const share = here.find((move) => move.from === from && move.to === to)?.size ?? 0;
        const a = left.get(from) ?? 0;
        const b = right.get(to) ?? 0;
        left.set(from, a + share);
        right.set(to, b + share);
        if (share < LEAST_DRAWN) continue;
        for (let point = 0; point <= CURVE_POINTS; point += 1) {
          const t = point / CURVE_POINTS;
          const eased = t * t * (3 - 2 * t);
          const low = a + (b - a) * eased;
          const at = step + BAR + t * (1 - 2 * BAR);
          bands.push({
            key: `${String(step)} ${from} ${to}`,
            colour: options.colourOf(from),
            at,
            low,
            high: low + share,
          });
        }
      }
    }
  });
  const depth = 1 + AIR * (options.statuses.length - 1);
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, ages.length - 1], nice: false },
    axis: null,
  };
  const y = { type: 'quantitative' as const, scale: { domain: [depth, 0], nice: false }, axis: null };
  const ageLabels = ages.map((age, step) => ({
    at: step,
    text: options.ageLabel(age),
  }));
  return {
    width: options.width,
    height: options.height,
    title: { text: options.title, offset: 22 },
    layer: [
      {
        data: { values: bands },
        mark: { type: 'area', opacity: 0.42 },
        encoding: {
          x: { field: 'at', ...x },
          y: { field: 'low', ...y },
          y2: { field: 'high' },
          detail: { field: 'key' },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'rect' },
        encoding: {
          x: { field: 'left', ...x },
          x2: { field: 'right' },
          y: { field: 'top', ...y },
          y2: { field: 'bottom' },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      ageLayer(ageLabels.slice(0, 1), 'left', x),
      ageLayer(ageLabels.slice(1, -1), 'center', x),
      ageLayer(ageLabels.slice(-1), 'right', x),
      ...(options.endLabel === null ? [] : [endLabels(ends, depth, options, options.endLabel)]),
    ],
  };
}

function shares(moves: readonly AgeMove[]): readonly AgeMove[] {
  const total = moves.reduce((sum, move) => sum + move.size, 0);
  return moves.map((move) => ({ ...move, size: total > 0 ? move.size / total : 0 }));
}

function spans(
  moves: readonly AgeMove[],
  end: 'from' | 'to',
  statuses: readonly string[],
): Map<string, Span> {
  let at = 0;
  const placed = new Map<string, Span>();
  for (const status of statuses) {
    const size = moves.reduce((sum, move) => sum + (move[end] === status ? move.size : 0), 0);
    placed.set(status, { from: at, to: at + size });
    at += size + AIR;
  }
  return placed;
}

function bar(left: number, right: number, span: Span, colour: string) {
  return { colour, left, right, top: span.from, bottom: span.to };
}

function ageLayer(
  values: readonly { readonly at: number; readonly text: string }[],
  align: 'left' | 'center' | 'right',
  x: { readonly type: 'quantitative'; readonly scale: object; readonly axis: null },
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align, baseline: 'bottom', y: -5, color: SOFT_INK },
    encoding: { x: { field: 'at', ...x }, text: { field: 'text' } },
  };
}

function endLabels(
  ends: ReadonlyMap<string, Span>,
  depth: number,
  options: AlluvialOptions,
  label: (status: string, share: number) => string,
): Layer {
  const shown = [...ends].filter(([, span]) => span.to - span.from >= LEAST_DRAWN);
  const middles = shown.map(([, span]) => ((span.from + span.to) / 2 / depth) * options.height);
  const placed = spread(middles, LABEL_GAP, { low: 6, high: options.height - 2 });
  return {
    data: {
      values: shown.map(([status, span], index) => ({
        y: placed[index],
        text: label(status, span.to - span.from),
      })),
    },
    mark: { type: 'text', align: 'left', x: options.width + 8, color: INK, fontSize: 11.5 },
    encoding: { y: { field: 'y', type: 'quantitative', scale: null }, text: { field: 'text' } },
  };
}
