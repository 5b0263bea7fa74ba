/** Commented starters for `innenfor new`, in either language. `NAME` stands for the id. Tests run both as they are. */
import type { Language } from './language.js';

interface Line {
  readonly text: string;
  /** Where a comment that stands alone begins. */
  readonly indent?: string;
  readonly nb?: string;
  readonly en?: string;
}

const COMMENT_COLUMN = 44;

const line = (text: string, nb?: string, en?: string): Line =>
  nb === undefined || en === undefined ? { text } : { text, nb, en };

/** A line that is a comment and nothing else. */
const note = (nb: string, en: string): Line => ({ text: '', nb, en });

const POLICY_BODY: readonly Line[] = [
  line(
    'kind: wage-subsidy',
    'eller youth-programme, rule-change, measure-volume',
    'or youth-programme, rule-change, measure-volume',
  ),
  line(
    'state: idea',
    'in force, trial, ended, proposed, considered, idea, thought experiment',
    'in force, trial, ended, proposed, considered, idea, thought experiment',
  ),
  line('first_start: 2027-01', 'første og siste måned noen starter', 'first and last month anybody starts'),
  line('last_start: 2029-12'),
  line('who:'),
  line('  age_at_start: 18 to 29', 'til dagen før 30-årsdagen', 'until the day before the 30th birthday'),
  line(
    '  any_of:',
    'én av disse er nok; innenfor én må alt stemme',
    'one of these is enough; within one, everything must hold',
  ),
  line('    - {nav_group: [specially-adapted, permanently-adapted]}'),
  line('where: everywhere', 'eller {agder: 50 %, rogaland: 100 %}', 'or {agder: 50 %, rogaland: 100 %}'),
  line('subsidy:'),
  line('  length: at most 24 months'),
  line('  share_of_wage_cost_by_year: [60 %, 40 %]'),
  line('  cap: 5 G per year', 'eller none', 'or none'),
  line('places: {use: 500 at a time, try: [250 at a time, 1000 at a time], why: no volume is stated}'),
  note(
    'nøyaktig ett av places, starts og budget; {use, try, why} er et valg kilden lar stå åpent',
    'exactly one of places, starts and budget; {use, try, why} is what the source leaves open',
  ),
  line('phase_in: 12 months linear', 'eller at once', 'or at once'),
  line('money: new', 'eller from the measures budget', 'or from the measures budget'),
  line(
    'values:',
    'egne tall, hvert med kilde eller grunn',
    'numbers of its own, each with a source or a reason',
  ),
  line(
    '  - {name: adviserHours, unit: hours per month, value: 3, range: [2, 6], status: assumed, why: not stated}',
  ),
];

const POLICY: readonly Line[] = [
  note(
    'En politikk: hva den endrer, for hvem, fra når. Hvert tall har sin enhet. Prøv:',
    'A policy: what it changes, for whom, from when. Every number has its unit. Try:',
  ),
  note('  innenfor check NAME.yaml    hva den betyr', '  innenfor check NAME.yaml    what it means'),
  note(
    '  innenfor compare NAME.yaml  mot dagens regler',
    "  innenfor compare NAME.yaml  against today's rules",
  ),
  note('Et scenario bruker den med {use: ./NAME.yaml}.', 'A scenario uses it by {use: ./NAME.yaml}.'),
  line('format: 1'),
  line('id: NAME'),
  line('title: {nb: Skriv en tittel, en: Write a title}'),
  ...POLICY_BODY,
];

const SCENARIO: readonly Line[] = [
  note('Et scenario: et grunnlag, og politikk oppå. Prøv:', 'A scenario: a base, and policies on top. Try:'),
  note(
    '  innenfor check NAME.yaml            hva filen betyr',
    '  innenfor check NAME.yaml            what the file means',
  ),
  note(
    '  innenfor compare NAME.yaml --quick  et grovt svar',
    '  innenfor compare NAME.yaml --quick  a coarse answer',
  ),
  note(
    '  innenfor sweep NAME.yaml            alt under vary',
    '  innenfor sweep NAME.yaml            everything under vary',
  ),
  line('format: 1'),
  line('id: NAME'),
  line('title: {nb: Skriv en tittel, en: Write a title}'),
  line(
    'base: baseline',
    'dagens regler; eller extend: et scenario å endre',
    "today's rules; or extend: a scenario to change",
  ),
  line('against: [baseline]'),
  line(
    'until: 2040-12',
    'siste måned; folk følges i ni år etter start',
    'last month; people are followed for nine years',
  ),
  line(
    'policies:',
    'skrevet ut, eller {use: ID} eller {use: ./fil.yaml}',
    'written out, or {use: ID} or {use: ./file.yaml}',
  ),
  line('  - id: NAME-policy'),
  ...POLICY_BODY.map((each) =>
    each.text === '' ? { ...each, indent: '    ' } : { ...each, text: `    ${each.text}` },
  ),
  line('vary:', 'hva innenfor sweep prøver', 'what innenfor sweep tries'),
  line('  grid: one at a time', 'eller every combination', 'or every combination'),
  line('  values:'),
  line('    NAME-policy.subsidy.cap: [3 G per year, none]'),
  line('run: {sample: "1:10", replications: 8, seed: NAME}'),
];

export const STARTERS = { scenario: SCENARIO, policy: POLICY } as const;

/** A starter's text, for an id, with its comments in one language. */
export function starterText(kind: keyof typeof STARTERS, id: string, language: Language): string {
  const lines = STARTERS[kind].map((each) => {
    const comment = each[language];
    if (comment === undefined) return each.text;
    return each.text === ''
      ? `${each.indent ?? ''}# ${comment}`
      : `${each.text.padEnd(COMMENT_COLUMN)} # ${comment}`;
  });
  return `${lines.join('\n')}\n`.replaceAll('NAME', id);
}
