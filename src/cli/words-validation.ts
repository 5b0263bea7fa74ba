/** What `validate` says, in both languages. */
import type { Title } from './language.js';

export const SAY_VALIDATION = {
  quick: (left: readonly Title[]): Title => ({
    nb: `Rask validering: grovt utvalg, få verdener. Ikke kjørt: ${left.map(({ nb }) => nb).join('; ')}. Hvert mål som ikke kan vurderes, står nedenfor med grunnen.`,
    en: `Quick validation: a coarse sample, few worlds. Not run: ${left.map(({ en }) => en).join('; ')}. Every target that cannot be judged is listed below with the reason.`,
  }),
  part: (title: Title, jobs: number, workers: number): Title => ({
    nb: `${title.nb}: ${String(jobs)} verdener på ${String(workers)} tråder`,
    en: `${title.en}: ${String(jobs)} worlds on ${String(workers)} threads`,
  }),
  fit: { nb: 'tilpasning', en: 'fit' },
  check: { nb: 'kontroll', en: 'check' },
  ofTargets: (passed: string, targets: number, share: string): Title => ({
    nb: `${passed} av ${String(targets)} (${share})`,
    en: `${passed} of ${String(targets)} (${share})`,
  }),
  all: { nb: 'I alt', en: 'In all' },
  failing: { nb: 'Utenfor båndet', en: 'Outside the gate' },
  nothingFails: {
    nb: 'Ingenting som kunne vurderes, ligger utenfor båndet.',
    en: 'Nothing that could be judged lies outside its gate.',
  },
  unjudged: (count: number): Title => ({
    nb: `Kan ikke vurderes (${String(count)}); det er ikke bestått`,
    en: `Cannot be judged (${String(count)}), which is not a pass`,
  }),
  published: { nb: 'publisert', en: 'published' },
  simulated: { nb: 'simulert', en: 'simulated' },
  gate: { nb: 'bånd', en: 'gate' },
  holdsIn: (share: string): Title => ({
    nb: `holder i ${share} av verdenene`,
    en: `holds in ${share} of the worlds`,
  }),
  fitUnjudged: (count: number): Title => ({
    nb: `ADVARSEL: ${String(count)} tall merket tilpasning kan ikke vurderes. De er ikke bestått, selv om avslutningskoden bare teller dem som ligger utenfor.`,
    en: `WARNING: ${String(count)} figures marked fit cannot be judged. They are not passed, although the exit code counts only those that lie outside.`,
  }),
  passed: {
    nb: 'Ingen tall merket tilpasning ligger utenfor båndet.',
    en: 'No figure marked fit lies outside its gate.',
  },
  failed: (count: number): Title => ({
    nb: `${String(count)} tall merket tilpasning ligger utenfor båndet.`,
    en: `${String(count)} figures marked fit lie outside the gate.`,
  }),
  page: { nb: 'Valideringsside', en: 'Validation page' },
  kept: (path: string): Title => ({ nb: `Lagt i ${path}`, en: `Kept in ${path}` }),
  keepsWhole: {
    nb: '--keep tar vare på en full validering, ikke en rask.',
    en: '--keep keeps a full validation, not a quick one.',
  },
} as const;
