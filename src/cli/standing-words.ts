import type { Standing } from './standing.js';
import type { Language, Title } from './language.js';
import { MODELLING_WORDS, STATE_WORDS, STATUS_WORDS } from './scheme-words.js';

const TEXT = {
  name: { nb: 'navn', en: 'name' },
  when: { nb: 'når', en: 'when' },
  state: { nb: 'i kilden', en: 'in the source' },
  model: { nb: 'i modellen', en: 'in the model' },
  evidence: { nb: 'tallene er', en: 'its numbers are' },
  replay: { nb: 'etterprøvd', en: 'replay score' },
  title: { nb: 'tittel', en: 'title' },
} as const satisfies Record<string, Title>;

/** Heads of the columns of a list with standings. */
export function standingHeads(language: Language): string[] {
  return Object.values(TEXT).map((title) => title[language]);
}

/** The cells between the name and the title. An empty one: nobody says, or there is no such thing. */
export function standingCells(standing: Standing, language: Language): string[] {
  const { from, until, state, model, evidence, replay } = standing;
  const counts = Object.entries(evidence ?? {}) as [keyof typeof STATUS_WORDS, number][];
  return [
    [from ?? '', ...(until === null ? [] : [until])].join(' - '),
    state === null ? '' : STATE_WORDS[state][language],
    MODELLING_WORDS[model][language],
    counts.map(([status, count]) => `${STATUS_WORDS[status][language]} ${String(count)}`).join(', '),
    replay === null
      ? ''
      : language === 'nb'
        ? `${String(replay.passed)} av ${String(replay.judged)}`
        : `${String(replay.passed)} of ${String(replay.judged)}`,
  ];
}

/** Columns padded on the right, the last one free. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
