/** A scheme of the catalogue told in lines: rules, what is known, and what the model does with it. */
import { MODEL_PARTS, citationText, type EvidenceDocument, type Scheme } from '../scenarios/index.js';
import { labelled } from './evidence-lines.js';
import { EXPLAIN } from './explain-words.js';
import type { Language } from './language.js';
import { MODELLING_WORDS, PART_WORDS, SCHEME_WORDS, STAGE_WORDS } from './scheme-words.js';

/** `trial, 2026-08 - 2032-12`: where it stands, and when. */
export function stageText({ stage, since, until }: Scheme, language: Language): string {
  const both = since !== null && until !== null;
  const from = since === null ? [] : [`${EXPLAIN.from[language]} ${since}`];
  const to = until === null ? [] : [`${EXPLAIN.until[language]} ${until}`];
  return [STAGE_WORDS[stage][language], ...(both ? [`${since} - ${until}`] : [...from, ...to])].join(', ');
}

/** Everything the catalogue says of a scheme. */
export function schemeLines(
  scheme: Scheme,
  documents: readonly EvidenceDocument[],
  language: Language,
): string[] {
  const { modelling, how, by } = scheme;
  return [
    scheme.family[language],
    '',
    ...labelled(SCHEME_WORDS.also, scheme.aliases.join(', '), language),
    ...labelled(SCHEME_WORDS.stage, stageText(scheme, language), language),
    ...labelled(SCHEME_WORDS.runs, scheme.runs[language], language),
    ...labelled(SCHEME_WORDS.targetGroup, scheme.targetGroup[language], language),
    ...labelled(SCHEME_WORDS.rules, scheme.rules[language], language),
    ...labelled(SCHEME_WORDS.known, scheme.evidence[language], language),
    ...scheme.sources.flatMap((source) =>
      labelled(EXPLAIN.source, citationText(source, documents), language),
    ),
    ...labelled(SCHEME_WORDS.model, `${MODELLING_WORDS[modelling][language]}. ${how[language]}`, language),
    ...MODEL_PARTS.flatMap((part) => labelled(PART_WORDS[part], (by[part] ?? []).join(', '), language)),
  ];
}
