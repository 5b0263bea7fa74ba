/** The catalogue of schemes as a page, in one language: `docs/catalogue.md` and `docs/katalog.md`. */
import {
  MODELLINGS,
  MODEL_PARTS,
  type EvidenceDocument,
  type EvidenceSource,
  type Language,
  type Scheme,
} from '../../src/scenarios/index.js';
import { stageText } from '../../src/cli/scheme-lines.js';
import { MODELLING_WORDS, PART_WORDS, SCHEME_WORDS } from '../../src/cli/scheme-words.js';

/** What the core documents are called in a narrow column. */
const SHORT: Readonly<Record<string, string | undefined>> = {
  'meldst33-2023-2024': 'Meld. St. 33 (2023-2024)',
  'fafo-2020-19': 'Fafo 2020:19',
  'proba-inn-i-jobb-2021': 'Proba 2021',
};

const PAGE = {
  nb: {
    title: '# Katalogen: ordninger og forslag i dokumentene',
    lead: [
      'Laget av `evidence/catalogue/*.yaml` med `npx vitest run tests/docs/catalogue.test.ts -u`; ikke rediger her. In English:',
      '[catalogue.md](catalogue.md).',
      '',
      'Hver ordning og hvert forslag dokumentene nevner, og hva modellen gjør med det: *simulert* skjer i modellen, *spak* kan settes av',
      'en politikk eller et scenario, *bare beskrevet* er ikke med, og det står hvorfor. `innenfor explain NAVN --lang nb` sier det',
      'samme om én, på alle navn den har.',
    ],
    family: 'familie',
    all: 'i alt',
    head: ['ordning', 'for hvem, og regler', 'hva man vet', 'i modellen'],
  },
  en: {
    title: '# The catalogue: schemes and proposals of the documents',
    lead: [
      'Made from `evidence/catalogue/*.yaml` by `npx vitest run tests/docs/catalogue.test.ts -u`; do not edit. På norsk:',
      '[katalog.md](katalog.md).',
      '',
      'Every scheme and proposal the documents name, and what the model does with it: *simulated* happens in the model, a *lever* can be',
      'set by a policy or a scenario, *described only* is left out, with the reason. `innenfor explain NAME` says the same of one, by any',
      'name it has.',
    ],
    family: 'family',
    all: 'all',
    head: ['scheme', 'for whom, and rules', 'what is known', 'in the model'],
  },
} as const;

/** The whole page. */
export function cataloguePage(
  schemes: readonly Scheme[],
  documents: readonly EvidenceDocument[],
  language: Language,
): string {
  const page = PAGE[language];
  const families = [...new Set(schemes.map(({ family }) => family))];
  const ways = MODELLINGS.map((way) => MODELLING_WORDS[way][language]);
  const counts = (own: readonly Scheme[]): number[] =>
    MODELLINGS.map((way) => own.filter(({ modelling }) => modelling === way).length);
  const of = (family: Scheme['family']): Scheme[] => schemes.filter((scheme) => scheme.family === family);
  const [simulated = 0, lever = 0, described = 0] = counts(schemes);
  const table = [
    row([page.family, ...ways, page.all]),
    row(['---', ...ways.map(() => '--:'), '--:']),
    ...families.map((family) =>
      row([family[language], ...counts(of(family)).map(String), String(of(family).length)]),
    ),
  ];
  const sections = families.flatMap((family) => [
    '',
    `## ${family[language]}`,
    '',
    row(page.head),
    row(page.head.map(() => '---')),
    ...of(family).map((scheme) => schemeRow(scheme, documents, language)),
  ]);
  const sum = SCHEME_WORDS.counts(simulated, lever, described)[language];
  return [page.title, '', ...page.lead, '', sum, '', ...table, ...sections, ''].join('\n');
}

function schemeRow(scheme: Scheme, documents: readonly EvidenceDocument[], language: Language): string {
  const { id, title, aliases, runs, targetGroup, rules, evidence, sources, modelling, how, by } = scheme;
  const other = language === 'nb' ? title.en : title.nb;
  const parts = MODEL_PARTS.flatMap((part) => {
    const names = by[part] ?? [];
    return names.length === 0 ? [] : [`${PART_WORDS[part][language]}: ${names.map(code).join(', ')}.`];
  });
  const also = aliases.length === 0 ? [] : [`${SCHEME_WORDS.also[language]}: ${aliases.join(', ')}.`];
  return row([
    [`**${title[language]}** (*${other}*), ${code(id)}.`, `${stageText(scheme, language)}.`, ...also].join(
      '<br>',
    ),
    [`${runs[language]}: ${targetGroup[language]}.`, rules[language]].join('<br>'),
    [evidence[language], `*${sourcesText(sources, documents)}*`].join('<br>'),
    [`**${MODELLING_WORDS[modelling][language]}.** ${how[language]}`, ...parts].join('<br>'),
  ]);
}

/** Sections by document: `Meld. St. 33 (2023-2024): section 4.3, box 4.10`. */
function sourcesText(sources: readonly EvidenceSource[], documents: readonly EvidenceDocument[]): string {
  const sections = new Map<string, string[]>();
  for (const { document, section, outside, date } of sources) {
    const titled = documents.find(({ id }) => id === document)?.title;
    const name = document === null ? (outside ?? '') : (SHORT[document] ?? titled ?? document);
    const places = document === null ? date : section;
    sections.set(name, [...(sections.get(name) ?? []), ...(places === null ? [] : [places])]);
  }
  return [...sections]
    .map(([name, places]) => (places.length === 0 ? name : `${name}: ${places.join(', ')}`))
    .join('; ');
}

function code(name: string): string {
  return `\`${name}\``;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
