import { ChangeSchema, type Change, type Operation } from '@shared/model/change';
import { InstantSchema } from '@shared/model/calendar-day';
import { framesOf } from '@tests/support/journal-frames';
import type { JournalChange } from '@shared/model/join-frames';
import type { JournalFrame } from '@shared/model/journal-frame';
import { createHash } from 'node:crypto';

/** The instant that the journals of the tests are written at. */
export const NOON = InstantSchema.parse('2026-11-22T12:00:00.000Z');

/** A hash that follows from the one before it, as the true ones do. */
function hashAfter(previous: string, sequence: number): string {
  return createHash('sha256').update(`${previous}/${sequence}`).digest('hex');
}

/** A change after another (or the first one), with operations of about `bytes` each. */
export function makeChange(previous: Pick<Change, 'sequence' | 'hash'> | null, count = 1, bytes = 200): JournalChange {
  const sequence = (previous?.sequence ?? 0) + 1;
  const previousHash = previous?.hash ?? '';
  const change = ChangeSchema.parse({
    sequence,
    id: `change-${sequence}`,
    previousHash,
    hash: hashAfter(previousHash, sequence),
    installation: 'desk-1',
    at: NOON,
    by: 'An officer',
    label: { code: 'days-recorded', ids: [], count },
    operationCount: count,
    schemaVersion: 1,
    undoes: null,
    redoes: null,
  });
  const text = 'é'.repeat(5) + 'x'.repeat(bytes);
  const operations = Array.from({ length: count }, (_, index): Operation => {
    const key = `day-${sequence}-${index}`;
    return { sequence, index, table: 'dayEntries', key, before: null, after: { id: key, note: text } };
  });
  return { change, operations };
}

/** Changes that follow one another, the first of them after `previous`. */
export function makeChanges(
  counts: readonly number[],
  previous: JournalChange | null = null,
  bytes = 200,
): JournalChange[] {
  let last = previous;
  return counts.map((count) => (last = makeChange(last?.change ?? null, count, bytes)));
}

export function framesOfAll(changes: readonly JournalChange[]): JournalFrame[] {
  return changes.flatMap(({ change, operations }) => [...framesOf(change, operations)]);
}
