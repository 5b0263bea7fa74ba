/** The macro and health paths: tables as their points make them, entries that hold from their date and not before. */
import { describe, expect, it } from 'vitest';
import { COUNTIES } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import type { DatedValue, ParameterTable } from '../../src/model/declarations.js';
import { PARAMETERS } from '../../src/model/parameters.js';
import { valueInForce } from '../../src/model/state/parameters.js';
import { cellsOf } from '../../src/scenarios/evidence.js';
import { applyHistory, readHistory } from '../../src/scenarios/history.js';
// @ts-expect-error plain JavaScript, run by hand
import * as tool from '../../tools/evidence/macro-paths.js';
import { fullLibrary } from './shipped-library.js';

/** The tool that makes the tables, and the months by which they stand ahead of what is published. */
const { macroTables, LEAD } = tool as { macroTables: () => Map<string, string>; LEAD: number };

const library = fullLibrary();
const declarations = new Map(PARAMETERS.map((declaration) => [declaration.name, declaration]));
/** Evidence with a 1 wherever the range allows: what entries set is then theirs. */
const plain: ParameterTable = new Map<string, readonly DatedValue[]>(
  PARAMETERS.map((declaration) => [
    declaration.name,
    [{ from: 0, values: new Float64Array(cellsOf(declaration)).fill(1) }],
  ]),
);
const MACRO = ['business-cycle', 'oil-slump', 'pandemic', 'recovery-2022', 'outlook-steady'];

function tableOf(ids: readonly string[]): ParameterTable {
  return applyHistory(
    library,
    plain,
    ids.map((id) => readHistory(library, id)),
    declarations,
  ).table;
}

const whole = tableOf(MACRO);
const at = (table: ParameterTable, name: string, year: number, month: number): Float64Array =>
  valueInForce(table.get(name) ?? [], monthOf(year, month));
const unemployment = (year: number, month: number): number =>
  at(whole, 'market.cycle.unemployment', year, month)[0] ?? Number.NaN;
const ratioOf = (county: (typeof COUNTIES)[number], year: number, month: number): number =>
  at(whole, 'market.cycle.county', year, month)[COUNTIES.indexOf(county)] ?? Number.NaN;

function rowsOf(file: string): string[][] {
  const text = library.files.get(file);
  if (typeof text !== 'string') throw new Error(`no table ${file}`);
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(','));
}

