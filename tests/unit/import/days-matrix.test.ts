import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import {
  NOTHING_KNOWN,
  afterCommit,
  entriesMade,
  outcomes,
  preview,
  readSheet,
  sheetOf,
  workbookOf,
  type Given,
  type Grid,
} from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const known = { ...NOTHING_KNOWN, peers: [jane] };

const read = (grid: Grid, given: Parameters<typeof readSheet>[1] = {}) =>
  readSheet(grid, { name: '2026-27', known, ...given });

/** Each entry made: month, quarter-days, activity, state. */
function made(result: ImportPreview) {
  return entriesMade(result).map(
    ({ date, precision, quarterDays, activity, state }) => `${date} ${precision} ${quarterDays} ${activity} ${state}`,
  );
}

const months = (...shown: [number, string][]): Given[] => shown.map(([serial, text]) => ({ serial, shown: text }));

describe('the days of a matrix', () => {
  const row: Given[] = ['Jane Smith', 'Leeds'];

  it.each<[string, Given[], string?]>([
    ['real dates shown as months', months([46_113, 'Apr-26'], [46_357, 'Dec-26'])],
    ['real dates shown as days, all the first of a month', months([46_113, '01/04/2026'], [46_357, '01/12/2026'])],
    ['names with years', ['Apr 26', 'December 2026']],
    ['names with the year of the sheet', ['April', 'Dec']],
    ['names with the year of a title', ['APR', 'DEC'], 'Sheet1'],
    ['days in a month', ['Days in April 26', 'Dec 26 days']],
  ])('months as %s', (_what, headings, name = '2026-27') => {
    const title = name === 'Sheet1' ? [['Days used 2026/27'], []] : [];
    expect(made(read([...title, ['Peer', 'Council', ...headings], [...row, 1.5, '\u00bd']], { name }))).toEqual([
      '2026-04-01 month 6 other worked',
      '2026-12-01 month 2 other pencilled',
    ]);
  });

  it('gives January to March the second year', () => {
    expect(
      made(
        read([
          ['Peer', 'Council', 'Nov', 'Dec', 'Jan', 'Feb'],
          [...row, 1, 0, 2, '-'],
        ]),
      ),
    ).toEqual(['2026-11-01 month 4 other worked', '2027-01-01 month 8 other pencilled']);
  });

  it('runs on from the months that have their year', () => {
    expect(
      made(
        read(
          [
            ['Peer', 'Council', 'Dec-24', 'Jan', 'Feb'],
            [...row, 1, 1, 1],
          ],
          { name: 'Sheet1' },
        ),
      ),
    ).toEqual([
      '2024-12-01 month 4 other worked',
      '2025-01-01 month 4 other worked',
      '2025-02-01 month 4 other worked',
    ]);
  });

  it('asks for the year where nothing says it', () => {
    const { rows } = read(
      [
        ['Peer', 'Council', 'April', 'May'],
        [...row, 1, ''],
      ],
      { name: 'Sheet1' },
    );
    expect(rows[0]?.outcome).toBe('needs review');
    expect(rows[0]?.questions.map(({ field }) => field)).toEqual(['date']);
  });

  it('reads kinds of work under months, by the key of the sheet before the word itself', () => {
    const grid = [
      ['CPC = all peer challenges, Ment. = mentoring, Other = group support, remote'],
      ['', '', 'April', '', '', 'May', '', ''],
      ['Peer', 'Council', 'CPC', 'Ment.', 'Other', 'CPC', 'Ment.', 'Other'],
      [...row, 3, 'half', '', '', '', 1],
    ];
    expect(made(read(grid))).toEqual([
      '2026-04-01 month 12 on site worked',
      '2026-04-01 month 2 mentoring session worked',
      '2026-05-01 month 4 group support worked',
    ]);
  });

  it('reads months under kinds of work, and both in one cell', () => {
    const across = [
      ['', '', 'CPC', '', 'Mentoring', ''],
      ['Peer', 'Council', 'Apr', 'Jan', 'Apr', 'Jan'],
      [...row, 1, 2, 3, 4],
    ];
    const merges = [
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
      { firstRow: 1, lastRow: 1, firstColumn: 4, lastColumn: 5 },
    ];
    const expected = [
      '2026-04-01 month 4 on site worked',
      '2027-01-01 month 8 on site pencilled',
      '2026-04-01 month 12 mentoring session worked',
      '2027-01-01 month 16 mentoring session pencilled',
    ];
    expect(made(read(across, { merges }))).toEqual(expected);
    const one = [
      ['Peer', 'Council', 'Apr CPC', 'Jan CPC', 'Mentoring Apr', 'Mentoring (Jan)'],
      [...row, 1, 2, 3, 4],
    ];
    expect(made(read(one))).toEqual(expected);
  });

  it('takes the kind of work from a column of the row', () => {
    const grid = [
      ['Peer', 'Council', 'Type of work', 'Apr', 'May'],
      [...row, 'CPC', 1, ''],
      [...row, 'Mentoring', '', 1],
    ];
    expect(made(read(grid))).toEqual([
      '2026-04-01 month 4 on site worked',
      '2026-05-01 month 4 mentoring session worked',
    ]);
  });

  it('reads quarters and weeks, and says which', () => {
    const quarters = read([
      ['Peer', 'Council', 'Q1', 'Q2', 'Q3', 'Q4'],
      [...row, 2, '', '', 1],
    ]);
    expect(made(quarters)).toEqual(['2026-04-01 month 8 other worked', '2027-01-01 month 4 other pencilled']);
    const weeks = read([
      ['Peer', 'Council', 'w/c 6 Apr', 'w/c 13 Apr', 'w/c 20 Apr'],
      [...row, 2, '', 1],
    ]);
    expect(made(weeks)).toEqual(['2026-04-01 month 8 other worked', '2026-04-01 month 4 other worked']);
    expect(weeks.rows[0]?.makes.map(({ after }) => ('note' in after ? after.note : ''))).toEqual([
      'Week of 06/04/2026',
      'Week of 20/04/2026',
    ]);
  });

  it('reads single dates', () => {
    const grid = [
      ['Peer', 'Council', '7 Apr', '8 Apr', '9 Apr'],
      [...row, 1, '', 'am'],
    ];
    expect(made(read(grid))).toEqual(['2026-04-07 day 4 other worked', '2026-04-09 day 2 other worked']);
  });

  it('goes on past blank columns and rows, and leaves part totals aside', () => {
    const grid = [
      ['Peer', 'Council', 'Apr', 'May', 'Jun', 'Q1', '', 'Jul', 'Total', 'Days left'],
      [...row, 1, '', '', 1, '', 2, 3, 37],
      [],
      ['Other Person', 'Hull', '', '', '', 0, '', '', 0, 40],
    ];
    const result = read(grid, { decisions: { rows: new Map(), unknownPeers: 'create' } });
    expect(made(result)).toEqual(['2026-04-01 month 4 other worked', '2026-07-01 month 8 other worked']);
    expect(outcomes(result)).toEqual(['new: days-new', 'new: peer-new']);
  });

  it('finds the people where no heading names them', () => {
    expect(
      made(
        read([
          ['', 'Apr', 'May', 'Jun'],
          ['Jane Smith', 1, '', 1],
        ]),
      ),
    ).toHaveLength(2);
  });

  it('takes __proto__ and the like for ordinary text', () => {
    const grid = [
      ['Peer', 'Council', '__proto__', 'Apr', 'May'],
      ['__proto__', 'constructor', 'x', 1, 'toString'],
    ];
    expect(read(grid).rows.map(({ outcome }) => outcome)).toEqual(['needs review']);
  });
});

