/** From a policy as written to what the model takes: a measure of its own, or changed values of what there is. */
import type { ParameterTable } from '../model/declarations.js';
import type { Channel, DatedPlaces, MeasureRule, MeasureSpec } from '../model/measure-spec.js';
import { COUNTIES } from '../vocabulary/codes.js';
import type { Month } from '../vocabulary/months.js';
import type { CatalogueMeasure } from './catalogue.js';
import { catalogueSpec } from './catalogue.js';
import { clausesOf, incomeOf, rulesOf, scheduleOf } from './forms.js';
import * as messages from './messages.js';
import type { RangeQuantile } from './choices.js';
import { insteadByCounty, nameTaken, valueTwice } from './messages-composition.js';
import { budgetWithoutPrice } from './messages-volume.js';
import { ownChannels } from './own-values.js';
import type { VolumeForm, WageSubsidyForm, YouthProgrammeForm } from './policy-forms.js';
import { InputError } from './problem.js';
import type { PolicyUse } from './policy-uses.js';
import type { PlaceCost, Volume } from './volume.js';
import {
  channelsOf,
  numberOf,
  phaseIn,
  placeCost,
  placesOfBudget,
  placesOfStarts,
  volumeOfPlaces,
} from './volume.js';

/** What policies are worked out against. */
export interface PolicySetting {
  readonly table: ParameterTable;
  readonly catalogue: readonly CatalogueMeasure[];
  /** Quantile of a name within its range, in a draw. */
  readonly quantileOf: RangeQuantile;
  /** Yearly cost of a scenario's programmes when fully phased in, for `budget: same as SCENARIO`. */
  costOfScenario(id: string, use: PolicyUse): number;
}

export interface BuiltPolicy {
  readonly use: PolicyUse;
  /** The measure it brings; null for changes of what there is. */
  readonly spec: MeasureSpec | null;
  readonly volume: Volume | null;
  /** Added places of a catalogue measure, or its new places. */
  readonly places: MeasureSpec['places'];
}

/** Measures a policy may be like where it does not say: the one nearest in kind. */
const LIKE = { 'wage-subsidy': 'temporary-wage-subsidy', 'youth-programme': 'work-training' } as const;

/** Channels that an added mentor brings for as long as it lasts; the others are the main measure's own. */
const ADDED_CHANNELS = [
  'competence',
  'certainty',
  'mastery',
  'providerCost',
] as const satisfies readonly Channel[];

/** Builds a wage subsidy or youth programme: a measure of its own. */
export function buildProgramme(use: PolicyUse, setting: PolicySetting): BuiltPolicy {
  const { form } = use;
  if (form.kind !== 'wage-subsidy' && form.kind !== 'youth-programme')
    throw new Error(`${form.id} brings no measure`);
  if (setting.catalogue.some((measure) => measure.form.id === form.id))
    throw new InputError([nameTaken(use.locate(['id']), form.id)]);
  const like = form.like ?? LIKE[form.kind];
  checkMeasure(use, setting, ['like'], like);
  const [longest, typical] = lengths(form);
  const own: Partial<Record<Channel, number>> = {
    longest,
    longestOrdinary: longest,
    typicalLength: typical,
    ...(form.adviser_time === undefined ? {} : { adviserHours: form.adviser_time }),
    ...form.channels,
    ...ownChannelsOf(use, setting),
  };
  addBeside(use, setting, like, own);
  const before = form.kind === 'wage-subsidy' ? form.before : undefined;
  if (before !== undefined && before.measure !== 'work-training') {
    throw new InputError([
      messages.notAChoice(use.locate(['before', 'measure']), before.measure, ['work-training']),
    ]);
  }
  const subsidy =
    form.kind === 'wage-subsidy'
      ? scheduleOf(form.subsidy, form.after?.asked_of_employer === 'permanent job', form.benefit_meanwhile)
      : null;
  const incomeSupport = form.kind === 'youth-programme' ? incomeOf(form.income) : null;
  const { from: ageFrom, to: ageTo } = form.who.age_at_start;
  const channel = channelsOf(setting.table, like, own, form.first_start);
  const cost = placeCost(setting.table, form.first_start, {
    subsidy,
    incomeSupport,
    ageFrom,
    ageTo,
    channel,
  });
  const places = placesOf(use, form, cost, setting);
  const spec: MeasureSpec = {
    id: form.id,
    kind: form.kind,
    policy: form.id,
    like,
    firstStart: form.first_start,
    lastStart: form.last_start,
    lastMonth: form.all_ended ?? form.last_start + longest,
    ageFrom,
    ageTo,
    clauses: clausesOf(form.who),
    reach: form.where ?? new Float64Array(COUNTIES.length).fill(1),
    onceOnly: form.once ?? (form.kind === 'youth-programme' ? form.income.once : false),
    places: phaseIn(places, form.phase_in ?? 0, form.first_start),
    fromMeasuresBudget: form.money === 'from the measures budget',
    stopsWhenShort: form.money === 'from the measures budget',
    needsSpecialist: false,
    subsidy,
    incomeSupport,
    channels: own,
    trainingBefore: before?.length ?? 0,
    followUpAfter: Math.max(0, ...(form.beside ?? []).map(({ until }) => until ?? 0)),
    payer: 'state',
    rules: rulesOf(programmeRules(form)),
  };
  return { use, spec, volume: volumeOfPlaces(places, cost), places: [] };
}

