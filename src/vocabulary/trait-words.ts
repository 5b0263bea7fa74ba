/** What a rule says of people's background and schooling, in words that stand in a sentence. */
import type { Background, EducationLevel } from './codes.js';
import type { Title } from './words.js';

export const BACKGROUND_WORDS: Readonly<Record<Background, Title>> = {
  none: { nb: 'ikke innvandrer', en: 'not an immigrant' },
  'country-group-3': { nb: 'innvandrer fra landgruppe 3', en: 'an immigrant from country group 3' },
  other: { nb: 'innvandrer ellers', en: 'another immigrant' },
};

export const EDUCATION_WORDS: Readonly<Record<EducationLevel, Title>> = {
  compulsory: { nb: 'grunnskole', en: 'compulsory schooling' },
  'upper-secondary-general': { nb: 'studieforberedende', en: 'a general upper secondary education' },
  'upper-secondary-vocational': { nb: 'yrkesfag', en: 'a vocational upper secondary education' },
  higher: { nb: 'høyere utdanning', en: 'higher education' },
};
