/**
 * Work assessment allowance and disability pension. The allowance needs half of work capacity lost to known illness;
 * it has a clock, and what happens when the clock runs out is decided on lasting capacity. The pension is nearly
 * absorbing. Receipt has its own effect on becoming a pensioner, besides the illness that led to it.
 */
import {
  THRESHOLD,
  draw,
  logHazardOfProbability,
  logRatio,
  scoreIndex,
  streamKey,
  thresholdOfProbability,
} from '../chance/index.js';
import { DECISION } from '../chance/decisions.js';
import { SEVERE } from '../health/columns.js';
import { NO_JOB } from '../market/columns.js';
import { endJob } from '../market/transitions.js';
import { NO_MEASURE } from '../measures/columns.js';
import { clear } from '../measures/transitions.js';
import { NOT_REGISTERED, SPECIALLY_ADAPTED, UNASSESSED } from '../nav/columns.js';
import { assess, register } from '../nav/transitions.js';
import { PRESENT_RESIDENT } from '../people/columns.js';
import { NOT_ENROLLED } from '../school/columns.js';
import { personStep, type PersonStep } from '../state/step.js';
import { tellDraw } from '../state/tell.js';
import type { WorldState } from '../state/world-state.js';
import { ALLOWANCE, DISABILITY, SICK_PAY } from './columns.js';
import { extendAllowance, grantAllowance, grantDisability, stop } from './transitions.js';

const ADULT_MONTHS = 18 * 12;
const SICK_MONTHS = 12;
const FULL_HOURS_LIMIT = 60;
const JOB_ENDS_ALLOWANCE_AFTER = 6;
const FULL_GRADE = 100;

interface Tables {
  readonly halfCapacity: number;
  readonly apply: number;
  readonly inProgramme: Int16Array;
  readonly limitMonths: number;
  readonly recovered: number;
  readonly well: number;
  readonly extension: number;
  readonly extensionMonths: number;
  readonly lasting: number;
  readonly lastingAfter: number;
  readonly early: number;
  readonly causal: number;
  readonly congenital: number;
  readonly atLimit: number;
  readonly graded: number;
  readonly grade: number;
  readonly leaves: number;
  readonly dormant: Uint8Array;
}

