import { z } from 'zod';
import { InstantSchema } from './calendar-day';
import { ImportBatchIdSchema } from './ids';

/** The six ends that a row read can come to; they add up to the rows read. */
export const ROW_OUTCOMES = ['new', 'update', 'unchanged', 'needs review', 'ignored', 'rejected'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export const ImportBatchSchema = z.object({
  id: ImportBatchIdSchema,
  at: InstantSchema,
  by: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  sheets: z.array(z.object({ name: z.string(), holds: z.string(), rowsRead: z.number().int() })),
  counts: z.record(z.enum(ROW_OUTCOMES), z.number().int()),
});
export type ImportBatch = z.infer<typeof ImportBatchSchema>;
