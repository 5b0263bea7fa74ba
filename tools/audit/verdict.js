/** What the answer of `npm audit --json` means for the build. */

const STOPPING = ['high', 'critical'];

/**
 * @param {string} text what `npm audit --omit=dev --json` wrote
 * @returns {{ isStopped: boolean, line: string }} whether the build must fail, and one line saying why or why not
 */
export function verdictOf(text) {
  const answer = parsed(text);
  const counts = answer?.metadata?.vulnerabilities;
  if (typeof counts !== 'object' || counts === null) {
    const status = Number.isInteger(answer?.statusCode) ? ` (status ${answer.statusCode})` : '';
    return { isStopped: false, line: `audit: the registry gave no answer${status}; nothing was audited` };
  }
  const found = Object.entries(counts)
    .filter(([level, count]) => level !== 'total' && count > 0)
    .map(([level, count]) => `${count} ${level}`);
  const names = Object.entries(answer.vulnerabilities ?? {})
    .filter(([, { severity }]) => STOPPING.includes(severity))
    .map(([name]) => name);
  const isStopped = STOPPING.some((level) => counts[level] > 0);
  if (found.length === 0) return { isStopped, line: 'audit: no known weakness in what is installed for use' };
  return { isStopped, line: `audit: ${found.join(', ')}${names.length > 0 ? `: ${names.join(', ')}` : ''}` };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
