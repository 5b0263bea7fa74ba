import type { MinistryWords } from './ministry-shape.js';

/** English. */
export const ministryEn: MinistryWords = {
  outcomes: {
    title: 'Outcomes a ministry asks for',
    help: 'With and without the policy. “World”: everybody, also those who lose or get a place to another. “Own”: participants against themselves without the measure (the shadow). Differences that cannot be told from zero are not findings.',
    columns: {
      outcome: 'Outcome',
      group: 'Who',
      when: 'When',
      without: 'Without',
      with: 'With',
      difference: 'Difference',
      unit: 'Unit',
      signs: 'Same sign',
    },
    names: {
      outside: 'Outside work and education',
      employed: 'Employed share',
      'goal.2030': 'Employed of 20–64 in 2030 (goal 82%)',
      'goal.2035': 'Employed of 20–64 in 2035 (goal 83%)',
      'time-to-work': 'Time to the first job without subsidy',
      'work-after.measure': 'In work six months after a measure (present indicator)',
      'work-after.registration': 'In work six months after registration with NAV ended (present indicator)',
      'work-of-users': 'Work against expected work, the whole stock of users (new indicator)',
    },
    monthsOn: (benefit) => `Months on ${benefit}`,
    newTo: (benefit) => `New recipients of ${benefit}`,
    ever: (benefit) => `Ever received ${benefit}`,
    groups: {
      all: 'all aged 16–39',
      participants: 'participants (own)',
      users: 'registered with NAV in December, followed the next year',
      'age=16-29': 'aged 16–29',
      'age=20-29': 'aged 20–29',
      'age=20-39': 'aged 20–39',
      'age=20-64': 'aged 20–64',
    },
    units: {
      persons: 'persons',
      'person-months': 'person-months',
      'per cent': 'per cent; difference in percentage points',
      months: 'months',
    },
    meanYears: { 48: "mean of the policy's years 1–4", 108: "mean of the policy's years 5–9" },
    countedTo: (months) => `first ${String(months / 12)} years of the policy`,
    wholeRun: 'the whole run',
    sinceStart: (months) => `within ${String(months / 12)} years of the start`,
    sixMonths: 'six months after',
    goal: (year, share, now, part) =>
      `The goal for ${String(year)} is ${share} employed of everybody aged 20–64, against ${now} in 2023. ${part === null ? 'What the policy alone does to it cannot be told from zero' : `The policy alone covers ${part} of the distance`}; those of 40 and over are held as they are.`,
    signs: (same, of) => `${String(same)} of ${String(of)}`,
  },
  accounts: {
    title: 'Accounts',
    help: (priceYear) =>
      `Scenario minus comparison, whole country, ${String(priceYear)} kroner, discounted to the policy's first year. Only what happens within the run.`,
    fiscal: 'Public budgets',
    social: 'Society',
    fiscalHelp: 'Taxes less outlays. Above zero: budgets get back more than they pay.',
    socialHelp:
      'Production less the resources the measure uses and what financing by taxes costs. Benefits, subsidies and taxes are transfers: they move money and count only by the cost of tax financing.',
    columns: { line: 'Line', total: 'Million kroner', each: 'Kroner per participant' },
    lines: {
      providers: 'Providers of measures',
      advisers: 'Adviser time',
      subsidies: 'Wage subsidies',
      benefits: 'Benefits (minus is saved)',
      outlays: 'Outlays in all',
      'wage-taxes': 'Taxes and employer contribution on wages',
      'benefit-taxes': 'Taxes on benefits',
      taxes: 'Taxes in all',
      fiscal: 'Budget effect (taxes less outlays)',
      production: 'Production, young people in jobs',
      adults: 'Production, adults in the same posts',
      financing: 'Cost of tax financing',
      social: 'Social net present value',
    },
    payers: { state: 'the state', county: 'the county', municipality: 'the municipality' },
    payer: (name) => `Outlays of ${name}`,
    breakEven: (account, year) => `${account} breaks even in the policy's year ${String(year)}.`,
    neverEven: (account) => `${account} does not break even within the run.`,
    evenIsMean: 'The year is read off the sum of the means, which has no interval.',
    accountNames: { fiscal: 'The budget account', social: 'The social account' },
    costPer: (wanted, amount) =>
      wanted === 'job-year'
        ? `Net public cost per extra year in a job without subsidy: ${amount} kroner.`
        : `Net public cost per disability pension averted: ${amount} kroner.`,
    costPerUnbounded: {
      'job-year':
        'Cost per extra year in a job without subsidy: cannot be said, since the number of extra years cannot be told from zero.',
      'pension-averted':
        'Cost per disability pension averted: cannot be said, since the number averted cannot be told from zero.',
    },
    costPerBare: {
      'job-year': 'Cost per extra year in a job without subsidy: needs more replications.',
      'pension-averted': 'Cost per disability pension averted: needs more replications.',
    },
    after: (account, amount) => `${account} after the run: ${amount} million kroner.`,
    afterRule: (fade, years) =>
      `A line of its own, not added to the sums above. Rule: the mean of the last three whole years of the run goes on, ${fade} of the effect is lost each year, for ${years} years. Providers, adviser time and subsidies do not count: places not given out cost nothing. Nobody has measured effects for so long.`,
    silence: {
      'in-force':
        'No values after the run: some still start in its last three years, so these do not show what is left afterwards.',
      'no-measure': 'No values after the run: a rule still in force does not end with the run.',
      short: 'No values after the run: the policy has fewer than three whole years in it.',
    },
    afterTitle: 'After the run and after the age of 40',
    assumptionsTitle: 'Assumptions',
    assumptions: ({ discount, financing, wageTax, benefitTax }) => [
      `Discount rate ${discount} a year for the first 40 years.`,
      `Cost of tax financing ${financing} of net public outlays.`,
      `Taxes and employer contribution are ${wageTax} of the wage cost, taxes on taxable benefits ${benefitTax}. Value added tax is left out.`,
      'A job is worth its wage cost; a subsidised job is taken to be worth as much. Leisure lost is not counted. What adults who lose a post get in benefits is not in it.',
      'Taxes are not divided between state, county and municipality.',
    ],
    chart: {
      heading: 'The accounts year by year, summed',
      help: "Sum of discounted million kroner up to and including each of the policy's years. Above zero is in the black. The field is simulation noise of the sum.",
      year: "the policy's year",
    },
  },
  outside: {
    title: 'Beside Utenfor-regnskapet',
    help: 'The spreadsheet of KS (the municipalities’ association) asks for target group, cost and share who succeed, and works out what municipality, county and state save. Here are the same figures from the simulation. The share who succeed because of the measure is the difference from the same people without it: those who would have coped anyway are not counted. Kroner per participant, discounted, over the whole run.',
    columns: { what: 'Field of the spreadsheet', value: 'From the simulation' },
    rows: {
      targetGroup: 'Measure and target group',
      participants: 'Number of participants',
      cost: 'Cost of the measure itself, per participant',
      benefits: 'Benefits saved, per participant',
      taxes: 'More taxes (all levels of government), per participant',
    },
    success: (months) =>
      `Share who succeed: in a job without subsidy or education ${String(months / 12)} years after the start`,
    successValue: (participants, shadows, more) =>
      `${participants} of participants, ${shadows} without the measure: ${more} percentage points`,
    saved: (payer) => `Saved by ${payer}, per participant (the measure's cost taken off, before taxes)`,
  },
  league: {
    title: (count) => `League table: ${String(count)} comparisons`,
    heading: 'League table',
    lead: (run) => `One row for each policy and what it is to be compared with. ${run}`,
    help: 'Line: 95% interval of simulation noise; a pale bar cannot be told from zero. The same scale down each column. All are world effects: displacement is in them. The order is no recommendation.',
    sortBy: 'Sort by',
    columns: {
      policy: 'Policy',
      effect: 'Effect',
      reach: 'Reach',
      cost: 'Cost',
      net: 'Net',
      certainty: 'Certainty',
    },
    units: {
      effect: 'extra years in jobs without subsidy, whole run',
      reach: 'participants, whole run',
      cost: 'public outlays before taxes, million kroner',
      net: 'social net present value, million kroner',
    },
    against: (title) => `against ${title}`,
    fiscal: (amount) => `budget effect ${amount}`,
    perJobYear: (amount) => `${amount} kroner per job-year`,
    perJobYearUntold: 'cost per job-year cannot be said',
    noReach: 'no participants of its own',
    tooFew: (persons, needed) =>
      `too few: ${persons} simulated participants, at least ${String(needed)} needed`,
    signs: (same, of) => `same sign in ${String(same)} of ${String(of)}`,
    signsOf: { effect: 'effect', net: 'net' },
    openChoices: (count) => (count === 1 ? '1 open choice' : `${String(count)} open choices`),
    hingesRun: 'the card of what the numbers hinge on was run',
    hingesNotRun: (command) => `what the numbers hinge on was not run: ${command}`,
    noInterval: 'no interval: too few replications',
    openFrom: 'from',
  },
};
