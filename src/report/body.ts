/** The page in one language: first screen, charts of each contrast, what it rests on, warnings, method. */
import type { Comparison, Contrast } from '../analysis/comparison.js';
import { whatItRestsOn } from './charts/sources.js';
import type { DrawnChart, Subject } from './chart.js';
import { figureHtml, toolsHtml } from './figure.js';
import { headlines, sampleText } from './headline.js';
import { hingeSection } from './hinges.js';
import { escapeHtml, prose, tableHtml } from './html.js';
import { leagueHtml } from './league/table.js';
import { measuresShown } from './lookups.js';
import { ministrySection } from './ministry.js';
import { formatNumber } from './numbers.js';
import { CHARTS } from './order.js';
import { ownEffectsTable } from './own-effects.js';
import { NO_REPLAY, replayHtml, scoredText, type Replay } from './replay.js';
import { LEAST_REPLICATIONS } from './rules.js';
import type { Table } from './table.js';
import { tippingSection } from './tipping.js';
import type { Voice } from './voice.js';

/** `<main>` of one language. */
export async function renderBody(comparison: Comparison, voice: Voice, replay: Replay): Promise<string> {
  const { page } = voice.words;
  const sections: string[] = [];
  for (const [index, contrast] of comparison.contrasts.entries()) {
    sections.push(await contrastSection(comparison, contrast, { index, replay }, voice.within(contrast)));
  }
  return [
    `<main lang="${voice.language}">`,
    `<h1>${escapeHtml(page.heading)}</h1>`,
    `<p class="soft">${escapeHtml(page.lead)}</p>`,
    `<p class="facts">${escapeHtml(facts(comparison, voice))}</p>`,
    replayNotice(comparison, replay, voice),
    comparison.quick
      ? `<p class="notice quick" role="note">${escapeHtml(quickNotice(comparison, voice))}</p>`
      : '',
    `<div class="cards">${comparison.contrasts
      .map((contrast, index) => card(comparison, contrast, { index, replay }, voice.within(contrast)))
      .join('')}</div>`,
    league(comparison, voice),
    ...sections,
    await foundations(comparison, voice),
    ownEffects(comparison, voice, replay),
    warnings(comparison, voice),
    method(voice),
    '</main>',
  ].join('\n');
}

/** Title of the page in a language. */
export function pageTitle(comparison: Comparison, voice: Voice): string {
  const titles = [...new Set(comparison.contrasts.map((contrast) => contrast.title[voice.language]))];
  return voice.words.page.title(voice.words.list(titles));
}

/** The replay's score, or that there is none. */
function replayNotice({ validated }: Comparison, { table }: Replay, voice: Voice): string {
  const { page, replay } = voice.words;
  if (table !== null)
    return `<p class="notice quick" role="note">${escapeHtml(scoredText(table, voice))}</p>`;
  if (validated) return '';
  return `<p class="notice" role="note"><strong>${escapeHtml(page.notValidated)}</strong> ${escapeHtml(replay.notScored)}</p>`;
}

function facts(comparison: Comparison, voice: Voice): string {
  return voice.words.page.facts({
    sample: sampleText(comparison.sample),
    replications: formatNumber(comparison.replications, 0, voice.language),
    draws: formatNumber(comparison.draws, 0, voice.language),
    seed: comparison.seed,
  });
}

function quickNotice(comparison: Comparison, voice: Voice): string {
  const { page } = voice.words;
  const { leftOut } = page;
  return page.quick([
    ...(comparison.draws === 0 ? [leftOut.parameters] : []),
    ...(comparison.replications < LEAST_REPLICATIONS ? [leftOut.intervals] : []),
    leftOut.sample(sampleText(comparison.sample)),
  ]);
}

/** Which contrast of the page, and what the replay says of it. */
interface Placed {
  readonly index: number;
  readonly replay: Replay;
}

/** First screen of a contrast. */
function card(comparison: Comparison, contrast: Contrast, { index, replay }: Placed, voice: Voice): string {
  const { page } = voice.words;
  const sentences = headlines(comparison, contrast, voice).map(({ key, label, estimand, said, worth }) => {
    const of = estimand === null ? '' : `<small>${escapeHtml(estimand)}</small>`;
    const value = worth.length === 0 ? '' : ` <span class="worth">(${escapeHtml(worth.join('; '))})</span>`;
    const stop = said.endsWith('.') ? '' : '.';
    return `<div data-headline="${key}"><dt>${escapeHtml(label)}${of}</dt><dd>${prose(said)}${value}${stop}${replayHtml(key, contrast, replay, voice)}</dd></div>`;
  });
  return [
    `<article class="card" id="${voice.language}-card-${String(index)}" data-key="card-${String(index)}">`,
    `<h2>${escapeHtml(contrast.title[voice.language])}</h2>`,
    `<p class="soft">${escapeHtml(page.against(contrast.againstTitle[voice.language]))}</p>`,
    `<dl>${sentences.join('')}</dl>`,
    `<nav><a href="#${voice.language}-contrast-${String(index)}">${escapeHtml(page.chartsFor)} ↓</a></nav>`,
    '</article>',
  ].join('');
}

