/**
 * What reaches a terminal is text to read. Names, titles, paths and messages come from files and from the command line and
 * may hold what a terminal obeys: colours, cursor moves, a new window title, letters shown backwards.
 */

/** Control characters but line ends and tabs, halves of letters, and what turns the direction of reading. */
const OBEYED = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

function shown(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A text with every character a terminal would obey written out, `\u001b`. */
export function plainText(text: string): string {
  return text.replace(OBEYED, shown);
}

/** A value as JSON on one line, holding no character a terminal would obey; it reads back the same. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, shown);
}
