import { describe, expect, it } from 'vitest';
import { buildPeerIndex } from '@shared/import/match-peer';
import { readPersonText } from '@shared/import/person-facts';
import { isOneSlipApart } from '@shared/import/values/letters-apart';
import type { CouncilId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { makePeer, TODAY } from '@tests/support/builders';
import { COUNCILS } from './import-fixture';

const peerOf = (firstName: string, lastName: string, council: string, more: Partial<Peer> = {}) =>
  makePeer({ firstName, lastName, homeCouncilId: (COUNCILS.find(council)?.id ?? null) as CouncilId | null, ...more });

const POOL = [
  peerOf('Beverley', 'Sutterfield', 'Cherwell'),
  peerOf('\u0141ukasz', 'Wi\u015bnikowdzki', 'Birmingham'),
  peerOf('Siobh\u00e1n', "O'Raffertin-Quill", 'Hull'),
  peerOf('Gareth', 'Lanyon-Pryke', 'Newcastle-under-Lyme'),
  peerOf('Gillian', 'Farrowgate-Low', 'Surrey Heath'),
  peerOf('Katherine', 'Pennifolde', 'South Hams'),
  peerOf('Margaret', 'Thistlewoode', 'Leeds'),
  peerOf('Margaret', 'Thistlewoode', 'Medway'),
  peerOf('Jon', 'Kettleburn', 'Norwich'),
  peerOf('John', 'Kettleburn', 'Durham'),
  peerOf('Zo\u00eb', 'Fennimarch', 'Gravesham', { notes: 'Formerly Zo\u00eb Underholt; prefers e-mail' }),
  peerOf('Mary Elizabeth', 'Tarrowby', 'Luton'),
  peerOf('Gurdeep', 'Singh Bhattalvi', 'Stevenage'),
];

/** What the name comes to: the code and the people. */
function whoIs(written: string, fromPool = false): string {
  const match = buildPeerIndex(POOL, COUNCILS, TODAY).match(readPersonText(written, COUNCILS).facts, fromPool);
  if (match.is === 'none') return 'none';
  if (match.is === 'one') return `${match.peer.firstName} ${match.peer.lastName}`;
  return `${match.reason.code} ${match.level}: ${match.peers.map(({ firstName }) => firstName).join(', ')}`;
}

describe('who a name is', () => {
  it.each([
    ['Cllr Beverley Sutterfield (Lab)', 'Beverley Sutterfield'],
    ['SUTTERFIELD, Beverley', 'Beverley Sutterfield'],
    ['Cllr Lukasz Wisnikowdzki', '\u0141ukasz Wi\u015bnikowdzki'],
    ['Cllr Margaret Thistlewoode (Medway)', 'Margaret Thistlewoode'],
    ['Jon Kettleburn', 'Jon Kettleburn'],
    ['Cllr B Sutterfield - Cherwell (Labour member peer)', 'name-initial confirm: Beverley'],
    ['Cllr \u0141 Wi\u015bnikowdzki - Birmingham (Labour member peer)', 'name-initial confirm: \u0141ukasz'],
    ['Cllr S. O\u2019Raffertin Quill', 'name-initial confirm: Siobh\u00e1n'],
    ['Lanyon-Pryke, G', 'name-initial confirm: Gareth'],
    ['Cllr G Singh Bhattalvi', 'name-initial confirm: Gurdeep'],
    ['Cllr Lanyon-Pryke', 'name-initial confirm: Gareth'],
    ['Cllr M Thistlewoode', 'name-initial ask: Margaret, Margaret'],
    ['Cllr M Thistlewoode - Leeds', 'name-initial confirm: Margaret'],
    ['J Kettleburn', 'name-initial ask: Jon, John'],
    ['J Kettleburn (Durham)', 'name-initial confirm: John'],
    ['Cllr B Sutterfield - Leeds', 'none'],
    ['X Sutterfield', 'none'],
    ['Cllr Margaret Thistlewoode', 'same-name ask: Margaret, Margaret'],
    ['Beverley Sutterfield (Leeds)', 'same-name ask: Beverley'],
    ['Cllr \u0141ukasz Wi\u015binkowdzki', 'name-near-match confirm: \u0141ukasz'],
    ['Beverley Suterfield', 'name-near-match confirm: Beverley'],
    ['Beverley Suttterfield', 'name-near-match confirm: Beverley'],
    ['Beverlay Sutterfield', 'name-near-match confirm: Beverley'],
    ['Sutterfield Beverley', 'name-near-match confirm: Beverley'],
    ['Mary Tarrowby', 'name-near-match confirm: Mary Elizabeth'],
    ['Beverley Sutterfield-Jones', 'none'],
    ['Cllr Kate Pennifolde', 'name-known-as confirm: Katherine'],
    ['Cllr Kate Pennifolde (Leeds)', 'none'],
    ['Cllr Gillian Tenchley (Surrey Heath)', 'name-former confirm: Gillian'],
    ['Cllr Gillian Tenchley', 'none'],
    ['Zo\u00eb Underholt', 'name-former confirm: Zo\u00eb'],
    ['Cllr Hetty Wrenfold-Oakes (Craven)', 'none'],
    ['__proto__ constructor', 'none'],
    ['', 'none'],
  ])('%s', (written, expected) => expect(whoIs(written)).toBe(expected));

  it('asks in a sheet of peers only about people of the same council, and takes nobody there for a former name', () => {
    expect(whoIs('Beverley Suterfield', true)).toBe('none');
    expect(whoIs('Beverley Suterfield (Cherwell)', true)).toBe('name-near-match confirm: Beverley');
    expect(whoIs('Gillian Tenchley (Surrey Heath)', true)).toBe('none');
  });

  it.each([
    ['sutterfield', 'sutterfeild', true],
    ['sutterfield', 'suterfield', true],
    ['sutterfield', 'sutterfields', true],
    ['sutterfield', 'sutterfiald', true],
    ['sutterfield', 'sutterfield', false],
    ['sutterfield', 'stuterfeild', false],
    ['green', 'greene', false],
    ['', '', false],
  ])('%s and %s are one slip apart: %s', (one, other, apart) => {
    expect(isOneSlipApart(one, other)).toBe(apart);
    expect(isOneSlipApart(other, one)).toBe(apart);
  });
});
