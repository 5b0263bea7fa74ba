import type { Finding } from '../findings.js';
import { ministryEn } from './ministry-en.js';
import { displacementEn } from './displacement-en.js';
import { enNames } from './en-names.js';
import { hingesEn } from './hinges-en.js';
import type { Words } from './shape.js';
import { replayEn, validationEn } from './validation-en.js';

const DURING: Readonly<Record<Finding, string>> = {
  less: 'Fewer are in a job without subsidy while the measure lasts',
  more: 'More are in a job without subsidy while the measure lasts',
  untold: 'While the measure lasts the effect on jobs without subsidy cannot be told from zero',
  bare: 'The curves have no interval: read their shape, not their height',
  few: 'Too few participants to say anything: the curves may be chance',
  none: 'Nobody is followed long enough to show the effect',
};
const AFTER: Readonly<Record<Finding, string>> = {
  more: ', more are afterwards',
  less: ', and fewer afterwards too',
  untold: '; afterwards the difference cannot be told from zero',
  bare: '',
  few: '',
  none: '',
};
const WINDOW_IN_TEXT = { during: 'during', after: 'after' } as const;

/** English. */
export const en: Words = {
  ...enNames,
  displacement: displacementEn,
  ministry: ministryEn,
  validation: validationEn,
  replay: replayEn,
  hinges: hingesEn,
  page: {
    languageName: 'English',
    door: 'Move it yourself, in the browser',
    heading: 'Young people’s paths to work: what the policies do',
    title: (scenarios) => `innenfor: ${scenarios}`,
    lead: 'A simulated comparison of young people’s paths between school, work, NAV, measures and benefits. The people are synthetic; no personal data are used.',
    facts: ({ sample, replications, draws, seed }) =>
      `Sample ${sample} · ${replications} replications · ${draws} parameter draws · seed “${seed}”`,
    against: (base) => `Held against: ${base}`,
    notValidated: 'Not yet held against published figures; read directions, not amounts.',
    quick: (leftOut) => `A quick run. Left out: ${leftOut.join('; ')}.`,
    leftOut: {
      parameters: 'parameter uncertainty (no parameter sets are drawn)',
      intervals: 'intervals (fewer than 8 replications)',
      sample: (sample) => `small groups and rare paths (the sample is ${sample})`,
    },
    chartsFor: 'Charts',
    copy: 'Copy table',
    copied: 'Copied',
    save: 'Save PNG',
    showTable: 'Show table',
    nothingToDraw: 'Nothing to draw: the run has no numbers for this chart.',
    openChoices: {
      title: 'Choices the design leaves open',
      lever: 'Choice',
      used: 'Used here',
      alternatives: 'Also possible',
      why: 'Why it is open',
    },
    ownEffects: {
      title: 'Own effects of today’s measures',
      help: 'Months in a job without subsidy per participant, against the participant’s own shadow. The last column holds the participant against a shadow without any measure for 12 months, as the published evaluations do. In brackets: parameter uncertainty, or simulation noise where it is missing.',
      measure: 'Measure',
      persons: 'Simulated participants',
      during: 'Months 0–47',
      after: 'Months 49–108',
      afterNoMeasures: 'Months 49–108, against no measures for 12 months',
      curve: 'Where the curve is from',
    },
    rests: 'What it rests on',
    warningsTitle: 'Be aware',
    warnings: {
      'not-validated':
        'The results are not yet held against published figures; read directions, not amounts.',
      quick: 'This is a quick run with fewer replications and a smaller sample than usual.',
      'few-replications': 'There are fewer than 8 replications: no intervals are shown.',
      'few-participants':
        'At least one scenario has fewer than 100 simulated participants: it has no headline.',
      'unequal-before-start':
        'Participants and shadows differ before the start for at least one measure. That is a defect of the run; do not use the numbers.',
    },
    methodTitle: 'How it is done',
    method: [
      '**Own effect**: at each start a shadow of the participant is made who is refused and lives on in the same world with the same luck. The difference between participant and shadow is the own effect. Before the start they are equal by construction.',
      '**World**: two worlds, with and without the policy, the same people and the same luck. **Spill-over** is world minus the sum of own effects: what fell to or upon others.',
      '**Simulation noise** is a 95% t interval over paired replications. **Parameter uncertainty** is the span between the 2.5th and 97.5th percentile over drawn parameter sets. They are shown apart. Outside both: how people of 40 and over react (they lose posts to the young and do nothing about it), and the form of the model.',
      '**Job without subsidy** and **job with subsidy** are kept apart. Employed alone is never a headline, for a subsidised job counts as employed and hides lock-in.',
      '**Gross** means wage subsidies, benefits, measures and adviser time in fixed prices, for everybody who pays, the employer’s own share of the wage included. Production and net present value stand in the account of society and on the hinge card; income tax and VAT are not modelled.',
      'Numbers are rounded to what the interval carries. A difference with zero in its interval cannot be told from zero. Below 8 replications no interval is shown, below 100 simulated participants no headline.',
    ],
  },
  headline: {
    labels: {
      effect: 'Effect',
      reach: 'Reach',
      lockIn: 'Lock-in',
      others: 'Others',
      money: 'Kroner',
      open: 'Left open',
      certainty: 'Certainty',
    },
    estimands: { own: 'own effect', world: 'world', spillover: 'spill-over' },
    effect: {
      more: (size) =>
        `Each participant gains **${size} more months** in a job without subsidy in months 49–108 after the start`,
      less: (size) =>
        `Each participant has **${size} fewer months** in a job without subsidy in months 49–108 after the start`,
      zero: 'The effect on jobs without subsidy in months 49–108 after the start **cannot be told from zero**',
    },
    lockIn: {
      more: (size) =>
        `In months 0–47 each participant has **${size} more months** in a job without subsidy; no lock-in to be seen`,
      less: (size) => `In months 0–47 each participant has **${size} fewer months** in a job without subsidy`,
      zero: 'Lock-in in months 0–47 **cannot be told from zero**',
    },
    deepest: (month, points) => `, deepest in month ${month} (${points} percentage points)`,
    others: {
      more: (size) => `For each participant others have **${size} more months** in a job without subsidy`,
      less: (size) => `For each participant others have **${size} fewer months** in a job without subsidy`,
      zero: 'The spill-over on other people’s jobs without subsidy **cannot be told from zero**',
    },
    moneyTotal: {
      more: (size) => `It costs **${size} million kroner** gross in all`,
      less: (size) => `It saves **${size} million kroner** gross in all`,
      zero: 'The gross cost in all **cannot be told from zero**',
    },
    moneyPerParticipant: {
      more: (size) => `**${size} kroner** gross per participant`,
      less: (size) => `${size} kroner saved gross per participant`,
      zero: 'per participant it cannot be told from zero',
    },
    moneyJoined: (total, each) => `${total}, and ${each}`,
    gross: (priceYear) =>
      `gross over the whole run in ${String(priceYear)} kroner: taxes, production and present value are not counted`,
    reach: (participants, from, to) => `About **${participants} young people** start from ${from} to ${to}`,
    placesUsed: (share) => `; ${share} of the places are in use while people are taken in`,
    open: (count, levers) =>
      `The design leaves **${String(count)} choices** open (${levers}); the numbers hold for one set of them and have no interval for the others`,
    nothingOpen: 'The file leaves no choice open',
    certainty: ({ replications, sample, draws, assumed, validated }) =>
      `**${replications} replications** of a ${sample} sample, ${draws === null ? 'no parameter draws' : `${draws} parameter draws`}; ${assumed} of the parameters are assumed, and the model is ${validated ? 'held' : '**not** held'} against published figures`,
    tooFew: (participants, needed) =>
      `**No headline**: only ${participants} simulated participants over all replications, and at least ${String(needed)} are needed. Run with a larger sample or more replications.`,
    noMeasure: 'The scenario brings no measure of its own; see the effects of today’s measures in the charts',
    noFollowUp: 'No participant is followed for 108 months within the run, so the effect is not estimated',
    noSpillover: 'The spill-over is not estimated',
    zeroWithParameters: (zero, estimate) => `${zero} when the parameters vary (estimate ${estimate})`,
  },
  bands: {
    noise: (range) => `simulation noise ${range}`,
    noNoise: (needed) => `no interval: fewer than ${String(needed)} replications`,
    parameters: (range) => `parameter uncertainty ${range}`,
    noParameters: 'parameter uncertainty not estimated',
    inAllAndEach: (inAll, each) => `in all ${inAll}, per participant ${each}`,
    outsideAll: 'not in the bands: how people of 40 and over react, and the form of the model',
    outsideForm: 'not in the bands: the form of the model',
  },
  charts: {
    effect: {
      heading: (during, after) =>
        DURING[during] + (during === 'few' || during === 'bare' ? '' : AFTER[after]),
      help: (measure) =>
        `${measure}: participants minus their own shadows, percentage points. Above zero, more participants are there. The grey months before the start are equal by construction; the dashed line is month 48.`,
      axis: 'months since start',
      persons: 'simulated people behind each month',
      equalBefore: ['equal by', 'construction'],
    },
    months: {
      heading: (most, least) => {
        const won = most && `Participants win most time ${most.activity} (${WINDOW_IN_TEXT[most.window]})`;
        const lost = least && `most time ${least.activity} (${WINDOW_IN_TEXT[least.window]})`;
        if (won && lost) return `${won} and lose ${lost}`;
        if (won) return won;
        return lost ? `Participants lose ${lost}` : 'No months won or lost can be told from zero';
      },
      unsure: {
        few: 'Too few participants to say which months are won and lost',
        bare: 'Months won and lost, without interval: read directions',
      },
      help: 'Bar to the right: months won per participant; to the left: lost. A pale bar cannot be told from zero. In brackets: parameter uncertainty, or simulation noise where it is missing. Own effect.',
      unit: 'months per participant',
    },
    money: {
      pays: (payer) => `${payer} bears most of the gross cost`,
      saves: (payer) => `${payer} saves most, gross`,
      zero: 'The gross cost in all cannot be told from zero',
      unsure: {
        few: 'Too few participants to say who pays',
        bare: 'Gross cost without interval: read directions',
      },
      help: (priceYear) =>
        `Scenario minus comparison, million ${String(priceYear)} kroner gross per year. Above zero is more spending, below is less. The same scale in all fields. The sums have no interval; the items in the table do.`,
      unit: (priceYear) => `million ${String(priceYear)} kroner, gross`,
    },
    standing: {
      heading: (status, more, size, year) =>
        `Nationally there are at most ${size} ${more ? 'more' : 'fewer'} with the status “${status.toLowerCase()}” (${String(year)})`,
      zero: 'Nationally none of the groups beside the employed can be told from the comparison',
      unsure: { few: '', bare: 'All young people by main status, without interval: read directions' },
      unit: '1\u202f000 people',
      help: 'Above: everybody aged 16–39 by main status at the end of the month. Below: scenario minus comparison, people. World: others than the participants are in it.',
    },
    groups: {
      apart: (most, least) => `Largest effect for ${most.toLowerCase()}, smallest for ${least.toLowerCase()}`,
      alike: 'The groups cannot be told apart',
      unsure: {
        few: 'Too few participants to say for whom it works',
        bare: 'Effect by group, without interval: the groups cannot be told apart',
      },
      help: 'Months in a job without subsidy per participant, months 49–108 after the start, by traits before the start. The dashed line is all participants; a pale dot cannot be told from zero. Own effect.',
    },
    places: {
      heading: (used, wait) => {
        const full =
          used === null ? 'The measure has no places of its own' : `${used} of the places are in use`;
        return wait === null ? full : `${full}, and those who start have waited ${wait} months`;
      },
      help: (measure) =>
        `${measure}: the frame is places offered, the bar places in use, means over the months of the year. Below: how long those who started in each measure had waited. The share is of the years in which people start. Levels in the scenario, without interval.`,
      columns: {
        offered: 'Places offered',
        used: 'Places in use',
        queue: 'People in the queue',
        wait: 'Months waited',
        starts: 'Starts in the year',
      },
      placesTitle: 'Places offered and in use',
      waitTitle: 'Waits, all measures',
      waitAxis: 'months waited, mean',
    },
    flows: {
      heading: (base, scenario) =>
        base === scenario
          ? `Of 100 on a health-related benefit at 21, ${base} are there at 25, in both worlds`
          : `Of 100 on a health-related benefit at 21, ${scenario} are there at 25 (${base} in the comparison, without interval)`,
      plain: 'How the young move between main statuses',
      help: 'The width of a band is the share of young people who go from one main status to another between the birthdays; its colour is where they came from. At the bottom: the moves that change most. Levels and differences without interval.',
      age: (age) => `Age ${String(age)}`,
      movesTitle: 'The moves that change most',
      movesAxis: 'people, difference (without interval)',
      fromAge: 'From age',
      toAge: 'To age',
      from: 'From status',
      to: 'To status',
    },
    sources: {
      heading: (assumed, total) => `${assumed} of ${total} parameters are assumed`,
      help: 'Number of parameters by where the value comes from. Documented: stands in a source. Derived: worked out from documented ones. Literature: from research. Calibrated: fitted to known figures. Assumed: set with a reason and a range. The table has all of them.',
      axis: 'number of parameters',
    },
  },
  bandHelp: {
    areas: {
      noise: 'the dark band is simulation noise',
      parameters: 'the light band is parameter uncertainty',
    },
    lines: {
      noise: 'the thick line is simulation noise',
      parameters: 'the thin line is parameter uncertainty',
    },
  },
  base: 'Comparison',
  scenario: 'Scenario',
  difference: 'Difference',
  zero: 'cannot be told from zero',
  zeroShort: 'not told\nfrom zero',
  notEstimated: 'not estimated',
  fewerThanNeeded: 'fewer than\n100 people',
  about: (size) => `about ${size}`,
  range: (low, high) => `${low} to ${high}`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
};
