/** Stocks, shares and entries: what most published figures are. */
import type { Month } from '../../vocabulary/months.js';
import { covers, visit, visitMoves, type Ages, type Panel, type Test, type Window } from '../panel.js';

/** Persons of the country of the ages at the end of a month of whom the test is true; null outside the panel. */
export function stock(panel: Panel, month: Month, ages: Ages, test: Test = () => true): number | null {
  const window = { from: month, to: month + 1 };
  if (!covers(panel, window)) return null;
  let persons = 0;
  visit(panel, window, ages, (person, _, state) => {
    if (test(state, person)) persons += 1;
  });
  return persons * panel.sample;
}

/**
 * Per cent of those of the ages at the end of a month of whom the test is true, among those of whom `among` is; null
 * outside the panel and where there is nobody.
 */
export function shareOf(
  panel: Panel,
  month: Month,
  ages: Ages,
  test: Test,
  among: Test = () => true,
): number | null {
  const window = { from: month, to: month + 1 };
  let persons = 0;
  let whole = 0;
  if (covers(panel, window)) {
    visit(panel, window, ages, (person, _, state) => {
      if (!among(state, person)) return;
      whole += 1;
      if (test(state, person)) persons += 1;
    });
  }
  return whole === 0 ? null : (persons / whole) * 100;
}

/** Persons of the country of whom the test became true in the window; null outside the panel. */
export function entries(panel: Panel, window: Window, ages: Ages, test: Test): number | null {
  if (!covers(panel, window)) return null;
  let persons = 0;
  visitMoves(panel, window, ages, (person, _, before, after) => {
    if (test(after, person) && !test(before, person)) persons += 1;
  });
  return persons * panel.sample;
}
