import { CopyHeaderSchema } from '@shared/copies/copy-format';
import { InstantSchema } from '@shared/model/calendar-day';
import { PASSPHRASE_MOST_CHARACTERS } from '@shared/model/passphrase';
import { z } from 'zod';
import { CopyFolderSchema, MOST_COPY_BYTES_IN_CALL } from './copies-calls';

const TokenSchema = z.string().min(1).max(64);
const NameSchema = z.string().min(1).max(200);
const PassphraseSchema = z.string().max(PASSPHRASE_MOST_CHARACTERS);
const BytesSchema = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= MOST_COPY_BYTES_IN_CALL,
);

/** A copy for colleagues in the office folder, by what its name says; `ours` when it was left by this computer. */
export const ColleagueCopySchema = z.strictObject({
  name: NameSchema,
  bytes: z.number().int().min(0),
  at: InstantSchema,
  sequence: z.number().int().min(0),
  hashStart: z.string(),
  writer: z.string(),
  handedOver: z.boolean(),
  ours: z.boolean(),
});
export type ColleagueCopy = z.infer<typeof ColleagueCopySchema>;

/** The office folder, and what lies there: the copy to be read first, first. `lastLeft` is the last one that we left. */
const OfficeFolderSchema = z.strictObject({
  folder: CopyFolderSchema,
  copies: z.array(ColleagueCopySchema),
  lastLeft: z.strictObject({ at: InstantSchema, sequence: z.number().int().min(0) }).nullable(),
  /** Whether copies that others left can be opened without asking for the passphrase. */
  opens: z.boolean(),
});
export type OfficeFolder = z.infer<typeof OfficeFolderSchema>;

/** A copy of the office folder by its name, or a file by the token that choosing it gave. */
const ColleagueSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), name: NameSchema }),
  z.strictObject({ kind: z.literal('file'), file: TokenSchema }),
]);
export type ColleagueSource = z.infer<typeof ColleagueSourceSchema>;

/** The calls about copies for colleagues; what each does stands in the contract. */
export const COLLEAGUES_CALLS = {
  'colleagues:state': { request: z.strictObject({}), reply: OfficeFolderSchema },
  'colleagues:choose-folder': { request: z.strictObject({}), reply: OfficeFolderSchema },
  'colleagues:forget-folder': { request: z.strictObject({}), reply: OfficeFolderSchema },
  'colleagues:keep-identity': { request: z.strictObject({ passphrase: PassphraseSchema }), reply: z.strictObject({}) },
  'colleagues:choose-file': {
    request: z.strictObject({}),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('chosen'), file: TokenSchema, fileName: z.string() }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  'colleagues:begin': {
    request: z.strictObject({ to: z.enum(['folder', 'file']) }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('begun'), writing: TokenSchema }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  'colleagues:append': {
    request: z.strictObject({ writing: TokenSchema, bytes: BytesSchema }),
    reply: z.strictObject({}),
  },
  'colleagues:end': {
    request: z.strictObject({ writing: TokenSchema }),
    reply: z.strictObject({ name: z.string(), header: CopyHeaderSchema }),
  },
  'colleagues:join': {
    request: z.strictObject({ source: ColleagueSourceSchema, passphrase: PassphraseSchema }),
    reply: z.strictObject({}),
  },
  'colleagues:open': {
    request: z.strictObject({ source: ColleagueSourceSchema, passphrase: PassphraseSchema.optional() }),
    reply: z.strictObject({ reading: TokenSchema, header: CopyHeaderSchema }),
  },
  'colleagues:read': {
    request: z.strictObject({ reading: TokenSchema }),
    reply: z.strictObject({ bytes: BytesSchema, done: z.boolean() }),
  },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
