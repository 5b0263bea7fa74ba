/** `innenfor trial` before and after the simulation: what it accepts, what it refuses, and the document it prints. */
import { describe, expect, it } from 'vitest';
import { buildTrial, type RosterTables } from '../../src/analysis/index.js';
import { UsageError } from '../../src/cli/failures.js';
import { trialDocument } from '../../src/cli/trial-document.js';
import { prepareTrial, type TrialInputs, type TrialOptions } from '../../src/cli/trial-inputs.js';
import { trialLines } from '../../src/cli/trial-lines.js';
import { InputError } from '../../src/scenarios/index.js';
import { TRIAL_OUTCOMES } from '../../src/vocabulary/trial.js';
import { listeningContext } from './fake-context.js';
import { violations } from './schemas.js';

function prepare(scenario: string, options: TrialOptions = {}): TrialInputs {
  return prepareTrial(listeningContext(process.cwd()), scenario, { sample: 100, ...options });
}

/** Code and message of the one thing that is wrong. */
function refusal(scenario: string, options: TrialOptions): string {
  try {
    prepare(scenario, options);
  } catch (error) {
    if (error instanceof UsageError) return `${error.code}: ${error.message}`;
    if (error instanceof InputError) {
      expect(error.problems).toHaveLength(1);
      return error.problems.map(({ code, file, message }) => `${code} ${file ?? ''}: ${message.en}`).join();
    }
    throw error;
  }
  return 'accepted';
}

describe('a trial', () => {
  it('is three worlds of one policy, without shadows, the arms the same in all', () => {
    const { plan, design } = prepare('youth-programme-as-regulated');
    expect(plan.scenarios.map(({ id }) => id.split('.').at(-1))).toEqual(['nobody', 'assigned', 'everybody']);
    const assignments = plan.scenarios.map(({ measures }) => measures.flatMap((one) => one.assignment ?? []));
    for (const [assignment, ...others] of assignments) {
      expect(others).toEqual([]);
      expect({ ...assignment, treats: 'assigned' }).toEqual(assignments[1]?.[0]);
    }
    expect(plan.shadows).toBe(false);
    expect([design.level, design.shares]).toEqual(['county', [0, 0.25, 0.5, 0.75, 1]]);
  });

  it('has the design of its file, and of the command over it', () => {
    const pilot = prepare('youth-programme-pilot');
    expect([pilot.design.level, pilot.design.shares, pilot.design.headline]).toEqual([
      'office',
      [0, 1],
      'allowance-ever',
    ]);
    expect(pilot.design.offices).toMatchObject({ treated: 7, comparison: 28 });
    const subsidy = prepare('four-year-wage-subsidy-pilot', { by: 'person', share: '50 %' });
    expect([subsidy.design.level, subsidy.design.shares, subsidy.design.headline]).toEqual([
      'person',
      [0.5],
      'unsubsidised-work',
    ]);
    expect(subsidy.design.offices).toBeNull();
  });

  it('has as many places for each person everywhere as at the offices of the pilot', () => {
    const { plan, design } = prepare('youth-programme-pilot');
    const spec = plan.scenarios[1]?.measures.find(({ id }) => id === design.policy);
    expect(new Set(spec?.reach)).toEqual(new Set([1]));
    const [inFile] = prepare('youth-programme-pilot', { by: 'person' }).plan.scenarios;
    const there = inFile?.measures.find(({ id }) => id === design.policy);
    const ratio = (spec?.places.at(-1)?.places ?? 0) / (there?.places.at(-1)?.places ?? 1);
    expect(ratio).toBeCloseTo(1 / (design.offices?.reach ?? 1), 9);
  });
});

describe('bad input gets one message', () => {
  it.each([
    [
      'youth-programme-as-regulated',
      { share: '0,1.5' },
      /bad-option: --share: "1.5" is no share between 0 and 1/,
    ],
    ['youth-programme-as-regulated', { share: '-0.1,1' }, /bad-option: --share: "-0.1"/],
    [
      'youth-programme-as-regulated',
      { by: 'offices' },
      /bad-option: --by: unknown level "offices". Did you mean office/,
    ],
    ['youth-programme-as-regulated', { by: 'person', share: '0,0.5' }, /not-assignable .*one share/],
    ['youth-programme-as-regulated', { share: '0.5,0.5' }, /not-assignable .*at least two different shares/],
    ['baseline', {}, /nothing-to-try scenarios\/baseline.yaml: "baseline" has no policy to try/],
    ['no-lock-in', { by: 'person' }, /not-assignable .*cannot be assigned by person/],
  ] as const)('%s %o', (scenario, options, message) => {
    expect(refusal(scenario, options)).toMatch(message);
  });
});

describe('the document of a trial', () => {
  const inputs = prepare('youth-programme-as-regulated', { share: '0,1' });
  const horizons = inputs.design.horizons.length;
  const roster: RosterTables = {
    measure: inputs.design.policy,
    level: 'county',
    horizons: Float64Array.from(inputs.design.horizons),
    share: Float64Array.of(0, 1, 0, 1),
    block: Float64Array.of(0, 0, 1, 1),
    county: Float64Array.of(0, 1, 2, 3),
    enrolled: new Float64Array(8).fill(50),
    started: new Float64Array(8).fill(10),
    waited: new Float64Array(8).fill(30),
    persons: new Float64Array(16 * horizons).fill(25),
    sums: new Float64Array(16 * horizons * TRIAL_OUTCOMES.length).fill(5),
  };
  const found = buildTrial({ ...inputs.design, replications: [[roster, roster, roster]] });

  it('keeps to its schema, done and interrupted', () => {
    const places = { out: '/runs/trial', report: null };
    const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(violations('trial-1', written(trialDocument(places, inputs, found)))).toEqual([]);
    expect(violations('trial-1', written(trialDocument(places, inputs, null)))).toEqual([]);
  });

  it('warns of a sample too small for its areas, and of too few trials', () => {
    const thin = { ...roster, enrolled: new Float64Array(8).fill(2) };
    const { warnings } = buildTrial({ ...inputs.design, replications: [[thin, thin, thin]] });
    expect(warnings.map(({ code }) => code)).toEqual(['few-persons-per-area', 'few-replications']);
  });

  it('is told in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      const lines = trialLines(found, language).join('\n');
      expect(lines).not.toContain('undefined');
      expect(lines.length).toBeGreaterThan(400);
    }
  });
});
