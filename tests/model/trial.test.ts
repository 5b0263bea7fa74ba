/** Trials inside the simulated country: who is drawn, and who is on the roster. */
import { describe, expect, it } from 'vitest';
import { trialScenarios } from '../../src/experiments/trial-worlds.js';
import type { ResolvedScenario } from '../../src/model/declarations.js';
import type { TrialAssignment } from '../../src/model/measure-spec.js';
import { isEligible, meetsRules } from '../../src/model/measures/eligibility.js';
import type { TrialRoster } from '../../src/model/results.js';
import { areasOf } from '../../src/model/trial/areas.js';
import { armsOf, assignedTo, coverageOf, drawnToTreatment } from '../../src/model/trial/assignment.js';
import { TRIAL_OUTCOMES } from '../../src/vocabulary/trial.js';
import { emptyCountry, many, somebody } from './person.js';
import { burntIn, firstDifferingTable, newWorld, runTo, scenario } from './world.js';

const SHARES = [0, 0.25, 0.5, 0.75, 1];
const base = scenario('youth-programme-as-regulated', 400, 72);
const POLICY = 'youth-programme-as-regulated';
const programme = base.measures.find(({ id }) => id === POLICY);
if (programme === undefined) throw new Error('the trial borrows the youth programme');

const ASSIGNMENT: TrialAssignment = {
  level: 'county',
  shares: SHARES,
  gives: 'policy',
  word: '',
  from: programme.firstStart,
  until: programme.firstStart + 23,
  treats: 'assigned',
  horizons: [6, 24],
};

function tried(changed: Partial<TrialAssignment> = {}): ResolvedScenario {
  const assignment = { ...ASSIGNMENT, ...changed };
  return {
    ...base,
    measures: base.measures.map((measure) => (measure.id === POLICY ? { ...measure, assignment } : measure)),
  };
}

function specOf(of: ResolvedScenario): (typeof of.measures)[number] {
  const spec = of.measures.find(({ id }) => id === POLICY);
  if (spec === undefined) throw new Error('no programme');
  return spec;
}

describe('the lots', () => {
  it('deal every share once to each block of areas that are alike', () => {
    const { state } = newWorld(tried());
    const { share, block, areas } = armsOf(state, POLICY, ASSIGNMENT);
    expect(areas.count).toBe(15);
    for (const one of [0, 1, 2]) {
      const dealt = Array.from(share).filter((_, area) => block[area] === one);
      expect(dealt.sort((a, b) => a - b)).toEqual(SHARES);
    }
  });

  it('deal other shares under another word and another key', () => {
    const drawn = (replication: number, word: string): string => {
      const { state } = newWorld(tried(), undefined, replication);
      return armsOf(state, POLICY, { ...ASSIGNMENT, word }).share.join();
    };
    const seen = new Set([
      drawn(0, ''),
      drawn(1, ''),
      drawn(2, ''),
      drawn(0, 'again'),
      drawn(0, 'once more'),
    ]);
    expect(seen.size).toBe(5);
    expect(drawn(0, '')).toBe(drawn(0, ''));
  });

  it('treat about the share of an area, everybody at 1 and nobody at 0', () => {
    const of = tried();
    const state = emptyCountry(of);
    const spec = specOf(of);
    const rows = many(6000, () => somebody(state, 22));
    const { share } = armsOf(state, POLICY, ASSIGNMENT);
    const persons = new Float64Array(share.length);
    const treated = new Float64Array(share.length);
    for (const row of rows) {
      const county = state.people.county[row] ?? 0;
      persons[county] = (persons[county] ?? 0) + 1;
      treated[county] = (treated[county] ?? 0) + (assignedTo(state, row, spec) ? 1 : 0);
    }
    share.forEach((one, county) => {
      const found = (treated[county] ?? 0) / (persons[county] ?? 1);
      if (one === 0 || one === 1) expect(found).toBe(one);
      else expect(Math.abs(found - one)).toBeLessThan(0.1);
    });
  });

  it('draw a person the same whoever else there is', () => {
    const lots = (crowd: number): boolean[] => {
      const state = emptyCountry(tried());
      const arms = armsOf(state, POLICY, ASSIGNMENT);
      const rows = many(200, () => somebody(state, 22));
      many(crowd, () => somebody(state, 30));
      return rows.map((row) => drawnToTreatment(state, row, arms));
    };
    expect(lots(500)).toEqual(lots(0));
  });

  it('keep nobody out of the rules: eligibility before the lot is the same in both arms', () => {
    const of = tried();
    const state = emptyCountry(of);
    const plain = emptyCountry(base);
    const [spec, index] = [specOf(of), of.measures.indexOf(specOf(of))];
    state.clock.month[0] = spec.firstStart;
    plain.clock.month[0] = spec.firstStart;
    for (let made = 0; made < 300; made += 1) {
      const [row, other] = [somebody(state, 18 + (made % 15)), somebody(plain, 18 + (made % 15))];
      state.nav.group[row] = made % 6;
      plain.nav.group[other] = made % 6;
      expect(meetsRules(state, spec, index, row)).toBe(isEligible(plain, specOf(base), index, other));
      if (!assignedTo(state, row, spec)) expect(isEligible(state, spec, index, row)).toBe(false);
    }
  });

  it('scale the places of an area by its share, and leave all without a trial', () => {
    const { state } = newWorld(tried());
    const { share } = armsOf(state, POLICY, ASSIGNMENT);
    expect(Array.from(coverageOf(state, specOf(tried())))).toEqual(Array.from(share));
    expect(new Set(coverageOf(state, specOf(base)))).toEqual(new Set([1]));
    expect(new Set(coverageOf(state, specOf(tried({ treats: 'nobody' }))))).toEqual(new Set([0]));
  });

  it('deal to the offices of the sample by office', () => {
    const { state } = newWorld(tried({ level: 'office' }));
    const areas = areasOf(state, { ...ASSIGNMENT, level: 'office' });
    expect(areas.count).toBe(state.offices.county.length);
  });
});

