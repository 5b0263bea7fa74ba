/** What every page is given. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Address } from '../address.js';
import type { Engine } from '../engine/client.js';
import type { Painter } from '../painter/client.js';
import type { Language, Words } from '../words/shape.js';

/** The machine the page runs on. */
export interface Machine {
  /** True on a phone or with little memory: the sample is coarser unless the reader says otherwise. */
  readonly isSmall: boolean;
  readonly workers: number;
}

export interface App {
  readonly language: Language;
  readonly words: Words;
  readonly engine: Engine;
  readonly painter: Painter;
  readonly address: Address;
  /** Changes the address; what is left out stays. */
  readonly change: (changes: Partial<Address>) => void;
  /** What the file was written for: pages go back to it. */
  readonly written: Address;
  readonly machine: Machine;
  /** Says something to a screen reader. */
  readonly announce: (text: string) => void;
}

export const AppContext = createContext<App | null>(null);

/** The app around a component. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('a component outside the app');
  return app;
}
