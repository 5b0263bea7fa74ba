/** The page's beginning: unpacks what the file carries, starts the workers, shows the window. */
import { render } from 'preact';
import { unpackText } from '../platform/web/index.js';
import { DEFAULT_RUN, type Address } from './address.js';
import { BLOCKS, type Start } from './blocks.js';
import { Engine, type WorkerLike } from './engine/client.js';
import { unpackLibrary } from './library.js';
import { Painter } from './painter/client.js';
import { PAGES } from './pages/list.js';
import type { Machine } from './shell/app.js';
import { Window } from './shell/window.js';

/** Gigabytes below which a machine counts as small. */
const LITTLE_MEMORY = 4;
const PHONE_WIDTH = 600;
const SMALL_SAMPLE = 100;

function textOf(block: string): string {
  const element = document.getElementById(block);
  if (element === null) throw new Error(`the file has no block ${block}`);
  return element.textContent ?? '';
}

/** Starts workers of a code that stays in one blob. */
async function spawner(block: string): Promise<() => WorkerLike> {
  const code = await unpackText(textOf(block));
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return () => new Worker(url) as unknown as WorkerLike;
}

function machineOf(): Machine {
  const memory = (navigator as { readonly deviceMemory?: number }).deviceMemory ?? Infinity;
  const isPhone = Math.min(screen.width, screen.height) < PHONE_WIDTH;
  return {
    isSmall: isPhone || memory < LITTLE_MEMORY,
    workers: Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)),
  };
}

async function begin(): Promise<void> {
  const [spawnEngine, spawnPainter, files, start] = await Promise.all([
    spawner(BLOCKS.engine),
    spawner(BLOCKS.painter),
    unpackLibrary(textOf(BLOCKS.library)),
    unpackText(textOf(BLOCKS.start)),
  ]);
  const { scenario, own } = JSON.parse(start) as Start;
  const machine = machineOf();
  const written: Address = {
    page: PAGES[0].id,
    wish: { scenario, own, levers: {}, against: null },
    run: machine.isSmall ? { ...DEFAULT_RUN, sample: SMALL_SAMPLE } : DEFAULT_RUN,
    extra: {},
  };
  const engine = new Engine(spawnEngine, files);
  engine.warm();
  const root = document.getElementById('app');
  if (root === null) throw new Error('the file has no place for the page');
  root.replaceChildren();
  render(
    <Window engine={engine} painter={new Painter(spawnPainter)} written={written} machine={machine} />,
    root,
  );
}

/** A file cut off underway, or a browser too old: two plain sentences instead of nothing. */
begin().catch((error: unknown) => {
  const root = document.getElementById('app');
  const sentences = [
    'Filen er ikke hel, eller nettleseren er for gammel. Lag den på nytt med «innenfor explore», eller prøv en nyere nettleser.',
    'The file is not whole, or the browser is too old. Make it again with "innenfor explore", or try a newer browser.',
    error instanceof Error ? error.message : String(error),
  ];
  root?.replaceChildren(
    ...sentences.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
});
