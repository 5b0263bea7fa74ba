/** The only file that writes the school columns. */
import type { WorldState } from '../state/world-state.js';
import { GENERAL, NOT_ENROLLED, TRAINING_CONTRACT, VOCATIONAL } from './columns.js';

const FIRST_ENTRIES: readonly number[] = [GENERAL, VOCATIONAL, TRAINING_CONTRACT];

/** Begins an enrolment that is to be examined in `examMonth`. */
export function enrol(world: WorldState, row: number, enrolment: number, examMonth: number): void {
  world.touch(row);
  const { school } = world;
  school.enrolment[row] = enrolment;
  school.enrolledSince[row] = world.month;
  school.examMonth[row] = examMonth;
  school.followUpService[row] = 0;
  if (school.firstEntry[row] === 0 && FIRST_ENTRIES.includes(enrolment)) {
    school.firstEntry[row] = world.month;
    // A practice certificate is a shorter vocational course: completion is counted from it as from the longer one.
    school.firstTrack[row] = enrolment === GENERAL ? GENERAL : VOCATIONAL;
  }
}

/** Completes: the level is reached and the enrolment ends. */
export function complete(world: WorldState, row: number, level: number): void {
  world.touch(row);
  const { school } = world;
  school.education[row] = Math.max(school.education[row] ?? 0, level);
  school.enrolment[row] = NOT_ENROLLED;
  school.examMonth[row] = 0;
  school.followUpService[row] = 0;
}

/** Leaves without a full qualification: breaks off, passes a smaller test, or ends the introduction programme. */
export function dropOut(world: WorldState, row: number): void {
  world.touch(row);
  const { school } = world;
  school.enrolment[row] = NOT_ENROLLED;
  school.examMonth[row] = 0;
  school.leftMonth[row] = world.month;
}

/** Agrees to take a trade certificate in the job one has, to be tested in a later month; 0 gives it up. */
export function takeCertificateAtWork(world: WorldState, row: number, testMonth: number): void {
  world.touch(row);
  world.school.examMonth[row] = testMonth;
}

/** Did not pass the final examination and stays to try again. */
export function repeat(world: WorldState, row: number, examMonth: number): void {
  world.touch(row);
  const { school } = world;
  school.failures[row] = Math.min(255, (school.failures[row] ?? 0) + 1);
  school.examMonth[row] = examMonth;
}

/** Applies for an apprenticeship contract, whatever comes of it. */
export function applyForContract(world: WorldState, row: number): void {
  world.touch(row);
  world.school.appliedMonth[row] = world.month;
}

export function contactByFollowUpService(world: WorldState, row: number): void {
  world.touch(row);
  world.school.followUpService[row] = 1;
}

export function endFollowUpService(world: WorldState, row: number): void {
  world.touch(row);
  world.school.followUpService[row] = 0;
}

/** What a newcomer brings: nothing begun, a level already reached. */
export function arriveWith(world: WorldState, row: number, education: number): void {
  world.touch(row);
  const { school } = world;
  school.enrolment[row] = NOT_ENROLLED;
  school.enrolledSince[row] = 0;
  school.examMonth[row] = 0;
  school.education[row] = education;
  school.firstEntry[row] = 0;
  school.firstTrack[row] = 0;
  school.leftMonth[row] = 0;
  school.failures[row] = 0;
  school.followUpService[row] = 0;
  school.appliedMonth[row] = 0;
}
