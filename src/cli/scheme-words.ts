/** What `list schemes`, `explain` and the generated page say of the catalogue, in both languages. */
import type { ModelPart, Modelling, Stage, State, Status } from '../scenarios/index.js';
import type { Title } from './language.js';

export const STAGE_WORDS: Readonly<Record<Stage, Title>> = {
  'in force': { nb: 'gjelder', en: 'in force' },
  trial: { nb: 'forsøk', en: 'trial' },
  ended: { nb: 'avsluttet', en: 'ended' },
  proposed: { nb: 'foreslått', en: 'proposed' },
  considered: { nb: 'vurderes', en: 'considered' },
  idea: { nb: 'idé', en: 'idea' },
};

export const STATE_WORDS: Readonly<Record<State, Title>> = {
  ...STAGE_WORDS,
  'thought experiment': { nb: 'tankeeksperiment', en: 'thought experiment' },
};

export const STATUS_WORDS: Readonly<Record<Status, Title>> = {
  documented: { nb: 'dokumentert', en: 'documented' },
  derived: { nb: 'utledet', en: 'derived' },
  literature: { nb: 'fra litteraturen', en: 'literature' },
  calibrated: { nb: 'kalibrert', en: 'calibrated' },
  assumed: { nb: 'antatt', en: 'assumed' },
};

export const MODELLING_WORDS: Readonly<Record<Modelling, Title>> = {
  simulated: { nb: 'simulert', en: 'simulated' },
  lever: { nb: 'spak', en: 'lever' },
  described: { nb: 'bare beskrevet', en: 'described only' },
};

/** What a part of the model is called where a scheme names it. */
export const PART_WORDS: Readonly<Record<ModelPart, Title>> = {
  measures: { nb: 'Tiltak', en: 'Measures' },
  steps: { nb: 'Steg i måneden', en: 'Steps of the month' },
  parameters: { nb: 'Parametere', en: 'Parameters' },
  history: { nb: 'Historiske endringer', en: 'History entries' },
  policies: { nb: 'Politikk', en: 'Policies' },
  scenarios: { nb: 'Scenarioer', en: 'Scenarios' },
};

export const SCHEME_WORDS = {
  stage: { nb: 'Stadium', en: 'Stage' },
  runs: { nb: 'Hvem står for det', en: 'Run by' },
  targetGroup: { nb: 'Målgruppe', en: 'Target group' },
  rules: { nb: 'Regler', en: 'Rules' },
  known: { nb: 'Hva man vet', en: 'What is known' },
  model: { nb: 'I modellen', en: 'In the model' },
  also: { nb: 'Også kalt', en: 'Also called' },
  counts: (simulated: number, lever: number, described: number): Title => ({
    nb: `${String(simulated + lever + described)} ordninger og forslag: ${String(simulated)} simulert, ${String(lever)} som spak, ${String(described)} bare beskrevet.`,
    en: `${String(simulated + lever + described)} schemes and proposals: ${String(simulated)} simulated, ${String(lever)} as a lever, ${String(described)} described only.`,
  }),
} as const;
