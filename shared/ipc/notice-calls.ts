import { NoticeSchema } from '@shared/model/notice';
import { z } from 'zod';

/** The call that shows a notification of the system; what it does stands in the contract. */
export const NOTICE_CALLS = {
  'notice:show': { request: NoticeSchema, reply: z.strictObject({}) },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;
