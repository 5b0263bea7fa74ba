/** A scenario with everything looked up: the one way from files to what the model runs. */
import type { ParameterDeclaration, ParameterTable, PopulationTables } from '../model/declarations.js';
import type { MeasureSpec } from '../model/measure-spec.js';
import { acceptedValues, readAccepted, withValues } from './accepted-draws.js';
import type { CatalogueMeasure } from './catalogue.js';
import { catalogueSpec, readCatalogue, scenarioDeclarations } from './catalogue.js';
import { isMapping, type Overrides } from './choices.js';
import { checkHorizon, refuseSameParameter } from './conflicts.js';
import type { Evidence } from './evidence.js';
import { loadEvidence } from './evidence.js';
import { readExpectations } from './expectation.js';
import { applyHistory } from './history.js';
import type { Library } from './library.js';
import * as messages from './messages.js';
import { tooManyAlternatives } from './messages-source.js';
import type { BuiltPolicy, PolicySetting } from './policies.js';
import { buildProgramme, buildVolumeChange, changePlaces } from './policies.js';
import { buildPopulation } from './population.js';
import { ownParameters } from './own-values.js';
import type { Problem } from './problem.js';
import { InputError } from './problem.js';
import type { Resolution, ResolveOptions, Warning } from './resolution.js';
import type { ParameterChange } from './rule-changes.js';
import { applyChange, readChanges } from './rule-changes.js';
import { quantileOfDraw, sampleParameters } from './sampling.js';
import type { PolicyUse, ReadOptions } from './policy-uses.js';
import type { ScenarioFile } from './scenario-file.js';
import { readScenario, scenarioFile, scenarioIds } from './scenario-file.js';
import { SPECIALISTS, checkStaffing } from './staffing.js';
import { readTippingPoints } from './tipping.js';
import { expandChoices } from './variants.js';

/** Persons behind one agent where neither the command nor the file says. */
const DEFAULT_SAMPLE = 10;
/** Alternatives the policies of a scenario may leave open in all: each is read and checked by itself. */
const MOST_ALTERNATIVES = 500;
const NO_OVERRIDES: Overrides = new Map();

interface Prepared {
  readonly evidence: Evidence;
  readonly catalogue: readonly CatalogueMeasure[];
  readonly population: PopulationTables;
}

/** Evidence and population are read once per library: parameter draws and scenarios share them. */
const prepared = new WeakMap<Library, Map<readonly ParameterDeclaration[], Prepared>>();

function prepare(library: Library, declarations: readonly ParameterDeclaration[]): Prepared {
  const known = prepared.get(library) ?? new Map<readonly ParameterDeclaration[], Prepared>();
  prepared.set(library, known);
  const found = known.get(declarations);
  if (found !== undefined) return found;
  const catalogue = readCatalogue(library);
  const made: Prepared = {
    evidence: loadEvidence(library, mergeDeclarations(declarations, scenarioDeclarations(catalogue))),
    catalogue,
    population: buildPopulation(library),
  };
  known.set(declarations, made);
  return made;
}

function mergeDeclarations(
  model: readonly ParameterDeclaration[],
  own: readonly ParameterDeclaration[],
): ParameterDeclaration[] {
  const names = new Set(model.map(({ name }) => name));
  return [...model, ...own.filter(({ name }) => !names.has(name))];
}

/** The evidence as held against the declarations of the model and of this room. Problems are listed, never thrown. */
export function readEvidence(library: Library, declarations: readonly ParameterDeclaration[]): Evidence {
  return prepare(library, declarations).evidence;
}

/**
 * Resolves a scenario.
 *
 * @param idOrFile a path in the library, else a shipped scenario's id
 * @param declarations what the model declares; the channels of the measures and the volumes are added here
 * @throws InputError with one problem for what the scenario's files say; with all of them for the evidence
 */
