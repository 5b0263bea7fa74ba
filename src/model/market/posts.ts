/**
 * A post is a number: a slot, or a code below `FIRST_MADE` for a post made at an employer for a named person, with or
 * without a subsidy behind it. One column of a person then tells which employer, and why the post exists.
 */
import type { WorldState } from '../state/world-state.js';
import { FIRST_MADE, NO_EMPLOYER } from './columns.js';

/** A post made at an employer (index) for a named person. */
export function madePost(employer: number, bySubsidy: boolean): number {
  return employer < 0 ? NO_EMPLOYER : FIRST_MADE - 2 * employer - (bySubsidy ? 0 : 1);
}

/** Whether a post exists because of a subsidy. */
export function isMadeBySubsidy(post: number): boolean {
  return post <= FIRST_MADE && ((FIRST_MADE - post) & 1) === 0;
}

/** Index of the employer who has a post; `NO_EMPLOYER` for a post that is nobody's. */
export function employerOfPost(world: WorldState, post: number): number {
  if (post >= 0) return world.slots.employer[post] ?? NO_EMPLOYER;
  return post <= FIRST_MADE ? (FIRST_MADE - post) >> 1 : NO_EMPLOYER;
}
