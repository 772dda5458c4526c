import { buildContext } from '@shared/exports/return-context';
import { buildNotes } from '@shared/exports/notes';
import type { ReturnInput } from '@shared/exports/return-input';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { makeLockedYear, makeYearCorrection } from '@tests/support/builders';
import { expect, it } from 'vitest';
import { makeReturnInput } from './return-fixture';

function notesOf(overrides: Partial<ReturnInput>): string[] {
  const steps = buildContext(makeReturnInput(overrides));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return buildNotes(step.value).cells.map((cells) => cells.map((cell) => String(cell?.value ?? '')).join(' | '));
}

const lockedYears = [makeLockedYear()];
const yearCorrections = [
  makeYearCorrection({ on: '2026-06-02', reason: 'Paid twice' }),
  makeYearCorrection({ on: '2026-05-05', reason: 'A late claim' }),
  makeYearCorrection({ reason: 'Of another year', yearKeys: ['FY2024/25'] }),
  makeYearCorrection({ reason: '' }),
];
const locked = yearOf(CalendarDaySchema.parse('2025-10-01'), DEFAULT_AGREEMENT);

it('say that the year is locked, and why it was corrected since, in the order of the corrections', () => {
  const about = notesOf({ year: locked, lockedYears, yearCorrections }).filter((text) => text.includes('Locked year'));
  expect(about).toEqual([
    'Locked year | FY2025/26 was locked on 04/05/2026',
    'Locked year corrected on 05/05/2026 | A late claim',
    'Locked year corrected on 02/06/2026 | Paid twice',
  ]);
});

it('say nothing of it for another year', () => {
  expect(notesOf({ lockedYears, yearCorrections }).join()).not.toContain('Locked year');
});
