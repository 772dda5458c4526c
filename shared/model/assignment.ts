import { z } from 'zod';
import { ClaimSchema, FeedbackSchema } from './after-work';
import { CalendarDaySchema } from './calendar-day';
import { AssignmentIdSchema, PeerIdSchema, ProjectIdSchema, RequestIdSchema } from './ids';

export const ASSIGNMENT_STATES = [
  'to ask',
  'asked',
  'available',
  'put forward',
  'confirmed',
  'done',
  'declined',
  'no reply',
  'not selected',
  'withdrawn',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** One contact with the peer about this piece of work. */
export const ContactSchema = z.object({
  on: CalendarDaySchema,
  how: z.string().trim().max(60),
  by: z.string().trim().max(120),
  said: z.string().trim().max(2000).default(''),
});

/** A peer in a request, a project, or both. The contact log is part of it. */
export const AssignmentSchema = z.object({
  id: AssignmentIdSchema,
  peerId: PeerIdSchema,
  requestId: RequestIdSchema.nullable().default(null),
  projectId: ProjectIdSchema.nullable().default(null),
  role: z.string().trim().max(80).default('member'),
  state: z.enum(ASSIGNMENT_STATES),
  /** The tick that interest, availability and conflicts were checked. Source: introduction to the peer challenge process, Charter 2. */
  checkedOn: CalendarDaySchema.nullable().default(null),
  contacts: z.array(ContactSchema).default([]),
  note: z.string().trim().max(2000).default(''),
  /** The day on which the LGA said whether it selects the peer: selected while put forward or further, else not. */
  selectionOn: CalendarDaySchema.optional(),
  /** Who was asked in the peer's place after a withdrawal; absent where nobody was. */
  replacedBy: z.array(AssignmentIdSchema).optional(),
  /** What was said of the work, in the order in which it was entered; absent where nothing was. */
  feedback: z.array(FeedbackSchema).max(40).optional(),
  /** How far the claim for the work has come; absent where nobody noted one. */
  claim: ClaimSchema.optional(),
});
export type Assignment = z.infer<typeof AssignmentSchema>;
