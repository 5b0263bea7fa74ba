/**
 * Makes the monthly macro paths in `evidence/data/` from the points that are published. Run it with
 * `node tools/evidence/macro-paths.js` after changing a point; a test holds the tables against it.
 *
 * The country's unemployment is split in two. Four counties rose with the oil slump; the underlying level is what
 * the others' unemployment implies, and the four get a ratio to it: their unemployment over what their usual relation
 * to the country (September 2019) would give. Averaged over counties the two give the published rate again.
 *
 * The published rate is a stock; vacancies and job loss make it. Tables therefore stand half a year ahead of it: so long
 * did the model's registered unemployed aged 16-39 lag behind the all-age series when they did not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../evidence/data/', import.meta.url));
const OIL_COUNTIES = ['rogaland', 'vestland', 'more-og-romsdal', 'agder'];
/** Month of the counties' usual relation to the country. */
const USUAL = monthOf('2019-09');
const WEIGHT_YEAR = '2016';
/** Months by which the tables stand ahead of the published stock. */
export const LEAD = 6;
/** Employees, thousands: what furloughs are a share of. */
const EMPLOYEES = 2650;
/** Risk of furlough by segment against the mean: workplaces that closed are staffed by posts without requirements. */
const FURLOUGH_BY_SEGMENT = [2.6, 0.8, 0.3];

/** @param {string} text `YYYY-MM` */
function monthOf(text) {
  const [year, month] = text.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

/** @param {number} month */
function text(month) {
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** @param {string} name */
function rows(name) {
  const [header = '', ...lines] = readFileSync(FOLDER + name, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const keys = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [keys[at] ?? '', cell])));
}

/** Straight lines between points, flat beyond the ends. @param {{ month: number, value: number }[]} points */
function between(points) {
  return (/** @type {number} */ month) => {
    const after = points.find((point) => point.month >= month);
    const before = points.findLast((point) => point.month <= month);
    if (after === undefined || before === undefined) return (after ?? before)?.value ?? Number.NaN;
    if (after.month === before.month) return after.value;
    const way = (month - before.month) / (after.month - before.month);
    return before.value + way * (after.value - before.value);
  };
}

/** Every table by file name. */
export function macroTables() {
  const points = rows('registered-unemployment-points.csv').map((row) => ({
    area: row['area'] ?? '',
    measure: row['measure'],
    month: monthOf(row['month'] ?? ''),
    value: Number(row['value']),
  }));
  const of = (/** @type {string} */ area, /** @type {string} */ measure) =>
    points.filter((point) => point.area === area && point.measure === measure);

  const population = rows('population-age-18-29-by-county.csv').find((row) => row['year'] === WEIGHT_YEAR);
  const counties = Object.keys(population ?? {}).filter((key) => key !== 'year');
  const persons = counties.map((county) => Number(population?.[county]));
  const all = persons.reduce((sum, count) => sum + count, 0);
  const weight = persons.map((count) => count / all);
  const then = counties.map((county) => of(county, 'percent')[0]?.value ?? Number.NaN);
  const mean = then.reduce((sum, value, at) => sum + value * (weight[at] ?? 0), 0);
  const usual = then.map((value) => value / mean);

  const country = between(of('country', 'percent'));
  const relative = new Map(
    OIL_COUNTIES.map((county) => [
      county,
      between([
        ...of(county, 'relative'),
        { month: USUAL, value: usual[counties.indexOf(county)] ?? Number.NaN },
      ]),
    ]),
  );
  /** Percent, and the counties' ratios to what it would usually give them. */
  const split = (/** @type {number} */ month) => {
    let rest = country(month);
    let share = 1;
    for (const [county, ratio] of relative) {
      const at = counties.indexOf(county);
      rest -= (weight[at] ?? 0) * ratio(month) * country(month);
      share -= (weight[at] ?? 0) * (usual[at] ?? 0);
    }
    const underlying = rest / share;
    const ratios = counties.map((county, at) => {
      const ratio = relative.get(county);
      return ratio === undefined ? 1 : (ratio(month) * country(month)) / ((usual[at] ?? 1) * underlying);
    });
    return { underlying, ratios };
  };

  /** @param {string} header @param {string} from @param {string} to @param {(month: number) => string} cells */
  const table = (header, from, to, cells) => {
    const lines = [`month,${header}`];
    for (let month = monthOf(from); month <= monthOf(to); month += 1)
      lines.push(`${text(month)},${cells(month)}`);
    return `${lines.join('\n')}\n`;
  };
  const share = (/** @type {number} */ percent) => (percent / 100).toFixed(4);
  const furlough = new Map(
    rows('furlough-points.csv').map((row) => [monthOf(row['month'] ?? ''), row]),
  );
  const starts = (/** @type {number} */ month) =>
    FURLOUGH_BY_SEGMENT.map((risk) =>
      ((risk * Number(furlough.get(month)?.['starts'])) / EMPLOYEES).toFixed(4),
    ).join(',');

  return new Map([
    [
      'business-cycle.csv',
      table('unemployment', '1986-01', '2020-02', (month) => share(split(month + LEAD).underlying)),
    ],
    ['recovery-2022.csv', table('unemployment', '2021-10', '2024-12', (month) => share(country(month + LEAD)))],
    [
      'oil-slump.csv',
      table(counties.join(','), '2014-01', '2019-03', (month) =>
        split(month + LEAD)
          .ratios.map((ratio) => ratio.toFixed(3))
          .join(','),
      ),
    ],
    [
      'furlough-starts.csv',
      table('no-requirement,vocational,higher-education', '2020-03', '2022-02', starts),
    ],
    [
      'furlough-recall.csv',
      table('recall', '2020-03', '2022-02', (month) => String(furlough.get(month)?.['recall'])),
    ],
  ]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, content] of macroTables()) writeFileSync(FOLDER + name, content);
}
