import { describe, expect, it } from 'vitest';
import { fromSerial } from '@shared/import/values/dates';
import type { PreviewRow } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { toDayNumber } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { day } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf, type Given } from './import-fixture';

const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell' });
const known = { ...NOTHING_KNOWN, peers: [anna] };

/** A real date as a sheet keeps it. */
function real(text: string): Given {
  return { serial: toDayNumber(day(text)) + 25_569, shown: formatUkDate(day(text)) };
}

function read(sheet: string, dates: readonly (Given | readonly [heading: string])[]): readonly string[] {
  const rows = dates.map((date): Given[] => (Array.isArray(date) ? [date[0]] : [date as Given, 'Anna Peerwell', 1]));
  const raw = workbookOf(sheetOf(sheet, [['Date', 'Peer', 'Days'], ...rows]));
  return preview(raw, { known })
    .rows.filter(({ outcome }) => outcome !== 'ignored')
    .map(inShort);
}

function inShort({ reads, questions: [question] }: PreviewRow): string {
  return question ? `${question.reason.code} ${question.propose}` : (reads?.from ?? '');
}

describe('the order of day and month in a column', () => {
  it('is the UK order where real dates and texts are mixed and nothing speaks against it', () => {
    expect(read('Log', [real('2026-04-20'), '07/04/2026', '21/04/2026', real('2026-05-06')])).toEqual([
      '2026-04-20',
      '2026-04-07',
      '2026-04-21',
      '2026-05-06',
    ]);
  });

  it('is in doubt where only texts are left that are no dates with the month first', () => {
    // 3 April shown as 4 March was read with the month first.
    const dates = ['25/03/2026', real('2026-03-04'), real('2026-05-05'), '30/03/2026', real('2026-01-04')];
    expect(read('Log', dates)).toEqual([
      '2026-03-25',
      'date-ambiguous 03/04/2026',
      '2026-05-05',
      '2026-03-30',
      'date-ambiguous 01/04/2026',
    ]);
  });

  it('says of texts with the month first that they are, and lists those that may be', () => {
    expect(read('Log', ['03/25/2026', '04/16/2026', '04/05/2026', '05/05/2026'])).toEqual([
      'date-month-first 25/03/2026',
      'date-month-first 16/04/2026',
      'date-ambiguous 05/04/2026',
      '2026-05-05',
    ]);
    expect(read('Log', ['03/25/2026', '25/03/2026', '16/04/2026', '04/05/2026'])).toEqual([
      'date-month-first 25/03/2026',
      '2026-03-25',
      '2026-04-16',
      'date-ambiguous 04/05/2026',
    ]);
  });

  it('is in doubt where a date lies outside its heading, and inside it the other way round', () => {
    expect(read('Log', [['June 2026'], real('2026-06-10'), real('2026-07-06'), real('2026-08-20')])).toEqual([
      '2026-06-10',
      'date-ambiguous 07/06/2026',
      '2026-08-20',
    ]);
    expect(read('2026-27', [real('2026-06-10'), real('2027-05-01'), real('2027-05-20')])).toEqual([
      '2026-06-10',
      'date-ambiguous 05/01/2027',
      '2027-05-20',
    ]);
  });

  it('takes the answer', () => {
    const raw = workbookOf(
      sheetOf('Log', [['Date', 'Peer', 'Days'], ['June 2026'], [real('2026-07-06'), 'Anna Peerwell', 1]]),
    );
    const rows = new Map([['Log!3', { cells: { date: '06/07/2026' } }]]);
    const result = preview(raw, { known, decisions: { rows, unknownPeers: 'ask' } });
    expect(result.rows[1]).toMatchObject({ outcome: 'new', reads: { from: '2026-07-06' } });
  });

  it('reads a workbook whose days begin in 1904', () => {
    expect(fromSerial(toDayNumber(day('2026-06-10')) + 25_569 - 1462, true)).toBe('2026-06-10');
  });
});

it('does not turn a real date out of the year that the sheet is of', () => {
  const dates: Given[] = [
    { serial: 45_748, shown: '01/04/2025' },
    '14/04/2025',
    { serial: 45_748, shown: '01/04/2025' },
    '15/09/2025',
  ];
  const grid = [['Date', 'Peer', 'Days'], ...dates.map((date, index) => [date, 'Jane Smith', index + 1])];
  const asked = (name: string) =>
    preview(workbookOf(sheetOf(name, grid))).rows.flatMap(({ questions }) =>
      questions.filter(({ field }) => field === 'date').map(({ reason }) => reason.code),
    );
  expect(asked('2025-26')).toEqual([]);
  expect(asked('Log')).toEqual(['date-ambiguous', 'date-ambiguous']);
});
