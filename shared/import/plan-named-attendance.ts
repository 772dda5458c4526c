import type { Attendance, AttendanceStatus } from '@shared/model/attendance';
import type { PeerId } from '@shared/model/ids';
import { peerLeft } from '@shared/rules/peer-left';
import type { PeerIndex } from './match-peer';
import type { PastedName } from './paste-names';

/** What becomes of one person of a pasted list. */
export type NamedOutcome =
  /** Nobody of the pool is meant. */
  | 'unknown'
  /** Somebody may be meant: to be chosen, or left out. */
  | 'open'
  /** Left out by whoever looked at it. */
  | 'left out'
  /** Has left the pool: nothing new is recorded. */
  | 'peer has left'
  /** Stands further up already. */
  | 'twice'
  | 'new'
  | 'changed'
  | 'same';

export type NamedLine = {
  row: PastedName;
  outcome: NamedOutcome;
  peerId: PeerId | null;
  /** What stood there before. */
  before: Attendance | null;
};

/**
 * What a pasted list makes of an event's attendance under one status. `chosen` says for the places that were asked about who is
 * meant, `null` for nobody. A peer is recorded once, whatever the list does.
 */
export function planNamedAttendance(of: {
  rows: readonly PastedName[];
  chosen: ReadonlyMap<number, PeerId | null>;
  status: AttendanceStatus;
  /** Those of the event. */
  attendances: readonly Attendance[];
  peers: PeerIndex;
}): readonly NamedLine[] {
  const known = new Map(of.attendances.map((attendance) => [attendance.peerId, attendance]));
  const seen = new Set<PeerId>();
  return of.rows.map((row) => {
    const peerId = whoIsMeant(row, of.chosen);
    const before = (peerId === null ? undefined : known.get(peerId)) ?? null;
    const line = (outcome: NamedOutcome): NamedLine => ({ row, outcome, peerId, before });
    if (of.chosen.get(row.place) === null) return line('left out');
    if (peerId === null) return line(row.match.is === 'unsure' && row.match.peers.length > 0 ? 'open' : 'unknown');
    if (seen.has(peerId)) return line('twice');
    seen.add(peerId);
    const peer = of.peers.get(peerId);
    if (!before && peer && peerLeft(peer) !== undefined) return line('peer has left');
    if (!before) return line('new');
    return line(before.status === of.status ? 'same' : 'changed');
  });
}

function whoIsMeant({ place, match }: PastedName, chosen: ReadonlyMap<number, PeerId | null>): PeerId | null {
  const said = chosen.get(place);
  if (said !== undefined) return said;
  return match.is === 'one' ? match.peer.id : null;
}

/** Whether somebody of the list is recorded, or stands there so already. */
export function isSettled({ outcome }: Pick<NamedLine, 'outcome'>): boolean {
  return outcome === 'new' || outcome === 'changed' || outcome === 'same' || outcome === 'twice';
}