describe('the roster', () => {
  const worlds = trialScenarios(base, { policy: POLICY, assignment: ASSIGNMENT, spread: null });
  const results = worlds.map((of) => runTo(burntIn(of), of.end).harvest(0, 0));
  const rosters = results.map(({ trial }): TrialRoster => {
    if (trial === null) throw new Error('a world of a trial came back without a roster');
    return trial;
  });
  const [nobody, assigned, everybody] = rosters;
  const sum = (values: ArrayLike<number> = []): number =>
    Array.from(values).reduce((all, one) => all + one, 0);

  it('ends when the last enrolled has reached the last horizon', () => {
    expect(worlds.map(({ end }) => end - ASSIGNMENT.until)).toEqual([25, 25, 25]);
  });

  it('loses nobody: everybody enrolled is found at every horizon', () => {
    for (const roster of rosters) {
      const enrolled = sum(roster.enrolled);
      expect(enrolled).toBeGreaterThan(20);
      for (const place of [0, 1]) {
        const found = roster.persons.filter((_, cell) => cell % 2 === place);
        expect(sum(found)).toBe(enrolled);
      }
    }
  });

  it('says of everybody exactly one of work, education, outside and gone', () => {
    const parts = (['work', 'education', 'outside', 'gone'] as const).map((one) =>
      TRIAL_OUTCOMES.indexOf(one),
    );
    for (const roster of rosters) {
      roster.persons.forEach((persons, cell) => {
        const told = parts.reduce(
          (all, one) => all + (roster.sums[cell * TRIAL_OUTCOMES.length + one] ?? 0),
          0,
        );
        expect(told).toBe(persons);
      });
    }
  });

  it('draws the same arms in the three worlds and starts only those who may', () => {
    expect(nobody?.share).toEqual(assigned?.share);
    expect(everybody?.share).toEqual(assigned?.share);
    expect(sum(nobody?.started)).toBe(0);
    const untreated = (assigned?.started ?? new Float64Array()).filter((_, arm) => arm % 2 === 0);
    expect(sum(untreated)).toBe(0);
    expect(sum(assigned?.started)).toBeGreaterThan(0);
    expect(sum(everybody?.started)).toBeGreaterThan(sum(assigned?.started));
  });

  it('enrols nobody twice', () => {
    const world = runTo(burntIn(worlds[0] ?? base), ASSIGNMENT.until + 1);
    const count = world.state.clock.enrolled[0] ?? 0;
    const persons = Array.from(world.state.roster.person.subarray(0, count));
    expect(new Set(persons).size).toBe(count);
  });

  it('gives a policy without places an effect of exactly zero', () => {
    const without = (of: ResolvedScenario): ResolvedScenario => ({
      ...of,
      measures: of.measures.map((measure) => (measure.id === POLICY ? { ...measure, places: [] } : measure)),
    });
    const [a, b] = worlds.slice(0, 2).map((of) => runTo(burntIn(without(of)), of.end).harvest(0, 0));
    if (a === undefined || b === undefined) throw new Error('two worlds');
    expect(firstDifferingTable(a, b)).toBeNull();
    expect(b.trial).toEqual(a.trial);
  });

  it('goes on the same from a snapshot', () => {
    const of = worlds[1] ?? base;
    const half = runTo(burntIn(of), ASSIGNMENT.from + 12);
    const copy = newWorld(of);
    copy.restore(half.snapshot());
    expect(runTo(copy, of.end).harvest(0, 0).trial).toEqual(assigned);
  });
});
