/** Routes to a certificate beside school: candidates, practice certificates, and a trade certificate in one's job. */
import { describe, expect, it } from 'vitest';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import { PERMANENT, TEMPORARY } from '../../src/model/market/columns.js';
import { endJob, hire } from '../../src/model/market/transitions.js';
import { activityOf, mainStatusOf } from '../../src/model/observe/status.js';
import { apprenticeship } from '../../src/model/school/apprenticeship.js';
import { certificateAtWork } from '../../src/model/school/certificate-at-work.js';
import {
  APPRENTICESHIP,
  COMPLETED_VOCATIONAL,
  COMPULSORY,
  NOT_ENROLLED,
  TRAINING_CONTRACT,
  VOCATIONAL,
} from '../../src/model/school/columns.js';
import { enrol } from '../../src/model/school/transitions.js';
import { upperSecondary } from '../../src/model/school/upper-secondary.js';
import type { WorldState } from '../../src/model/state/world-state.js';
import { ACTIVITIES, MAIN_STATUSES } from '../../src/vocabulary/codes.js';
import { monthOf } from '../../src/vocabulary/months.js';
import { emptyCountry, many, pass, somebody } from './person.js';
import { scenario } from './world.js';

const country = scenario('baseline', 1000, 24);

/** The country with some parameters the same everywhere and always. */
function withValues(values: Readonly<Record<string, number>>): ResolvedScenario {
  const parameters = new Map(country.parameters);
  for (const [name, value] of Object.entries(values)) {
    const cells = parameters.get(name)?.[0]?.values.length ?? 1;
    parameters.set(name, [{ from: 0, values: new Float64Array(cells).fill(value) }]);
  }
  return { ...country, parameters };
}

function at(state: WorldState, year: number, month: number): void {
  state.clock.month[0] = monthOf(year, month);
}

const nobodyGetsAContract = {
  'school.apprenticeship.contract': 1e-9,
  'school.apprenticeship.marks': 0,
  'school.apprenticeship.school-instead': 0,
  'school.apprenticeship.supplementary': 0,
};

function atTheGate(state: WorldState, marks: number): number {
  const row = somebody(state, 18);
  state.people.marks[row] = marks;
  enrol(state, row, VOCATIONAL, state.month);
  return row;
}

describe('an apprentice-candidate', () => {
  it('is one who would otherwise leave at the apprenticeship gate, oftener with weak marks', () => {
    const state = emptyCountry(withValues({ ...nobodyGetsAContract, 'school.candidate': 0.5 }));
    at(state, 2026, 8);
    const weak = many(300, () => atTheGate(state, 25));
    const strong = many(300, () => atTheGate(state, 55));
    pass(state, apprenticeship);
    const candidates = (rows: readonly number[]): number =>
      rows.filter((row) => state.school.enrolment[row] === TRAINING_CONTRACT).length;
    expect(candidates(weak)).toBeGreaterThan(candidates(strong));
    expect(candidates(strong)).toBeGreaterThan(0);
    const left = [...weak, ...strong].filter((row) => state.school.enrolment[row] === NOT_ENROLLED);
    expect(left.length).toBe(600 - candidates(weak) - candidates(strong));
  });

  it('does not exist where the chance is none', () => {
    const state = emptyCountry(withValues({ ...nobodyGetsAContract, 'school.candidate': 0 }));
    at(state, 2026, 8);
    const rows = many(100, () => atTheGate(state, 25));
    pass(state, apprenticeship);
    expect(rows.every((row) => state.school.enrolment[row] === NOT_ENROLLED)).toBe(true);
  });

  it('counts as employed and in education, as an apprentice does', () => {
    const state = emptyCountry(country);
    const row = somebody(state, 19);
    enrol(state, row, TRAINING_CONTRACT, state.month + 22);
    expect(MAIN_STATUSES[mainStatusOf(state, row)]).toBe('employed');
    expect(ACTIVITIES[activityOf(state, row)]).toBe('education');
  });

  it('who passes the smaller test has gained competence and no level of education', () => {
    const state = emptyCountry(
      withValues({ 'school.training-contract.pass': 1, 'school.training-contract.competence': 0.25 }),
    );
    const row = somebody(state, 20);
    enrol(state, row, VOCATIONAL, state.month);
    state.clock.month[0] = state.month + 1;
    enrol(state, row, TRAINING_CONTRACT, state.month);
    pass(state, apprenticeship);
    expect(state.people.competence[row]).toBe(256);
    expect(state.school.education[row]).toBe(COMPULSORY);
    expect(state.school.enrolment[row]).toBe(NOT_ENROLLED);
    expect(state.school.leftMonth[row]).toBe(state.month);
  });
});

