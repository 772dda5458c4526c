import { addDays, addMonths } from '@shared/rules/calendar';
import { day } from '@tests/support/builders';
import { expect, test } from 'vitest';

test.each([
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-11-22', 1, '2026-12-22'],
  ['2026-11-22', 2, '2027-01-22'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2100-01-31', 1, '2100-02-28'],
  ['2000-01-31', 1, '2000-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', 36, '2027-02-28'],
  ['2026-12-01', -36, '2023-12-01'],
])('%s and %i months: %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test('is what the calendar of the computer says, on every day of eight years', () => {
  for (let on = day('2023-01-01'); on < '2031-01-01'; on = addDays(on, 1)) {
    for (const months of [-37, -12, -1, 1, 3, 36]) {
      const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
      const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
      const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
      expect(addMonths(on, months)).toBe(then.toISOString().slice(0, 10));
    }
  }
});
