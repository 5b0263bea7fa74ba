import type { SourceShare } from '../../analysis/comparison.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { NOTHING } from '../lookups.js';
import { formatNumber, formatShare } from '../numbers.js';
import { colourOf } from '../palette.js';

const SHAPE = { wide: { left: 260, text: 110 }, narrow: { left: 130, text: 84 } } as const;
const ROW_HEIGHT = 34;

/** Number of parameters and how many of them have a status. */
export function countSources(
  sources: readonly SourceShare[],
  status: SourceShare['status'],
): { readonly total: number; readonly count: number } {
  return {
    total: sources.reduce((sum, source) => sum + source.count, 0),
    count: sources.find((source) => source.status === status)?.count ?? 0,
  };
}

/** 8: what the numbers rest on, parameters by status; the table lists them. */
export const whatItRestsOn = defineChart<SourceShare>({
  name: 'sources',
  channels({ comparison }) {
    return comparison.sources.filter((source) => source.count > 0);
  },
  heading(rows, voice) {
    const { total, count } = countSources(rows, 'assumed');
    const { language } = voice;
    return voice.words.charts.sources.heading(
      formatNumber(count, 0, language),
      formatNumber(total, 0, language),
    );
  },
  help(voice) {
    return voice.words.charts.sources.help;
  },
  table(rows, voice) {
    const { words, language } = voice;
    return {
      columns: [
        { title: words.table.status, kind: 'text' },
        { title: words.table.parameter, kind: 'text' },
        { title: words.table.name, kind: 'text' },
      ],
      rows: rows.flatMap(({ status, parameters }) =>
        parameters.map((parameter) => [words.sources[status], parameter[language], parameter.name]),
      ),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const { total } = countSources(rows, 'assumed');
    const asInterval = (count: number) => ({ ...NOTHING, estimate: count });
    const panel = intervalRows(
      rows.map(({ status, count }) => ({
        label: frame.kind === 'wide' ? voice.words.sources[status] : voice.words.sourcesShort[status],
        text: `${formatNumber(count, 0, voice.language)} (${formatShare(count / total, voice.language)})`,
        colour: colourOf(status),
        interval: asInterval(count),
        pale: false,
      })),
      {
        width: frame.width - shape.left - shape.text,
        rowHeight: ROW_HEIGHT,
        mark: 'bar',
        domain: domainOf(rows.map(({ count }) => asInterval(count))),
        axisTitle: voice.words.charts.sources.axis,
        title: null,
        labelLetters: lettersIn(shape.left),
        labels: 'left',
        reference: null,
      },
    );
    return { left: shape.left, spec: { vconcat: [panel], bounds: 'flush' } };
  },
});
