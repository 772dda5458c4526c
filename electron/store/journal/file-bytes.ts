import type { ReadableFile } from './file-system';
import { reasonOf } from './system-problem';

const CHUNK = 256 * 1024;

/** Reads a file in larger pieces than are asked for: most frames are small. */
export class FileBytes {
  readonly size: number;
  readonly #file: ReadableFile;
  #chunk: Buffer = Buffer.alloc(0);
  #from = 0;

  constructor(file: ReadableFile) {
    this.#file = file;
    this.size = file.bytes;
  }

  /**
   * The bytes from `at`, valid until the next call; fewer than `length` at the end of the file, or where the disk
   * cannot give them: to the reader that is damage like any other.
   */
  async take(at: number, length: number): Promise<Buffer> {
    const start = at - this.#from;
    if (start < 0 || start + length > this.#chunk.length) await this.#load(at, Math.max(length, CHUNK));
    const offset = at - this.#from;
    return this.#chunk.subarray(offset, offset + length);
  }

  /** The same without waiting, where the bytes are there already; nearly always they are. */
  held(at: number, length: number): Buffer | undefined {
    const start = at - this.#from;
    if (start < 0 || start + length > this.#chunk.length) return undefined;
    return this.#chunk.subarray(start, start + length);
  }

  async #load(at: number, length: number): Promise<void> {
    const chunk = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - at)));
    const filled = await this.#file.read(chunk, at).catch((error: unknown) => {
      if (reasonOf(error) === 'EIO') return 0;
      throw error;
    });
    this.#chunk = chunk.subarray(0, filled);
    this.#from = at;
  }
}
