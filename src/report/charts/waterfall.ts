import type { Waterfall, WaterfallStep, WaterfallStepName } from '../../analysis/comparison.js';
import { lettersIn } from '../builders/interval-rows.js';
import { waterfallDomain, waterfallRows, type WaterfallRow } from '../builders/waterfall-rows.js';
import { defineChart } from '../chart.js';
import { colourOf } from '../palette.js';
import { isTold, tooFew } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp, differenceText } from '../texts.js';
import type { Voice } from '../voice.js';

/** The horizon that is drawn, where the run reaches it; the mean over the run otherwise. */
const DRAWN_HORIZON = 48;
const SIDES = ['people', 'posts'] as const;
const SHAPE = {
  wide: { left: 268, text: 210, rowHeight: 32 },
  narrow: { left: 138, text: 96, rowHeight: 36 },
} as const;

const COLOURS: Readonly<Record<WaterfallStepName, string>> = {
  'with-subsidy': colourOf('job-with-subsidy'),
  'without-subsidy': colourOf('job-without-subsidy'),
  deadweight: colourOf('other'),
  'other-subsidy': colourOf('unknown'),
  'own-gain': colourOf('policy'),
  'in-line': colourOf('measure'),
  'other-young': colourOf('health-benefit'),
  adults: colourOf('registered-unemployed'),
  net: colourOf('net'),
  'made-posts': colourOf('education'),
  'ordinary-posts': colourOf('other'),
};

function shownOf(rows: readonly Waterfall[]): Waterfall {
  return rows.find(({ horizon }) => horizon === DRAWN_HORIZON) ?? rows[rows.length - 1];
}

/** Steps of a step's people's side, then what the posts' side has beside them. */
function stepsOf({ people, posts }: Waterfall): readonly WaterfallStep[] {
  return [...people, ...posts.filter(({ name }) => name !== 'net')];
}

/** Who gains at whose cost: participants' jobs, less what they would have had, less what others lose. */
export const waterfall = defineChart<Waterfall>({
  name: 'waterfall',
  channels({ contrast }) {
    return (contrast.displacement?.waterfalls ?? []).filter(({ people }) =>
      people.every(({ persons }) => !tooFew(persons.n)),
    );
  },
  heading(rows, voice) {
    const shown = shownOf(rows);
    const words = voice.words.displacement.waterfall;
    const intervalOf = (name: WaterfallStepName) =>
      shown.people.find((step) => step.name === name)?.persons ?? null;
    const said = (['own-gain', 'other-young', 'adults', 'net'] as const).flatMap((name) => {
      const interval = intervalOf(name);
      if (interval === null) return [];
      return [words.said(name, differenceText(interval, voice, 'short').replace('\n', ' '))];
    });
    return words.heading(shown.horizon, said);
  },
  help(voice, { comparison, contrast }) {
    const words = voice.words.displacement.waterfall;
    const known = stepsOf(shownOf(contrast.displacement?.waterfalls ?? [])).map(({ name }) => name);
    const missing = (['adults', 'made-posts'] as const).filter((name) => !known.includes(name));
    return `${words.help(missing.map((name) => words.steps[name].toLowerCase()))} ${bandHelp(comparison, 'lines', voice)}`;
  },
  table(rows, voice) {
    const words = voice.words.displacement.waterfall;
    const bands = bandsOf(rows.flatMap((row) => stepsOf(row).map(({ persons }) => persons)));
    return {
      columns: [
        { title: words.horizon, kind: 'text' },
        { title: words.step, kind: 'text' },
        ...intervalColumns(words.unit, bands, voice),
      ],
      rows: rows.flatMap((row) => {
        const steps = stepsOf(row).map(({ name, persons }) => ({ title: words.steps[name], persons }));
        const open = row.vacancies === null ? [] : [{ title: words.vacancies, persons: row.vacancies }];
        return [...steps, ...open].map(({ title, persons }) => [
          row.horizon === null ? words.mean : words.months(row.horizon),
          title,
          ...intervalCells(persons, bands, voice),
        ]);
      }),
    };
  },
  drawing(rows, voice, frame) {
    const shown = shownOf(rows);
    const shape = SHAPE[frame.kind];
    const width = frame.width - shape.left - shape.text;
    const words = voice.words.displacement.waterfall;
    const sides = SIDES.filter((side) => shown[side].length > 0);
    const bars = sides.map((side) =>
      shown[side].map((step) => rowOf(step, voice, frame.kind === 'wide' ? 'with-band' : 'short')),
    );
    const domain = waterfallDomain(bars);
    const panels = bars.map((values, index) =>
      waterfallRows(values, {
        width,
        rowHeight: shape.rowHeight,
        domain,
        axisTitle: index === bars.length - 1 ? words.unit : null,
        title: words.sides[sides[index]],
        labelLetters: lettersIn(shape.left),
      }),
    );
    return { left: shape.left, spec: { vconcat: panels, spacing: 62, bounds: 'flush' } };
  },
});

function rowOf(
  { name, kind, persons }: WaterfallStep,
  voice: Voice,
  length: 'short' | 'with-band',
): WaterfallRow {
  return {
    label: voice.words.displacement.waterfall.steps[name],
    text: differenceText(persons, voice, length),
    colour: COLOURS[name],
    kind,
    interval: persons,
    pale: !isTold(persons),
  };
}
