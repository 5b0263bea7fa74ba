import { useState } from 'preact/hooks';
import { writeAddress } from '../../address.js';
import { failureFrom } from '../../engine/client.js';
import type { Compared } from '../../engine/compare-messages.js';
import type { FileText } from '../../engine/describe-messages.js';
import type { Failure } from '../../engine/protocol.js';
import { Copy } from '../../chart.js';
import { saveText } from '../../saving.js';
import { useApp } from '../../shell/app.js';
import { Failed } from '../../shell/failed.js';
import { OpenFile } from './open-file.js';

/** The tables the command line writes of a comparison. */
const TABLES = [
  'effects.csv',
  'curves.csv',
  'outcomes.csv',
  'ministry.csv',
  'accounts.csv',
  'league.csv',
  'outside-account.csv',
] as const;

/** Link, scenario file, tables; and the other way, a file of the reader's own. */
export function TakeAlong({ compared }: { readonly compared: Compared | null }) {
  const { words, engine, address } = useApp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = (wanted: Promise<readonly FileText[]>, type: string): void => {
    setFailure(null);
    wanted.then(
      (files) => {
        for (const { name, text } of files) saveText(name, text, type);
      },
      (error: unknown) => {
        setFailure(failureFrom(error));
      },
    );
  };
  const { wish, run } = address;
  return (
    <div class="card">
      <h2>{words.what.take}</h2>
      <div class="tools">
        <Copy
          label={words.shell.link.copy}
          text={() => `${location.href.split('#')[0]}#${writeAddress(address)}`}
        />
        <button
          type="button"
          data-download
          onClick={() => {
            save(
              engine.start('file', { wish, run }).result.then((file) => [file]),
              'application/yaml',
            );
          }}
        >
          {words.what.download}
        </button>
      </div>
      <p class="help">{words.what.downloadHelp(`innenfor compare ${wish.scenario}-explored.yaml`)}</p>
      <details>
        <summary>{words.what.tables}</summary>
        <div class="tools">
          {TABLES.map((name) => (
            <button
              key={name}
              type="button"
              disabled={compared === null}
              onClick={() => {
                if (compared === null) return;
                const { result } = engine.start('tables', { key: compared.key });
                save(
                  result.then((files) => files.filter((file) => file.name === name)),
                  'text/csv',
                );
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </details>
      {failure !== null && <Failed failure={failure} />}
      <OpenFile />
    </div>
  );
}
