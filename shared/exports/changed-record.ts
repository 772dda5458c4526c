import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';

export type Images<Table extends string, T> = {
  table: Table;
  /** As it was when the last return was made, and as it is; `null` where there was or is none. */
  before: T | null;
  after: T | null;
  /** The day of its last change. */
  on: CalendarDay;
};

/** A record that a return tells of and that is no longer as it was when the last one was made. */
export type ChangedRecord = Images<'dayEntries', DayEntry> | Images<'approvals', LimitApproval>;
