import { z } from 'zod';
import { AVAILABILITY_KINDS, TRAINING_KINDS } from './peer';
import { CalendarDaySchema, InstantSchema } from './calendar-day';
import { DAY_PRECISIONS } from './day-entry';
import { PeerIdSchema, PoolReviewIdSchema } from './ids';
import { AgreementSchema } from './settings';

const day = CalendarDaySchema.nullable();
const quarterDays = z.number().int();

/** Where one peer stood, as a review froze it. Amounts as in `DaysUsed` and `LimitPosition`. */
const PoolReviewRowSchema = z.object({
  peerId: PeerIdSchema,
  /** As the peer was called then. */
  name: z.string(),
  homeCouncil: z.string(),
  workedQuarterDays: quarterDays,
  bookedQuarterDays: quarterDays,
  pencilledQuarterDays: quarterDays,
  expiredQuarterDays: quarterDays,
  notCountedQuarterDays: quarterDays,
  limitQuarterDays: quarterDays,
  extraQuarterDays: quarterDays,
  leftQuarterDays: quarterDays,
  /** A `LimitPositionName`; text, so that a frozen copy stays readable whatever the names become. */
  position: z.string(),
  lastWorkedOn: day,
  lastWorkedPrecision: z.enum(DAY_PRECISIONS).nullable(),
  nextWorkOn: day,
  /** Where the peer stood with each kind of training, and the day until which it is met. */
  training: z.array(z.object({ kind: z.enum(TRAINING_KINDS), position: z.string(), metUntil: day })),
  /** What the peer said of days not before the review; both ends inclusive, open where empty. */
  availability: z.array(z.object({ kind: z.enum(AVAILABILITY_KINDS), from: day, to: day })),
});
export type PoolReviewRow = z.infer<typeof PoolReviewRowSchema>;

/** The figures of the whole pool, as a review froze them. */
const PoolReviewTotalsSchema = z.object({
  peers: z.number().int(),
  usedPeers: z.number().int(),
  workedQuarterDays: quarterDays,
  bookedQuarterDays: quarterDays,
  pencilledQuarterDays: quarterDays,
  extraQuarterDays: quarterDays,
  nearLimit: z.number().int(),
  atLimit: z.number().int(),
  overApproved: z.number().int(),
  overNotApproved: z.number().int(),
  middleQuarterDays: quarterDays,
  busiestPercent: z.number().int().nullable(),
});
export type PoolReviewTotals = z.infer<typeof PoolReviewTotalsSchema>;

/** A review of the pool as of a day: what it says of the whole; its rows stand in `PoolReviewPart`. Never changed once made. */
export const PoolReviewSchema = z.object({
  id: PoolReviewIdSchema,
  asOf: CalendarDaySchema,
  yearKey: z.string(),
  yearName: z.string(),
  yearStartsOn: CalendarDaySchema,
  yearEndsOn: CalendarDaySchema,
  madeAt: InstantSchema,
  /** The day of `madeAt` where it was made. */
  madeOn: CalendarDaySchema,
  madeBy: z.string(),
  group: z.string(),
  /** What was agreed with the LGA when it was made. */
  agreement: AgreementSchema,
  /** What each figure means, as it was meant then. */
  definitions: z.array(z.object({ term: z.string(), meaning: z.string() })),
  totals: PoolReviewTotalsSchema,
  /** Number of the last change that it holds. */
  upToChange: z.number().int(),
});
export type PoolReview = z.infer<typeof PoolReviewSchema>;

/** Some rows of a review, in its order. A record for each peer would be opened one by one at every start. */
export const PoolReviewPartSchema = z.object({
  id: z.string().min(1),
  reviewId: PoolReviewIdSchema,
  /** Place among the parts of the review, from 0. */
  place: z.number().int().min(0),
  rows: z.array(PoolReviewRowSchema),
});
export type PoolReviewPart = z.infer<typeof PoolReviewPartSchema>;

/** What a reviewer wrote beside a peer; at most one for each peer of a review. */
export const PoolReviewRemarkSchema = z.object({
  id: z.string().min(1),
  reviewId: PoolReviewIdSchema,
  peerId: PeerIdSchema,
  text: z.string().trim().max(2000),
  by: z.string(),
  on: CalendarDaySchema,
});
export type PoolReviewRemark = z.infer<typeof PoolReviewRemarkSchema>;
