/** What would have to be true, of a contrast: sentences set apart from every result. */
import type { Comparison, Contrast } from '../analysis/comparison.js';
import { TIPPING_CAVEAT, TIPPING_HEADING, tippingSentence } from '../vocabulary/tipping.js';
import { escapeHtml } from './html.js';
import { formatShare } from './numbers.js';
import { LEAST_PARTICIPANTS, LEAST_REPLICATIONS, tooFew } from './rules.js';
import type { Voice } from './voice.js';

/** The part of a contrast's section; empty where nothing was forced. */
export function tippingSection(comparison: Comparison, contrast: Contrast, voice: Voice): string {
  const { language, words } = voice;
  const own = comparison.tippingPoints.filter(
    ({ scenario, against }) => scenario === contrast.scenario && against === contrast.against,
  );
  if (own.length === 0) return '';
  const backing = {
    noise: comparison.replications >= LEAST_REPLICATIONS,
    parameters: comparison.draws >= LEAST_REPLICATIONS,
  };
  const persons = String(contrast.participantsSimulated);
  const sentences = tooFew(contrast.participantsSimulated)
    ? [words.ministry.league.tooFew(persons, LEAST_PARTICIPANTS)]
    : own.map((point) => tippingSentence(point, backing, (share) => formatShare(share, language))[language]);
  return [
    `<figure data-tipping><h3>${escapeHtml(TIPPING_HEADING[language])}</h3>`,
    `<p class="help">${escapeHtml(TIPPING_CAVEAT[language])}</p>`,
    `<ul>${sentences.map((sentence) => `<li>${escapeHtml(sentence)}`).join('')}</ul></figure>`,
  ].join('');
}
