import type { TrialWords } from './trial-shape.js';

export const trialEn: TrialWords = {
  lead: 'Draw lots for who gets the measure in the simulated country, and see what a trial of that size would find.',
  design: 'The trial',
  policy: 'Measure',
  by: 'The lots are drawn between',
  levels: {
    person: 'persons',
    office: 'NAV offices: everybody or nobody at each office',
    county: 'counties: everybody or nobody in each county',
  },
  share: 'Share drawn',
  recruit: 'How long people are taken in',
  months: (count) => `${count} months`,
  precision: 'How closely',
  sample: 'Sample',
  replications: 'Simulated trials',
  run: 'Run the trial',
  runHelp:
    'The country is lived three times for every simulated trial: without the measure, with the trial, and with the measure for everybody.',
  runAgain: 'Run again',
  stale: 'The answer below is for the trial as it was before you changed it.',
  waiting: 'The first simulated trial is under way; the answer comes when it is done.',
  behind: (sample, done, wanted) => `Sample ${sample}, ${done} of ${wanted} simulated trials`,
  reading: 'What is measured, and for how many',
  outcome: 'Outcome',
  horizon: 'Measured after',
  who: 'The lots are drawn among',
  pools: { eligible: 'everybody who meets the rules', applicants: 'those who will take part if drawn' },
  persons: 'Persons in the trial, both groups',
  areas: 'Areas in each group',
  spread:
    'The measure is laid out over the whole country, as dense as at the offices of the trial, to have offices enough to reckon from.',
  eligible: (persons, from, until) =>
    `${persons} persons of the country meet the rules from ${from} to ${until}.`,
  effect: (effect, interval) =>
    interval === null
      ? `The measure changes the share by ${effect} percentage points; one simulated trial gives no interval.`
      : `The measure changes the share by ${effect} percentage points (95% for the chance of the simulation: ${interval.low} to ${interval.high}).`,
  untold:
    'The direction cannot be told with so few simulated trials. The figure shows the spread around the estimate; take more trials or a larger sample.',
  noEffect: 'Nobody was followed long enough to measure this.',
  tooSmall: 'A trial as small as this cannot measure anything.',
  found: (count, opposite) =>
    `Of 1000 such trials, ${count} find the effect, and ${opposite} find the opposite. The rest cannot tell it from zero.`,
  least: (points) => `The trial only sees changes of ${points} percentage points or more (80 of 100 trials).`,
  heading: 'The estimate in a thousand possible trials',
  help: 'Bar: how many of a thousand trials land there. Line: the effect in the model. Dashed: zero.',
  legend: { finding: 'tells the effect from zero', missing: 'does not', effect: 'the effect in the model' },
  axis: 'the trial’s estimate, percentage points',
  columns: { from: 'From', to: 'To', trials: 'Trials of 1000', found: 'Told from zero' },
  yes: 'yes',
  no: 'no',
  scale: 'From trial to the whole country',
  scaleHelp:
    'What the trial finds, against what happens when everybody in the country gets the measure. The difference is places, jobs and advisers that others would have had; no lottery within one country can show it.',
  scaleColumns: { what: 'What', effect: 'Percentage points', low: 'Low', high: 'High' },
  method: 'How this is worked out',
  methodText:
    'How much areas and persons differ is taken from the simulated world without the measure, and the trial’s estimate is reckoned as normally distributed around the effect. Simulated offices are more alike than real ones, so the chances are too high rather than too low where whole areas are compared.',
  own: {},
};
