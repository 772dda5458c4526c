import { PASSPHRASE_MOST_CHARACTERS } from '@shared/model/passphrase';
import { RestrictedContentSchema, RestrictedKeysSchema, RestrictedNoteSchema } from '@shared/model/restricted-note';
import { z } from 'zod';

/** The most notes that one call opens. */
export const MOST_NOTES_IN_CALL = 50;

const PassphraseSchema = z.string().max(PASSPHRASE_MOST_CHARACTERS);
const NothingSchema = z.strictObject({});
/** New keys, and the text of their sheet, which is shown once and kept nowhere. */
const MadeSchema = z.strictObject({ keys: RestrictedKeysSchema, sheet: z.string() });
const PlaceSchema = RestrictedNoteSchema.pick({ id: true, peerId: true });

/** The calls about restricted notes; what each does stands in the contract. */
export const RESTRICTED_CALLS = {
  'restricted:make': { request: z.strictObject({ passphrase: PassphraseSchema }), reply: MadeSchema },
  'restricted:open': {
    request: z.strictObject({ keys: RestrictedKeysSchema, passphrase: PassphraseSchema }),
    reply: NothingSchema,
  },
  'restricted:close': { request: NothingSchema, reply: NothingSchema },
  'restricted:change': {
    request: z.strictObject({ keys: RestrictedKeysSchema, current: PassphraseSchema, passphrase: PassphraseSchema }),
    reply: MadeSchema,
  },
  'restricted:sheet': {
    request: z.strictObject({ keys: RestrictedKeysSchema, passphrase: PassphraseSchema }),
    reply: z.strictObject({ sheet: z.string() }),
  },
  'restricted:seal': {
    request: z.strictObject({
      recipient: RestrictedKeysSchema.shape.recipient,
      note: PlaceSchema,
      content: RestrictedContentSchema,
    }),
    reply: RestrictedNoteSchema.pick({ ciphertext: true }),
  },
  'restricted:read': {
    request: z.strictObject({
      notes: z.array(RestrictedNoteSchema.pick({ id: true, peerId: true, ciphertext: true })).max(MOST_NOTES_IN_CALL),
    }),
    reply: z.strictObject({ contents: z.array(RestrictedContentSchema.nullable()) }),
  },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
