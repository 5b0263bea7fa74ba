/** What `calibrate` says, in both languages. */
import type { CalibrationWarning } from '../validation/index.js';
import type { Title } from './language.js';

export const CALIBRATE = {
  begins: (parameters: number, targets: number, seeds: number, sample: number): Title => ({
    nb: `${parameters} parametere mot ${targets} måltall, ${seeds} verdener à 1:${sample} i hvert forsøk`,
    en: `${parameters} parameters against ${targets} targets, ${seeds} worlds of 1:${sample} in each trial`,
  }),
  known: (trials: number): Title => ({
    nb: `${trials} forsøk ligger i sporet fra før og kjøres ikke på nytt`,
    en: `${trials} trials are in the trace and are not run again`,
  }),
  search: { nb: 'Leter etter det beste punktet', en: 'Searching for the best point' },
  accept: { nb: 'Trekker og prøver sett av parametere', en: 'Drawing and trying parameter sets' },
  rate: { nb: 'forsøk/time', en: 'trials/hour' },
  parameters: { nb: 'Parameter', en: 'Parameter' },
  before: { nb: 'før', en: 'before' },
  after: { nb: 'etter', en: 'after' },
  bounds: { nb: 'grenser', en: 'bounds' },
  target: { nb: 'Måltall', en: 'Target' },
  gate: { nb: 'bånd', en: 'gate' },
  simulated: { nb: 'simulert', en: 'simulated' },
  passes: { nb: 'innenfor', en: 'inside' },
  fails: { nb: 'UTENFOR', en: 'OUTSIDE' },
  nobody: { nb: 'ingen', en: 'nobody' },
  score: (inside: number, all: number): Title => ({
    nb: `${inside} av ${all} måltall innenfor sitt bånd`,
    en: `${inside} of ${all} targets inside their gate`,
  }),
  accepted: (kept: number, tried: number): Title => ({
    nb: `${kept} av ${tried} prøvde parametersett godtatt`,
    en: `${kept} of ${tried} parameter sets tried were accepted`,
  }),
  end: {
    converged: { nb: 'Letingen har stanset på et bunnpunkt.', en: 'The search has come to rest.' },
    'no-better-step': {
      nb: 'Letingen fant ikke noe bedre steg: tilfeldigheten er like stor som det som er igjen å vinne.',
      en: 'The search found no better step: chance is as large as what is left to gain.',
    },
    'out-of-trials': {
      nb: 'Forsøkene tok slutt før letingen var ferdig: gi flere med --trials og --resume.',
      en: 'The trials ran out before the search was done: give more with --trials and --resume.',
    },
  },
  warning: { nb: 'ADVARSEL', en: 'WARNING' },
  otherContent: (path: string): Title => ({
    nb: `Sporet i ${path} er fra en annen kalibrering: programmet, evidensen, filen, utvalget eller frøet er endret siden.`,
    en: `The trace in ${path} is of another calibration: the program, the evidence, the file, the sample or the seed has changed since.`,
  }),
  kept: (path: string): Title => ({
    nb: `De godtatte settene er lagt i evidensen: ${path}`,
    en: `The accepted sets are in the evidence now: ${path}`,
  }),
} as const;

export function warningWords(warning: CalibrationWarning): Title {
  switch (warning.kind) {
    case 'on-bound': {
      const { parameter, bound } = warning;
      return {
        nb: `${parameter} står på sin ${bound === 'low' ? 'nedre' : 'øvre'} grense: den ville videre.`,
        en: `${parameter} sits on its ${bound === 'low' ? 'lower' : 'upper'} bound: it would go on.`,
      };
    }
    case 'without-effect':
      return {
        nb: `${warning.parameter} flytter ikke noe måltall: tallet er uprøvd.`,
        en: `${warning.parameter} moves no target: its number is untested.`,
      };
    case 'alike': {
      const [first, second] = warning.parameters;
      return {
        nb: `${first} og ${second} kan ikke skilles fra hverandre: de flytter alle måltall likt.`,
        en: `${first} and ${second} cannot be told apart: they move every target alike.`,
      };
    }
    case 'flat': {
      const list = warning.direction.map(({ parameter }) => parameter).join(', ');
      return {
        nb: `Bare sammen er disse bestemt, ikke hver for seg: ${list}.`,
        en: `Only together are these determined, not one by one: ${list}.`,
      };
    }
  }
}
