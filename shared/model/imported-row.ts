import { z } from 'zod';
import { ImportBatchIdSchema } from './ids';

/** Where an imported record came from: one imported row owns all the records made from it. */
export const ImportedRowSchema = z.object({
  batchId: ImportBatchIdSchema,
  sheet: z.string(),
  row: z.number().int(),
  /** Text that stays the same when a corrected copy of the same workbook comes in. */
  rowKey: z.string(),
  /** Text made from what the row said: the same while the row says the same, whatever was edited here since. */
  fingerprint: z.string().optional(),
});