describe('a practice certificate', () => {
  const always = { 'school.entry': 1, 'school.general.log-odds': -5, 'school.practice-certificate': 1 };

  it('is for those with weak marks, who would begin vocational school', () => {
    const state = emptyCountry(withValues(always));
    at(state, 2026, 8);
    const begin = (marks: number): number => {
      const row = somebody(state, 16);
      state.people.marks[row] = marks;
      return row;
    };
    const [weak, strong] = [begin(25), begin(40)];
    pass(state, upperSecondary);
    expect(state.school.enrolment[weak]).toBe(TRAINING_CONTRACT);
    expect(state.school.enrolment[strong]).not.toBe(TRAINING_CONTRACT);
    // Completion statistics count from it as from the vocational course it stands for.
    expect([state.school.firstEntry[weak], state.school.firstTrack[weak]]).toEqual([state.month, VOCATIONAL]);
  });

  it('leads on to an apprenticeship for those who go on, and only after a practice certificate', () => {
    const state = emptyCountry(
      withValues({ 'school.training-contract.pass': 1, 'school.practice-certificate.goes-on': 1 }),
    );
    const practice = somebody(state, 18);
    enrol(state, practice, TRAINING_CONTRACT, state.month + 22);
    const candidate = somebody(state, 20);
    enrol(state, candidate, VOCATIONAL, state.month);
    state.clock.month[0] = state.month + 1;
    enrol(state, candidate, TRAINING_CONTRACT, state.month + 21);
    state.clock.month[0] = state.month + 21;
    pass(state, apprenticeship);
    expect(state.school.enrolment[practice]).toBe(APPRENTICESHIP);
    expect(state.school.enrolment[candidate]).toBe(NOT_ENROLLED);
  });
});

describe('a trade certificate on the job', () => {
  const sure = {
    'school.certificate-at-work': 0.5,
    'school.certificate-at-work.pass': 1,
    'school.certificate-at-work.months': 18,
  };

  function employed(state: WorldState, job: number, hours: number, tenure: number): number {
    const row = somebody(state, 24);
    const now = state.month;
    state.clock.month[0] = now - tenure;
    hire(state, row, {
      job,
      segment: 0,
      sector: 0,
      employer: -3,
      contractEnd: job === TEMPORARY ? now + 60 : 0,
      hours,
      wage: 300,
      match: 0,
      subsidy: 0,
    });
    state.clock.month[0] = now;
    return row;
  }

  it('takes a year in a permanent post of at least half time to begin', () => {
    const state = emptyCountry(withValues(sure));
    at(state, 2026, 8);
    const begun = (make: () => number): number => {
      const rows = many(60, make);
      pass(state, certificateAtWork);
      return rows.filter((row) => (state.school.examMonth[row] ?? 0) > 0).length;
    };
    expect(begun(() => employed(state, TEMPORARY, 100, 24))).toBe(0);
    expect(begun(() => employed(state, PERMANENT, 40, 24))).toBe(0);
    expect(begun(() => employed(state, PERMANENT, 100, 6))).toBe(0);
    expect(begun(() => employed(state, PERMANENT, 60, 24))).toBeGreaterThan(10);
  });

  it('is tested at the first intake after the training, by those who still have the job', () => {
    const state = emptyCountry(withValues(sure));
    at(state, 2026, 8);
    const rows = many(60, () => employed(state, PERMANENT, 100, 24));
    pass(state, certificateAtWork);
    const begun = rows.filter((row) => (state.school.examMonth[row] ?? 0) > 0);
    expect(begun.every((row) => state.school.examMonth[row] === monthOf(2028, 8))).toBe(true);
    const [kept, lost] = begun;
    if (kept === undefined || lost === undefined) throw new Error('nobody began');
    endJob(state, lost);
    at(state, 2028, 8);
    pass(state, certificateAtWork);
    expect(state.school.education[kept]).toBe(COMPLETED_VOCATIONAL);
    expect([state.school.education[lost], state.school.examMonth[lost]]).toEqual([COMPULSORY, 0]);
  });

  it('changes nobody in a month without an intake', () => {
    const state = emptyCountry(withValues(sure));
    at(state, 2026, 5);
    const rows = many(20, () => employed(state, PERMANENT, 100, 24));
    pass(state, certificateAtWork);
    expect(rows.every((row) => state.school.examMonth[row] === 0)).toBe(true);
  });
});
