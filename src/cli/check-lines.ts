import type { TargetsMet } from '../experiments/index.js';
import {
  describeExpectations,
  describeTippingPoints,
  sweepSize,
  type Resolution,
} from '../scenarios/index.js';
import { formatMonth } from '../vocabulary/months.js';
import { written, type Language, type Title } from './language.js';
import { leverTitle } from '../doors/index.js';
import type { Outlook } from './outlook.js';
import { policyLines } from './policy-lines.js';
import { nobodyWarnings, targetLine } from './target-warnings.js';

const TEXT = {
  fine: { nb: 'Filen er i orden.', en: 'The file is in order.' },
  window: (from: string, until: string): Title => ({
    nb: `Simuleres fra ${from} til og med ${until}.`,
    en: `Simulated from ${from} to ${until}, both included.`,
  }),
  base: (id: string): Title => ({ nb: `Bygger på ${id}.`, en: `Built on ${id}.` }),
  against: (ids: string): Title => ({ nb: `Sammenlignes med ${ids}.`, en: `Held against ${ids}.` }),
  alone: { nb: 'Sammenlignes ikke med noe.', en: 'Not held against anything.' },
  policy: { nb: 'Politikk', en: 'Policy' },
  nothing: { nb: 'Ingen ny politikk.', en: 'No new policy.' },
  volume: (places: string, starts: string, kroner: string): Title => ({
    nb: `Volum når alt er i gang: ${places} plasser om gangen = omtrent ${starts} nye deltakere i året = omtrent ${kroner} mill. kr i året brutto`,
    en: `Volume when fully running: ${places} places at a time = about ${starts} starts a year = about ${kroner} million kroner a year, gross`,
  }),
  open: { nb: 'Valg som kilden lar stå åpne', en: 'What the source leaves open' },
  used: { nb: 'brukt', en: 'used' },
  try: { nb: 'alternativer', en: 'alternatives' },
  range: { nb: 'spenn', en: 'range' },
  warnings: { nb: 'Merk', en: 'Note' },
  met: { nb: 'Målgruppen', en: 'The target group' },
  sweep: (variants: number, isGrid: boolean): Title => ({
    nb: `Varieres med «innenfor sweep»: ${String(variants)} varianter, ${isGrid ? 'alle kombinasjoner' : 'én endring om gangen'}`,
    en: `Varied by "innenfor sweep": ${String(variants)} variants, ${isGrid ? 'every combination' : 'one change at a time'}`,
  }),
  foreseen: {
    nb: 'Prøvesimulering, 1:100, to gjentakelser',
    en: 'Trial simulation, 1:100, two replications',
  },
  participants: (country: string, simulated: string, sample: number, followed: string): Title => ({
    nb: `Omtrent ${country} deltakere i landet; ${simulated} simulerte i hver gjentakelse ved 1:${sample}, hvorav ${followed} følges i ni år etter start.`,
    en: `About ${country} participants in the country; ${simulated} simulated in each replication at 1:${sample}, of whom ${followed} are followed for nine years after the start.`,
  }),
  effort: (precision: string, replications: string, minutes: string): Title => ({
    nb: `For ± ${precision} prosentpoeng på egen effekt på jobb uten tilskudd etter fem år: omtrent ${replications} gjentakelser, ${minutes} minutter på denne maskinen.`,
    en: `For ± ${precision} percentage points on the own effect on unsubsidised work after five years: about ${replications} replications, ${minutes} minutes on this machine.`,
  }),
  history: (count: number, opening: string): Title => ({
    nb: `Historie: beholdningene settes i ${opening}, deretter ${count} daterte endringer (innenfor list history).`,
    en: `History: stocks set in ${opening}, then ${count} dated entries (innenfor list history).`,
  }),
  without: { nb: 'skjer ikke her', en: 'does not happen here' },
  unfollowed: {
    nb: 'Ingen starter tidlig nok til å følges i ni år: sett «until» senere.',
    en: 'Nobody starts early enough to be followed for nine years: set "until" later.',
  },
} as const;

