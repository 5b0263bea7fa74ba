/** What a follow-up group says about a person. */
import { NOT_REGISTERED, PERMANENTLY_ADAPTED, SPECIALLY_ADAPTED } from './columns.js';

/** Groups with reduced work capacity. */
export function hasReducedCapacity(group: number): boolean {
  return group === SPECIALLY_ADAPTED || group === PERMANENTLY_ADAPTED;
}

/** Groups counted as job seekers: registered without reduced work capacity. */
export function isJobSeeker(group: number): boolean {
  return group !== NOT_REGISTERED && !hasReducedCapacity(group);
}
