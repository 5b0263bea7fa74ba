/** What all messages share: quoting, listing, the nearest legal name, and the row itself. */
import { closest, distance } from 'fastest-levenshtein';
import type { Location, Problem, ProblemCode, Words } from './problem.js';

const LONGEST_QUOTE = 60;
const LONGEST_LIST = 12;
/** Nobody means a name longer than this by one that is legal, and to look for it takes time with every letter. */
const LONGEST_NAME = 200;
/** A name further off than this share of its letters is not what was meant. */
const FARTHEST = 0.5;

/** What was written, shortened, in one line. */
export function quote(value: unknown): string {
  const text = textOf(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  // JSON has no word for what is no finite number.
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.replace(/\s*\n\s*/g, ' ');
}

export function nearestOf(name: string, legal: readonly string[]): string | null {
  if (legal.length === 0 || name.length > LONGEST_NAME) return null;
  const found = closest(name, legal);
  return distance(name, found) <= Math.max(name.length, found.length) * FARTHEST ? found : null;
}

export function listed(legal: readonly string[]): string {
  const shown = legal.slice(0, LONGEST_LIST).join(', ');
  return legal.length > LONGEST_LIST ? `${shown} ..` : shown;
}

interface Found {
  readonly got?: unknown;
  readonly legal?: readonly string[];
  readonly nearest?: string | null;
}

export function problem(code: ProblemCode, at: Location, message: Words, found: Found = {}): Problem {
  return {
    code,
    file: at.file,
    line: at.line,
    column: at.column,
    path: at.path,
    got: found.got === undefined ? null : quote(found.got),
    legal: found.legal ?? [],
    nearest: found.nearest ?? null,
    message,
  };
}

/** A name that is not in a closed list. `what` is the noun in both languages. */
export function unknownName(
  code: ProblemCode,
  what: Words,
  at: Location,
  got: string,
  legal: readonly string[],
): Problem {
  const nearest = nearestOf(got, legal);
  const hint =
    nearest === null
      ? { nb: '', en: '' }
      : { nb: ` Mente du «${nearest}»?`, en: ` Did you mean "${nearest}"?` };
  return problem(
    code,
    at,
    {
      nb: `Ukjent ${what.nb}: «${quote(got)}».${hint.nb} Lovlig: ${listed(legal)}.`,
      en: `Unknown ${what.en}: "${quote(got)}".${hint.en} Legal: ${listed(legal)}.`,
    },
    { got, legal, nearest },
  );
}
