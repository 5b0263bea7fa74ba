/** The league for a terminal, and what a ministry asks for as documents. */
import {
  LEAST_PARTICIPANTS_REPORTED,
  LEAST_REPLICATIONS_REPORTED,
  roundToInterval,
  type Comparison,
  type Interval,
  type LeagueRow,
} from '../analysis/index.js';
import { aligned } from './aligned.js';
import { written, type Language } from './language.js';

const TEXT = {
  head: [
    { nb: 'Tiltak', en: 'Policy' },
    { nb: 'Ekstra årsverk', en: 'Extra job-years' },
    { nb: 'Deltakere', en: 'Participants' },
    { nb: 'Utgifter, mill. kr', en: 'Outlays, million kr' },
    { nb: 'Netto nåverdi, mill. kr', en: 'Net present value, million kr' },
    { nb: 'Samme fortegn (effekt, netto)', en: 'Same sign (effect, net)' },
  ],
  against: { nb: 'mot', en: 'against' },
  zero: { nb: '(kan ikke skilles fra null)', en: '(cannot be told from zero)' },
  few: { nb: 'for få simulerte deltakere', en: 'too few simulated participants' },
} as const;

/** One line for each policy. */
export function leagueLines({ league, replications }: Comparison, language: Language): string[] {
  const hasNoise = replications >= LEAST_REPLICATIONS_REPORTED;
  const amount = (interval: Interval): string => amountText(interval, hasNoise, language);
  const rows = league.map((row): string[] => {
    const title = `${row.title[language]} ${TEXT.against[language]} ${row.againstTitle[language].toLowerCase()}`;
    if (isUntold(row)) return [title, TEXT.few[language], '', '', '', ''];
    const { effectSigns, netSigns } = row;
    return [
      title,
      amount(row.effect),
      row.reach === null ? '–' : amount(row.reach),
      amount(row.cost),
      amount(row.net),
      `${effectSigns.same}/${effectSigns.of}, ${netSigns.same}/${netSigns.of}`,
    ];
  });
  return aligned([TEXT.head.map((title) => title[language]), ...rows]);
}

function isUntold({ reach, simulated }: LeagueRow): boolean {
  return reach !== null && simulated < LEAST_PARTICIPANTS_REPORTED;
}

function amountText(interval: Interval, hasNoise: boolean, language: Language): string {
  const shown = roundToInterval(hasNoise ? interval : { ...interval, low: null, high: null });
  const decimals = Math.max(0, shown.decimals ?? 0);
  const number = (value: number): string => written(value, language, decimals);
  if (shown.estimate === null) return '';
  if (shown.low === null || shown.high === null) return number(shown.estimate);
  const zero = shown.low <= 0 && shown.high >= 0 ? ` ${TEXT.zero[language]}` : '';
  return `${number(shown.estimate)} [${number(shown.low)}; ${number(shown.high)}]${zero}`;
}

/** Outcomes and accounts of each contrast. */
export function ministryDocuments({ contrasts }: Comparison): readonly object[] {
  return contrasts.map(({ scenario, against, ministry, accounts }) => ({
    scenario,
    against,
    outcomes: ministry,
    accounts,
  }));
}
