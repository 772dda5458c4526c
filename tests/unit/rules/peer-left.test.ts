import { PEER_STATUSES } from '@shared/model/peer';
import { peerLeft } from '@shared/rules/peer-left';
import { makePeer } from '@tests/support/builders';
import { expect, test } from 'vitest';

test('a peer left who retired or was removed; one who is paused or not approved yet did not', () => {
  const left = PEER_STATUSES.filter((status) => peerLeft(makePeer({ status })) !== undefined);
  expect(left).toEqual(['retired', 'removed']);
  expect(left.map((status) => peerLeft(makePeer({ status })))).toEqual(['retired', 'removed']);
});

test('one who was erased left, whatever the status', () => {
  expect(peerLeft(makePeer({ status: 'active', erasedOn: '2026-11-20' }))).toBe('erased');
  expect(peerLeft(makePeer({ status: 'retired', erasedOn: '2026-11-20' }))).toBe('erased');
});
