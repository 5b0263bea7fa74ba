/**
 * The parts a validation is run in. A part is a list of worlds with the same scenarios: what it computes travels from
 * the worker as a small map of numbers, the worlds never do.
 */
import { makePlan, scenariosOf, type Job, type JobResult, type Plan } from '../experiments/index.js';
import { PARAMETERS } from '../model/index.js';
import type { ResolvedScenario } from '../model/declarations.js';
import type { WorldResult } from '../model/results.js';
import { resolveScenario, type Library, type ParameterValues } from '../scenarios/index.js';
import { monthOf, type Month } from '../vocabulary/months.js';
import { behindEffects } from './effects/behind.js';
import { effectValues, largerInGoodTimes } from './effects/values.js';
import { scarringValues } from './effects/scarring.js';
import {
  PLACEMENT_END,
  PLACEMENT_WORLDS,
  SHORTER_WAIT_END,
  placementValues,
  shorterWaitValues,
  withPlacementHelp,
  withRehabilitationLots,
} from './effects/trials.js';
import { moneyValues } from './money/gain.js';
import { panelOf } from './panel.js';
import { behindEstimates } from './quasi-experiment/behind.js';
import { unemploymentOf } from './quasi-experiment/from-panel.js';
import { findingsOf, quasiExperimentValues } from './quasi-experiment/values.js';
import type { Reason } from './reasons.js';
import type { WorldValues } from './score.js';
import { computeStatistics, numbersBehind } from './statistics/list.js';

export const REPLAY = 'replay';

export const PART_IDS = [
  'replay',
  'quasi-experiment',
  'other-worlds',
  'placement-trial',
  'shorter-wait',
] as const;
export type PartId = (typeof PART_IDS)[number];

/** Another world of the same luck: the replay with something else in it. */
export interface OtherWorld {
  readonly id: string;
  /** What is below the head of its scenario file. */
  readonly changes: string;
}

export interface Part {
  readonly id: PartId;
  readonly title: Reason;
  /** Worlds lived beside the replay itself. */
  readonly others: readonly OtherWorld[];
  /** First month not lived; null for the whole of the replay. */
  readonly end: Month | null;
  readonly shadows: boolean;
  /** The part's sample is so many times coarser than the validation's. */
  readonly coarser: number;
  /** Replications; none where a quick validation leaves the part out. */
  readonly worlds: { readonly usual: number; readonly quick: number };
  /** Cells that only this part computes. */
  readonly computes: RegExp;
  /** Spells are recorded unless it says otherwise. */
  readonly spells?: false;
  /** What is laid over the resolved scenarios: a trial that no file describes. */
  adapt?(scenarios: readonly ResolvedScenario[]): ResolvedScenario[];
  /** The numbers of one replication by id, cells and others; the replay's world comes first, then the others. */
  numbers(worlds: readonly WorldResult[], scenarios: readonly ResolvedScenario[]): WorldValues;
}

/** In the order they are run. */
export const PARTS: readonly Part[] = [
  {
    id: 'replay',
    title: { nb: 'Etterprøvingen 2010-2024', en: 'The replay of 2010-2024' },
    others: [],
    // Nine years on, so that who began a measure in 2024 is followed as long as who began in 2010: several
    // measures came late, and effects are read on starts with the whole window behind them.
    end: monthOf(2034, 1),
    shadows: true,
    coarser: 1,
    worlds: { usual: 8, quick: 4 },
    computes: /^[ABCDGH]|^F/,
    numbers: ([world], [scenario]) => {
      const panel = panelOf(world);
      return new Map([
        ...numbersBehind(panel),
        ...computeStatistics(panel),
        ...behindEffects(world),
        ...effectValues(world, null),
        ...moneyValues(scenario.parameters, panel),
      ]);
    },
  },
  {
    id: 'quasi-experiment',
    title: {
      nb: 'Kvasieksperimentet, med og uten forsterket ungdomsinnsats',
      en: 'The quasi-experiment, with and without the reinforced youth effort',
    },
    others: [{ id: 'replay-without-youth-effort', changes: 'without: [reinforced-youth-effort]' }],
    // Nine months after those who entered in June 2019, the later of the placebo years.
    end: monthOf(2020, 4),
    shadows: false,
    coarser: 1,
    worlds: { usual: 30, quick: 0 },
    computes: /^E/,
    numbers: ([world, without], [scenario]) => {
      const findings = findingsOf(panelOf(world), panelOf(without), unemploymentOf(scenario.parameters));
      if (findings === null) return new Map();
      return new Map([...behindEstimates(findings), ...quasiExperimentValues(findings)]);
    },
  },
  {
    id: 'other-worlds',
    title: {
      nb: 'Verdener uten oljenedturen og uten innlåsing',
      en: 'Worlds without the oil slump and without lock-in',
    },
    others: [
      { id: 'replay-without-oil-slump', changes: 'without: [oil-slump]' },
      {
        id: 'replay-without-lock-in',
        changes: `policies:
  - id: lock-in-off
    kind: rule-change
    from: 2010-02
    set: {measure.*.search: 100 %, measure.*.schooling: 100 %}`,
      },
    ],
    end: null,
    shadows: true,
    coarser: 2,
    worlds: { usual: 4, quick: 0 },
    computes: /^F2b\.vanishes$|^F5\.good-times$|^F8/,
    numbers: ([world, withoutSlump, withoutLockIn]) =>
      new Map([
        ...scarringValues(panelOf(world), panelOf(withoutSlump)),
        ['F2b.vanishes', effectValues(world, withoutLockIn).get('F2b.vanishes') ?? null] as const,
        ['F5.good-times', largerInGoodTimes(withoutSlump, world)] as const,
      ]),
  },
  {
    id: 'placement-trial',
    title: {
      nb: 'Forsøket med jobbsøkerhjelp, i nedgang og i et stramt arbeidsmarked',
      en: 'The trial of job-placement help, in a slump and in a tight market',
    },
    others: PLACEMENT_WORLDS.map((id) => ({
      id,
      changes: `until: 2030-12\nhistory: [outlook-${id.startsWith('slump') ? 'slump' : 'tight'}]`,
    })),
    end: PLACEMENT_END,
    shadows: false,
    spells: false,
    coarser: 1,
    worlds: { usual: 8, quick: 0 },
    computes: /^F6/,
    adapt: withPlacementHelp,
    numbers: ([, ...worlds]) => placementValues(worlds),
  },
  {
    id: 'shorter-wait',
    title: {
      nb: 'Loddtrekningen om forsprang i køen til rehabilitering',
      en: 'The lottery of a head start in the queue for rehabilitation',
    },
    others: [
      {
        id: 'replay-head-start',
        // 35 days.
        changes: `policies:
  - id: head-start
    kind: rule-change
    from: 2012-01
    set: {measures.queue.head-start: 1.15 months}`,
      },
    ],
    end: SHORTER_WAIT_END,
    shadows: false,
    spells: false,
    coarser: 1,
    worlds: { usual: 16, quick: 0 },
    computes: /^F7/,
    adapt: withRehabilitationLots,
    numbers: shorterWaitValues,
  },
];

