/** Every parameter the model reads, gathered from the steps that declare them. */
import type { ParameterDeclaration } from './declarations.js';
import { CHANNEL_PARAMETERS } from './measures/channels.js';
import { MONTH } from './month.js';

/** All declarations, one per name, sorted. Throws where two steps declare one name differently. */
export const PARAMETERS: readonly ParameterDeclaration[] = gather();

function gather(): ParameterDeclaration[] {
  const byName = new Map<string, ParameterDeclaration>();
  for (const declaration of [...MONTH.flatMap((step) => step.parameters), ...CHANNEL_PARAMETERS]) {
    const known = byName.get(declaration.name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(declaration)) {
      throw new Error(`parameter ${declaration.name} is declared in two ways`);
    }
    byName.set(declaration.name, declaration);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the steps that read a parameter. */
export function readersOf(name: string): string[] {
  const readers = MONTH.filter((step) => step.parameters.some((declared) => declared.name === name)).map(
    (step) => step.name,
  );
  return name.startsWith('measure.') ? ['measures.channels', ...readers] : readers;
}
