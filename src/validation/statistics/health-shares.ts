/** What the statistics of health-related benefits share: starts on the allowance, and diagnoses. */
import {
  covers,
  lastKnown,
  reader,
  visit,
  visitMoves,
  type Ages,
  type Panel,
  type Test,
  type Window,
} from '../panel.js';
import { percent } from './statistic.js';
import { onAllowance, receives } from './standing.js';

/** True once the allowance has begun; what it replaced in March 2010 was converted and begins nothing. */
export function startsAllowance(panel: Panel): (before: number, after: number, person: number) => boolean {
  const on = onAllowance(panel);
  const earlier = receives(panel, 'temporary-health-benefits');
  return (before, after, person) => on(after, person) && !on(before, person) && !earlier(before, person);
}

/** Persons of the country who start on the allowance in the window, of the ages, of whom the test is then true. */
export function newOnAllowance(
  panel: Panel,
  window: Window,
  ages: Ages,
  test: Test = () => true,
): number | null {
  if (!covers(panel, window)) return null;
  const starts = startsAllowance(panel);
  let persons = 0;
  visitMoves(panel, window, ages, (person, _, before, after) => {
    if (starts(before, after, person) && test(after, person)) persons += 1;
  });
  return persons * panel.sample;
}

/**
 * Share with a diagnosis among the recipients, per cent. The case keeps the diagnosis it was granted for: the last one the
 * person had counts. Who has had none since the panel began is left out.
 */
export function diagnosisShare(
  panel: Panel,
  month: number,
  ages: Ages,
  test: Test,
  diagnosis: string,
): number | null {
  const window = { from: month, to: month + 1 };
  if (!covers(panel, window)) return null;
  const read = reader(panel, 'diagnosis');
  const values = panel.table.dimensions.find(({ name }) => name === 'diagnosis')?.values ?? [];
  const [none, wanted] = [values.indexOf('none'), values.indexOf(diagnosis)];
  let persons = 0;
  let known = 0;
  visit(panel, window, ages, (person, _, state) => {
    if (!test(state, person)) return;
    const code = lastKnown(panel, person, state, read, none);
    if (code === none) return;
    known += 1;
    if (code === wanted) persons += 1;
  });
  return percent(persons, known);
}
