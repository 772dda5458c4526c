import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { PeerIdSchema, RestrictedNoteIdSchema } from './ids';

/** The most characters that a restricted note may have. */
const RESTRICTED_NOTE_MOST_CHARACTERS = 20_000;

/** An age file as text, as every age program writes and reads it. */
const AgeTextSchema = z.string().max(300_000).startsWith('-----BEGIN AGE ENCRYPTED FILE-----\n');

/**
 * A restricted note on a peer. What it says, and who wrote it, is only in `ciphertext`, which opens with the restricted
 * passphrase; nothing of it stands anywhere in clear. `changedOn` is empty until it was changed.
 */
export const RestrictedNoteSchema = z.object({
  id: RestrictedNoteIdSchema,
  peerId: PeerIdSchema,
  writtenOn: CalendarDaySchema,
  changedOn: CalendarDaySchema.nullable().default(null),
  ciphertext: AgeTextSchema,
});
export type RestrictedNote = z.infer<typeof RestrictedNoteSchema>;

/**
 * The keys of restricted notes; they are on while this setting is there. `recipient`: the public part, to which notes are
 * encrypted; `identity`: the secret part under the restricted passphrase; `earlier`: the secret parts from before the passphrase
 * was changed, newest first, each encrypted to `recipient`, so that what was written then can still be read.
 */
export const RestrictedKeysSchema = z.object({
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
  identity: AgeTextSchema,
  earlier: z.array(AgeTextSchema).max(200),
});
export type RestrictedKeys = z.infer<typeof RestrictedKeysSchema>;

/** What a restricted note says, and who wrote and last changed it; it is in clear in memory only. */
export const RestrictedContentSchema = z.object({
  text: z.string().trim().min(1, 'note-missing').max(RESTRICTED_NOTE_MOST_CHARACTERS),
  writtenBy: z.string().max(200),
  changedBy: z.string().max(200).nullable(),
});
export type RestrictedContent = z.infer<typeof RestrictedContentSchema>;
