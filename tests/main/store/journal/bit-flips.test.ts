import { frameCipher, TAG_BYTES } from '@electron/store/journal/frame-cipher';
import { FileBytes } from '@electron/store/journal/file-bytes';
import { decodeFrame } from '@electron/store/journal/frame-text';
import { openJournal } from '@electron/store/journal/journal';
import { HEADER_BYTES, decodeHeader } from '@electron/store/journal/segment-header';
import { readSegment } from '@electron/store/journal/segment-reader';
import { makeSpecimen, type Specimen } from '@tests/support/damage-journals';
import { frameBounds } from '@tests/support/journal-bytes';
import { NOON } from '@tests/support/journal-changes';
import { JOURNAL_KEY, readBack } from '@tests/support/journal-folder';
import { seeded } from '@tests/support/seeded';
import * as fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let base = '';
let specimen: Specimen = { changes: [], bytes: new Map(), knownEnd: Buffer.alloc(0) };
/** For each segment the change that each frame is needed for; 0 for none. */
const needed = new Map<string, number[]>();

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'peer-desk-flips-'));
  specimen = await makeSpecimen(join(base, 'whole'));
  for (const [name, bytes] of specimen.bytes) needed.set(name, await ownersOf(bytes));
});

afterAll(async () => {
  await rm(base, { recursive: true, force: true });
});

async function ownersOf(bytes: Buffer): Promise<number[]> {
  const header = decodeHeader(bytes);
  if (!header) throw new Error('a header');
  const read = async (into: Uint8Array, at: number): Promise<number> => bytes.copy(into, 0, at, at + into.length);
  const file = new FileBytes({ bytes: bytes.length, read, close: async () => undefined });
  const owners: number[] = [];
  let begun = 0;
  for await (const part of readSegment(file, frameCipher(JOURNAL_KEY, header))) {
    const frame = part.kind === 'frame' ? decodeFrame(part.plain) : undefined;
    if (!frame) throw new Error('a whole segment');
    // Frames of an abandoned change are needed for none.
    if (frame.kind === 'begin') owners.fill(0, begun);
    if (frame.kind === 'begin') begun = owners.length;
    owners.push(frame.kind === 'begin' ? frame.change.sequence : frame.kind === 'segment' ? 0 : frame.sequence);
    if (frame.kind === 'end' || frame.kind === 'segment') begun = owners.length;
  }
  owners.fill(0, begun);
  return owners;
}

/** The changes that a byte's damage must cost, and no others. */
function cost(name: string, at: number): number[] {
  const frames = frameBounds(specimen.bytes.get(name) ?? Buffer.alloc(0));
  const hit = frames.find(({ start, end }) => at >= start && at < end);
  if (!hit || at < HEADER_BYTES) return [];
  const owners = needed.get(name) ?? [];
  // A tag seals its own frame and binds the next.
  const lost = at >= hit.end - TAG_BYTES ? [owners[hit.number], owners[hit.number + 1]] : [owners[hit.number]];
  return [...new Set(lost.filter((sequence) => sequence !== undefined && sequence > 0))].map(Number);
}

let round = 0;

async function flip(name: string, at: number, bit: number): Promise<void> {
  round += 1;
  const folder = join(base, `flip-${round}`);
  await mkdir(folder);
  for (const [each, whole] of specimen.bytes) {
    const bytes = Buffer.from(whole);
    if (each === name) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    await writeFile(join(folder, each), bytes);
  }
  const opened = await openJournal({ folder, key: JOURNAL_KEY, now: () => NOON });
  if (!opened.ok) throw new Error(opened.problem.code);
  const lost = cost(name, at);
  const { changes } = await readBack(opened.value);
  expect(changes).toEqual(specimen.changes.filter(({ change }) => !lost.includes(change.sequence)));
  const named = new Set<number>();
  for (const { sequences } of opened.value.state().damage) {
    const last = specimen.changes.length;
    for (let each = sequences?.from ?? 1; each <= (sequences ? (sequences.to ?? last) : 0); each += 1) named.add(each);
  }
  expect([...named].sort((a, b) => a - b)).toEqual(lost);
  await rm(folder, { recursive: true });
}

describe('a flipped bit', () => {
  it('costs exactly the changes of its frame, and is reported with exactly those: 50 places', async () => {
    const random = seeded(2026);
    for (let count = 0; count < 50; count += 1) {
      const [name, bytes] = random.pick([...specimen.bytes]);
      await flip(name, random.below(bytes.length), random.below(8));
    }
  });

  it('does so anywhere', async () => {
    const place = fc.record({ segment: fc.nat(), at: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(place, async ({ segment, at, bit }) => {
        const segments = [...specimen.bytes];
        const [name, bytes] = segments[segment % segments.length] ?? ['', Buffer.alloc(0)];
        await flip(name, at % bytes.length, bit);
      }),
      { numRuns: 150 },
    );
  });

  it('does so in every byte round the borders of frames', async () => {
    for (const [name, bytes] of specimen.bytes) {
      const frames = frameBounds(bytes);
      const borders = [frames[0], frames[1], frames[2], frames.at(-1)].map((frame) => frame?.start ?? 0);
      for (const at of borders.flatMap((start) => [start - 16, start - 1, start, start + 3, start + 7, start + 8])) {
        await flip(name, at, at % 8);
      }
      await flip(name, bytes.length - 1, 0);
      await flip(name, 5, 3);
      await flip(name, 30, 3);
    }
  });
});
