import type { Instant } from '@shared/model/calendar-day';
import type { BegunChange } from '@shared/model/frame-order';
import type { JournalFrame } from '@shared/model/journal-frame';
import { ok, problem, type Result } from '@shared/model/result';
import { checkFrames, checkSizes } from './check-frames';
import type { SegmentFrame } from '@shared/model/journal-segment';
import { encodeFrame } from './frame-text';
import type { ChangePlace, History, Point } from './history';
import type { JournalStore, SegmentFact } from './scan-facts';
import { SegmentWriter } from './segment-writer';
import { reasonOf } from './system-problem';

/** A segment that has grown to this is followed by a new one at the next change. */
export const SEGMENT_BYTES = 64 * 1024 * 1024;

/** What the appender goes on from; it keeps it up to date. */
export type JournalFacts = {
  history: History;
  segments: SegmentFact[];
  begun: { in: number; after: number } | null;
  /** The highest number that any segment here ever had, as far as can be seen. */
  highest: number;
};

/** Writes changes to the journal's newest segment, which it makes at the first one. */
export class Appender {
  readonly #store: JournalStore;
  readonly #now: () => Instant;
  readonly #segmentBytes: number;
  readonly facts: JournalFacts;
  #writer: SegmentWriter | null = null;
  /** The first frame of a segment in which no change is complete yet. */
  #newSegment: SegmentFrame | null = null;
  #begun: BegunChange | null = null;
  #begunAt: { start: number; previousHash: string } = { start: 0, previousHash: '' };

  constructor(store: JournalStore, facts: JournalFacts, now: () => Instant, segmentBytes: number) {
    this.#store = store;
    this.facts = facts;
    this.#now = now;
    this.#segmentBytes = segmentBytes;
  }

  /** Writes frames that follow what is there; those of an ended change are on the disk when it answers. */
  async append(frames: readonly JournalFrame[]): Promise<Result<null>> {
    const { history } = this.facts;
    const begun = checkFrames(history.last, this.#begun, frames);
    if (!begun.ok) return begun;
    const plains = frames.map(encodeFrame);
    const sizes = checkSizes(frames, plains);
    if (!sizes.ok || frames.length === 0) return sizes;
    try {
      await this.#write(frames, plains);
      this.#begun = begun.value;
      return ok(null);
    } catch (error) {
      await this.leave();
      const reason = reasonOf(error);
      // Anything but the system's refusal is a defect, and not to be passed off as a full disk.
      if (reason === 'unknown') throw error;
      return problem('journal-not-written', { reason, sequence: history.last.sequence + 1 });
    }
  }

  /** Forgets a begun change: what was written of it has no end, and is ignored by every reader. */
  abandon(): void {
    this.#begun = null;
  }

  /** Closes the segment; the next change makes a new one. */
  async leave(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    this.#newSegment = null;
    this.#begun = null;
    await writer?.leave();
  }

  /** Makes a segment that the journal begins anew with, on the disk when it answers. Rejects where it cannot. */
  async beginAnew(history: History, last: Point): Promise<void> {
    await this.leave();
    const { writer, frame } = await this.#create((number) => ({
      ...this.#firstFrame(last),
      begunIn: number,
      begunAfter: last.sequence,
      keptBefore: { segment: 0, bytes: 0 },
    }));
    try {
      await writer.sync(writer.bytes);
    } catch (error) {
      await writer.leave();
      throw error;
    }
    Object.assign(this.facts, { history, segments: [], begun: { in: frame.number, after: last.sequence } });
    this.#writer = writer;
    this.#segmentKept(writer, frame);
  }

  async #write(frames: readonly JournalFrame[], plains: readonly Uint8Array[]): Promise<void> {
    const writer = await this.#currentWriter();
    const starts = [writer.bytes];
    starts.push(...(await writer.write(plains)));
    const places: ChangePlace[] = [];
    for (const [place, frame] of frames.entries()) {
      const start = starts[place] ?? 0;
      if (frame.kind === 'begin') this.#begunAt = { start, previousHash: frame.change.previousHash };
      if (frame.kind !== 'end') continue;
      const { sequence, hash } = frame;
      places.push({ ...this.#begunAt, sequence, hash, segment: writer.number, end: starts[place + 1] ?? start });
    }
    const end = places.at(-1)?.end;
    if (end === undefined) return;
    await writer.sync(end);
    if (this.#newSegment) this.#segmentKept(writer, this.#newSegment);
    this.#newSegment = null;
    for (const place of places) this.facts.history.complete(place);
    const fact = this.facts.segments.at(-1);
    if (fact) fact.bytes = end;
  }

  async #currentWriter(): Promise<SegmentWriter> {
    if (this.#writer && !this.#begun && this.#writer.bytes >= this.#segmentBytes) await this.leave();
    if (this.#writer) return this.#writer;
    const { writer, frame } = await this.#create(() => this.#firstFrame(this.facts.history.last));
    this.#writer = writer;
    this.#newSegment = frame;
    return writer;
  }

  /** A file that could not be removed keeps its number. */
  async #create(toFrame: (number: number) => SegmentFrame): Promise<{ writer: SegmentWriter; frame: SegmentFrame }> {
    for (;;) {
      const frame = toFrame(this.facts.highest + 1);
      try {
        return { writer: await SegmentWriter.create(this.#store, frame), frame };
      } catch (error) {
        if (reasonOf(error) !== 'EEXIST') throw error;
        this.facts.highest += 1;
      }
    }
  }

  #firstFrame(last: Point): SegmentFrame {
    const { begun, history, segments, highest } = this.facts;
    const number = highest + 1;
    const place = history.places.at(-1);
    return {
      kind: 'segment',
      number,
      lastSequence: last.sequence,
      lastHash: last.hash,
      at: this.#now(),
      begunIn: begun?.in ?? segments[0]?.number ?? number,
      begunAfter: begun?.after ?? (segments.length === 0 ? last.sequence : 0),
      keptBefore: { segment: place?.segment ?? 0, bytes: place?.end ?? 0 },
    };
  }

  /** The segment holds something of worth from now on. */
  #segmentKept(writer: SegmentWriter, frame: SegmentFrame): void {
    const { facts } = this;
    facts.history.segment(frame, { segment: writer.number, name: writer.name, atByte: 0 });
    facts.begun ??= { in: frame.begunIn, after: frame.begunAfter };
    facts.segments.push({ number: writer.number, name: writer.name, bytes: writer.bytes });
    facts.highest = writer.number;
  }
}
