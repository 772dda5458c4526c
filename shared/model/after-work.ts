import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';

/** Whose words feedback is: the LGA's or the council's on the peer, or the peer's own on the work. */
export const FEEDBACK_FROM = ['the LGA', 'the council supported', 'the peer'] as const;

/**
 * What was said after a piece of work, in a few lines; what touches on how somebody performs belongs in a restricted note.
 * Source: Peer Support Review Update, para 20; introduction to the peer challenge process, Charter "What we ask" 7-8.
 */
export const FeedbackSchema = z.object({
  from: z.enum(FEEDBACK_FROM),
  on: CalendarDaySchema,
  /** Who wrote or said it. */
  by: z.string().trim().max(120),
  summary: z.string().trim().min(1, 'summary-missing').max(600),
  /** It raises a concern that somebody has to look into, until the day on which that was done. */
  concern: z.literal(true).optional(),
  settledOn: CalendarDaySchema.optional(),
});
export type Feedback = z.infer<typeof FeedbackSchema>;

/**
 * How far the peer's claim for a piece of work has come; each day absent until then, and steps may be jumped. No amounts, rates
 * or bank details are kept. Source: introduction to the peer challenge process, Charter 4 (approved by the LGA project manager).
 */
export const ClaimSchema = z.object({
  submittedOn: CalendarDaySchema.optional(),
  approvedOn: CalendarDaySchema.optional(),
  paidOn: CalendarDaySchema.optional(),
  reference: z.string().trim().max(60),
  /** Nothing is claimed for this work. */
  notDue: z.literal(true).optional(),
});
export type Claim = z.infer<typeof ClaimSchema>;
