import { describe, expect, it } from 'vitest';
import { readAttendanceCode } from '@shared/import/training/attendance-code';
import { isKeyRow, readCodeKey } from '@shared/import/training/attendance-key';
import { sheetOf, type Grid } from './import-fixture';

const NO_KEY = new Map();

describe('a cell under an event', () => {
  it.each<[string, string, string?]>([
    ['A', 'attended'],
    ['a', 'attended'],
    ['Y', 'attended'],
    [' yes ', 'attended'],
    ['\u2713', 'attended'],
    ['\u2714', 'attended'],
    ['Attended', 'attended'],
    ['1', 'attended'],
    ['Both days', 'attended', 'Both days'],
    ['Day 1 only', 'attended', 'Day 1 only'],
    ['Day 1 & 2', 'attended', 'Day 1 & 2'],
    ['am only', 'attended', 'am only'],
    ['Online', 'attended', 'Online'],
    ['A (online)', 'attended', 'online'],
    ['Y - left early', 'attended', 'left early'],
    ['A*', 'attended', '*'],
    ['B', 'booked'],
    ['Booked', 'booked'],
    ['registered', 'booked'],
    ['Will attend', 'booked'],
    ['Inv', 'invited'],
    ['W/L', 'invited'],
    ['DNA', 'no-show'],
    ['D.N.A.', 'no-show'],
    ['Did not attend', 'no-show'],
    ['didn\u2019t attend', 'no-show'],
    ['No show', 'no-show'],
    ['N', 'no-show'],
    ['Ap', 'cancelled'],
    ['Apols', 'cancelled'],
    ['Apologies', 'cancelled'],
    ['Apologies, ill', 'cancelled', 'ill'],
    ['Cancelled', 'cancelled'],
    ['Withdrew', 'cancelled'],
    ['DNA - apologies', 'no-show', 'apologies'],
  ])('%s', (text, status, note = '') => {
    expect(readAttendanceCode(text, NO_KEY)).toEqual({ is: 'status', status, note });
  });

  it.each(['', ' ', '-', '\u2013', 'n/a', 'Not invited', '0'])('that says nothing: %j', (text) =>
    expect(readAttendanceCode(text, NO_KEY)).toEqual({ is: 'empty' }),
  );

  it.each(['A?', '?', 'tbc', 'B - DNA', 'A or B', 'see e-mail', '7', '__proto__', 'constructor'])(
    'that is unclear: %s',
    (text) => expect(readAttendanceCode(text, NO_KEY)).toEqual({ is: 'unclear', propose: null }),
  );

  it('that is an x may be yes or no: attended is proposed', () =>
    expect(readAttendanceCode('X', NO_KEY)).toEqual({ is: 'unclear', propose: 'A' }));
});

describe('the codes of an office', () => {
  const keyOf = (grid: Grid) => Object.fromEntries(readCodeKey(sheetOf('S', grid).rows));
  it.each<[string, Grid, Record<string, string | null>]>([
    [
      'in one line',
      [['Codes: A / Y / \u2713 attended, B booked, DNA did not attend, Ap apologies, blank not invited']],
      { a: 'attended', y: 'attended', '\u2713': 'attended', b: 'booked', dna: 'no-show', ap: 'cancelled' },
    ],
    ['with equals signs', [['A = absent; P = present']], { a: 'no-show', p: 'attended' }],
    ['with dashes', [['Key: X - attended, O - apologies']], { x: 'attended', o: 'cancelled' }],
    [
      'a code to a row',
      [
        ['X', 'Attended'],
        ['O', 'Did not attend'],
      ],
      { x: 'attended', o: 'no-show' },
    ],
    ['that stand for nothing', [['Key: A attended, N not invited']], { a: 'attended', n: null }],
    ['none in a sentence', [['This lists everybody who attended']], {}],
  ])('%s', (_what, grid, key) => expect(keyOf(grid)).toEqual(key));

  it('go before the common ones', () => {
    const key = readCodeKey(sheetOf('S', [['A = absent, P = present']]).rows);
    expect(readAttendanceCode('A', key)).toMatchObject({ status: 'no-show' });
    expect(readAttendanceCode('N', readCodeKey(sheetOf('S', [['N = not invited, Y = attended']]).rows))).toEqual({
      is: 'empty',
    });
  });

  it.each<[string, Grid[number], boolean]>([
    ['a code and its meaning', ['DNA', 'Did not attend'], true],
    ['a line', ['Key: A attended, B booked'], true],
    ['a person and what became of it', ['Jo Lee', 'Attended'], false],
    ['a person', ['Jane Smith', 'Leeds'], false],
  ])('%s below the list: %j is %s', (_what, cells, isKey) => {
    const [row] = sheetOf('S', [cells]).rows;
    expect(row && isKeyRow(row)).toBe(isKey);
  });
});

describe('text that is no code', () => {
  it.each([
    ['a story', 'word '.repeat(2000)],
    ['brackets', '('.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
  ])('%s of great length is unclear, at once', (_what, text) => {
    const startedAt = performance.now();
    expect(readAttendanceCode(text, NO_KEY)).toEqual({ is: 'unclear', propose: null });
    readCodeKey(sheetOf('S', [[text]]).rows);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
