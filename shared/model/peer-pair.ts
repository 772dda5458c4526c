import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { PeerIdSchema, PeerPairIdSchema, RequestIdSchema } from './ids';
import { PeerSchema } from './peer';

/** The tables of the records that a merge gives to the peer who stays. */
export const MOVED_TABLES = ['dayEntries', 'assignments', 'approvals', 'attendances', 'allocations'] as const;

const ids = z.array(z.string().min(1).max(64));
const IdsByTableSchema = z.object({
  dayEntries: ids,
  assignments: ids,
  approvals: ids,
  attendances: ids,
  allocations: ids,
});
export type IdsByTable = z.infer<typeof IdsByTableSchema>;

/** Somebody looked at two peers who are alike, and they are two people. */
const TwoPeopleSchema = z.object({
  id: PeerPairIdSchema,
  kind: z.literal('two people'),
  peerIds: z.tuple([PeerIdSchema, PeerIdSchema]),
  on: CalendarDaySchema,
});
export type TwoPeople = z.infer<typeof TwoPeopleSchema>;

/**
 * Two records of one person became one. Everything that it takes to part them again stands here, so that it can be done at
 * any time: both peers as they were, the one who stayed as the merge left them, and whose each record was.
 */
const PeerMergeSchema = z.object({
  id: PeerPairIdSchema,
  kind: z.literal('merged'),
  /** The peer who stayed, and the one whose record went into it. */
  survivorId: PeerIdSchema,
  mergedId: PeerIdSchema,
  on: CalendarDaySchema,
  mergedPeer: PeerSchema,
  survivorBefore: PeerSchema,
  survivorAfter: PeerSchema,
  /** Records that were the merged peer's: they go back to them. */
  moved: IdsByTableSchema,
  /** Records that were the survivor's own already: the others came since. */
  own: IdsByTableSchema,
  /** Requests in which it was noted that the merged peer was considered. */
  considered: z.array(RequestIdSchema),
});
export type PeerMerge = z.infer<typeof PeerMergeSchema>;

/** What somebody found of two peers who are alike: one person or two. */
export const PeerPairSchema = z.discriminatedUnion('kind', [TwoPeopleSchema, PeerMergeSchema]);
export type PeerPair = z.infer<typeof PeerPairSchema>;
