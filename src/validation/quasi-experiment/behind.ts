/** What the estimates are made of, as plain numbers by id: printed beside targets E5, no cells. */
import { HORIZONS } from './new-user.js';
import type { QuasiExperimentFindings } from './values.js';

/** `E5.employment.month-3.trueEffect` and its neighbours, and the inflow the effort changed. */
export function behindEstimates(findings: QuasiExperimentFindings): Map<string, number | null> {
  const values = new Map<string, number | null>();
  for (const outcome of ['employment', 'education'] as const) {
    for (const [at, horizon] of HORIZONS.entries()) {
      const parts = findings[outcome][at];
      if (parts === null) continue;
      for (const [part, value] of Object.entries(parts) as [string, number][]) {
        values.set(`E5.${outcome}.month-${String(horizon)}.${part}`, value);
      }
    }
  }
  return values;
}
