import { z } from 'zod';

/** Peers that one e-mail may go to at once. */
const MOST_ADDRESSES = 200;

const AddressesSchema = z.array(z.email().max(320)).max(MOST_ADDRESSES);
const OneLineSchema = z
  .string()
  .max(400)
  .refine((text) => !/[\p{Cc}]/u.test(text));
const TextSchema = z.string().max(200_000);

/** The calls that hand an e-mail to the mail program; what each does stands in the contract. */
export const LETTER_CALLS = {
  'letter:compose': {
    request: z.strictObject({ to: AddressesSchema, bcc: AddressesSchema, subject: OneLineSchema, text: TextSchema }),
    reply: z.strictObject({}),
  },
  'letter:draft': {
    request: z.strictObject({
      to: AddressesSchema,
      bcc: AddressesSchema,
      subject: OneLineSchema,
      text: TextSchema,
      html: TextSchema,
    }),
    reply: z.strictObject({}),
  },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
