import { describe, expect, it } from 'vitest';
import { replyInWords } from '@shared/import/requests/reply-in-words';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import type { ImportPreview, RawMerge } from '@shared/import/types';
import { TODAY, makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, entriesMade, readSheet, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const known = { ...NOTHING_KNOWN, peers: [jane] };

const read = (grid: Grid, name = 'Sheet1', merges: RawMerge[] = []) => readSheet(grid, { name, merges, known });

function made(result: ImportPreview): readonly string[] {
  return entriesMade(result).map(({ date, quarterDays, part, state }) => `${date} ${quarterDays} ${part} ${state}`);
}

describe('a log whose headings are its own', () => {
  it.each<[string, Grid]>([
    [
      'time given',
      [
        ['Date', 'Cllr', 'Council helped', 'Time given'],
        ['07/04/2026', 'Jane Smith', 'Leeds', 1],
      ],
    ],
    [
      'an amount under words of its own',
      [
        ['Date', 'Cllr', 'Council helped', 'Amount of allowance'],
        ['07/04/2026', 'Jane Smith', 'Leeds', 1],
      ],
    ],
    [
      'amounts that only their cells tell',
      [
        ['Date', 'Cllr', 'Council helped', 'Effort', 'Ref no'],
        ['07/04/2026', 'Jane Smith', 'Leeds', '1 day', 17],
      ],
    ],
    [
      'surname and first name, home and host',
      [
        ['Surname', 'First name', 'Authority', 'Start', 'End', 'Days', 'Type of support', 'Host authority', 'Status'],
        ['SMITH', 'Jane', 'Leeds', '07/04/2026', '', 1, 'Mentoring', 'Hull', 'Done'],
      ],
    ],
    [
      'two names for a column',
      [
        ['Date', 'Cllr', 'Council helped', 'Days', 'PO / code'],
        ['07/04/2026', 'Jane Smith', 'Leeds', 1, 'PO1001'],
      ],
    ],
  ])('%s', (_what, grid) => {
    const result = read(grid);
    expect(result.rows.map(({ holds, outcome }) => `${holds} ${outcome}`)).toEqual(['days new']);
    expect(made(result)).toEqual(['2026-04-07 4 day worked']);
  });

  it.each<[string, Grid]>([
    [
      'a fee',
      [
        ['Date', 'Cllr', 'Council', 'Fee'],
        ['07/04/2026', 'Jane Smith', 'Leeds', 1.5],
      ],
    ],
    [
      'a running number',
      [
        ['Date', 'Cllr', 'Council', 'Order'],
        ['07/04/2026', 'Jane Smith', 'Leeds', 1],
      ],
    ],
  ])('%s is no amount of days', (_what, grid) => {
    expect(made(read(grid))).toEqual([]);
  });

  it('reads halves with their part, and what was called off with its date', () => {
    const { rows } = read(
      [
        ['Date', 'Cllr', 'Days'],
        ['12.05.26', 'Jane Smith', 'half day (pm)'],
        ['13.05.26', 'Jane Smith', '½ day am'],
        ['cancelled - 18 Aug 2026', 'Jane Smith', 1],
      ],
      '2026-27',
    );
    expect(made({ rows } as ImportPreview)).toEqual(['2026-05-12 2 pm worked', '2026-05-13 2 am worked']);
    expect(rows[2]?.questions.map(({ field, propose }) => [field, propose])).toEqual([['state', 'Cancelled']]);
    expect(rows[2]?.reads?.from).toBe('2026-08-18');
  });

  it('takes a total with a decimal comma for one', () => {
    const { rows, reconciliation } = read([
      ['Name', 'Date', 'No. of days'],
      ['Jane Smith', '01/09/2025', '1,5'],
      ['Total', '', '1,5'],
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'ignored']);
    expect(reconciliation).toMatchObject([{ says: 6, ours: 6, agrees: true }]);
  });

  it.each([
    ['between dated rows', ['10/04/2025', '21st & 22nd May', '11/06/2025'], '21/05/2025 & 22/05/2025'],
    ['above the first', ['21 May', '11/06/2024', '12/06/2024'], '21/05/2024'],
    ['after the turn of the year', ['10/12/2024', '14 January', '11/02/2025'], '14/01/2025'],
  ])('proposes the year of the rows around a date without one, %s', (_what, dates, propose) => {
    const { rows } = read([['Date', 'Cllr', 'Days'], ...dates.map((date) => [date, 'Jane Smith', 1])]);
    const asked = rows.flatMap(({ questions }) => questions).filter(({ field }) => field === 'date');
    expect(asked.map((question) => question.propose)).toEqual([propose]);
  });
});

describe('headings in two rows over the names', () => {
  it.each(['Name', 'Peer details', 'Member name'])('%s', (group) => {
    const result = read(
      [
        [group, '', 'Contact', '', 'Days used', ''],
        ['First', 'Last', 'E-mail', 'Mobile', '2025/26', '2026/27'],
        ['Gwen', 'Thorley', 'gwen@example.org', '07700 900123', 12, 8.5],
      ],
      'Peers',
      [0, 2, 4].map((column) => ({ firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column + 1 })),
    );
    expect(result.rows.map(({ holds, outcome, peerName }) => [holds, outcome, peerName])).toEqual([
      ['peers', 'new', 'Gwen Thorley'],
    ]);
    expect(made(result)).toEqual(['2025-04-01 48 unknown worked', '2026-04-01 34 unknown worked']);
  });
});

describe('when an answer was sent, in words', () => {
  const received = CalendarDaySchema.parse('2026-09-30');

  it.each<[string, string | undefined, boolean?]>([
    ['same day', '2026-09-30', true],
    ['next day', '2026-10-01', true],
    ['three days later', '2026-10-03', true],
    ['replied 9 October \u2013 Cllr Smith', '2026-10-09', false],
    ['replied 9 October 2026', '2026-10-09', true],
    ['replied 4 January', '2027-01-04', false],
    ['holding reply 5/10, full reply 19/10', '2026-10-19', false],
    ['ack 1/10/26; names sent 7/10/26', '2026-10-07', true],
    ['holding reply 5/10', undefined],
    ['sent 5/10, again 7/10', undefined],
    ['by e-mail', undefined],
  ])('%s', (text, day, isSure) => {
    const told = replyInWords(text, received, TODAY);
    expect(told?.day).toBe(day);
    expect(told?.isSure).toBe(isSure);
  });

  it('counts from nothing where the receipt is not known', () => {
    expect(replyInWords('same day', null, TODAY)).toBeUndefined();
  });
});
