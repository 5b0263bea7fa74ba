/** Page (e), Where do the numbers come from? Every parameter, fact and target, found by words and by status. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { writeAddress } from '../address.js';
import {
  EVIDENCE_KINDS,
  EVIDENCE_STATUSES,
  type EvidenceReference,
  type EvidenceStatus,
} from '../engine/evidence-messages.js';
import { useApp } from '../shell/app.js';
import { Failed } from '../shell/failed.js';
import { Entry } from './evidence/entry.js';
import { shortValue } from './evidence/numbers.js';
import { countByStatus, found, keyOf, statusOf, type Searchable } from './evidence/search.js';
import { useEvidence } from './evidence/use-evidence.js';

/** What the page keeps in the address. */
const KEYS = { entry: 'evidence.entry', find: 'evidence.find', status: 'evidence.status' } as const;
const ROWS_AT_A_TIME = 60;
/** Letters typed are written to the address when the reader pauses, milliseconds: browsers count such writes. */
const PAUSE = 400;

export function EvidencePage() {
  const { words, address, change } = useApp();
  const { all, changes, failure } = useEvidence();
  const extra: Readonly<Partial<Record<string, string>>> = address.extra;
  const status = statusOf(extra[KEYS.status]);
  const put = useCallback(
    (name: string, value: string | null) => {
      const others = Object.entries(address.extra).filter(([key]) => key !== name);
      const own = value === null || value === '' ? [] : [[name, value] as const];
      change({ extra: Object.fromEntries([...others, ...own]) });
    },
    [address.extra, change],
  );
  const [query, setQuery] = useQuery(extra[KEYS.find] ?? '', put);
  const entry = extra[KEYS.entry];
  const byKey = useMemo(() => new Map((all ?? []).map((one) => [keyOf(one.item), one.item])), [all]);
  const titleOf = useTitle(byKey);
  const open = entry === undefined ? undefined : byKey.get(entry);
  const hrefOf = (one: EvidenceReference): string =>
    `#${writeAddress({ ...address, extra: { ...address.extra, [KEYS.entry]: keyOf(one) } })}`;
  return (
    <>
      <p class="soft">{words.evidence.lead}</p>
      {failure !== null && <Failed failure={failure} />}
      {all === null && failure === null && <p class="soft">{words.engine.reading()}</p>}
      {all !== null && (
        <>
          {entry !== undefined && open === undefined && (
            <div class="notice warn" role="alert">
              <p>{words.evidence.unknownEntry(entry)}</p>
            </div>
          )}
          <div class="evidence">
            <div>
              <Search query={query} setQuery={setQuery} />
              <Statuses
                all={all}
                query={query}
                status={status}
                choose={(one) => {
                  put(KEYS.status, one);
                }}
              />
              <Entries all={all} query={query} status={status} hrefOf={hrefOf} current={entry} />
            </div>
            {open === undefined ? (
              <Legend />
            ) : (
              <Entry
                item={open}
                changes={changes === null ? null : (changes.get(open.id) ?? [])}
                hrefOf={hrefOf}
                titleOf={titleOf}
                close={() => {
                  put(KEYS.entry, null);
                }}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}

/** The words searched for: at once on the page, in the address when the reader pauses. */
function useQuery(
  written: string,
  put: (name: string, value: string) => void,
): [query: string, setQuery: (query: string) => void] {
  const [query, setQuery] = useState(written);
  useEffect(() => {
    if (query === written) return undefined;
    const timer = setTimeout(() => {
      put(KEYS.find, query);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [query, written, put]);
  return [query, setQuery];
}

function useTitle(byKey: ReadonlyMap<string, Searchable['item']>): (one: EvidenceReference) => string {
  const { language } = useApp();
  return (one) => byKey.get(keyOf(one))?.title[language === 'en' ? 'en' : 'nb'] ?? one.id;
}

interface SearchProps {
  readonly query: string;
  readonly setQuery: (query: string) => void;
}

function Search({ query, setQuery }: SearchProps) {
  const { words } = useApp();
  return (
    <div class="search">
      <label class="field">
        <span>{words.evidence.find}</span>
        <input
          type="text"
          maxLength={200}
          value={query}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
          }}
        />
      </label>
      <p class="help">{words.evidence.findHelp}</p>
      {query !== '' && (
        <button
          type="button"
          onClick={() => {
            setQuery('');
          }}
        >
          {words.evidence.clear}
        </button>
      )}
    </div>
  );
}

interface StatusesProps {
  readonly all: readonly Searchable[];
  readonly query: string;
  readonly status: EvidenceStatus | null;
  readonly choose: (status: EvidenceStatus | null) => void;
}

/** How many there are of each status, each a button that shows those alone. */
function Statuses({ all, query, status, choose }: StatusesProps) {
  const { evidence } = useApp().words;
  const counts = useMemo(() => countByStatus(all, query), [all, query]);
  return (
    <>
      {EVIDENCE_KINDS.map((kind) => (
        <fieldset key={kind} class="counts">
          <legend>{evidence.kinds[kind].many}</legend>
          {EVIDENCE_STATUSES[kind].map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === status}
              title={evidence.statuses[one].means}
              onClick={() => {
                choose(one === status ? null : one);
              }}
            >
              {evidence.statuses[one].name} {counts.get(one) ?? 0}
            </button>
          ))}
        </fieldset>
      ))}
      {status !== null && (
        <button
          type="button"
          onClick={() => {
            choose(null);
          }}
        >
          {evidence.all}
        </button>
      )}
    </>
  );
}

interface EntriesProps {
  readonly all: readonly Searchable[];
  readonly query: string;
  readonly status: EvidenceStatus | null;
  readonly hrefOf: (one: EvidenceReference) => string;
  readonly current: string | undefined;
}

function Entries({ all, query, status, hrefOf, current }: EntriesProps) {
  const { words, language } = useApp();
  const { evidence } = words;
  const items = useMemo(() => found(all, query, status), [all, query, status]);
  const [rows, setRows] = useState(ROWS_AT_A_TIME);
  useEffect(() => {
    setRows(ROWS_AT_A_TIME);
  }, [items]);
  const left = items.length - rows;
  return (
    <>
      <p class="soft" role="status">
        {evidence.count(String(items.length), String(all.length))}
      </p>
      {items.length === 0 && <p>{evidence.nothing}</p>}
      <ul class="entries">
        {items.slice(0, rows).map((item) => (
          <li key={keyOf(item)}>
            <a href={hrefOf(item)} aria-current={keyOf(item) === current}>
              <strong lang={language === 'nn' ? 'nb' : undefined}>
                {item.title[language === 'en' ? 'en' : 'nb']}
              </strong>
              <small>
                {shortValue(item, language, words)} · {evidence.statuses[item.status].name} · {item.id}
              </small>
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          onClick={() => {
            setRows(rows + ROWS_AT_A_TIME);
          }}
        >
          {evidence.more(String(Math.min(left, ROWS_AT_A_TIME)))}
        </button>
      )}
    </>
  );
}

/** What the statuses mean, while no entry is open. */
function Legend() {
  const { evidence } = useApp().words;
  return (
    <section class="entry card" aria-label={evidence.statusTitle}>
      <h2>{evidence.statusTitle}</h2>
      {EVIDENCE_KINDS.map((kind) => (
        <div key={kind}>
          <h3>{evidence.kinds[kind].many}</h3>
          <dl>
            {EVIDENCE_STATUSES[kind].map((one) => (
              <div key={one}>
                <dt>{evidence.statuses[one].name}</dt>
                <dd>{evidence.statuses[one].means}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
