import { InstantSchema } from '@shared/model/calendar-day';
import { ChangeSchema, RECORD_TABLES } from '@shared/model/change';
import { JournalOperationSchema } from '@shared/model/journal-frame';
import { z } from 'zod';

/** What the first line of every copy says that it is. */
export const COPY_FORMAT = 'peer-desk-copy';
/** The version of the lines; a reader refuses any later one. */
export const COPY_VERSION = 1;
/** The most rows in one line. */
export const MOST_ROWS_IN_LINE = 200;
/** The longest line that is read, in bytes: one operation may hold a long text twice. */
export const MOST_LINE_BYTES = 64 * 1024 * 1024;

/** The tables of a copy in the order of its lines: the records, the headers of the changes, their operations. */
export const COPY_TABLES = [...RECORD_TABLES, 'changes', 'operations'] as const;
export type CopyTable = (typeof COPY_TABLES)[number];

const Count = z.number().int().min(0);

// Safe: one count for each table.
const NO_ROWS = Object.fromEntries(COPY_TABLES.map((table) => [table, 0])) as Record<CopyTable, number>;

/** How many rows each table of a copy holds: none of a table that came after the copy was made. */
export const CopyCountsSchema = z
  .partialRecord(z.enum(COPY_TABLES), Count)
  .transform((counts): Record<CopyTable, number> => ({ ...NO_ROWS, ...counts }));
export type CopyCounts = z.infer<typeof CopyCountsSchema>;

/** What a copy for colleagues says besides: who left it, and whether the writing was handed over with it. */
const CopyLeftSchema = z.strictObject({ by: z.string().max(200), handedOver: z.boolean() });
export type CopyLeft = z.infer<typeof CopyLeftSchema>;

/**
 * The first line of a copy: ids and counts; of persons only who left it, in a copy for colleagues (`left`). `sequence` and `hash` are those of the last change in
 * it (0 and no text where there is none), `schemaVersion` is the shape of its records, `at` when it was made.
 */
export const CopyHeaderSchema = z.strictObject({
  format: z.literal(COPY_FORMAT),
  version: z.literal(COPY_VERSION),
  schemaVersion: Count,
  installation: z.string(),
  sequence: Count,
  hash: z.string(),
  at: InstantSchema,
  counts: CopyCountsSchema,
  left: CopyLeftSchema.optional(),
});
export type CopyHeader = z.infer<typeof CopyHeaderSchema>;

/** One line of rows; what each row must be, its table says. */
export const CopyRowsSchema = z.strictObject({
  table: z.enum(COPY_TABLES),
  rows: z.array(z.unknown()).min(1).max(MOST_ROWS_IN_LINE),
});
export type CopyRows = z.infer<typeof CopyRowsSchema>;

/** The last line: how many rows there were in all, and the SHA-256 of every byte before it, in hex. */
export const CopyEndSchema = z.strictObject({
  end: z.literal(true),
  rows: Count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const RecordSchema = z.looseObject({ id: z.string().min(1) });

/** The place of a row in its table; rows stand in the order of their places, none twice. */
export type RowPlace = readonly (string | number)[];

/** Reads one row by its table: its place, or nothing where it is not a row of that table. */
export function placeOfRow(table: CopyTable, row: unknown): RowPlace | undefined {
  if (table === 'changes') {
    const change = ChangeSchema.safeParse(row);
    return change.success ? [change.data.sequence] : undefined;
  }
  if (table === 'operations') {
    const operation = JournalOperationSchema.safeParse(row);
    return operation.success ? [operation.data.sequence, operation.data.index] : undefined;
  }
  // The shape of a record is that of the copy's version: whoever takes it in brings it to the newest, then checks it.
  const record = RecordSchema.safeParse(row);
  return record.success ? [record.data.id] : undefined;
}

/** Whether the place `a` stands before `b`; both of the same table. */
export function standsBefore(a: RowPlace, b: RowPlace): boolean {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined || part === other) continue;
    return part < other;
  }
  return false;
}
