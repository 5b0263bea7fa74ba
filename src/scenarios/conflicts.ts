/** What single policies cannot see: dates outside the scenario's time, two policies that write one value. */
import type { Month } from '../vocabulary/months.js';
import { formatMonth } from '../vocabulary/months.js';
import * as messages from './messages.js';
import { InputError } from './problem.js';
import type { ParameterChange } from './rule-changes.js';
import type { PolicyUse, ScenarioFile } from './scenario-file.js';

type Dated = readonly [key: string, month: Month | undefined];

/** Dates of a policy must lie within the scenario's time. */
export function checkHorizon(scenario: ScenarioFile): void {
  const first = formatMonth(scenario.start);
  const last = formatMonth(scenario.until);
  for (const use of scenario.policies) {
    const { form } = use;
    const dates: readonly [Dated, Dated] =
      form.kind === 'rule-change' || form.kind === 'measure-volume'
        ? [
            ['from', form.from],
            ['until', form.until],
          ]
        : [
            ['first_start', form.first_start],
            ['last_start', form.last_start],
          ];
    for (const [key, month] of dates) {
      if (month === undefined || (month >= scenario.start && month <= scenario.until)) continue;
      throw new InputError([messages.outsideHorizon(use.locate([key]), formatMonth(month), first, last)]);
    }
    const [[, from], [key, to]] = dates;
    if (from !== undefined && to !== undefined && to < from) {
      throw new InputError([
        messages.outsideHorizon(use.locate([key]), formatMonth(to), formatMonth(from), last),
      ]);
    }
  }
}

function overlaps(a: { from: Month; until: Month | null }, b: { from: Month; until: Month | null }): boolean {
  const never = Number.POSITIVE_INFINITY;
  return a.from <= (b.until ?? never) && b.from <= (a.until ?? never);
}

/** Two policies may not write one value at one time. Volumes of a measure are values too. */
export function refuseSameParameter(changes: readonly ParameterChange[], uses: readonly PolicyUse[]): void {
  const volumes = uses.flatMap(({ form }) =>
    form.kind === 'measure-volume'
      ? [{ policy: form.id, name: `places.${form.measure}`, from: form.from, until: form.until ?? null }]
      : [],
  );
  const written = [...changes, ...volumes];
  for (const [index, later] of written.entries()) {
    const earlier = written
      .slice(0, index)
      .find((other) => other.name === later.name && overlaps(other, later));
    if (earlier === undefined) continue;
    const use = uses.find(({ form }) => form.id === later.policy);
    if (use === undefined) throw new Error(`no policy ${later.policy}`);
    const at = 'pattern' in later ? use.locateKey(['set', later.pattern]) : use.locate(['measure']);
    throw new InputError([messages.writtenTwice(at, later.name, earlier.policy, later.policy)]);
  }
}
