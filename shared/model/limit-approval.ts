import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { ApprovalIdSchema, CouncilIdSchema, DayEntryIdSchema, PeerIdSchema, ProjectIdSchema } from './ids';
import { QuarterDaysSchema } from './quarter-days';

export const APPROVAL_DECISIONS = ['asked', 'granted', 'refused', 'withdrawn'] as const;

/** A decision on days beyond the limit, for one peer in one year of counting. */
export const LimitApprovalSchema = z.object({
  id: ApprovalIdSchema,
  peerId: PeerIdSchema,
  /** Year key with its basis, such as `FY2026/27`. */
  yearKey: z.string().min(4).max(20),
  decision: z.enum(APPROVAL_DECISIONS),
  askedQuarterDays: QuarterDaysSchema,
  grantedQuarterDays: QuarterDaysSchema,
  /** The work that the days were granted for; for any work in the year when empty. */
  projectId: ProjectIdSchema.nullable().default(null),
  councilSupportedId: CouncilIdSchema.nullable().default(null),
  whatFor: z.string().trim().max(300).default(''),
  datesText: z.string().trim().max(120).default(''),
  askedOn: CalendarDaySchema.nullable().default(null),
  approver: z.string().trim().max(120).default(''),
  approverTitle: z.string().trim().max(120).default(''),
  decidedOn: CalendarDaySchema.nullable().default(null),
  reference: z.string().trim().max(200).default(''),
  reason: z.string().trim().max(2000).default(''),
  /** Who else was considered, in words; absent where the approver was not told. */
  considered: z.string().trim().max(1000).optional(),
  /** The days that were pencilled in when it was asked for; absent where it was entered without days. */
  dayIds: z.array(DayEntryIdSchema).max(400).optional(),
});
export type LimitApproval = z.infer<typeof LimitApprovalSchema>;
