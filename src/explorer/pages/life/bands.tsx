/** A life as bands under a common axis of months, and the same as a table. */
import { calendarMonthOf, formatMonth, yearOf } from '../../../vocabulary/months.js';
import { TableDetails } from '../../chart.js';
import type { LifeMonth } from '../../engine/follow-messages.js';
import { useApp } from '../../shell/app.js';
import { BANDS, spansOf, type BandName, type Span } from './spans.js';

const PERCENT = 100;
const MOST_TICKS = 8;

export interface BandsProps {
  /** Names the picture for who does not see it. */
  readonly title: string;
  readonly months: readonly LifeMonth[];
  readonly from: number;
  readonly until: number;
  /** A month marked across all bands; null for none. */
  readonly mark: number | null;
  readonly titleOf: (band: BandName, code: string) => string;
  readonly shown?: readonly BandName[];
}

export function Bands({ title, months, from, until, mark, titleOf, shown = BANDS }: BandsProps) {
  const { words } = useApp();
  const share = (month: number): string => `${String(((month - from) / (until - from)) * PERCENT)}%`;
  const said = (band: BandName, { codes }: Span): string =>
    codes.map((code) => titleOf(band, code)).join(', ');
  const all = shown.map((band) => ({ band, spans: spansOf(months, band) }));
  const rows = all
    .flatMap(({ band, spans }) =>
      spans.map((span) => ({
        from: span.from,
        cells: [
          formatMonth(span.from),
          formatMonth(span.until - 1),
          words.life.bands[band],
          said(band, span),
          String(span.until - span.from),
        ],
      })),
    )
    .sort((a, b) => a.from - b.from)
    .map(({ cells }) => cells);
  return (
    <div class="bands">
      <div class="bands-picture" role="img" aria-label={`${title}. ${words.life.bandsHelp}`}>
        {all.map(({ band, spans }) => (
          <div key={band} class="band">
            <span class="band-name">{words.life.bands[band]}</span>
            <div class="band-line">
              {spans.map((span) => (
                <span
                  key={span.from}
                  class={`span span-${band} span-${span.codes[0] ?? ''}`}
                  title={`${said(band, span)}, ${formatMonth(span.from)}–${formatMonth(span.until - 1)}`}
                  style={{
                    left: share(span.from),
                    width: `calc(${share(from + span.until - span.from)} - 1px)`,
                  }}
                >
                  {said(band, span)}
                </span>
              ))}
              {mark !== null && mark >= from && mark < until && (
                <span class="mark-line" style={{ left: share(mark) }} />
              )}
            </div>
          </div>
        ))}
        <div class="band">
          <span class="band-name" />
          <div class="band-line axis">
            {ticks(from, until).map((month) => (
              <span key={month} class="tick" style={{ left: share(month) }}>
                {String(yearOf(month))}
              </span>
            ))}
          </div>
        </div>
      </div>
      <TableDetails
        label={words.life.asTable}
        table={{
          columns: [
            { title: words.life.from, kind: 'text' },
            { title: words.life.until, kind: 'text' },
            { title: words.life.band, kind: 'text' },
            { title: words.life.what, kind: 'text' },
            { title: words.life.monthsLong, kind: 'number' },
          ],
          rows,
        }}
      />
    </div>
  );
}

/** Januaries, thinned so that their years do not touch. */
function ticks(from: number, until: number): readonly number[] {
  const years: number[] = [];
  for (let month = from; month < until; month += 1) if (calendarMonthOf(month) === 1) years.push(month);
  const step = Math.ceil(years.length / MOST_TICKS);
  return years.filter((_, place) => place % step === 0);
}
