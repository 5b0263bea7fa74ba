import { beforeAll, describe, expect, it } from 'vitest';
import { installedLibrary } from '../../src/cli/context.js';
import { evidence } from '../../src/explorer/engine/evidence.js';
import type { EvidenceItem } from '../../src/explorer/engine/evidence-messages.js';
import type { EngineContext } from '../../src/explorer/engine/handler.js';
import { numberText, shortValue, spanText, unitText } from '../../src/explorer/pages/evidence/numbers.js';
import {
  ALL_STATUSES,
  countByStatus,
  found,
  keyOf,
  searchable,
  statusOf,
  type Searchable,
} from '../../src/explorer/pages/evidence/search.js';
import { AXES } from '../../src/model/declarations.js';
import { axisWords } from '../../src/vocabulary/axis-words.js';
import { WORDS } from '../../src/explorer/words/index.js';

let items: readonly EvidenceItem[] = [];
let all: readonly Searchable[] = [];

beforeAll(() => {
  const steps = evidence(null, { library: installedLibrary() } as EngineContext);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  items = step.value;
  all = searchable(items);
}, 60_000);

const byKey = (key: string): EvidenceItem | undefined => items.find((item) => keyOf(item) === key);

describe('the evidence as the page has it', () => {
  it('says of every parameter what it rests on: a source, or why there is none', () => {
    for (const { kind, id, source, why } of items)
      if (kind === 'parameter') expect(source ?? why, id).not.toBeNull();
  });

  it('leads from an entry only to entries that are there', () => {
    const keys = new Set(items.map(keyOf));
    for (const { cites, citedBy, fitted } of items)
      for (const one of [...cites, ...citedBy, ...fitted]) expect(keys).toContain(keyOf(one));
  });

  it('leads there and back between a target and the parameters fitted to it', () => {
    const parameter = items.find(({ kind, fitted }) => kind === 'parameter' && fitted.length > 0);
    const [target] = parameter?.fitted ?? [];
    const back = byKey(keyOf(target))?.fitted.map(keyOf);
    expect(back).toContain(parameter === undefined ? '' : keyOf(parameter));
  });

  it('names the cells of a table by its axes, and the steps that read it', () => {
    const item = byKey('parameter:nav.registration.education');
    expect(item?.values[0]?.cells.map(({ label }) => label?.en)).toContain('higher education');
    expect(item?.readers).toContain('nav.registration');
  });

  it('has words for every value of every axis, no code left as it is written', () => {
    for (const [axis, values] of Object.entries(AXES))
      for (const value of values) {
        const { nb, en } = axisWords(axis, value);
        expect(nb, `${axis} ${value}`).not.toBe(value);
        expect(en.length, `${axis} ${value}`).toBeGreaterThan(0);
        // A word that is the same in English is a word all the same; a code with a hyphen is not.
        if (en === value) expect(value).not.toMatch(/[-\d]/);
      }
  });

  it('tells which open question a parameter is part of', () => {
    expect(byKey('parameter:people.competence.causal-share')?.hinges.length).toBe(1);
  });

  it('has a word for every unit in Norwegian', () => {
    for (const language of ['nb', 'nn'] as const)
      for (const item of items)
        expect(unitText(item, language, WORDS[language]), item.unit.en).not.toMatch(
          /\b(?:per month|share|of)\b/,
        );
  });
});

describe('searching the evidence', () => {
  it('finds an entry by its name first', () => {
    expect(found(all, 'nav.registration.education', null).at(0)?.id).toBe('nav.registration.education');
  });

  it('wants every word, whatever its case and the marks between', () => {
    const ids = found(all, 'FAFO «table 4.5»', null).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(all.length / 4);
    expect(found(all, 'fafo no-such-word', null)).toEqual([]);
  });

  it('counts by status what the words find, and shows as many of a status', () => {
    const counts = countByStatus(all, 'nav');
    for (const status of ALL_STATUSES)
      expect(found(all, 'nav', status).length, status).toBe(counts.get(status) ?? 0);
    expect([...countByStatus(all, '').values()].reduce((sum, one) => sum + one, 0)).toBe(items.length);
  });

  it('takes a status of a link only where there is one', () => {
    expect(statusOf('assumed')).toBe('assumed');
    expect(statusOf('<script>')).toBeNull();
  });
});

describe('numbers of the evidence', () => {
  it('keep the digits they are written with', () => {
    expect(numberText(0.008184, 'nb')).toBe('0,008184');
    expect(numberText(-1.25, 'en')).toBe('\u22121.25');
    expect(numberText(26265, 'nb')).toBe('26\u202f265');
    expect(numberText(2018, 'nb')).toBe('2018');
  });

  it('tell ranges by ends, share or amount', () => {
    expect(spanText({ relative: 0.25 }, 'nb', WORDS.nb)).toBe('± 25\u00a0%');
    expect(spanText({ absolute: 0.2 }, 'en', WORDS.en)).toBe('± 0.2');
    expect(spanText({ low: 0.2, high: 1 }, 'nb', WORDS.nb)).toBe('0,2 til 1');
  });

  it('say how many there are where a list has no room for them', () => {
    const item = byKey('parameter:nav.registration.education');
    expect(item === undefined ? '' : shortValue(item, 'en', WORDS.en)).toBe('4 values');
  });
});
