import type { CalendarDay } from '@shared/model/calendar-day';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { movedFromText } from '@renderer/words/moved-from-text';
import type { DaysUsed } from '@shared/rules/days-used';
import type { LimitPosition } from '@shared/rules/limit';
import type { ApprovalLine, CancelledLine, LimitLine, StatementLine } from '@shared/rules/statement';
import { formatMonth, formatRange } from '@shared/rules/uk-date';

/** A key for a line of a statement. */
export function lineKey(line: StatementLine): string {
  if (line.kind === 'days') return line.entries[0].id;
  return line.kind === 'approval' ? line.approval.id : 'limit';
}

/** When the days of a line are. */
export function datesText(line: CancelledLine, yearName: string, today: CalendarDay): string {
  if (line.precision === 'year') return `Some time in ${yearName}`;
  if (line.precision === 'month') return formatMonth(line.from);
  const was = movedFromText(line.entries);
  return [formatRange(line.from, line.to, today), was].filter(Boolean).join(', ');
}

/** What a line that is no work says: the limit, or "Approved beyond the limit for Corporate peer challenge, Leeds, by A. Director". */
export function grantLineText(line: LimitLine | ApprovalLine, work: (line: ApprovalLine) => string): string {
  if (line.kind === 'limit') return 'Limit agreed with the LGA';
  const { approver } = line.approval;
  return `Approved beyond the limit for ${work(line)}${approver ? `, by ${approver}` : ''}`;
}

/** What the sum of a statement is called: "Left", or "Over" where more is taken off than the limit. */
export function leftWord({ leftQuarterDays }: Pick<LimitPosition, 'leftQuarterDays'>): string {
  return leftQuarterDays < 0 ? 'Over' : 'Left';
}

/** "= limit 40 − worked 24.5 − booked 4". */
export function leftSumText(used: DaysUsed, limit: LimitPosition): string {
  const part = (sign: string, name: string, quarterDays: number) =>
    quarterDays > 0 ? ` ${sign} ${name} ${fromQuarterDays(quarterDays)}` : '';
  return [
    `= limit ${fromQuarterDays(limit.limitQuarterDays)}`,
    part('+', 'approved', limit.extraQuarterDays),
    part('\u2212', 'worked', used.workedQuarterDays),
    part('\u2212', 'booked', used.bookedQuarterDays),
  ].join('');
}
