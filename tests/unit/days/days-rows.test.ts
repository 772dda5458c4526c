import { buildCouncilBook } from '@renderer/data/council-book';
import { createDayIndex } from '@renderer/data/day-index';
import { createRowMaker } from '@renderer/screens/days/days-rows';
import type { PeerId } from '@shared/model/ids';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { noDays } from '@tests/support/no-days';
import { expect, it } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const PEERS = Array.from({ length: 30 }, (_, at) => makePeer({ id: `peer-${at}`, lastName: `Peer ${at}` }));
const BOOK = buildCouncilBook([]);
const nameOf = (peerId: PeerId) => `Name of ${peerId}`;
const rowMaker = () => createRowMaker([], DEFAULT_AGREEMENT, BOOK, YEAR, (_peerId, entries) => entries.length === 0);

it('gives the rows that all of them would come to, whichever days a change touched, and keeps the others', async () => {
  const days = createDayIndex(noDays());
  const rowsOf = rowMaker();
  let before = rowsOf(PEERS, await days.loadYear(YEAR), nameOf);
  for (let change = 0; change < 20; change += 1) {
    // Now and then more peers than are looked for one by one, or two changes at once.
    const touched = PEERS.slice(change, change + (change % 6 === 5 ? 25 : 2));
    for (let times = change % 4 === 3 ? 2 : 1; times > 0; times -= 1) {
      const entries = touched.map(({ id }) => makeDayEntry({ peerId: id, date: TODAY }));
      days.prepare(entries.map((after) => ({ id: after.id, before: null, after })))();
    }
    const year = await days.loadYear(YEAR);
    const rows = rowsOf(PEERS, year, nameOf);
    expect(rows).toEqual(rowMaker()(PEERS, year, nameOf));
    const others = before.filter(({ peer }) => !touched.includes(peer));
    expect(others.every((row) => rows.includes(row))).toBe(true);
    before = rows;
  }
});
