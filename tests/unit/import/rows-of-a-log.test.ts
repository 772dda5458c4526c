import { describe, expect, it } from 'vitest';
import type { DayEntry } from '@shared/model/day-entry';
import type { PreviewRow, RawCell, RawMerge, RawSheet, RowDecision } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import {
  NOTHING_KNOWN,
  afterCommit,
  entriesMade,
  outcomes,
  preview,
  sheetOf,
  workbookOf,
  type Given,
  type Grid,
} from './import-fixture';

const HEADER = ['Date(s)', 'Peer', 'No. of days', 'What for', 'Where', 'Comments'];
const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell', homeCouncilId: 'E08000035' });
const ben = makePeer({ firstName: 'Ben', lastName: 'Otherly', homeCouncilId: 'E06000010' });
const pool = { ...NOTHING_KNOWN, peers: [anna, ben] };
const NAME = 'Anna Peerwell';

function log(...rows: Grid): RawSheet {
  return sheetOf('Days 26-27', [HEADER, ...rows]);
}

function rowsOf(...grid: Grid): readonly PreviewRow[] {
  return preview(workbookOf(log(...grid)), { known: pool }).rows;
}

/** The dates and quarter-days of the entries that a row makes. */
function made(row: PreviewRow | undefined): readonly string[] {
  return entriesMade({ rows: row ? [row] : [] }).map(({ date, quarterDays }) => `${date} ${quarterDays}`);
}

function told(row: PreviewRow | undefined): readonly string[] {
  return [...(row?.questions ?? []), ...(row?.notes ?? [])].map((each) =>
    'reason' in each ? each.reason.code : each.code,
  );
}

function decide(id: string, decision: RowDecision) {
  return { rows: new Map([[id, decision]]), unknownPeers: 'ask' as const };
}

