import { useEffect, useRef, useState } from 'preact/hooks';
import { useWidth, Figure } from '../../chart.js';
import type { Compared } from '../../engine/compare-messages.js';
import type { DrawnChart, Headline } from '../../../report/index.js';
import { useApp } from '../../shell/app.js';
import { Failed } from '../../shell/failed.js';
import { StageLine } from '../stage-line.js';
import type { Shown } from './use-comparison.js';

/** The report's charts, in its order. Drawn one after the other, so that the first is there soon. */
const CHART_NAMES = [
  'effect-by-month',
  'standing',
  'months-won-and-lost',
  'waterfall',
  'deadweight',
  'origins',
  'waiting',
  'money-by-year',
  'for-whom',
  'places',
  'age-flows',
] as const;

/** Sentences and charts of the comparison, how far it is, and what went wrong. */
export function Answer({ comparison }: { readonly comparison: Shown }) {
  const { words } = useApp();
  const { compared, isStale, failure, again } = comparison;
  return (
    <div class="answer">
      <Status comparison={comparison} />
      {failure !== null && <Failed failure={failure} again={again} />}
      {compared !== null && (
        <div class={isStale ? 'stale' : undefined} aria-busy={isStale}>
          <h2>{words.what.answer}</h2>
          <Sentences compared={compared} />
          <h2>{words.what.charts}</h2>
          <Charts compared={compared} />
        </div>
      )}
    </div>
  );
}

/** What the numbers rest on, what is under way, how long it takes, and the button that stops it. */
function Status({ comparison }: { readonly comparison: Shown }) {
  const { words } = useApp();
  const { compared, isStale, progress, isWorking, cancel } = comparison;
  return (
    <div class="status card">
      <div class="row">
        <span>
          {compared === null
            ? words.what.coarse
            : words.what.behind(
                `1:${String(compared.comparison.sample)}`,
                String(compared.done),
                String(compared.wanted),
              )}
          {isStale && compared !== null && <strong> {words.what.stale}</strong>}
        </span>
        {isWorking && (
          <button type="button" onClick={cancel}>
            {words.engine.cancel}
          </button>
        )}
      </div>
      {isWorking && <StageLine progress={progress} />}
    </div>
  );
}

function Sentences({ compared }: { readonly compared: Compared }) {
  const { painter, language, announce, words } = useApp();
  const [sentences, setSentences] = useState<readonly Headline[]>([]);
  useEffect(() => {
    let isWanted = true;
    painter.paint('sentences', { compared, language }).then(
      (found) => {
        if (!isWanted) return;
        setSentences(found);
        const { done, wanted, comparison } = compared;
        announce(words.what.behind(`1:${String(comparison.sample)}`, String(done), String(wanted)));
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [painter, compared, language, announce, words]);
  return (
    <dl>
      {sentences.map(({ key, label, estimand, said, worth }) => (
        <div key={key}>
          <dt>
            {label}
            {estimand !== null && <small>{estimand}</small>}
          </dt>
          <dd>
            <Strong text={said} /> {worth.length > 0 && <span class="worth">({worth.join('; ')})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Parts between ** are strong, as the report writes them. */
function Strong({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('**').map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part))}
    </>
  );
}

function Charts({ compared }: { readonly compared: Compared }) {
  const { painter, language, words } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [drawn, setDrawn] = useState<ReadonlyMap<string, DrawnChart>>(new Map());
  useEffect(() => {
    if (width === 0) return undefined;
    let isWanted = true;
    const draw = async (): Promise<void> => {
      const all = new Map<string, DrawnChart>();
      for (const name of CHART_NAMES) {
        const [one] = await painter.paint('charts', { compared, language, paper: { width }, names: [name] });
        if (!isWanted) return;
        if (one !== undefined) all.set(name, one);
        // Charts of the last answer stay until their turn comes.
        setDrawn((old) => new Map([...old, ...all]));
      }
      setDrawn(all);
    };
    draw().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [painter, compared, language, width]);
  const [contrast] = compared.comparison.contrasts;
  const said = language === 'en' ? 'en' : 'nb';
  const source = `innenfor · ${contrast.title[said]} · ${words.what.behind(
    `1:${String(compared.comparison.sample)}`,
    String(compared.done),
    String(compared.wanted),
  )}`;
  return (
    <div ref={box}>
      {drawn.size === 0 && <p class="soft">{words.chart.drawing}</p>}
      {[...drawn.values()].map(({ name, heading, help, table, images }) => (
        <Figure
          key={name}
          heading={heading}
          help={help}
          table={table}
          svg={images[0]?.svg ?? null}
          name={`${contrast.scenario}-${name}`}
          source={source}
        />
      ))}
    </div>
  );
}
