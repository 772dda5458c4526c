import type { ReadyRow } from './plan-day-entries';
import type { RowNote } from './types';

/**
 * A note for each row that says of one person what a row before it says: same dates, amount, work and council. Both are counted, as two
 * sessions of a day may look alike: a person looks. Rows with a ref of ours and cells of a matrix stand for themselves.
 */
export function noteRepeatedDays(rows: readonly ReadyRow[]): ReadonlyMap<ReadyRow, RowNote> {
  const seen = new Map<string, ReadyRow>();
  const notes = new Map<ReadyRow, RowNote>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = seen.get(key);
    if (before) {
      const place = before.sheet === row.sheet ? '' : ` of “${before.sheet}”`;
      notes.set(row, { code: 'days-said-before', facts: { row: before.reader.row.row, place } });
    } else seen.set(key, row);
  }
  return notes;
}

function keyOf({ peer, tied, cell, reader, reading: { facts, to, shares } }: ReadyRow): string | null {
  if (tied || cell !== undefined || reader.fact('ref') !== '') return null;
  if (facts.when?.precision !== 'day' || shares.length === 0 || facts.state === 'cancelled') return null;
  const council = facts.council?.id ?? facts.council?.text ?? '';
  const { amount, activity, activityWords } = facts;
  const said = [amount?.quarterDays, amount?.part, activity, activityWords, council, facts.project?.text];
  return [peer.id, facts.when.date, to, ...said].join('\u0001');
}
