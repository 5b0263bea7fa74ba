/** Starters, files of one's own and sweeps at the door. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFile } from '../../src/cli/commands/new.js';
import { DECLARATIONS, installedLibrary } from '../../src/cli/context.js';
import { UsageError } from '../../src/cli/failures.js';
import { prepareCompare } from '../../src/cli/prepare.js';
import { openScenarios } from '../../src/cli/scenarios.js';
import { nobodyWarnings, targetsMet } from '../../src/cli/target-warnings.js';
import { expandSweep, resolveScenario, type Resolution } from '../../src/scenarios/index.js';
import { listeningContext } from './fake-context.js';

const library = installedLibrary();

function folder(files: Readonly<Record<string, string>> = {}): string {
  const made = mkdtempSync(join(tmpdir(), 'innenfor-composition-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(made, name, '..'), { recursive: true });
    writeFileSync(join(made, name), text);
  }
  return made;
}

function opened(here: string, name: string): Resolution {
  const own = openScenarios(library, [name], here);
  return resolveScenario(own.library, own.names[0] ?? '', DECLARATIONS);
}

const NOBODY = `format: 1
id: nobody
title: {nb: Ingen, en: Nobody}
kind: wage-subsidy
first_start: 2025-02
last_start: 2025-12
who: {age_at_start: 18 to 19, any_of: [{nav_group: standard, benefit: disability-pension, for: at least 240 months}]}
subsidy: {length: at most 12 months, share_of_wage_cost_by_year: [50 %]}
places: 100 at a time
`;

describe('a starter', () => {
  it.each(['nb', 'en'] as const)(
    'runs as it is, a scenario and a policy, with comments in %s',
    (language) => {
      const here = folder();
      newFile(listeningContext(here, language), 'scenario', 'first', false);
      newFile(listeningContext(here, language), 'policy', 'second', false);
      const scenario = opened(here, 'first.yaml');
      expect(expandSweep(scenario)).toHaveLength(2);
      const policy = opened(here, 'second.yaml');
      expect([policy.scenario.id, policy.base]).toEqual(['second', 'baseline']);
      const inputs = prepareCompare(listeningContext(here), ['second.yaml'], { quick: true });
      expect(inputs.plan.against).toEqual([{ scenario: 'second', against: 'baseline' }]);
    },
  );
});

describe('files of one’s own', () => {
  it('are found from any folder, through those that name them', () => {
    const here = folder({
      'a/mine.yaml':
        'format: 1\nid: mine\ntitle: {nb: A, en: A}\nextend: ../b/theirs.yaml\npolicies: [{use: ../c/policies/nobody.yaml}]\n',
      'b/theirs.yaml':
        'format: 1\nid: theirs\ntitle: {nb: B, en: B}\nbase: baseline\npolicies: [{use: ./more.yaml}]\n',
      'b/more.yaml':
        'id: more\nkind: measure-volume\nmeasure: work-training\nfrom: 2027-01\nchange: on top of today\nplaces: 10 at a time\n',
      'c/policies/nobody.yaml': NOBODY,
    });
    expect(opened(here, 'a/mine.yaml').policies.map(({ use }) => use.form.id)).toEqual(['more', 'nobody']);
  });
});

describe('a target group that is nobody', () => {
  it('is a warning with the count', () => {
    const { scenario } = opened(folder({ 'nobody.yaml': NOBODY }), 'nobody.yaml');
    const met = targetsMet(scenario, ['nobody'], [1000]);
    expect(met).toMatchObject([{ measure: 'nobody', eligible: 0 }]);
    expect(met[0]?.residents).toBeGreaterThan(1000);
    const [warning] = nobodyWarnings(met);
    expect(warning?.code).toBe('targets-nobody');
    expect(warning?.message.en).toContain(`0 of ${String(met[0]?.residents)} simulated persons`);
  });
});

describe('a sweep', () => {
  const values = (count: number): string =>
    Array.from({ length: count }, (_, index) => `${String(index + 1)} at a time`).join(', ');
  const sweep = (count: number): string =>
    folder({
      'many.yaml': `format: 1
id: many
title: {nb: Mange, en: Many}
extend: four-year-wage-subsidy
vary:
  grid: every combination
  values:
    four-year-subsidy.places: [${values(count)}]
    four-year-subsidy.phase_in: [at once]
`,
    });
  const asked = { sweep: true, replications: 20, draws: 0, sample: 1000 } as const;

  it('of more than a thousand runs asks for --force and says how many', () => {
    const here = sweep(30);
    const prepare = (): unknown => prepareCompare(listeningContext(here), ['many.yaml'], asked);
    expect(prepare).toThrow(UsageError);
    expect(prepare).toThrow('61 variants of 20 worlds each are 1220 runs');
  });

  it('runs every variant against the same, each under its own name', () => {
    const here = sweep(2);
    const inputs = prepareCompare(listeningContext(here), ['many.yaml'], asked);
    expect(inputs.variants.filter(({ contrast }) => contrast.against === 'baseline')).toHaveLength(5);
    expect(inputs.plan.scenarios.map(({ id }) => id)).toContain(
      'many[four-year-subsidy.places=2 at a time, four-year-subsidy.phase_in=at once]',
    );
  });

  it('of a file that leaves nothing open is refused', () => {
    expect(() => prepareCompare(listeningContext('.'), ['no-lock-in'], asked)).toThrow('nothing to vary');
  });
});
