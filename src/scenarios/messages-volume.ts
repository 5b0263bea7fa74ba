/** Messages about how much of a measure there is. */
import { problem, quote } from './message-parts.js';
import type { Location, Problem } from './problem.js';

/** A budget buys no places where a place costs nothing. */
export function budgetWithoutPrice(at: Location, measure: string): Problem {
  return problem(
    'budget-without-price',
    at,
    {
      nb: `En plass i «${quote(measure)}» har ingen pris å dele budsjettet på; oppgi «places» eller «starts».`,
      en: `A place in "${quote(measure)}" has no price to divide the budget by; give "places" or "starts".`,
    },
    { got: measure, legal: ['places: 1000 at a time', 'starts: 600 starts per year'] },
  );
}
