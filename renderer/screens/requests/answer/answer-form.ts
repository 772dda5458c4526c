import { FormDaySchema } from '@renderer/components/form-days';
import { AssignmentIdSchema, type AssignmentId } from '@shared/model/ids';
import { z } from 'zod';

/** The form of an answer; whether it may be sent is for `shared/rules/plan-answer.ts` to say. */
export const AnswerFormSchema = z.object({
  kind: z.enum(['names', 'nobody']),
  assignmentIds: z.array(z.custom<AssignmentId>((id) => AssignmentIdSchema.safeParse(id).success)),
  checked: z.boolean(),
  ownReason: z.string().trim().max(500),
  sentOn: FormDaySchema,
  reason: z.string().trim().max(2000),
  lateReason: z.string().trim().max(2000),
});
export type AnswerForm = z.infer<typeof AnswerFormSchema>;
