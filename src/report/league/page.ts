/** The league as a page of its own: many policies, one row each, light enough to be made in seconds. */
import type { Comparison } from '../../analysis/comparison.js';
import { sampleText } from '../headline.js';
import { escapeHtml, prose } from '../html.js';
import { LANGUAGES, type Language, type Title } from '../language.js';
import { formatNumber, formatShare } from '../numbers.js';
import { NO_REPLAY, scoredText, type Replay } from '../replay.js';
import { LEAST_REPLICATIONS, withShownIntervals } from '../rules.js';
import { pageDocument } from '../shell.js';
import { voiceOf, type Voice } from '../voice.js';
import { leagueHtml } from './table.js';

export interface LeagueOptions {
  /** The language the file opens in; the other is in it too. */
  readonly language: Language;
  readonly titles?: ReadonlyMap<string, Title>;
  /** The kept validation; none where the replay has not been scored. */
  readonly replay?: Replay;
  /** Address of the page that simulates in the browser, where it lies beside this one. */
  readonly door?: string | undefined;
}

/** The league table of a comparison as one self-contained HTML document, in both languages. Needs no hinge card, and says so. */
export async function renderLeague(comparison: Comparison, options: LeagueOptions): Promise<string> {
  const shown = withShownIntervals(comparison);
  const voices = LANGUAGES.map((language) => voiceOf(language, options.titles ?? new Map(), shown.contrasts));
  const title = (voice: Voice): string => voice.words.ministry.league.title(shown.league.length);
  const [nb, en] = voices.map(title);
  const bodies = voices.map((voice) => body(shown, voice, options.replay ?? NO_REPLAY, title(voice)));
  return pageDocument({ language: options.language, titles: { nb, en }, bodies, door: options.door });
}

function body(comparison: Comparison, voice: Voice, replay: Replay, title: string): string {
  const { page, ministry, replay: said } = voice.words;
  const facts = page.facts({
    sample: sampleText(comparison.sample),
    replications: formatNumber(comparison.replications, 0, voice.language),
    draws: formatNumber(comparison.draws, 0, voice.language),
    seed: comparison.seed,
  });
  const notice =
    replay.table === null
      ? `<p class="notice" role="note"><strong>${escapeHtml(page.notValidated)}</strong> ${escapeHtml(said.notScored)}</p>`
      : `<p class="notice quick" role="note">${escapeHtml(scoredText(replay.table, voice))}</p>`;
  const bare = comparison.replications < LEAST_REPLICATIONS;
  return [
    `<main lang="${voice.language}">`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="soft">${escapeHtml(ministry.league.lead(''))}</p>`,
    `<p class="facts">${escapeHtml(facts)}</p>`,
    notice,
    bare ? `<p class="notice quick" role="note">${escapeHtml(ministry.league.noInterval)}</p>` : '',
    `<p class="help">${escapeHtml(ministry.league.help)}</p>`,
    leagueHtml(comparison.league, voice),
    assumptionsHtml(comparison, voice),
    `<section class="method"><h2>${escapeHtml(page.methodTitle)}</h2>${page.method
      .map((paragraph) => `<p>${prose(paragraph)}</p>`)
      .join('')}</section>`,
    '</main>',
  ].join('\n');
}

function assumptionsHtml({ contrasts, priceYear }: Comparison, voice: Voice): string {
  const rates = contrasts.find(({ accounts }) => accounts !== null)?.accounts?.assumptions;
  if (rates === undefined) return '';
  const words = voice.words.ministry.accounts;
  const share = (value: number): string => formatShare(value, voice.language);
  const items = [
    words.help(priceYear),
    words.fiscalHelp,
    words.socialHelp,
    ...words.assumptions({
      discount: share(rates.discountRate),
      financing: share(rates.taxFinancing),
      wageTax: share(rates.wageTax),
      benefitTax: share(rates.benefitTax),
    }),
  ];
  return `<section><h2>${escapeHtml(words.assumptionsTitle)}</h2><ul>${items
    .map((item) => `<li>${escapeHtml(item)}</li>`)
    .join('')}</ul></section>`;
}
