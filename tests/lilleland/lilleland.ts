/**
 * Lilleland: a complete country small enough to be worked out by hand. 192 people aged 16-39 in two counties, eight
 * more each August; nobody dies, moves, falls ill or has children. Everybody takes general studies, three years to
 * the day of the examination, and nobody goes on or comes back. There is one post of each kind in each county, and no
 * vacancy unless a test opens one. One measure, work training, with four places.
 */
import type { DatedValue, PopulationTables, ResolvedScenario } from '../../src/model/declarations.js';
import type { MeasureSpec } from '../../src/model/measure-spec.js';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { scenario } from '../model/world.js';

export const OSLO = COUNTIES.indexOf('oslo');
export const FINNMARK = COUNTIES.indexOf('finnmark');
/** Sixteen-year-olds a year: Oslo 3 women and 2 men, Finnmark 1 woman and 2 men. */
export const COHORT = { oslo: [3, 2], finnmark: [1, 2] } as const;
export const COHORT_SIZE = 8;
export const AGES = 24;
export const START = monthOf(2024, 1);

const FIRST_YEAR = 2000;
const YEARS = 30;

function population(): PopulationTables {
  const cohort = new Float64Array(YEARS * COUNTIES.length * 2);
  const countyShare = new Float64Array(YEARS * COUNTIES.length);
  for (let year = 0; year < YEARS; year += 1) {
    cohort.set(COHORT.oslo, (year * COUNTIES.length + OSLO) * 2);
    cohort.set(COHORT.finnmark, (year * COUNTIES.length + FINNMARK) * 2);
    countyShare[year * COUNTIES.length + OSLO] = 5 / 8;
    countyShare[year * COUNTIES.length + FINNMARK] = 3 / 8;
  }
  return {
    firstYear: FIRST_YEAR,
    lastYear: FIRST_YEAR + YEARS - 1,
    cohort,
    netInflow: new Float64Array(YEARS * (AGES - 1)),
    countyShare,
    total: new Float64Array(YEARS).fill(AGES * COHORT_SIZE),
  };
}

/** What does not happen in Lilleland. Everything else is as in the shipped evidence. */
const QUIET_LIFE: Readonly<Record<string, number>> = {
  'people.death': 0,
  'people.emigration': 0,
  'people.immigration.replacement': 0,
  'people.move': 0,
  'people.birth': 0,
  'people.congenital': 0,
  'health.mental.onset': 0,
  'health.other.onset': 0,
  'school.entry': 1,
  'school.general.log-odds': 5,
  'school.general.marks': 0,
  'school.dropout.general': 0,
  'school.exam.stays': 0,
  'school.return': 0,
  'school.higher.entry': 0,
  'school.conscription': 0,
  'market.side-job.start': 0,
  'market.vacancy.opening': 0,
  'market.furlough': 0,
  'nav.registration': 0,
  'benefits.social-assistance': 0,
  'market.slots': 1,
};

/** Lilleland, with the named values changed (the same in every cell). */
export function lilleland(months: number, changed: Readonly<Record<string, number>> = {}): ResolvedScenario {
  const shipped = scenario('baseline', 1000, 12);
  const parameters = new Map<string, readonly DatedValue[]>(shipped.parameters);
  for (const [name, value] of Object.entries({ ...QUIET_LIFE, ...changed })) {
    const cells = parameters.get(name)?.[0]?.values.length ?? 0;
    parameters.set(name, [{ from: 0, values: new Float64Array(cells).fill(value) }]);
  }
  const training = shipped.measures.find((measure) => measure.id === 'work-training');
  if (training === undefined) throw new Error('Lilleland borrows work training from the catalogue');
  const measure: MeasureSpec = {
    ...training,
    firstStart: 0,
    lastStart: START + 1000,
    lastMonth: START + 1000,
    // Four places by residents: 2.5 in Oslo and 1.5 in Finnmark, of which the keyed lot makes whole ones.
    places: [{ from: 0, places: 4 }],
  };
  return {
    id: 'lilleland',
    title: { nb: 'Lilleland', en: 'Lilleland' },
    opening: null,
    start: START,
    end: START + months,
    parameters,
    measures: [measure],
    population: population(),
    sample: 1,
  };
}
