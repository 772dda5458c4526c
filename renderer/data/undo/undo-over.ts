import type { CalendarDay } from '@shared/model/calendar-day';
import type { Change } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { DEFAULT_AGREEMENT, type Agreement, type Setting } from '@shared/model/settings';
import { overAfter, type OverAfter } from '@shared/rules/limit-after';
import { yearFromKey, yearOf, type Year } from '@shared/rules/year';
import type { DeskDatabase } from '../database';
import type { DayIndex } from '../desk';
import { groupBy } from '../group-by';
import { imagesOf, type Images } from '../upgrade/images-of';
import { readOperations } from '../operations';
import type { RecordStore } from '../record-store';
import type { UndoPlanning } from './undo-plan';

type Parts = {
  database: DeskDatabase;
  records: RecordStore;
  days: DayIndex;
  agreement: () => Agreement;
  today: () => CalendarDay;
};

/** What the undo puts in the place of what is there, as far as it bears on the limit. */
type Restored = {
  entries: DayEntry[];
  /** Entries that are as they are now no longer. */
  gone: Set<string>;
  approvals: Map<string, LimitApproval | null>;
  /** Approvals as the change left them: taking one away takes its days away. */
  approvalsNow: LimitApproval[];
  agreement: Agreement | undefined;
};

/** The peers whom undoing `change` would leave over the limit without approval, or further over than they are. */
export async function findOverAfterUndo(
  parts: Parts,
  change: Change,
  isKept: UndoPlanning['isKept'],
): Promise<OverAfter[]> {
  const restored = await readRestored(parts.database, change, isKept);
  const now = parts.agreement();
  const then = restored.agreement ?? now;
  const approvals = parts.records.table('approvals').all;
  const approvalsThen = [
    ...approvals.filter(({ id }) => !restored.approvals.has(id)),
    ...[...restored.approvals.values()].filter((approval) => approval !== null),
  ];
  const approvalsOf = groupBy(approvals, ({ peerId }) => peerId);
  const approvalsThenOf = groupBy(approvalsThen, ({ peerId }) => peerId);
  const restoredOf = groupBy(restored.entries, ({ peerId }) => peerId);
  const found: OverAfter[] = [];
  for (const { year, peerIds } of touchedYears(parts, restored, then)) {
    const { byPeer } = await parts.days.loadYear(year);
    for (const peerId of peerIds === 'all' ? byPeer.keys() : peerIds) {
      const entries = byPeer.get(peerId) ?? [];
      const after = [...entries.filter(({ id }) => !restored.gone.has(id)), ...(restoredOf.get(peerId) ?? [])];
      const over = overAfter(
        peerId,
        year,
        { entries, approvals: approvalsOf.get(peerId) ?? [], agreement: now },
        { entries: after, approvals: approvalsThenOf.get(peerId) ?? [], agreement: then },
        parts.today(),
      );
      if (over) found.push(over);
    }
  }
  return found;
}

async function readRestored(database: DeskDatabase, change: Change, isKept: UndoPlanning['isKept']): Promise<Restored> {
  const restored: Restored = {
    entries: [],
    gone: new Set(),
    approvals: new Map(),
    approvalsNow: [],
    agreement: undefined,
  };
  let from = 0;
  for (let chunk = await readOperations(database, change.sequence, from); chunk.length > 0;) {
    for (const image of chunk.flatMap((operation) => imagesOf(operation, change)))
      if (!isKept(image.table, image.key)) note(restored, image);
    from += chunk.length;
    chunk = await readOperations(database, change.sequence, from);
  }
  return restored;
}

// Safe, each of them: an image was parsed by the schema of its table when it was written.
function note(restored: Restored, { table, key, before, after }: Images): void {
  if (table === 'dayEntries') {
    restored.gone.add(key);
    const entry = before as DayEntry | null;
    if (entry !== null && entry.state !== 'cancelled') restored.entries.push(entry);
  } else if (table === 'approvals') {
    restored.approvals.set(key, before as LimitApproval | null);
    if (after !== null) restored.approvalsNow.push(after as LimitApproval);
  } else if (table === 'settings' && key === 'agreement') {
    const setting = before as Setting | null;
    restored.agreement = setting?.id === 'agreement' ? setting.value : DEFAULT_AGREEMENT;
  }
}

type TouchedYear = { year: Year; peerIds: Set<PeerId> | 'all' };

/** The years in which days come back or an approval goes, with the peers; everybody's current year under another agreement. */
function touchedYears(parts: Parts, restored: Restored, agreement: Agreement): Iterable<TouchedYear> {
  const years = new Map<string, TouchedYear>();
  if (restored.agreement) {
    const year = yearOf(parts.today(), agreement);
    years.set(year.key, { year, peerIds: 'all' });
  }
  const touch = (year: Year | undefined, peerId: PeerId) => {
    if (!year) return;
    const known = years.get(year.key) ?? { year, peerIds: new Set<PeerId>() };
    if (known.peerIds !== 'all') known.peerIds.add(peerId);
    years.set(year.key, known);
  };
  for (const { date, peerId } of restored.entries) touch(yearOf(date, agreement), peerId);
  for (const { yearKey, peerId } of restored.approvalsNow) touch(yearFromKey(yearKey, agreement), peerId);
  return years.values();
}
