import { z } from 'zod';
import { InstantSchema } from './calendar-day';

/** One spreadsheet that left: what, for whom, with which columns, and the fingerprint of the file. */
export const ExportLogSchema = z.object({
  id: z.string(),
  at: InstantSchema,
  by: z.string(),
  report: z.string(),
  recipient: z.string(),
  yearKey: z.string(),
  /** Whether peers with nothing in the year stood in it too; lines of earlier versions do not say. */
  includeUnused: z.boolean().optional(),
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  sensitiveColumns: z.array(z.string()),
  filter: z.string().default(''),
  fileName: z.string(),
  sha256: z.string(),
  /** Number of the last change that the file holds. */
  upToChange: z.number().int(),
});
export type ExportLog = z.infer<typeof ExportLogSchema>;
