import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import type { Assignment } from '@shared/model/assignment';
import { peerLeft } from './peer-left';
import { isOwnCouncil, lacksOwnReason } from './plan-asking';

type Place = Pick<DayEntry, 'state' | 'date' | 'quarterDays'>;

/**
 * True where a change takes days on: they are new to the records, or it pencils them in, books them, or moves them or makes
 * them more while they are pencilled in or booked. What stands there and is put right, worked or cancelled is not taken on anew. `before` is the
 * entry as it stands; `undefined` where there is none.
 */
export function isTakenOn(entry: Place, before: Place | undefined): boolean {
  if (entry.state === 'cancelled') return false;
  if (before === undefined) return true;
  const isAhead = entry.state === 'pencilled' || entry.state === 'booked';
  const isMore = entry.quarterDays > before.quarterDays;
  return isAhead && (isMore || entry.state !== before.state || entry.date !== before.date);
}

/** Days that are about to be written, with what the records say of them. */
export type WantedDays = {
  wanted: readonly DayEntry[];
  /** The entry as it stands. */
  beforeOf: (id: DayEntry['id']) => DayEntry | undefined;
  peerOf: (id: DayEntry['peerId']) => Peer | undefined;
  /** As it shall be, where the same change touches it. */
  assignmentOf: (id: string) => Pick<Assignment, 'note'> | undefined;
};

/**
 * The wanted entries at their peer's own council without a reason on record, in their own note or that of their assignment.
 * Asked of days that are taken on (`isTakenOn`), and of those that come to lie at the own council only now.
 * Source: introduction to the peer challenge process, Charter 4 (no direct association with the host).
 * Decided: 2026-11-22, product owner: an override with a reason, asked for by the one gate, so that no dialog can miss it.
 */
export function lackingOwnReason(days: WantedDays): DayEntry[] {
  const lacks = (entry: DayEntry) => {
    const peer = days.peerOf(entry.peerId);
    if (!peer || entry.state === 'cancelled' || !isOwnCouncil(peer, entry)) return false;
    const assigned = days.assignmentOf(entry.assignmentId ?? '');
    return lacksOwnReason(entry, true) && (assigned === undefined || lacksOwnReason(assigned, true));
  };
  return days.wanted.filter((entry) => {
    const before = days.beforeOf(entry.id);
    return lacks(entry) && (before === undefined || !lacks(before) || isTakenOn(entry, before));
  });
}

/**
 * The wanted entries that are taken on for a peer who left. What stands there may be worked, cancelled and put right.
 * Decided: 2026-11-22, product owner: nothing new is recorded for a peer who left.
 */
export function takenOnAfterLeaving({ wanted, beforeOf, peerOf }: Omit<WantedDays, 'assignmentOf'>): DayEntry[] {
  return wanted.filter((entry) => {
    const peer = peerOf(entry.peerId);
    return peer !== undefined && peerLeft(peer) !== undefined && isTakenOn(entry, beforeOf(entry.id));
  });
}
