/** The part of a contrast's section that answers a ministry: outcomes, fiscal and social accounts, and the table for municipalities. */
import type {
  AccountTotal,
  Comparison,
  CostPerRow,
  Interval,
  MinistryAccounts,
  MinistryRow,
} from '../analysis/comparison.js';
import { BENEFITS } from '../vocabulary/codes.js';
import { BENEFIT_TITLES } from '../vocabulary/words.js';
import type { DrawnChart, Subject } from './chart.js';
import { accountsByYear, inMillions } from './charts/account-years.js';
import { toolsHtml } from './figure.js';
import { escapeHtml, tableHtml } from './html.js';
import { decimalsOf, formatNumber, formatShare } from './numbers.js';
import { outsideTable } from './outside-table.js';
import { readInterval, tooFew, LEAST_PARTICIPANTS } from './rules.js';
import { bandsOf, intervalCells, intervalColumns, type Table } from './table.js';
import { differenceText } from './texts.js';
import type { Voice } from './voice.js';

const FISCAL: readonly AccountTotal[] = [
  'providers',
  'advisers',
  'subsidies',
  'benefits',
  'outlays',
  'wage-taxes',
  'benefit-taxes',
  'fiscal',
];
const SOCIAL: readonly AccountTotal[] = [
  'production',
  'adults',
  'providers',
  'advisers',
  'financing',
  'social',
];
const GOALS = [
  { outcome: 'goal.2030', year: 2030, share: 'in2030' },
  { outcome: 'goal.2035', year: 2035, share: 'in2035' },
] as const;
const LARGEST_OF_DECIMALS = 1000;

/** The section's part; empty where the comparison has no accounts. */
export async function ministrySection(
  subject: Subject,
  voice: Voice,
  asFigure: (drawn: DrawnChart) => string,
): Promise<string> {
  const { comparison, contrast } = subject;
  const { accounts } = contrast;
  if (accounts === null) return '';
  const { ministry: words } = voice.words;
  if (contrast.policyMeasures.length > 0 && tooFew(contrast.participantsSimulated)) {
    const persons = formatNumber(contrast.participantsSimulated, 0, voice.language);
    return `<figure data-ministry><h3>${escapeHtml(words.outcomes.title)}</h3><p class="help">${escapeHtml(words.league.tooFew(persons, LEAST_PARTICIPANTS))}</p></figure>`;
  }
  const drawn = await accountsByYear.draw(subject, voice);
  const outside = comparison.outsideAccounts.find(
    (account) => account.scenario === contrast.scenario && account.against === contrast.against,
  );
  return [
    tableFigure(
      words.outcomes.title,
      [words.outcomes.help, ...goalTexts(contrast.ministry, accounts, voice)],
      outcomeTable(contrast.ministry, voice),
      [],
      voice,
    ),
    tableFigure(
      `${words.accounts.title}: ${words.accounts.fiscal.toLowerCase()}`,
      [words.accounts.help(comparison.priceYear), words.accounts.fiscalHelp],
      fiscalTable(accounts, voice),
      accountNotes(accounts, 'fiscal', voice),
      voice,
    ),
    tableFigure(
      `${words.accounts.title}: ${words.accounts.social.toLowerCase()}`,
      [words.accounts.socialHelp],
      accountTable(accounts, SOCIAL, voice),
      accountNotes(accounts, 'social', voice),
      voice,
    ),
    drawn === null ? '' : asFigure(drawn),
    assumptions(accounts, comparison, voice),
    outside === undefined
      ? ''
      : tableFigure(words.outside.title, [words.outside.help], outsideTable(outside, voice), [], voice),
  ].join('');
}

function tableFigure(
  title: string,
  help: readonly string[],
  table: Table,
  notes: readonly string[],
  voice: Voice,
): string {
  const list =
    notes.length === 0 ? '' : `<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`;
  return [
    `<figure data-ministry><h3>${escapeHtml(title)}</h3>`,
    ...help.map((line) => `<p class="help">${escapeHtml(line)}</p>`),
    `${tableHtml(table)}${list}${toolsHtml(voice, false)}</figure>`,
  ].join('');
}

function outcomeTable(rows: readonly MinistryRow[], voice: Voice): Table {
  const words = voice.words.ministry.outcomes;
  const bands = bandsOf(rows.map(({ difference }) => difference));
  const text = (title: string) => ({ title, kind: 'text' as const });
  const number = (title: string) => ({ title, kind: 'number' as const });
  return {
    columns: [
      text(words.columns.outcome),
      text(words.columns.group),
      text(words.columns.when),
      number(words.columns.without),
      number(words.columns.with),
      ...intervalColumns(words.columns.difference, bands, voice),
      text(words.columns.unit),
      text(words.columns.signs),
    ],
    rows: rows.map((row) => [
      outcomeName(row.outcome, voice),
      words.groups[row.group] ?? row.group,
      whenText(row, voice),
      levelText(row.without, row.difference, voice),
      levelText(row.with, row.difference, voice),
      ...intervalCells(row.difference, bands, voice),
      words.units[row.unit] ?? row.unit,
      words.signs(row.signs.same, row.signs.of),
    ]),
  };
}

/** A level with the digits its difference has. */
function levelText(value: number | null, difference: Interval, voice: Voice): string {
  if (value === null) return '';
  const decimals =
    Math.abs(value) >= LARGEST_OF_DECIMALS ? Math.min(0, decimalsOf(difference)) : decimalsOf(difference);
  return formatNumber(value, decimals, voice.language);
}

