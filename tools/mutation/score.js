/** What a record of mutation testing says: a row for each file, and what survived. */

/** Of static code, run once while a module is loaded, nothing is tried. */
const LEFT_OUT = ['Ignored', 'CompileError', 'RuntimeError'];
const NOTICED = ['Killed', 'Timeout'];

const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

/** A Markdown table: tried, noticed, survived, reached by no test, left out, and the share noticed of those tried. */
export function rowsOf({ files }) {
  const rows = Object.entries(files).map(([path, { mutants }]) => {
    const tried = mutants.length - count(mutants, LEFT_OUT);
    const noticed = count(mutants, NOTICED);
    const timed = count(mutants, ['Timeout']);
    const score = tried === 0 ? '' : `${Math.round((100 * noticed) / tried)} %`;
    const cells = [
      `\`${path}\``,
      tried,
      timed === 0 ? noticed : `${noticed} (${timed} by time)`,
      count(mutants, ['Survived']),
      count(mutants, ['NoCoverage']),
      count(mutants, LEFT_OUT),
      score,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| file | tried | noticed | survived | not reached | left out | score |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

/** Each survivor on a line: where, which kind, what was put there. */
export function survivorsOf({ files }) {
  return Object.entries(files).flatMap(([path, { mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, mutatorName, replacement, status }) => {
        const text = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 60);
        return `${path}:${location.start.line}:${location.start.column} ${status} ${mutatorName} ${text}`;
      }),
  );
}
