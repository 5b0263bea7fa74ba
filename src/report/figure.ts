/** A figure on the page: heading, reading line, pictures, table and buttons. */
import type { DrawnChart } from './chart.js';
import { escapeHtml, tableHtml } from './html.js';
import type { Voice } from './voice.js';

/**
 * A chart as a figure.
 *
 * @param name unique within the page, without the language
 * @param source written under the picture when it is saved
 */
export function figureHtml(drawn: DrawnChart, name: string, source: string, voice: Voice): string {
  const { page } = voice.words;
  const images = drawn.images.map(({ frame, svg }) => `<div class="${frame.kind}">${svg}</div>`).join('');
  return [
    `<figure id="${voice.language}-${name}" data-key="${name}" data-source="${escapeHtml(source)}">`,
    `<h3>${escapeHtml(drawn.heading)}</h3>`,
    `<p class="help">${escapeHtml(drawn.help)}</p>`,
    images,
    toolsHtml(voice, true),
    `<details><summary>${escapeHtml(page.showTable)}</summary>${tableHtml(drawn.table)}</details>`,
    '</figure>',
  ].join('');
}

/** The buttons of a figure. */
export function toolsHtml(voice: Voice, picture: boolean): string {
  const { page } = voice.words;
  const copy = `<button type="button" data-copy data-done="${escapeHtml(page.copied)}">${escapeHtml(page.copy)}</button>`;
  const save = picture ? `<button type="button" data-save>${escapeHtml(page.save)}</button>` : '';
  return `<div class="tools">${copy}${save}</div>`;
}
