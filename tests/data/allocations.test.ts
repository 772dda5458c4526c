import { commit, failOnWarnings, openTestDesk, put, remove } from './desk-fixture';
import { allocationPositions } from '@shared/rules/allocations';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { makeAllocation, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('an allocation is added, changed and deleted, each as one change that is undone; days draw it down', async () => {
  const desk = await openTestDesk();
  const year = yearOf(TODAY, DEFAULT_AGREEMENT);
  const peer = makePeer({ leadRole: 'national lead' });
  const given = makeAllocation({ peerId: peer.id, yearKey: year.key, quarterDays: 8 });
  await commit(desk, put('peers', peer));
  const added = await commit(desk, put('allocations', given));
  const days = await desk.days.loadYear(year);
  const left = () =>
    allocationPositions(desk.table('allocations').all, year, desk.days.peekYear(year)?.all() ?? days.all()).map(
      ({ leftQuarterDays }) => leftQuarterDays,
    );
  expect(left()).toEqual([8]);
  const worked = await commit(desk, put('dayEntries', makeDayEntry({ peerId: peer.id, date: TODAY, quarterDays: 12 })));
  expect(left()).toEqual([-4]);
  await desk.undo(worked.id);
  const removed = await commit(desk, remove('allocations', given.id));
  expect(left()).toEqual([]);
  expect(await desk.undo(removed.id)).toMatchObject({ ok: true });
  expect(desk.table('allocations').all).toEqual([given]);
  expect(await desk.undo(added.id)).toMatchObject({ ok: true });
  expect(desk.table('allocations').all).toEqual([]);
  desk.close();
});
