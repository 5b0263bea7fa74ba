/** Tipping points at the door: which worlds are lived, and what is said of them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison, Contrast, TippingResult } from '../../src/analysis/index.js';
import { explain } from '../../src/cli/commands/explain.js';
import { UsageError } from '../../src/cli/failures.js';
import type { RunInputs } from '../../src/cli/inputs.js';
import type { RunOptions } from '../../src/cli/options.js';
import { prepareCompare } from '../../src/cli/prepare.js';
import { tippingDocuments, tippingLines } from '../../src/cli/tipping-lines.js';
import { listeningContext } from './fake-context.js';

const SCENARIO = 'four-year-wage-subsidy';
const FORCED = ['0 %', '50 %', '100 %'].map((share) => `${SCENARIO}[retention-after-subsidy=${share}]`);

function prepared(options: RunOptions, names: readonly string[] = [SCENARIO]): RunInputs {
  return prepareCompare(listeningContext(tmpdir()), names, { replications: 2, sample: 1000, ...options });
}

describe('compare', () => {
  it('lives the forced worlds of --tipping after all others, against everything the scenario is held against', () => {
    const { plan, tipping, variants } = prepared({ tipping: true, draws: 2 });
    expect(plan.scenarios.map(({ id }) => id).slice(-3)).toEqual(FORCED);
    expect(plan.drawn.map((scenarios) => scenarios.length)).toEqual([
      plan.scenarios.length,
      plan.scenarios.length,
    ]);
    expect(tipping.map(({ against }) => against)).toEqual(['baseline', 'temporary-wage-subsidy-same-money']);
    expect(tipping[0]?.worlds.map(({ scenario }) => scenario)).toEqual(FORCED);
    expect(variants).toEqual([]);
  });

  it('lives them with --choices too, and none unasked', () => {
    expect(prepared({ choices: true }).tipping).toHaveLength(2);
    const bare = prepared({});
    expect(bare.tipping).toEqual([]);
    expect(bare.plan.scenarios.map(({ id }) => id)).not.toContain(FORCED[0]);
  });

  it('refuses --tipping where no file asks, and beside --league', () => {
    const asked = (names: readonly string[], options: RunOptions) => () => prepared(options, names);
    expect(asked(['youth-programme'], { tipping: true })).toThrow(UsageError);
    expect(asked([SCENARIO], { tipping: true, league: true })).toThrow(UsageError);
  });

  it('lives one world for two outcomes that ask the same of it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'innenfor-tipping-'));
    const more = ['net-present-value', 'account.fiscal'].map(
      (outcome) => `  - {outcome: ${outcome}, forced: retention-after-subsidy, from: 0 %, to: 100 %}\n`,
    );
    writeFileSync(
      join(folder, 'two.yaml'),
      `format: 1\nid: two\ntitle: {nb: To, en: Two}\nextend: ${SCENARIO}\nwhat_would_have_to_be_true:\n${more.join('')}`,
    );
    const inputs = prepareCompare(listeningContext(folder), ['two.yaml'], { tipping: true, replications: 1 });
    expect(inputs.tipping).toHaveLength(4);
    expect(inputs.plan.scenarios.filter(({ id }) => id.startsWith('two['))).toHaveLength(3);
  });
});

describe('what is said of a tipping point', () => {
  const point: TippingResult = {
    scenario: 'a',
    against: 'b',
    outcome: 'net-present-value',
    forced: 'retention-after-subsidy',
    unit: 'kroner',
    shares: [0, 1].map((share) => ({ share, estimate: share - 0.4, low: null, high: null })),
    values: [0.4],
    sign: 'plus',
    untold: { from: 0.3, to: 0.5 },
    draws: { of: 0, plus: 0, minus: 0 },
  };
  const comparison = (replications: number) =>
    ({ tippingPoints: [point], replications, draws: 0 }) as unknown as Comparison;
  const contrast = (participantsSimulated: number) =>
    ({ scenario: 'a', against: 'b', participantsSimulated }) as Contrast;

  it('stands under its own heading and says that it is no result', () => {
    const lines = tippingLines(comparison(8), contrast(100), 'nb');
    expect(lines[0]).toBe('  Hva som måtte være sant:');
    expect(lines[1]).toContain('være over 40 %. Mellom 30 % og 50 %');
    expect(lines.at(-1)).toContain('Et vippepunkt, ikke et resultat');
  });

  it('has no interval below eight replications, and is not there below a hundred participants', () => {
    expect(tippingLines(comparison(7), contrast(100), 'en')[1]).toContain('No interval');
    expect(tippingLines(comparison(8), contrast(99), 'en')).toEqual([]);
  });

  it('is in the document with every share that was tried', () => {
    expect(tippingDocuments(comparison(8))).toEqual([
      { ...point, shares: point.shares.map((share) => ({ ...share })) },
    ]);
  });
});

describe('explain', () => {
  it('tells of a scenario what would have to be true and which signs the documents give', () => {
    const context = listeningContext(tmpdir());
    explain(context, SCENARIO);
    expect(context.lines).toContain('What would have to be true:');
    explain(context, 'graded-pension');
    expect(context.lines).toContain('What the documents expect:');
  });
});
