import { z } from 'zod';

/** The last change that is wholly on the disk; 0 and '' before the first. */
export const JournalEndSchema = z.strictObject({ lastSequence: z.number().int().min(0), lastHash: z.string() });
export type JournalEnd = z.infer<typeof JournalEndSchema>;

/**
 * What was found wrong in the journal, and which changes cannot be read for it (`to: null`: to the end, as far as is
 * known; `sequences: null`: none). `segment` is a file name.
 */
const JournalDamageSchema = z.strictObject({
  segment: z.string(),
  atByte: z.number().int().min(0),
  what: z.enum(['torn end', 'damaged', 'missing segment']),
  sequences: z.strictObject({ from: z.number().int(), to: z.number().int().nullable() }).nullable(),
});
export type JournalDamage = z.infer<typeof JournalDamageSchema>;

/**
 * Where the journal stands. `bytes` and `segments` without those put aside, of which there are `olderSegments`. It holds no
 * change up to `begunAfter`: 0 where it goes back to the first one.
 */
export const JournalStateSchema = JournalEndSchema.extend({
  begunAfter: z.number().int().min(0),
  segments: z.number().int().min(0),
  bytes: z.number().int().min(0),
  olderSegments: z.number().int().min(0),
  damage: z.array(JournalDamageSchema),
});
export type JournalState = z.infer<typeof JournalStateSchema>;

/** Changes by their numbers, both ends included. */
export type ChangeSpan = { from: number; to: number };

/**
 * The span of the changes that cannot be read and that later ones follow; `undefined` where there are none. What is missing
 * at the end only is no damage to mend: it is appended again.
 */
export function lostChanges({
  lastSequence,
  damage,
}: Pick<JournalState, 'lastSequence' | 'damage'>): ChangeSpan | undefined {
  const spans = damage.flatMap(({ sequences }) =>
    sequences && sequences.from <= lastSequence
      ? [{ from: sequences.from, to: Math.min(sequences.to ?? lastSequence, lastSequence) }]
      : [],
  );
  if (spans.length === 0) return undefined;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** The change from which on every later one can be read: 1 where the journal holds all of them. */
export function readableFrom(state: Pick<JournalState, 'begunAfter' | 'lastSequence' | 'damage'>): number {
  return Math.max(state.begunAfter, lostChanges(state)?.to ?? 0) + 1;
}
