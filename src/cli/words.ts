/** What the command line says, in both languages. Messages about a file's content belong to the scenarios room. */
import type { FolderRefused } from '../platform/node/index.js';
import type { Title } from './language.js';

export const FOLDER_REFUSED: Readonly<Record<FolderRefused['reason'], (path: string) => Title>> = {
  exists: (path) => ({
    nb: `Mappen ${path} finnes fra før. Velg en annen med --out, eller overskriv kjøringen i den med --force.`,
    en: `The folder ${path} already exists. Choose another with --out, or overwrite the run in it with --force.`,
  }),
  unfinished: (path) => ({
    nb: `Mappen ${path} har en uferdig kjøring av det samme. Fortsett den med --resume ${path}, eller begynn på nytt med --force.`,
    en: `The folder ${path} has an unfinished run of the same. Continue it with --resume ${path}, or start again with --force.`,
  }),
  'other-version': (path) => ({
    nb: `Kjøringen i ${path} er gjort av en annen versjon av innenfor. Kjør på nytt over den med --force, eller velg en annen mappe med --out.`,
    en: `The run in ${path} is by another version of innenfor. Run again over it with --force, or choose another folder with --out.`,
  }),
  'other-program': (path) => ({
    nb: `Kjøringen i ${path} er gjort av en annen versjon av innenfor, eller med et annet grunnlag. Bruk den versjonen og commit-en som står i manifest.json der.`,
    en: `The run in ${path} is by another version of innenfor, or rests on other evidence. Use the version and commit in its manifest.json.`,
  }),
  'no-run': (path) => ({
    nb: `Det er ingen kjøring i ${path}.`,
    en: `There is no run in ${path}.`,
  }),
  changed: (path) => ({
    nb: `Filen inputs.json i ${path} er ikke den kjøringen ble begynt med. Kjør på nytt i en annen mappe med --out.`,
    en: `The file inputs.json in ${path} is not what the run was begun with. Run again in another folder with --out.`,
  }),
  locked: (path) => ({
    nb: `En annen prosess arbeider i ${path}. Er du sikker på at den er borte, slett filen «lock» der.`,
    en: `Another process is working in ${path}. If you are sure it is gone, delete the file "lock" there.`,
  }),
};

