import type { Allocation } from '@shared/model/allocation';
import type { Assignment } from '@shared/model/assignment';
import type { Attendance } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { RecordTable } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId, PeerPairId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import { MOVED_TABLES, type IdsByTable, type PeerMerge } from '@shared/model/peer-pair';
import type { Request } from '@shared/model/request';

/** Everything that hangs on one peer; allocations of the group are none of them. */
export type RecordsOfPeer = {
  dayEntries: readonly DayEntry[];
  assignments: readonly Assignment[];
  approvals: readonly LimitApproval[];
  attendances: readonly Attendance[];
  allocations: readonly Allocation[];
};

/** One record as it shall become; `null` to delete it. */
export type RecordToWrite = { table: RecordTable; key: string; after: unknown };

export type MergeInput = {
  id: PeerPairId;
  on: CalendarDay;
  survivor: Peer;
  merged: Peer;
  /** The survivor as the merge leaves them, field by field as a person chose. */
  chosen: Peer;
  ofSurvivor: RecordsOfPeer;
  ofMerged: RecordsOfPeer;
  requests: readonly Request[];
};

/**
 * Makes one peer of two: the records of the merged peer go to the survivor, whose fields are as chosen, and the merged peer's
 * own record goes. Whose each record was stays with the merge, so that `planUnmerge` parts them at any time.
 * Source: FEATURES 6 and 7; DOMAIN R38 (never by itself). Decided: 2026-11-23, product owner (restricted notes stay sealed to
 * whom they were written on, and are shown with the survivor).
 */
export function planMerge(input: MergeInput): { merge: PeerMerge; records: RecordToWrite[] } {
  const { survivor, merged, ofMerged, requests } = input;
  const considered = requests.filter(
    (request) => isConsidered(request, merged.id) && !isConsidered(request, survivor.id),
  );
  const merge: PeerMerge = {
    id: input.id,
    kind: 'merged',
    survivorId: survivor.id,
    mergedId: merged.id,
    on: input.on,
    mergedPeer: merged,
    survivorBefore: survivor,
    survivorAfter: { ...input.chosen, id: survivor.id },
    moved: idsOf(ofMerged),
    own: idsOf(input.ofSurvivor),
    considered: considered.map(({ id }) => id),
  };
  return {
    merge,
    records: [
      { table: 'peerPairs', key: merge.id, after: merge },
      { table: 'peers', key: survivor.id, after: merge.survivorAfter },
      { table: 'peers', key: merged.id, after: null },
      ...MOVED_TABLES.flatMap((table) => ofMerged[table].map((record) => given(table, record, survivor.id))),
      ...considered.map((request) => consideredAs(request, merged.id, survivor.id)),
    ],
  };
}

/** The parting of two peers who were merged, and what it leaves where it is. */
export type Unmerge = {
  records: RecordToWrite[];
  /** The peer who stayed, as they are without what the merge filled in. */
  survivor: Peer;
  /** Records that go back to the peer who was merged. */
  returned: IdsByTable;
  /** Records of the survivor that came after the merge: nobody knows whose they are, and they stay. */
  stay: IdsByTable;
  /** Records that were given to the survivor and are gone, or are somebody else's by now. */
  missing: IdsByTable;
  /** Fields of the survivor that the merge filled in and that were changed since: they stay as they are. */
  keptFields: readonly (keyof Peer)[];
};

export type UnmergeInput = {
  merge: PeerMerge;
  survivor: Peer;
  ofSurvivor: RecordsOfPeer;
  requests: readonly Request[];
  /** Every other merge: what it gave to the survivor did not come by itself. */
  others: readonly PeerMerge[];
};

/**
 * Parts two peers who were merged: the merged peer is there again as they were, with every record that was theirs, as it is by
 * now. The survivor gets back what stood there before, unless it was changed since. Where nothing was changed since, every
 * record is as it was before the merge. Source: FEATURES 7 ("unmerge any time; days keep their original owner").
 */
