import { ErasedPeerSchema } from '@shared/model/erasure';
import { z } from 'zod';

/** Copies that one call may ask to be removed. */
const MOST_COPIES = 500;

/** The calls about erased peers; what each does stands in the contract. */
export const ERASURE_CALLS = {
  'erasure:state': {
    request: z.strictObject({}),
    reply: z.strictObject({
      erased: z.array(ErasedPeerSchema),
      unfinished: ErasedPeerSchema.nullable(),
      refusedIn: z.string().nullable(),
    }),
  },
  'erasure:begin': { request: z.strictObject({ peer: ErasedPeerSchema }), reply: z.strictObject({}) },
  'erasure:cancel': { request: z.strictObject({}), reply: z.strictObject({}) },
  'erasure:finish': {
    request: z.strictObject({ lastSequence: z.number().int().min(1), lastHash: z.string() }),
    reply: z.strictObject({}),
  },
  'erasure:remove-copies': {
    request: z.strictObject({ names: z.array(z.string().min(1).max(200)).max(MOST_COPIES) }),
    reply: z.strictObject({}),
  },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
