import type { Span } from './sheet-tags';

/** Gathers bytes whose number is not known beforehand. */
export class ByteSink {
  #bytes = new Uint8Array(16 * 1024);
  #length = 0;

  add(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = needed;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether a piece of bytes is what was gathered from `at` on. */
  says(at: number, bytes: Uint8Array, { from, to }: Span): boolean {
    const gathered = this.#bytes;
    for (let each = from; each < to; each += 1) if (gathered[at + each - from] !== bytes[each]) return false;
    return true;
  }

  /** What was gathered so far, from `at` on; it is not copied. */
  bytes(at = 0): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(at, this.#length);
  }
}
