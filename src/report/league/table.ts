/**
 * The league table: one row per policy with effect, reach, cost, net and certainty. Sorted by buttons; without the script it
 * stands in the order of the command. On a phone each row is a card with the same cells under each other.
 */
import type { Interval, LeagueRow } from '../../analysis/comparison.js';
import { formatMonth } from '../../vocabulary/months.js';
import { domainOf } from '../builders/scales.js';
import { escapeHtml } from '../html.js';
import { decimalsOf, formatNumber } from '../numbers.js';
import { LEAST_PARTICIPANTS, tooFew } from '../rules.js';
import { differenceText } from '../texts.js';
import type { Voice } from '../voice.js';
import { barSvg } from './bar.js';

const SORTED = ['effect', 'reach', 'cost', 'net', 'certainty'] as const;
type Column = (typeof SORTED)[number];
const HIDDEN = '';

/** True where so few stand behind a row that it has no numbers. */
function isUntold({ reach, simulated }: LeagueRow): boolean {
  return reach !== null && tooFew(simulated);
}

/** The table with its buttons. */
export function leagueHtml(rows: readonly LeagueRow[], voice: Voice): string {
  const { league: words } = voice.words.ministry;
  const told = rows.filter((row) => !isUntold(row));
  const scales = {
    effect: domainOf(told.map(({ effect }) => effect)),
    reach: domainOf(told.flatMap(({ reach }) => reach ?? [])),
    cost: domainOf(told.map(({ cost }) => cost)),
    net: domainOf(told.map(({ net }) => net)),
  };
  const head = (['policy', ...SORTED] as const).map((column) => {
    const unit =
      column === 'policy' || column === 'certainty'
        ? ''
        : `<small>${escapeHtml(words.units[column])}</small>`;
    return `<th scope="col">${escapeHtml(words.columns[column])}${unit}</th>`;
  });
  const body = rows.map((row) => rowHtml(row, scales, voice));
  const buttons = SORTED.map(
    (column) =>
      `<button type="button" data-sort="${column}" aria-pressed="false">${escapeHtml(words.columns[column])}</button>`,
  );
  return [
    `<div class="league" data-league><div class="tools sort"><span>${escapeHtml(words.sortBy)}</span>${buttons.join('')}</div>`,
    `<table class="ranks"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`,
  ].join('');
}

type Scales = Readonly<Record<'effect' | 'reach' | 'cost' | 'net', ReturnType<typeof domainOf>>>;

function rowHtml(row: LeagueRow, scales: Scales, voice: Voice): string {
  const { league: words } = voice.words.ministry;
  const untold = isUntold(row);
  const cell = (column: Column, key: number | null, content: string): string =>
    `<td data-label="${escapeHtml(words.columns[column])}" data-value="${key === null ? HIDDEN : String(key)}">${content}</td>`;
  const measured = (
    column: keyof Scales,
    interval: Interval,
    text: string,
    below: readonly string[],
  ): string =>
    cell(
      column,
      untold ? null : interval.estimate,
      untold
        ? '–'
        : `${barSvg(interval, scales[column], escapeHtml(`${words.columns[column]}: ${text}`))}<b>${escapeHtml(text)}</b>${below.map(small).join('')}`,
    );
  const { effect, reach, cost, net } = row;
  const title = [
    `<th scope="row">${escapeHtml(row.title[voice.language])}`,
    small(words.against(row.againstTitle[voice.language].toLowerCase())),
    small(`${words.openFrom} ${formatMonth(row.start)}`),
    '</th>',
  ].join('');
  return [
    '<tr>',
    title,
    measured('effect', effect, differenceText(effect, voice, 'with-band'), []),
    reach === null
      ? cell('reach', null, escapeHtml(words.noReach))
      : measured(
          'reach',
          reach,
          formatNumber(reach.estimate ?? 0, Math.min(0, decimalsOf(reach)), voice.language),
          [],
        ),
    measured('cost', cost, differenceText(cost, voice, 'with-band'), [
      row.costPerJobYearBounded && row.costPerJobYear.estimate !== null
        ? words.perJobYear(ratioText(row, voice))
        : words.perJobYearUntold,
    ]),
    measured('net', net, differenceText(net, voice, 'with-band'), [
      words.fiscal(differenceText(row.fiscal, voice, 'with-band')),
    ]),
    cell('certainty', untold ? null : certaintyKey(row), certaintyHtml(row, voice)),
    '</tr>',
  ].join('');
}

function small(text: string): string {
  return `<small>${escapeHtml(text)}</small>`;
}

function ratioText({ costPerJobYear: { estimate, low, high } }: LeagueRow, voice: Voice): string {
  return differenceText(
    { estimate, low, high, parameterLow: null, parameterHigh: null, n: 0 },
    voice,
    'with-band',
  );
}

/** Sorted by the share of replications that agree on the sign of the net, then of the effect. */
function certaintyKey({ netSigns, effectSigns }: LeagueRow): number {
  const share = ({ same, of }: LeagueRow['netSigns']): number => (of === 0 ? 0 : same / of);
  return share(netSigns) + share(effectSigns) / 1000;
}

function certaintyHtml(row: LeagueRow, voice: Voice): string {
  const { league: words } = voice.words.ministry;
  if (isUntold(row))
    return escapeHtml(words.tooFew(formatNumber(row.simulated, 0, voice.language), LEAST_PARTICIPANTS));
  const signs = (['effect', 'net'] as const).map((what) => {
    const { same, of } = what === 'effect' ? row.effectSigns : row.netSigns;
    return small(`${words.signsOf[what]}: ${words.signs(same, of)}`);
  });
  return [
    ...signs,
    small(words.openChoices(row.openChoices)),
    row.hinges
      ? small(words.hingesRun)
      : `<small>${escapeHtml(words.hingesNotRun(''))}<code>innenfor compare ${escapeHtml(row.scenario)}</code></small>`,
  ].join('');
}