describe('one row makes several entries', () => {
  it.each<[string, string | number, readonly string[], readonly string[]]>([
    ['16-18 June 2026', 3, ['2026-06-16 4', '2026-06-17 4', '2026-06-18 4'], []],
    ['16-17 June 2026', 1.5, ['2026-06-16 4', '2026-06-17 2'], ['part-day-in-range']],
    ['5-8 June 2026', 2, ['2026-06-05 4', '2026-06-08 4'], []],
    ['1st & 4th June 2026', 2, ['2026-06-01 4', '2026-06-04 4'], []],
    ['W/c 8 June 2026', 2, ['2026-06-08 4', '2026-06-09 4'], ['week-only']],
    ['June', 2.5, ['2026-06-01 10'], ['month-only']],
    ['6 June 2026', 'am', ['2026-06-06 2'], []],
  ])('%s, %s days', (date, days, entries, codes) => {
    const [row] = rowsOf([date, NAME, days]);
    expect(made(row)).toEqual(entries);
    expect(told(row)).toEqual(codes);
  });

  it('asks about a count that differs, with what is proposed, and takes the answer', () => {
    const raw = workbookOf(log(['16-19 June 2026', NAME, 2.5]));
    const [row] = preview(raw, { known: pool }).rows;
    expect(row).toMatchObject({ outcome: 'needs review', reason: { code: 'count-differs-from-dates' }, makes: [] });
    expect(row?.questions).toMatchObject([{ field: 'days', propose: '2.5', level: 'confirm' }]);
    const decisions = decide(row?.id ?? '', { cells: { days: '2.5' } });
    const accepted = preview(raw, { known: pool, decisions });
    expect(made(accepted.rows[0])).toEqual(['2026-06-16 3', '2026-06-17 3', '2026-06-18 2', '2026-06-19 2']);
    const four = preview(raw, { known: pool, decisions: decide(row?.id ?? '', { cells: { days: '4' } }) });
    expect(made(four.rows[0])).toHaveLength(4);
  });

  it('counts a weekend that was worked, once that is confirmed, and proposes the working days where no amount is given', () => {
    const raw = workbookOf(log(['5-8 June 2026', NAME, 4], ['5-8 June 2026', 'Ben Otherly']));
    const first = preview(raw, { known: pool });
    expect(outcomes(first)).toEqual(['needs review: count-differs-from-dates', 'needs review: days-from-dates']);
    expect(first.rows[1]?.questions).toMatchObject([{ propose: '2', level: 'confirm' }]);
    const decisions = decide('Days 26-27!2', { cells: { days: '4' } });
    expect(made(preview(raw, { known: pool, decisions }).rows[0])).toHaveLength(4);
  });

  it('splits a range over the year end by working day', () => {
    const { totals } = preview(workbookOf(log(['30 March - 2 April 2026', NAME, 4])), { known: pool });
    expect(totals.map(({ yearKey, after }) => [yearKey, after.workedQuarterDays])).toEqual([
      ['FY2025/26', 8],
      ['FY2026/27', 8],
    ]);
  });

  it('pencils in the days to come of a range that has begun', () => {
    const [row] = rowsOf(['19-24 Nov 2026', NAME, 4]);
    expect(row?.makes.map(({ after }) => (after as DayEntry).state)).toEqual([
      'worked',
      'worked',
      'pencilled',
      'pencilled',
    ]);
  });

  it('is unchanged the second time, and updated where the copy is corrected', () => {
    const grid: Grid = [
      ['16-18 June 2026', NAME, 3, 'CPC', 'Leeds'],
      ['1st & 4th June 2026', NAME, 2, 'Mentoring', 'Leeds'],
      ['July', 'Ben Otherly', 2, 'Prep', 'Hull'],
    ];
    const known = afterCommit(pool, preview(workbookOf(log(...grid)), { known: pool }));
    expect([...known.dayEntries]).toHaveLength(6);
    const again = preview(workbookOf(log(...grid)), { known });
    expect(again.counts).toMatchObject({ unchanged: 3, new: 0, update: 0 });
    expect(again.operations).toEqual([]);
    const amount = preview(workbookOf(log(['16-18 June 2026', NAME, 2.5, 'CPC', 'Leeds'], ...grid.slice(1))), {
      known,
    });
    expect(amount.counts).toMatchObject({ unchanged: 2, update: 1 });
    expect(made(amount.rows[0])).toEqual(['2026-06-18 2']);
    const longer = preview(workbookOf(log(['16-19 June 2026', NAME, 4, 'CPC', 'Leeds'], ...grid.slice(1))), { known });
    expect(longer.counts).toMatchObject({ unchanged: 2, update: 1 });
    expect(made(longer.rows[0])).toEqual(['2026-06-19 4']);
  });

  it('lets go of a date that the corrected row no longer names, and of no other', () => {
    const other: Given[] = ['16-18 June 2026', 'Ben Otherly', 3, 'CPC', 'Leeds'];
    const first = workbookOf(log(['16-19 June 2026', NAME, 4, 'CPC', 'Leeds'], other));
    const known = afterCommit(pool, preview(first, { known: pool }));
    const shorter = preview(workbookOf(log(['16-17 June 2026', NAME, 2, 'CPC', 'Leeds'], other)), { known });
    expect(shorter.counts).toMatchObject({ update: 1, unchanged: 1 });
    expect(shorter.rows[0]?.drops?.map(({ date }) => date)).toEqual(['2026-06-18', '2026-06-19']);
    expect(shorter.rows[0]?.notes.map(({ code }) => code)).toEqual(['date-dropped', 'date-dropped']);
    expect(shorter.totals.map(({ after }) => after.workedQuarterDays)).toEqual([8, 12]);
    expect([...afterCommit(known, shorter).dayEntries]).toHaveLength(5);
    const split = log(
      ['16-17 June 2026', NAME, 2, 'CPC', 'Leeds'],
      ['18-19 June 2026', NAME, 2, 'CPC', 'Leeds'],
      other,
    );
    expect(preview(workbookOf(split), { known }).rows.flatMap(({ drops }) => drops ?? [])).toEqual([]);
  });

  it('asks nothing again about a row that came in with answers and says the same', () => {
    const raw = workbookOf(log(['16-19 June 2026', NAME, 2.5], ['17 June 2026', 'Nobody Known', 1], ['x', NAME, 1]));
    const decisions = {
      rows: new Map<string, RowDecision>([
        ['Days 26-27!2', { cells: { days: '2.5' } }],
        ['Days 26-27!3', { peer: ben.id }],
        ['Days 26-27!4', { cells: { date: '18/06/2026' } }],
      ]),
      unknownPeers: 'ask' as const,
    };
    const first = preview(raw, { known: pool, decisions });
    expect(first.counts).toMatchObject({ new: 3, 'needs review': 0 });
    const known = afterCommit(pool, first);
    expect(outcomes(preview(raw, { known }))).toEqual(Array(3).fill('unchanged: row-unchanged'));
    expect(preview(raw, { known, decisions }).counts).toMatchObject({ unchanged: 3 });
    const changed = workbookOf(log(['16-19 June 2026', NAME, 3], ['17 June 2026', 'Nobody Known', 1], ['x', NAME, 1]));
    expect(outcomes(preview(changed, { known }))[0]).toBe('needs review: count-differs-from-dates');
  });
});

