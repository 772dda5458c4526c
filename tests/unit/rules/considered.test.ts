import { otherPeersConsidered } from '@shared/rules/considered';
import { noteConsidered } from '@shared/rules/offer/note-considered';
import type { PeerId } from '@shared/model/ids';
import { makeAssignment, makeDayEntry, makeRequest, TODAY } from '@tests/support/builders';
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
