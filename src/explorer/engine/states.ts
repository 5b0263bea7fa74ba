/** Months of single people out of the packed words the model keeps of them. */
import type { SpellDimension } from '../../model/results.js';
import type { LifeMonth } from './follow-messages.js';

type PackedWords = readonly [number, number];
/** What the two words of a month end say. */
export type Decode = (month: number, words: PackedWords) => LifeMonth;

const NONE = 'none';

export function decoder(dimensions: readonly SpellDimension[]): Decode {
  const byName = new Map(dimensions.map((dimension) => [dimension.name, dimension]));
  const code = (name: string, words: PackedWords): number => {
    const dimension = byName.get(name);
    if (dimension === undefined) throw new Error(`no dimension ${name}`);
    return (words[dimension.word] >>> dimension.shift) & ((1 << dimension.bits) - 1);
  };
  const value = (name: string, words: PackedWords): string =>
    byName.get(name)?.values[code(name, words)] ?? NONE;
  return (month, words) => {
    const bits = code('benefit_set', words);
    const benefits = byName.get('benefit_set')?.values ?? [];
    return {
      month,
      school: value('enrolment', words),
      work: workOf(value('job', words), value('side_job', words), value('furlough', words)),
      nav: value('nav_group', words),
      measure: value('measure', words),
      benefits: benefits.filter((_, bit) => (bits & (1 << bit)) !== 0),
      health: value('health', words),
      activity: value('activity', words),
      education: value('education', words),
      county: value('county', words),
    };
  };
}

/** A furloughed job is no work this month; a job beside study is told apart from one's own. */
function workOf(job: string, sideJob: string, furlough: string): string {
  if (furlough !== NONE) return 'furloughed';
  return job === NONE ? sideJob : job;
}
