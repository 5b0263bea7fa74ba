/**
 * Writes the tables of docs/lock-in.md anew from the run folders its commands make (lock-in, no-selection, four-year,
 * two, two-another). Everything between `<!-- table NAME -->` and `<!-- end -->` is replaced.
 *
 *   node docs/examples/fill-lock-in.mjs [FOLDER-WITH-THE-RUNS]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readComparison, sideBySide } from './curves.mjs';

const RUNS = process.argv[2] ?? 'runs';
const PAGE = new URL('../lock-in.md', import.meta.url);
const WORK = 'job-without-subsidy';

const read = new Map();
function comparison(name) {
  if (!read.has(name)) read.set(name, readComparison(join(RUNS, name)));
  return read.get(name);
}
const rowsOf = (run, measure, activity, scenario) =>
  sideBySide(comparison(run), measure, activity, scenario).rows;

const number = (value, digits = 1) => {
  if (value === null) return '';
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
};
const band = ({ low, high }, digits = 1) =>
  low === null ? '' : `[${number(low, digits)}; ${number(high, digits)}]`;
function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---:')), ...rows.map(line)].join('\n');
}
/** One table of several curves of shadows: month, then estimate and interval of each. */
function ownTable(curves, months) {
  const head = ['month', ...curves.flatMap(({ title }) => [title, '95 %'])];
  const wanted = curves[0].rows.filter(({ month }) => months === undefined || months.includes(month));
  return table(
    head,
    wanted.map(({ month }) => [
      month,
      ...curves.flatMap(({ rows }) => {
        const row = rows.find((one) => one.month === month);
        return [number(row.own), band(row)];
      }),
    ]),
  );
}
const gap = (run, measure, scenario, month) => {
  const row = rowsOf(run, measure, WORK, scenario).find((one) => one.month === month);
  return number(row.matched - row.own);
};
const fullTable = (run, measure, scenario) =>
  table(
    ['month', 'naive', 'matched', 'own', 'barred', 'own, 95 %', 'people'],
    rowsOf(run, measure, WORK, scenario).map((row) => [
      row.month,
      number(row.naive),
      number(row.matched),
      number(row.own),
      number(row.barred),
      band(row),
      row.people,
    ]),
  );

function policyTable() {
  const [contrast] = comparison('four-year').contrasts;
  const gained = (window) =>
    contrast.gained.find(
      (one) =>
        one.measure === contrast.policyMeasures[0] &&
        one.group === 'all' &&
        one.activity === WORK &&
        one.window === window &&
        one.estimand === 'own',
    ).months;
  const line = (what, interval) => [what, number(interval.estimate, 2), band(interval, 2)];
  return table(
    ['months in a job without subsidy, per participant', 'estimate', '95 %'],
    [
      line('own, months 0-47 after the start', gained('during')),
      line('own, months 49-108', gained('after')),
      line('own, all months of the run, every start', { ...ownOverRun(contrast) }),
      line('world, all months of the run', contrast.world),
      line('spill-over: world minus own', contrast.spillover),
    ],
  );
}

/** World minus spill-over is the sum of own; its interval is not needed to read the table. */
function ownOverRun({ world, spillover }) {
  return { estimate: world.estimate - spillover.estimate, low: null, high: null };
}

const TABLES = {
  subsidy: () => fullTable('lock-in', 'temporary-wage-subsidy', 'empty'),
  employed: () => {
    const curve = (activity) => rowsOf('lock-in', 'temporary-wage-subsidy', activity, 'empty');
    const [withSubsidy, without] = [curve('job-with-subsidy'), curve(WORK)];
    return table(
      ['month', 'job with subsidy', 'job without subsidy', '"employed": the sum'],
      without.map((row, index) => [
        row.month,
        number(withSubsidy[index].own),
        number(row.own),
        number(withSubsidy[index].own + row.own),
      ]),
    );
  },
  education: () => fullTable('lock-in', 'education-as-measure', 'empty'),
  'no-lock-in': () => {
    const curve = (measure, scenario, title) => ({ title, rows: rowsOf('lock-in', measure, WORK, scenario) });
    return ownTable(
      [
        curve('education-as-measure', 'empty', 'education'),
        curve('education-as-measure', 'no-lock-in', 'education, no lock-in'),
        curve('temporary-wage-subsidy', 'empty', 'subsidy'),
        curve('temporary-wage-subsidy', 'no-lock-in', 'subsidy, no lock-in'),
      ],
      [0, 3, 6, 12, 24, 60],
    );
  },
  selection: () =>
    table(
      [
        'matched minus own',
        'as it is, month 12',
        'blind, month 12',
        'as it is, month 108',
        'blind, month 108',
      ],
      ['temporary-wage-subsidy', 'work-training', 'follow-up-own'].map((measure) => [
        measure,
        gap('lock-in', measure, 'empty', 12),
        gap('no-selection', measure, 'no-selection', 12),
        gap('lock-in', measure, 'empty', 108),
        gap('no-selection', measure, 'no-selection', 108),
      ]),
    ),
  policy: policyTable,
  noise: () =>
    ownTable(
      [
        { title: '2 replications', rows: rowsOf('two', 'education-as-measure', WORK, 'empty') },
        { title: '2, another seed', rows: rowsOf('two-another', 'education-as-measure', WORK, 'empty') },
        { title: '8 replications', rows: rowsOf('lock-in', 'education-as-measure', WORK, 'empty') },
      ],
      [6, 12, 24, 60, 108],
    ),
};

const page = readFileSync(PAGE, 'utf8').replace(
  /(<!-- table ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
  (_, begin, name, end) => `${begin}\n${TABLES[name]()}\n\n${end}`,
);
writeFileSync(PAGE, page);