export function resolveScenario(
  library: Library,
  idOrFile: string,
  declarations: readonly ParameterDeclaration[],
  options: ResolveOptions = {},
): Resolution {
  const file = scenarioFile(library, idOrFile);
  const { draw } = options;
  const read: ReadOptions = {
    overrides: options.choices ?? NO_OVERRIDES,
    quantileOf: (lever) =>
      draw === undefined || draw.index === 0
        ? (options.leverAt?.(lever) ?? null)
        : quantileOfDraw(`policy.${lever}`, draw.index, draw.seedWords),
  };
  const scenario = readScenario(library, file, read);
  const { evidence, catalogue, population } = prepare(library, declarations);
  const broken = evidence.problems.filter(({ code }) => code !== 'unused-parameter');
  if (broken.length > 0) throw new InputError(broken);
  const central = centralTable(library, evidence, options);
  checkHorizon(scenario);
  const changes = changesOf(scenario, evidence.declarations, read);
  refuseSameParameter(changes, scenario.policies);
  const lived = applyHistory(library, central, scenario.history, evidence.declarations);
  const table = changes.reduce<ParameterTable>(applyChange, lived.table);
  const specialists = evidence.entries.find(({ name }) => name === SPECIALISTS);
  if (specialists !== undefined) checkStaffing(table, changes, scenario.policies, specialists.at);
  const setting = settingOf(library, table, catalogue, read);
  const policies = scenario.policies.map((use) => build(use, setting));
  if (options.choices === undefined && draw === undefined)
    checkAlternatives(library, file, read, scenario, setting, evidence.declarations);
  const measures = [...catalogueMeasures(catalogue, table, policies), ...specsOf(policies)];
  return {
    scenario: {
      id: scenario.form.id,
      title: scenario.form.title,
      opening: scenario.opening,
      start: scenario.start,
      end: scenario.until + 1,
      parameters: table,
      measures,
      population,
      sample: options.sample ?? scenario.sample ?? DEFAULT_SAMPLE,
    },
    file,
    ...headOf(scenario),
    policies,
    changes,
    history: scenario.history,
    dropped: scenario.dropped,
    historyChanges: lived.changes,
    openChoices: scenario.policies.flatMap(({ choices }) => choices),
    grid: scenario.vary.grid,
    state: scenario.form.state ?? null,
    expected: readExpectations(scenario.form.expected, {
      policies,
      measures,
      locate: (path) => scenario.source.locate(path),
    }),
    tippingPoints: readTippingPoints(scenario.form.what_would_have_to_be_true, {
      policies,
      inherited: !isMapping(scenario.source.tree) || !('what_would_have_to_be_true' in scenario.source.tree),
      locate: (path) => scenario.source.locate(path),
    }),
    warnings: unusedWarnings(evidence.problems),
    evidence,
  };
}

/** The evidence's numbers, or those of a draw: calibrated ones from the accepted set, the others within their ranges. */
function centralTable(
  library: Library,
  evidence: Evidence,
  { draw, values = new Map() }: ResolveOptions,
): ParameterTable {
  if (draw === undefined || draw.index === 0) return withValues(evidence.table, values);
  const accepted = acceptedValues(readAccepted(library, evidence.declarations), draw.index);
  const drawn = sampleParameters(evidence, draw.index, draw.seedWords);
  return withValues(withValues(drawn, accepted), values);
}

function headOf(
  scenario: ScenarioFile,
): Pick<Resolution, 'base' | 'against' | 'againstFiles' | 'what' | 'source' | 'prices' | 'run' | 'trial'> {
  const { form } = scenario;
  const base = form.base ?? null;
  return {
    base,
    against: scenario.against.map(({ id }) => id),
    againstFiles: scenario.against.map(({ file }) => file),
    what: form.what ?? null,
    source: form.source ?? null,
    prices: form.prices === undefined ? null : Number(form.prices.slice(0, form.prices.indexOf(' '))),
    run: {
      sample: scenario.sample,
      replications: form.run?.replications ?? null,
      parameterDraws: form.run?.parameter_draws ?? null,
      seed: form.run?.seed ?? null,
    },
    trial: form.trial ?? null,
  };
}

