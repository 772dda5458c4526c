import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { PeerIdSchema } from './ids';

/** A peer who was erased: the id that stands in days and requests, when, and the number in "Erased peer 3". Nothing of a person. */
export const ErasedPeerSchema = z.object({
  id: PeerIdSchema,
  on: CalendarDaySchema,
  number: z.number().int().min(1),
});
export type ErasedPeer = z.infer<typeof ErasedPeerSchema>;

/** A change of which an erasure took something, and the digest of its operations as they were left. */
const RedactedChangeSchema = z.object({
  sequence: z.number().int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RedactedChange = z.infer<typeof RedactedChangeSchema>;

/** Every erasure of this office, written by the erasures themselves and by nothing else. */
export const ErasuresSchema = z.object({
  peers: z.array(ErasedPeerSchema),
  changes: z.array(RedactedChangeSchema),
  /** The change that erased somebody last: copies of before may hold the person. */
  lastSequence: z.number().int().min(0),
});
export type Erasures = z.infer<typeof ErasuresSchema>;

/** What an erased peer is called wherever a name stood. */
export function erasedName({ number }: Pick<ErasedPeer, 'number'>): string {
  return `Erased peer ${number}`;
}
