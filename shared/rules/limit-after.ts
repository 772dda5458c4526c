import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { daysUsed } from './days-used';
import { limitPosition, type LimitPosition } from './limit';
import { limitOf } from './limit-of-year';
import type { Year } from './year';

/** One peer's days and decisions of a year; entries and approvals of other years do no harm. */
export type PeerYearRecords = {
  entries: readonly DayEntry[];
  approvals: readonly LimitApproval[];
  agreement: Agreement;
};

/** A peer who will stand over the limit without approval, or further over than now. */
export type OverAfter = {
  peerId: PeerId;
  year: Year;
  /** Worked and booked. */
  takenQuarterDays: number;
  limitQuarterDays: number;
  extraQuarterDays: number;
  /** Days beyond the limit that no grant covers; more than nought. */
  overQuarterDays: number;
};

/**
 * Whether a step takes one peer past the limit without approval in a year, or further past it than now; `null` where it
 * does not. It refuses nothing: an undo names it before it is done, and a person decides.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: an undo is planned and shown before it is done; the limit never refuses a fact.
 */
export function overAfter(
  peerId: PeerId,
  year: Year,
  now: PeerYearRecords,
  then: PeerYearRecords,
  today: CalendarDay,
): OverAfter | null {
  const { limit: limitNow } = standing(now, year, today);
  const { takenQuarterDays, limit } = standing(then, year, today);
  if (limit.uncoveredQuarterDays <= limitNow.uncoveredQuarterDays) return null;
  return {
    peerId,
    year,
    takenQuarterDays,
    limitQuarterDays: limit.limitQuarterDays,
    extraQuarterDays: limit.extraQuarterDays,
    overQuarterDays: limit.uncoveredQuarterDays,
  };
}

function standing({ entries, approvals, agreement }: PeerYearRecords, year: Year, today: CalendarDay) {
  const used = daysUsed(entries, year, agreement, today);
  const ofYear = approvals.filter(({ yearKey }) => yearKey === year.key);
  const limit: LimitPosition = limitPosition(used, ofYear, limitOf(year, agreement));
  const takenQuarterDays = used.workedQuarterDays + used.bookedQuarterDays;
  return { limit, takenQuarterDays };
}
