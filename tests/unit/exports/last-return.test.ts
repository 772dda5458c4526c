import { knownRecipients, lastReturns, lastReturnTo, MEMBER_PEER_DAYS, sheetsOf } from '@shared/exports/last-return';
import { ExportLogSchema, type ExportLog } from '@shared/model/export-log';
import { expect, test } from 'vitest';

const line = (at: string, more: Partial<ExportLog> = {}): ExportLog =>
  ExportLogSchema.parse({
    id: at,
    at: `${at}T09:00:00Z`,
    by: 'Priya',
    report: MEMBER_PEER_DAYS,
    recipient: 'The LGA',
    yearKey: 'FY2026/27',
    sheets: [
      { name: 'Notes', rows: 1 },
      { name: 'Summary', rows: 1 },
    ],
    sensitiveColumns: [],
    fileName: 'return.xlsx',
    sha256: '',
    upToChange: 1,
    ...more,
  });

const log = [
  line('2026-05-01'),
  line('2026-07-01', { recipient: 'CRM team' }),
  line('2026-06-01', { yearKey: 'FY2025/26' }),
  line('2026-08-01', { recipient: 'The LGA', report: 'Access pack' }),
];

test('the last return to each, newest first; other papers that left are none', () => {
  expect(lastReturns(log).map(({ id }) => id)).toEqual(['2026-07-01', '2026-06-01']);
  expect(lastReturnTo(log, 'The LGA')?.id).toBe('2026-06-01');
  expect(lastReturnTo(log, 'The LGA', 'FY2026/27')?.id).toBe('2026-05-01');
  expect(lastReturnTo(log, 'Nobody')).toBeUndefined();
});

test('who can be chosen: the LGA first, the office itself last', () => {
  expect(knownRecipients([])).toEqual(['The LGA', 'All, for us']);
  const more = [...log, line('2026-09-01', { recipient: 'All, for us' })];
  expect(knownRecipients(more)).toEqual(['The LGA', 'CRM team', 'All, for us']);
});

test('the sheets of a return stand in the order of the contract', () => {
  expect(sheetsOf(line('2026-05-01'))).toEqual(['Summary', 'Notes']);
});
