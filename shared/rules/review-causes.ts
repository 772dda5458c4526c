import type { Attendance } from '@shared/model/attendance';
import type { RecordTable } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { ReviewDifference } from './compare-reviews';
import { isInYear, type Year } from './year';

/** A record that was changed since the review: as it was and as it is, `null` where there was or is none. */
export type Changed = { table: RecordTable; before: unknown; after: unknown };

/** Tables whose changes can make a figure of a review another one. */
export const TABLES_OF_FIGURES: readonly RecordTable[] = [
  'dayEntries',
  'approvals',
  'attendances',
  'peers',
  'settings',
];

/**
 * Which of the changes since a review may be why a peer's figures differ: days that lay or lie in its year and decisions on
 * that year for figures of days; attendances and the peer's own record for training, availability and for who came or went.
 */
export function causesOf<T extends Changed>(
  difference: ReviewDifference,
  changed: readonly T[],
  year: Pick<Year, 'key' | 'startsOn' | 'endsOn'>,
): T[] {
  const { figures, peerId } = difference;
  const cameOrWent = difference.was === undefined || difference.is === undefined;
  const ofDays = cameOrWent || figures.some((figure) => figure !== 'training' && figure !== 'availability');
  const ofRecord = cameOrWent || figures.includes('training') || figures.includes('availability');
  return changed.filter((change) => {
    const images = [change.before, change.after].filter((image) => image !== null);
    switch (change.table) {
      case 'dayEntries':
        // Safe: images of this table, in today's shape.
        return ofDays && (images as DayEntry[]).some((image) => image.peerId === peerId && isInYear(image.date, year));
      case 'approvals':
        return (
          ofDays && (images as LimitApproval[]).some((image) => image.peerId === peerId && image.yearKey === year.key)
        );
      case 'attendances':
        return figures.includes('training') && (images as Attendance[]).some((image) => image.peerId === peerId);
      case 'peers':
        return ofRecord && (images as { id: string }[]).some((image) => image.id === peerId);
      default:
        return false;
    }
  });
}
