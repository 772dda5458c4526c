import { FormDaySchema, OptionalFormDaySchema } from '@renderer/components/form-days';
import { FeedbackSchema, type Feedback } from '@shared/model/after-work';
import type { CalendarDay } from '@shared/model/calendar-day';
import { z } from 'zod';

/** Feedback as it is typed; what cannot be is refused at its field. */
export function buildFeedbackSchema(today: CalendarDay) {
  const { from, by, summary } = FeedbackSchema.shape;
  return z
    .object({
      from,
      by,
      summary,
      on: FormDaySchema.refine((day) => day <= today, 'later-than-today'),
      concern: z.boolean(),
      settledOn: OptionalFormDaySchema.refine((day) => day === null || day <= today, 'later-than-today'),
    })
    .refine(({ on, settledOn }) => settledOn === null || settledOn >= on, {
      path: ['settledOn'],
      message: 'settled-before-said',
    });
}
export type FeedbackForm = z.infer<ReturnType<typeof buildFeedbackSchema>>;

/** The form as it opens: on what was recorded, or on today. */
export function toFeedbackForm(old: Feedback | undefined, today: CalendarDay): FeedbackForm {
  return {
    from: old?.from ?? 'the LGA',
    by: old?.by ?? '',
    summary: old?.summary ?? '',
    on: old?.on ?? today,
    concern: old?.concern ?? false,
    settledOn: old?.settledOn ?? null,
  };
}

/** What is recorded; only a concern is settled. */
export function toFeedback({ concern, settledOn, ...said }: FeedbackForm): Feedback {
  return { ...said, ...(concern ? { concern: true as const, ...(settledOn ? { settledOn } : {}) } : {}) };
}
