import { ACTIONS } from '@shared/model/actions';
import { z } from 'zod';

/** The calls about the window and what it shows; what each does stands in the contract. */
export const WINDOW_CALLS = {
  'window:closing': { request: z.strictObject({}), reply: z.strictObject({ closing: z.boolean() }) },
  'window:close': { request: z.strictObject({}), reply: z.strictObject({}) },
  'menu:chosen': {
    request: z.strictObject({}),
    reply: z.strictObject({ action: z.enum(ACTIONS.map(({ id }) => id)).nullable() }),
  },
  'page:print': {
    request: z.strictObject({}),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('printed') }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  'page:save-pdf': {
    request: z.strictObject({ suggestedName: z.string().min(1).max(200) }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
