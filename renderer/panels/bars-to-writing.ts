import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import { peerName } from '@renderer/words/peer-name';
import { AssignmentSchema } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import { withOwnReason } from '@shared/rules/plan-asking';
import { lackingOwnReason, takenOnAfterLeaving, type WantedDays } from '@shared/rules/taken-on';

/** The entries as they may be written, or the sentence that says why they may not be. */
type Barred = { ok: true; entries: readonly DayEntry[] } | { ok: false; sentence: string };

type ToWrite = {
  code: string;
  entries: readonly DayEntry[];
  alongside?: readonly CommitOperation[];
  ownReason?: string;
};

/**
 * The entries as they may be written, with the reason for a peer of the council supported in the notes that need it; or a
 * sentence where they may not be: the peer left, or is of that council and no reason is given. Days used before Peer Desk
 * are facts and pass.
 */
export async function barsToWriting(desk: Desk, days: ToWrite): Promise<Barred> {
  const { entries, alongside = [], ownReason = '' } = days;
  if (days.code === 'days-before') return { ok: true, entries };
  const facts = (beforeOf: WantedDays['beforeOf']): WantedDays => ({
    wanted: entries,
    beforeOf,
    peerOf: desk.table('peers').get,
    assignmentOf: (id) => assignmentAfter(desk, alongside, id),
  });
  // Whoever is not stopped as if all were new is not stopped at all, so that the days of few are read.
  const isNew = facts(() => undefined);
  const looked = new Set([...lackingOwnReason(isNew), ...takenOnAfterLeaving(isNew)].map(({ peerId }) => peerId));
  if (looked.size === 0) return { ok: true, entries };
  const there = new Map<string, DayEntry>();
  for (const peerId of looked) for (const entry of await desk.days.loadPeer(peerId)) there.set(entry.id, entry);
  const wanted = facts((id) => there.get(id));
  const left = takenOnAfterLeaving(wanted);
  if (left.length > 0) return { ok: false, sentence: leftText(desk, left) };
  const lacking = new Set(lackingOwnReason(wanted));
  if (lacking.size > 0 && ownReason.trim() === '') return { ok: false, sentence: ownText(desk, [...lacking]) };
  const reasoned = entries.map((entry) =>
    lacking.has(entry) ? { ...entry, note: withOwnReason(entry.note, ownReason) } : entry,
  );
  return { ok: true, entries: reasoned };
}

/** The assignment as the same change leaves it, or else as it stands. */
function assignmentAfter(desk: Desk, alongside: readonly CommitOperation[], id: string) {
  const changed = alongside.find(({ table, key }) => table === 'assignments' && key === id);
  const after = AssignmentSchema.safeParse(changed?.after);
  return after.success ? after.data : desk.table('assignments').get(id);
}

function leftText(desk: Desk, entries: readonly DayEntry[]): string {
  return `Nothing was recorded: ${namesOf(desk, entries)} left the pool, and nothing new is recorded. Take the days out, or set the status on the peer\u2019s page first.`;
}

function ownText(desk: Desk, entries: readonly DayEntry[]): string {
  return `Nothing was recorded: the council supported is the own council of ${namesOf(desk, entries)}, and no reason is on record. Say why it is a peer of the council supported.`;
}

function namesOf(desk: Desk, entries: readonly DayEntry[]): string {
  const ids = [...new Set(entries.map(({ peerId }) => peerId))];
  const names = ids.slice(0, 5).flatMap((id) => {
    const peer = desk.table('peers').get(id);
    return peer ? [peerName(peer)] : [];
  });
  return ids.length > names.length ? `${names.join(', ')} and others` : names.join(', ');
}
