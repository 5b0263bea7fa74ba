/**
 * The hinge card of a contrast: what its headlines hinge on, where they flip, the planes, the bracket of job creation and the
 * accounts behind the net present value.
 */
import type { Comparison, HingeCard, HingeResponse, PresentValue } from '../analysis/comparison.js';
import { HINGE_POINTS } from '../vocabulary/hinges.js';
import type { DrawnChart, Subject } from './chart.js';
import { hingePlanes } from './charts/hinge-planes.js';
import { hingeRanges } from './charts/hinge-ranges.js';
import { toolsHtml } from './figure.js';
import {
  decimalsOfResponse,
  effectText,
  flipText,
  parameterText,
  scaled,
  scaledInterval,
} from './hinge-texts.js';
import { escapeHtml, prose, tableHtml } from './html.js';
import { formatMonthName, formatNumber, formatShare, formatSigned } from './numbers.js';
import { bandsOf, intervalCells, intervalColumns, type Table } from './table.js';
import type { Voice } from './voice.js';

/** Noise above this share of the leading interval is said aloud. */
const MOST_NOISE = 0.1;
const WITHIN_CENTRAL = 1;

/** A chart as a figure of the page. */
export type AsFigure = (drawn: DrawnChart) => string;

/**
 * Refuses a comparison whose headlines have no hinge card: a report is never built without it.
 *
 * @throws Error naming the contrast, which is a defect of whoever ran it
 */
export function refuseWithoutCard({ contrasts, hinges }: Comparison): void {
  for (const { scenario, against, card } of contrasts) {
    if (card !== null && hinges.length > 0) continue;
    throw new Error(
      `no report without its hinge card: the worlds that show what ${scenario} against ${against} hinges on were not run`,
    );
  }
}

/** The card's part of a contrast's section. */
export async function hingeSection(subject: Subject, voice: Voice, asFigure: AsFigure): Promise<string> {
  const { comparison, contrast } = subject;
  const { card } = contrast;
  if (card === null) return '';
  const words = voice.words.hinges;
  const help = words.help({
    from: formatMonthName(fromMonth(comparison), voice.language),
    worlds: formatNumber(HINGE_POINTS.length * card.replications, 0, voice.language),
  });
  const charts: string[] = [];
  for (const chart of [hingeRanges, hingePlanes]) {
    const drawn = await chart.draw(subject, voice);
    if (drawn !== null) charts.push(asFigure(drawn));
  }
  return [
    `<figure data-hinges><h3>${escapeHtml(words.title)}</h3><p class="help">${escapeHtml(help)}</p>`,
    `<ul>${card.responses.map((response) => `<li>${prose(leadingText(response, voice))}`).join('')}</ul>`,
    `${tableHtml(hingeTable(subject, voice))}${toolsHtml(voice, false)}</figure>`,
    ...charts,
    tableFigure(words.creation.title, creationHelp(card, voice), creationTable(card, voice), voice),
    tableFigure(
      words.accounts.title,
      accountsHelp(card, comparison.priceYear, voice),
      accountsTable(card, voice),
      voice,
    ),
  ].join('');
}

/** The first month any policy of the comparison begins: from then on the worlds of the card differ. */
function fromMonth({ contrasts }: Comparison): number {
  return Math.min(...contrasts.map(({ policyStart }) => policyStart));
}

function tableFigure(title: string, help: string, table: Table, voice: Voice): string {
  return `<figure data-hinges><h3>${escapeHtml(title)}</h3><p class="help">${escapeHtml(help)}</p>${tableHtml(table)}${toolsHtml(voice, false)}</figure>`;
}

/** The leading interval, with luck as a footnote. */
function leadingText(response: HingeResponse, voice: Voice): string {
  const words = voice.words.hinges;
  const { unit, noiseShare, central, bend } = response;
  const said = (amount: number): string => effectText(amount, response, voice);
  const leading = words.leading({
    measure: words.measures[response.measure],
    central: said(response.surface.level),
    low: said(response.lowest),
    high: said(response.highest),
    unit: words.units[unit],
  });
  if (response.noise === null || central.low === null || central.high === null)
    return `${leading} ${words.noNoise}`;
  const half = formatNumber(
    scaled((central.high - central.low) / 2, unit),
    decimalsOfResponse(response),
    voice.language,
  );
  const isSmall = noiseShare === null || noiseShare <= MOST_NOISE;
  const noise = words.noise(half, formatShare(noiseShare ?? 0, voice.language), isSmall);
  const isBent = bend.low !== null && bend.high !== null && (bend.low > 0 || bend.high < 0);
  return [leading, noise, ...(isBent ? [words.bends(said(bend.estimate ?? 0), words.units[unit])] : [])].join(
    ' ',
  );
}

