import type { JournalFrame } from '@shared/model/journal-frame';
import { join } from 'node:path';
import { FileBytes } from './file-bytes';
import type { ReadableFile } from './file-system';
import { HEAD_BYTES, decodeHead, frameCipher, type FrameCipher } from './frame-cipher';
import { decodeFrame } from './frame-text';
import type { ChangePlace } from './history';
import type { JournalStore } from './scan-facts';
import { HEADER_BYTES, decodeHeader } from './segment-header';
import { segmentName } from './segment-name';
import { readSegment } from './segment-reader';

/** A page ends before the frame that would make it longer than this, in bytes of JSON. */
const PAGE_BYTES = 1024 * 1024;

type Opened = { segment: number; file: ReadableFile; bytes: FileBytes; cipher: FrameCipher };

/** Gathers the frames of a page; a segment stays open from one change to the next. */
export class PageFiller {
  readonly frames: JournalFrame[] = [];
  readonly #store: JournalStore;
  #bytes = 0;
  #opened: Opened | null = null;

  constructor(store: JournalStore) {
    this.#store = store;
  }

  /** Adds the frames of a change from a byte on. Gives the byte where the page was full; `null` where all of it fitted. */
  async add(place: ChangePlace, from: number): Promise<number | 'damaged' | null> {
    const opened = await this.#open(place.segment);
    const head = opened && (await opened.bytes.take(from, HEAD_BYTES));
    const number = head?.length === HEAD_BYTES ? decodeHead(head, 0)?.number : undefined;
    if (!opened || number === undefined) return 'damaged';
    for await (const part of readSegment(opened.bytes, opened.cipher, { atByte: from, number })) {
      if (part.kind === 'bad') {
        if (part.lost === 0) continue;
        return 'damaged';
      }
      if (this.frames.length > 0 && this.#bytes + part.plain.length > PAGE_BYTES) return part.atByte;
      const frame = decodeFrame(part.plain);
      if (!frame || frame.kind === 'segment' || sequenceOf(frame) !== place.sequence) return 'damaged';
      this.frames.push(frame);
      this.#bytes += part.plain.length;
      if (part.end >= place.end) return null;
    }
    return 'damaged';
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await opened?.file.close();
  }

  async #open(segment: number): Promise<Opened | null> {
    if (this.#opened?.segment === segment) return this.#opened;
    await this.close();
    const file = await this.#store.files.openToRead(join(this.#store.folder, segmentName(segment)));
    const bytes = new FileBytes(file);
    const header = decodeHeader(await bytes.take(0, HEADER_BYTES));
    if (!header) {
      await file.close();
      return null;
    }
    this.#opened = { segment, file, bytes, cipher: frameCipher(this.#store.key, header) };
    return this.#opened;
  }
}

function sequenceOf(frame: JournalFrame): number {
  return frame.kind === 'begin' ? frame.change.sequence : frame.sequence;
}
