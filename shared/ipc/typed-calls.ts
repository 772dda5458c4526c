import { InstantSchema } from '@shared/model/calendar-day';
import { z } from 'zod';

/** The most that is kept of one form: a long e-mail pasted into it, and everything beside. */
const MOST_TYPED_CHARACTERS = 400_000;

const FormSchema = z.string().min(1).max(200);

/** The calls about what was typed in open forms and not saved; what each does stands in the contract. */
export const TYPED_CALLS = {
  'typed:read': {
    request: z.strictObject({ form: FormSchema }),
    reply: z.strictObject({ typed: z.strictObject({ at: InstantSchema, values: z.string() }).nullable() }),
  },
  'typed:keep': {
    request: z.strictObject({ form: FormSchema, values: z.string().max(MOST_TYPED_CHARACTERS) }),
    reply: z.strictObject({}),
  },
  'typed:drop': { request: z.strictObject({ form: FormSchema }), reply: z.strictObject({}) },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
