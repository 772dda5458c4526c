import { Unzip, UnzipInflate } from 'fflate';
import { ok, problem, type Result } from '@shared/model/result';
import type { Caps } from './caps';

const CHUNK_BYTES = 256 * 1024;
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];
const END_RECORD_MAX = 65_557;
const LESS_THAN = 0x3c;
const LETTER_C = 0x63;

/** What stands in a zip: the names of its entries, and the opening bytes of the few that tell what it is. */
export type ZipContents = { readonly names: ReadonlySet<string>; readonly heads: ReadonlyMap<string, string> };

class CapReached extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

/**
 * Streams a zip from beginning to end without keeping it, counting entries, inflated bytes and cells against the caps.
 * A zip without its closing record was cut off.
 */
export function checkZip(bytes: Uint8Array, caps: Caps, onProgress?: (share: number) => void): Result<ZipContents> {
  if (!hasEndRecord(bytes)) return problem('file-truncated');
  const walk = new ZipWalk(caps);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const end = Math.min(at + CHUNK_BYTES, bytes.length);
      walk.unzip.push(bytes.subarray(at, end), end === bytes.length);
      onProgress?.(end / bytes.length);
    }
  } catch (error) {
    return error instanceof CapReached ? problem('file-too-large', { what: error.what }) : problem('file-unreadable');
  }
  if (walk.open > 0) return problem('file-truncated');
  return ok({ names: walk.names, heads: walk.heads });
}

/** One pass over the entries of a zip. */
class ZipWalk {
  readonly names = new Set<string>();
  readonly heads = new Map<string, string>();
  readonly unzip = new Unzip();
  open = 0;
  #inflated = 0;
  #cells = 0;

  constructor(readonly caps: Caps) {
    this.unzip.register(UnzipInflate);
    this.unzip.onfile = (file) => this.#enter(file);
  }

  #enter(file: Parameters<NonNullable<Unzip['onfile']>>[0]): void {
    this.names.add(file.name);
    if (this.names.size > this.caps.zipEntries) throw new CapReached('entries');
    const counter = isSheet(file.name) ? new CellCounter() : undefined;
    const wantsHead = file.name === 'mimetype' || file.name === 'META-INF/manifest.xml';
    this.open += 1;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      this.#inflated += chunk.length;
      if (this.#inflated > this.caps.inflatedBytes) throw new CapReached('inflated bytes');
      if (counter) this.#cells += counter.count(chunk);
      if (this.#cells > this.caps.cells) throw new CapReached('cells');
      if (wantsHead && !this.heads.has(file.name))
        this.heads.set(file.name, new TextDecoder().decode(chunk.subarray(0, 65_536)));
      if (final) this.open -= 1;
    };
    file.start();
  }
}

function isSheet(name: string): boolean {
  return name.startsWith('xl/worksheets/') && name.endsWith('.xml');
}

/** Counts the cells of a sheet's XML as it streams by: each begins with `<c ` or `<c>`. */
class CellCounter {
  #before = 0;
  #last = 0;

  count(chunk: Uint8Array): number {
    let cells = 0;
    let before = this.#before;
    let last = this.#last;
    for (const byte of chunk) {
      if (last === LETTER_C && before === LESS_THAN && (byte === 0x20 || byte === 0x3e)) cells += 1;
      before = last;
      last = byte;
    }
    this.#before = before;
    this.#last = last;
    return cells;
  }
}

function hasEndRecord(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - END_RECORD_MAX);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (END_RECORD.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
