import { describe, expect, it } from 'vitest';
import type { ImportDecisions, KnownRecords } from '@shared/import/types';
import type { Peer } from '@shared/model/peer';
import { makePeer } from '@tests/support/builders';
import {
  afterCommit,
  COUNCILS,
  NOTHING_KNOWN,
  outcomes,
  preview,
  sheetOf,
  workbookOf,
  type Given,
} from './import-fixture';

const at = (council: string) => COUNCILS.find(council)?.id ?? null;
const LEEDS = makePeer({ firstName: 'Margaret', lastName: 'Thistlewoode', homeCouncilId: at('Leeds') });
const MEDWAY = makePeer({ firstName: 'Margaret', lastName: 'Thistlewoode', homeCouncilId: at('Medway') });
const GARETH = makePeer({ firstName: 'Gareth', lastName: 'Lanyon-Pryke', homeCouncilId: at('Leeds') });
const KNOWN: KnownRecords = { ...NOTHING_KNOWN, peers: [LEEDS, MEDWAY, GARETH] };

/** A log with a row for each name. */
function log(...rows: readonly (readonly [name: string, council: string, date: string])[]) {
  const lines = rows.map(([name, council, date]): Given[] => [name, council, date, 1]);
  return workbookOf(sheetOf('Days', [['Peer', 'Home council', 'Date', 'Days'], ...lines]));
}

function said(...peers: readonly [row: number, peer: Peer][]): ImportDecisions {
  return { rows: new Map(peers.map(([row, { id }]) => [`Days!${row}`, { peer: id }])), unknownPeers: 'ask' };
}

const FIRST = log(['Cllr Margaret Thistlewoode', '', '01/06/2026']);
const NEXT = log(['Margaret THISTLEWOODE', '', '02/06/2026'], ['Margaret Thistlewoode', 'Hull', '03/06/2026']);

describe('a name that somebody said to be a peer', () => {
  it('is kept with the peer and gone by in the next spreadsheet, for this text beside this council only', () => {
    const first = preview(FIRST, { known: KNOWN, decisions: said([2, MEDWAY]) });
    expect(outcomes(first)).toEqual(['new: days-new']);
    const known = afterCommit(KNOWN, first);
    const medway = known.peers.find(({ id }) => id === MEDWAY.id);
    expect(medway?.alsoWritten).toEqual([{ name: 'Cllr Margaret Thistlewoode', council: '', on: '2026-11-22' }]);
    const next = preview(NEXT, { known });
    expect(outcomes(next)).toEqual(['new: days-new', 'needs review: same-name']);
    expect(next.rows[0]?.peerId).toBe(MEDWAY.id);
    expect(next.rows[0]?.notes).toEqual([
      { code: 'as-decided', facts: { name: 'Margaret Thistlewoode', on: '22/11/2026' } },
    ]);
    expect(outcomes(preview(FIRST, { known }))).toEqual(['unchanged: row-unchanged']);
  });

  it('is asked about again once it is forgotten', () => {
    const known = { ...KNOWN, peers: [LEEDS, { ...MEDWAY, alsoWritten: [] }] };
    expect(outcomes(preview(FIRST, { known }))).toEqual(['needs review: same-name']);
  });

  it('is asked about again where it was said to be two people', () => {
    const both = log(['M Thistlewoode', '', '01/06/2026'], ['M Thistlewoode', '', '02/06/2026']);
    const first = preview(both, { known: KNOWN, decisions: said([2, LEEDS], [3, MEDWAY]) });
    const known = afterCommit(KNOWN, first);
    const again = log(['M Thistlewoode', '', '09/06/2026']);
    expect(outcomes(preview(again, { known }))).toEqual(['needs review: name-initial']);
  });

  it('is kept once for several rows, and several names of one peer are kept together', () => {
    const rows = log(
      ['Cllr G Lanyon-Pryke', 'Leeds', '01/06/2026'],
      ['G LANYON-PRYKE', 'LB Leeds', '02/06/2026'],
      ['Gaz', 'Leeds', '03/06/2026'],
    );
    const first = preview(rows, { known: KNOWN, decisions: said([2, GARETH], [3, GARETH], [4, GARETH]) });
    expect(first.operations.filter(({ table }) => table === 'peers')).toHaveLength(1);
    const known = afterCommit(KNOWN, first);
    const gareth = known.peers.find(({ id }) => id === GARETH.id);
    expect(gareth?.alsoWritten?.map(({ name }) => name)).toEqual(['Cllr G Lanyon-Pryke', 'Gaz']);
  });

  it('is not kept where nobody had to say it', () => {
    const clear = preview(log(['Gareth Lanyon-Pryke', 'Leeds', '01/06/2026']), {
      known: KNOWN,
      decisions: said([2, GARETH]),
    });
    expect(clear.operations.filter(({ table }) => table === 'peers')).toEqual([]);
  });

  it('is kept from a sheet of peers, where nothing else differs too', () => {
    const pool = workbookOf(
      sheetOf('Pool', [
        ['Name', 'Council', 'Party'],
        ['Gareth Lanyon-Prike', 'Leeds', ''],
      ]),
    );
    expect(outcomes(preview(pool, { known: KNOWN }))).toEqual(['needs review: name-near-match']);
    const decisions: ImportDecisions = { rows: new Map([['Pool!2', { peer: GARETH.id }]]), unknownPeers: 'ask' };
    const first = preview(pool, { known: KNOWN, decisions });
    expect(outcomes(first)).toEqual(['update: name-remembered']);
    expect(outcomes(preview(pool, { known: afterCommit(KNOWN, first) }))).toEqual(['unchanged: peer-unchanged']);
  });
});
