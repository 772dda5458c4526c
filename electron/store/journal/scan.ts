import type { JournalDamage } from '@shared/model/journal-state';
import type { FileSystem } from './file-system';
import { HEAD_BYTES, MAX_FRAME, decodeHead } from './frame-cipher';
import { decodeFrame, glanceAt } from './frame-text';
import { History } from './history';
import { firstFrame, withSegment, type OpenSegment } from './segment-file';
import { HEADER_BYTES } from './segment-header';
import { segmentName, segmentNumber } from './segment-name';
import { readSegment, type ReadFrame } from './segment-reader';

/** Where the segments are and what they are sealed with. */
export type JournalStore = { files: FileSystem; folder: string; key: Uint8Array };

export type SegmentFact = { number: number; name: string; bytes: number };

/** What a journal's folder holds. */
export type Scan = {
  history: History;
  segments: SegmentFact[];
  /** Segments from before the journal was begun anew. */
  older: SegmentFact[];
  begun: { in: number; after: number } | null;
  /** Whether anything at all opened with the key; true for a journal that holds nothing yet. */
  keyFits: boolean;
  frames: number;
  /** Counted by a thorough scan only. */
  operations: number;
};

/** Reads all segments from the first byte to the last, one frame in memory at a time. `thorough` parses every frame. */
export async function scanJournal(store: JournalStore, thorough = false): Promise<Scan> {
  const all = await listSegments(store.files, store.folder);
  const begun = await beginOf(store, all);
  const segments = all.filter(({ number }) => !begun || number >= begun.in);
  const scanner = new Scanner(new History(begun?.after ?? null), thorough);
  let expected = begun?.in ?? segments[0]?.number ?? 1;
  for (const segment of segments) {
    if (segment.number > expected) scanner.history.missingSegment(segmentName(expected));
    await withSegment(store, segment.name, (open) => scanner.segment(segment, open));
    expected = segment.number + 1;
  }
  const { history, frames, operations, strange } = scanner;
  const older = all.filter(({ number }) => begun && number < begun.in);
  return { history, segments, older, begun, keyFits: frames > 0 || !strange, frames, operations };
}

/** The segments of a folder, by number. */
export async function listSegments(files: FileSystem, folder: string): Promise<SegmentFact[]> {
  const segments = (await files.list(folder)).flatMap(({ name, bytes }) => {
    const number = segmentNumber(name);
    return number === undefined ? [] : [{ number, name, bytes }];
  });
  return segments.toSorted((a, b) => a.number - b.number);
}

/** Where the journal begins, by the newest segment that says so. */
async function beginOf(store: JournalStore, segments: SegmentFact[]): Promise<Scan['begun']> {
  for (const { name, number } of segments.toReversed()) {
    const frame = await withSegment(store, name, firstFrame);
    if (frame?.number === number) return { in: frame.begunIn, after: frame.begunAfter };
  }
  return null;
}

class Scanner {
  readonly history: History;
  readonly #thorough: boolean;
  frames = 0;
  operations = 0;
  /** Whether a segment looks whole and yet does not open. */
  strange = false;

  constructor(history: History, thorough: boolean) {
    this.history = history;
    this.#thorough = thorough;
  }

  async segment({ number, name }: SegmentFact, { bytes, cipher }: OpenSegment): Promise<void> {
    const where = (atByte: number) => ({ segment: number, name, atByte });
    if (!cipher) {
      this.history.unreadable(where(0), null, bytes.size < HEADER_BYTES ? 'torn end' : 'damaged');
      return this.history.segmentEnd(where(bytes.size));
    }
    let next = 0;
    for await (const part of readSegment(bytes, cipher)) {
      if (part.kind === 'bad') {
        if (next === 0 && part.lost === null) this.strange ||= await looksWhole({ bytes, cipher });
        // The first frame holds no part of a change.
        const lost = part.lost !== null && next === 0 ? part.lost - 1 : part.lost;
        this.history.unreadable(where(part.atByte), lost, kindOfDamage(part, bytes.size));
        continue;
      }
      next = part.number + 1;
      this.frames += 1;
      if (!this.#frame(part, where(part.atByte), number)) break;
    }
    this.history.segmentEnd(where(bytes.size));
  }

  /** `false` where the segment is none of this journal's. */
  #frame({ plain, end }: ReadFrame, where: Parameters<History['segment']>[1], number: number): boolean {
    const frame = this.#thorough ? this.#parse(plain) : glanceAt(plain);
    if (!frame) {
      this.history.unreadable(where, 1, 'damaged');
      return true;
    }
    if (frame.kind === 'segment') {
      if (frame.number === number) return this.history.segment(frame, where);
      this.history.unreadable({ ...where, atByte: 0 }, null, 'damaged');
      return false;
    }
    this.history.frame(frame, where, end);
    return true;
  }

  #parse(plain: Buffer): ReturnType<typeof glanceAt> {
    const frame = decodeFrame(plain);
    if (!frame || frame.kind === 'segment') return frame;
    if (frame.kind === 'operations') this.operations += frame.operations.length;
    if (frame.kind === 'piece' && frame.part + 1 === frame.parts) this.operations += 1;
    return frame.kind === 'piece' || frame.kind === 'operations'
      ? { kind: 'operations', sequence: frame.sequence }
      : frame;
  }
}

function kindOfDamage(part: { atByte: number; lost: number | null }, size: number): JournalDamage['what'] {
  return part.lost === null && size - part.atByte <= MAX_FRAME ? 'torn end' : 'damaged';
}

async function looksWhole({ bytes }: OpenSegment): Promise<boolean> {
  const start = await bytes.take(HEADER_BYTES, HEAD_BYTES);
  const head = start.length === HEAD_BYTES ? decodeHead(start, 0) : undefined;
  return head?.number === 0 && HEADER_BYTES + HEAD_BYTES + head.length <= bytes.size;
}
