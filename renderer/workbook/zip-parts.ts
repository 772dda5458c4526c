import { Unzip, UnzipInflate } from 'fflate';
import { ok, problem, type Result } from '@shared/model/result';
import { ByteSink } from './byte-sink';
import { CapReached, type Caps } from './caps';
import { LeanSheet } from './lean-sheet';

/** Small pieces: one of a bomb may become a thousand times as large (64 MB), and is looked at only then. */
const CHUNK_BYTES = 64 * 1024;
/** A workbook becomes five to twenty times as large; even one of formatted blanks seldom a hundred times. */
const BOMB_FROM_TIMES = 100;
const BOMB_FROM_BYTES = 32 * 1024 * 1024;
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];
/** Where the first entry says how it is kept, and the bit that says "encrypted". */
const FLAGS = 6;
const ENCRYPTED = 1;
const END_RECORD_MAX = 65_557;

/** Parts that say something which is imported; pictures, drawings, macros and caches are never inflated. */
const WANTED = /\.(xml|rels|bin)$|^mimetype$/i;
const UNWANTED =
  /^(docProps|customXml|Thumbnails|Pictures|Object|Configurations2)|^xl\/(media|drawings|charts|chartsheets|dialogsheets|embeddings|activeX|ctrlProps|diagrams|externalLinks|pivotCache|pivotTables|queryTables|slicers|slicerCaches|printerSettings|timelines|calcChain|vbaProject|customProperty|model|webextensions)/i;

/** What stands in a zip: the names of its entries, and the parts that are read. */
export type ZipParts = {
  readonly names: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The sheets whose parts are without blanks and repeated cells, by their numbers. */
  readonly sheets: readonly LeanSheet[];
};

/**
 * Streams a zip from beginning to end, counting entries, bytes and cells against the caps, and keeps the parts that are
 * read. A zip without its closing record was cut off.
 */
export function zipParts(bytes: Uint8Array, caps: Caps, onProgress?: (share: number) => void): Result<ZipParts> {
  if (!hasEndRecord(bytes)) return problem('file-truncated');
  if (((bytes[FLAGS] ?? 0) & ENCRYPTED) !== 0) return problem('file-encrypted');
  const walk = new ZipWalk(caps);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const end = Math.min(at + CHUNK_BYTES, bytes.length);
      walk.packed = end;
      walk.unzip.push(bytes.subarray(at, end), end === bytes.length);
      if (end % (CHUNK_BYTES * 4) === 0) onProgress?.(end / bytes.length);
    }
  } catch (error) {
    if (walk.isBomb) return problem('file-too-large', { what: 'bomb' });
    return error instanceof CapReached ? problem('file-too-large', { what: error.what }) : problem('file-unreadable');
  }
  if (walk.isBroken) return problem('file-unreadable');
  if (walk.open > 0) return problem('file-truncated');
  return ok({ names: walk.names, parts: walk.parts, sheets: walk.sheets });
}

/** One pass over the entries of a zip. */
class ZipWalk {
  readonly names = new Set<string>();
  readonly parts = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly unzip = new Unzip();
  readonly sheets: LeanSheet[] = [];
  open = 0;
  /** Whether a part is not what it should be. The rest is unpacked all the same, and dropped: it may show that this is a bomb. */
  isBroken = false;
  /** How many bytes of the zip were taken so far. */
  packed = 0;
  #inflated = 0;
  #kept = 0;
  #cells = 0;

  constructor(readonly caps: Caps) {
    this.unzip.register(UnzipInflate);
    this.unzip.onfile = (file) => this.#enter(file);
  }

  /** Whether what was unpacked so far is far more than what it was packed from, as of no spreadsheet that says something. */
  get isBomb(): boolean {
    return this.#inflated > BOMB_FROM_BYTES && this.#inflated > this.packed * BOMB_FROM_TIMES;
  }

  #enter(file: Parameters<NonNullable<Unzip['onfile']>>[0]): void {
    // Some programs write the names as their own system would.
    const name = file.name.replaceAll('\\', '/');
    this.names.add(name);
    if (this.names.size > this.caps.zipEntries) throw new CapReached('entries');
    if (!WANTED.test(name) || UNWANTED.test(name)) return;
    const part = /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name) ? this.#nextSheet() : new WholePart(this.caps);
    let kept = 0;
    let cells = 0;
    this.open += 1;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      this.#inflated += chunk.length;
      if (this.#inflated > this.caps.inflatedBytes) throw new CapReached('bytes');
      if (this.isBroken) {
        if (this.isBomb) throw new CapReached('bytes');
        return;
      }
      const [keptBefore, cellsBefore] = [kept, cells];
      try {
        kept = part.push(chunk);
      } catch (reached) {
        if (reached instanceof CapReached) throw reached;
        this.isBroken = true;
        return;
      }
      cells = part.cells;
      this.#kept += kept - keptBefore;
      this.#cells += cells - cellsBefore;
      if (this.#kept > this.caps.keptBytes) throw new CapReached('bytes');
      if (this.#cells > this.caps.cells) throw new CapReached('cells');
      if (!final) return;
      this.open -= 1;
      this.parts.set(name, part.finish());
    };
    file.start();
  }

  #nextSheet(): LeanSheet {
    const sheet = new LeanSheet(this.caps, this.sheets.length);
    this.sheets.push(sheet);
    return sheet;
  }
}

/** A part that is kept as it is. */
class WholePart {
  readonly cells = 0;
  readonly #kept = new ByteSink();

  constructor(readonly caps: Caps) {}

  push(chunk: Uint8Array): number {
    if (this.#kept.length + chunk.length > this.caps.partBytes) throw new CapReached('bytes');
    this.#kept.add(chunk);
    return this.#kept.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#kept.bytes();
  }
}

function hasEndRecord(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - END_RECORD_MAX);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (END_RECORD.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
