import type { Counts, ReplayWords, ScoreNumbers, ValidationWords } from './validation-shape.js';

const score = ({ passed, targets, share }: ScoreNumbers): string => `${passed} of ${targets} (${share})`;
const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

function counted({ pass, fail, not_evaluable }: Counts): string {
  const all = pass + fail + not_evaluable;
  const parts = [
    `${String(pass)} of ${plural(all, 'figure', 'figures')} inside the gate`,
    ...(fail > 0 ? [`${String(fail)} outside`] : []),
    ...(not_evaluable > 0 ? [`${String(not_evaluable)} cannot be judged`] : []),
  ];
  return parts.join(', ');
}

/** English. */
export const validationEn: ValidationWords = {
  heading: 'The replay of 2010–2024 against published figures',
  title: 'innenfor: the replay against published figures',
  lead: 'The model lives through fifteen years it did not choose, and every published figure on the list is held against what it gave. Uses and gates were fixed before anything was fitted. Passes and fails are both shown.',
  facts: ({ sample, worlds, seed }) => `Sample ${sample} · ${worlds} worlds · seed “${seed}”`,
  summary: 'The score, block by block',
  summaryHelp:
    'Targets passed, a table counting by the share of its figures that pass. What cannot be judged is not a pass. Fit: may be calibrated to. Check: never used in fitting.',
  verdict: (failedFit, fit, check) =>
    `${failedFit === 0 ? '**No figure marked fit lies outside its gate.**' : `**${plural(failedFit, 'figure marked fit lies', 'figures marked fit lie')} outside the gate.**`} Of the targets marked fit, ${score(fit)} pass; of those marked check, never used in fitting, ${score(check)}.`,
  score,
  noTargets: '–',
  columns: {
    block: 'Block',
    target: 'Target',
    cell: 'Figure',
    use: 'Use',
    unit: 'Unit',
    published: 'Published',
    simulated: 'Simulated',
    low: 'Simulated, low',
    high: 'Simulated, high',
    noise: 'Noise floor',
    gate: 'Gate',
    result: 'Result',
    reason: 'Why',
    source: 'Source',
    fit: 'Fit',
    check: 'Check',
    failing: 'Outside',
    notEvaluable: 'Cannot be judged',
  },
  results: { pass: '✓ inside', fail: '✗ outside', not_evaluable: '○ cannot be judged' },
  uses: { fit: 'fit', check: 'check', input: 'input' },
  help: 'The grey field is the gate, equally wide in every row. ◇ published. ● simulated inside the gate, ✗ outside, ○ cannot be judged, an arrow: beyond the edge. The coloured bar is the 95% band of the simulated mean.',
  lineHelp:
    '◇ published, on its gate in grey. The line is the simulated mean over worlds with its 95% band: ● inside the gate, ✗ outside, ○ cannot be judged or not counted.',
  orderHelp:
    'An order holds or does not in each world. It passes where the share of worlds in which it holds is safely above one half, and fails where it is safely below.',
  edges: ['gate, low', 'middle', 'gate, high'],
  edgesShort: ['low', '', 'high'],
  rowsHeading: counted,
  lines: 'over the years',
  single: 'single figures',
  orders: 'orders and signs',
  inputs: 'Driven by input: shown, not counted',
  inputsHelp: 'These follow from paths the model is given, or have no gate.',
  published: 'published',
  publishedShort: (value) => `publ. ${value}`,
  stockAtNav: 'Young people at NAV, January',
  loose: 'Loose: the published figure covers more ages than the model has.',
  caveats: 'Said beside the figures',
  failing: 'What fails',
  failingHelp:
    'Every figure outside its gate. The likely reason of each is in docs/validation.md. No gate is widened to pass.',
  nothingFails: 'Nothing that could be judged lies outside its gate.',
  unjudged: 'What cannot be judged',
  methodTitle: 'How it is judged',
  method: [
    '**A gate** is judged on the mean over worlds, and only where the standard error of that mean is at most one fifth of the gate’s half-width. Otherwise the figure cannot be judged, which is not a pass.',
    '**The band** is a 95% t interval of the mean over worlds. **The noise floor** is the standard deviation between worlds: what chance alone makes of one world.',
    '**Simulated statistics** are computed on the simulated people by the published definitions: Statistics Norway’s order of statuses, NAV’s own groups, twelve months’ look-back for new users.',
    '**Loose** targets are published for more ages than the model’s 16–39 and can only be held against it roughly.',
  ],
  gate: 'gate',
  holds: 'holds in',
  orderGate: 'must hold',
  decomposition: {
    title: 'Why the published design would not find the true effect',
    help: 'Shares of one, mean over worlds. The true effect is of the same people in the same world with and without the effort. The parts add up to the regression’s estimate exactly: how it weighs people, the effort reaching the comparison regions too (contaminated controls), who registers (selection at entry), and what the design finds where there is no effort at all (regions on different courses, and luck).',
    outcome: 'Outcome',
    month: 'Months after entry',
    outcomes: { employment: 'Employment', education: 'Education' },
    parts: {
      trueEffect: 'True effect',
      weighting: 'Weighting',
      contamination: 'Contaminated controls',
      selection: 'Selection at entry',
      trends: 'Without any effort',
      estimate: 'The regression’s estimate',
    },
  },
};

/** English. */
export const replayEn: ReplayWords = {
  notScored: 'The replay of 2010–2024 has not been scored.',
  scored: ({ fit, check, sample, worlds }) =>
    `The replay of 2010–2024 (${worlds} worlds, ${sample}) passes ${score(fit)} of the targets it may be fitted to and ${score(check)} of those it may not. Beside each headline is the score of the targets it rests on.`,
  label: 'Replay',
  passes: (passed, targets) =>
    `${String(passed)} of the ${String(targets)} published figures it rests on ${passed === 1 ? 'passes' : 'pass'}`,
  fails: (names) => `outside: ${names.join(', ')}`,
  unjudged: (names) => `cannot be judged: ${names.join(', ')}`,
  nothing: 'no published figure to rest on',
  curve: {
    fitted: 'Shape fitted to published effects.',
    predicted: 'Shape predicted, not fitted.',
    none: 'Size: no published Norwegian figure.',
  },
};