export function planUnmerge({ merge, survivor, ofSurvivor, requests, others }: UnmergeInput): Unmerge {
  const { mergedId, moved, own, mergedPeer } = merge;
  const brought = others.filter(({ survivorId }) => survivorId === survivor.id);
  const back = byTable((table) => present(ofSurvivor[table], new Set(moved[table])));
  const known = byTable((table) => [...moved[table], ...own[table], ...brought.flatMap((other) => other.moved[table])]);
  const { peer, keptFields } = survivorWithout(survivor, merge);
  const partedRequests = requests.filter(
    ({ id, ...request }) => merge.considered.includes(id) && isConsidered(request, survivor.id),
  );
  return {
    survivor: peer,
    returned: back,
    stay: byTable((table) => absent(ofSurvivor[table], new Set(known[table]))),
    missing: byTable((table) => moved[table].filter((id) => !back[table].includes(id))),
    keptFields,
    records: [
      { table: 'peers', key: mergedId, after: mergedPeer },
      { table: 'peers', key: survivor.id, after: peer },
      ...MOVED_TABLES.flatMap((table) => {
        const ids = new Set(back[table]);
        return ofSurvivor[table].filter(({ id }) => ids.has(id)).map((record) => given(table, record, mergedId));
      }),
      ...partedRequests.map((request) => consideredAs(request, survivor.id, mergedId)),
      { table: 'peerPairs', key: merge.id, after: null },
    ],
  };
}

/** How many records there are in all. */
export function countIds(ids: IdsByTable): number {
  return MOVED_TABLES.reduce((sum, table) => sum + ids[table].length, 0);
}

/**
 * The ids under which records of a peer may stand: their own, and those of every peer who was merged into them, or into one of
 * those. The peer's own comes last.
 */
export function idsOfPerson(peerId: PeerId, merges: readonly PeerMerge[]): PeerId[] {
  const found: PeerId[] = [];
  const seen = new Set<PeerId>();
  const look = (id: PeerId) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { survivorId, mergedId } of merges) if (survivorId === id) look(mergedId);
    found.push(id);
  };
  look(peerId);
  return found;
}

function survivorWithout(now: Peer, { survivorBefore, survivorAfter }: PeerMerge) {
  const keptFields: (keyof Peer)[] = [];
  const fields = new Map<string, unknown>(Object.entries(now));
  const was = new Map<string, unknown>(Object.entries(survivorBefore));
  const became = new Map<string, unknown>(Object.entries(survivorAfter));
  for (const key of new Set([...was.keys(), ...became.keys()])) {
    if (isSame(was.get(key), became.get(key))) continue;
    if (!isSame(fields.get(key), became.get(key))) {
      // Safe: the names of the fields of two peers.
      keptFields.push(key as keyof Peer);
    } else if (was.has(key)) fields.set(key, was.get(key));
    else fields.delete(key);
  }
  // Safe: each field is one that a peer had under this name.
  return { peer: Object.fromEntries(fields) as Peer, keptFields };
}

function idsOf(records: RecordsOfPeer): IdsByTable {
  return byTable((table) => records[table].map(({ id }) => id));
}

function byTable(of: (table: keyof IdsByTable) => string[]): IdsByTable {
  const [dayEntries, assignments, approvals] = [of('dayEntries'), of('assignments'), of('approvals')];
  return { dayEntries, assignments, approvals, attendances: of('attendances'), allocations: of('allocations') };
}

function present(records: readonly { id: string }[], ids: ReadonlySet<string>): string[] {
  return records.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

function absent(records: readonly { id: string }[], ids: ReadonlySet<string>): string[] {
  return records.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
}

function given(table: RecordTable, record: { id: string }, peerId: PeerId): RecordToWrite {
  return { table, key: record.id, after: { ...record, peerId } };
}

function isConsidered({ offer }: Pick<Request, 'offer'>, peerId: PeerId): boolean {
  return offer?.considered.some((each) => each.peerId === peerId) ?? false;
}

function consideredAs(request: Request, from: PeerId, to: PeerId): RecordToWrite {
  const { offer } = request;
  const considered = offer?.considered.map((each) => (each.peerId === from ? { ...each, peerId: to } : each));
  return { table: 'requests', key: request.id, after: { ...request, offer: offer && { ...offer, considered } } };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
