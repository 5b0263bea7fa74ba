/** The hinge card: what every policy headline hinges on, with values, ranges and status. */
import type { Comparison, Hinge } from '../analysis/comparison.js';
import { formatNumber } from './numbers.js';
import type { Table } from './table.js';
import type { Voice } from './voice.js';

const DECIMALS = 2;

/** One row per parameter; empty where the comparison brings no hinges. */
export function hingeTable(comparison: Comparison, voice: Voice): Table {
  const words = voice.words.page.hinges;
  const text = (title: string) => ({ title, kind: 'text' as const });
  return {
    columns: [
      text(words.question),
      text(words.parameter),
      text(words.value),
      text(words.range),
      text(words.status),
      text(words.flips),
    ],
    rows: comparison.hinges.flatMap((hinge) =>
      hinge.parameters.map((parameter, index) => [
        index === 0 ? hinge.title[voice.language] : '',
        parameter[voice.language],
        numbers(parameter.values, voice),
        rangeText(parameter, voice),
        voice.words.sourcesShort[parameter.status],
        words.notComputed,
      ]),
    ),
  };
}

function rangeText({ low, high }: Hinge['parameters'][number], voice: Voice): string {
  if (low === null || high === null) return '–';
  return low
    .map((end, index) => `${numbers([end], voice)} – ${numbers([high[index] ?? end], voice)}`)
    .join(' / ');
}

function numbers(values: readonly number[], voice: Voice): string {
  return values.map((value) => formatNumber(value, DECIMALS, voice.language)).join(' / ');
}
