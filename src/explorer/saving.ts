/** Taking things along: text to the clipboard, files and pictures to the disk. */
import type { Table } from '../report/index.js';

/** Pixels of the picture per pixel of the page. */
const SCALE = 2;
const PAD = 20;
/** A saved picture is light, whatever the page is: it ends up on paper. */
const PAPER = { ground: '#ffffff', ink: '#1d2733', soft: '#5b6673' } as const;
const URL_LIFE = 10_000;

/** A table with tabs; numbers as a spreadsheet takes them: a plain minus and no thousands separators. */
export function tableText({ columns, rows }: Table): string {
  const plain = (cell: string, place: number): string =>
    columns[place]?.kind === 'number'
      ? cell
          .replace(/[\u00a0\u202f]/g, '')
          .replace(/\u2212/g, '-')
          .replace(/^\+/, '')
      : cell.replace(/\s+/g, ' ');
  return [columns.map(({ title }) => title), ...rows]
    .map((cells, row) => cells.map((cell, place) => (row === 0 ? cell : plain(cell, place))).join('\t'))
    .join('\n');
}

/** Copies a text. The clipboard interface is not there for files in every browser; a selected text area always is. */
export function copyText(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'hidden';
  const focused = document.activeElement;
  document.body.appendChild(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way from a file in every browser
  const isDone = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!isDone) void navigator.clipboard.writeText(text).catch(() => undefined);
}

/** Saves a text as a file. */
export function saveText(name: string, text: string, type = 'text/plain'): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** A picture with its heading above and its source below, as PNG. */
export function savePicture(
  svg: SVGSVGElement,
  about: { readonly heading: string; readonly help: string; readonly name: string; readonly source: string },
): void {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.onload = () => {
    const canvas = painted(image, { width, height }, about);
    canvas?.toBlob((blob) => {
      if (blob !== null) saveBlob(`${about.name}.png`, blob);
    }, 'image/png');
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

interface Part {
  readonly font: string;
  readonly colour: string;
  readonly line: number;
  readonly lines: readonly string[];
}

function painted(
  image: HTMLImageElement,
  { width, height }: { readonly width: number; readonly height: number },
  { heading, help, source }: { readonly heading: string; readonly help: string; readonly source: string },
): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const family = getComputedStyle(document.body).fontFamily;
  const part = (text: string, style: string, colour: string, line: number): Part => {
    const font = `${style} ${family}`;
    context.font = font;
    return { font, colour, line, lines: broken(context, text, width) };
  };
  const above = [part(heading, '600 18px', PAPER.ink, 24), part(help, '12px', PAPER.soft, 17)];
  const below = part(source, '11px', PAPER.soft, 15);
  const heightOf = ({ lines, line }: Part): number => lines.length * line + 6;
  const top = PAD + above.reduce((sum, one) => sum + heightOf(one), 8);
  canvas.width = (width + 2 * PAD) * SCALE;
  canvas.height = (top + height + heightOf(below) + 2 * PAD) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = PAPER.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  let y = PAD;
  const write = ({ font, colour, line, lines }: Part): void => {
    context.font = font;
    context.fillStyle = colour;
    for (const text of lines) {
      y += line;
      context.fillText(text, PAD, y - 5);
    }
    y += 6;
  };
  for (const one of above) write(one);
  context.drawImage(image, PAD, top, width, height);
  y = top + height + 8;
  write(below);
  return canvas;
}

function broken(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === '' ? word : `${last} ${word}`;
    if (context.measureText(longer).width > width && last !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, URL_LIFE);
}
