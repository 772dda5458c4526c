import type { AttendanceStatus } from '@shared/model/attendance';
import type { EventFacts } from './read-event';

/** A column that says who attended: the event that heads it in a matrix, what a tick means in a list. */
export type AttendanceColumn = {
  readonly column: number;
  readonly event: EventFacts | null;
  readonly sense: AttendanceStatus | null;
  /** Of a matrix with several columns for an event ("Booked | Attended", "Date | Attended"): that event's heading. */
  readonly group?: string;
  /** The peer signed there: whatever stands in it says that the peer came. */
  readonly isSignature?: true;
  /** The column says when that event was, and nothing else. */
  readonly isDate?: true;
};
