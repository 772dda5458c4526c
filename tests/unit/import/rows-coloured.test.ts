import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { reasonText } from '@shared/import/reason-text';
import type { RawSheet } from '@shared/import/types';
import { sheetOf, workbookOf, type Grid } from './import-fixture';

const ROWS = ['12/05/2026', '13/05/2026', '14/05/2026', '15/05/2026', '18/05/2026', '19/05/2026', '20/05/2026'];
const LOG: Grid = [['Peer', 'Date', 'Days'], ...ROWS.map((date) => ['Jane Smith', date, 1])];

/** The sheet with the cells of these rows in a colour, all of them or those of the columns given. */
function coloured(grid: Grid, colours: Readonly<Record<number, string>>, columns?: readonly number[]): RawSheet {
  const sheet = sheetOf('Log', grid);
  const rows = sheet.rows.map((row) => {
    const colour = colours[row.row];
    if (colour === undefined) return row;
    return { ...row, colours: row.cells.map((_, column) => (columns?.includes(column) === false ? null : colour)) };
  });
  return { ...sheet, rows };
}

function warning(sheet: RawSheet) {
  const [mapping] = proposeMappings(workbookOf(sheet));
  return mapping?.warnings.map(reasonText).join(' ') ?? '';
}

describe('rows that stand out by their colour', () => {
  it.each<[string, RawSheet, string]>([
    ['some rows', coloured(LOG, { 3: 'yellow', 5: 'red' }), 'Of 7 rows 2 stand out: yellow, row 3; red, row 5.'],
    ['one cell of a row', coloured(LOG, { 3: 'yellow' }, [0]), 'Of 7 rows 1 stand out: yellow, row 3.'],
    ['three rows', coloured(LOG, { 2: 'green', 3: 'green', 5: 'green' }), 'green, rows 2, 3, 5'],
    [
      'with titles between',
      coloured([...LOG, ['June 2026'], ['Jane Smith', '1/6/26', 1]], { 9: 'blue', 10: 'red' }),
      'Of 8 rows 1 stand out: red',
    ],
    [
      'one that is plain among coloured ones does not; another colour does',
      coloured(LOG, { 2: 'blue', 3: 'blue', 4: 'red', 5: 'blue', 6: 'blue', 7: 'blue', 8: 'blue' }),
      'Of 7 rows 1 stand out: red, row 4.',
    ],
    [
      'with a key that says so',
      coloured([...LOG, [], ['Cancelled']], { 3: 'yellow', 10: 'yellow' }),
      'The sheet says \u201cCancelled\u201d.',
    ],
    ['with a line that names it', coloured([...LOG, [], ['Yellow = unpaid']], { 3: 'yellow' }), 'Yellow = unpaid'],
    ['without a key', coloured(LOG, { 3: 'yellow' }), 'Nothing in the sheet says what the colours mean.'],
  ])('%s', (_, sheet, expected) => {
    expect(warning(sheet)).toContain('colours are not read');
    expect(warning(sheet)).toContain(expected);
  });

  it.each<[string, RawSheet]>([
    ['no colours', sheetOf('Log', LOG)],
    ['the headings alone', coloured(LOG, { 1: 'blue' })],
    [
      'a column of one colour',
      coloured(LOG, { 2: 'grey', 3: 'grey', 4: 'grey', 5: 'grey', 6: 'grey', 7: 'grey', 8: 'grey' }, [2]),
    ],
    ['every second row', coloured(LOG, { 2: 'grey', 4: 'grey', 6: 'grey', 8: 'grey' })],
    ['a total', coloured([...LOG, ['Total', '', 7]], { 9: 'yellow' })],
  ])('are none with %s', (_, sheet) => {
    expect(warning(sheet)).toBe('');
  });
});