/** Year and calendar month, so many months before `YYYY-MM`. */
function monthBefore(when: string, months: number): [number, number] {
  const [year = 0, month = 0] = when.split('-').map(Number);
  const index = monthOf(year, month) - months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

describe('the macro tables', () => {
  it('are what their points make them', () => {
    for (const [name, content] of macroTables())
      expect(library.files.get(`evidence/data/${name}`), name).toBe(content);
  });

  it('add up over counties to the published rate of the country', () => {
    const points = rowsOf('evidence/data/registered-unemployment-points.csv');
    const usual = COUNTIES.map((county) =>
      Number(points.find(([area, month]) => area === county && month === '2019-09')?.[3]),
    );
    const persons = rowsOf('evidence/data/population-age-18-29-by-county.csv')
      .find(([year]) => year === '2016')
      ?.slice(1)
      .map(Number);
    const all = persons?.reduce((sum, count) => sum + count, 0) ?? 0;
    const weight = COUNTIES.map((_, county) => (persons?.[county] ?? 0) / all);
    const mean = usual.reduce((sum, rate, county) => sum + rate * (weight[county] ?? 0), 0);
    let checked = 0;
    for (const [area, when, , value, mark] of points) {
      if (area !== 'country' || mark !== 'seen' || when === undefined || when > '2020') continue;
      const [year, month] = monthBefore(when, LEAD);
      const sum = COUNTIES.reduce(
        (total, county, index) =>
          total +
          (weight[index] ?? 0) *
            ((usual[index] ?? 0) / mean) *
            unemployment(year, month) *
            ratioOf(county, year, month),
        0,
      );
      // Before 2014 the counties' lead is held at its level of 2013.
      expect(Math.abs(sum * 100 - Number(value)), when).toBeLessThan(when < '2014-08' ? 0.06 : 0.02);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(25);
  });

  it('turn in the order in which they turned', () => {
    expect(unemployment(2008, 5)).toBeLessThan(unemployment(2010, 7));
    expect(unemployment(2010, 7)).toBeGreaterThan(unemployment(2012, 5));
    expect(unemployment(2015, 1)).toBeGreaterThan(unemployment(2017, 1));
    expect(unemployment(2022, 5)).toBeLessThan(unemployment(2019, 10));
    expect(unemployment(2022, 5)).toBeLessThan(unemployment(2024, 5));
    expect(ratioOf('rogaland', 2013, 6)).toBeLessThan(ratioOf('rogaland', 2014, 6));
    expect(ratioOf('rogaland', 2014, 6)).toBeLessThan(ratioOf('rogaland', 2016, 7));
    expect(ratioOf('rogaland', 2016, 7)).toBeGreaterThan(ratioOf('rogaland', 2017, 6));
    expect(ratioOf('rogaland', 2019, 4)).toBe(1);
    expect(ratioOf('oslo', 2016, 8)).toBe(1);
    const furlough = (year: number, month: number): number =>
      at(whole, 'market.furlough', year, month)[0] ?? 0;
    expect(furlough(2020, 3)).toBeGreaterThan(10 * furlough(2020, 5));
    expect(furlough(2021, 1)).toBeGreaterThan(furlough(2020, 8));
  });

  it('give the furloughed that were counted, from starts and recall', () => {
    const dismissed = 0.04;
    let stock = 5;
    for (const [month, counted, mark, starts, recall] of rowsOf('evidence/data/furlough-points.csv')) {
      const leaving = Number(recall) + dismissed * (1 - Number(recall));
      stock = stock * (1 - leaving) + Number(starts);
      if (mark === 'seen') expect(Math.abs(stock / Number(counted) - 1), month).toBeLessThan(0.12);
    }
  });
});

describe('a macro entry switched off', () => {
  it.each(MACRO)('%s: gives other values only from its date', (id) => {
    const { from } = readHistory(library, id).form;
    const without = tableOf(MACRO.filter((other) => other !== id));
    let later = false;
    for (const [name, values] of whole) {
      if (values.length === 1) continue;
      for (let month = monthOf(1985, 1); month < monthOf(2030, 1); month += 1) {
        const same =
          valueInForce(values, month).join() === valueInForce(without.get(name) ?? [], month).join();
        if (month < from) expect(same, name).toBe(true);
        else later ||= !same;
      }
    }
    expect(later).toBe(true);
  });

  it('leaves nothing of the pandemic after its last month', () => {
    for (const name of ['market.furlough', 'market.vacancy.shock', 'market.separation.shock'])
      expect([...at(whole, name, 2022, 3)]).toEqual([1, 1, 1]);
  });
});

describe('the outlooks', () => {
  it('are alternatives: no two of them in one scenario', () => {
    expect(() => tableOf(['outlook-steady', 'outlook-slump'])).toThrow();
    expect(() => tableOf(['outlook-tight', 'outlook-slump'])).toThrow();
  });

  it('agree at first, and then the slump lies above and the tight market below the steady one', () => {
    const [steady, slump, tight] = ['outlook-steady', 'outlook-slump', 'outlook-tight'].map((id) =>
      tableOf([...MACRO.slice(0, 4), id]),
    );
    const rate = (table: ParameterTable | undefined, year: number): number =>
      table === undefined ? Number.NaN : (at(table, 'market.cycle.unemployment', year, 6)[0] ?? Number.NaN);
    expect(rate(slump, 2026)).toBe(rate(steady, 2026));
    expect(rate(slump, 2028)).toBeGreaterThan(1.5 * rate(steady, 2028));
    expect(rate(slump, 2033)).toBe(rate(steady, 2033));
    expect(rate(tight, 2030)).toBeLessThan(rate(steady, 2030));
  });
});

describe('the health trend', () => {
  const reading = (id: string, name: string, year: number): number =>
    at(tableOf([id]), name, year, 6)[0] ?? Number.NaN;

  it('as illness raises onset and nothing else', () => {
    expect(reading('health-trend-illness', 'health.mental.trend', 2018)).toBeGreaterThan(1.1);
    expect(reading('health-trend-illness', 'health.diagnosis.trend', 2018)).toBe(1);
    expect(reading('health-trend-illness', 'health.mental.trend.worsening', 2018)).toBe(1);
  });

  it('as openness leaves illness alone and raises diagnosis and help-seeking', () => {
    expect(reading('health-trend-openness', 'health.mental.trend', 2018)).toBe(1);
    expect(reading('health-trend-openness', 'health.diagnosis.trend', 2018)).toBeGreaterThan(1.1);
    expect(reading('health-trend-openness', 'health.treatment.trend', 2018)).toBeGreaterThan(1.1);
  });

  it('as a lower threshold raises mild onset, and lets as many become severe as before', () => {
    for (const year of [2012, 2015, 2018, 2022]) {
      const onset = reading('health-trend-reporting-threshold', 'health.mental.trend', year);
      const worsening = reading('health-trend-reporting-threshold', 'health.mental.trend.worsening', year);
      expect(onset).toBeGreaterThan(1);
      expect(onset * worsening).toBeCloseTo(1, 1);
    }
  });

  it.each(['illness', 'openness', 'reporting-threshold'])('as %s is flat after 2021', (id) => {
    const table = tableOf([`health-trend-${id}`]);
    for (const values of table.values())
      for (const { from } of values) expect(from).toBeLessThanOrEqual(monthOf(2021, 1));
  });

  it('may be continued after 2024 on top of illness', () => {
    const table = tableOf(['health-trend-illness', 'health-trend-goes-on']);
    expect(at(table, 'health.mental.trend', 2024, 12)[0]).toBe(1.28);
    expect(at(table, 'health.mental.trend', 2035, 6)[0]).toBe(1.58);
  });
});
