import type { Instant } from '@shared/model/calendar-day';
import type { JournalFrame } from '@shared/model/journal-frame';
import type { JournalCursor, JournalPage } from '@shared/model/journal-page';
import { lostChanges, type JournalEnd, type JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Appender, SEGMENT_BYTES } from './appender';
import { nodeFileSystem, type FileSystem } from './file-system';
import { History, type Point } from './history';
import { knownEndOf, readKnownEnd, removeKnownEnd, writeKnownEnd } from './known-end';
import { deleteAside, OLDER, putAside } from './older-segments';
import { readPage } from './pages';
import type { JournalStore, Scan, SegmentFact } from './scan-facts';
import { listSegments, scanFromEnd, scanJournal } from './scan';
import { folderProblem, reasonOf } from './system-problem';

/** Changes after which the end is noted anew: so many at most are read at the next opening. */
const NOTE_EVERY = 200;

/** What a full check counted: `changes` that are complete, their `operations`, and all `frames` that open. */
export type JournalCheck = JournalState & { frames: number; changes: number; operations: number };

/** The journal of this office's changes. Its calls take turns; none rejects for what is on the disk. */
export type Journal = {
  /** As far as it is read: `check` reads what an opening passed over. */
  state: () => JournalState;
  /** Where the journal stands once all of it was read; what is damaged far back is known from then on. */
  check: () => Promise<Result<JournalState>>;
  /**
   * Writes frames of the next change, or of several. Once it answers, every change whose `end` was among them is on the
   * disk. Problems: `journal-diverged` (with `lastSequence`, `lastHash`, `sequence`, `previousHash`),
   * `frame-out-of-order`, `frame-too-large`; then nothing was written. `journal-not-written` with the system's `reason`:
   * the change of that `sequence` is to be sent again from its `begin`.
   */
  append: (frames: readonly JournalFrame[]) => Promise<Result<JournalEnd>>;
  /** Forgets a change that was begun and not ended. */
  abandon: () => Promise<void>;
  /** Complete changes after a sequence, about 1 MB at a time. Problems: `journal-damaged`, and those of opening. */
  read: (afterSequence: number, cursor?: JournalCursor) => Promise<Result<JournalPage>>;
  /** Reads and parses every frame again. */
  verify: () => Promise<Result<JournalCheck>>;
  /** Begins the journal anew after a change; the segments up to now are put aside. Problem: `journal-not-written`. */
  startAnew: (from: JournalEnd) => Promise<Result<JournalEnd>>;
  /** Deletes what was put aside. Problem: `journal-not-deleted` with the `reason`. */
  deleteOlder: () => Promise<Result<{ deleted: number }>>;
  /** Ends the writing; `append` answers `journal-not-written` with the reason `closed` from then on. */
  close: () => Promise<void>;
};

export type JournalOptions = {
  folder: string;
  /** The journal's own key, 32 bytes. */
  key: Uint8Array;
  now: () => Instant;
  files?: FileSystem;
  segmentBytes?: number;
  /** Puts aside a journal of which nothing opens with the key, instead of refusing to open it. */
  setAsideUnreadable?: boolean;
};

/**
 * Opens the journal of a folder, which is made where it is missing; damage is in its state. Problems:
 * `journal-folder-denied`, `disk-full`, `journal-not-opened`, each with a `reason`; that of a journal under another key is
 * `key`.
 */
export async function openJournal(options: JournalOptions): Promise<Result<Journal>> {
  const { folder, key, files = nodeFileSystem } = options;
  const store: JournalStore = { files, folder, key };
  try {
    await files.prepareFolder(folder);
    const known = await readKnownEnd(store);
    const tail = known && (await scanFromEnd(store, known));
    const scan = tail ?? (await scanJournal(store));
    if (!scan.keyFits && options.setAsideUnreadable !== true) {
      return problem('journal-not-opened', { reason: 'key', segments: scan.segments.length });
    }
    await putAside(store, scan.keyFits ? scan.older : [...scan.older, ...scan.segments]);
    const aside = await listSegments(files, join(folder, OLDER));
    return ok(new OpenJournal(store, options, { scan, isTail: tail !== undefined }, aside));
  } catch (error) {
    if (reasonOf(error) === 'unknown') throw error;
    return folderProblem(error);
  }
}

/** Where a journal stood when only its end was read: its state, the first change read, and the last segment there. */
type Tail = { state: Omit<JournalState, 'olderSegments'>; from: number; upTo: number };

function tailOf(scan: Scan): Tail {
  const from = scan.history.places[0]?.sequence ?? 0;
  return { state: stateOf(scan), from, upTo: scan.segments.at(-1)?.number ?? 0 };
}