function programmeRules(form: WageSubsidyForm | YouthProgrammeForm): MeasureRule[] {
  if (form.kind === 'youth-programme') return [];
  return [
    ...(form.employers === undefined ? [] : (['municipal employers'] as const)),
    ...(form.before?.skip_if === undefined ? [] : (['no training where known'] as const)),
  ];
}

/** Channels among the policy's own values: none that it writes elsewhere as well. */
function ownChannelsOf(use: PolicyUse, setting: PolicySetting): Partial<Record<Channel, number>> {
  const { form } = use;
  const own = ownChannels(use, setting);
  if (form.kind !== 'wage-subsidy' && form.kind !== 'youth-programme') return own;
  const elsewhere = [
    ...Object.keys(form.channels ?? {}),
    ...(form.adviser_time === undefined ? [] : ['adviserHours']),
  ];
  const index = form.values?.findIndex(({ name }) => elsewhere.includes(name)) ?? -1;
  if (index >= 0) {
    const name = form.values?.[index]?.name ?? '';
    throw new InputError([valueTwice(use.locate(['values', index, 'name']), name, form.id)]);
  }
  return own;
}

/** Longest and typical planned length, months. A subsidy is agreed for its whole length unless the file says less. */
function lengths(form: WageSubsidyForm | YouthProgrammeForm): readonly [number, number] {
  if (form.kind === 'wage-subsidy')
    return [form.subsidy.length, form.subsidy.typical_length ?? form.subsidy.length];
  const longest = form.income.length + (form.income.extension ?? 0);
  return [longest, form.typical_length ?? form.income.length];
}

/** A mentor beside adds its channels for its share of the time. */
function addBeside(
  use: PolicyUse,
  setting: PolicySetting,
  like: string,
  own: Partial<Record<Channel, number>>,
): void {
  const { form } = use;
  if (form.kind !== 'wage-subsidy' && form.kind !== 'youth-programme') return;
  for (const [index, beside] of (form.beside ?? []).entries()) {
    checkMeasure(use, setting, ['beside', index, 'measure'], beside.measure);
    if (beside.length === undefined) continue;
    const base = channelsOf(setting.table, like, own, form.first_start);
    const share = Math.min(1, beside.length / base('typicalLength'));
    for (const channel of ADDED_CHANNELS) {
      const added = numberOf(setting.table, `measure.${beside.measure}.${channel}`, form.first_start);
      if (added !== 0) own[channel] = base(channel) + added * share;
    }
  }
}

