const HEADLINE_STOCKS = [
  'stock.activity.',
  'stock.main_status.',
  'stock.benefit.',
  'stock.nav_group.',
] as const;

/** True for the stock outcomes world effects are written for and `outcomes.csv` holds. */
export function isHeadline(outcome: string): boolean {
  return HEADLINE_STOCKS.some((prefix) => outcome.startsWith(prefix));
}