class OpenJournal implements Journal {
  readonly #store: JournalStore;
  readonly #appender: Appender;
  #olderSegments: number;
  /** What the opening made of the end, while what stands before it is not read. */
  #tail: Tail | null;
  #reading: Promise<Scan> | undefined;
  #notedAt = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    store: JournalStore,
    { now, segmentBytes = SEGMENT_BYTES }: JournalOptions,
    { scan, isTail }: { scan: Scan; isTail: boolean },
    aside: readonly SegmentFact[],
  ) {
    const highest = Math.max(0, ...[...aside, ...scan.segments, ...scan.older].map(({ number }) => number));
    const facts = scan.keyFits
      ? { history: scan.history, segments: scan.segments, begun: scan.begun, highest }
      : { history: new History(null), segments: [], begun: null, highest };
    this.#store = store;
    this.#olderSegments = aside.length;
    this.#tail = isTail ? tailOf(scan) : null;
    this.#notedAt = scan.history.last.sequence;
    this.#appender = new Appender(store, facts, now, segmentBytes);
  }

  state(): JournalState {
    return { ...stateOf(this.#appender.facts), olderSegments: this.#olderSegments };
  }

  append(frames: readonly JournalFrame[]): Promise<Result<JournalEnd>> {
    return this.#inTurn(async () => {
      if (this.#closed)
        return problem('journal-not-written', { reason: 'closed', sequence: this.#end().lastSequence + 1 });
      const written = await this.#appender.append(frames);
      if (!written.ok) return written;
      if (this.#end().lastSequence >= this.#notedAt + NOTE_EVERY) await this.#noteEnd();
      return ok(this.#end());
    });
  }

  check(): Promise<Result<JournalState>> {
    return told(async () => {
      // Not in turn: what is there since the opening changes no more, and changes are written meanwhile.
      await this.#readWhole();
      return this.#inTurn(async () => {
        await this.#takeWhole();
        await this.#noteEnd();
        return ok(this.state());
      });
    }, folderProblem);
  }

  abandon(): Promise<void> {
    return this.#inTurn(async () => this.#appender.abandon());
  }

  read(afterSequence: number, cursor?: JournalCursor): Promise<Result<JournalPage>> {
    return this.#inTurn(() =>
      told(async () => {
        await this.#takeWhole();
        return readPage(this.#store, this.#appender.facts.history, afterSequence, cursor);
      }, folderProblem),
    );
  }

  verify(): Promise<Result<JournalCheck>> {
    return this.#inTurn(() =>
      told(async () => {
        const scan = await scanJournal(this.#store, { thorough: true });
        const { frames, operations, history } = scan;
        const counts = { frames, operations, changes: history.places.length };
        return ok({ ...stateOf(scan), olderSegments: this.#olderSegments, ...counts });
      }, folderProblem),
    );
  }

  startAnew({ lastSequence, lastHash }: JournalEnd): Promise<Result<JournalEnd>> {
    return this.#inTurn(() =>
      told(
        async () => {
          const past = this.#appender.facts.segments;
          const from: Point = { sequence: lastSequence, hash: lastHash };
          await this.#appender.beginAnew(new History(lastSequence), from);
          this.#tail = null;
          await removeKnownEnd(this.#store);
          await putAside(this.#store, past);
          this.#olderSegments += past.length;
          return ok(this.#end());
        },
        (error) => problem('journal-not-written', { reason: reasonOf(error), sequence: lastSequence }),
      ),
    );
  }

  deleteOlder(): Promise<Result<{ deleted: number }>> {
    return this.#inTurn(() =>
      told(
        async () => {
          const deleted = await deleteAside(this.#store, this.#appender.facts.begun?.in ?? 0);
          this.#olderSegments = 0;
          return ok({ deleted });
        },
        (error) => problem('journal-not-deleted', { reason: reasonOf(error) }),
      ),
    );
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#inTurn(() => this.#appender.leave());
  }

  /** All that was there at the opening, read once. */
  #readWhole(): Promise<Scan> | undefined {
    if (!this.#tail) return undefined;
    const reading = (this.#reading ??= scanJournal(this.#store, { upTo: this.#tail.upTo }));
    // What failed once may be read the next time.
    reading.catch(() => (this.#reading = undefined));
    return reading;
  }

  /** Knows of every change from now on, and not of those since the known end only. To be called in turn. */
  async #takeWhole(): Promise<void> {
    const whole = await this.#readWhole();
    const tail = this.#tail;
    if (!whole || !tail) return;
    const { facts } = this.#appender;
    if (isDeepStrictEqual(tail.state, stateOf(whole))) {
      facts.history.addEarlier(whole.history.places.filter(({ sequence }) => sequence < tail.from));
    } else {
      // Other than it looked: everything is read as at an opening, and written on behind what is sound.
      await this.#appender.leave();
      const { history, segments, begun } = await scanJournal(this.#store);
      Object.assign(facts, { history, segments, begun });
    }
    this.#tail = null;
  }

  /** So that the next opening need not read what is known; of a damaged journal it has to read all. */
  async #noteEnd(): Promise<void> {
    const end = knownEndOf(this.#appender.facts);
    this.#notedAt = this.#end().lastSequence;
    if (!end || lostChanges(this.state())) await removeKnownEnd(this.#store);
    else await writeKnownEnd(this.#store, end);
  }

  #end(): JournalEnd {
    const { sequence, hash } = this.#appender.facts.history.last;
    return { lastSequence: sequence, lastHash: hash };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    // The next call waits for this one, whatever became of it; the caller of this one hears of it.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function stateOf({
  history,
  segments,
  begun,
}: Pick<Scan, 'history' | 'segments' | 'begun'>): Omit<JournalState, 'olderSegments'> {
  const { sequence, hash } = history.last;
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  return {
    lastSequence: sequence,
    lastHash: hash,
    begunAfter: begun?.after ?? 0,
    segments: segments.length,
    bytes,
    damage: history.damage.report(),
  };
}

/** Tells the system's refusals as a problem; a defect stays one. */
async function told<T>(work: () => Promise<Result<T>>, toProblem: (error: unknown) => ReturnType<typeof problem>) {
  try {
    return await work();
  } catch (error) {
    if (reasonOf(error) === 'unknown') throw error;
    return toProblem(error);
  }
}
