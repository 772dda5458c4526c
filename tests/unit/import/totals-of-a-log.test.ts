import { describe, expect, it } from 'vitest';
import { reasonText } from '@shared/import/reason-text';
import type { RawSheet } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf, type Given, type Grid } from './import-fixture';

const HEADER = ['Date', 'Peer', 'Days', 'What for', 'Comments'];
const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell' });
const ben = makePeer({ firstName: 'Ben', lastName: 'Otherly' });
const pool = { ...NOTHING_KNOWN, peers: [anna, ben] };
const NAME = 'Anna Peerwell';

function log(...rows: Grid): RawSheet {
  return sheetOf('Log', [HEADER, ...rows]);
}

function kindOf(...cells: readonly Given[]): string {
  const { rows } = preview(workbookOf(log(['16/06/2026', NAME, 1], cells)), { known: pool });
  const { outcome, reason } = rows[1] ?? {};
  return outcome === 'ignored' ? (reason?.code ?? '') : 'data';
}

describe('what a row of a log is', () => {
  it.each<[readonly Given[], string]>([
    [['Total', null, 12], 'row-total'],
    [['TOTAL DAYS', null, 12], 'row-total'],
    [['Sub total', null, 12], 'row-total'],
    [['Sub-total:', null, '12'], 'row-total'],
    [['Grand Total', null, 12], 'row-total'],
    [['Total June', null, 11.5], 'row-total'],
    [['June total', null, 11.5], 'row-total'],
    [['Total for Anna', null, 11.5], 'row-total'],
    [[null, 'Total', 12], 'row-total'],
    [[null, NAME + ' total', 12], 'row-total'],
    [['YTD', null, 12], 'row-total'],
    [['Carried forward', null, 12], 'row-total'],
    [['c/f', null, 12], 'row-total'],
    [['Days left', null, 17], 'row-total'],
    [['Balance', null, 17], 'row-total'],
    [[null, 'Days remaining', 17], 'row-total'],
    [[null, null, 12], 'row-total'],
    [['June', null, 12], 'row-total'],
    [['June 2026', null, '12 days'], 'row-total'],
    [['16/06/2026', NAME, 1, 'Total Place'], 'data'],
    [['16/06/2026', 'Ben Totalton', 1], 'data'],
    [['16/06/2026', null, 1], 'data'],
    [['June', NAME, 1], 'data'],
    [['16/06/2026', NAME, null], 'data'],
    [[null, NAME, 1], 'data'],
    [['July 2026'], 'row-title'],
    [['JULY'], 'row-title'],
    [['Jul-26'], 'row-title'],
    [HEADER, 'row-title'],
    [['Updated by JB 3/4'], 'row-note'],
    [['Key: struck through = cancelled'], 'row-note'],
    [['Key', 'yellow = unpaid'], 'row-note'],
    [['Updated', 'JB', null, null, '3/4'], 'row-note'],
    [['Signed:', null, null, 'J Bloggs'], 'row-note'],
    [['Yellow', 'not paid yet'], 'row-note'],
    [['NB', 'travel does not count'], 'row-note'],
  ])('%j: %s', (cells, kind) => expect(kindOf(...cells)).toBe(kind));

  it('takes a month beside a merged name for a record', () => {
    const sheet = log(['May 2026', NAME, 1], ['June 2026', null, 2]);
    const merges = [{ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 }];
    const { rows } = preview(workbookOf({ ...sheet, merges }), { known: pool });
    expect(rows.map(({ outcome, peerId }) => [outcome, peerId])).toEqual([
      ['new', anna.id],
      ['new', anna.id],
    ]);
  });
});

/** Each total in short, with why. */
function totals(...rows: Grid): readonly string[] {
  const { reconciliation } = preview(workbookOf(log(...rows)), { known: pool });
  return reconciliation.map(({ cell, says, ours, why }) => `${cell} ${says / 4} ${ours / 4}: ${reasonText(why)}`);
}

describe('totals against the rows', () => {
  it('adds each section, and the whole for the grand total', () => {
    expect(
      totals(
        ['16/06/2026', NAME, 1],
        ['17/06/2026', NAME, '\u00bd'],
        ['Total June', null, 1.5],
        ['1/07/2026', NAME, 2],
        ['Total July', null, 2],
        ['Grand total', null, 3.5],
      ),
    ).toEqual(['C4 1.5 1.5: Agrees', 'C6 2 2: Agrees', 'C7 3.5 3.5: Agrees']);
  });

  it('says that a formula adds number cells only, and which rows it leaves out or adds in', () => {
    expect(
      totals(
        ['16/06/2026', NAME, 1],
        ['17/06/2026', NAME, '\u00bd'],
        ['18/06/2026', NAME, '2 days'],
        ['19/06/2026', NAME, 3, 'CPC', 'cancelled'],
        ['Total', null, 4],
      ),
    ).toEqual([
      'C6 4 3.5: Adds cells with numbers only; leaves out the words of row 3, 4; adds row 5, which counts no days or others',
    ]);
  });

  it('names the row that waits', () => {
    expect(totals(['16/06/2026', NAME, '\u00bd'], ['17/06/2026', NAME, 'tbc'], ['Total', null, 2])).toEqual([
      'C4 2 0.5: Row 3 \u201ctbc\u201d is in review',
    ]);
    expect(
      totals(['16/06/2026', NAME, '\u00bd'], ['17/06/2026', NAME, 'tbc'], ['x', NAME, 1], ['Total', null, 9]),
    ).toEqual(['C5 9 0.5: Row 3 \u201ctbc\u201d and 1 more are in review']);
  });

  it('says of others that they were typed, or add the totals above', () => {
    expect(
      totals(
        ['16/06/2026', NAME, 1],
        ['Total June', null, 5],
        ['1/7/2026', NAME, 1],
        ['Total July', null, 1],
        ['TOTAL', null, 6],
      ),
    ).toEqual([
      'C3 5 1: Typed, and nothing in the rows explains it',
      'C5 1 1: Agrees',
      'C6 6 2: Adds the totals above, right or wrong',
    ]);
  });

  it('holds what is left against the limit where the sheet is about one peer, and imports none of it', () => {
    expect(totals(['16/06/2026', NAME, 3], ['Days left', null, 37])).toEqual(['C3 37 37: Agrees']);
    expect(totals(['16/06/2026', NAME, 3], ['Days left', null, 36])).toEqual([
      'C3 36 37: Typed, and nothing in the rows explains it',
    ]);
    expect(totals(['16/06/2026', NAME, 3], ['17/06/2026', 'Ben Otherly', 1], ['Days left', null, 36])).toEqual([]);
  });
});