function checkMeasure(
  use: PolicyUse,
  setting: PolicySetting,
  path: (string | number)[],
  id: string,
): CatalogueMeasure {
  const found = setting.catalogue.find(({ form }) => form.id === id);
  const ids = setting.catalogue.map(({ form }) => form.id);
  if (found === undefined) throw new InputError([messages.unknownMeasure(use.locate(path), id, ids)]);
  return found;
}

/** Builds a change of a catalogue measure's volume: the places at every date in its span. */
export function buildVolumeChange(use: PolicyUse, setting: PolicySetting): BuiltPolicy {
  const { form } = use;
  if (form.kind !== 'measure-volume') throw new Error(`${form.id} changes no volume`);
  const spec = catalogueSpec(checkMeasure(use, setting, ['measure'], form.measure), setting.table);
  const cost = placeCost(setting.table, form.from, {
    ...spec,
    channel: channelsOf(setting.table, form.measure, {}, form.from),
  });
  const places = placesOf(use, form, cost, setting);
  const steps = phaseIn(places, form.phase_in ?? 0, form.from);
  const { where } = form;
  const isLocal = where !== undefined && where.some((share) => share < 1);
  if (isLocal && form.change === 'instead of today')
    throw new InputError([insteadByCounty(use.locate(['where']), form.measure)]);
  const borrows = form.money === 'from the measures budget';
  return {
    use,
    spec: null,
    volume: volumeOfPlaces(places, cost),
    places: steps.map((step) => ({
      from: step.from,
      places: isLocal ? 0 : step.places,
      ...(isLocal ? { local: [{ policy: form.id, places: step.places, reach: where }] } : {}),
      ...(borrows ? { borrowed: step.places } : {}),
    })),
  };
}

function placesOf(use: PolicyUse, form: VolumeForm, cost: PlaceCost, setting: PolicySetting): number {
  if (form.places !== undefined) return form.places;
  if (form.starts !== undefined) return placesOfStarts(form.starts, cost);
  if (form.budget === undefined) throw new Error('a volume was let through without any of its three forms');
  const kroner =
    'kroner' in form.budget ? form.budget.kroner : setting.costOfScenario(form.budget.scenario, use);
  const places = placesOfBudget(kroner, cost);
  if (Number.isNaN(places)) {
    const measure = use.form.kind === 'measure-volume' ? use.form.measure : use.form.id;
    throw new InputError([budgetWithoutPrice(use.locate(['budget']), measure)]);
  }
  return places;
}

/** Catalogue places with a change laid over its span; today's places come back after it. */
export function changePlaces(
  today: MeasureSpec['places'],
  change: MeasureSpec['places'],
  mode: 'on top of today' | 'instead of today',
  from: Month,
  until: Month | null,
): MeasureSpec['places'] {
  const end = until === null ? Number.POSITIVE_INFINITY : until + 1;
  const NOTHING: DatedPlaces = { from: 0, places: 0 };
  const inForce = (list: MeasureSpec['places'], month: Month): DatedPlaces =>
    list.reduce((found, step, index) => (index === 0 || step.from <= month ? step : found), NOTHING);
  const dates = new Set([...today.map((step) => step.from), ...change.map((step) => step.from)]);
  if (until !== null) dates.add(end);
  return [...dates]
    .sort((a, b) => a - b)
    .map((month) => {
      const ordinary = inForce(today, month);
      if (month < from || month >= end) return { ...ordinary, from: month };
      const added = inForce(change, month);
      const kept = mode === 'on top of today' ? ordinary : { ...ordinary, places: 0 };
      const local = [...(kept.local ?? []), ...(added.local ?? [])];
      const borrowed = (kept.borrowed ?? 0) + (added.borrowed ?? 0);
      return {
        ...kept,
        from: month,
        places: kept.places + added.places,
        ...(local.length === 0 ? {} : { local }),
        ...(borrowed === 0 ? {} : { borrowed }),
      };
    });
}
