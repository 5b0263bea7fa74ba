/** One entry, told whole, with doors to those it rests on and those that rest on it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Copy, TableView } from '../../chart.js';
import type {
  EvidenceCell,
  EvidenceChange,
  EvidenceItem,
  EvidenceReference,
} from '../../engine/evidence-messages.js';
import type { Table } from '../../../report/index.js';
import { useApp } from '../../shell/app.js';
import type { Language, Words } from '../../words/shape.js';
import { numberText, spanText, unitText } from './numbers.js';

/** Scenarios told before the rest is counted. */
const MOST_CHANGES = 12;

interface Props {
  readonly item: EvidenceItem;
  /** What scenarios set it to; null while they are looked through. */
  readonly changes: readonly EvidenceChange[] | null;
  readonly hrefOf: (reference: EvidenceReference) => string;
  readonly titleOf: (reference: EvidenceReference) => string;
  readonly close: () => void;
}

export function Entry({ item, changes, hrefOf, titleOf, close }: Props) {
  const { words, language } = useApp();
  const { evidence } = words;
  const { labels } = evidence;
  const heading = useRef<HTMLHeadingElement>(null);
  const said = language === 'en' ? 'en' : 'nb';
  const status = evidence.statuses[item.status];
  useEffect(() => {
    heading.current?.focus();
  }, [item]);
  const links = (references: readonly EvidenceReference[]) =>
    references.map((one) => (
      <li key={`${one.kind}:${one.id}`}>
        <a href={hrefOf(one)}>{titleOf(one)}</a>{' '}
        <small>
          {evidence.kinds[one.kind].one} <code>{one.id}</code>
        </small>
      </li>
    ));
  return (
    <section class="entry card" aria-label={evidence.entry}>
      <h2 ref={heading} tabIndex={-1} lang={language === 'nn' ? 'nb' : undefined}>
        {item.title[said]}
      </h2>
      <p class="soft">
        {evidence.kinds[item.kind].one} <code>{item.id}</code>
      </p>
      <div class="tools">
        <Copy text={() => location.href} label={evidence.copyLink} />
        <button type="button" onClick={close}>
          {evidence.close}
        </button>
      </div>
      <dl>
        {item.definition !== null && <Row label={labels.definition}>{item.definition[said]}</Row>}
        <Row label={labels.value}>
          <Values item={item} />
        </Row>
        {item.range !== null && <Row label={labels.range}>{spanText(item.range, language, words)}</Row>}
        <Row label={labels.status}>
          <strong>{status.name}</strong>. {status.means}
        </Row>
        {item.source !== null && <Row label={labels.source}>{item.source}</Row>}
        {item.year !== null && <Row label={labels.year}>{item.year}</Row>}
        {item.why !== null && (
          <Row label={labels.why}>
            <span lang="en">{item.why}</span>
          </Row>
        )}
        {item.note !== null && (
          <Row label={labels.note}>
            <span lang="en">{item.note}</span>
          </Row>
        )}
        {item.caveat !== null && <Row label={labels.caveat}>{item.caveat[said]}</Row>}
        <List label={labels.cites} rows={links(item.cites)} />
        {item.kind === 'parameter' && (
          <Row label={labels.readers}>
            {item.readers.length === 0 ? evidence.atStart : <code>{item.readers.join(', ')}</code>}
          </Row>
        )}
        <List label={labels.hinges} rows={item.hinges.map((one) => <li key={one.en}>{one[said]}</li>)} />
        <List label={item.kind === 'target' ? labels.fitted : labels.fittedTo} rows={links(item.fitted)} />
        <List label={labels.outcomes} rows={item.outcomes.map((one) => <li key={one.en}>{one[said]}</li>)} />
        {item.kind === 'fact' && item.citedBy.length === 0 && (
          <Row label={labels.citedBy}>{evidence.uncited}</Row>
        )}
        <List label={labels.citedBy} rows={links(item.citedBy)} />
        <List
          label={labels.history}
          rows={item.history.map(({ title, from, until, text }) => (
            <li key={title.en + from}>
              {title[said]}, {evidence.from(from)} {until === null ? '' : evidence.until(until)}:{' '}
              {text === '' ? evidence.severalValues : text}
            </li>
          ))}
        />
        {item.kind === 'parameter' && (
          <Row label={labels.scenarios}>
            <Scenarios changes={changes} />
          </Row>
        )}
      </dl>
      <p class="help">{evidence.inEnglish}</p>
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A row with a list; nothing where the list is empty. */
function List({ label, rows }: { readonly label: string; readonly rows: readonly ComponentChildren[] }) {
  if (rows.length === 0) return null;
  return (
    <Row label={label}>
      <ul>{rows}</ul>
    </Row>
  );
}

function Scenarios({ changes }: { readonly changes: readonly EvidenceChange[] | null }) {
  const { words, language } = useApp();
  const { evidence } = words;
  if (changes === null) return <>{evidence.findingScenarios}</>;
  if (changes.length === 0) return <>{evidence.noScenarios}</>;
  const rows = changes.map(({ scenario, title, from, text }, place) => (
    <li key={`${scenario} ${String(place)}`}>
      {title[language === 'en' ? 'en' : 'nb']}: {text}, {evidence.from(from)}
    </li>
  ));
  return (
    <>
      <ul>{rows.slice(0, MOST_CHANGES)}</ul>
      {rows.length > MOST_CHANGES && (
        <details>
          <summary>{evidence.more(String(rows.length - MOST_CHANGES))}</summary>
          <ul>{rows.slice(MOST_CHANGES)}</ul>
        </details>
      )}
    </>
  );
}

/** One number with its unit, or a table of them. */
function Values({ item }: { readonly item: EvidenceItem }) {
  const { words, language } = useApp();
  const unit = unitText(item, language, words);
  const cells = item.values.flatMap((dated) => dated.cells);
  const cell = cells.length === 1 ? cells[0] : null;
  if (cell !== null && cell.label === null && cell.low === null && cell.must === null)
    return (
      <>
        {cell.value === null ? '–' : numberText(cell.value, language)} {unit}
      </>
    );
  return (
    <>
      <p>{unit}</p>
      <TableView table={tableOf(item, words, language)} label={words.evidence.labels.value} />
    </>
  );
}

function tableOf(item: EvidenceItem, { evidence }: Words, language: Language): Table {
  const said = language === 'en' ? 'en' : 'nb';
  const isTarget = item.kind === 'target';
  const gateOf = ({ low, high, must }: EvidenceCell): string =>
    must !== null
      ? must[said]
      : low === null || high === null
        ? ''
        : evidence.between(numberText(low, language), numberText(high, language));
  const rows = item.values.flatMap(({ from, cells }) =>
    cells.map((cell) => [
      [
        item.values.length > 1 ? (from === null ? evidence.firstValue : evidence.from(from)) : '',
        cell.label?.[said] ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      cell.value === null ? '–' : numberText(cell.value, language),
      ...(isTarget ? [gateOf(cell)] : []),
    ]),
  );
  return {
    columns: [
      { title: evidence.labels.column, kind: 'text' },
      { title: isTarget ? evidence.labels.published : evidence.labels.value, kind: 'number' },
      ...(isTarget ? [{ title: evidence.labels.gate, kind: 'text' as const }] : []),
    ],
    rows,
  };
}