describe('ditto marks and merged cells', () => {
  it.each(['"', '\u201d', 'ditto', 'Do.', 'as above', 'same'])(
    'copies the cell above for %s, past headings and totals',
    (mark) => {
      const rows = rowsOf(
        ['16/06/2026', NAME, 1, 'Prep', 'Leeds'],
        ['Total June', null, 1],
        ['July'],
        ['17/07/2026', mark, 1, mark, 'Hull'],
        ['18/07/2026', mark, mark, 'CPC', mark],
      );
      expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'ignored', 'ignored', 'new', 'new']);
      expect(rows[3]).toMatchObject({ peerId: anna.id, people: [], makes: [{ after: { activity: 'prep' } }] });
      expect(rows[4]?.makes[0]?.after).toMatchObject({
        peerId: anna.id,
        quarterDays: 4,
        councilSupportedId: 'E06000010',
      });
      expect(rows[3]?.notes).toMatchObject([
        { code: 'ditto', field: 'name', column: 1 },
        { code: 'ditto', field: 'activity', column: 3 },
      ]);
    },
  );

  it('asks who is meant where nothing stands above', () => {
    expect(rowsOf(['16/06/2026', '"', 1])[0]).toMatchObject({ reason: { code: 'peer-unknown' } });
  });

  const merged = (merge: Partial<RawMerge>, ...grid: Grid) => {
    const sheet = log(...grid);
    const block = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1, ...merge };
    return preview(workbookOf({ ...sheet, merges: [block] }), { known: pool });
  };

  it('fills a merged cell down inside the merge only', () => {
    const { rows } = merged({}, ['16/06/2026', NAME, 1], ['17/06/2026', null, 1], ['18/06/2026', null, 1]);
    expect(rows.map(({ peerId }) => peerId)).toEqual([anna.id, anna.id, null]);
    expect(rows[2]?.reason.code).toBe('name-missing');
  });

  it('asks whether one amount beside several rows is for each or for all', () => {
    const { rows } = merged(
      { firstColumn: 2, lastColumn: 2 },
      ['16/06/2026', NAME, 2],
      ['17/06/2026', 'Ben Otherly', null],
    );
    expect(rows.map(({ reason }) => reason.code)).toEqual(['days-merged', 'days-merged']);
  });
});

describe('headings give the year and the month', () => {
  it('takes them from the nearest heading above', () => {
    const rows = preview(
      workbookOf(
        sheetOf('Log', [
          ['Peer days 2025/26'],
          HEADER,
          ['1 April', NAME, 1],
          ['May'],
          [12, NAME, 1],
          ['15-16', NAME, 2],
          ['January'],
          ['3rd', NAME, 1],
          ['MARCH 2026'],
          ['30 - 31', NAME, 2],
        ]),
      ),
      { known: pool },
    ).rows;
    expect(rows.filter(({ outcome }) => outcome !== 'ignored').map(made)).toEqual([
      ['2025-04-01 4'],
      ['2025-05-12 4'],
      ['2025-05-15 4', '2025-05-16 4'],
      ['2026-01-03 4'],
      ['2026-03-30 4', '2026-03-31 4'],
    ]);
  });
});

