import { z } from 'zod';
import { ChangeSchema, RECORD_TABLES } from './change';

/** The most that one frame of the journal may hold, in bytes of its JSON text as UTF-8. */
export const MAX_FRAME_BYTES = 1024 * 1024;

const Sequence = z.number().int().min(1);
const Place = z.number().int().min(0);

/** One operation as it travels to the journal and back: the row of `operations`, whole. */
export const JournalOperationSchema = z.strictObject({
  sequence: Sequence,
  index: Place,
  table: z.enum(RECORD_TABLES),
  key: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

const BeginSchema = z.strictObject({ kind: z.literal('begin'), change: ChangeSchema });

const OperationsSchema = z.strictObject({
  kind: z.literal('operations'),
  sequence: Sequence,
  from: Place,
  operations: z.array(JournalOperationSchema).min(1),
});

const PieceSchema = z.strictObject({
  kind: z.literal('piece'),
  sequence: Sequence,
  index: Place,
  part: Place,
  parts: z.number().int().min(1),
  text: z.string().max(MAX_FRAME_BYTES),
});

const EndSchema = z.strictObject({ kind: z.literal('end'), sequence: Sequence, hash: z.string() });

/**
 * One frame of a change in the journal. A change is a `begin` with its header, its operations in order, and an `end`
 * with its hash; without its end it was never made. `from` is the index of the first operation of the frame. An
 * operation too long for a frame is cut: `text` is a part of its JSON, `part` counts from 0 to `parts - 1`.
 */
export const JournalFrameSchema = z.discriminatedUnion('kind', [BeginSchema, OperationsSchema, PieceSchema, EndSchema]);
export type JournalFrame = z.infer<typeof JournalFrameSchema>;
