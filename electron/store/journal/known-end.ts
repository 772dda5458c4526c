import { join } from 'node:path';
import { z } from 'zod';
import { NO_TAG, frameCipher } from './frame-cipher';
import { History, type ChangePlace } from './history';
import type { JournalStore, Scan } from './scan-facts';
import { withSegment } from './segment-file';
import { encodeHeader, newHeader } from './segment-header';
import { readSegment } from './segment-reader';

/** The file, and the one that it is written as before it takes that one's place. */
export const KNOWN_END = 'known-end.pdk';
const NEXT_NAME = 'known-end.next';

const Count = z.number().int().min(0);

const KnownEndSchema = z.strictObject({
  kind: z.literal('known end'),
  begun: z.strictObject({ in: Count, after: Count }),
  /** The segments up to the one with the last change. Those before it never change again. */
  segments: z.array(z.strictObject({ number: Count, bytes: Count })),
  last: z.strictObject({
    sequence: Count,
    hash: z.string(),
    previousHash: z.string(),
    segment: Count,
    start: Count,
    end: Count,
  }),
});

/**
 * Where a journal ended, told by a journal that knew: the next opening reads on from there, and the whole once there is time
 * for it. Sealed by the journal's key. Without it, or where the segments are not the same ones, all of them are read.
 */
export type KnownEnd = z.infer<typeof KnownEndSchema>;

/** The end to be noted of what was read or written; `undefined` before the first change. */
export function knownEndOf({ begun, history, segments }: Pick<Scan, 'begun' | 'history' | 'segments'>) {
  const last = history.places.at(-1);
  if (!last || !begun) return undefined;
  const upTo = segments.filter(({ number }) => number <= last.segment);
  return { begun, segments: upTo.map(({ number, bytes }) => ({ number, bytes })), last } satisfies Omit<
    KnownEnd,
    'kind'
  >;
}

/** The end that was noted; `undefined` where there is none that can be read. */
export async function readKnownEnd(store: JournalStore): Promise<KnownEnd | undefined> {
  try {
    return await withSegment(store, KNOWN_END, async ({ bytes, cipher }) => {
      if (!cipher) return undefined;
      for await (const part of readSegment(bytes, cipher)) {
        return part.kind === 'frame' ? KnownEndSchema.parse(JSON.parse(part.plain.toString('utf8'))) : undefined;
      }
      return undefined;
    });
  } catch {
    // Missing, damaged or of another make: the segments themselves say all of it.
    return undefined;
  }
}

/** Notes an end. That it could not be written costs the next opening some time, and nothing else. */
export async function writeKnownEnd(store: JournalStore, end: Omit<KnownEnd, 'kind'>): Promise<void> {
  const { files, folder, key } = store;
  const header = newHeader();
  const text = JSON.stringify({ kind: 'known end', ...end } satisfies KnownEnd);
  const bytes = Buffer.concat([encodeHeader(header), frameCipher(key, header).seal(0, NO_TAG, Buffer.from(text))]);
  try {
    await files.remove(join(folder, NEXT_NAME));
    const file = await files.create(join(folder, NEXT_NAME));
    try {
      await file.write(bytes, 0);
    } finally {
      await file.close();
    }
    await files.move(join(folder, NEXT_NAME), join(folder, KNOWN_END));
  } catch {
    await removeKnownEnd(store);
  }
}

/** Has the next opening read every segment. */
export async function removeKnownEnd({ files, folder }: JournalStore): Promise<void> {
  for (const name of [NEXT_NAME, KNOWN_END]) await files.remove(join(folder, name)).catch(() => undefined);
}

/** A history that stands right before the last change of a known end: reading on from there meets it again. */
export function historyBefore({ sequence, previousHash }: ChangePlace, base: number): History {
  return new History(base, { sequence: sequence - 1, hash: previousHash });
}
