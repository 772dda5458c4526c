import { describe, expect, it } from 'vitest';
import { offeredNames } from '@shared/import/requests/offered-names';
import { readPeersWanted } from '@shared/import/requests/peers-wanted';
import { readInTime, readOutcome } from '@shared/import/requests/read-outcome';
import { cellOf } from './import-fixture';

describe('the people in one cell', () => {
  it.each([
    ['Anna Peer, Ben Other, Cy Third', ['Anna Peer', 'Ben Other', 'Cy Third']],
    ['Anna Peer; Ben Other', ['Anna Peer', 'Ben Other']],
    ['Anna Peer / Ben Other', ['Anna Peer', 'Ben Other']],
    ['Anna Peer/Ben Other', ['Anna Peer', 'Ben Other']],
    ['Anna Peer and Ben Other', ['Anna Peer', 'Ben Other']],
    ['Anna Peer & Ben Other', ['Anna Peer', 'Ben Other']],
    ['Anna Peer, Ben Other and Cy Third', ['Anna Peer', 'Ben Other', 'Cy Third']],
    ['Anna Peer\nBen Other\r\nCy Third', ['Anna Peer', 'Ben Other', 'Cy Third']],
    ['1. Anna Peer 2. Ben Other', ['Anna Peer', 'Ben Other']],
    ['\u2022 Anna Peer\n\u2022 Ben Other', ['Anna Peer', 'Ben Other']],
    ['Cllr Anna Peer (Lab/Co-op) / Cllr Ben Other (Lab)', ['Cllr Anna Peer (Lab/Co-op)', 'Cllr Ben Other (Lab)']],
    ['Anna Peer (Leader, Stroud), Ben Other', ['Anna Peer (Leader, Stroud)', 'Ben Other']],
    ['PEER, Anna', ['PEER, Anna']],
    ['Peer, Anna; Other, Ben', ['Peer, Anna', 'Other, Ben']],
    ['van der Peer, Anna', ['van der Peer, Anna']],
    ['Anna Peer, OBE', ['Anna Peer OBE']],
    ['Mary-Anne van der Peer', ['Mary-Anne van der Peer']],
    ['Sandy Anderson', ['Sandy Anderson']],
    ['Anna Peer, TBC', ['Anna Peer']],
    ['TBC', []],
    ['-', []],
    ['None', []],
    ['No peer avail.', []],
    ['__proto__', ['__proto__']],
  ])('%j', (text, names) => {
    expect(offeredNames(cellOf(text))).toEqual(names);
  });

  it('is nobody where the cell counts them', () => {
    expect(offeredNames(cellOf(2))).toEqual([]);
    expect(offeredNames(null)).toEqual([]);
  });
});

describe('what became of a request', () => {
  it.each([
    ['Names put forward', 'names'],
    ['Names put fwd', 'names'],
    ['Peer(s) offered', 'names'],
    ['2 names sent', 'names'],
    ['Nominated', 'names'],
    ['Cannot supply', 'nobody'],
    ['Unable to supply', 'nobody'],
    ['No peer avail.', 'nobody'],
    ['No peers available', 'nobody'],
    ['Nobody to offer', 'nobody'],
    ["Couldn't help", 'nobody'],
    ['No names put forward', 'nobody'],
    ['Declined', 'nobody'],
    ['Declined by council', undefined],
    ['Withdrawn by LGA', 'withdrawn'],
    ['Cancelled', 'withdrawn'],
    ['No longer needed', 'withdrawn'],
    ['Acknowledged', 'holding'],
    ['Holding reply sent', 'holding'],
    ['Awaiting reply', 'open'],
    ['Not yet answered', 'open'],
    ['OPEN', 'open'],
    ['Filled', 'filled'],
    ['Closed without an answer', 'closed'],
    ['', undefined],
    ['TBC', undefined],
    ['See file', undefined],
    ['constructor', undefined],
  ])('%j is %s', (text, word) => {
    expect(readOutcome(text)).toBe(word);
  });

  it.each([
    ['Y', true],
    ['yes', true],
    ['\u2713', true],
    ['N', false],
    ['OVERDUE', false],
    ['late', false],
    ['Not yet due', undefined],
    ['', undefined],
  ])('in time: %j is %s', (text, inTime) => {
    expect(readInTime(text)).toBe(inTime);
  });
});

describe('how many peers are wanted', () => {
  it.each([
    [2, 2],
    ['3', 3],
    ['two', 2],
    ['1-2', 2],
    ['1 or 2 members', 2],
    ['2 (one leader)', 2],
    [0, undefined],
    [1.5, undefined],
    ['several', undefined],
    [99, undefined],
  ])('%j is %s', (given, wanted) => {
    expect(readPeersWanted(cellOf(given))).toBe(wanted);
  });
});
