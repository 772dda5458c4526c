import { commit, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { saveAgreement } from '@renderer/screens/settings/save-agreement';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';
import { makeAllocation, makeApproval, makeDayEntry, makeLockedYear, makePeer, TODAY } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

const CALENDAR = { ...DEFAULT_AGREEMENT, yearBasis: 'calendar' as const };
const peer = makePeer();
const later = makeDayEntry({ id: 'later', peerId: peer.id, date: '2027-02-08', state: 'booked' });
const approvals = [
  makeApproval({ id: 'year', peerId: peer.id, yearKey: 'FY2026/27', grantedQuarterDays: 8 }),
  makeApproval({ id: 'held', peerId: peer.id, yearKey: 'FY2026/27', dayIds: [later.id] }),
];

async function office() {
  const desk = await openTestDesk();
  await commit(
    desk,
    put('peers', peer),
    put('dayEntries', makeDayEntry({ peerId: peer.id, date: '2026-05-12', quarterDays: 164, precision: 'month' })),
    put('dayEntries', later),
    ...approvals.map((approval) => put('approvals', approval)),
    put('allocations', makeAllocation({ id: 'given', yearKey: 'FY2026/27' })),
  );
  return desk;
}

it('approvals and allocations go along when years begin on another day, and come back with the undo', async () => {
  const desk = await office();
  const keys = () => desk.table('approvals').all.map(({ id, yearKey }) => `${id} ${yearKey}`);
  expect(await saveAgreement(desk, CALENDAR, undefined)).toBeUndefined();
  expect(keys()).toEqual(['year CY2026', 'held CY2027']);
  expect(desk.table('allocations').get('given')?.yearKey).toBe('CY2026');
  // The figure keeps its approval.
  const year = yearOf(TODAY, desk.agreement());
  const used = (await desk.days.loadYear(year)).used(peer.id);
  const own = desk.table('approvals').all.filter(({ yearKey }) => yearKey === year.key);
  expect(limitPosition(used, own, limitOf(year, CALENDAR))).toMatchObject({ position: 'over, approved' });
  const { undo } = desk.undoStack();
  if (undo?.label.code !== 'agreement') throw new Error('The agreement was not the last change');
  await desk.undo(undo.id);
  expect(keys()).toEqual(['year FY2026/27', 'held FY2026/27']);
  desk.close();
});

it('another agreement with the same years leaves them alone', async () => {
  const desk = await office();
  const before = desk.table('approvals');
  expect(
    await saveAgreement(desk, { ...DEFAULT_AGREEMENT, approverTitle: 'Head of Peers' }, undefined),
  ).toBeUndefined();
  expect(desk.table('approvals')).toBe(before);
  desk.close();
});

it('with a locked year it takes a reason, and writes nothing without one', async () => {
  const desk = await office();
  await commit(desk, put('lockedYears', makeLockedYear()));
  expect(await saveAgreement(desk, CALENDAR, undefined)).toContain('FY2025/26 is locked, and nothing was changed');
  expect(desk.agreement()).toEqual(DEFAULT_AGREEMENT);
  expect(desk.table('approvals').get('year')?.yearKey).toBe('FY2026/27');
  expect(await saveAgreement(desk, CALENDAR, 'Agreed with the LGA')).toBeUndefined();
  expect(desk.table('yearCorrections').all.map(({ reason }) => reason)).toEqual(['Agreed with the LGA']);
  desk.close();
});
