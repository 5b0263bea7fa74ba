/** What trials read, in words: outcomes as something that is true of a person, estimands, levels. Both languages. */
import type { TrialOutcome } from './trial.js';

interface Words {
  readonly nb: string;
  readonly en: string;
}

export const TRIAL_OUTCOME_WORDS: Readonly<Record<TrialOutcome | 'begun', Words>> = {
  'unsubsidised-work': { nb: 'I jobb uten tilskudd', en: 'In a job without subsidy' },
  work: { nb: 'I jobb, med eller uten tilskudd', en: 'In a job, with or without subsidy' },
  education: { nb: 'I utdanning', en: 'In education' },
  outside: { nb: 'Verken i jobb eller utdanning', en: 'Neither in a job nor in education' },
  allowance: { nb: 'På arbeidsavklaringspenger (AAP)', en: 'On work assessment allowance (AAP)' },
  'disability-pension': { nb: 'På uføretrygd', en: 'On disability pension' },
  'allowance-ever': { nb: 'Har fått AAP siden oppstart', en: 'Has had AAP since enrolment' },
  gone: { nb: 'Ute av landet eller død', en: 'Left the country or died' },
  begun: { nb: 'Har begynt på tiltaket', en: 'Has begun the measure' },
};

export const TRIAL_ESTIMAND_WORDS = {
  direct: { nb: 'Virkning av å bli trukket ut', en: 'Effect of being drawn' },
  spillover: { nb: 'Ringvirkning på dem som ikke ble trukket ut', en: 'Spill-over on those not drawn' },
  net: { nb: 'Netto for alle i området', en: 'Net, everybody in the area' },
  'take-up': { nb: 'Flere som begynner', en: 'More who begin' },
  participants: { nb: 'Virkning for dem som deltar', en: 'Effect on those who take part' },
  'full-scale': { nb: 'Hele landet får politikken', en: 'The whole country gets the policy' },
  gap: { nb: 'Forskjell: hele landet mot forsøket', en: 'Difference: whole country against the trial' },
} as const satisfies Readonly<Record<string, Words>>;

export const TRIAL_LEVEL_WORDS = {
  office: { nb: 'NAV-kontor', en: 'NAV office' },
  county: { nb: 'fylke', en: 'county' },
  person: { nb: 'person', en: 'person' },
} as const satisfies Readonly<Record<string, Words>>;

export const TRIAL_AREAS_WORDS = {
  office: { nb: 'kontorer', en: 'offices' },
  county: { nb: 'fylker', en: 'counties' },
  person: { nb: 'fylker', en: 'counties' },
} as const satisfies Readonly<Record<string, Words>>;
