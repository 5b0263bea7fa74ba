/** The catalogue as shipped: complete, found by name, and true of the model. */
import { describe, expect, it } from 'vitest';
import { MONTH } from '../../src/model/month.js';
import { PARAMETERS } from '../../src/model/index.js';
import {
  MODELLINGS,
  isProposal,
  loadEvidence,
  readCatalogue,
  readEvidence,
  readSchemes,
} from '../../src/scenarios/index.js';
import { fullLibrary } from './shipped-library.js';
import { smallEvidence } from './broken-evidence.js';

const library = fullLibrary();
const evidence = readEvidence(library, PARAMETERS);
const { schemes, problems } = readSchemes(
  library,
  evidence,
  MONTH.map(({ name }) => name),
);

const SIXTY = 60;

describe('the shipped catalogue', () => {
  it('names nothing the model does not have, and no two schemes alike', () => {
    expect(problems.map(({ path, message }) => `${path ?? ''}: ${message.en}`)).toEqual([]);
  });

  it('has some sixty schemes and as many proposals, or more', () => {
    const proposals = schemes.filter(isProposal);
    expect(proposals.length).toBeGreaterThanOrEqual(SIXTY);
    expect(schemes.length - proposals.length).toBeGreaterThanOrEqual(SIXTY);
  });

  it('has schemes of all three kinds, and a scheme for every measure of the model', () => {
    for (const way of MODELLINGS)
      expect(schemes.filter(({ modelling }) => modelling === way)).not.toEqual([]);
    const done = new Set(schemes.flatMap(({ by }) => by.measures ?? []));
    for (const { form } of readCatalogue(library)) expect(done, form.id).toContain(form.id);
  });

  it('says everything in two languages that are not the same', () => {
    for (const { id, title, targetGroup, rules, evidence: known, how } of schemes) {
      for (const { nb, en } of [targetGroup, rules, known, how]) expect(nb, id).not.toBe(en);
      expect(title.nb, id).not.toBe('');
    }
  });

  it('tells where a reader can look every scheme up', () => {
    for (const { id, sources } of schemes) {
      for (const { document, section, outside, date } of sources) {
        if (document === null) expect([outside, date], id).not.toContain(null);
        // The slides have no sections.
        else if (document !== 'slides-unge-og-arbeid') expect(section, id).toMatch(/\S/);
      }
    }
  });
});

describe('a catalogue file', () => {
  const small = (by: string): ReturnType<typeof readSchemes> => {
    const text = `
family: {nb: Oppfølging, en: Follow-up}
schemes:
  - id: youth-team
    title: {nb: Ungdomsteam, en: Youth team}
    stage: trial
    since: 2017
    runs: {nb: Nav, en: NAV}
    target_group: {nb: unge, en: young people}
    rules: {nb: Ingen., en: None.}
    evidence: {nb: Ingen., en: None.}
    sources: [{fact: share-of-young}]
    model: lever
    how: {nb: Kan settes., en: Can be set.}
    by: ${by}
`;
    const files = smallEvidence({ 'evidence/catalogue/follow-up.yaml': text });
    const declarations = [
      { name: 'example.chance', unit: 'probability', min: 0, max: 1 },
      { name: 'example.length', unit: 'months', min: 1, max: 120 },
    ] as const;
    return readSchemes(files, loadEvidence(files, declarations), ['example.step']);
  };

  it('takes its source from the fact it cites, and dates as text', () => {
    const { schemes: read, problems: wrong } = small('{parameters: [example.chance], steps: [example.step]}');
    expect(wrong).toEqual([]);
    expect(read[0]).toMatchObject({
      since: '2017',
      until: null,
      sources: [{ document: 'report', section: 'Table 2', fact: 'share-of-young' }],
      by: { parameters: ['example.chance'], steps: ['example.step'] },
    });
  });

  it('may name all parameters that begin alike, where there are any', () => {
    expect(small('{parameters: [example.*]}').problems).toEqual([]);
    expect(small('{parameters: [exampel.*]}').problems).toMatchObject([
      { code: 'unknown-parameter', path: 'schemes[0].by.parameters[0]', line: 15 },
    ]);
  });
});
