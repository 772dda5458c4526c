import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { PeerIdSchema } from './ids';

/** A year of counting that is locked: its days and approvals change only with a reason. Unlocking it deletes the record. */
export const LockedYearSchema = z.object({
  /** Year key with its basis, such as `FY2025/26`. */
  id: z.string().min(4).max(20),
  /** As the year was shown when it was locked; today it is written from its key (`yearText`). */
  name: z.string().min(4).max(10),
  /** Both inclusive. They stand here so that the same days stay locked under another year basis. */
  startsOn: CalendarDaySchema,
  endsOn: CalendarDaySchema,
  lockedOn: CalendarDaySchema,
  lockedBy: z.string().trim().max(120).default(''),
});
export type LockedYear = z.infer<typeof LockedYearSchema>;

/** Why a change was made to locked years; it has the id of that change, and an undo of the change leaves it. */
export const YearCorrectionSchema = z.object({
  id: z.string().min(1).max(64),
  /** Keys of the locked years that the change touched. */
  yearKeys: z.array(z.string().min(4).max(20)).min(1),
  /** What the user said; empty only after an erasure. */
  reason: z.string().trim().max(1000),
  on: CalendarDaySchema,
  by: z.string().trim().max(120).default(''),
  /** The one peer whose days or approvals were touched; `null` where they were several, or a setting. */
  peerId: PeerIdSchema.nullable().default(null),
});
export type YearCorrection = z.infer<typeof YearCorrectionSchema>;
