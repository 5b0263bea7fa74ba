import type { Title } from '../report/index.js';

/** Keys of policy files that a reader of the report should not have to know. */
const WORDS: Readonly<Record<string, Title | undefined>> = {
  age_at_start: { nb: 'alder ved start', en: 'age at start' },
  share_of_wage_cost_by_year: { nb: 'andel av lønnskostnaden, år for år', en: 'share of wage cost by year' },
  share_of_wage_cost: { nb: 'andel av lønnskostnaden', en: 'share of wage cost' },
  cap: { nb: 'tak', en: 'cap' },
  hours: { nb: 'stillingsandel', en: 'hours' },
  length: { nb: 'varighet', en: 'length' },
  extension: { nb: 'forlengelse', en: 'extension' },
  benefit_meanwhile: { nb: 'ytelsen underveis', en: 'benefit meanwhile' },
  places: { nb: 'plasser', en: 'places' },
  starts: { nb: 'nye deltakere i året', en: 'starts a year' },
  budget: { nb: 'budsjett', en: 'budget' },
  phase_in: { nb: 'innfasing', en: 'phase-in' },
  money: { nb: 'finansiering', en: 'money' },
  adviser_time: { nb: 'veiledertid', en: 'adviser time' },
  where: { nb: 'hvor', en: 'where' },
  level: { nb: 'nivå', en: 'level' },
  level_under_25: { nb: 'nivå under 25 år', en: 'level under 25' },
  reduced_by: { nb: 'avkorting', en: 'taper' },
  take_up: { nb: 'opptak', en: 'take-up' },
  allowance_applications: { nb: 'søknader om AAP', en: 'applications for AAP' },
  typical_length: { nb: 'vanlig varighet', en: 'typical length' },
};

/** Title of a lever such as `four-year-subsidy.subsidy.cap`; its last part, spaced, where it has no words. */
export function leverTitle(lever: string): Title {
  const parts = lever.split('.');
  const known = parts.map((part) => WORDS[part]).findLast((title) => title !== undefined);
  const plain = (parts.at(-1) ?? lever).replace(/[_-]/g, ' ');
  return known ?? { nb: plain, en: plain };
}
