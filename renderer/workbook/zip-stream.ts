import { Zip, ZipPassThrough } from 'fflate';

// One and the same time in every file (the earliest that a zip can hold), so that the same input gives the same bytes.
const ZIP_TIME = new Date(1980, 0, 1, 12);

const DEFLATED = 8;
const NO_BYTES = new Uint8Array();
const encoder = new TextEncoder();

/** A file of a zip that is still written; `close` takes the last of it. */
export type ZipEntry = { write: (text: string) => void; close: (text: string) => void };

/** Files stand in the zip in the order in which they were added, whichever is closed first. */
export type ZipStream = {
  add: (path: string) => ZipEntry;
  /** The bytes of the zip, once every file was closed. */
  finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** Starts a zip. The platform deflates what is written as it comes, in about half of fflate's time. */
export function createZipStream(): ZipStream {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    // Safe: fflate makes its own arrays, never shared ones, and so does the platform.
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const deflated: Promise<void>[] = [];
  return {
    add: (path) => {
      const file = new ZipPassThrough(path);
      file.compression = DEFLATED;
      file.mtime = ZIP_TIME;
      // It counts and sums up the bytes that are pushed, as for a stored file; the deflated ones are handed on in their place.
      Object.assign(file, { process: () => undefined });
      zip.add(file);
      const { readable, writable } = new CompressionStream('deflate-raw');
      const writer = writable.getWriter();
      const passed = passOn(readable, file);
      deflated.push(passed);
      // Where it fails, so does what is read of it, and that is told by `finish`.
      passed.catch(() => undefined);
      const write = (text: string) => {
        const bytes = encoder.encode(text);
        file.push(bytes);
        writer.write(bytes).catch(() => undefined);
      };
      const close = (text: string) => {
        write(text);
        file.push(NO_BYTES, true);
        writer.close().catch(() => undefined);
      };
      return { write, close };
    },
    finish: async () => {
      await Promise.all(deflated);
      zip.end();
      return new Uint8Array(await new Blob(pieces).arrayBuffer());
    },
  };
}

async function passOn(deflated: ReadableStream<Uint8Array<ArrayBuffer>>, file: ZipPassThrough): Promise<void> {
  const reader = deflated.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) file.ondata(null, read.value, false);
  file.ondata(null, NO_BYTES, true);
}
