import { describe, expect, it } from 'vitest';
import { decisionsAfter } from '@shared/import/decisions-after';
import { joinRow, splitRow } from '@shared/import/split-row';
import type { ImportDecisions, KnownRecords, PreviewRow } from '@shared/import/types';
import type { DayEntry } from '@shared/model/day-entry';
import { makePeer } from '@tests/support/builders';
import { afterCommit, NOTHING_KNOWN, preview, sheetOf, workbookOf, type Given } from './import-fixture';

const KNOWN: KnownRecords = { ...NOTHING_KNOWN, peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' })] };
const UNDECIDED: ImportDecisions = { rows: new Map(), unknownPeers: 'ask' };

const logOf = (work: string, days: Given, date = '12/05/2026') =>
  workbookOf(
    sheetOf('Log', [
      ['Peer', 'Date', 'Days', 'Activity'],
      ['Jane Smith', date, days, work],
      ['Jane Smith', '01/06/2026', 1, 'CPC'],
    ]),
  );

const plan = (work: string, days: Given, decisions = UNDECIDED, known = KNOWN) =>
  preview(logOf(work, days), { known, decisions });

function piecesOf(row: PreviewRow | undefined) {
  return row?.questions.find(({ reason }) => reason.code === 'several-facts')?.pieces ?? [];
}

describe('a row whose cell names several pieces of work', () => {
  it.each<[string, Given, readonly object[]]>([
    [
      'CPC Leeds 12/3, mentoring x2',
      3,
      [
        { activity: 'CPC Leeds 12/3', days: '1', date: '12/3', councilSupported: 'Leeds' },
        { activity: 'mentoring x2', days: '2' },
      ],
    ],
    [
      'CPC + mentoring',
      2,
      [
        { activity: 'CPC', days: '' },
        { activity: 'mentoring', days: '' },
      ],
    ],
    ['CPC x1; mentoring x2; report', 3.5, [{ days: '1' }, { days: '2' }, { days: '0.5' }]],
    ['CPC x2 and mentoring', 2, [{ days: '2' }, { activity: 'mentoring', days: '' }]],
  ])('%s with %j days can be split', (work, days, expected) => {
    expect(piecesOf(plan(work, days).rows[0])).toMatchObject(expected);
  });

  const WORK = 'CPC Leeds 12/5/26, mentoring x2';
  const whole = plan(WORK, 3);
  const split = splitRow(UNDECIDED, 'Log!2', piecesOf(whole.rows[0]));

  it('is split in one press, each piece a row of its own', () => {
    const after = plan(WORK, 3, split);
    expect(after.rows.map(({ id, row, piece, outcome }) => [id, row, piece, outcome])).toEqual([
      ['Log!2#1', 2, '1 of 2', 'new'],
      ['Log!2#2', 2, '2 of 2', 'new'],
      ['Log!3', 3, undefined, 'new'],
    ]);
    expect(after.rowsRead).toBe(3);
    // Safe: rows of days make entries.
    const made = after.rows.flatMap(({ makes }) => makes.map((record) => record.after as DayEntry));
    expect(made.map(({ activity, quarterDays }) => `${activity} ${quarterDays}`)).toEqual([
      'on site 4',
      'mentoring session 8',
      'on site 4',
    ]);
  });

  it('has its pieces edited and left out one by one', () => {
    const rows = new Map(split.rows).set('Log!2#2', { leaveOut: true });
    expect(plan(WORK, 3, { ...split, rows }).counts).toMatchObject({ new: 2, ignored: 1 });
  });

  it('can be one row again', () => {
    expect(plan(WORK, 3, joinRow(split, 'Log!2#1')).rows.map(({ outcome }) => outcome)).toEqual([
      'needs review',
      'new',
    ]);
  });

  it('changes nothing the second time, split again or not', () => {
    const first = plan(WORK, 3, split);
    const known = afterCommit(KNOWN, first);
    expect(plan(WORK, 3, UNDECIDED, known).counts).toMatchObject({ unchanged: 2 });
    const goOn = decisionsAfter({ decisions: split, preview: first });
    const again = plan(WORK, 3, goOn, known);
    expect(again.rows.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'Log!2#1 unchanged',
      'Log!2#2 unchanged',
      'Log!3 unchanged',
    ]);
    expect(again.operations).toEqual([]);
  });
});
