import { otherPeersConsidered } from '@shared/rules/considered';
import { noteConsidered } from '@shared/rules/offer/note-considered';
import type { PeerId } from '@shared/model/ids';
import { makeAssignment, makeDayEntry, makePeer, makeRequest, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';

const own = makeAssignment({ id: 'a-1', peerId: 'ann', requestId: 'r-1', state: 'confirmed' });
const other = makeAssignment({ id: 'a-2', peerId: 'ben', requestId: 'r-1', state: 'declined' });
const days = [makeDayEntry({ peerId: 'ann', assignmentId: 'a-1' })];

test('the other peers of the request, then those set aside for it with the names of the rules, each once', () => {
  const looked = ['ann', 'ben', 'cal'].map((peerId) => ({ peerId: peerId as PeerId, rules: ['dates' as const] }));
  const request = noteConsidered(makeRequest({ id: 'r-1' }), 'set aside', looked, TODAY);
  expect(otherPeersConsidered(days, [own, other], () => request)).toEqual([
    { peerId: 'ben', state: 'declined' },
    { peerId: 'cal', state: 'set aside', rules: ['dates'] },
  ]);
  expect(otherPeersConsidered(days, [own, other], () => undefined)).toEqual([{ peerId: 'ben', state: 'declined' }]);
});

test('the other peers of the same project too, and of no other request or project', () => {
  const ofProject = makeAssignment({ peerId: 'dan', requestId: null, projectId: 'p-1', state: 'asked' });
  const elsewhere = [
    makeAssignment({ peerId: 'eve', requestId: 'r-2', projectId: 'p-2' }),
    makeAssignment({ peerId: 'fay', requestId: null, projectId: null }),
    makeAssignment({ peerId: 'ann', requestId: 'r-3', projectId: 'p-3' }),
  ];
  const all = [own, other, ofProject, ...elsewhere];
  const onProject = [makeDayEntry({ peerId: 'ann', assignmentId: 'a-1', projectId: 'p-1' })];
  const peersOf = (...given: Parameters<typeof otherPeersConsidered>) =>
    otherPeersConsidered(...given).map(({ peerId }) => peerId);
  expect(peersOf(onProject, all, () => undefined)).toEqual(['ben', 'dan']);
  expect(peersOf(days, all, () => undefined)).toEqual(['ben']);
  const loose = [makeDayEntry({ peerId: 'ann' })];
  expect(peersOf(loose, all, () => undefined)).toEqual([]);
  expect(peersOf(days, all, () => makeRequest({ id: 'r-1' }))).toEqual(['ben']);
});

test('whoever was looked at and not set aside is not named for it', () => {
  const looked = [{ peerId: makePeer({ id: 'cal' }).id, rules: [] }];
  const request = noteConsidered(makeRequest({ id: 'r-1' }), 'asked', looked, TODAY);
  expect(otherPeersConsidered(days, [own], () => request)).toEqual([]);
});
