/** What the estimates are made of, as plain numbers by id: printed beside targets E, no cells. */
import { CELLS } from './design.js';
import type { QuasiExperiment } from './estimate.js';
import { HORIZONS } from './new-user.js';
import type { QuasiExperimentFindings } from './values.js';

type Numbers = Map<string, number | null>;

const month = (at: number): string => `month-${String(HORIZONS[at])}`;

/**
 * `E5.employment.month-3.trueEffect` and its neighbours; placebo years; education among those without a job; the
 * counterpart of Table 8.1; whom the effort brought to NAV.
 */
export function behindEstimates(findings: QuasiExperimentFindings): Numbers {
  const { published, placebos, entry } = findings;
  const values: Numbers = new Map();
  for (const outcome of ['employment', 'education'] as const) {
    for (const at of HORIZONS.keys()) {
      const parts = findings[outcome][at];
      if (parts === null) continue;
      for (const [part, value] of Object.entries(parts) as [string, number][]) {
        values.set(`E5.${outcome}.${month(at)}.${part}`, value);
      }
      for (const placebo of placebos) {
        const estimate = placebo[outcome][at]?.coefficients['effort'].estimate ?? null;
        values.set(`E5.${outcome}.${month(at)}.${placebo.design.id}`, estimate);
      }
    }
  }
  for (const [at, regression] of published.educationNotEmployed.entries()) {
    values.set(`E4.not-employed.${month(at)}`, regression?.coefficients['effort'].estimate ?? null);
  }
  for (const [name, persons] of Object.entries(entry ?? {}) as [string, number][]) {
    values.set(`E6.entry.${name}`, persons);
  }
  for (const [id, value] of tableNumbers(published)) values.set(id, value);
  return values;
}

/** Table 8.1: per cent of the cell, and how many simulated persons that is. */
function tableNumbers({ table }: QuasiExperiment): Numbers {
  const values: Numbers = new Map();
  for (const cell of CELLS) {
    const { persons, unemployment, byGroup, women, under20, age20to24, age25to29, ...rest } = table[cell];
    const { compulsory, upperSecondary, higher } = rest;
    values.set(`E1.table.${cell}.persons`, persons);
    values.set(`E1.table.${cell}.unemployment`, persons === 0 ? null : unemployment);
    const counts = { women, under20, age20to24, age25to29, compulsory, upperSecondary, higher, ...byGroup };
    for (const [name, count] of Object.entries(counts)) {
      values.set(`E1.table.${cell}.${name}`, persons === 0 ? null : (100 * count) / persons);
    }
  }
  return values;
}
