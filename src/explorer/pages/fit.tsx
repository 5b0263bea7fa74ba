/** Page (f), Does it fit? The kept replay of 2010-2024 against published figures, passes and fails alike. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { TARGET_BLOCKS, type ValidationTable } from '../../analysis/validation-table.js';
import type { Table } from '../../report/index.js';
import { BLOCK_TITLES } from '../../vocabulary/validation-words.js';
import { TableView } from '../chart.js';
import { useApp } from '../shell/app.js';
import { Failed } from '../shell/failed.js';
import { KEYS, RESULTS, USES, choiceOf, chosen, countsOf } from './fit/choose.js';
import { Figures } from './fit/figures.js';
import { Select } from './select.js';
import { useScore } from './fit/use-score.js';

export function FitPage() {
  const { words } = useApp();
  const found = useScore();
  return (
    <>
      <p class="soft">{words.fit.lead}</p>
      {found.kind === 'reading' && <p class="soft">{words.engine.reading()}</p>}
      {found.kind === 'failed' && <Failed failure={found.failure} />}
      {found.kind === 'none' && <p>{words.fit.noScore}</p>}
      {found.kind === 'score' && (
        <>
          <Summary score={found.score} />
          <Chosen score={found.score} />
        </>
      )}
    </>
  );
}

/** The score in a sentence and by block. */
function Summary({ score }: { readonly score: ValidationTable }) {
  const { painter, language, words } = useApp();
  const [said, setSaid] = useState<{ verdict: string; facts: string; summary: Table } | null>(null);
  useEffect(() => {
    let isWanted = true;
    painter.paint('score', { score, language }).then(
      (found) => {
        if (isWanted) setSaid(found);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [painter, score, language]);
  if (said === null) return null;
  return (
    <>
      <div class="notice">
        <p>
          {said.verdict
            .split('**')
            .map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part))}
        </p>
      </div>
      <p class="help">{said.facts}</p>
      <h2>{words.fit.summary}</h2>
      <p class="help">{words.fit.summaryHelp}</p>
      <TableView table={said.summary} label={words.fit.summary} />
    </>
  );
}

function Chosen({ score }: { readonly score: ValidationTable }) {
  const { words, language, address, change } = useApp();
  const { fit } = words;
  const choice = choiceOf(address.extra);
  const { block, use, result } = choice;
  const rows = useMemo(() => chosen(score.rows, { block, use, result }), [score, block, use, result]);
  const counts = countsOf(rows);
  const put = (name: string, value: string): void => {
    const others = Object.entries(address.extra).filter(([key]) => key !== name);
    change({ extra: Object.fromEntries(value === '' ? others : [...others, [name, value]]) });
  };
  const title = (one: string): string =>
    `${one} ${fit.blocks[one] ?? BLOCK_TITLES[one]?.[language === 'en' ? 'en' : 'nb'] ?? ''}`;
  const all = ['', fit.all] as const;
  return (
    <>
      <h2>{fit.filter}</h2>
      <div class="choosing">
        <Select
          label={fit.block}
          value={block ?? ''}
          options={[all, ...TARGET_BLOCKS.map((one) => [one, title(one)] as const)]}
          set={(value) => {
            put(KEYS.block, value);
          }}
        />
        <Select
          label={fit.use}
          value={use ?? ''}
          options={[all, ...USES.map((one) => [one, fit.uses[one]] as const)]}
          set={(value) => {
            put(KEYS.use, value);
          }}
        />
        <Select
          label={fit.result}
          value={result ?? ''}
          options={[all, ...RESULTS.map((one) => [one, fit.results[one]] as const)]}
          set={(value) => {
            put(KEYS.result, value);
          }}
        />
      </div>
      <p class="soft" role="status">
        {rows.length === 0
          ? fit.nothing
          : fit.count(
              String(rows.length),
              String(counts.pass),
              String(counts.fail),
              String(counts.not_evaluable),
            )}
      </p>
      {rows.length > 0 && (
        <Figures key={`${String(block)} ${String(use)} ${String(result)}`} score={score} rows={rows} />
      )}
    </>
  );
}
