/**
 * The month, as a table of contents. Person steps between two allocations run block by block, one step after the
 * other over a block; an allocation meets everybody at once. The order within the month matters a little (the
 * documentation says how much) and never depends on where anybody stands in an array.
 */
import { entitlement } from './benefits/entitlement.js';
import { healthRelated } from './benefits/health-related.js';
import { opening } from './benefits/opening.js';
import { onset } from './health/onset.js';
import { diagnosis, treatmentPlaces } from './health/treatment.js';
import { downsizing } from './market/downsizing.js';
import { employers } from './market/employer-month.js';
import { madePosts } from './market/made-posts.js';
import { retention } from './market/retention.js';
import { search } from './market/search.js';
import { separation } from './market/separation.js';
import { sideJobs } from './market/side-jobs.js';
import { vacancies } from './market/vacancies.js';
import { places } from './measures/places.js';
import { referral } from './measures/referral.js';
import { spell } from './measures/spell.js';
import { assessment } from './nav/assessment.js';
import { outreach } from './nav/outreach.js';
import { registration } from './nav/registration.js';
import { review } from './nav/review.js';
import { record } from './observe/record.js';
import { enrolment } from './observe/roster.js';
import { concerned } from './people/concerned.js';
import { development } from './people/development.js';
import { growing } from './people/growing.js';
import { population } from './people/population.js';
import { apprenticeship } from './school/apprenticeship.js';
import { followUpService } from './school/follow-up-service.js';
import { certificateAtWork } from './school/certificate-at-work.js';
import { higher } from './school/higher.js';
import { introduction } from './school/introduction.js';
import { returning } from './school/returning.js';
import { upperSecondary } from './school/upper-secondary.js';
import type { BoundStep } from './state/step.js';

/** Everything that happens in a month, in order. A new step is one file and one line here. */
export const MONTH: readonly BoundStep[] = [
  // Growing up.
  population,
  growing,
  // Starting stocks, in the month the reported years open.
  opening,
  // School.
  upperSecondary,
  apprenticeship,
  returning,
  higher,
  certificateAtWork,
  // Health.
  onset,
  // From here on mostly those whom it concerns.
  concerned,
  introduction,
  followUpService,
  diagnosis,
  treatmentPlaces,
  // NAV.
  registration,
  outreach,
  assessment,
  review,
  // Benefits.
  entitlement,
  healthRelated,
  // Measures.
  spell,
  referral,
  enrolment,
  places,
  // Job market.
  employers,
  downsizing,
  separation,
  retention,
  sideJobs,
  vacancies,
  search,
  madePosts,
  // Competence and history.
  development,
  // Recording.
  record,
];
