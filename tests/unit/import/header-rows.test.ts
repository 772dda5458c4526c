import { describe, expect, it } from 'vitest';
import { findHeaderRows, headerBlock } from '@shared/import/find-header';
import { headerColumns, rowAt } from '@shared/import/header-columns';
import type { RawMerge } from '@shared/import/types';
import { sheetOf, type Given, type Grid } from './import-fixture';

/** "D4:F4" style merges, as four figures: first row, last row, first column, last column. */
function merge(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): RawMerge {
  return { firstRow, lastRow, firstColumn, lastColumn };
}

function headings(grid: Grid, merges: readonly RawMerge[] = []) {
  const sheet = { ...sheetOf('Sheet1', grid), merges };
  const rows = findHeaderRows(sheet);
  return { rows, texts: headerColumns(sheet, rows).map(({ text }) => text) };
}

const april: Given = { serial: 46_113, shown: 'Apr-26' };
const may: Given = { serial: 46_143, shown: 'May-26' };
const jane: Given[] = ['Jane Smith', 'Leeds', 1, 0.5, '', 2];

describe('one row of headings', () => {
  it('is found below titles, blanks and a logo', () => {
    const grid = [['Labour Group Office'], ['Peers and their days', '', '2026'], [], ['Peer', 'Date', 'Days'], ['A B']];
    expect(headings(grid)).toEqual({ rows: [4], texts: ['Peer', 'Date', 'Days'] });
  });

  it('is found in row 1, and beside an empty column', () => {
    expect(
      headings([
        ['', 'Name', 'Council', 'Party'],
        ['', 'A B', 'Leeds', 'Lab'],
      ]).rows,
    ).toEqual([1]);
  });

  it('is not a row of data that holds dates, nor a title of several cells', () => {
    const date: Given = { serial: 46_120, shown: '08/04/2026' };
    const grid = [
      ['Group office', 'Updated', date],
      ['Name', 'From', 'To', 'Days'],
      ['Jane Smith', date, date, 1],
    ];
    expect(headings(grid).rows).toEqual([2]);
  });

  it('is the one with more words that we know, where one word repeats across the other', () => {
    const grid = [['Peer', 'Council', april, '', may, ''], ['', '', 'CPC', 'CPC', 'CPC', 'CPC'], jane];
    expect(headings(grid).rows).toEqual([1, 2]);
  });

  it('is none where nothing is known', () => {
    expect(
      headings([
        ['Lorem', 'ipsum'],
        ['dolor', 'sit'],
      ]).rows,
    ).toEqual([]);
    expect(headings([]).rows).toEqual([]);
  });

  it.each(['__proto__', 'constructor'])('takes %s for ordinary text', (text) => {
    expect(headings([['Peer', 'Date', text]]).texts).toEqual(['Peer', 'Date', text]);
  });
});

describe('headings in two or more rows', () => {
  it('fills a group across its merged cells, and joins', () => {
    const grid = [
      ['Title'],
      ['Peer', 'Council', april, '', may, '', 'Total'],
      ['', '', 'CPC', 'Ment.', 'CPC', 'Ment.'],
      jane,
    ];
    expect(headings(grid, [merge(2, 2, 2, 3), merge(2, 2, 4, 5)])).toEqual({
      rows: [2, 3],
      texts: ['Peer', 'Council', 'Apr-26 / CPC', 'Apr-26 / Ment.', 'May-26 / CPC', 'May-26 / Ment.', 'Total'],
    });
  });

  it('fills it without merged cells, over parts that repeat and no other', () => {
    const grid = [
      ['', '', 'April', '', 'May', '', ''],
      ['Peer', 'Council', 'CPC', 'Other', 'CPC', 'Other', 'Total'],
      jane,
    ];
    expect(headings(grid)).toEqual({
      rows: [1, 2],
      texts: ['Peer', 'Council', 'April / CPC', 'April / Other', 'May / CPC', 'May / Other', 'Total'],
    });
  });

  it('goes down to the last row that the cells are merged into', () => {
    const grid = [
      ['Member', 'Authority', 'Conference 2023', 'Mentoring training', 'Comments'],
      ['', '', '8-9 Nov 2023', '12/06/2024'],
      ['Jane Smith', 'Leeds', 'A', 'DNA'],
    ];
    const merges = [merge(1, 2, 0, 0), merge(1, 2, 1, 1), merge(1, 2, 4, 4)];
    expect(headings(grid, merges)).toEqual({
      rows: [1, 2],
      texts: ['Member', 'Authority', 'Conference 2023 / 8-9 Nov 2023', 'Mentoring training / 12/06/2024', 'Comments'],
    });
    expect(headings(grid).rows).toEqual([1, 2]);
  });

  it('takes three: years over months over kinds of work', () => {
    const grid = [
      ['', 2026, '', '', '', 2027, ''],
      ['', 'Nov', '', 'Dec', '', 'Jan', ''],
      ['Peer', 'CPC', 'Ment', 'CPC', 'Ment', 'CPC', 'Ment'],
      jane,
    ];
    const merges = [merge(1, 1, 1, 4), merge(1, 1, 5, 6), merge(2, 2, 1, 2), merge(2, 2, 3, 4), merge(2, 2, 5, 6)];
    const found = headings(grid, merges);
    expect(found.rows).toEqual([1, 2, 3]);
    expect(found.texts[4]).toBe('2026 / Dec / Ment');
    expect(found.texts[5]).toBe('2027 / Jan / CPC');
  });

  it('leaves a title that is merged over the whole width alone', () => {
    const grid = [['Days used 2026/27'], ['Peer', 'Date', 'Days'], ['A B', '1/4/26', 1]];
    expect(headings(grid, [merge(1, 1, 0, 2)]).rows).toEqual([2]);
  });

  it('does not take the first row of data for headings', () => {
    expect(
      headings([
        ['Peer', 'Date', 'Days', 'Activity'],
        ['', '1/4/26', 1, 'CPC'],
      ]).rows,
    ).toEqual([1]);
    expect(
      headings([
        ['Peer', april, may],
        ['Jane Smith', 1, 2],
      ]).rows,
    ).toEqual([1]);
  });

  it('finds the rest of the block around a row that the user names', () => {
    const sheet = sheetOf('Sheet1', [['', 'April', '', 'May', ''], ['Who', 'CPC', 'Other', 'CPC', 'Other'], jane]);
    const row = rowAt(sheet, 2);
    expect(row && headerBlock(sheet, row)).toEqual([1, 2]);
  });
});
