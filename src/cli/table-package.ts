/** What a run's tables say of themselves: a data package beside them, and key-value metadata inside Parquet. */
import type { CsvDialect, Manifest, TableRecord } from '../platform/node/index.js';
import type { JsonDocument } from './context.js';
import type { Title } from './language.js';
import { FIELDS, type Field } from './table-fields.js';

/** Name of the data package in a run folder. */
export const PACKAGE_FILE = 'datapackage.json';

const PARQUET = '.parquet';

/** Titles of the tables by file. */
const TABLES: Readonly<Record<string, Title>> = {
  'effects.csv': { nb: 'Effekter med intervaller', en: 'Effects with their intervals' },
  'curves.csv': {
    nb: 'Egen effekt måned for måned siden start, for alle',
    en: 'Own effects by month since the start, of everybody',
  },
  'outcomes.csv': {
    nb: 'Hovedutfall for alle, måned for måned',
    en: 'Headline outcomes of everybody, month by month',
  },
  'outcomes.parquet': {
    nb: 'Alle utfall i alle grupper, måned for måned',
    en: 'All outcomes in all groups, month by month',
  },
  'people.parquet': { nb: 'Alle simulerte personer', en: 'All simulated persons' },
  'spells.parquet': { nb: 'Forløp for hver person og dimensjon', en: 'Spells of each person and dimension' },
  'exposure.parquet': {
    nb: 'Start på tiltak og ventetiden før',
    en: 'Starts in measures and the wait before them',
  },
  'league.csv': { nb: 'Ligatabell, én linje per scenario', en: 'League table, a row for each scenario' },
  'ministry.csv': {
    nb: 'Utfall et departement spør etter, uten og med politikken',
    en: 'Outcomes a ministry asks for, without and with the policy',
  },
  'accounts.csv': { nb: 'Regnskap etter linje, betaler og år', en: 'Accounts by line, payer and year' },
  'outside-account.csv': {
    nb: 'Til å legge ved siden av Utenfor-regnskapet',
    en: 'To lay beside Utenfor-regnskapet',
  },
  'trial.csv': {
    nb: 'Hva forsøket finner, og hva som er sant',
    en: 'What the trial finds, and what is true',
  },
  'validation.csv': { nb: 'Gjenspillet mot publiserte tall', en: 'The replay against published figures' },
};

/** Where the same column name means something else in one table. */
const OWN_FIELDS: Readonly<Record<string, Readonly<Record<string, Partial<Field>>>>> = {
  'exposure.parquet': {
    start: { title: { nb: 'startmåned', en: 'month of the start' } },
  },
  'trial.csv': {
    estimate: { unit: 'percentage points' },
    low: { unit: 'percentage points' },
    high: { unit: 'percentage points' },
    n: { title: { nb: 'gjentakelser bak raden', en: 'replications behind the row' } },
    horizon: { title: { nb: 'måneder siden trekningen', en: 'months since the draw' } },
  },
  'curves.csv': {
    difference: { unit: 'percentage points' },
    low: { unit: 'percentage points' },
    high: { unit: 'percentage points' },
    horizon: { title: { nb: 'måneder siden start', en: 'months since the start' } },
  },
  'accounts.csv': { low: { unit: 'kroner' }, high: { unit: 'kroner' } },
  'validation.csv': { year: { title: { nb: 'år', en: 'year' } } },
};

/** A table as its metadata describes it. */
export interface DescribedTable {
  readonly title: Title;
  readonly fields: readonly (Field & { readonly name: string })[];
}

/**
 * Title and columns of a table.
 *
 * @param columns names in the order they are written
 */
export function describeTable(file: string, columns: readonly string[]): DescribedTable {
  const title = (TABLES as Readonly<Record<string, Title | undefined>>)[file];
  if (title === undefined) throw new Error(`nothing says what ${file} is`);
  const fields = columns.map((name) => {
    const field = (FIELDS as Readonly<Record<string, Field | undefined>>)[name];
    if (field === undefined) throw new Error(`nothing says what the column ${name} of ${file} is`);
    const own = (OWN_FIELDS as Partial<typeof OWN_FIELDS>)[file]?.[name];
    return { name, ...field, ...own };
  });
  return { title, fields };
}

/** The metadata of a Parquet file: one JSON text, because its keys have no order and no types. */
export function parquetMetadata(file: string, columns: readonly string[]): Record<string, string> {
  return { innenfor: JSON.stringify(describeTable(file, columns)) };
}

/** A table as it was written. */
export interface WrittenTable extends TableRecord {
  readonly bytes: number;
  readonly columns: readonly string[];
}

/**
 * The folder's tables as a data package (the Frictionless Data standard): names, types, units and titles in both
 * languages, hashes. Holds no time.
 *
 * @param labels titles of outcomes by id
 */
export function packageOf(
  { input, version, command, scenarios }: Manifest,
  tables: readonly WrittenTable[],
  dialect: CsvDialect,
  labels: ReadonlyMap<string, Title>,
): JsonDocument {
  return {
    schema: 'innenfor.tables/1',
    profile: 'data-package',
    name: `innenfor-${input.slice(0, 8)}`,
    title: `innenfor ${version}: ${command} ${scenarios.join(', ')}`,
    resources: tables.map((table) => resourceOf(table, dialect, labels)),
  };
}

function resourceOf(
  { file, rows, bytes, sha256, columns }: WrittenTable,
  dialect: CsvDialect,
  labels: ReadonlyMap<string, Title>,
): Record<string, unknown> {
  const { title, fields } = describeTable(file, columns);
  const isParquet = file.endsWith(PARQUET);
  const excel = !isParquet && dialect === 'excel-nb';
  return {
    name: file.replace(/[^a-z0-9]/g, '-'),
    path: file,
    title: title.en,
    title_nb: title.nb,
    ...(isParquet
      ? { format: 'parquet', mediatype: 'application/vnd.apache.parquet' }
      : {
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: { delimiter: excel ? ';' : ',', lineTerminator: '\r\n' },
        }),
    rows,
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      fields: fields.map((field) => ({
        name: field.name,
        type: field.type,
        title: field.title.en,
        title_nb: field.title.nb,
        ...(field.unit === null ? {} : { unit: field.unit }),
        ...(field.type === 'number' && excel ? { decimalChar: ',' } : {}),
        ...(field.name === 'outcome' && file.startsWith('outcomes.') ? { categories: labelsOf(labels) } : {}),
      })),
      missingValues: [''],
    },
  };
}

function labelsOf(labels: ReadonlyMap<string, Title>): readonly Record<string, string>[] {
  return [...labels].map(([value, { nb, en }]) => ({ value, label: en, label_nb: nb }));
}
