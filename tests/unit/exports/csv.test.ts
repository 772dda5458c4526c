import { csvText } from '@shared/exports/csv';
import { csvFileName } from '@shared/exports/file-name';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { sheetOf } from './read-sheet';
import { byPeer, makeReturnInput } from './return-fixture';

function lineFor(overrides: Parameters<typeof makeDayEntry>[0]): string | undefined {
  const peer = makePeer({ id: 'p', firstName: 'Siân', lastName: 'Ó Briain' });
  const entriesByPeer = byPeer([makeDayEntry({ id: 'e', peerId: 'p', ...overrides })]);
  const text = [...csvText(sheetOf(makeReturnInput({ peers: [peer], entriesByPeer }), 'Day detail'))].join('');
  return text.split('\r\n')[1];
}

describe('CSV', () => {
  test('begins with a byte order mark and the headings', () => {
    const text = [...csvText(sheetOf(makeReturnInput(), 'Day detail'))].join('');
    expect(text.startsWith('\uFEFFPeer,CRM ID,Date,Days,')).toBe(true);
  });

  test('has dates and days as people write them', () => {
    expect(lineFor({ quarterDays: 9 })).toBe('Siân Ó Briain,,10/06/2026,2.25,,On site,,,,,Yes,Worked,,e');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    ['=A1,B1', '"\'=A1,B1"'],
    ['plain = text', 'plain = text'],
  ])('writes %j as %s', (whatFor, field) => {
    expect(lineFor({ whatFor })).toBe(`Siân Ó Briain,,10/06/2026,1,,On site,${field},,,,Yes,Worked,,e`);
  });

  test('leaves negative numbers numbers', () => {
    const peer = makePeer({ id: 'p' });
    const entriesByPeer = byPeer([makeDayEntry({ peerId: 'p', quarterDays: 161 })]);
    const lines = [...csvText(sheetOf(makeReturnInput({ peers: [peer], entriesByPeer }), 'Days used'))];
    expect(lines[2]?.split(',').slice(5, 8)).toEqual(['40.25', '0', '-0.25']);
  });

  test('is named after its workbook and sheet', () => {
    expect(csvFileName('member-peer-days-FY2026-27-Labour-2026-11-22.xlsx', 'Over 40 days')).toBe(
      'member-peer-days-FY2026-27-Labour-2026-11-22-over-40-days.csv',
    );
  });
});
