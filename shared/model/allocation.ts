import { z } from 'zod';
import { AllocationIdSchema, PeerIdSchema } from './ids';
import { QuarterDaysSchema } from './quarter-days';

/** Days given to the group (no peer) or to a lead peer in one year of counting. It is no limit: more is warned of, never refused. */
export const AllocationSchema = z.object({
  id: AllocationIdSchema,
  /** The lead peer whom the days were given to; `null`: the group. */
  peerId: PeerIdSchema.nullable(),
  /** Year key with its basis, such as `FY2026/27`. */
  yearKey: z.string().min(4).max(20),
  quarterDays: QuarterDaysSchema,
  /** Who gave them, or where that stands. */
  source: z.string().trim().max(200).default(''),
  note: z.string().trim().max(1000).default(''),
});
export type Allocation = z.infer<typeof AllocationSchema>;
