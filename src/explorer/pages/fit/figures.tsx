/** Figures and table of the chosen targets, drawn block by block so that the first is there soon. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { TARGET_BLOCKS, type TargetRow, type ValidationTable } from '../../../analysis/validation-table.js';
import type { DrawnChart, Table } from '../../../report/index.js';
import { BLOCK_TITLES } from '../../../vocabulary/validation-words.js';
import { Figure, TableView, useWidth } from '../../chart.js';
import { useApp } from '../../shell/app.js';

interface DrawnBlock {
  readonly block: string;
  readonly figures: readonly DrawnChart[];
  readonly table: Table;
}

interface Props {
  readonly score: ValidationTable;
  /** Those of it that are shown. */
  readonly rows: readonly TargetRow[];
}

export function Figures({ score, rows }: Props) {
  const { painter, language, words } = useApp();
  const { fit } = words;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [drawn, setDrawn] = useState<readonly DrawnBlock[] | null>(null);
  useEffect(() => {
    if (width === 0) return undefined;
    let isWanted = true;
    const draw = async (): Promise<void> => {
      const all: DrawnBlock[] = [];
      for (const block of TARGET_BLOCKS) {
        const own = rows.filter((row) => row.block === block);
        if (own.length === 0) continue;
        const part = { ...score, rows: own };
        const found = await painter.paint('targets', { score: part, language, paper: { width } });
        if (!isWanted) return;
        all.push({ block, ...found });
        setDrawn([...all]);
      }
      setDrawn(all);
    };
    draw().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [painter, score, rows, language, width]);
  const title = (block: string): string =>
    `${block} ${BLOCK_TITLES[block]?.[language === 'en' ? 'en' : 'nb'] ?? ''}`;
  return (
    <div ref={box}>
      {drawn === null && <p class="soft">{words.chart.drawing}</p>}
      {(drawn ?? []).map(({ block, figures, table }) => (
        <section key={block} aria-label={title(block)}>
          <h2 lang={language === 'nn' ? 'nb' : undefined}>{title(block)}</h2>
          {figures.map(({ name, heading, help, table: numbers, images }) => (
            <Figure
              key={name}
              heading={heading}
              help={help}
              table={numbers}
              svg={images[0]?.svg ?? null}
              name={name}
              source={`${fit.source} · ${title(block)}`}
            />
          ))}
          <details>
            <summary>
              {fit.table} ({table.rows.length})
            </summary>
            <p class="help">{fit.tableHelp}</p>
            <TableView table={table} label={`${fit.table}, ${title(block)}`} />
          </details>
        </section>
      ))}
    </div>
  );
}
