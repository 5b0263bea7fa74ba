import type { Context, JsonDocument } from '../../src/cli/context.js';
import type { Language } from '../../src/cli/language.js';

/** A context that keeps what a command says. */
export interface ListeningContext extends Context {
  readonly lines: string[];
  readonly documents: JsonDocument[];
}

export function listeningContext(
  folder: string,
  language: Language = 'en',
  isJson = false,
): ListeningContext {
  const lines: string[] = [];
  const documents: JsonDocument[] = [];
  return {
    language,
    isJson,
    isQuiet: true,
    folder,
    signal: new AbortController().signal,
    lines,
    documents,
    print: (line) => lines.push(line),
    note: () => undefined,
    document: (value) => documents.push(value),
  };
}
