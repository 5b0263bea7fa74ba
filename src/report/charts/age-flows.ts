import type { AgeFlow } from '../../analysis/comparison.js';
import { MAIN_STATUSES } from '../../vocabulary/codes.js';
import { alluvial } from '../builders/alluvial.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { NOTHING } from '../lookups.js';
import { formatNumber, formatShare, formatSigned } from '../numbers.js';
import { colourOf } from '../palette.js';
import type { Voice } from '../voice.js';

const SHAPE = {
  wide: { left: 16, right: 150, gap: 30, height: 300, moveInset: 310, moveText: 70 },
  narrow: { left: 8, right: 136, gap: 0, height: 240, moveInset: 0, moveText: 60 },
} as const;
/** The moves that change most are drawn; the table has all of them. */
const MOVES_SHOWN = 8;
/** What the heading follows: the status people are meant to be kept out of. */
const FOLLOWED = { status: 'health-benefit', from: 21, to: 25 } as const;

function moveLabel(flow: AgeFlow, voice: Voice): string {
  const name = (status: string): string => voice.words.statusesShort[status] ?? status;
  return `${String(flow.fromAge)}–${String(flow.toAge)}: ${name(flow.from)} → ${name(flow.to)}`;
}

/** Of 100 on the followed status at one age, how many are there at the next; null where nobody is. */
function staying(rows: readonly AgeFlow[], side: 'base' | 'scenario'): number | null {
  const { status, from, to } = FOLLOWED;
  const start = rows.filter((row) => row.from === status && row.fromAge === from && row.toAge === to);
  const total = start.reduce((sum, row) => sum + row[side], 0);
  const stayed = start.find((row) => row.to === status)?.[side] ?? 0;
  return total > 0 ? stayed / total : null;
}

/** 7: moves of main status between the 18th, 21st, 25th and 29th birthday. */
export const ageFlows = defineChart<AgeFlow>({
  name: 'age-flows',
  channels({ contrast }) {
    return contrast.ageFlows.filter((flow) => flow.base > 0 || flow.scenario > 0);
  },
  heading(rows, voice) {
    const words = voice.words.charts.flows;
    const base = staying(rows, 'base');
    const scenario = staying(rows, 'scenario');
    if (base === null || scenario === null) return words.plain;
    const hundred = (share: number): string => formatNumber(share * 100, 0, voice.language);
    return words.heading(hundred(base), hundred(scenario));
  },
  help(voice) {
    return voice.words.charts.flows.help;
  },
  table(rows, voice) {
    const { words, language } = voice;
    return {
      columns: [
        { title: words.charts.flows.fromAge, kind: 'text' },
        { title: words.charts.flows.toAge, kind: 'text' },
        { title: words.charts.flows.from, kind: 'text' },
        { title: words.charts.flows.to, kind: 'text' },
        { title: words.base, kind: 'number' },
        { title: words.scenario, kind: 'number' },
        { title: words.difference, kind: 'number' },
      ],
      rows: rows.map((flow) => [
        String(flow.fromAge),
        String(flow.toAge),
        words.statuses[flow.from] ?? flow.from,
        words.statuses[flow.to] ?? flow.to,
        formatNumber(flow.base, 0, language),
        formatNumber(flow.scenario, 0, language),
        formatNumber(flow.scenario - flow.base, 0, language),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const wide = frame.kind === 'wide';
    const { words } = voice;
    const plot = frame.width - shape.left - shape.right;
    const width = wide ? Math.floor((plot - shape.gap) / 2) : plot;
    const rivers = (['base', 'scenario'] as const).map((side) =>
      alluvial(
        rows.map((flow) => ({ ...flow, size: flow[side] })),
        {
          title: side === 'base' ? words.base : words.scenario,
          width,
          height: shape.height,
          statuses: MAIN_STATUSES,
          colourOf,
          ageLabel: (age) => words.charts.flows.age(age),
          endLabel:
            wide && side === 'base'
              ? null
              : (status, share) =>
                  `${words.statusesShort[status] ?? status} ${formatShare(share, voice.language)}`,
        },
      ),
    );
    const moves = [...rows]
      .sort((a, b) => Math.abs(b.scenario - b.base) - Math.abs(a.scenario - a.base))
      .slice(0, MOVES_SHOWN)
      .map((flow) => ({ flow, interval: { ...NOTHING, estimate: flow.scenario - flow.base } }));
    const movePanel = intervalRows(
      moves.map(({ flow, interval }) => ({
        label: moveLabel(flow, voice),
        text: formatSigned(interval.estimate, 0, voice.language),
        colour: colourOf(flow.to),
        interval,
        pale: false,
      })),
      {
        width: frame.width - shape.left - shape.moveText,
        inset: shape.moveInset,
        rowHeight: wide ? 26 : 46,
        mark: 'bar',
        domain: domainOf(moves.map(({ interval }) => interval)),
        axisTitle: words.charts.flows.movesAxis,
        title: words.charts.flows.movesTitle,
        labelLetters: lettersIn(shape.moveInset),
        labels: wide ? 'left' : 'above',
        reference: null,
      },
    );
    const top = wide ? [{ hconcat: rivers, spacing: shape.gap, bounds: 'flush' as const }] : rivers;
    return { left: shape.left, spec: { vconcat: [...top, movePanel], spacing: 24, bounds: 'full' } };
  },
});