const step: PersonStep<Tables> = {
  kind: 'person',
  over: 'concerned',
  name: 'benefits.health-related',
  parameters: [
    { name: 'benefits.allowance.capacity', unit: 'share', min: 0.2, max: 0.8 },
    { name: 'benefits.allowance.application', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'benefits.allowance.limit', unit: 'months', min: 6, max: 120 },
    { name: 'benefits.allowance.recovered', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'benefits.allowance.well', unit: 'share', min: 0.3, max: 1 },
    { name: 'benefits.allowance.extension', unit: 'probability', min: 0, max: 1 },
    { name: 'benefits.allowance.extension-months', unit: 'months', min: 0, max: 48 },
    { name: 'benefits.disability.lasting-capacity', unit: 'share', min: 0.1, max: 0.6 },
    { name: 'benefits.disability.lasting-months', unit: 'months', min: 0, max: 60 },
    { name: 'benefits.disability.early', unit: 'probability per month', min: 0, max: 0.3 },
    { name: 'benefits.disability.after-allowance', unit: 'log hazard ratio', min: -1, max: 1.5 },
    { name: 'benefits.disability.congenital', unit: 'probability per month', min: 0, max: 0.9 },
    { name: 'benefits.disability.at-limit', unit: 'probability', min: 0, max: 1 },
    { name: 'benefits.disability.graded', unit: 'share', min: 0, max: 1 },
    { name: 'benefits.disability.grade', unit: 'share', min: 0.2, max: 1 },
    { name: 'benefits.disability.exit', unit: 'probability per year', min: 0, max: 0.2 },
  ],
  compile(parameters, world) {
    const score = (name: string): number => logHazardOfProbability(parameters.scalar(name));
    return {
      halfCapacity: parameters.scalar('benefits.allowance.capacity') * 100,
      apply: score('benefits.allowance.application'),
      inProgramme: Int16Array.from(world.scenario.measures, (measure) =>
        measure.incomeSupport === null
          ? 0
          : logRatio(Math.max(1e-4, measure.incomeSupport.allowanceApplication)),
      ),
      limitMonths: parameters.scalar('benefits.allowance.limit'),
      recovered: thresholdOfProbability(parameters.scalar('benefits.allowance.recovered')),
      well: parameters.scalar('benefits.allowance.well') * 100,
      extension: thresholdOfProbability(parameters.scalar('benefits.allowance.extension')),
      extensionMonths: parameters.scalar('benefits.allowance.extension-months'),
      lasting: parameters.scalar('benefits.disability.lasting-capacity') * 100,
      lastingAfter: parameters.scalar('benefits.disability.lasting-months'),
      early: score('benefits.disability.early'),
      causal: Math.round(parameters.scalar('benefits.disability.after-allowance') * 256),
      congenital: thresholdOfProbability(parameters.scalar('benefits.disability.congenital')),
      atLimit: thresholdOfProbability(parameters.scalar('benefits.disability.at-limit')),
      graded: thresholdOfProbability(parameters.scalar('benefits.disability.graded')),
      grade: Math.round(parameters.scalar('benefits.disability.grade') * 100),
      leaves: thresholdOfProbability(parameters.scalar('benefits.disability.exit') / 12),
      dormant: Uint8Array.from(world.scenario.measures, (measure) =>
        measure.subsidy?.benefitMeanwhile === 'dormant-right' ? 1 : 0,
      ),
    };
  },
  run(world, tables, from, to) {
    const { present, id, birthMonth, congenital } = world.people;
    const { capacity, diagnosed, mental, mentalSince } = world.health;
    const { set, allowanceSince, allowanceUntil, sickSince } = world.benefits;
    const { enrolment } = world.school;
    const { group } = world.nav;
    const { measure } = world.measures;
    const { job, jobSince, hours, subsidy } = world.market;
    const month = world.month;
    const [a0, a1] = streamKey(world.key, month, DECISION.allowanceApplication);
    const [e0, e1] = streamKey(world.key, month, DECISION.allowanceEnd);
    const [x0, x1] = streamKey(world.key, month, DECISION.allowanceExtension);
    const [d0, d1] = streamKey(world.key, month, DECISION.disabilityApplication);
    const { concerned } = world.rows;
    for (let at = from; at < to; at += 1) {
      const row = concerned[at] ?? 0;
      if (present[row] !== PRESENT_RESIDENT) continue;
      const has = set[row] ?? 0;
      const able = capacity[row] ?? 100;
      if (able === 100 && (has & (ALLOWANCE | DISABILITY)) === 0) continue;
      if (month - (birthMonth[row] ?? 0) < ADULT_MONTHS) continue;
      const person = id[row] ?? 0;
      if ((has & DISABILITY) !== 0) {
        if (draw(d0, d1, person, 1) < tables.leaves) stop(world, row, DISABILITY);
        continue;
      }
      const lasting =
        able <= tables.lasting &&
        (congenital[row] === 1 ||
          (mental[row] === SEVERE && month - (mentalSince[row] ?? month) >= tables.lastingAfter));
      if ((has & ALLOWANCE) === 0) {
        if (congenital[row] === 1 && enrolment[row] === NOT_ENROLLED && able <= tables.lasting) {
          if (draw(d0, d1, person, 0) < tables.congenital) award(world, tables, row);
          continue;
        }
        const sickOut = (has & SICK_PAY) !== 0 && month - (sickSince[row] ?? month) >= SICK_MONTHS - 1;
        const known = diagnosed[row] === 1 && able <= tables.halfCapacity;
        if (!known || enrolment[row] !== NOT_ENROLLED) continue;
        if (!sickOut && (job[row] !== NO_JOB || (group[row] ?? 0) < SPECIALLY_ADAPTED)) continue;
        const inside = measure[row] ?? NO_MEASURE;
        const score = tables.apply + (inside !== NO_MEASURE ? (tables.inProgramme[inside - 1] ?? 0) : 0);
        const limit = THRESHOLD[scoreIndex(score)] ?? 0;
        const chance = draw(a0, a1, person, 0);
        if (row === world.tracedRow) {
          tellDraw(world, 'benefits.health-related', 'is granted work assessment allowance', limit, chance, [
            'benefits.allowance.application',
          ]);
        }
        if (sickOut || chance < limit) {
          if (job[row] !== NO_JOB) endJob(world, row);
          if (group[row] === NOT_REGISTERED) register(world, row);
          if ((group[row] ?? 0) <= UNASSESSED) assess(world, row, SPECIALLY_ADAPTED);
          grantAllowance(world, row, month + tables.limitMonths);
        }
        continue;
      }
      if (job[row] !== NO_JOB && (hours[row] ?? 0) > FULL_HOURS_LIMIT) {
        const held = subsidy[row] ?? 0;
        const dormant = held !== 0 && tables.dormant[held - 1] === 1;
        if (!dormant && month - (jobSince[row] ?? month) >= JOB_ENDS_ALLOWANCE_AFTER)
          stop(world, row, ALLOWANCE);
        continue;
      }
      if (able > tables.well) {
        if (draw(e0, e1, person, 0) < tables.recovered) stop(world, row, ALLOWANCE);
        continue;
      }
      if (lasting) {
        const limit = THRESHOLD[scoreIndex(tables.early + tables.causal)] ?? 0;
        const chance = draw(d0, d1, person, 0);
        if (row === world.tracedRow) {
          tellDraw(world, 'benefits.health-related', 'is granted disability pension', limit, chance, [
            'benefits.disability.early',
            'benefits.disability.after-allowance',
          ]);
        }
        if (chance < limit) {
          award(world, tables, row);
          continue;
        }
      }
      if (month < (allowanceUntil[row] ?? 0)) continue;
      const extended = (allowanceUntil[row] ?? 0) - (allowanceSince[row] ?? 0) > tables.limitMonths;
      if (able <= tables.lasting && draw(d0, d1, person, 2) < tables.atLimit) award(world, tables, row);
      else if (!extended && draw(x0, x1, person, 0) < tables.extension)
        extendAllowance(world, row, month + tables.extensionMonths);
      else stop(world, row, ALLOWANCE);
    }
  },
};

export const healthRelated = personStep(step);

function award(world: WorldState, tables: Tables, row: number): void {
  const [k0, k1] = streamKey(world.key, world.month, DECISION.disabilityGrade);
  const graded = draw(k0, k1, world.people.id[row] ?? 0, 0) < tables.graded;
  // A subsidised job goes on beside the pension; everything else with measures ends.
  if (world.market.subsidy[row] === NO_MEASURE) clear(world, row);
  grantDisability(world, row, graded ? tables.grade : FULL_GRADE);
}
