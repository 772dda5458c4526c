import { commit, databaseName, openTestDesk, put, stateOf, valueOf } from './desk-fixture';
import { mergePeers, readUnmerge, unmergePeers } from '@renderer/data/merging/merge-peers';
import { mergesIn } from '@renderer/data/merging/merges-in';
import type { Desk } from '@renderer/data/desk';
import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { chosenPeer } from '@shared/rules/merge-fields';
import { daysUsed } from '@shared/rules/days-used';
import { yearOf } from '@shared/rules/year';
import { makeApproval, makeAssignment, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const days = fc.array(
  fc.record({
    quarterDays: fc.integer({ min: 1, max: 8 }),
    state: fc.constantFrom('worked', 'booked', 'pencilled', 'cancelled'),
    date: fc.constantFrom('2026-04-01', '2026-06-10', '2026-12-01', '2027-03-31', '2025-05-05'),
  }),
  { maxLength: 6 },
);

const entriesOf = (peer: Peer, some: readonly Partial<Record<keyof DayEntry, unknown>>[]) =>
  some.map((one) => makeDayEntry({ ...one, peerId: peer.id }));

async function merge(desk: Desk, survivor: Peer, merged: Peer) {
  const chosen = chosenPeer(survivor, merged, {});
  return valueOf(await mergePeers(desk, { survivor, merged, chosen }));
}

function theMerge(desk: Desk) {
  const [found] = mergesIn(desk.table('peerPairs').all);
  if (!found) throw new Error('No merge');
  return found;
}

const byId = (entries: readonly DayEntry[]) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The figure of a peer as screens read it, held against the one function over the entries that ought to be theirs. */
async function expectDays(desk: Desk, peer: Peer, entries: readonly DayEntry[]) {
  expect(byId(await desk.days.loadPeer(peer.id))).toEqual(byId(entries));
  const year = yearOf(TODAY, desk.agreement());
  expect((await desk.days.loadYear(year)).used(peer.id)).toEqual(daysUsed(entries, year, desk.agreement(), TODAY));
}

describe('a merge that is parted again', () => {
  it('gives every day back to whom it was, whatever came and was changed meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(days, days, days, fc.nat(), async (ofOne, ofOther, added, edited) => {
        const name = databaseName();
        const desk = await openTestDesk(name);
        const [one, other] = [makePeer({ phone: '1' }), makePeer({ firstName: 'Annie', email: 'a@example.org' })];
        const [own, theirs] = [entriesOf(one, ofOne), entriesOf(other, ofOther)];
        const approval = makeApproval({ peerId: other.id });
        await commit(
          desk,
          put('peers', one),
          put('peers', other),
          put('approvals', approval),
          ...[...own, ...theirs].map((entry) => put('dayEntries', entry)),
        );
        const before = await stateOf(name);

        await merge(desk, one, other);
        const given = theirs.map((entry) => ({ ...entry, peerId: one.id }));
        await expectDays(desk, one, [...own, ...given]);
        expect(desk.table('peers').get(other.id)).toBeUndefined();
        expect(desk.table('approvals').get(approval.id)?.peerId).toBe(one.id);

        // Nothing came and nothing was changed: everything is as it was, to the byte.
        valueOf(await unmergePeers(desk, theMerge(desk)));
        expect(await stateOf(name)).toBe(before);

        await merge(desk, one, other);
        const came = entriesOf(one, added);
        const place = theirs.length > 0 ? edited % theirs.length : -1;
        const changed = theirs.map((entry, at) => (at === place ? { ...entry, note: 'changed since' } : entry));
        const editedNow = changed[place];
        await commit(
          desk,
          put('peers', { ...chosenPeer(one, other, {}), ward: 'North' }),
          ...came.map((entry) => put('dayEntries', entry)),
          ...(editedNow ? [put('dayEntries', { ...editedNow, peerId: one.id })] : []),
        );
        expect((await readUnmerge(desk, theMerge(desk)))?.stay.dayEntries.toSorted()).toEqual(
          came.map(({ id }) => id).toSorted(),
        );
        valueOf(await unmergePeers(desk, theMerge(desk)));
        await expectDays(desk, one, [...own, ...came]);
        await expectDays(desk, other, changed);
        expect(desk.table('peers').get(other.id)).toEqual(other);
        expect(desk.table('peers').get(one.id)).toEqual({ ...one, ward: 'North' });
        expect(desk.table('approvals').get(approval.id)).toEqual(approval);
        desk.close();
      }),
      { numRuns: 12 },
    );
  });

  it('is one change that Undo takes back, days that came after it left where they are', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const [one, other] = [makePeer(), makePeer()];
    const work = makeAssignment({ peerId: other.id });
    const theirs = makeDayEntry({ peerId: other.id });
    await commit(desk, put('peers', one), put('peers', other), put('assignments', work), put('dayEntries', theirs));
    const before = await stateOf(name);
    const change = await merge(desk, one, other);
    if (!change) throw new Error('Nothing was merged');
    expect(change.operationCount).toBe(4);
    valueOf(await desk.undo(change.id));
    expect(await stateOf(name)).toBe(before);
    valueOf(await desk.redo());
    const came = makeDayEntry({ peerId: one.id });
    await commit(desk, put('dayEntries', came));
    const plan = await desk.planUndo(change.id);
    expect(plan.kept).toEqual([]);
  });

  it('waits for the parting of a later one that took the peer who stayed', async () => {
    const desk = await openTestDesk(databaseName());
    const [one, other, third] = [makePeer(), makePeer(), makePeer()];
    const theirs = makeDayEntry({ peerId: other.id });
    await commit(desk, put('peers', one), put('peers', other), put('peers', third), put('dayEntries', theirs));
    await merge(desk, one, other);
    const first = theMerge(desk);
    await merge(desk, third, one);
    const second = mergesIn(desk.table('peerPairs').all).find(({ id }) => id !== first.id);
    if (!second) throw new Error('No second merge');
    const refused = await unmergePeers(desk, first);
    expect(refused.ok ? undefined : refused.problem.code).toBe('merged-further');
    expect((await desk.days.loadPeer(third.id)).map(({ id }) => id)).toEqual([theirs.id]);
    valueOf(await unmergePeers(desk, second));
    valueOf(await unmergePeers(desk, first));
    expect(await desk.days.loadPeer(other.id)).toEqual([theirs]);
    expect(await desk.days.loadPeer(third.id)).toEqual([]);
  });
});
