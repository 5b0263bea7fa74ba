import type { OriginRow } from '../../analysis/comparison.js';
import { intervalRows, lettersIn } from '../builders/interval-rows.js';
import { domainOf } from '../builders/scales.js';
import { defineChart } from '../chart.js';
import { formatNumber } from '../numbers.js';
import { colourOf } from '../palette.js';
import { tooFew } from '../rules.js';
import { bandsOf, intervalCells, intervalColumns } from '../table.js';
import { bandHelp } from '../texts.js';
import { levelText } from './deadweight.js';

const SHAPE = {
  wide: { left: 268, text: 130, rowHeight: 30 },
  narrow: { left: 158, text: 82, rowHeight: 34 },
} as const;

const COLOURS: Readonly<Partial<Record<OriginRow['origin'], string>>> = {
  'job-without-subsidy': colourOf('job-without-subsidy'),
  'job-with-subsidy': colourOf('job-with-subsidy'),
  education: colourOf('education'),
  'work-assessment-allowance': colourOf('health-benefit'),
  'disability-pension': colourOf('health-benefit'),
  'social-assistance': colourOf('measure'),
};

/** Take-up by origin: what those who start would have been doing in the same month without the policy. */
export const origins = defineChart<OriginRow>({
  name: 'origins',
  channels({ contrast }) {
    const rows = contrast.displacement?.origins ?? [];
    if (tooFew(contrast.participantsSimulated)) return [];
    return rows
      .filter(({ persons }) => (persons.estimate ?? 0) > 0)
      .sort((a, b) => (b.share.estimate ?? 0) - (a.share.estimate ?? 0));
  },
  heading(rows, voice) {
    const words = voice.words.displacement.origins;
    const share = formatNumber(rows[0].share.estimate ?? 0, 0, voice.language);
    return words.heading(words.standingsInText[rows[0].origin], share);
  },
  help(voice, { comparison }) {
    return `${voice.words.displacement.origins.help} ${bandHelp(comparison, 'lines', voice)}`;
  },
  table(rows, voice) {
    const words = voice.words.displacement.origins;
    const shares = bandsOf(rows.map(({ share }) => share));
    return {
      columns: [
        { title: words.origin, kind: 'text' },
        ...intervalColumns(words.unit, shares, voice),
        { title: words.persons, kind: 'number' },
      ],
      rows: rows.map(({ origin, share, persons }) => [
        words.standings[origin],
        ...intervalCells(share, shares, voice),
        intervalCells(persons, { noise: false, parameters: false }, voice)[0],
      ]),
    };
  },
  drawing(rows, voice, frame) {
    const shape = SHAPE[frame.kind];
    const words = voice.words.displacement.origins;
    const spec = intervalRows(
      rows.map(({ origin, share }) => ({
        label: words.standings[origin],
        text: levelText(share, voice, frame.kind === 'wide'),
        colour: COLOURS[origin] ?? colourOf('other'),
        interval: share,
        pale: false,
      })),
      {
        width: frame.width - shape.left - shape.text,
        rowHeight: shape.rowHeight,
        mark: 'bar',
        domain: domainOf(rows.map(({ share }) => share)),
        axisTitle: words.unit,
        title: null,
        labelLetters: lettersIn(shape.left),
        labels: 'left',
        reference: null,
      },
    );
    return { left: shape.left, spec: { vconcat: [spec], bounds: 'flush' } };
  },
});
