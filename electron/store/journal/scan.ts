import type { JournalDamage } from '@shared/model/journal-state';
import type { FileBytes } from './file-bytes';
import type { FileSystem } from './file-system';
import { HEAD_BYTES, MAX_FRAME, decodeHead } from './frame-cipher';
import { decodeFrame, glanceAt } from './frame-text';
import { History } from './history';
import { historyBefore, type KnownEnd } from './known-end';
import { firstFrame, withSegment, type OpenSegment } from './segment-file';
import { HEADER_BYTES } from './segment-header';
import { segmentName, segmentNumber } from './segment-name';
import { readSegment, type ReadFrame } from './segment-reader';
import type { JournalStore, SegmentFact, Scan } from './scan-facts';

/** `thorough` parses every frame; `upTo` is the number of the last segment to be read. */
type ScanOptions = { thorough?: boolean; upTo?: number };

/** Reads all segments from the first byte to the last, one frame in memory at a time. */
export async function scanJournal(store: JournalStore, options: ScanOptions = {}): Promise<Scan> {
  const { thorough = false, upTo = Infinity } = options;
  const all = (await listSegments(store.files, store.folder)).filter(({ number }) => number <= upTo);
  const begun = await beginOf(store, all);
  const segments = all.filter(({ number }) => !begun || number >= begun.in);
  const scanner = new Scanner(new History(begun?.after ?? null), thorough);
  await scanner.segments(store, segments, begun?.in ?? segments[0]?.number ?? 1);
  const { history, frames, operations, strange } = scanner;
  const older = all.filter(({ number }) => begun && number < begun.in);
  return { history, segments, older, begun, keyFits: frames > 0 || !strange, frames, operations };
}

/**
 * Reads what follows a known end, from its last change on. `undefined` where the segments are not those of then, or
 * anything there is damaged: then all of it is to be read.
 */
export async function scanFromEnd(store: JournalStore, { begun, segments, last }: KnownEnd): Promise<Scan | undefined> {
  const all = await listSegments(store.files, store.folder);
  const begin = await beginOf(store, all);
  if (begin?.in !== begun.in || begin.after !== begun.after) return undefined;
  const present = all.filter(({ number }) => number >= begun.in);
  const isThere = segments.every(({ number, bytes }, place) => {
    const found = present[place];
    return found?.number === number && (number === last.segment || found.bytes === bytes);
  });
  if (!isThere) return undefined;
  const scanner = new Scanner(historyBefore(last, begun.after), false);
  await scanner.segments(store, present.slice(segments.length - 1), last.segment, last.start);
  const { history, frames } = scanner;
  const met = history.places[0];
  const isSound = history.damage.report().every(({ what, sequences }) => what === 'torn end' && sequences?.to === null);
  if (met?.sequence !== last.sequence || met.hash !== last.hash || !isSound) return undefined;
  const older = all.filter(({ number }) => number < begun.in);
  return { history, segments: present, older, begun, keyFits: true, frames, operations: 0 };
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

  /** Reads segments that follow one another, the first of them from a byte on where one is given. */
  async segments(store: JournalStore, segments: readonly SegmentFact[], first: number, fromByte?: number) {
    let expected = first;
    for (const segment of segments) {
      if (segment.number > expected) this.history.missingSegment(segmentName(expected));
      const atByte = segment.number === first ? fromByte : undefined;
      await withSegment(store, segment.name, (open) => this.#segment(segment, open, atByte));
      expected = segment.number + 1;
    }
  }

  async #segment({ number, name }: SegmentFact, { bytes, cipher }: OpenSegment, fromByte?: number): Promise<void> {
    const where = (atByte: number) => ({ segment: number, name, atByte });
    if (!cipher) {
      this.history.unreadable(where(0), null, bytes.size < HEADER_BYTES ? 'torn end' : 'damaged');
      return this.history.segmentEnd(where(bytes.size));
    }
    const from = fromByte === undefined ? { atByte: HEADER_BYTES, number: 0 } : await startAt(bytes, fromByte);
    let next = from.number;
    for await (const part of readSegment(bytes, cipher, from)) {
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

/** The frame says its number itself; where that is wrong it does not open. */
async function startAt(bytes: FileBytes, atByte: number): Promise<{ atByte: number; number: number }> {
  const head = await bytes.take(atByte, HEAD_BYTES);
  return { atByte, number: (head.length === HEAD_BYTES ? decodeHead(head, 0)?.number : undefined) ?? 0 };
}

function kindOfDamage(part: { atByte: number; lost: number | null }, size: number): JournalDamage['what'] {
  return part.lost === null && size - part.atByte <= MAX_FRAME ? 'torn end' : 'damaged';
}

async function looksWhole({ bytes }: OpenSegment): Promise<boolean> {
  const start = await bytes.take(HEADER_BYTES, HEAD_BYTES);
  const head = start.length === HEAD_BYTES ? decodeHead(start, 0) : undefined;
  return head?.number === 0 && HEADER_BYTES + HEAD_BYTES + head.length <= bytes.size;
}
