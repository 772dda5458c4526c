import { ByteSink } from './byte-sink';
import type { Span } from './sheet-tags';

/** Beyond so many cells of one hash, further ones are kept without looking: a file made to harm must not make this slow. */
const MOST_OF_ONE_HASH = 8;
const ACROSS = 26;
const STYLE = /\ss=["'](\d+)["']/;
const SEED = 0x811c9dc5;
const [DECODER, ENCODER] = [new TextDecoder(), new TextEncoder()];

/**
 * Each different cell of a sheet once, as XML: of a hundred thousand cells a few thousand say something different, and only
 * those are parsed and made into values. They are numbered as they come.
 */
export class DifferentCells {
  /** The style of each, by its number in the file; empty text where it has none. */
  readonly styles: string[] = [];
  /** What each says behind "<c" and its place, and where that begins. */
  readonly #said = new ByteSink();
  readonly #from: number[] = [];
  /** The newest cell of each hash, and the one before it. */
  readonly #byHash = new Map<number, number>();
  readonly #before: number[] = [];

  /** The number of a cell. What it says stands in two pieces, without its name and place: the rest of its first tag, and all behind it. */
  numberOf(bytes: Uint8Array, first: Span, second: Span): number {
    const hash = hashOf(bytes, second, hashOf(bytes, first, SEED));
    const newest = this.#byHash.get(hash) ?? -1;
    let looked = 0;
    for (let at = newest; at !== -1 && looked < MOST_OF_ONE_HASH; at = this.#before[at] ?? -1) {
      if (this.#says(at, bytes, first, second)) return at;
      looked += 1;
    }
    const number = this.styles.length;
    this.#byHash.set(hash, number);
    this.#before.push(newest);
    this.#from.push(this.#said.length);
    this.#said.add(bytes.subarray(first.from, first.to));
    this.#said.add(bytes.subarray(second.from, second.to));
    const [tag = ''] = DECODER.decode(this.#said.bytes(this.#from[number])).split('>', 1);
    this.styles.push(STYLE.exec(tag)?.[1] ?? '');
    return number;
  }

  /** How many bytes they are. */
  get length(): number {
    return this.#said.length;
  }

  /** The cells as rows of a sheet, each at the place that `placeOfCell` says. */
  writeTo(sink: ByteSink): void {
    const said = this.#said.bytes();
    for (let number = 0; number < this.styles.length; number += 1) {
      const { row, column } = placeOfCell(number);
      if (column === 0) sink.add(ENCODER.encode(`${number === 0 ? '' : '</row>'}<row r="${row + 1}">`));
      sink.add(ENCODER.encode(`<c r="${String.fromCharCode(65 + column)}${row + 1}" `));
      sink.add(said.subarray(this.#from[number], this.#from[number + 1]));
    }
    if (this.styles.length > 0) sink.add(ENCODER.encode('</row>'));
  }

  #says(number: number, bytes: Uint8Array, first: Span, second: Span): boolean {
    const start = this.#from[number] ?? 0;
    const end = this.#from[number + 1] ?? this.#said.length;
    const before = first.to - first.from;
    return (
      end - start === before + second.to - second.from &&
      this.#said.says(start, bytes, first) &&
      this.#said.says(start + before, bytes, second)
    );
  }
}

/** Where the cell of a number is written; row and column from 0. The first row is kept free. */
export function placeOfCell(number: number): { readonly row: number; readonly column: number } {
  return { row: 1 + Math.floor(number / ACROSS), column: number % ACROSS };
}

function hashOf(bytes: Uint8Array, { from, to }: Span, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}
