import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { ImportedRowSchema } from './imported-row';
import { AttendanceIdSchema, PeerIdSchema, TrainingEventIdSchema } from './ids';

/** Where a peer stands with an event. Apologies and withdrawals are `cancelled`. Source: DOMAIN section 3. */
export const ATTENDANCE_STATUSES = ['invited', 'booked', 'attended', 'no-show', 'cancelled'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** One peer at one event: there is one for each peer that the event knows of. */
export const AttendanceSchema = z.object({
  id: AttendanceIdSchema,
  eventId: TrainingEventIdSchema,
  peerId: PeerIdSchema,
  status: z.enum(ATTENDANCE_STATUSES),
  /** What was said besides: "Day 1 only". */
  note: z.string().trim().max(2000).default(''),
  /** When it was recorded on the CRM, the LGA's own system of record. Source: DOMAIN R15. */
  recordedOnCrmOn: CalendarDaySchema.nullable().default(null),
  imported: ImportedRowSchema.nullable().default(null),
});
export type Attendance = z.infer<typeof AttendanceSchema>;
