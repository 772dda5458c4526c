import type { Instant } from '@shared/model/calendar-day';
import { readableFrom, type JournalState } from '@shared/model/journal-state';

/** A copy by its name, when it was made and its last change. */
export type KnownCopy = { name: string; at: Instant; sequence: number };

/** One way to have all records again: from the journal alone, or from a copy and the changes that came after it. */
export type RebuildWay = { copy: KnownCopy | undefined; reaches: number };

/** A change costs more to write again than a copy does: from so many on, a copy saves time. */
const MANY_CHANGES = 1_000;

/**
 * The ways that lose no change which the journal knows of, best first: those that reach furthest, of these the journal alone
 * where it holds every change and they are few, then the copies from the newest back. Each copy has to be opened and held
 * against the journal before it is used: this looks at numbers only. None where changes are lost whatever is taken.
 */
export function rebuildWays(
  journal: Pick<JournalState, 'begunAfter' | 'lastSequence' | 'damage'>,
  copies: readonly (KnownCopy & { state: 'checked' | 'damaged' | 'unchecked' })[],
): RebuildWay[] {
  const { lastSequence } = journal;
  const from = readableFrom(journal);
  const alone = from === 1 && lastSequence > 0 ? [{ copy: undefined, reaches: lastSequence }] : [];
  const fromCopies = copies
    .filter(({ state, sequence }) => state !== 'damaged' && sequence > 0 && sequence >= from - 1)
    .toSorted((a, b) => b.sequence - a.sequence)
    .map((copy) => ({ copy, reaches: Math.max(copy.sequence, lastSequence) }));
  const ways = lastSequence > MANY_CHANGES ? [...fromCopies, ...alone] : [...alone, ...fromCopies];
  return ways.toSorted((a, b) => b.reaches - a.reaches);
}
