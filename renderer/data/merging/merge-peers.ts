import type { Change } from '@shared/model/change';
import type { PeerId, PeerPairId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { PeerMerge, TwoPeople } from '@shared/model/peer-pair';
import { problem, type Result } from '@shared/model/result';
import { planMerge, planUnmerge, type RecordsOfPeer, type Unmerge } from '@shared/rules/merge-peers';
import type { Desk } from '../desk';
import { newId } from '../new-id';
import { mergesIn } from './merges-in';

/** Everything that hangs on one peer now. */
async function recordsOfPeer(desk: Desk, peerId: PeerId): Promise<RecordsOfPeer> {
  const own = <T extends { peerId: PeerId | null }>(rows: readonly T[]) => rows.filter((row) => row.peerId === peerId);
  return {
    dayEntries: await desk.days.loadPeer(peerId),
    assignments: own(desk.table('assignments').all),
    approvals: own(desk.table('approvals').all),
    attendances: own(desk.table('attendances').all),
    allocations: own(desk.table('allocations').all),
  };
}

type Merging = { survivor: Peer; merged: Peer; chosen: Peer; correction?: string | undefined };

/** Makes one peer of two, as one change. Problems: those of `commit`. */
export async function mergePeers(
  desk: Desk,
  { survivor, merged, chosen, correction }: Merging,
): Promise<Result<Change | null>> {
  const { records } = planMerge({
    id: newId<PeerPairId>(),
    on: desk.today,
    survivor,
    merged,
    chosen,
    ofSurvivor: await recordsOfPeer(desk, survivor.id),
    ofMerged: await recordsOfPeer(desk, merged.id),
    requests: desk.table('requests').all,
  });
  return desk.commit({
    label: { code: 'merge-peers', ids: [survivor.id, merged.id], count: 1 },
    operations: records,
    correction,
  });
}

/** What parting them would do; `undefined` where the peer who stayed is no longer a peer of their own. */
export async function readUnmerge(desk: Desk, merge: PeerMerge): Promise<Unmerge | undefined> {
  const survivor = desk.table('peers').get(merge.survivorId);
  if (!survivor || survivor.erasedOn) return undefined;
  return planUnmerge({
    merge,
    survivor,
    ofSurvivor: await recordsOfPeer(desk, survivor.id),
    requests: desk.table('requests').all,
    others: mergesIn(desk.table('peerPairs').all).filter(({ id }) => id !== merge.id),
  });
}

/** Parts two peers who were merged, as one change. Problems: those of `commit`; `merged-further` where the peer who stayed was merged themselves. */
export async function unmergePeers(desk: Desk, merge: PeerMerge, correction?: string): Promise<Result<Change | null>> {
  const plan = await readUnmerge(desk, merge);
  if (!plan) return problem('merged-further');
  return desk.commit({
    label: { code: 'unmerge-peers', ids: [merge.survivorId, merge.mergedId], count: 1 },
    operations: plan.records,
    correction,
  });
}

/** Remembers that two peers who are alike are two people. */
export function sayTwoPeople(desk: Desk, [a, b]: readonly [Peer, Peer]): Promise<Result<Change | null>> {
  const pair: TwoPeople = {
    id: newId<PeerPairId>(),
    kind: 'two people',
    peerIds: [a.id, b.id],
    on: desk.today,
  };
  return desk.commit({
    label: { code: 'two-people', ids: [a.id, b.id], count: 1 },
    operations: [{ table: 'peerPairs', key: pair.id, after: pair }],
  });
}

/** Forgets it: the two stand among those who may be one person again. */
export function forgetTwoPeople(desk: Desk, { id, peerIds }: TwoPeople): Promise<Result<Change | null>> {
  return desk.commit({
    label: { code: 'ask-again', ids: [...peerIds], count: 1 },
    operations: [{ table: 'peerPairs', key: id, after: null }],
  });
}