describe('rows that say more than their cells', () => {
  const mark = (sheet: RawSheet, marks: Partial<RawCell>, columns: readonly number[]): RawSheet => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.row === 2
        ? { ...row, cells: row.cells.map((cell, at) => (cell && columns.includes(at) ? { ...cell, ...marks } : cell)) }
        : row,
    ),
  });
  const sheet = log(['16/06/2026', NAME, 1, 'CPC', 'Leeds']);

  it.each<[string, RawSheet, string, number]>([
    ['struck through', mark(sheet, { struck: true }, [0, 1, 2, 3, 4]), 'struck-through', 1],
    ['its amount struck through', mark(sheet, { struck: true }, [2]), 'struck-through', 1],
    ['a comment that says so', mark(sheet, { comment: 'withdrew \u2013 do not pay' }, [4]), 'cancelled', 4],
    [
      'a word in the comments column',
      log(['16/06/2026', NAME, 1, 'CPC', 'Leeds', 'CANCELLED by council']),
      'cancelled',
      5,
    ],
    ['a word beside the work', log(['16/06/2026', NAME, 1, 'CPC (cancelled)', 'Leeds']), 'cancelled', 3],
  ])('asks whether it was cancelled: %s', (_, marked, code, column) => {
    const raw = workbookOf(marked);
    const [row] = preview(raw, { known: pool }).rows;
    expect(row).toMatchObject({ outcome: 'needs review', reads: { state: 'cancelled' } });
    expect(row?.questions).toMatchObject([{ reason: { code }, column, propose: 'Cancelled', level: 'confirm' }]);
    const decisions = decide(row?.id ?? '', { cells: { state: 'Cancelled' } });
    expect(preview(raw, { known: pool, decisions }).rows[0]?.makes).toMatchObject([{ after: { state: 'cancelled' } }]);
  });

  it('shows a comment that says something else, and lets the row in', () => {
    const { rows } = preview(workbookOf(mark(sheet, { comment: 'paid in July' }, [1])), { known: pool });
    expect(rows[0]).toMatchObject({ outcome: 'new', notes: [{ code: 'comment', facts: { text: 'paid in July' } }] });
  });

  it.each<[string, string, string | undefined]>([
    ['not cancelled after all', 'new', undefined],
    ['checked with PCM', 'new', undefined],
    ['postponed to the autumn', 'needs review', 'postponed'],
    ['postponed from May', 'new', undefined],
  ])('reads the remark "%s"', (remark, outcome, code) => {
    const [row] = rowsOf(['16/06/2026', NAME, 1, 'CPC', 'Leeds', remark]);
    expect([row?.outcome, row?.questions[0]?.reason.code]).toEqual([outcome, code]);
  });

  it.each<[string, number, string, string | undefined]>([
    ['CPC Leeds 12/3, mentoring x2', 2, 'mentoring session', 'several-facts'],
    ['CPC Leeds 12/3, mentoring x2', 1, 'on site', 'several-facts'],
    ['prep + report', 1, 'prep', 'several-facts'],
    ['CPC on site\nmentoring', 1, 'on site', 'several-facts'],
    ['Reading / prep', 1, 'prep', undefined],
    ['CPC, Leeds', 1, 'on site', undefined],
    ['Peer challenge \u2013 on site', 1, 'on site', undefined],
    ['Peer conference (delegate)', 1, 'conference', undefined],
    ['Mentor mtg', 1, 'mentoring session', undefined],
    ['CPC prep', 1, 'prep', undefined],
    ['Group away day', 1, 'group support', undefined],
    ['Shadowing (unpaid)', 1, 'shadowing', undefined],
    ['Leadership Academy', 1, 'LGA internal', undefined],
    ['Report comments', 1, 'report', undefined],
    ['Juggling', 1, 'other', undefined],
  ])('of the work "%s" with %s days', (work, days, activity, code) => {
    const [row] = rowsOf(['16/06/2026', NAME, days, work]);
    expect(row?.reads?.activity).toBe(activity);
    expect(row?.questions[0]?.reason.code).toBe(code);
  });

  it('keeps the words of work that the list says in another way', () => {
    expect(rowsOf(['16/06/2026', NAME, 1, 'LGA workshop'])[0]?.makes[0]?.after).toMatchObject({
      activity: 'LGA internal',
      whatFor: 'LGA workshop',
    });
  });
});

describe('days that a log says twice', () => {
  it.each<[string, Given[], boolean]>([
    ['the very same', ['16-17 June 2026', NAME, 2, 'CPC', 'Leeds'], true],
    ['another amount', ['16-17 June 2026', NAME, 1.5, 'CPC', 'Leeds'], false],
    ['another date', ['17-18 June 2026', NAME, 2, 'CPC', 'Leeds'], false],
    ['another person', ['16-17 June 2026', 'Ben Otherly', 2, 'CPC', 'Leeds'], false],
    ['another council', ['16-17 June 2026', NAME, 2, 'CPC', 'Exeter'], false],
  ])('%s', (_what, second, isAsked) => {
    const rows = rowsOf(['16-17 June 2026', NAME, 2, 'CPC', 'Leeds'], second);
    expect(rows.map(({ reason }) => reason.code === 'duplicate')).toEqual([false, isAsked]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', isAsked ? 'needs review' : 'new']);
  });
});
