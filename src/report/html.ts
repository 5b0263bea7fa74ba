/** Text into HTML. Everything that comes from a file goes through `escapeHtml`. */
import type { Table } from './table.js';

/** Safe as text and within a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Escaped, with `**strong**` parts made strong. */
export function prose(text: string): string {
  return escapeHtml(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
}

/** A table; cells keep their closing tags out, which HTML allows and which halves a long table. */
export function tableHtml({ columns, rows }: Table): string {
  const kind = columns.map((column) => (column.kind === 'number' ? ' class="n"' : ''));
  const head = columns.map(
    (column, index) => `<th scope="col"${kind[index] ?? ''}>${escapeHtml(column.title)}`,
  );
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, index) => `<td${kind[index] ?? ''}>${escapeHtml(cell)}`).join('')}`,
  );
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head.join('')}<tbody>${body.join('')}</table></div>`;
}
