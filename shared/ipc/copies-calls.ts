import { CopyCountsSchema, CopyHeaderSchema } from '@shared/copies/copy-format';
import { InstantSchema } from '@shared/model/calendar-day';
import { PASSPHRASE_MOST_CHARACTERS } from '@shared/model/passphrase';
import { z } from 'zod';

/** The most bytes of a copy that travel in one call. */
export const MOST_COPY_BYTES_IN_CALL = 4 * 1024 * 1024;

const TokenSchema = z.string().min(1).max(64);
const NameSchema = z.string().min(1).max(200);
const BytesSchema = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= MOST_COPY_BYTES_IN_CALL,
);

/**
 * A copy in the list. `state`: `checked` when it was opened and read to its end after writing, `damaged` when that failed
 * since, `unchecked` when it was found there; then its `counts` are not known. `place`: in the folder of the application, in
 * the one that the office chose, or in both. `opensElsewhere`: by the passphrase; `null` where that is not known.
 */
const CopyEntrySchema = z.strictObject({
  name: NameSchema,
  at: InstantSchema,
  sequence: z.number().int().min(0),
  bytes: z.number().int().min(0),
  counts: CopyCountsSchema.nullable(),
  state: z.enum(['checked', 'damaged', 'unchecked']),
  place: z.enum(['own', 'folder', 'both']),
  opensElsewhere: z.boolean().nullable(),
});
export type CopyEntry = z.infer<typeof CopyEntrySchema>;

/** The folder that the office chose, by its last name only; `reachable` when it may be written to now. */
export const CopyFolderSchema = z.strictObject({ name: z.string(), reachable: z.boolean() }).nullable();
export type CopyFolder = z.infer<typeof CopyFolderSchema>;

/** Every copy, newest first. */
const CopiesListSchema = z.strictObject({ copies: z.array(CopyEntrySchema), folder: CopyFolderSchema });
export type CopiesList = z.infer<typeof CopiesListSchema>;

/** A copy that was written and checked; `folderProblem` is why it is not in the chosen folder too, as a code. */
const CopyWrittenSchema = z.strictObject({ copy: CopyEntrySchema, folderProblem: z.string().nullable() });
export type CopyWritten = z.infer<typeof CopyWrittenSchema>;

/** A copy of the list by its name, or a file by the token that choosing it gave. */
const CopySourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), name: NameSchema }),
  z.strictObject({ kind: z.literal('file'), file: TokenSchema }),
]);
export type CopySource = z.infer<typeof CopySourceSchema>;

/** The calls about copies of the records; what each does stands in the contract. */
export const COPIES_CALLS = {
  'copies:begin': { request: z.strictObject({}), reply: z.strictObject({ writing: TokenSchema }) },
  'copies:append': {
    request: z.strictObject({ writing: TokenSchema, bytes: BytesSchema }),
    reply: z.strictObject({}),
  },
  'copies:end': { request: z.strictObject({ writing: TokenSchema }), reply: CopyWrittenSchema },
  'copies:list': { request: z.strictObject({}), reply: CopiesListSchema },
  'copies:choose-folder': { request: z.strictObject({}), reply: z.strictObject({ folder: CopyFolderSchema }) },
  'copies:choose-file': {
    request: z.strictObject({}),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('chosen'), file: TokenSchema, fileName: z.string() }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  'copies:open': {
    request: z.strictObject({
      source: CopySourceSchema,
      passphrase: z.string().max(PASSPHRASE_MOST_CHARACTERS).optional(),
    }),
    reply: z.strictObject({ reading: TokenSchema, header: CopyHeaderSchema }),
  },
  'copies:read': {
    request: z.strictObject({ reading: TokenSchema }),
    reply: z.strictObject({ bytes: BytesSchema, done: z.boolean() }),
  },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
