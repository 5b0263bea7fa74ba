/** Words for what is counted of one measure, and for what money is spent on. */
import type { Title } from './words.js';

/** What an outcome of one measure counts, by what stands before and after the measure's id. */
export const MEASURE_PHRASES: readonly {
  readonly prefix: string;
  readonly suffix: string;
  readonly phrase: Title;
}[] = [
  { prefix: 'stock.measure.', suffix: '', phrase: { nb: 'Deltakere: ', en: 'Participants: ' } },
  { prefix: 'flow.measure.start.', suffix: '', phrase: { nb: 'Nye deltakere: ', en: 'Starts: ' } },
  { prefix: 'places.', suffix: '.offered', phrase: { nb: 'Plasser tilbudt: ', en: 'Places offered: ' } },
  { prefix: 'places.', suffix: '.used', phrase: { nb: 'Plasser i bruk: ', en: 'Places used: ' } },
  { prefix: 'queue.', suffix: '', phrase: { nb: 'Personer i kø: ', en: 'Persons in the queue: ' } },
  {
    prefix: 'wait.',
    suffix: '',
    phrase: { nb: 'Måneder ventet av dem som begynte: ', en: 'Months waited by those who started: ' },
  },
];

/** Items of spending that are no benefit. */
export const MONEY_TITLES: Readonly<Record<string, Title | undefined>> = {
  'wage-subsidy': { nb: 'lønnstilskudd', en: 'wage subsidies' },
  'measure-providers': { nb: 'tiltaksarrangører og kurs', en: 'measure providers and courses' },
  'adviser-hours': { nb: 'veiledernes timer', en: "advisers' hours" },
  'introduction-benefit': { nb: 'introduksjonsstønad', en: 'introduction benefit' },
  'introduction-programme': { nb: 'introduksjonsprogram', en: 'introduction programme' },
  'training-grants': { nb: 'tilskudd til lærebedrifter', en: 'grants to training firms' },
  'share-of-subsidised-wage-cost': {
    nb: 'egen del av subsidiert lønnskostnad',
    en: 'own share of subsidised wage cost',
  },
};
