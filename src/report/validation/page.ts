/** The validation page: summary first, then every target block by block, then how it is judged. */
import {
  TARGET_BLOCKS,
  countResults,
  scoreBlocks,
  scoreUse,
  type TargetBlock,
  type TargetRow,
  type UseScore,
  type ValidationTable,
} from '../../analysis/validation-table.js';
import { BLOCK_TITLES } from '../../vocabulary/validation-words.js';
import { figureHtml, toolsHtml } from '../figure.js';
import { escapeHtml, prose, tableHtml } from '../html.js';
import { LANGUAGES, type Language } from '../language.js';
import { formatShare } from '../numbers.js';
import { pageDocument } from '../shell.js';
import type { Table } from '../table.js';
import { voiceOf, type Voice } from '../voice.js';
import { blockFigures } from './block.js';
import { decompositionTable } from './decomposition.js';
import { gateText, rowTitle, valueText } from './labels.js';
import { scoreNumbers } from './score-text.js';

export interface ValidationPageOptions {
  /** The language the file opens in; the other is in it too. */
  readonly language: Language;
}

/**
 * The validation as one self-contained HTML document, in both languages: published dots on simulated bands in the blocks of
 * the target list, passes and fails both shown. No network, strict content policy; opens from a file.
 */
export async function renderValidation(
  table: ValidationTable,
  { language }: ValidationPageOptions,
): Promise<string> {
  const voices = LANGUAGES.map((one) => voiceOf(one, new Map(), []));
  const bodies: string[] = [];
  for (const voice of voices) bodies.push(await bodyOf(table, voice));
  const [nb, en] = voices.map((voice) => voice.words.validation.title);
  return pageDocument({ language, titles: { nb, en }, bodies });
}

async function bodyOf(table: ValidationTable, voice: Voice): Promise<string> {
  const { validation: words } = voice.words;
  const { rows } = table;
  const sections: string[] = [];
  for (const block of TARGET_BLOCKS) sections.push(await blockSection(table, block, voice));
  return [
    `<main lang="${voice.language}">`,
    `<h1>${escapeHtml(words.heading)}</h1>`,
    `<p class="soft">${escapeHtml(words.lead)}</p>`,
    `<p class="facts">${escapeHtml(scoreFacts(table, voice))}</p>`,
    `<p class="notice quick" role="note">${prose(scoreVerdict(rows, voice))}</p>`,
    tableSection('summary', words.summary, words.summaryHelp, summaryTable(rows, voice), voice),
    failing(rows, voice),
    ...sections,
    unjudged(rows, voice),
    `<section class="method"><h2>${escapeHtml(words.methodTitle)}</h2>${words.method
      .map((paragraph) => `<p>${prose(paragraph)}</p>`)
      .join('')}</section>`,
    '</main>',
  ].join('\n');
}

/** How many targets are met, fit and check, in a sentence; ** around what is strong. */
export function scoreVerdict(rows: readonly TargetRow[], { words, language }: Voice): string {
  return words.validation.verdict(
    countResults(rows, 'fit').fail,
    scoreNumbers(scoreUse(rows, 'fit'), language),
    scoreNumbers(scoreUse(rows, 'check'), language),
  );
}

/** Sample, worlds and seed the score rests on, as a line. */
export function scoreFacts({ sample, worlds, seeds }: ValidationTable, voice: Voice): string {
  const seed = (seeds[0] ?? '').replace(/ \d+$/, '');
  const numbers = { sample: `1:${String(sample)}`, worlds: String(worlds), seed };
  return voice.words.validation.facts(numbers);
}

/** Score by block. */
export function summaryTable(rows: readonly TargetRow[], voice: Voice): Table {
  const words = voice.words.validation;
  const { columns, noTargets } = words;
  const text = (title: string) => ({ title, kind: 'text' as const });
  const number = (title: string) => ({ title, kind: 'number' as const });
  const said = (use: UseScore): string =>
    use.targets === 0 ? noTargets : words.score(scoreNumbers(use, voice.language));
  const sum = (fit: UseScore, check: UseScore, result: 'fail' | 'not_evaluable'): string =>
    String(fit.counts[result] + check.counts[result]);
  const line = (title: string, fit: UseScore, check: UseScore): string[] => [
    title,
    said(fit),
    said(check),
    sum(fit, check, 'fail'),
    sum(fit, check, 'not_evaluable'),
  ];
  return {
    columns: [
      text(columns.block),
      number(columns.fit),
      number(columns.check),
      number(columns.failing),
      number(columns.notEvaluable),
    ],
    rows: scoreBlocks(rows).map(({ block, fit, check }) =>
      line(`${block} ${BLOCK_TITLES[block]?.[voice.language] ?? ''}`, fit, check),
    ),
  };
}

function failing(rows: readonly TargetRow[], voice: Voice): string {
  const { validation: words } = voice.words;
  const failed = rows.filter((row) => row.use !== 'input' && row.result === 'fail');
  if (failed.length === 0) return `<section><p>${escapeHtml(words.nothingFails)}</p></section>`;
  return tableSection('failing', words.failing, words.failingHelp, listTable(failed, voice, false), voice);
}

