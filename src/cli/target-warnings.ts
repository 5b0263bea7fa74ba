import type { ResolvedScenario } from '../model/declarations.js';
import { countTargets, type TargetsMet } from '../experiments/index.js';
import { formatMonth } from '../vocabulary/months.js';
import { written, type Language, type Title } from './language.js';

/** A note to a run, as documents have it. */
export interface Note {
  readonly code: string;
  readonly message: Title;
}

/** Coarse enough to take a second; where it finds too few to count by, fine enough to find some hundred people. */
const SAMPLES = [500, 100];
/** Simulated persons that a number of people can be read from. */
const ENOUGH = 30;
const SEED = 'targets';

/**
 * Who meets the rules of measures as they begin, in one world.
 *
 * @param samples persons behind one agent, coarse first: a finer one is lived only where a group is too small to count by
 */
export function targetsMet(
  scenario: ResolvedScenario,
  measures: readonly string[],
  samples: readonly number[] = SAMPLES,
): TargetsMet[] {
  const [sample = SAMPLES[0], ...finer] = samples;
  const met = countTargets({ ...scenario, sample }, SEED, measures);
  if (finer.length === 0 || met.every(({ eligible }) => eligible >= ENOUGH)) return met;
  return targetsMet(scenario, measures, finer);
}

/** `some 12 300 people meet the rules in 2028-01`. */
export function targetLine({ measure, month, eligible, sample }: TargetsMet, language: Language): string {
  const persons = written(eligible * sample, language, 0);
  return language === 'nb'
    ? `${measure}: omtrent ${persons} oppfyller vilkårene i ${formatMonth(month)}.`
    : `${measure}: about ${persons} people meet the rules in ${formatMonth(month)}.`;
}

/** A warning for every target group that is nobody. */
export function nobodyWarnings(met: readonly TargetsMet[]): Note[] {
  return met
    .filter(({ eligible }) => eligible === 0)
    .map(({ measure, month, residents, sample }) => {
      const [when, of] = [formatMonth(month), String(residents)];
      const country = { nb: written(residents * sample, 'nb', 0), en: written(residents * sample, 'en', 0) };
      return {
        code: 'targets-nobody',
        message: {
          nb: `«${measure}» treffer ingen: 0 av ${of} simulerte personer (av ${country.nb} på 16-39 år, 1:${String(sample)}) oppfyller vilkårene i ${when}. Se på «who» og «where».`,
          en: `"${measure}" is for nobody: 0 of ${of} simulated persons (of ${country.en} aged 16-39, 1:${String(sample)}) meet the rules in ${when}. Look at "who" and "where".`,
        },
      };
    });
}
