import type { Hinge, HingeResponse } from '../../analysis/comparison.js';
import { hingeBars } from '../builders/hinge-bars.js';
import { lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { decimalsOfResponse, effectText, flipShort, flipText, scaledInterval } from '../hinge-texts.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';

interface Row {
  readonly response: HingeResponse;
  readonly place: number;
  readonly hinge: Hinge;
}

const SHAPE = {
  wide: { left: 200, text: 150, rowHeight: 30 },
  narrow: { left: 112, text: 104, rowHeight: 40 },
} as const;

/** The hinge whose ends lie furthest apart, where both can be told from the middle. */
function mostMoving(rows: readonly Row[]): Row | null {
  let most: Row | null = null;
  let widest = 0;
  for (const row of rows) {
    const { surface, noise, hinges } = row.response;
    const { atLow, atHigh } = hinges[row.place] ?? {};
    const width = Math.abs(surface.slopes[row.place] ?? 0);
    const half = noise === null ? Infinity : ((atHigh?.high ?? 0) - (atHigh?.low ?? 0)) / 2;
    if (atLow === undefined || width <= half || width <= widest) continue;
    most = row;
    widest = width;
  }
  return most;
}

/** What each question does to both headline measures, end to end. */
export const hingeRanges = defineChart<Row>({
  name: 'hinge-ranges',
  channels({ comparison, contrast }) {
    return (contrast.card?.responses ?? []).flatMap((response) =>
      comparison.hinges.map((hinge, place) => ({ response, place, hinge })),
    );
  },
  heading(rows, voice) {
    const words = voice.words.hinges.ranges;
    const most = mostMoving(rows.filter(({ response }) => response.measure === 'unsubsidised-work'));
    return most === null ? words.untold : words.heading(most.hinge.axis[voice.language]);
  },
  help(voice) {
    return voice.words.hinges.ranges.help;
  },
  table(rows, voice) {
    const words = voice.words.hinges;
    const intervals = rows.flatMap(({ response, place }) => {
      const at = response.hinges[place];
      return at === undefined ? [] : [scaledInterval(at.atLow, response.unit)];
    });
    const bands = bandsOf(intervals);
    return {
      columns: [
        { title: voice.words.table.measure, kind: 'text' },
        { title: words.columns.question, kind: 'text' },
        ...intervalColumns(words.ranges.atLow, bands, voice),
        ...intervalColumns(words.ranges.atHigh, bands, voice),
        { title: words.flips('…').replace('… ', ''), kind: 'text' },
      ],
      rows: rows.map(({ response, place, hinge }) => {
        const { unit } = response;
        const at = response.hinges[place];
        const leading = hinge.parameters.at(0);
        const decimals = decimalsOfResponse(response);
        return [
          `${words.measures[response.measure]}, ${words.units[unit]}`,
          hinge.axis[voice.language],
          ...(at === undefined ? [] : intervalCells(scaledInterval(at.atLow, unit), bands, voice, decimals)),
          ...(at === undefined ? [] : intervalCells(scaledInterval(at.atHigh, unit), bands, voice, decimals)),
          at === undefined || leading === undefined ? '' : flipText(at.flip, hinge, leading, voice),
        ];
      }),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const words = voice.words.hinges;
    const responses = [...new Set(rows.map(({ response }) => response))];
    const panels = responses.map((response) => {
      const bars = rows
        .filter((row) => row.response === response)
        .flatMap(({ place, hinge }) => {
          const at = response.hinges[place];
          return at === undefined ? [] : [{ place, hinge, at }];
        });
      const scaledEnds = bars.flatMap(({ at }) => [
        scaledInterval(at.atLow, response.unit),
        scaledInterval(at.atHigh, response.unit),
      ]);
      return hingeBars(
        bars.map(({ hinge, at }) => ({
          label: hinge.axis[voice.language],
          text: flipShort(at.flip, hinge, voice),
          low: scaledInterval(at.atLow, response.unit),
          high: scaledInterval(at.atHigh, response.unit),
          pale: response.noise === null,
        })),
        {
          width: frame.width - shape.left - shape.text,
          left: shape.left,
          rowHeight: shape.rowHeight,
          domain: domainOf(scaledEnds),
          title: words.measures[response.measure],
          axisTitle: words.units[response.unit],
          labelLetters: lettersIn(shape.left),
          central: scaledInterval(response.central, response.unit).estimate ?? 0,
          centralText: effectText(response.surface.level, response, voice),
        },
      );
    });
    return { left: shape.left, spec: { vconcat: panels, bounds: 'flush', spacing: 92 } };
  },
});
