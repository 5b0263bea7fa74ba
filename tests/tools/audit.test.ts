import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, run by the checks
import * as tool from '../../tools/audit/verdict.js';

const { verdictOf } = tool as { verdictOf: (text: string) => { isStopped: boolean; line: string } };

const answer = (counts: Readonly<Record<string, number>>, found: object = {}): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities: found, metadata: { vulnerabilities: counts } });

describe('the audit of packages', () => {
  it.each([
    ['a registry without the service', '{"message": "405 Method Not Allowed", "statusCode": 405}'],
    ['no registry', ''],
    ['a page of a proxy', '<html></html>'],
    ['a word', 'null'],
  ])('stops no build for %s, and says that nothing was audited', (_, text) => {
    const { isStopped, line } = verdictOf(text);
    expect(isStopped).toBe(false);
    expect(line).toContain('nothing was audited');
  });

  it.each(['high', 'critical'])('stops the build for a weakness that is %s, with its name', (severity) => {
    const verdict = verdictOf(
      answer({ low: 1, [severity]: 1, total: 2 }, { leaky: { severity }, dull: { severity: 'low' } }),
    );
    expect(verdict).toEqual({ isStopped: true, line: `audit: 1 low, 1 ${severity}: leaky` });
  });

  it('tells of lesser ones and lets them pass', () => {
    const verdict = verdictOf(answer({ low: 1, moderate: 2, high: 0, critical: 0, total: 3 }));
    expect(verdict).toEqual({ isStopped: false, line: 'audit: 1 low, 2 moderate' });
  });

  it('says that there is nothing to tell', () => {
    expect(verdictOf(answer({ high: 0, total: 0 })).line).toContain('no known weakness');
  });
});
