/** Finding entries: by words in any of their texts, and by status. Pure: nothing of the page in it. */
import {
  EVIDENCE_KINDS,
  EVIDENCE_STATUSES,
  type EvidenceItem,
  type EvidenceReference,
  type EvidenceStatus,
} from '../../engine/evidence-messages.js';

/** An entry and the texts it is found by. */
export interface Searchable {
  readonly item: EvidenceItem;
  /** Id and titles: what is found here comes first. */
  readonly name: string;
  readonly text: string;
}

export const ALL_STATUSES: readonly EvidenceStatus[] = EVIDENCE_KINDS.flatMap(
  (kind) => EVIDENCE_STATUSES[kind],
);

/** `parameter:nav.registration`: how a link names an entry. */
export function keyOf({ kind, id }: EvidenceReference): string {
  return `${kind}:${id}`;
}

export function searchable(items: readonly EvidenceItem[]): Searchable[] {
  return items.map((item) => {
    const { id, title, definition, unit, source, why, note, readers, hinges, outcomes } = item;
    const said = [definition, unit, ...hinges, ...outcomes].flatMap((one) => [one?.nb ?? '', one?.en ?? '']);
    const name = plain([id, title.nb, title.en].join(' '));
    return { item, name, text: plain([name, source, why, note, ...readers, ...said].join(' ')) };
  });
}

/**
 * Entries with every word of the query somewhere in them, those with all of them in their name first, else in the order of
 * the evidence.
 *
 * @param status null for all
 */
export function found(
  all: readonly Searchable[],
  query: string,
  status: EvidenceStatus | null,
): readonly EvidenceItem[] {
  const words = plain(query)
    .split(' ')
    .filter((word) => word !== '');
  const fitting = all.filter(
    ({ item, text }) =>
      (status === null || item.status === status) && words.every((word) => text.includes(word)),
  );
  const isNamed = ({ name }: Searchable): boolean => words.every((word) => name.includes(word));
  return [...fitting.filter(isNamed), ...fitting.filter((one) => !isNamed(one))].map(({ item }) => item);
}

/** Entries by status, of those that fit the query. */
export function countByStatus(
  all: readonly Searchable[],
  query: string,
): ReadonlyMap<EvidenceStatus, number> {
  const counts = new Map<EvidenceStatus, number>();
  for (const { status } of found(all, query, null)) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** A status as a link names it; null for anything else. */
export function statusOf(text: string | undefined): EvidenceStatus | null {
  return ALL_STATUSES.find((status) => status === text) ?? null;
}

/** Small letters, and one space between words. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s,;:()«»“”"]+/g, ' ');
}