/** The scenario in plain words. */
export function describe(
  resolution: Resolution,
  foreseen: Outlook | null,
  met: readonly TargetsMet[],
  precision: number,
  language: Language,
): string[] {
  const { scenario, what, source, base, against } = resolution;
  const warnings = [...resolution.warnings, ...nobodyWarnings(met)];
  const say = (title: Title): string => title[language];
  return [
    scenario.title[language],
    ...(what === null ? [] : [what[language]]),
    ...(source === null ? [] : [source]),
    '',
    say(TEXT.window(formatMonth(scenario.start), formatMonth(scenario.end - 1))),
    ...(base === null ? [] : [say(TEXT.base(base))]),
    against.length === 0 ? say(TEXT.alone) : say(TEXT.against(against.join(', '))),
    '',
    ...historyLines(resolution, language),
    ...policyBlocks(resolution, language),
    ...openChoices(resolution, language),
    ...sweepPart(resolution, language),
    ...tippingPart(resolution, language),
    ...expectedPart(resolution, language),
    ...(met.length === 0
      ? []
      : [`${say(TEXT.met)}:`, ...met.map((one) => `  ${targetLine(one, language)}`), '']),
    ...(foreseen === null ? [] : outlookLines(foreseen, scenario.sample, precision, language)),
    ...warnings.map(({ message }) => `${say(TEXT.warnings)}: ${message[language]}`),
    say(TEXT.fine),
  ];
}

/** What would have to be true. */
function tippingPart({ tippingPoints }: Resolution, language: Language): string[] {
  return tippingPoints.length === 0 ? [] : [...describeTippingPoints(tippingPoints, language), ''];
}

/** The signs the documents give. */
function expectedPart({ expected }: Resolution, language: Language): string[] {
  return expected.length === 0 ? [] : [...describeExpectations(expected, language), ''];
}

function historyLines({ history, dropped, scenario }: Resolution, language: Language): string[] {
  if (scenario.opening === null) return [];
  return [
    TEXT.history(history.length, formatMonth(scenario.opening))[language],
    ...dropped.map(
      ({ form }) => `  ${TEXT.without[language]}: ${form.title[language]} (${formatMonth(form.from)})`,
    ),
    '',
  ];
}

function policyBlocks({ policies }: Resolution, language: Language): string[] {
  if (policies.length === 0) return [TEXT.nothing[language], ''];
  return policies.flatMap(({ use, volume }) => [
    `${TEXT.policy[language]}: ${use.form.title?.[language] ?? use.form.id}`,
    ...policyLines(use.form, language).map((line) => `  ${line}`),
    ...(volume === null
      ? []
      : [
          `  ${
            TEXT.volume(
              written(volume.places, language, 0),
              written(volume.startsPerYear, language, 0),
              written(volume.kronerPerYear / 1_000_000, language, 0),
            )[language]
          }`,
        ]),
    '',
  ]);
}

function openChoices({ openChoices: choices }: Resolution, language: Language): string[] {
  if (choices.length === 0) return [];
  const lines = choices.map(({ lever, used, alternatives, range, why }) => {
    const others = alternatives.map(({ text }) => text).join(' | ');
    const parts = [
      `${TEXT.used[language]} ${used}`,
      ...(others === '' ? [] : [`${TEXT.try[language]} ${others}`]),
      ...(range === null ? [] : [`${TEXT.range[language]} ${range}`]),
      ...(why === null ? [] : [why]),
    ];
    return `  ${leverTitle(lever)[language]}: ${parts.join('; ')}`;
  });
  return [`${TEXT.open[language]}:`, ...lines, ''];
}

function sweepPart(resolution: Resolution, language: Language): string[] {
  const variants = sweepSize(resolution);
  if (variants === 0) return [];
  const levers = resolution.openChoices.filter(({ varied }) => varied.length > 0);
  return [
    `${TEXT.sweep(variants, resolution.grid === 'every combination')[language]}:`,
    ...levers.map(({ lever, varied }) => `  ${lever}: ${varied.join(' | ')}`),
    '',
  ];
}

function outlookLines(foreseen: Outlook, sample: number, precision: number, language: Language): string[] {
  const number = (value: number, decimals = 0): string => written(value, language, decimals);
  const {
    participants,
    participants_simulated: simulated,
    participants_followed: followed,
    replications,
    minutes,
  } = foreseen;
  const effort =
    replications === null || minutes === null
      ? TEXT.unfollowed
      : TEXT.effort(
          String(precision).replace('.', language === 'nb' ? ',' : '.'),
          number(replications),
          number(minutes),
        );
  return [
    `${TEXT.foreseen[language]}:`,
    `  ${TEXT.participants(number(participants), number(simulated), sample, number(followed))[language]}`,
    `  ${effort[language]}`,
    '',
  ];
}
