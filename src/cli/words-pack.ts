/** What a replication package says, in both languages. */
import type { Manifest } from '../platform/node/index.js';
import type { Title } from './language.js';

/** Scenarios by name and words, as far as the run's inputs tell them. */
export interface PackedScenario {
  readonly id: string;
  readonly base: string | null;
  readonly title: Title;
}

export const SAY_PACK = {
  packed: (path: string, files: number): Title => ({
    nb: `Replikasjonspakke: ${path} (${files} filer)`,
    en: `Replication package: ${path} (${files} files)`,
  }),
  changedTable: (file: string): Title => ({
    nb: `${file} er ikke som da kjøringen ble ferdig, eller er borte: det som pakkes, må være det som ble kjørt. «innenfor rerun MAPPE --verify» viser hva som er endret.`,
    en: `${file} is not as it was when the run ended, or is gone: what is packed must be what was run. "innenfor rerun DIR --verify" shows what has changed.`,
  }),
  isThere: (path: string): Title => ({
    nb: `${path} finnes fra før. Velg noe annet med --out; --force overskriver bare en pakke.`,
    en: `${path} already exists. Choose something else with --out; --force overwrites a package and nothing else.`,
  }),
  noArchive: (path: string): Title => ({
    nb: `${path} er ikke en hel replikasjonspakke (.tar.gz fra «innenfor pack»).`,
    en: `${path} is not a whole replication package (.tar.gz from "innenfor pack").`,
  }),
  changedFile: { nb: 'ENDRET ETTER PAKKING', en: 'CHANGED SINCE IT WAS PACKED' },
} as const;

/** One paragraph for a methods section. */
export function methodText(manifest: Manifest, scenarios: readonly PackedScenario[]): Title {
  const { version, commit, dirty, seed, sample, replications, draws, command, engine, evidence, input } =
    manifest;
  const named = (language: keyof Title): string =>
    scenarios.map(({ id, base, title }) => namedScenario(id, base, title[language], language)).join('; ');
  const changed = dirty === true;
  const parameterDraws = {
    nb: draws === 0 ? 'de sentrale parametrene' : `de sentrale parametrene og ${draws} parametertrekninger`,
    en: draws === 0 ? 'the central parameters' : `the central parameters and ${draws} parameter draws`,
  };
  const band = replications > 1;
  return {
    nb:
      `Tallene er fra innenfor ${version}${commit === null ? '' : ` (commit ${commit}${changed ? ', med endringer' : ''})`}, en agentbasert ` +
      `mikrosimulering av unge i Norge, måned for måned («innenfor ${command}»). Det ble simulert ${named('nb')}. Hver simulert person står ` +
      `for ${sample} i landet (utvalg 1:${sample}); ${replications} ${replications === 1 ? 'gjentakelse' : 'gjentakelser'} med frøet «${seed}» ble gjort med ${parameterDraws.nb}. Verdener som sammenlignes, ` +
      'deler alt tilfeldig og skiller seg bare ved det politikken gjør. ' +
      (band ? 'Intervallene er 95 prosent t-intervaller over parvise gjentakelser. ' : '') +
      'Personene er syntetiske: ingen personopplysninger inngår. Modellen er beskrevet i model/model.md, størrelsene som anslås, i ' +
      `model/estimands.md. Kjøringen er fastlagt av inndata ${short(input)}, motor ${short(engine)} og grunnlag ${short(evidence)} (de første tegnene av SHA-256); ` +
      '«innenfor rerun --verify» gir de samme tabellene byte for byte.',
    en:
      `The figures are from innenfor ${version}${commit === null ? '' : ` (commit ${commit}${changed ? ', with changes' : ''})`}, an agent-based ` +
      `microsimulation of young people in Norway, month by month ("innenfor ${command}"). Simulated were ${named('en')}. Each simulated person stands ` +
      `for ${sample} in the country (sample 1:${sample}); ${replications} ${replications === 1 ? 'replication' : 'replications'} with the seed "${seed}" were done with ${parameterDraws.en}. Worlds that are compared ` +
      'share all chance and differ only by what the policy does. ' +
      (band ? 'Intervals are 95 per cent t intervals over paired replications. ' : '') +
      'The people are synthetic: there are no personal data. The model is described in model/model.md, what is estimated in ' +
      `model/estimands.md. The run is fixed by input ${short(input)}, engine ${short(engine)} and evidence ${short(evidence)} (first digits of SHA-256); ` +
      '"innenfor rerun --verify" gives the same tables byte by byte.',
  };
}

/** The package's README: what lies where, and how to do the run again. */
export function readmeText({ version, commit, command }: Manifest): string {
  const at = commit === null ? `version ${version}` : `version ${version}, commit ${commit}`;
  const atNorwegian = commit === null ? `versjon ${version}` : `versjon ${version}, commit ${commit}`;
  return `# Replication package / replikasjonspakke

A run of \`innenfor ${command}\` with everything needed to read it, cite it and do it again.

| | |
|---|---|
| \`run/\` | the run folder: tables, \`datapackage.json\` (columns, types, units, titles), report, \`inputs.json\` (all resolved inputs), \`manifest.json\` |
| \`inputs/\` | the evidence, policies and scenarios the program held at the time |
| \`model/\` | description of the model, the estimands, the formats |
| \`METHOD.md\` | a paragraph for a methods section |
| \`CITATION.cff\`, \`LICENSE\` | how to cite; the licence |
| \`SHA256SUMS\` | a hash of every file: \`sha256sum -c SHA256SUMS\` |

To do it again, get innenfor (${at}) and Node 20.19 or newer, then

    npm ci && npm run build
    node bin/innenfor.js rerun PACKAGE --verify

which first holds every file against \`SHA256SUMS\`, then simulates everything anew and says of each table whether it has the same bytes.

## På norsk

En kjøring av \`innenfor ${command}\` med alt som trengs for å lese den, vise til den og gjøre den igjen: \`run/\` er kjøremappen med tabeller og
rapport, \`inputs/\` er grunnlag, politikk og scenarioer slik programmet hadde dem, \`model/\` beskriver modellen, \`METHOD.md\` er et avsnitt til
et metodekapittel, og \`SHA256SUMS\` har en hash av hver fil. For å gjøre den igjen: hent innenfor (${atNorwegian}) og Node 20.19 eller nyere, og
gi kommandoene over.
`;
}

function namedScenario(id: string, base: string | null, title: string, language: keyof Title): string {
  const on = { nb: 'bygd på', en: 'built on' };
  return base === null ? `${title} (${id})` : `${title} (${id}, ${on[language]} ${base})`;
}

function short(hash: string): string {
  return hash.slice(0, 12);
}
