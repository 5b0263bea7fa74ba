/**
 * YAML 1.2 text as a document that is safe to walk: bounded in size, depth and repetition before it is composed, and
 * holding nothing but mappings, lists and plain values. The parser of the `yaml` package recurses over the depth of a
 * text and compares all keys of a mapping with each other: a text of a megabyte could stop it for minutes.
 */
import { Composer, Lexer, Parser, isAlias, isCollection, isMap, isNode, isScalar, visit } from 'yaml';
import type { Alias, CST, Document, LineCounter, Scalar, YAMLMap } from 'yaml';
import * as messages from './messages.js';
import * as source from './messages-source.js';
import type { Location, Problem } from './problem.js';
import { InputError } from './problem.js';

/** Words, signs, spaces and line ends of a file. The largest of the installed files has a third of it. */
export const SIGN_LIMIT = 100_000;
/** Levels of lists and keys inside each other. No form of this program has more than ten. */
export const DEPTH_LIMIT = 40;
/** Aliases are legal YAML, but a handful is all a readable file needs, and more is how small files explode. */
export const ALIAS_LIMIT = 20;

/** Place of an offset of the text. */
type Place = (offset: number) => Location;

/** What a screen obeys instead of showing it, or shows as something else than it is. Line ends and tabs are text. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Parses a text.
 *
 * @param lines filled with the offsets at which lines begin
 * @param whole the file as a whole
 * @throws InputError with one problem, the first
 */
export function parseYaml(text: string, lines: LineCounter, place: Place, whole: Location): Document.Parsed {
  const tokens = readTokens(text, lines, place, whole);
  const composer = new Composer({
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  // With an offset to end at, the composer always gives a document, be it an empty one.
  if (document === undefined) throw new InputError([messages.emptyFile(whole)]);
  const { explicit, version } = document.directives.yaml;
  if (explicit === true && version !== '1.2')
    throw new InputError([source.otherYamlVersion(place(0), version)]);
  const [error] = document.errors;
  if (error !== undefined) refuseSyntax(place(error.pos[0]), error.message);
  if (second !== undefined) refuseSyntax(place(second.range[0]), 'the file has more than one document');
  const wrong = problemIn(document, place, whole);
  if (wrong !== null) throw new InputError([wrong]);
  return document;
}

/** The text as tokens, given up at the first that is too many, too deep or wrong. */
function readTokens(text: string, lines: LineCounter, place: Place, whole: Location): CST.Token[] {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const take = (token: CST.Token): void => {
    if (token.type === 'error') refuseSyntax(place(token.offset), token.message);
    tokens.push(token);
  };
  lines.addNewLine(0);
  let signs = 0;
  for (const lexeme of new Lexer().lex(text)) {
    signs += 1;
    if (signs > SIGN_LIMIT) throw new InputError([source.tooManySigns(whole, SIGN_LIMIT)]);
    for (const token of parser.next(lexeme)) take(token);
    if (parser.stack.length > DEPTH_LIMIT && depthOf(parser.stack) > DEPTH_LIMIT)
      throw new InputError([source.tooDeep(place(parser.offset), DEPTH_LIMIT)]);
  }
  for (const token of parser.end()) take(token);
  return tokens;
}

/** Lists and keys that are open; the document, and the text being read, are none. */
function depthOf(open: readonly CST.Token[]): number {
  return open.filter(({ type }) => /^(?:block-map|block-seq|flow-collection)$/.test(type)).length;
}

function refuseSyntax(at: Location, message: string): never {
  throw new InputError([messages.yamlSyntax(at, message.split('\n')[0] ?? message)]);
}

/** The first thing in a document that is legal YAML and no input. */
function problemIn(document: Document.Parsed, place: Place, whole: Location): Problem | null {
  let found: Problem | null = null;
  let aliases = 0;
  const at = (node: unknown): Location => place(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  visit(document, {
    Node: (_, node, path) => {
      if (isAlias(node)) aliases += 1;
      // All aliases are counted, also where something is found before them.
      if (found !== null) return;
      if (isAlias(node)) found = aliasProblem(node, path, document, at);
      else if (node.tag !== undefined) found = source.taggedValue(at(node), node.tag);
      else if (isMap(node)) found = keyProblem(node, at);
      else if (isScalar(node)) found = textProblem(node, at);
    },
  });
  return aliases > ALIAS_LIMIT ? messages.tooManyAliases(whole, aliases, ALIAS_LIMIT) : found;
}

/** What an alias repeats holds no alias itself: nothing grows by more than the number of aliases, and nothing holds itself. */
function aliasProblem(
  alias: Alias,
  path: readonly unknown[],
  document: Document.Parsed,
  at: (node: unknown) => Location,
): Problem | null {
  if (path.some((node) => isCollection(node) && node.anchor !== undefined))
    return source.nestedAlias(at(alias), alias.source);
  return alias.resolve(document) === undefined ? source.unknownAlias(at(alias), alias.source) : null;
}

function keyProblem(map: YAMLMap, at: (node: unknown) => Location): Problem | null {
  const keys = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) return source.keyNotText(at(isNode(key) ? key : map));
    const text = String(key.value);
    if (keys.has(text)) return source.keyTwice(at(key), text);
    keys.add(text);
  }
  return null;
}

function textProblem(scalar: Scalar, at: (node: unknown) => Location): Problem | null {
  const unseen = typeof scalar.value === 'string' ? UNSEEN.exec(scalar.value) : null;
  return unseen === null ? null : source.controlCharacter(at(scalar), unseen[0]);
}
