import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { COUNCIL_TYPES } from './council';
import { PeerIdSchema } from './ids';

/** The rules that leave a peer out of who can be offered, in the order in which they are said. */
export const OFFER_RULES = [
  'in the request',
  'set aside',
  'not approved yet',
  'paused',
  'left the pool',
  'own council',
  'skill',
  'role',
  'council type',
  'region',
  'party',
  'group',
  'not free',
  'training',
] as const;
export type OfferRule = (typeof OFFER_RULES)[number];

/** What asks for a look before a peer is offered; names of rules alone, without anything personal. */
const CHECK_RULES = [
  'days left',
  'dates',
  'conflict of interest',
  'training met',
  'elections',
  'head of office',
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

const words = z.array(z.string().trim().min(1).max(120)).max(60);

/** What a peer has to meet to be offered for a request. An empty list asks for nothing. */
export const OfferCriteriaSchema = z.object({
  skills: words,
  /** Whether a peer needs each of the skills, or one of them. */
  skillsNeeded: z.enum(['all', 'one']),
  /** One of these, held now or earlier. */
  roles: words,
  councilTypes: z.array(z.enum(COUNCIL_TYPES)),
  regions: words,
  parties: words,
  groups: words,
  /** Leaves out who is not free on enough of the dates. */
  free: z.boolean(),
  /** Leaves out whose training is not met; without it, training is something to check. Source: DOMAIN R12. */
  trainingMet: z.boolean(),
  /**
   * Whether the council's wishes on diversity take part. They never do: equality data may not be used for a decision about
   * one person without separate consent. Source: Data Protection Act 2018, Schedule 1, paragraph 8(3).
   */
  diversityWishes: z.literal(false),
});
export type OfferCriteria = z.infer<typeof OfferCriteriaSchema>;

/** A peer who was looked at for a request: asked, or opened and set aside, with the names of the rules that stood against. */
const ConsideredSchema = z.object({
  peerId: PeerIdSchema,
  what: z.enum(['asked', 'set aside']),
  rules: z.array(z.enum(CHECK_RULES)),
  on: CalendarDaySchema,
});
export type ConsideredPeer = z.infer<typeof ConsideredSchema>;

/** What is kept of the choice of peers for a request. */
export const OfferRecordSchema = z.object({
  criteria: OfferCriteriaSchema,
  considered: z.array(ConsideredSchema),
});