/** Several contrasts beside each other. */
function league({ league: rows }: Comparison, voice: Voice): string {
  if (rows.length < 2) return '';
  const { league: words } = voice.words.ministry;
  return [
    `<section data-key="league" id="${voice.language}-league"><h2>${escapeHtml(words.heading)}</h2>`,
    `<p class="help">${escapeHtml(words.help)}</p>${leagueHtml(rows, voice)}</section>`,
  ].join('');
}

async function contrastSection(
  comparison: Comparison,
  contrast: Contrast,
  { index, replay }: Placed,
  voice: Voice,
): Promise<string> {
  const { page } = voice.words;
  const key = `contrast-${String(index)}`;
  const measures = measuresShown(contrast);
  const figures: string[] = [];
  for (const { chart, per } of CHARTS) {
    const shown = per === 'measure' ? measures : measures.slice(0, 1);
    for (const [place, measure] of (shown.length === 0 ? [''] : shown).entries()) {
      const subject: Subject = { comparison, contrast, measure, replay };
      const drawn = await chart.draw(subject, voice);
      const name = `${key}-${chart.name}${place > 0 ? `-${String(place + 1)}` : ''}`;
      figures.push(
        drawn === null ? '' : figure(drawn, name, comparison, contrast.title[voice.language], voice),
      );
    }
  }
  return [
    `<section id="${voice.language}-${key}" data-key="${key}">`,
    `<h2>${escapeHtml(contrast.title[voice.language])}</h2>`,
    `<p class="soft">${escapeHtml(page.against(contrast.againstTitle[voice.language]))}</p>`,
    openChoices(contrast, voice),
    ...figures,
    await ministrySection({ comparison, contrast, measure: '', replay }, voice, (drawn) =>
      figure(drawn, `${key}-${drawn.name}`, comparison, contrast.title[voice.language], voice),
    ),
    await hingeSection({ comparison, contrast, measure: '', replay }, voice, (drawn) =>
      figure(drawn, `${key}-${drawn.name}`, comparison, contrast.title[voice.language], voice),
    ),
    tippingSection(comparison, contrast, voice),
    '</section>',
  ].join('\n');
}

function figure(
  drawn: DrawnChart,
  name: string,
  comparison: Comparison,
  about: string,
  voice: Voice,
): string {
  const unsure = comparison.validated ? '' : ` · ${voice.words.page.notValidated}`;
  return figureHtml(drawn, name, `${about} · ${facts(comparison, voice)}${unsure}`, voice);
}

function openChoices(contrast: Contrast, voice: Voice): string {
  const open = contrast.openChoices.filter((choice) => choice.alternatives.length > 0);
  if (open.length === 0) return '';
  const words = voice.words.page.openChoices;
  const text = (title: string) => ({ title, kind: 'text' as const });
  const table: Table = {
    columns: [text(words.lever), text(words.used), text(words.alternatives), text(words.why)],
    rows: open.map((choice) => [
      choice.lever[voice.language],
      choice.used,
      choice.alternatives.join(' · '),
      choice.why[voice.language],
    ]),
  };
  return `<details><summary>${escapeHtml(words.title)} (${String(open.length)})</summary>${tableHtml(table)}</details>`;
}

async function foundations(comparison: Comparison, voice: Voice): Promise<string> {
  const contrast = comparison.contrasts.at(0);
  if (contrast === undefined) return '';
  const drawn = await whatItRestsOn.draw({ comparison, contrast, measure: '', replay: NO_REPLAY }, voice);
  if (drawn === null) return '';
  const title = voice.words.page.rests;
  return `<section><h2>${escapeHtml(title)}</h2>${figure(drawn, whatItRestsOn.name, comparison, title, voice)}</section>`;
}

function ownEffects(comparison: Comparison, voice: Voice, replay: Replay): string {
  const table = ownEffectsTable(comparison, voice, replay);
  if (table.rows.length === 0) return '';
  const words = voice.words.page.ownEffects;
  return [
    `<section data-key="own-effects" id="${voice.language}-own-effects"><h2>${escapeHtml(words.title)}</h2>`,
    `<figure><p class="help">${escapeHtml(words.help)}</p>${tableHtml(table)}${toolsHtml(voice, false)}</figure>`,
    '</section>',
  ].join('');
}

function warnings(comparison: Comparison, voice: Voice): string {
  const { page } = voice.words;
  if (comparison.warnings.length === 0) return '';
  const items = [...new Set(comparison.warnings.map(({ code, message }) => page.warnings[code] ?? message))];
  return `<section><h2>${escapeHtml(page.warningsTitle)}</h2><ul>${items
    .map((item) => `<li>${escapeHtml(item)}`)
    .join('')}</ul></section>`;
}

function method(voice: Voice): string {
  const { page } = voice.words;
  const paragraphs = page.method.map((paragraph) => `<p>${prose(paragraph)}</p>`).join('');
  return `<section class="method"><h2>${escapeHtml(page.methodTitle)}</h2>${paragraphs}</section>`;
}