/** The part a cell is computed by: the last that claims it, so that the replay has what no other part has. */
export function partOf(cell: string): Part | null {
  return PARTS.filter(({ computes }) => computes.test(cell)).at(-1) ?? null;
}

/** What travels from a worker. */
export interface JobNumbers {
  readonly job: Job;
  readonly values: WorldValues;
}

/** The numbers of a finished job of a part. */
export function digestJob(id: PartId, plan: Plan, { job, worlds }: JobResult): JobNumbers {
  const part = PARTS.find((one) => one.id === id);
  if (part === undefined) throw new Error(`the validation has no part ${id}`);
  const values = part.numbers(worlds, scenariosOf(plan, job));
  // What another part computes is its own to say: there it has the worlds it needs.
  return { job, values: new Map([...values].filter(([cell]) => (partOf(cell)?.id ?? id) === id)) };
}

/**
 * The scenarios of a part: the replay, then the other worlds.
 *
 * @param sample persons one simulated person stands for
 * @param values in the place of the evidence's, as a calibration tries them
 * @throws InputError where a file of the library is broken
 */
export function resolvePart(
  library: Library,
  part: Part,
  sample: number,
  values: ParameterValues = new Map(),
): ResolvedScenario[] {
  const names = [REPLAY, ...part.others.map(({ id }) => id)];
  const own = libraryOf(library, part);
  const scenarios = names.map((name) => resolveScenario(own, name, PARAMETERS, { sample, values }).scenario);
  return part.adapt?.(scenarios) ?? scenarios;
}

/** Made once per library and part: what has been read of a library is remembered with it. */
const withOthers = new WeakMap<Library, Map<PartId, Library>>();

function libraryOf(library: Library, { id: partId, others }: Part): Library {
  const known = withOthers.get(library) ?? new Map<PartId, Library>();
  withOthers.set(library, known);
  const made = known.get(partId) ?? {
    files: new Map([
      ...library.files,
      ...others.map(({ id, changes }) => [`scenarios/${id}.yaml`, scenarioText(id, changes)] as const),
    ]),
  };
  known.set(partId, made);
  return made;
}

function scenarioText(id: string, changes: string): string {
  return `format: 1\nid: ${id}\ntitle: {nb: ${id}, en: ${id}}\nbase: ${REPLAY}\n${changes}\n`;
}

/**
 * Plan of a part: jobs as of any experiment, with the part in their names.
 *
 * @param scenarios as of `resolvePart`
 */
export function planPart(
  part: Part,
  scenarios: readonly ResolvedScenario[],
  seed: string,
  replications: number,
): Plan {
  const end = part.end;
  const plan = makePlan({
    seed,
    replications,
    draws: 0,
    scenarios: end === null ? scenarios : scenarios.map((scenario) => ({ ...scenario, end })),
    against: [],
    drawn: [],
    spells: part.spells ?? true,
    shadows: part.shadows,
  });
  return { ...plan, jobs: plan.jobs.map((job) => ({ ...job, id: `${part.id}-${job.id}` })) };
}

/**
 * One map per replication, in order: what all parts computed of it. Which worker finished first plays no part.
 */
export function worldsOf(results: readonly JobNumbers[]): readonly WorldValues[] {
  const worlds = new Map<number, Map<string, number | null>>();
  const ordered = [...results].sort(
    (a, b) => a.job.replication - b.job.replication || (a.job.id < b.job.id ? -1 : 1),
  );
  for (const { job, values } of ordered) {
    const world = worlds.get(job.replication) ?? new Map<string, number | null>();
    worlds.set(job.replication, world);
    for (const [id, value] of values) world.set(id, value);
  }
  return [...worlds.values()];
}