function unjudged(rows: readonly TargetRow[], voice: Voice): string {
  const { validation: words } = voice.words;
  const open = rows.filter((row) => row.use !== 'input' && row.result === 'not_evaluable');
  if (open.length === 0) return '';
  return tableSection('unjudged', words.unjudged, '', listTable(open, voice, true), voice);
}

function listTable(rows: readonly TargetRow[], voice: Voice, why: boolean): Table {
  const { columns, uses } = voice.words.validation;
  const { language } = voice;
  const text = (title: string) => ({ title, kind: 'text' as const });
  const number = (title: string) => ({ title, kind: 'number' as const });
  return {
    columns: [
      text(columns.cell),
      text(columns.use),
      number(columns.published),
      number(columns.simulated),
      text(columns.gate),
      ...(why ? [text(columns.reason)] : []),
    ],
    rows: rows.map((row) => [
      rowTitle(row, language),
      uses[row.use],
      valueText(row.published, row, language),
      valueText(row.simulated, row, language),
      gateText(row, voice),
      ...(why ? [row.reason[language]] : []),
    ]),
  };
}

function tableSection(key: string, title: string, help: string, table: Table, voice: Voice): string {
  const said = help === '' ? '' : `<p class="help">${escapeHtml(help)}</p>`;
  return [
    `<section data-key="${key}" id="${voice.language}-${key}"><h2>${escapeHtml(title)}</h2>`,
    `<figure>${said}${tableHtml(table)}${toolsHtml(voice, false)}</figure>`,
    '</section>',
  ].join('');
}

async function blockSection(table: ValidationTable, block: TargetBlock, voice: Voice): Promise<string> {
  const rows = table.rows.filter((row) => row.block === block);
  if (rows.length === 0) return '';
  const { validation: words } = voice.words;
  const { language } = voice;
  const said = (['fit', 'check'] as const).flatMap((use) => {
    const score = scoreUse(rows, use);
    if (score.targets === 0) return [];
    return [`${words.columns[use]}: ${words.score(scoreNumbers(score, language))}`];
  });
  const title = `${block} ${BLOCK_TITLES[block]?.[language] ?? ''}`;
  const source = `${title} · ${scoreFacts(table, voice)}`;
  const figures = await blockFigures(rows, table.behind, voice);
  const key = `block-${block.toLowerCase()}`;
  return [
    `<section data-key="${key}" id="${language}-${key}"><h2>${escapeHtml(title)}</h2>`,
    `<p class="soft">${escapeHtml(said.join(' · '))}</p>`,
    ...figures.map((drawn) => figureHtml(drawn, drawn.name, source, voice)),
    block === 'E' ? decomposition(table, voice) : '',
    orders(rows, voice),
    inputs(rows, voice),
    caveats(rows, voice),
    '</section>',
  ].join('\n');
}

/** Orders and signs have no scale: a list with marks. */
function orders(rows: readonly TargetRow[], voice: Voice): string {
  const { validation: words } = voice.words;
  const found = rows.filter((row) => row.gate.kind === 'order' && row.use !== 'input');
  if (found.length === 0) return '';
  const table: Table = {
    columns: [
      words.columns.result,
      words.columns.cell,
      words.columns.gate,
      capital(words.holds),
      words.columns.reason,
    ].map((title) => ({ title, kind: 'text' })),
    rows: found.map((row) => [
      words.results[row.result],
      rowTitle(row, voice.language),
      gateText(row, voice),
      row.simulated === null ? '–' : formatShare(row.simulated, voice.language),
      row.reason[voice.language],
    ]),
  };
  return `<figure><h3>${escapeHtml(capital(words.orders))}</h3><p class="help">${escapeHtml(words.orderHelp)}</p>${tableHtml(table)}${toolsHtml(voice, false)}</figure>`;
}

function inputs(rows: readonly TargetRow[], voice: Voice): string {
  const { validation: words } = voice.words;
  const found = rows.filter((row) => row.use === 'input');
  if (found.length === 0) return '';
  return `<details><summary>${escapeHtml(words.inputs)} (${String(found.length)})</summary><p class="help">${escapeHtml(words.inputsHelp)}</p>${tableHtml(listTable(found, voice, false))}</details>`;
}

function decomposition(table: ValidationTable, voice: Voice): string {
  const found = decompositionTable(table.behind, voice);
  if (found === null) return '';
  const words = voice.words.validation.decomposition;
  return `<figure><h3>${escapeHtml(words.title)}</h3><p class="help">${escapeHtml(words.help)}</p>${tableHtml(found)}${toolsHtml(voice, false)}</figure>`;
}

/** Caveats once per target, and which targets are loose. */
function caveats(rows: readonly TargetRow[], voice: Voice): string {
  const { validation: words } = voice.words;
  const said = new Map<string, string>();
  for (const row of rows) {
    const text = [row.loose ? words.loose : '', row.caveat?.[voice.language] ?? ''].filter(
      (part) => part !== '',
    );
    if (text.length > 0) said.set(`${row.target}|${text.join(' ')}`, `${row.target}: ${text.join(' ')}`);
  }
  if (said.size === 0) return '';
  const items = [...said.values()].map((text) => `<li>${escapeHtml(text)}`).join('');
  return `<h4>${escapeHtml(words.caveats)}</h4><ul>${items}</ul>`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