describe('what is in doubt in a matrix', () => {
  const header: Given[] = ['Peer', 'Council', 'Apr', 'May', 'Jun'];

  it('does not hold up the other cells', () => {
    const result = read([header, ['Jane Smith', 'Leeds', 1, 'TBC', '1+1']]);
    expect(outcomes(result)).toEqual(['new: days-new']);
    expect(made(result)).toEqual(['2026-04-01 month 4 other worked']);
    expect(
      result.rows[0]?.questions.map(({ reason, column, level, holdsUp, propose }) => [
        reason.code,
        column,
        level,
        holdsUp,
        propose,
      ]),
    ).toEqual([
      ['days-unknown', 3, 'ask', false, null],
      ['days-sum', 4, 'confirm', false, '2'],
    ]);
  });

  it('holds the row where nothing else goes in, until the cell is settled', () => {
    const raw = workbookOf(sheetOf('2026-27', [header, ['Jane Smith', 'Leeds', '', 'x', '']]));
    expect(outcomes(preview(raw, { known }))).toEqual(['needs review: days-unknown']);
    const settle = (text: string) =>
      preview(raw, {
        known,
        decisions: { rows: new Map([['2026-27!2', { columns: { D: text } }]]), unknownPeers: 'ask' },
      });
    expect(made(settle('1.5'))).toEqual(['2026-05-01 month 6 other worked']);
    expect(outcomes(settle('0'))).toEqual(['unchanged: matrix-row-empty']);
    const after = afterCommit(known, settle('1.5'));
    expect(outcomes(preview(raw, { known: after }))).toEqual(['unchanged: row-unchanged']);
  });

  it('asks who it is, with the doubts about the cells', () => {
    const grid = [header, ['Nobody Known', 'Leeds', 1, '?', '']];
    const { rows } = read(grid);
    expect(rows[0]?.questions.map(({ reason }) => reason.code)).toEqual(['peer-unknown', 'days-unknown']);
    const chosen = new Map([['2026-27!2', { peer: jane.id }]]);
    const settled = read(grid, { decisions: { rows: chosen, unknownPeers: 'ask' } });
    expect(made(settled)).toEqual(['2026-04-01 month 4 other worked']);
  });

  it('tells a kind of work that is not known once', () => {
    const grid = [
      ['', '', 'Apr', '', 'May', ''],
      ['Peer', 'Council', 'CPC', 'Widgets', 'CPC', 'Widgets'],
      ['Jane Smith', 'Leeds', '', 1, '', 1],
    ];
    const { rows } = read(grid);
    expect(rows[0]?.notes.map(({ code }) => code)).toEqual(['activity-unknown']);
  });
});

