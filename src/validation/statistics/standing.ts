/** What NAV and Statistics Norway count as what: tests of a person's state, shared by the statistics. */
import { is, type Panel, type Test } from '../panel.js';

/** Groups of Fafo-rapport 2020:19's target group, in its order. */
export const TARGET_GROUPS = ['standard', 'situational', 'specially-adapted'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Levels of education of the report's tables, and the codes they take in. */
export const EDUCATION = {
  'not-completed': ['compulsory'],
  'upper-secondary': ['upper-secondary-general', 'upper-secondary-vocational'],
  higher: ['higher'],
} as const;
export const EDUCATION_KEYS = ['not-completed', 'upper-secondary', 'higher'] as const;

/** Age bands of the young. */
export const YOUNG_BANDS = {
  'under-20': { from: 16, below: 20 },
  '20-24': { from: 20, below: 25 },
  '25-29': { from: 25, below: 30 },
} as const;
export const YOUNG_KEYS = ['under-20', '20-24', '25-29'] as const;

export function anyOf(first: Test, ...rest: readonly Test[]): Test {
  return rest.reduce((so, next) => (state, person) => so(state, person) || next(state, person), first);
}

export function allOf(first: Test, ...rest: readonly Test[]): Test {
  return rest.reduce((so, next) => (state, person) => so(state, person) && next(state, person), first);
}

/** True of anybody there of whom the test is false. */
export function not(test: Test): Test {
  return (state, person) => state >= 0 && !test(state, person);
}

/** Registered with NAV, assessed or not. */
export function atNav(panel: Panel): Test {
  return is(
    panel,
    'nav_group',
    'unassessed',
    'standard',
    'situational',
    'specially-adapted',
    'permanently-adapted',
  );
}

/** Registered without reduced work capacity: fully or partly unemployed, on measures, other job seekers. */
export function jobSeeker(panel: Panel): Test {
  return is(panel, 'nav_group', 'unassessed', 'standard', 'situational');
}

export function reducedCapacity(panel: Panel): Test {
  return is(panel, 'nav_group', 'specially-adapted', 'permanently-adapted');
}

export function receives(panel: Panel, ...benefits: readonly string[]): Test {
  return is(panel, 'benefit_set', ...benefits);
}

export function onAllowance(panel: Panel): Test {
  return receives(panel, 'work-assessment-allowance');
}

export function onDisability(panel: Panel): Test {
  return receives(panel, 'disability-pension');
}

export function employed(panel: Panel): Test {
  return is(panel, 'main_status', 'employed');
}

/** Neither employed nor in ordinary education by Statistics Norway's priority rule. */
export function outside(panel: Panel): Test {
  return not(is(panel, 'main_status', 'employed', 'education'));
}

/**
 * In a group of Fafo's target group: those in work on sick pay and disability pensioners are not counted (Fafo-rapport
 * 2020:19, section 4.1).
 */
export function inTargetGroup(panel: Panel, ...groups: readonly TargetGroup[]): Test {
  const sickInWork = allOf(
    receives(panel, 'sick-pay'),
    is(panel, 'job', 'permanent', 'temporary', 'subsidised'),
  );
  return allOf(is(panel, 'nav_group', ...groups), not(onDisability(panel)), not(sickInWork));
}
