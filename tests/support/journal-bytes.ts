import { HEADER_BYTES } from '@electron/store/journal/segment-header';
import { HEAD_BYTES } from '@electron/store/journal/frame-cipher';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seeded } from './seeded';

/** The segments of a journal as they lie on the disk, by file name. */
export type JournalBytes = Map<string, Buffer>;

export async function journalBytes(folder: string): Promise<JournalBytes> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdj')).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

export type FrameBounds = { start: number; end: number; number: number };

/** Where the frames of a whole segment begin and end. */
export function frameBounds(bytes: Buffer): FrameBounds[] {
  const frames: FrameBounds[] = [];
  for (let start = HEADER_BYTES; start + HEAD_BYTES <= bytes.length;) {
    const end = start + HEAD_BYTES + bytes.readUInt32BE(start);
    if (end > bytes.length) break;
    frames.push({ start, end, number: bytes.readUInt32BE(start + 4) });
    start = end;
  }
  return frames;
}

type Breaker = (journal: JournalBytes, seeded: Seeded) => string;

function someSegment(journal: JournalBytes, random: Seeded): [string, Buffer] {
  return random.pick([...journal]);
}

/** Cuts frames out of a segment and puts others in their place. */
function splice(bytes: Buffer, from: number, to: number, put: readonly Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, from), ...put, bytes.subarray(to)]);
}

/** The ways in which a journal is broken; each changes the map and says what it did. */
export const BREAKERS: Record<string, Breaker> = {
  'one bit': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const at = random.below(bytes.length);
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ (1 << random.below(8));
    journal.set(name, broken);
    return `${name} at ${at}`;
  },
  'a run of noise': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const at = random.below(bytes.length);
    const end = Math.min(bytes.length, at + 1 + random.below(2_000));
    const broken = Buffer.from(bytes);
    for (let place = at; place < end; place += 1) broken[place] = random.below(256);
    journal.set(name, broken);
    return `${name} from ${at} to ${end}`;
  },
  'a cut': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const at = random.below(bytes.length);
    journal.set(name, bytes.subarray(0, at));
    return `${name} at ${at}`;
  },
  'zeros at the end': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const at = random.below(bytes.length);
    journal.set(name, Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)]));
    return `${name} from ${at}`;
  },
  'bytes too many': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const at = random.below(bytes.length + 1);
    journal.set(name, splice(bytes, at, at, [Buffer.alloc(1 + random.below(60), random.below(256))]));
    return `${name} at ${at}`;
  },
  'a frame dropped': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const { start, end, number } = random.pick(frameBounds(bytes));
    journal.set(name, splice(bytes, start, end, []));
    return `${name} frame ${number}`;
  },
  'a frame twice': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const { start, end, number } = random.pick(frameBounds(bytes));
    journal.set(name, splice(bytes, end, end, [bytes.subarray(start, end)]));
    return `${name} frame ${number}`;
  },
  'two frames swapped': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const frames = frameBounds(bytes);
    const place = random.below(frames.length - 1);
    const [one, two] = [frames[place], frames[place + 1]];
    if (!one || !two) throw new Error('two frames');
    const swapped = [bytes.subarray(two.start, two.end), bytes.subarray(one.start, one.end)];
    journal.set(name, splice(bytes, one.start, two.end, swapped));
    return `${name} frames ${one.number} and ${two.number}`;
  },
  'a segment dropped': (journal, random) => {
    const [name] = someSegment(journal, random);
    journal.delete(name);
    return name;
  },
  'a segment twice': (journal, random) => {
    const [name, bytes] = someSegment(journal, random);
    const as = `${String(journal.size + 1).padStart(8, '0')}.pdj`;
    journal.set(as, bytes);
    return `${name} as ${as}`;
  },
  'two segments swapped': (journal, random) => {
    const [one, bytes] = someSegment(journal, random);
    const [two, other] = someSegment(journal, random);
    journal.set(one, other);
    journal.set(two, bytes);
    return `${one} and ${two}`;
  },
};
