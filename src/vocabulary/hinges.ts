/**
 * What every policy headline hinges on: five questions nobody has answered, and the parameters that answer them here.
 * The report shows the card with every comparison. Words in both languages; parameters by name.
 */
export interface HingeQuestion {
  readonly id: string;
  readonly title: { readonly nb: string; readonly en: string };
  readonly parameters: readonly string[];
}

export const HINGES: readonly HingeQuestion[] = [
  {
    id: 'duration-dependence',
    title: {
      nb: 'Hvor mye av at lange løp gir dårligere sjanser er årsak og virkning?',
      en: 'How much of long spells’ poorer chances is caused by the spell?',
    },
    parameters: ['people.competence.causal-share', 'people.competence.outside', 'market.value.gap'],
  },
  {
    id: 'retention',
    title: {
      nb: 'Hvem blir værende når tilskuddet trappes ned og tar slutt?',
      en: 'Who stays when the subsidy steps down and ends?',
    },
    parameters: [
      'market.retention.floor',
      'market.retention.known',
      'market.retention.match',
      'market.retention.surprise',
    ],
  },
  {
    id: 'job-creation',
    title: {
      nb: 'Skapes det jobber, eller fortrenges noen?',
      en: 'Are jobs made, or is somebody displaced?',
    },
    parameters: ['market.made-post.elasticity', 'market.adults.present', 'market.adults.mean'],
  },
  {
    id: 'entrants',
    title: {
      nb: 'Hvem kommer inn, og treffer tiltaket dem det er ment for?',
      en: 'Who enters, and does the measure reach those it is meant for?',
    },
    parameters: ['measures.referral.motivation-weight', 'measure.temporary-wage-subsidy.selection'],
  },
  {
    id: 'allowance',
    title: {
      nb: 'Hva gjør det å motta arbeidsavklaringspenger i seg selv?',
      en: 'What does receiving work assessment allowance do by itself?',
    },
    parameters: ['market.search.allowance', 'benefits.disability.after-allowance'],
  },
];
