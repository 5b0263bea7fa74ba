/** The file: one HTML document with the page, the workers and the library in it, and a policy that lets nothing else in. */
import { packText } from '../platform/web/index.js';
import { BLOCKS, type Start } from './blocks.js';
import { packLibrary, type LibraryFiles } from './library.js';
import { STYLE } from './style/index.js';

/** What was bundled when the program was built. */
export interface Bundles {
  readonly page: string;
  readonly engine: string;
  readonly painter: string;
}

/** The whole file. */
export async function explorerDocument(bundles: Bundles, files: LibraryFiles, start: Start): Promise<string> {
  const block = (id: string, text: string): string => `<script type="text/plain" id="${id}">${text}</script>`;
  const { nb, en } = NOSCRIPT;
  return [
    '<!doctype html>',
    `<html lang="${start.language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${await contentPolicy(bundles.page)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    '<title>innenfor</title>',
    `<style>${STYLE}</style></head>`,
    `<body><div id="app"><noscript><p>${nb}</p><p lang="en">${en}</p></noscript></div>`,
    // Base64 has no letter that could end the block; so the start is packed too, whatever a file's text says.
    block(BLOCKS.start, await packText(JSON.stringify(start))),
    block(BLOCKS.library, await packLibrary(files)),
    block(BLOCKS.engine, await packText(bundles.engine)),
    block(BLOCKS.painter, await packText(bundles.painter)),
    `<script>${bundles.page}</script>`,
    '</body></html>',
    '',
  ].join('\n');
}

const NOSCRIPT = {
  nb: 'Siden regner ut svarene selv, og må få kjøre JavaScript.',
  en: 'The page works out its answers itself, and must be allowed to run JavaScript.',
};

/** This very script, this very style, workers and pictures the page makes itself; nothing from anywhere. */
async function contentPolicy(page: string): Promise<string> {
  return [
    "default-src 'none'",
    `script-src '${await sourceHash(page)}'`,
    `style-src '${await sourceHash(STYLE)}'`,
    'worker-src blob:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function sourceHash(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