/** One row per parameter: what it is, how far it may be, and where each measure changes sign. */
export function hingeTable(
  { comparison, contrast }: Pick<Subject, 'comparison' | 'contrast'>,
  voice: Voice,
): Table {
  const words = voice.words.hinges;
  const responses = contrast.card?.responses ?? [];
  const text = (title: string) => ({ title, kind: 'text' as const });
  return {
    columns: [
      text(words.columns.question),
      text(words.columns.parameter),
      text(words.columns.value),
      text(words.columns.range),
      ...responses.map(({ measure }) => text(words.flips(words.measures[measure]))),
      text(words.columns.status),
      text(words.columns.source),
    ],
    rows: comparison.hinges.flatMap((hinge, place) =>
      hinge.parameters.map((parameter, index) => [
        index === 0 ? hinge.title[voice.language] : '',
        parameter[voice.language],
        parameterText(parameter.values, voice),
        parameter.low
          .map((low, cell) =>
            [low, parameter.high[cell] ?? low].map((end) => parameterText([end], voice)).join(' – '),
          )
          .join(' / '),
        ...responses.map((response) => {
          const flip = response.hinges[place]?.flip;
          // The verdict is the hinge's; only a place has a value in each of its parameters.
          if (flip === undefined || (index > 0 && flip.kind !== 'within')) return '';
          return flipText(flip, hinge, parameter, voice);
        }),
        voice.words.sourcesShort[parameter.status],
        parameter.source,
      ]),
    ),
  };
}

function creationHelp(card: HingeCard, voice: Voice): string {
  const words = voice.words.hinges;
  const work = card.responses[0];
  return words.creation.help(work === undefined ? '' : words.units[work.unit]);
}

function creationTable({ creation, responses }: HingeCard, voice: Voice): Table {
  const words = voice.words.hinges.creation;
  const [work, value] = responses;
  const unit = work?.unit ?? 'person-months';
  const nets = creation.map(({ net }) => scaledInterval(net, unit));
  const bands = bandsOf(nets);
  const decimals = work === undefined ? WITHIN_CENTRAL : decimalsOfResponse(work);
  const months = (amount: number): string => formatSigned(scaled(amount, unit), decimals, voice.language);
  const number = (title: string) => ({ title, kind: 'number' as const });
  return {
    columns: [
      { title: words.columns.response, kind: 'text' },
      number(words.columns.unsubsidised),
      number(words.columns.subsidised),
      number(words.columns.adults),
      ...intervalColumns(words.columns.net, bands, voice),
      number(
        value === undefined
          ? words.columns.value
          : `${words.columns.value}, ${voice.words.hinges.units[value.unit]}`,
      ),
    ],
    rows: creation.map((point) => [
      words.responses[point.response],
      months(point.unsubsidised),
      months(point.subsidised),
      point.adults === null ? words.notRecorded : months(point.adults),
      ...intervalCells(scaledInterval(point.net, unit), bands, voice, decimals),
      value === undefined ? '' : effectText(point.value, value, voice),
    ]),
  };
}

function accountsHelp(card: HingeCard, year: number, voice: Voice): string {
  const { assumptions, accounts, responses } = card;
  const value = responses[1];
  const own = accounts.social - accounts.subsidies;
  return voice.words.hinges.accounts.help({
    rate: formatShare(assumptions.discountRate, voice.language),
    tax: formatShare(assumptions.taxFinancing, voice.language),
    year,
    ownShare:
      value === undefined ? '' : `${effectText(own, value, voice)} ${voice.words.hinges.units[value.unit]}`,
  });
}

function accountsTable({ accounts, responses }: HingeCard, voice: Voice): Table {
  const words = voice.words.hinges.accounts;
  const value = responses[1];
  const kroner = (amount: number): string => (value === undefined ? '' : effectText(amount, value, voice));
  const rows: readonly (readonly [keyof typeof words.items, keyof PresentValue, 1 | -1])[] = [
    ['production', 'production', 1],
    ['adults', 'adults', 1],
    ['resources', 'resources', -1],
    ['financing', 'financing', -1],
    ['social', 'social', 1],
    ['outlays', 'outlays', 1],
    ['subsidies', 'subsidies', 1],
    ['taxes', 'taxes', 1],
  ];
  return {
    columns: [
      { title: words.item, kind: 'text' },
      { title: value === undefined ? '' : voice.words.hinges.units[value.unit], kind: 'number' },
    ],
    rows: rows.map(([item, key, sign]) => {
      const amount = accounts[key];
      return [
        words.items[item],
        amount === null ? voice.words.hinges.creation.notRecorded : kroner(sign * amount),
      ];
    }),
  };
}
