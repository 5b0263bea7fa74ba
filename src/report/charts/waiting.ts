import type { WaitingRow } from '../../analysis/comparison.js';
import { COUNTY_TITLES, outcomeTitle } from '../../vocabulary/words.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart, type Panel } from '../chart.js';
import { cell } from '../numbers.js';
import { colourOf } from '../palette.js';
import { isTold, readInterval } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp, differenceText } from '../texts.js';
import type { Voice } from '../voice.js';

const EVERYBODY = 'all';
const COUNTY = 'county=';
/** What a picture has room for, by unit; the table has all. */
const MOST_ROWS = 7;
/** Counties in the table, and in the picture where it is one of them that moves most. */
const COUNTIES_SHOWN = 3;
/** Outcomes that are drawn: queues, waits, time per user, and places that older users give up. */
const DRAWN = /^(?:(?:queue|wait|intensity)\.|places\.taken-from-older$)/;
/** Units in the order they are drawn. */
const UNITS = ['days', 'months', 'hours per user', 'persons'];
/** A queue or a wait of a measure, where the second part is one. */
const OF_MEASURE = /^(queue|wait)\.([a-z-]+)$/;
const LEVEL_DECIMALS = 2;
const SHAPE = {
  wide: { left: 330, text: 200, rowHeight: 26 },
  narrow: { left: 146, text: 100, rowHeight: 36 },
} as const;

/** All rows but those of counties where little moves. */
function shownRows(rows: readonly WaitingRow[]): readonly WaitingRow[] {
  const size = ({ difference }: WaitingRow): number => Math.abs(difference.estimate ?? 0);
  return [...new Set(rows.map(({ outcome }) => outcome))].flatMap((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome);
    const counties = own
      .filter(({ group, difference }) => group.startsWith(COUNTY) && difference.estimate !== null)
      .sort((a, b) => size(b) - size(a) || (a.group < b.group ? -1 : 1))
      .slice(0, COUNTIES_SHOWN);
    return [...own.filter(({ group }) => !group.startsWith(COUNTY)), ...counties];
  });
}

/** Who waits longer: queues, waits, time per user and places, at offices and for measures. */
export const waiting = defineChart<WaitingRow>({
  name: 'waiting',
  channels({ contrast }) {
    return shownRows(contrast.waiting.filter(({ difference }) => difference.estimate !== null));
  },
  heading(rows, voice) {
    const words = voice.words.displacement.waiting;
    const drawn = rows.filter(({ outcome, group }) => DRAWN.test(outcome) && group === EVERYBODY);
    if (drawn.every(({ difference }) => readInterval(difference) === 'no-interval')) return words.bare;
    const told = drawn
      .filter(({ difference }) => isTold(difference))
      .sort((a, b) => relative(b) - relative(a))
      .slice(0, 2)
      .map(
        (row) =>
          `${titleOf(row, voice)} (${differenceText(row.difference, voice, 'short')} ${unitOf(row, voice)})`,
      );
    return told.length === 0 ? words.alike : words.heading(voice.words.list(told.map(lowerFirst)));
  },
  help(voice, { comparison }) {
    return `${voice.words.displacement.waiting.help} ${bandHelp(comparison, 'lines', voice)}`;
  },
  table(rows, voice) {
    const words = voice.words.displacement.waiting;
    const bands = bandsOf(rows.map(({ difference }) => difference));
    const level = (value: number | null): string => cell(value, LEVEL_DECIMALS, voice.language);
    return {
      columns: [
        { title: words.outcome, kind: 'text' },
        { title: voice.words.table.group, kind: 'text' },
        { title: words.unit, kind: 'text' },
        { title: voice.words.base, kind: 'number' },
        { title: voice.words.scenario, kind: 'number' },
        ...intervalColumns(voice.words.difference, bands, voice),
      ],
      rows: rows.map((row) => [
        titleOf(row, voice),
        groupOf(row.group, voice),
        unitOf(row, voice),
        level(row.base),
        level(row.scenario),
        ...intervalCells(row.difference, bands, voice),
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const panels = UNITS.flatMap((unit): Panel[] => {
      const drawn = drawnOf(rows.filter((row) => row.unit === unit && DRAWN.test(row.outcome)));
      if (drawn.length === 0) return [];
      return [
        intervalRows(
          drawn.map((row) => ({
            label:
              row.group === EVERYBODY
                ? titleOf(row, voice)
                : `${titleOf(row, voice)}, ${groupOf(row.group, voice)}`,
            text: differenceText(row.difference, voice, frame.kind === 'wide' ? 'with-band' : 'short'),
            colour: colourOf(row.group === EVERYBODY ? 'policy' : 'other'),
            interval: row.difference,
            pale: !isTold(row.difference),
          })),
          {
            width: frame.width - shape.left - shape.text,
            rowHeight: shape.rowHeight,
            mark: 'bar',
            domain: domainOf(drawn.map(({ difference }) => difference)),
            axisTitle: null,
            title: voice.words.displacement.waiting.panel(unitOf(drawn[0], voice)),
            labelLetters: lettersIn(shape.left),
            labels: 'left',
            reference: null,
          },
        ),
      ];
    });
    return { left: shape.left, spec: { vconcat: panels, spacing: 58, bounds: 'flush' } };
  },
});

/** Each outcome for everybody and in the county where it moves most, the largest changes first. */
function drawnOf(rows: readonly WaitingRow[]): readonly WaitingRow[] {
  return rows
    .filter(({ group }) => group === EVERYBODY)
    .sort((a, b) => relative(b) - relative(a))
    .flatMap((row) => {
      const county = rows.find(({ outcome, group }) => outcome === row.outcome && group.startsWith(COUNTY));
      return county === undefined ? [row] : [row, county];
    })
    .slice(0, MOST_ROWS);
}

/** Size of a change against its level without the policy. */
function relative({ base, difference }: WaitingRow): number {
  return Math.abs(difference.estimate ?? 0) / Math.max(Math.abs(base ?? 0), Number.MIN_VALUE);
}

function titleOf({ outcome }: WaitingRow, voice: Voice): string {
  const [, kind, id] = OF_MEASURE.exec(outcome) ?? [];
  if (id !== undefined && voice.words.measures[id] !== undefined)
    return voice.words.displacement.waiting[kind === 'wait' ? 'wait' : 'queue'](voice.measureTitle(id));
  const measure = (id: string) => ({ nb: voice.measureTitle(id), en: voice.measureTitle(id) });
  return outcomeTitle(outcome, measure)[voice.language];
}

function unitOf({ unit }: WaitingRow, voice: Voice): string {
  return voice.words.displacement.waiting.units[unit] ?? unit;
}

function groupOf(group: string, voice: Voice): string {
  const county = COUNTY_TITLES[group.slice(COUNTY.length)];
  return group.startsWith(COUNTY) && county !== undefined ? county : (voice.words.groups[group] ?? group);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
