/** From a library entry to a plain tree in which every path can be traced back to a line and a column. */
import { LineCounter, isMap, isNode, isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Library } from './library.js';
import { SIZE_LIMIT } from './library.js';
import * as messages from './messages.js';
import type { Location } from './problem.js';
import { InputError } from './problem.js';
import { parseYaml } from './yaml-text.js';

export type Path = readonly (string | number)[];

/** A parsed file. */
export interface Source {
  readonly file: string;
  readonly tree: unknown;
  /** Place of a value, or of its nearest existing parent. */
  locate(path: Path): Location;
  /** Place of a key of a mapping, for keys that should not be there. */
  locateKey(path: Path): Location;
}

/** `policies[0].subsidy.cap`. */
export function pathText(path: Path): string | null {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${String(part)}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text === '' ? null : text;
}

function wholeFile(file: string): Location {
  return { file, line: null, column: null, path: null };
}

/**
 * Text of a library entry.
 *
 * @throws InputError with one problem: missing, folder, too large, not text, empty
 */
export function readText(library: Library, file: string): string {
  const at = wholeFile(file);
  const content = library.files.get(file);
  if (content === undefined)
    throw new InputError([messages.missingFile(at, file, [...library.files.keys()])]);
  if (typeof content !== 'string' && 'folder' in content)
    throw new InputError([messages.isAFolder(at, file)]);
  if (typeof content !== 'string' && 'bytes' in content) {
    throw new InputError([messages.tooLarge(at, content.bytes, SIZE_LIMIT)]);
  }
  const size = typeof content === 'string' ? content.length : content.byteLength;
  if (size > SIZE_LIMIT) throw new InputError([messages.tooLarge(at, size, SIZE_LIMIT)]);
  const text = typeof content === 'string' ? content : decode(content);
  if (text === null || text.includes('\0')) throw new InputError([messages.notText(at)]);
  if (text.trim() === '') throw new InputError([messages.emptyFile(at)]);
  return text;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder's own message names no place; the caller says it better.
    return null;
  }
}

/** Each file is parsed once per library: alternatives and parameter draws read the same files many times. */
const parsed = new WeakMap<Library, Map<string, Source>>();

/**
 * Reads and parses a YAML 1.2 file.
 *
 * @throws InputError with one problem: what `readText` finds, what `parseYaml` finds, nothing but comments
 */
export function readSource(library: Library, file: string): Source {
  const known = parsed.get(library) ?? new Map<string, Source>();
  parsed.set(library, known);
  const source = known.get(file) ?? parseSource(library, file);
  known.set(file, source);
  return source;
}

function parseSource(library: Library, file: string): Source {
  const text = readText(library, file);
  const lines = new LineCounter();
  const place = (offset: number, path: Path): Location => {
    const position = lines.linePos(offset);
    return { file, line: position.line, column: position.col, path: pathText(path) };
  };
  const document = parseYaml(text, lines, (offset) => place(offset, []), wholeFile(file));
  joinSentences(document);
  // How often an alias may repeat is bounded already, and said better.
  const tree: unknown = document.toJS({ maxAliasCount: -1 });
  if (tree === null || tree === undefined) throw new InputError([messages.emptyFile(wholeFile(file))]);
  return {
    file,
    tree,
    locate: (path) => place(offsetOf(document, path), path),
    locateKey: (path) => place(offsetOfKey(document, path), path),
  };
}

const TEXT_KEYS: readonly unknown[] = ['nb', 'en', 'why', 'note', 'title', 'source', 'outside', 'section'];

function holdsText(key: unknown): boolean {
  return isScalar(key) && TEXT_KEYS.includes(key.value);
}

/**
 * `{use: none, why: no cap, as it seems}` means to YAML a `why` of "no cap" and a key "as it seems" without a value. Nobody
 * means that: such a rest without a colon is put back into the text before it, where it has a
 * space or follows a key that holds text.
 */
function joinSentences(document: Document): void {
  visit(document, {
    Map: (_, map) => {
      if (map.flow !== true) return;
      for (let index = map.items.length - 1; index > 0; index -= 1) {
        const rest = map.items.at(index);
        const before = map.items.at(index - 1);
        if (rest === undefined || rest.value !== null || !isScalar(rest.key)) continue;
        if (before === undefined || !(String(rest.key.value).includes(' ') || holdsText(before.key)))
          continue;
        const text = `, ${String(rest.key.value)}`;
        if (isScalar(before.value) && typeof before.value.value === 'string') before.value.value += text;
        else if (before.value === null && isScalar(before.key))
          before.key.value = String(before.key.value) + text;
        else continue;
        map.items.splice(index, 1);
      }
    },
  });
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}

function offsetOfKey(document: Document, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path[path.length - 1];
  if (isMap(parent)) {
    for (const item of parent.items) {
      if (isNode(item.key) && item.key.range && String(item.key) === String(key)) return item.key.range[0];
    }
  }
  return offsetOf(document, path);
}
