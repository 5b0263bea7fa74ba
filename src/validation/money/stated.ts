/**
 * Numbers that the published sums of kroner need and no world has: what a life in work is taken to be beyond the age of
 * 40, and the prices of the publications. Each with where it is from; they are printed beside the targets.
 */
import type { Words } from '../../scenarios/index.js';

export interface StatedNumber {
  readonly value: number;
  readonly unit: string;
  readonly status: 'documented' | 'derived' | 'assumed';
  readonly what: Words;
  readonly source: string;
}

export const STATED = {
  yearsInWork: {
    value: 40,
    unit: 'years',
    status: 'documented',
    what: { nb: 'år i arbeid i regneeksempelet', en: 'years in work of the published example' },
    source: 'Meld. St. 33 (2023-2024), section 8.2, from NOU 2021: 2',
  },
  ageAtStart: {
    value: 22,
    unit: 'years',
    status: 'assumed',
    what: { nb: 'alder når arbeidslivet begynner', en: 'age at which the life in work begins' },
    source: 'the example says a young person; 18 to 26 moves the sum by four per cent',
  },
  ageAtAllowance: {
    value: 25,
    unit: 'years',
    status: 'assumed',
    what: { nb: 'alder ved overgang fra AAP', en: 'age at which the allowance is left' },
    source: 'the middle of 20-29',
  },
  pensionAge: {
    value: 67,
    unit: 'years',
    status: 'documented',
    what: {
      nb: 'alder ved overgang fra uføretrygd til alderspensjon',
      en: 'age at which disability pension ends',
    },
    source: 'National Insurance Act, chapter 12',
  },
  wageGrowthAfter40: {
    value: 0,
    unit: 'share per year',
    status: 'assumed',
    what: {
      nb: 'reallønnsvekst etter 40 år utover den alle har',
      en: 'growth of the wage after 40 beyond what everybody gets',
    },
    source: 'wages of those without a degree are nearly flat by age after 40; 0 to 0.5 per cent',
  },
  capacity: {
    value: 0.5,
    unit: 'share',
    status: 'documented',
    what: {
      nb: 'arbeidsevne hos en som ellers ville fått full uføretrygd',
      en: 'work capacity of somebody who would otherwise be on full disability pension',
    },
    source:
      'at least half the capacity is lost: National Insurance Act, section 12-7, and section 11-5 for the allowance',
  },
  hoursAboveCapacity: {
    value: 0.2,
    unit: 'share',
    status: 'assumed',
    what: {
      nb: 'stilling utover arbeidsevnen i modellen',
      en: "hours beyond capacity, as in the model's hiring",
    },
    source: 'docs/model.md, job market',
  },
  taxFinancing: {
    value: 0.2,
    unit: 'share',
    status: 'documented',
    what: { nb: 'skattefinansieringskostnad', en: 'cost of tax financing per public krone' },
    source: 'Circular R-109, Ministry of Finance; Meld. St. 33 (2023-2024), section 7.4',
  },
  discountRate: {
    value: 0.04,
    unit: 'share per year',
    status: 'documented',
    what: { nb: 'diskonteringsrente', en: 'discount rate' },
    source: 'Circular R-109, Ministry of Finance: 4 per cent for the first 40 years',
  },
  discountRateLater: {
    value: 0.03,
    unit: 'share per year',
    status: 'documented',
    what: { nb: 'diskonteringsrente etter 40 år', en: 'discount rate after 40 years' },
    source: 'Circular R-109, Ministry of Finance: 3 per cent in years 40 to 75',
  },
  basicAmountThen: {
    value: 100853,
    unit: 'kroner',
    status: 'documented',
    what: {
      nb: 'grunnbeløpet i publikasjonenes priser',
      en: 'basic amount in the prices of the publications',
    },
    source: 'NAV, mean of 2020: both publications are of 2021; their price year is not said',
  },
} as const satisfies Record<string, StatedNumber>;
