import { describe, expect, test } from 'vitest';
import { councilLookup } from '@shared/import/council-lookup';
import { buildPeerIndex } from '@shared/import/match-peer';
import { parsePastedNames } from '@shared/import/paste-names';
import { planNamedAttendance } from '@shared/import/plan-named-attendance';
import type { PeerId } from '@shared/model/ids';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { makeAttendance, makePeer, TODAY } from '@tests/support/builders';

const LEEDS = 'E08000035';
const EXETER = 'E07000041';
const COUNCILS = councilLookup(BUILT_IN_COUNCILS);
const ADA = makePeer({ firstName: 'Ada', lastName: 'Ashgrove', homeCouncilId: EXETER, email: 'ada@example.org' });
const SIAN = makePeer({ firstName: 'Siân', lastName: 'O’Brien', homeCouncilId: LEEDS });
const JOHN_OF_LEEDS = makePeer({ firstName: 'John', lastName: 'Marlowe', homeCouncilId: LEEDS });
const JOHN_OF_EXETER = makePeer({ firstName: 'John', lastName: 'Marlowe', homeCouncilId: EXETER });
const GONE = makePeer({ firstName: 'Bram', lastName: 'Birkmire', status: 'retired' });
const PEERS = buildPeerIndex([ADA, SIAN, JOHN_OF_LEEDS, JOHN_OF_EXETER, GONE], COUNCILS, TODAY);

const read = (text: string) => parsePastedNames(text, PEERS, COUNCILS);
const idOf = (text: string) => read(text).map(({ match }) => (match.is === 'one' ? match.peer.id : match.is));

describe('a pasted list of names', () => {
  test.each([
    ['Ada Ashgrove', ADA.id],
    ['Cllr Ada Ashgrove OBE', ADA.id],
    ['ASHGROVE, Ada', ADA.id],
    ["sian o'brien", SIAN.id],
    ['- Ada Ashgrove', ADA.id],
    ['12. Ada Ashgrove', ADA.id],
    ['"Ashgrove, Ada" <ada@example.org>', ADA.id],
    ['John Marlowe (Leeds)', JOHN_OF_LEEDS.id],
    ['John Marlowe\tExeter City Council', JOHN_OF_EXETER.id],
    ['John Marlowe\tvegetarian\tLeeds', JOHN_OF_LEEDS.id],
    ['John Marlowe', 'unsure'],
    ['A Ashgrove', 'unsure'],
    ['Zebedee Nobody', 'none'],
  ])('%s', (text, found) => {
    expect(idOf(text)).toEqual([found]);
  });

  test('stands one a line or as the address line of an e-mail; empty lines and a heading are passed over', () => {
    expect(idOf('Name\r\n\r\nAda Ashgrove\r\nSiân O’Brien')).toEqual([ADA.id, SIAN.id]);
    expect(idOf('Ada Ashgrove; Siân O’Brien;')).toEqual([ADA.id, SIAN.id]);
    expect(idOf('')).toEqual([]);
  });

  test('two people in one line are asked about', () => {
    const [row] = read('Ada Ashgrove and Siân O’Brien');
    expect(row?.match).toMatchObject({ is: 'unsure', reason: { code: 'several-people' } });
  });

  test('whoever may be meant comes with the evidence', () => {
    expect(read('A Ashgrove')[0]?.match).toMatchObject({ peers: [ADA], reason: { code: 'name-initial' } });
    expect(read('John Marlowe')[0]?.match).toMatchObject({
      peers: [JOHN_OF_LEEDS, JOHN_OF_EXETER],
      reason: { code: 'same-name' },
    });
  });
});

describe('what the list makes of the attendance', () => {
  const outcomes = (text: string, chosen: [number, PeerId | null][] = [], attendances = [] as { peerId: PeerId }[]) =>
    planNamedAttendance({
      rows: read(text),
      chosen: new Map(chosen),
      status: 'attended',
      attendances: attendances.map((each) => makeAttendance({ status: 'booked', ...each })),
      peers: PEERS,
    }).map(({ outcome }) => outcome);

  test.each<[string, string, string[]]>([
    ['somebody new', 'Ada Ashgrove', ['new']],
    ['somebody twice', 'Ada Ashgrove\nAda Ashgrove', ['new', 'twice']],
    ['nobody known', 'Zebedee Nobody', ['unknown']],
    ['two of one name', 'John Marlowe', ['open']],
    ['somebody who left', 'Bram Birkmire', ['peer has left']],
  ])('%s', (_what, text, expected) => {
    expect(outcomes(text)).toEqual(expected);
  });

  test('who is chosen is meant, and nobody is left out', () => {
    expect(outcomes('John Marlowe', [[1, JOHN_OF_EXETER.id]])).toEqual(['new']);
    expect(outcomes('John Marlowe', [[1, null]])).toEqual(['left out']);
    expect(outcomes('A Ashgrove\nAda Ashgrove', [[1, ADA.id]])).toEqual(['new', 'twice']);
  });

  test('who stands there is changed, or is as it was', () => {
    expect(outcomes('Ada Ashgrove', [], [{ peerId: ADA.id }])).toEqual(['changed']);
    const same = planNamedAttendance({
      rows: read('Ada Ashgrove\nBram Birkmire'),
      chosen: new Map(),
      status: 'booked',
      attendances: [
        makeAttendance({ status: 'booked', peerId: ADA.id }),
        makeAttendance({ status: 'invited', peerId: GONE.id }),
      ],
      peers: PEERS,
    });
    // What stands there of somebody who left may be put right.
    expect(same.map(({ outcome }) => outcome)).toEqual(['same', 'changed']);
  });
});
