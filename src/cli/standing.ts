/** What a list says of a policy, a measure or a scenario beside its name: when, where it stands, what it rests on. */
import type { ValidationTable } from '../analysis/validation-table.js';
import {
  STATUSES,
  type EvidenceEntry,
  type Modelling,
  type PolicyForm,
  type Resolution,
  type Scheme,
  type State,
  type Status,
} from '../scenarios/index.js';
import { formatMonth } from '../vocabulary/months.js';

/** How many numbers rest on what. */
export type EvidenceCounts = Readonly<Partial<Record<Status, number>>>;

export interface Standing {
  /** First month, and last where there is one. */
  readonly from: string | null;
  readonly until: string | null;
  /** Where the file says it stands, else where the catalogue does; null where neither says. */
  readonly state: State | null;
  /** How the model has it. */
  readonly model: Modelling;
  /** What the numbers rest on that its measures work by, and those it brings along. */
  readonly evidence: EvidenceCounts | null;
  /** Published figures its measures are held against: how many the replay meets, of those that could be judged. */
  readonly replay: { readonly passed: number; readonly judged: number } | null;
}

/** What standings are read from. */
export interface StandingSources {
  readonly schemes: readonly Scheme[];
  readonly entries: readonly EvidenceEntry[];
  readonly score: ValidationTable | null;
}

/** Of a measure of the catalogue. */
export function standingOfMeasure(id: string, sources: StandingSources): Standing {
  const scheme = sources.schemes.find((other) => other.id === id || (other.by.measures ?? []).includes(id));
  return {
    from: scheme?.since ?? null,
    until: scheme?.until ?? null,
    state: scheme?.stage ?? null,
    model: 'simulated',
    evidence: countsOf(sources, [id], []),
    replay: replayOf(sources, [id]),
  };
}

/** Of a policy. */
export function standingOfPolicy(form: PolicyForm, sources: StandingSources): Standing {
  const scheme = sources.schemes.find(({ by }) => (by.policies ?? []).includes(form.id));
  const measures = measuresOf([form]);
  const [from, until] = datesOf(form);
  return {
    from: formatMonth(from),
    until: until === undefined ? null : formatMonth(until),
    state: form.state ?? scheme?.stage ?? null,
    model: scheme?.modelling ?? 'lever',
    evidence: countsOf(sources, measures, [form]),
    replay: replayOf(sources, measures),
  };
}

/** Of a scenario: what its policies are, together. */
export function standingOfScenario(resolution: Resolution, sources: StandingSources): Standing {
  const forms = resolution.policies.map(({ use }) => use.form);
  const ids = forms.map(({ id }) => id);
  const scheme =
    sources.schemes.find(({ by }) => (by.scenarios ?? []).includes(resolution.scenario.id)) ??
    sources.schemes.find(({ by }) => (by.policies ?? []).some((id) => ids.includes(id)));
  const measures = measuresOf(forms);
  const starts = forms.map((form) => datesOf(form)[0]);
  const ends = forms.map((form) => datesOf(form)[1]);
  const known = ends.filter((end) => end !== undefined);
  const own = forms.map(({ state }) => state).find((state) => state !== undefined);
  return {
    from: formatMonth(starts.length === 0 ? resolution.scenario.start : Math.min(...starts)),
    until: known.length === ends.length && ends.length > 0 ? formatMonth(Math.max(...known)) : null,
    state: resolution.state ?? own ?? scheme?.stage ?? null,
    model: scheme?.modelling ?? 'lever',
    evidence: countsOf(sources, measures, forms),
    replay: replayOf(sources, measures),
  };
}

function datesOf(form: PolicyForm): readonly [from: number, until: number | undefined] {
  return form.kind === 'rule-change' || form.kind === 'measure-volume'
    ? [form.from, form.until]
    : [form.first_start, form.last_start];
}

const LIKE = { 'wage-subsidy': 'temporary-wage-subsidy', 'youth-programme': 'work-training' } as const;

/** Measures of the catalogue that policies are like, have more of, or change the numbers of. */
function measuresOf(forms: readonly PolicyForm[]): string[] {
  const named = forms.flatMap((form): string[] => {
    if (form.kind === 'measure-volume') return [form.measure];
    if (form.kind !== 'rule-change') return [form.like ?? LIKE[form.kind]];
    return Object.keys(form.set ?? {}).flatMap(
      (name) => /^(?:measure|places)\.([a-z-]+)\./.exec(name)?.[1] ?? [],
    );
  });
  return [...new Set(named)];
}

function countsOf(
  { entries }: StandingSources,
  measures: readonly string[],
  forms: readonly PolicyForm[],
): EvidenceCounts | null {
  const prefixes = measures.map((id) => `measure.${id}.`);
  const set = forms.flatMap((form) => (form.kind === 'rule-change' ? Object.keys(form.set ?? {}) : []));
  const used = entries.filter(
    ({ name }) => set.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)),
  );
  const own = forms.flatMap(({ values = [] }) => values);
  const statuses = [...used, ...own].map(({ status }): Status => status);
  if (statuses.length === 0) return null;
  return Object.fromEntries(
    STATUSES.map((status) => [status, statuses.filter((other) => other === status).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}

function replayOf({ score }: StandingSources, measures: readonly string[]): Standing['replay'] {
  const isOf = (id: string, outcomes: readonly string[]): boolean =>
    measures.some((measure) => {
      const names = [measure, `stock.measure.${measure}`, `wait.${measure}`, `places.${measure}.used`];
      return id.split('.').includes(measure) || outcomes.some((outcome) => names.includes(outcome));
    });
  const rows = score?.rows.filter(
    ({ id, use, outcomes, result }) => use !== 'input' && result !== 'not_evaluable' && isOf(id, outcomes),
  );
  if (rows === undefined || rows.length === 0) return null;
  return { passed: rows.filter(({ result }) => result === 'pass').length, judged: rows.length };
}
