import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { AssignmentIdSchema, CouncilIdSchema, ProjectIdSchema, RequestIdSchema } from './ids';
import { ImportedRowSchema } from './imported-row';
import { OfferRecordSchema } from './offer';
import { QuarterDaysSchema } from './quarter-days';

/** Open and Answered follow from the responses (`shared/rules/request-state.ts`); these are what a person sets. */
const REQUEST_OUTCOMES = ['none', 'filled', 'closed', 'withdrawn'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export const DAY_KINDS = ['calendar', 'working'] as const;

/** What stops the clock: the first name sent, or names for all places; "nobody to offer" always does. */
export const RESPONSE_MEANS = ['first-name', 'all-places'] as const;
export type ResponseMeans = (typeof RESPONSE_MEANS)[number];

const TargetSchema = z.object({
  targetDays: z.number().int().min(1).max(366),
  dayKind: z.enum(DAY_KINDS),
  /** Left out: the first name. */
  responseMeans: z.enum(RESPONSE_MEANS).optional(),
});

/** What an answer was judged on when it was sent, kept so that later settings do not rewrite it. */
const AnswerBasisSchema = TargetSchema.extend({
  /** Version of the bank holiday table, kept for ever in the holiday setting. */
  holidayVersion: z.string(),
});

/** One answer to the LGA: names put forward, or nobody to offer. */
const ResponseSchema = z.object({
  id: z.string(),
  sentOn: CalendarDaySchema,
  kind: z.enum(['names', 'nobody']),
  assignmentIds: z.array(AssignmentIdSchema).default([]),
  reason: z.string().trim().max(2000).default(''),
  lateReason: z.string().trim().max(2000).default(''),
  basis: AnswerBasisSchema,
});
export type RequestResponse = z.infer<typeof ResponseSchema>;

/** Days on which the clock of a round stands still, first and last inclusive; `to` is null while nobody said when it goes on. */
const ClockPauseSchema = z.object({
  id: z.string(),
  from: CalendarDaySchema,
  to: CalendarDaySchema.nullable(),
  reason: z.string().trim().min(1, 'reason-missing').max(500),
});
export type ClockPause = z.infer<typeof ClockPauseSchema>;

/** A round has its own clock: the first asking, or further names wanted. */
const RoundSchema = z.object({
  id: z.string(),
  receivedOn: CalendarDaySchema,
  /** What was agreed when the round was logged (`shared/rules/round-target.ts`); rounds of earlier versions have none. */
  target: TargetSchema.optional(),
  peersWanted: z.number().int().min(1).max(50),
  responses: z.array(ResponseSchema).default([]),
  /** Left out where the clock never stood still. */
  pauses: z.array(ClockPauseSchema).optional(),
});
export type RequestRound = z.infer<typeof RoundSchema>;

/** The LGA asking the office for one or more member peers. */
export const RequestSchema = z.object({
  id: RequestIdSchema,
  /** `R-0147`: the office's own running number. */
  ref: z.string().trim().min(1).max(30),
  theirRef: z.string().trim().max(60).default(''),
  kindOfWork: z.string().trim().min(1, 'kind-of-work-missing').max(80),
  councilSupportedId: CouncilIdSchema.nullable().default(null),
  councilSupportedText: z.string().trim().max(200).default(''),
  receivedFrom: z.string().trim().max(160).default(''),
  receivedFromRole: z.string().trim().max(120).default(''),
  channel: z.enum(['e-mail', 'phone', 'letter', 'meeting', 'other']).default('e-mail'),
  startsOn: CalendarDaySchema.nullable().default(null),
  endsOn: CalendarDaySchema.nullable().default(null),
  datesText: z.string().trim().max(200).default(''),
  daysAskedQuarterDays: QuarterDaysSchema.nullable().default(null),
  skillsWanted: z.array(z.string()).default([]),
  rolesWanted: z.string().trim().max(300).default(''),
  brief: z.string().trim().max(20000).default(''),
  acknowledgedOn: CalendarDaySchema.nullable().default(null),
  /** Welsh or otherwise charged work, kept apart from the grant. Source: Peer Support Review Update, para 27. */
  paidFor: z.boolean().default(false),
  projectId: ProjectIdSchema.nullable().default(null),
  outcome: z.enum(REQUEST_OUTCOMES).default('none'),
  outcomeOn: CalendarDaySchema.nullable().default(null),
  rounds: z.array(RoundSchema).min(1),
  notes: z.string().trim().max(20000).default(''),
  /** What peers had to meet and who was looked at; absent until somebody chose, and once it was deleted. */
  offer: OfferRecordSchema.optional(),
  /** Where it was imported from; requests logged here, and those of earlier versions, have none. */
  imported: ImportedRowSchema.optional(),
});
export type Request = z.infer<typeof RequestSchema>;