/** Name of an outcome in the language. */
export function outcomeName(outcome: string, voice: Voice): string {
  const words = voice.words.ministry.outcomes;
  const [kind, code] = [outcome.slice(0, outcome.indexOf('.')), outcome.slice(outcome.indexOf('.') + 1)];
  const benefit = BENEFITS.find((candidate) => candidate === code);
  const title = benefit === undefined ? code : BENEFIT_TITLES[benefit][voice.language];
  if (kind === 'months-on') return words.monthsOn(title);
  if (kind === 'new') return words.newTo(title);
  if (kind === 'ever') return words.ever(title);
  return words.names[outcome] ?? outcome;
}

function whenText({ outcome, estimand, horizon }: MinistryRow, voice: Voice): string {
  const words = voice.words.ministry.outcomes;
  if (horizon === null) return outcome.startsWith('work-after.') ? words.sixMonths : words.wholeRun;
  if (estimand === 'own') return words.sinceStart(horizon);
  if (outcome.startsWith('new.')) return words.countedTo(horizon);
  return horizon === 48 ? words.meanYears[48] : words.meanYears[108];
}

/** What the change would mean for the goals, where it can be told from zero. */
function goalTexts(rows: readonly MinistryRow[], { assumptions }: MinistryAccounts, voice: Voice): string[] {
  const { goal } = assumptions;
  const { language } = voice;
  return GOALS.flatMap(({ outcome, year, share }) => {
    const change = rows.find((row) => row.outcome === outcome)?.difference;
    if (change?.estimate === undefined || change.estimate === null) return [];
    const told = ['more', 'less'].includes(readInterval(change));
    const part = told ? formatShare(change.estimate / 100 / (goal[share] - goal.now), language) : null;
    return [
      voice.words.ministry.outcomes.goal(
        year,
        formatShare(goal[share], language),
        formatShare(goal.now, language, 1),
        part,
      ),
    ];
  });
}

function accountTable(accounts: MinistryAccounts, lines: readonly AccountTotal[], voice: Voice): Table {
  const words = voice.words.ministry.accounts;
  const rows = lines.flatMap((line) => accounts.rows.find((row) => row.line === line) ?? []);
  return moneyTable(
    rows.map(({ line, total, each }) => ({ title: words.lines[line], total, each })),
    voice,
  );
}

/** The fiscal lines, then the outlays again by payer. */
function fiscalTable(accounts: MinistryAccounts, voice: Voice): Table {
  const words = voice.words.ministry.accounts;
  const lines = FISCAL.flatMap((line) => accounts.rows.find((row) => row.line === line) ?? []);
  return moneyTable(
    [
      ...lines.map(({ line, total, each }) => ({ title: words.lines[line], total, each })),
      ...accounts.payers.map(({ payer, total, each }) => ({
        title: words.payer(words.payers[payer]),
        total,
        each,
      })),
    ],
    voice,
  );
}

function moneyTable(
  rows: readonly { readonly title: string; readonly total: Interval; readonly each: Interval | null }[],
  voice: Voice,
): Table {
  const { columns } = voice.words.ministry.accounts;
  const totals = rows.map(({ total }) => inMillions(total));
  const each = rows.flatMap((row) => row.each ?? []);
  const bands = bandsOf(totals);
  const hasEach = each.length === rows.length;
  return {
    columns: [
      { title: columns.line, kind: 'text' },
      ...intervalColumns(columns.total, bands, voice),
      ...(hasEach ? intervalColumns(columns.each, bands, voice) : []),
    ],
    rows: rows.map(({ title }, index) => [
      title,
      ...intervalCells(totals[index], bands, voice),
      ...(hasEach ? intervalCells(each[index], bands, voice) : []),
    ]),
  };
}

/** Break-even, what a unit of what is wanted costs, and what lies after the run, of one account. */
function accountNotes(accounts: MinistryAccounts, account: 'fiscal' | 'social', voice: Voice): string[] {
  const words = voice.words.ministry.accounts;
  const year = accounts.breakEven[account];
  const name = words.accountNames[account];
  const even = year === null ? words.neverEven(name) : words.breakEven(name, year + 1);
  const { continuation, assumptions } = accounts;
  const later = continuation[account];
  const after =
    later === null
      ? continuation.silence === null
        ? []
        : [`${words.afterTitle}: ${words.silence[continuation.silence]}`]
      : [
          `${words.afterTitle}: ${words.after(name, differenceText(inMillions(later), voice, 'with-band'))} ${words.afterRule(
            formatShare(assumptions.fade, voice.language),
            formatNumber(assumptions.yearsAfter, 0, voice.language),
          )}`,
        ];
  return [
    `${even} ${words.evenIsMean}`,
    ...(account === 'fiscal' ? accounts.costPer.map((row) => costPerText(row, voice)) : []),
    ...after,
  ];
}

function costPerText({ wanted, ratio, bounded }: CostPerRow, voice: Voice): string {
  const words = voice.words.ministry.accounts;
  const { estimate, low, high } = ratio;
  if (!bounded) return words.costPerUnbounded[wanted];
  if (estimate === null || low === null || high === null) return words.costPerBare[wanted];
  const interval: Interval = { estimate, low, high, parameterLow: null, parameterHigh: null, n: 0 };
  return words.costPer(wanted, differenceText(interval, voice, 'with-band'));
}

function assumptions({ assumptions: rates }: MinistryAccounts, _: Comparison, voice: Voice): string {
  const words = voice.words.ministry.accounts;
  const share = (value: number): string => formatShare(value, voice.language);
  const items = words.assumptions({
    discount: share(rates.discountRate),
    financing: share(rates.taxFinancing),
    wageTax: share(rates.wageTax),
    benefitTax: share(rates.benefitTax),
  });
  return `<figure data-ministry><h3>${escapeHtml(words.assumptionsTitle)}</h3><ul>${items
    .map((item) => `<li>${escapeHtml(item)}</li>`)
    .join('')}</ul></figure>`;
}
