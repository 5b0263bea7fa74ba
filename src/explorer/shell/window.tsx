/** The window: bar, navigation, one page, and what went wrong with the link. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readAddress, writeAddress, type Address } from '../address.js';
import type { Engine } from '../engine/client.js';
import type { Painter } from '../painter/client.js';
import { PAGES } from '../pages/list.js';
import { WORDS, languageOf } from '../words/index.js';
import { LANGUAGES, type Language, type Words } from '../words/shape.js';
import { AppContext, type App, type Machine } from './app.js';
import { Boundary } from './boundary.js';
import { remember, remembered } from './memory.js';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type LinkTrouble = 'outdated' | 'broken' | null;

export interface WindowProps {
  readonly engine: Engine;
  readonly painter: Painter;
  readonly written: Address;
  readonly machine: Machine;
}

export function Window({ engine, painter, written, machine }: WindowProps) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [theme, setTheme] = useState<Theme>(firstTheme);
  const [refused, setRefused] = useState(false);
  const [said, setSaid] = useState('');
  const { address, change, trouble } = useAddress(written);
  const words = WORDS[language];
  const page = PAGES.find(({ id }) => id === address.page) ?? PAGES[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page.id);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.pages[page.id].title} · ${words.shell.title}`;
  }, [language, page.id, words]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    if (shown.current !== page.id) heading.current?.focus();
    shown.current = page.id;
  }, [page.id]);

  const keep = (name: string, value: string): void => {
    if (!remember(name, value)) setRefused(true);
  };
  const app = useMemo<App>(
    () => ({ language, words, engine, painter, address, change, written, machine, announce: setSaid }),
    [language, words, engine, painter, address, change, written, machine],
  );
  const { shell } = words;
  return (
    <AppContext.Provider value={app}>
      <a class="skip" href="#main" onClick={skipTo(heading)}>
        {shell.skip}
      </a>
      <div class="wrap">
        <header>
          <div class="bar">
            <span class="mark">innenfor</span>
            <div class="tools">
              <div class="switch" role="group" aria-label={shell.chooseLanguage}>
                {LANGUAGES.map((one) => (
                  <button
                    key={one}
                    type="button"
                    lang={one}
                    aria-pressed={one === language}
                    onClick={() => {
                      setLanguage(one);
                      keep('language', one);
                    }}
                  >
                    {WORDS[one].shell.languageName}
                  </button>
                ))}
              </div>
              <label>
                <span class="hidden">{shell.theme}</span>
                <select
                  value={theme}
                  onChange={({ currentTarget }) => {
                    const chosen = THEMES.find((one) => one === currentTarget.value) ?? 'system';
                    setTheme(chosen);
                    keep('theme', chosen);
                  }}
                >
                  {THEMES.map((one) => (
                    <option key={one} value={one}>
                      {shell.themes[one]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          </div>
          <Navigation words={words} current={page.id} address={address} />
        </header>
        <main id="main">
          <h1 ref={heading} tabIndex={-1}>
            {words.pages[page.id].title}
          </h1>
          {trouble !== null && <Notice text={shell.link[trouble]} />}
          {refused && <Notice text={shell.storage} />}
          <Boundary key={page.id} words={words}>
            <page.view />
          </Boundary>
        </main>
        <footer class="foot">{shell.foot}</footer>
      </div>
      <div class="hidden" role="status" aria-live="polite">
        {said}
      </div>
    </AppContext.Provider>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <div class="notice warn" role="alert">
      <p>{text}</p>
    </div>
  );
}

interface NavigationProps {
  readonly words: Words;
  readonly current: string;
  readonly address: Address;
}

function Navigation({ words, current, address }: NavigationProps) {
  return (
    <nav class="pages" aria-label={words.shell.navigation}>
      {PAGES.map(({ id }) => (
        <a
          key={id}
          href={`#${writeAddress({ ...address, page: id, extra: {} })}`}
          aria-current={id === current ? 'page' : undefined}
        >
          {words.pages[id].short}
        </a>
      ))}
    </nav>
  );
}

/** To the page's heading without touching the address. */
function skipTo(heading: { readonly current: HTMLElement | null }): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    heading.current?.focus();
  };
}

/** The address as state: read from the link, written back as it changes, read again when the reader goes back. */
function useAddress(written: Address): {
  address: Address;
  change: App['change'];
  trouble: LinkTrouble;
} {
  const read = useCallback((): { address: Address; trouble: LinkTrouble } => {
    const reading = readAddress(location.hash);
    if (reading.kind === 'address') return { address: reading.address, trouble: null };
    return { address: written, trouble: reading.kind === 'empty' ? null : reading.kind };
  }, [written]);
  const [state, setState] = useState(read);
  useEffect(() => {
    const onHash = (): void => {
      setState(read());
    };
    addEventListener('hashchange', onHash);
    return () => {
      removeEventListener('hashchange', onHash);
    };
  }, [read]);
  const change = useCallback<App['change']>((changes) => {
    setState(({ address }) => {
      const next = { ...address, ...changes };
      history.replaceState(null, '', `#${writeAddress(next)}`);
      return { address: next, trouble: null };
    });
  }, []);
  return { ...state, change };
}

function firstLanguage(): Language {
  const kept = remembered('language');
  const written = document.documentElement.lang;
  return (
    LANGUAGES.find((one) => one === kept) ?? languageOf([...navigator.languages.filter(isNordic), written])
  );
}

/** Readers of Norwegian, whatever language the file was written in. */
function isNordic(tag: string): boolean {
  return /^(nb|nn|no)\b/i.test(tag);
}

function firstTheme(): Theme {
  const kept = remembered('theme');
  return THEMES.find((one) => one === kept) ?? 'system';
}
