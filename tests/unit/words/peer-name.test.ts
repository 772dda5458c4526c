import { namesHeldTwice } from '@renderer/words/peer-name';
import { makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';

const named = (id: string, firstName: string, lastName: string) => makePeer({ id, firstName, lastName });

it('finds the names that two peers have, however they are written', () => {
  const peers = [named('1', 'Jon', 'Sample'), named('2', 'John', 'Sample'), named('3', 'JON', 'sample')];
  expect([...namesHeldTwice(peers)]).toEqual(['jon sample']);
  expect(namesHeldTwice(peers.slice(1)).size).toBe(0);
});
