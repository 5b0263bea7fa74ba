import type { HingeWords } from './hinges-shape.js';

/** English. */
export const hingesEn: HingeWords = {
  title: 'What the headlines hinge on',
  help: ({ from, worlds }) =>
    `Five questions that nobody has answered with certainty. Each is moved between the ends of the documented range of the parameters that answer it here, from ${from} on; until then every world is the calibrated one. The world with the policy and the one without have the same values and the same luck as the central run. ${worlds} pairs of worlds at the ends show how the results answer to each question and to each pair of them.`,
  measures: {
    'unsubsidised-work': 'Work without subsidy',
    'net-present-value': 'Social net present value',
  },
  units: {
    'person-months per participant': 'person-months per participant',
    'person-months': 'person-months',
    'kroner per participant': 'thousand kroner per participant',
    kroner: 'million kroner',
  },
  leading: ({ measure, central, low, high, unit }) =>
    `**${measure}:** ${central} with the values in use; from ${low} to ${high} in the worlds at the ends of the ranges (${unit}, everybody, spill-over included).`,
  noise: (half, share, isSmall) =>
    `Simulation noise is ±${half}, ${share} of that spread${isSmall ? '.' : ': more than a tenth, so part of the spread is luck. More replications or a larger sample would tell.'}`,
  noNoise:
    'Below 8 replications, or 100 simulated participants, nothing is said about simulation noise, so no sign can be told.',
  bends: (mean, unit) =>
    `The response bends: the mean of the worlds at the ends lies ${mean} (${unit}) from the world in the middle, so a flip may lie elsewhere than a straight line says.`,
  columns: {
    question: 'Question',
    parameter: 'Parameter',
    value: 'Value in use',
    range: 'Range',
    status: 'Rests on',
    source: 'Source or reason',
  },
  flips: (measure) => `${measure} changes sign at`,
  flip: {
    at: (value, band) => (band === null ? value : `${value} (${band})`),
    outside: (towards) =>
      towards === null ? 'not within the range' : `not within the range; nearest towards “${towards}”`,
    untold: 'not told apart from zero by so few runs',
    short: { at: (value) => `flips at ${value}`, outside: 'never flips', untold: 'not told' },
  },
  ranges: {
    heading: (most) => `What moves the result most: ${most.charAt(0).toLowerCase()}${most.slice(1)}`,
    untold: 'So few runs cannot tell which question moves the result most',
    help: 'Each bar goes from one end of a question to the other, everything else as in use (dashed line). Dark: towards the high end; light: towards the low end, as worded in the table. Thin lines: simulation noise, 95 %.',
    atLow: 'At the low end',
    atHigh: 'At the high end',
  },
  planes: {
    heading: (hasZero) =>
      hasZero
        ? 'Two questions at a time: where the sign turns'
        : 'Two questions at a time: the sign does not turn',
    untold: 'Two questions at a time: so few runs cannot tell the sign',
    help: 'Fitted from the worlds at the ends. Blue: gain, red: loss, darker is more; grey: cannot be told from zero. Black line: zero. Dot: the values in use.',
    zero: 'zero',
  },
  creation: {
    title: 'If no posts are made, and if entry is free',
    help: (unit) =>
      `The policy with three responses of job creation, everything else as in use and with the same luck. Work in ${unit}, everybody.`,
    responses: { zero: 'No posts are made', central: 'As in use', 'free-entry': 'Free entry' },
    columns: {
      response: 'Job creation',
      unsubsidised: 'Without subsidy',
      subsidised: 'With subsidy',
      adults: 'Adults over 39',
      net: 'Net work',
      value: 'Social net present value',
    },
    notRecorded: 'not recorded',
  },
  accounts: {
    title: 'The accounts behind the net present value',
    help: ({ rate, tax, year, ownShare }) =>
      `Production is the wage cost of the work that comes or goes. Benefits, subsidies and taxes are transfers: only the cost of financing them by other taxes (${tax} of outlays less taxes) counts. Discounted at ${rate} a year to the year the policy begins; ${String(year)} kroner. What comes after the last month of the run, value added tax, and leisure are not in it. If subsidised work is worth only what employers pay themselves, the net present value is ${ownShare}.`,
    item: 'Item',
    items: {
      production: 'Production, young people',
      adults: 'Production, adults over 39',
      resources: 'Less providers and adviser hours',
      financing: 'Less cost of tax financing',
      social: 'Social net present value',
      outlays: 'Fiscal account: change in public outlays',
      taxes: 'Fiscal account: taxes on wages and benefits',
      subsidies: 'of which wage subsidies',
    },
  },
};