export const SAY = {
  unknownName: (kind: Title, name: string, nearest: readonly string[]): Title => ({
    nb: `Ukjent ${kind.nb}: «${name}».${nearest.length === 0 ? '' : ` Mente du ${nearest.join(', ')}?`}`,
    en: `Unknown ${kind.en}: "${name}".${nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`}`,
  }),
  noFile: (name: string, nearest: readonly string[]): Title => ({
    nb: `Det er ingen fil ${name}.${nearest.length === 0 ? '' : ` Mente du det medfølgende scenarioet ${nearest.join(', ')}?`}`,
    en: `There is no file ${name}.${nearest.length === 0 ? '' : ` Did you mean the shipped scenario ${nearest.join(', ')}?`}`,
  }),
  badOption: (option: string, got: string, legal: string): Title => ({
    nb: `${option}: «${got}» kan ikke leses. Lovlig: ${legal}.`,
    en: `${option}: "${got}" cannot be read. Legal: ${legal}.`,
  }),
  nothingToCompare: (id: string): Title => ({
    nb: `«${id}» sier ikke hva det skal sammenlignes med: oppgi «base» eller «against» i filen, eller bruk «innenfor run».`,
    en: `"${id}" does not say what it is held against: give "base" or "against" in the file, or use "innenfor run".`,
  }),
  nothingToSweep: {
    nb: 'Det er ingenting å variere: filen har verken «vary» eller «try».',
    en: 'There is nothing to vary: the file has neither "vary" nor "try".',
  },
  nothingToForce: {
    nb: 'Det er ikke noe vippepunkt å lete etter: filen har ikke «what_would_have_to_be_true».',
    en: 'There is no tipping point to look for: the file has no "what_would_have_to_be_true".',
  },
  tooManyRuns: (variants: number, each: number, runs: number): Title => ({
    nb: `${variants} varianter à ${each} verdener er ${runs} kjøringer; over 1000 må bekreftes med --force. Færre verdier, «grid: one at a time», --quick eller færre --replications gir færre.`,
    en: `${variants} variants of ${each} worlds each are ${runs} runs; more than 1000 must be confirmed by --force. Fewer values, "grid: one at a time", --quick or fewer --replications make fewer.`,
  }),
  leagueAlone: {
    nb: '--league er én linje per scenario: --choices, --tipping, --hinges, --spells og «innenfor sweep» hører til rapporten om ett scenario.',
    en: '--league is one row for each scenario: --choices, --tipping, --hinges, --spells and "innenfor sweep" belong to the report on one scenario.',
  },
  league: {
    nb: 'Ligatabell: én linje per scenario, uten kortet over hva tallene henger på. «innenfor compare SCENARIO» gir rapporten om ett.',
    en: 'League table: one row for each scenario, without the card of what the numbers hinge on. "innenfor compare SCENARIO" gives the report on one.',
  },
  needsScenario: {
    nb: 'Oppgi minst ett scenario, eller --resume MAPPE.',
    en: 'Name at least one scenario, or --resume DIR.',
  },
  otherCommand: (path: string, command: string): Title => ({
    nb: `Kjøringen i ${path} er fra «innenfor ${command}».`,
    en: `The run in ${path} is from "innenfor ${command}".`,
  }),
  unknownPerson: (person: number, sample: number): Title => ({
    nb: `Ingen med nummer ${person} har levd i denne verdenen (1:${sample}). Numrene står i people.parquet fra en kjøring med --spells.`,
    en: `Nobody with id ${person} has lived in this world (1:${sample}). The ids are in people.parquet of a run with --spells.`,
  }),
  fileExists: (path: string): Title => ({
    nb: `Filen ${path} finnes fra før.`,
    en: `The file ${path} already exists.`,
  }),
  badId: (name: string): Title => ({
    nb: `«${name}» kan ikke være en id: små bokstaver, tall og bindestrek.`,
    en: `"${name}" cannot be an id: lower-case letters, digits and hyphens.`,
  }),
  simulating: { nb: 'Simulerer', en: 'Simulating' },
  writing: { nb: 'Skriver tabeller', en: 'Writing tables' },
  reporting: { nb: 'Skriver rapporten', en: 'Writing the report' },
  rate: { nb: 'måneder/s', en: 'months/s' },
  left: { nb: 'igjen', en: 'left' },
  jobs: (jobs: number, worlds: number, workers: number): Title => ({
    nb: `${jobs} jobber à ${worlds} verdener på ${workers} tråder`,
    en: `${jobs} jobs of ${worlds} worlds on ${workers} threads`,
  }),
  shownAgain: (path: string): Title => ({
    nb: `Den samme kjøringen ligger ferdig i ${path}.`,
    en: `The same run is already complete in ${path}.`,
  }),
  interrupted: (path: string): Title => ({
    nb: `Avbrutt. Ferdige jobber er tatt vare på. Fortsett med: --resume ${path}`,
    en: `Interrupted. Finished jobs are kept. Continue with: --resume ${path}`,
  }),
  kept: (path: string): Title => ({
    nb: `Ferdige jobber er tatt vare på. Når det er rettet, fortsett med: --resume ${path}`,
    en: `Finished jobs are kept. When that is put right, continue with: --resume ${path}`,
  }),
  report: { nb: 'Rapport', en: 'Report' },
  explorer: { nb: 'Regn selv i nettleseren', en: 'Simulate in the browser' },
  tables: { nb: 'Tabeller', en: 'Tables' },
  sameBytes: { nb: 'samme bytes', en: 'the same bytes' },
  otherBytes: { nb: 'FORSKJELLIG', en: 'DIFFERS' },
  quick: {
    nb: 'Rask kjøring: grovt utvalg, få gjentakelser, ingen parametertrekninger. Til å se retning, ikke til å sitere.',
    en: 'Quick run: a coarse sample, few replications, no parameter draws. For seeing directions, not for quoting.',
  },
} as const;

export const KINDS = {
  scenario: { nb: 'scenario', en: 'scenario' },
  name: { nb: 'navn', en: 'name' },
  list: { nb: 'liste', en: 'list' },
} as const;