function settingOf(
  library: Library,
  table: ParameterTable,
  catalogue: readonly CatalogueMeasure[],
  read: ReadOptions,
): PolicySetting {
  const setting: PolicySetting = {
    table,
    catalogue,
    quantileOf: read.quantileOf,
    costOfScenario: (id, use) => {
      const ids = scenarioIds(library);
      const at = use.locate(['budget']);
      if (!ids.includes(id)) throw new InputError([messages.unknownScenario(at, id, ids)]);
      const other = readScenario(library, scenarioFile(library, id), { ...read, overrides: NO_OVERRIDES });
      let kroner = 0;
      for (const { form, ...rest } of other.policies) {
        // Places instead of today's are no money of the scenario's own.
        if (
          form.kind === 'rule-change' ||
          (form.kind === 'measure-volume' && form.change !== 'on top of today')
        )
          continue;
        // A budget that is itself borrowed could be borrowed in a circle.
        const borrowed = form.budget !== undefined && 'scenario' in form.budget;
        if (borrowed)
          throw new InputError([messages.notUnderstood(at, id, ['a scenario with a volume of its own'])]);
        kroner += build({ form, ...rest }, setting).volume?.kronerPerYear ?? 0;
      }
      return kroner;
    },
  };
  return setting;
}

function build(use: PolicyUse, setting: PolicySetting): BuiltPolicy {
  if (use.form.kind === 'rule-change') return { use, spec: null, volume: null, places: [] };
  return use.form.kind === 'measure-volume' ? buildVolumeChange(use, setting) : buildProgramme(use, setting);
}

function specsOf(policies: readonly BuiltPolicy[]): MeasureSpec[] {
  return policies.flatMap(({ spec }) => (spec === null ? [] : [spec]));
}

/** The catalogue with volume changes laid over it. */
function catalogueMeasures(
  catalogue: readonly CatalogueMeasure[],
  table: ParameterTable,
  policies: readonly BuiltPolicy[],
): MeasureSpec[] {
  return catalogue.map((measure) => {
    let spec = catalogueSpec(measure, table);
    for (const { use, places } of policies) {
      const { form } = use;
      if (form.kind !== 'measure-volume' || form.measure !== spec.id) continue;
      const until = form.until ?? null;
      spec = { ...spec, places: changePlaces(spec.places, places, form.change, form.from, until) };
    }
    return spec;
  });
}

/** Every `try` must be legal too, and every value of a sweep, one at a time, before anything runs. */
function checkAlternatives(
  library: Library,
  file: string,
  read: ReadOptions,
  scenario: ScenarioFile,
  setting: PolicySetting,
  declarations: Evidence['declarations'],
): void {
  const openChoices = scenario.policies.flatMap((use) => use.choices);
  const alternatives = expandChoices({ openChoices, grid: 'one at a time' });
  if (alternatives.length > MOST_ALTERNATIVES) {
    const at = scenario.source.locate(['policies']);
    throw new InputError([tooManyAlternatives(at, alternatives.length, MOST_ALTERNATIVES)]);
  }
  for (const { overrides } of alternatives) {
    const other = readScenario(library, file, { ...read, overrides });
    checkHorizon(other);
    refuseSameParameter(changesOf(other, declarations, read), other.policies);
    for (const use of other.policies) build(use, setting);
  }
}

/** Everything the policies of a scenario set. */
function changesOf(
  { policies }: ScenarioFile,
  declarations: Evidence['declarations'],
  read: ReadOptions,
): ParameterChange[] {
  return policies.flatMap((use) => readChanges(use, declarations, ownParameters(use, declarations, read)));
}

function unusedWarnings(problems: readonly Problem[]): Warning[] {
  return problems
    .filter(({ code }) => code === 'unused-parameter')
    .map(({ code, message }) => ({ code, message }));
}
