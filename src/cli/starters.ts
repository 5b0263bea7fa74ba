/** Commented starters for `innenfor new`. `NAME` stands for the id. Tests resolve both. */

const POLICY_BODY = `kind: wage-subsidy          # or youth-programme, rule-change, measure-volume
first_start: 2027-01
last_start: 2029-12
who:
  age_at_start: 18 to 29
  any_of:                   # one of these is enough; within one, everything must hold
    - {nav_group: [specially-adapted, permanently-adapted]}
subsidy:
  length: at most 24 months
  share_of_wage_cost_by_year: [60 %, 40 %]
  cap: 5 G per year         # or none
places: 500 at a time       # exactly one of places, starts and budget
phase_in: 12 months linear
money: new                  # or from the measures budget
adviser_time: 3 hours a month
`;

export const POLICY_STARTER = `# A policy: what it changes, for whom, from when. Every number has its unit. "innenfor check" says what it means.
# Paste it under "policies:" of a scenario, or keep it in policies/ and write {use: NAME}.
format: 1
id: NAME
title: {nb: Skriv en tittel, en: Write a title}
${POLICY_BODY}`;

export const SCENARIO_STARTER = `# A scenario: a base, plus policies. Try "innenfor check NAME.yaml", then "innenfor compare NAME.yaml".
# Where a source leaves something open, write {use: ..., try: [...], why: ...}; "--choices" then runs every alternative.
format: 1
id: NAME
title: {nb: Skriv en tittel, en: Write a title}
base: baseline              # today's rules
against: [baseline]
until: 2041-12              # last month simulated; people are followed for nine years after their start
policies:
  - id: NAME-policy
${POLICY_BODY.split('\n')
  .map((line) => (line === '' ? '' : `    ${line}`))
  .join('\n')}
run: {sample: "1:10", replications: 8, seed: NAME}
`;
