/** The ordinary measures: one file each in `evidence/measures/`, their numbers in the parameter files. */
import type { DatedValue, ParameterDeclaration, ParameterTable } from '../model/declarations.js';
import type { MeasureSpec } from '../model/measure-spec.js';
import { CHANNELS } from '../model/measure-spec.js';
import { COUNTIES } from '../vocabulary/codes.js';
import { MONTHS_PER_YEAR } from '../vocabulary/months.js';
import type { Month } from '../vocabulary/months.js';
import { ACCOUNT_PARAMETERS } from './accounts.js';
import { check } from './check.js';
import type { MeasureForm } from './forms.js';
import { MEASURE, clausesOf, rulesOf, scheduleOf, seasonOf } from './forms.js';
import type { Library } from './library.js';
import { idOfFile, yamlFilesIn } from './library.js';
import * as messages from './messages.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import { readSource } from './source.js';

const FOLDER = 'evidence/measures/';
/** A catalogue measure has no last start: any month a scenario can reach lies before this one. */
const NEVER_ENDS: Month = 9999 * MONTHS_PER_YEAR;
const MOST_PERSONS = 1_000_000;
const MOST_KRONER = 1_000_000;

export interface CatalogueMeasure {
  readonly form: MeasureForm;
  readonly at: Location;
}

/** All measures, in the order of their file names. */
export function readCatalogue(library: Library): CatalogueMeasure[] {
  return yamlFilesIn(library, FOLDER).map((file) => {
    const source = readSource(library, file);
    const form = check(MEASURE, source.tree, source);
    const expected = idOfFile(file);
    if (form.id !== expected)
      throw new InputError([messages.notAChoice(source.locate(['id']), form.id, [expected])]);
    return { form, at: source.locate([]) };
  });
}

/**
 * Parameters this room reads itself: every channel of every catalogue measure, today's participants and the young
 * ones' share of them, what turns a volume into kroner (the model's own as well), and what the accounts take for given.
 */
export function scenarioDeclarations(measures: readonly CatalogueMeasure[]): ParameterDeclaration[] {
  const out: ParameterDeclaration[] = [
    ...ACCOUNT_PARAMETERS,
    { name: 'volume.monthly-wage', unit: 'kroner per month', min: 0, max: MOST_KRONER },
    { name: 'volume.hours-share', unit: 'share', min: 0, max: 1 },
    { name: 'money.wage-cost', unit: 'ratio', min: 1, max: 2 },
    { name: 'money.G', unit: 'kroner', min: 0, max: MOST_KRONER },
  ];
  for (const { form } of measures) {
    out.push({ name: `places.${form.id}.participants`, unit: 'persons', min: 0, max: MOST_PERSONS });
    out.push({ name: `places.${form.id}.young-share`, unit: 'share', min: 0, max: 1 });
    for (const [channel, { unit, min, max }] of Object.entries(CHANNELS)) {
      out.push({ name: `measure.${form.id}.${channel}`, unit, min, max });
    }
  }
  return out;
}

/** Places at a time for ages 16-39 and for older users: participants of all ages split by the young ones' share, at every date either changes. */
function placesOf(id: string, table: ParameterTable): MeasureSpec['places'] {
  const participants = table.get(`places.${id}.participants`) ?? [];
  const share = table.get(`places.${id}.young-share`) ?? [];
  const dates = [...new Set([...participants, ...share].map(({ from }) => from))].sort((a, b) => a - b);
  return dates.map((from) => {
    const all = inForce(participants, from);
    const places = all * inForce(share, from);
    return { from, places, older: all - places };
  });
}

function inForce(dated: readonly DatedValue[], month: Month): number {
  const at = dated.filter(({ from }) => from <= month).at(-1) ?? dated.at(0);
  return at?.values.at(0) ?? 0;
}

/** A catalogue measure with its numbers from a parameter table. */
export function catalogueSpec({ form }: CatalogueMeasure, table: ParameterTable): MeasureSpec {
  return {
    id: form.id,
    kind: form.kind,
    policy: null,
    like: form.id,
    firstStart: 0,
    lastStart: NEVER_ENDS,
    lastMonth: NEVER_ENDS,
    ageFrom: form.who.age_at_start.from,
    ageTo: form.who.age_at_start.to,
    clauses: clausesOf(form.who),
    reach: new Float64Array(COUNTIES.length).fill(1),
    onceOnly: form.once ?? false,
    places: placesOf(form.id, table),
    fromMeasuresBudget: form.money !== 'own appropriation',
    stopsWhenShort: form.when_money_is_short === 'no new starts',
    needsSpecialist: form.needs === 'job specialist',
    subsidy: form.subsidy === undefined ? null : scheduleOf(form.subsidy, false, form.benefit_meanwhile),
    incomeSupport: null,
    channels: {},
    trainingBefore: 0,
    followUpAfter: 0,
    payer: form.payer,
    rules: rulesOf(form.rules),
    ...(form.season === undefined ? {} : { season: seasonOf(form.season) }),
    ...(form.municipal_share === undefined ? {} : { coPayment: form.municipal_share }),
  };
}
