import { join } from 'node:path';
import { NO_TAG, TAG_BYTES, frameCipher, type FrameCipher } from './frame-cipher';
import type { SegmentFrame } from '@shared/model/journal-segment';
import { encodeFrame } from './frame-text';
import type { WritableFile } from './file-system';
import type { JournalStore } from './scan-facts';
import { encodeHeader, newHeader } from './segment-header';
import { segmentName } from './segment-name';

/**
 * Writes one segment, once: after a failed write it may only be cut back and left, since the numbers of the frames
 * that were sealed must never be used again.
 */
export class SegmentWriter {
  readonly number: number;
  readonly name: string;
  readonly #store: JournalStore;
  readonly #file: WritableFile;
  readonly #cipher: FrameCipher;
  #next = 0;
  #tag: Uint8Array = NO_TAG;
  #bytes = 0;
  /** Up to here the segment is of worth; 0 while it is of none. */
  #kept = 0;

  private constructor(store: JournalStore, number: number, file: WritableFile, cipher: FrameCipher) {
    this.#store = store;
    this.#file = file;
    this.#cipher = cipher;
    this.number = number;
    this.name = segmentName(number);
  }

  /** Makes the file with its header and first frame; not flushed yet. Nothing is left behind where it rejects. */
  static async create(store: JournalStore, frame: SegmentFrame): Promise<SegmentWriter> {
    const header = newHeader();
    const file = await store.files.create(join(store.folder, segmentName(frame.number)));
    const writer = new SegmentWriter(store, frame.number, file, frameCipher(store.key, header));
    try {
      await writer.#write([encodeHeader(header), writer.#seal(encodeFrame(frame))]);
      await store.files.syncFolder(store.folder);
      return writer;
    } catch (error) {
      await writer.leave();
      throw error;
    }
  }

  /** Where the next frame will stand. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Seals and writes frames in one go; gives the place behind each. */
  async write(plains: readonly Uint8Array[]): Promise<number[]> {
    const sealed = plains.map((plain) => this.#seal(plain));
    let end = this.#bytes;
    const ends = sealed.map((frame) => (end += frame.length));
    await this.#write(sealed);
    return ends;
  }

  /** Has the disk keep what was written up to now; the segment is kept up to `keep` from then on. */
  async sync(keep: number): Promise<void> {
    await this.#file.sync();
    this.#kept = keep;
  }

  /** Takes back what came behind the last complete change, as far as the disk allows, and closes the file. */
  async leave(): Promise<void> {
    // The disk has failed already, or is about to be left: a segment with a tail is read just as well.
    if (this.#bytes > this.#kept) await this.#file.truncate(this.#kept).catch(() => undefined);
    await this.#file.close().catch(() => undefined);
    if (this.#kept > 0) return;
    await this.#store.files.remove(join(this.#store.folder, this.name)).catch(() => undefined);
  }

  #seal(plain: Uint8Array): Buffer {
    const sealed = this.#cipher.seal(this.#next, this.#tag, plain);
    this.#next += 1;
    this.#tag = sealed.subarray(sealed.length - TAG_BYTES);
    return sealed;
  }

  async #write(parts: readonly Uint8Array[]): Promise<void> {
    const bytes = Buffer.concat(parts);
    const at = this.#bytes;
    // Counted before it is certain: a write that failed may have left a part.
    this.#bytes += bytes.length;
    await this.#file.write(bytes, at);
  }
}
