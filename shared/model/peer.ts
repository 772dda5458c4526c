import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { CouncilIdSchema, ImportBatchIdSchema, PeerIdSchema } from './ids';

export const PEER_STATUSES = [
  'enquiry',
  'applicant',
  'interview',
  'approved',
  'active',
  'paused',
  'retired',
  'removed',
] as const;
export type PeerStatus = (typeof PEER_STATUSES)[number];

export const COUNCILLOR_STATUSES = ['serving', 'former, stood down', 'former, defeated'] as const;
export const LEAD_ROLES = ['none', 'national lead', 'regional lead'] as const;
export const PEER_TYPES = ['challenge', 'mentor', 'remote', 'group support', 'trainer'] as const;
export const SKILL_LEVELS = ['lead', 'experienced', 'some'] as const;
export const AVAILABILITY_KINDS = ['unavailable', 'if need be', 'available'] as const;
export const STANDING_AGAIN = ['yes', 'no', 'unknown'] as const;

/** The three things whose last date R10 looks at. */
export const TRAINING_KINDS = ['challenge', 'mentoring', 'conference'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

const text = (max: number) => z.string().trim().max(max).default('');
const day = CalendarDaySchema.nullable().default(null);

/** A role held at a council; both ends inclusive, open where empty. */
export const PeerRoleSchema = z.object({
  role: z.string().trim().min(1, 'role-missing').max(120),
  councilId: CouncilIdSchema.nullable().default(null),
  /** A council as it was written, where the list does not know it. */
  councilText: text(200),
  from: day,
  to: day,
});
export type PeerRole = z.infer<typeof PeerRoleSchema>;

/** A skill as a controlled tag (the office's list) with how strong it is, and what shows that. */
const PeerSkillSchema = z.object({
  skill: z.string().trim().min(1).max(80),
  level: z.enum(SKILL_LEVELS).nullable().default(null),
  evidence: text(400),
});

/** Days on which a peer can or cannot be asked; both ends inclusive, open where empty. */
export const PeerAvailabilitySchema = z.object({
  kind: z.enum(AVAILABILITY_KINDS).default('unavailable'),
  from: day,
  to: day,
});

/** A council that the peer has an interest in, as the peer declared it. Source: introduction to the peer challenge process, Charter 4. */
const PeerConflictSchema = z.object({
  councilId: CouncilIdSchema.nullable().default(null),
  councilText: text(200),
  kind: z.string().trim().min(1, 'conflict-missing').max(160),
  declaredOn: day,
});

/** A scheme by which the peer is accredited; valid to `expiresOn`, inclusive, without end where empty. */
export const PeerAccreditationSchema = z.object({
  scheme: z.string().trim().min(1, 'scheme-missing').max(160),
  on: day,
  expiresOn: day,
});

/** A way in which a sheet writes a peer, as a person said: this text beside this council means the peer. */
export const AlsoWrittenSchema = z.object({
  name: z.string().trim().min(1).max(300),
  /** The council as the sheet gave it; empty where it gave none. */
  council: z.string().trim().max(200),
  on: CalendarDaySchema,
});
export type AlsoWritten = z.infer<typeof AlsoWrittenSchema>;

/** The last date attended and the next date booked of one kind of training. */
export const TrainingDatesSchema = z.object({ attendedOn: day, bookedFor: day });
export type TrainingDates = z.infer<typeof TrainingDatesSchema>;

/** Why somebody is exempt from what is expected of peers. Source: Peer Support Review Update, para 15. */
export const EXEMPTION_KINDS = ['special circumstances', 'notably experienced'] as const;

/** A peer is not asked for the training named, from the first day to the last, both inclusive. Source: DOMAIN R11. */
export const TrainingExemptionSchema = z.object({
  kind: z.enum(EXEMPTION_KINDS),
  /** What the peer is exempt from. */
  covers: z.array(z.enum(TRAINING_KINDS)).min(1, 'exemption-covers-nothing'),
  from: CalendarDaySchema,
  until: CalendarDaySchema,
  reason: z.string().trim().min(1, 'reason-missing').max(600),
  /** Who granted it, best by title. */
  grantedBy: z.string().trim().min(1, 'granted-by-missing').max(160),
});
export type TrainingExemption = z.infer<typeof TrainingExemptionSchema>;

const noTraining = { attendedOn: null, bookedFor: null };

/**
 * A member peer: DOMAIN section 3. Party and group are political opinion data and leave only when ticked. Access needs and
 * notes on performance are not here: they belong in restricted notes, which the head of office turns on.
 */
export const PeerSchema = z.object({
  id: PeerIdSchema,
  title: text(40),
  firstName: text(500),
  lastName: z.string().trim().min(1, 'last-name-missing').max(500),
  knownAs: text(500),
  honours: text(60),
  crmId: text(60),
  externalRef: text(60),
  party: text(80),
  group: text(80),
  homeCouncilId: CouncilIdSchema.nullable().default(null),
  /** A council as it was written, where the list does not know it. */
  homeCouncilText: text(200),
  ward: text(120),
  roles: z.array(PeerRoleSchema).max(60).default([]),
  status: z.enum(PEER_STATUSES).default('active'),
  councillorStatus: z.enum(COUNCILLOR_STATUSES).default('serving'),
  councillorStatusSince: day,
  email: z.union([z.literal(''), z.email('email-form')]).default(''),
  phone: text(60),
  homeRegion: text(60),
  leadRole: z.enum(LEAD_ROLES).default('none'),
  leadRegions: text(200),
  leadFrom: day,
  leadTo: day,
  peerTypes: z.array(z.enum(PEER_TYPES)).default([]),
  skills: z.array(PeerSkillSchema).max(100).default([]),
  availability: z.array(PeerAvailabilitySchema).max(100).default([]),
  /** Days of the week and notice, in words. */
  daysOfWeek: text(120),
  notice: text(120),
  conflicts: z.array(PeerConflictSchema).max(60).default([]),
  nextElectionOn: day,
  standingAgain: z.enum(STANDING_AGAIN).default('unknown'),
  termsAcceptedOn: day,
  charterAcceptedOn: day,
  inductionOn: day,
  accreditation: z.array(PeerAccreditationSchema).max(20).default([]),
  profileConfirmedOn: day,
  profilePromptedOn: day,
  promptChannel: text(60),
  training: z
    .object({ challenge: TrainingDatesSchema, mentoring: TrainingDatesSchema, conference: TrainingDatesSchema })
    .default({ challenge: noTraining, mentoring: noTraining, conference: noTraining }),
  /** In the order in which they were entered; none where it is absent. */
  trainingExemptions: z.array(TrainingExemptionSchema).max(40).optional(),
  expertise: text(20000),
  notes: text(200000),
  importBatchId: ImportBatchIdSchema.nullable().default(null),
  /** How sheets write the peer, where a person had to say so; an import goes by it. */
  alsoWritten: z.array(AlsoWrittenSchema).max(60).optional(),
  /** Until when, inclusive, somebody decided to keep the record, and why, when it came up for review. */
  kept: z.object({ until: CalendarDaySchema, reason: z.string().trim().max(300), on: CalendarDaySchema }).optional(),
  /** Set where the head of office is spoken to before the peer is offered: since when, and who set it. Nothing says why. */
  headFirst: z.object({ on: CalendarDaySchema, by: text(120) }).optional(),
  /** Set where the peer was erased: the record then holds nothing of a person. */
  erasedOn: CalendarDaySchema.optional(),
});
export type Peer = z.infer<typeof PeerSchema>;
