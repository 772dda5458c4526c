import { deletedOptions } from '@renderer/screens/history/deleted-options';
import type { DeletedRecord } from '@renderer/data/deleted/deleted-records';
import { describe, expect, it } from 'vitest';
import { makeDayEntry, makePeer, makeRequest } from '@tests/support/builders';

const gone = (table: DeletedRecord['table'], before: { id: string }, erased = false) =>
  // Safe: what is made of it asks for no change.
  ({ table, key: before.id, before, erased, change: {} }) as DeletedRecord;

describe('deleted records in the filter of the history', () => {
  const peer = makePeer({ id: 'peer-1', firstName: 'Anwen', lastName: 'Sample' });

  it('stand under their last name, with what went with them', () => {
    const day = makeDayEntry({ id: 'day-1', peerId: 'peer-1' });
    const other = makeDayEntry({ id: 'day-2', peerId: 'peer-2' });
    const request = makeRequest({ id: 'r-1', ref: 'R-0042' });
    const found = deletedOptions([
      gone('dayEntries', day),
      gone('peers', peer),
      gone('dayEntries', other),
      gone('requests', request),
    ]);
    expect(found).toEqual([
      { table: 'peers', id: 'peer-1', name: 'Anwen Sample', kind: 'Peer, deleted', gone: [['dayEntries', 'day-1']] },
      { table: 'requests', id: 'r-1', name: 'R-0042', kind: 'Request, deleted', gone: [] },
    ]);
  });

  it('are found at once where an import of ten thousand days was taken back', () => {
    const peers = Array.from({ length: 500 }, (_peer, n) => gone('peers', makePeer({ id: `peer-${n}` })));
    const days = Array.from({ length: 10_000 }, (_day, n) =>
      gone('dayEntries', makeDayEntry({ id: `day-${n}`, peerId: `peer-${n % 500}` })),
    );
    // One look at each for each peer would be five million.
    let looks = 0;
    const counted = days.map((each) => ({
      ...each,
      get before() {
        looks += 1;
        return each.before;
      },
    }));
    const found = deletedOptions([...peers, ...counted]);
    expect(found.map((option) => option.gone?.length)).toEqual(peers.map(() => 20));
    expect(looks).toBeLessThan(3 * days.length);
  });

  it('are none where the peer was erased', () => {
    expect(deletedOptions([gone('peers', peer, true)])).toEqual([]);
  });
});
