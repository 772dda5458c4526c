import type { ReadyRow } from './plan-day-entries';
import type { RowQuestion } from './types';

/**
 * The question about each row that says of one person what a row before it says: same dates, amount, work, council and codes. Proposed is
 * that it is the same row once more and adds nothing; two sessions of a day may look alike, so a person can keep both. Rows
 * with a ref of ours and cells of a matrix stand for themselves. Source: samples, "a repeated row adds nothing"; DOMAIN section 9, no. 25.
 */
export function repeatedDays(rows: readonly ReadyRow[]): ReadonlyMap<ReadyRow, RowQuestion> {
  const seen = new Map<string, ReadyRow>();
  const questions = new Map<ReadyRow, RowQuestion>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = seen.get(key);
    if (!before) seen.set(key, row);
    else if (row.row.decision?.recorded !== 'add') questions.set(row, questionOf(row, before));
  }
  return questions;
}

function questionOf({ row: { sheet, reader } }: ReadyRow, { row: before }: ReadyRow): RowQuestion {
  const place = before.sheet === sheet ? '' : ` of \u201c${before.sheet}\u201d`;
  const reason = { code: 'duplicate', facts: { row: before.reader.row.row, place, what: 'days' } };
  const column = reader.column('name') ?? reader.column('lastName') ?? reader.column('date');
  return { reason, field: null, column, propose: null, peers: [], level: 'confirm', holdsUp: true };
}

function keyOf({ peer, tied, row: { cell, reader }, reading: { facts, to, shares } }: ReadyRow): string | null {
  if (tied || cell !== undefined || reader.fact('ref') !== '') return null;
  if (facts.when?.precision !== 'day' || shares.length === 0 || facts.state === 'cancelled') return null;
  const council = facts.council?.id ?? facts.council?.text ?? '';
  const { amount, activity, activityWords, project, projectCode, purchaseOrder } = facts;
  const work = [activity, activityWords, council, project?.text, projectCode, purchaseOrder];
  return [peer.id, facts.when.date, to, amount?.quarterDays, amount?.part, ...work].join('\u0001');
}
