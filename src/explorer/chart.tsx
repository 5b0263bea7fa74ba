/**
 * A chart on a page: heading, reading line, picture, buttons, and the numbers as a table. The picture is drawn by the painter's
 * worker; what it shows stands in the heading, the reading line and the table for whoever does not see it.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Drawing, Frame, Table } from '../report/index.js';
import { copyText, savePicture, tableText } from './saving.js';
import { useApp } from './shell/app.js';

export interface ChartProps {
  /** What one sees, as a sentence. */
  readonly heading: string;
  /** How to read it, one line. */
  readonly help: string;
  readonly table: Table;
  /** The specification on a paper of this width; null while there is nothing to draw. */
  readonly drawing: ((frame: Frame) => Drawing) | null;
  /** Name of the saved picture. */
  readonly name: string;
  /** Written under the picture when it is saved. */
  readonly source: string;
  /** True while the answer is an earlier one. */
  readonly isStale?: boolean;
}

/** Below this many pixels a chart has its narrow layout, as in the report. */
const NARROW_BELOW = 600;
const WIDEST = 900;

/** A chart drawn from a specification. */
export function Chart({ drawing, ...rest }: ChartProps) {
  const { painter, language } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [svg, setSvg] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (drawing === null || width === 0) return undefined;
    let isWanted = true;
    const frame: Frame = { kind: width < NARROW_BELOW ? 'narrow' : 'wide', width };
    painter
      .paint('drawing', {
        drawing: drawing(frame),
        language,
        paper: { width },
        description: `${rest.heading} ${rest.help}`,
      })
      .then(
        (drawn) => {
          if (isWanted) setSvg(drawn);
        },
        () => {
          if (isWanted) setFailed(true);
        },
      );
    return () => {
      isWanted = false;
    };
  }, [drawing, width, language, painter, rest.heading, rest.help]);
  return (
    <div ref={box}>
      <Figure {...rest} svg={svg} hasFailed={failed} />
    </div>
  );
}

export interface FigureProps extends Omit<ChartProps, 'drawing'> {
  /** SVG text of the painter; null while it draws. */
  readonly svg: string | null;
  readonly hasFailed?: boolean;
}

/** A figure around a picture that is already drawn. */
export function Figure({ heading, help, table, svg, name, source, isStale, hasFailed }: FigureProps) {
  const { words } = useApp();
  const id = useId();
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => {
    picture.current?.replaceChildren(...(svg === null ? [] : [svgElement(svg)]));
  }, [svg]);
  return (
    <figure aria-labelledby={id} class={isStale === true ? 'stale' : undefined}>
      <figcaption>
        <h3 id={id}>{heading}</h3>
        <p class="help">{help}</p>
      </figcaption>
      <div ref={picture} class="plot" />
      {svg === null && <p class="soft">{hasFailed === true ? words.chart.failed : words.chart.drawing}</p>}
      <div class="figure-tools">
        <Copy text={() => tableText(table)} label={words.chart.copy} />
        <button
          type="button"
          disabled={svg === null}
          onClick={() => {
            const drawn = picture.current?.querySelector('svg');
            if (drawn instanceof SVGSVGElement) savePicture(drawn, { heading, help, name, source });
          }}
        >
          {words.chart.save}
        </button>
      </div>
      <TableDetails table={table} label={words.chart.showTable} />
    </figure>
  );
}

/** A button that copies and says so. */
export function Copy({ text, label }: { readonly text: () => string; readonly label: string }) {
  const { words, announce } = useApp();
  const [done, setDone] = useState(false);
  return (
    <button
      type="button"
      onClick={() => {
        copyText(text());
        announce(words.chart.copied);
        setDone(true);
        setTimeout(() => {
          setDone(false);
        }, 1500);
      }}
    >
      {done ? words.chart.copied : label}
    </button>
  );
}

/** A table behind a summary; its rows are made when it is opened. */
export function TableDetails({ table, label }: { readonly table: Table; readonly label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{label}</summary>
      {isOpen && <TableView table={table} label={label} />}
    </details>
  );
}

/** A table that scrolls within itself. */
export function TableView({ table, label }: { readonly table: Table; readonly label: string }) {
  const kind = table.columns.map((column) => (column.kind === 'number' ? 'n' : undefined));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ title }, place) => (
              <th key={place} scope="col" class={kind[place]}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, place) => (
                <td key={place} class={kind[place]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Width of an element as it is laid out, pixels, at most the report's; 0 before it is. */
export function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const found = Math.min(WIDEST, Math.floor(entry.contentRect.width));
      // A scroll bar that comes and goes must not draw everything anew.
      setWidth((old) => (Math.abs(old - found) < 24 ? old : found));
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [box]);
  return width;
}

/** Our own SVG text as an element. Parsed as XML, in which a script would still be refused by the content policy. */
function svgElement(text: string): Element {
  const whole = text.includes('xmlns=')
    ? text
    : text.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const parsed = new DOMParser().parseFromString(whole, 'image/svg+xml').documentElement;
  return document.importNode(parsed, true);
}
