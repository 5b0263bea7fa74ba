import type { DisplacementWords } from './displacement-shape.js';

const months = (horizon: number): string => `${String(horizon)} months`;

export const displacementEn: DisplacementWords = {
  waterfall: {
    heading: (horizon, said) =>
      `Jobs ${horizon === null ? 'on average over the run' : `${String(horizon)} months after the policy begins`}: ${said.join('; ')}`,
    said: (party, number) =>
      `${{ 'own-gain': 'participants', 'other-young': 'other young people', adults: 'adults', net: 'net' }[party]} ${number}`,
    help: (missing) =>
      `People with a job in the world with the policy, less what the same people have in the world without it in the same month. Deadweight: participants who would have had an unsubsidised job anyway. In line: they wait for a place or have a subsidy and no employer yet; some never start. Other young people: everybody else. The bars close to zero by construction, person by person and against the recorded stocks.${missing.length === 0 ? '' : ` Not recorded in this run: ${missing.join(', ')}.`}`,
    sides: { people: 'Who has the jobs', posts: 'Where the jobs come from' },
    steps: {
      'with-subsidy': 'Participants in a job with subsidy',
      'without-subsidy': 'Participants in a job without subsidy',
      deadweight: 'Deadweight: would have had a job',
      'other-subsidy': 'Another subsidised job instead',
      'own-gain': 'Participants’ own gain',
      'in-line': 'In line, not started',
      'other-young': 'Other young people',
      adults: 'Adults aged 40 and over',
      net: 'Net, everybody',
      'made-posts': 'Posts made because of a subsidy',
      'ordinary-posts': 'Ordinary posts filled',
    },
    vacancies: 'Vacancies left open',
    unit: 'people in work, difference',
    horizon: 'After the policy begins',
    step: 'Step',
    mean: 'mean over the run',
    months,
  },
  deadweight: {
    heading: (share, horizon) =>
      `Without the policy, ${share} of 100 participants would have been in unsubsidised work ${String(horizon)} months after the start`,
    help: 'Of 100 who start, how many are in unsubsidised work in the same month without the measure. Blue: the same people in the world without the policy. Grey: their shadows, whose own start alone is refused; only starts followed for 108 months.',
    ways: { world: 'the world without', shadow: 'their shadows' },
    unit: 'of 100 participants',
    horizon: 'After the start',
    way: 'Held against',
    months,
  },
  origins: {
    heading: (origin, share) =>
      `The largest group of those who start would otherwise have been ${origin} (${share} of 100)`,
    help: 'What those who start would have been doing at the end of the same month in the world without the policy. In work or education they would have coped without.',
    standings: {
      gone: 'Not in the country',
      'job-without-subsidy': 'In a job without subsidy',
      'job-with-subsidy': 'In a job with subsidy',
      education: 'In education',
      'work-assessment-allowance': 'On work assessment allowance',
      'disability-pension': 'On disability pension',
      'social-assistance': 'On social assistance',
      'other-benefit': 'On another benefit',
      'nav-without-benefit': 'With NAV, no benefit',
      unregistered: 'Outside, unregistered',
    },
    standingsInText: {
      gone: 'out of the country',
      'job-without-subsidy': 'in a job without subsidy',
      'job-with-subsidy': 'in a job with subsidy',
      education: 'in education',
      'work-assessment-allowance': 'on work assessment allowance',
      'disability-pension': 'on disability pension',
      'social-assistance': 'on social assistance',
      'other-benefit': 'on another benefit',
      'nav-without-benefit': 'registered with NAV without a benefit',
      unregistered: 'outside and unregistered',
    },
    origin: 'Otherwise',
    unit: 'of 100 participants',
    persons: 'People, whole run',
  },
  waiting: {
    heading: (changes) => `Changes most for everybody: ${changes}`,
    alike: 'No change in queues, waits or time per user can be told from zero',
    bare: 'Queues, waits and time per user, without interval: read directions',
    help: 'Scenario minus comparison, means over the first 48 months of the policy: blue for everybody, grey for the county where it changes most. To the right is more. A pale bar cannot be told from zero. Ages and more counties are in the table.',
    panel: (unit) => unit.slice(0, 1).toUpperCase() + unit.slice(1),
    wait: (measure) => `Wait: ${measure}`,
    queue: (measure) => `Queue: ${measure}`,
    units: {
      days: 'days',
      months: 'months',
      hours: 'hours',
      'hours per user': 'hours per user',
      persons: 'people',
      posts: 'posts',
      kroner: 'kroner a month',
      share: 'share',
    },
    outcome: 'What',
    unit: 'Unit',
  },
};
