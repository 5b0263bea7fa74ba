/** What single policies cannot see: dates outside the scenario's time, two policies that write one value. */
import type { Month } from '../vocabulary/months.js';
import { formatMonth } from '../vocabulary/months.js';
import * as messages from './messages.js';
import { beforeItExists, outOfOrder, setTwice, valueTwice } from './messages-composition.js';
import type { PolicyForm } from './policy-forms.js';
import type { PolicyUse } from './policy-uses.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import type { ParameterChange } from './rule-changes.js';
import type { ScenarioFile } from './scenario-file.js';

interface Dated {
  readonly key: string;
  readonly month: Month;
}

/** First and last month of a policy as written, then what must not come before the last. */
function datesOf(form: PolicyForm): Dated[] {
  const dates: readonly (readonly [string, Month | undefined])[] =
    form.kind === 'rule-change' || form.kind === 'measure-volume'
      ? [
          ['from', form.from],
          ['until', form.until],
        ]
      : [
          ['first_start', form.first_start],
          ['last_start', form.last_start],
        ];
  return dates.flatMap(([key, month]) => (month === undefined ? [] : [{ key, month }]));
}

/** Dates of a policy must lie within the scenario's time, in their order, and not before its rules can be had. */
export function checkHorizon(scenario: ScenarioFile): void {
  const first = formatMonth(scenario.start);
  const last = formatMonth(scenario.until);
  for (const use of scenario.policies) {
    const { form } = use;
    const dates = datesOf(form);
    for (const { key, month } of dates) {
      if (month >= scenario.start && month <= scenario.until) continue;
      throw new InputError([messages.outsideHorizon(use.locate([key]), formatMonth(month), first, last)]);
    }
    const ended =
      form.kind === 'wage-subsidy' || form.kind === 'youth-programme' ? form.all_ended : undefined;
    refuseDisorder(use, [...dates, ...(ended === undefined ? [] : [{ key: 'all_ended', month: ended }])]);
    const [begins] = dates;
    if (form.not_before !== undefined && begins !== undefined && begins.month < form.not_before) {
      const [got, earliest] = [formatMonth(begins.month), formatMonth(form.not_before)];
      throw new InputError([beforeItExists(use.locate([begins.key]), form.id, got, earliest)]);
    }
  }
}

function refuseDisorder(use: PolicyUse, dates: readonly Dated[]): void {
  for (const [index, { key, month }] of dates.entries()) {
    const before = dates[index - 1];
    if (before === undefined || month >= before.month) continue;
    const at = use.locate([key]);
    throw new InputError([outOfOrder(at, formatMonth(month), before.key, formatMonth(before.month))]);
  }
}

/** A value that a policy writes, and where. */
interface Written {
  readonly name: string;
  readonly use: PolicyUse;
  readonly from: Month;
  readonly until: Month | null;
  /** How far it reaches into each cell or county; everywhere where it is left out. */
  readonly reach?: Float64Array | undefined;
  readonly at: Location;
}

function overlaps(a: Written, b: Written): boolean {
  const never = Number.POSITIVE_INFINITY;
  if (a.from > (b.until ?? never) || b.from > (a.until ?? never)) return false;
  const { reach } = a;
  return reach === undefined || reach.some((share, cell) => share > 0 && (b.reach?.[cell] ?? 1) > 0);
}

/** What a volume change writes: the measure's volume, and where it stands instead of today's that of the evidence too. */
function volumesOf(uses: readonly PolicyUse[]): Written[] {
  return uses.flatMap((use) => {
    const { form } = use;
    if (form.kind !== 'measure-volume') return [];
    const { from, where: reach } = form;
    const name = `places.${form.measure}`;
    const written = { name, use, from, until: form.until ?? null, reach, at: use.locate(['measure']) };
    return form.change === 'on top of today'
      ? [written]
      : [written, { ...written, name: `${name}.participants` }];
  });
}

/**
 * Two policies may not write one value at one time in one county. Volumes of a measure are values too; what comes on top
 * of today's goes well with a rule that changes today's.
 */
export function refuseSameParameter(changes: readonly ParameterChange[], uses: readonly PolicyUse[]): void {
  const set = changes.map((change): Written => {
    const use = uses.find(({ form }) => form.id === change.policy);
    if (use === undefined) throw new Error(`no policy ${change.policy}`);
    const { name, from, until, reach } = change;
    return { name, use, from, until, reach, at: use.locateKey(change.at) };
  });
  const written = [...set, ...volumesOf(uses)];
  for (const [index, later] of written.entries()) {
    const earlier = written
      .slice(0, index)
      .find((other) => other.name === later.name && overlaps(other, later));
    if (earlier === undefined) continue;
    const named = ({ use, at }: Written): { id: string; at: Location } => ({ id: use.form.id, at });
    throw new InputError([
      earlier.use === later.use
        ? valueTwice(later.at, later.name, later.use.form.id)
        : setTwice(later.at, later.name, named(earlier), named(later)),
    ]);
  }
}