describe('a matrix that comes in again', () => {
  const header: Given[] = ['Peer', 'Council', 'Apr', 'May', 'Jun'];
  const book = (...cells: Given[]) => workbookOf(sheetOf('2026-27', [header, ['Jane Smith', 'Leeds', ...cells]]));
  const first = afterCommit(known, preview(book(1, '', 2), { known }));

  it('changes nothing where it says the same, also with columns added', () => {
    expect(outcomes(preview(book(1, '', 2), { known: first }))).toEqual(['unchanged: row-unchanged']);
    const wider = sheetOf('2026-27', [
      ['No.', ...header, 'Total'],
      [1, 'Jane Smith', 'Leeds', 1, '', 2, 3],
    ]);
    expect(outcomes(preview(workbookOf(wider), { known: first }))).toEqual(['unchanged: row-unchanged']);
  });

  it('changes the cells that were changed, and adds those that were filled', () => {
    const again = preview(book(1.5, 1, 2), { known: first });
    expect(outcomes(again)).toEqual(['update: fields-changed']);
    expect(
      again.rows[0]?.makes.map(({ before, after }) => [before === null, 'quarterDays' in after && after.quarterDays]),
    ).toEqual([
      [false, 6],
      [true, 4],
    ]);
  });

  it('keeps what was edited here since', () => {
    const edited = [...first.dayEntries].map((entry) => ({ ...entry, note: 'Agreed by phone' }));
    expect(outcomes(preview(book(1, '', 2), { known: { ...first, dayEntries: edited } }))).toEqual([
      'unchanged: row-unchanged',
    ]);
  });
});
