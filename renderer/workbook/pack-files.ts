import { Zip, ZipPassThrough } from 'fflate';

// One and the same time in every file (the earliest that a zip can hold), so that the same input gives the same bytes.
const ZIP_TIME = new Date(1980, 0, 1, 12);

const DEFLATED = 8;

/** Files, by their paths, as the bytes of a zip. The platform deflates: it takes about half of fflate's time, most of it on another thread. */
export async function packFiles(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    // Safe: fflate makes its own arrays, never shared ones, and so does the platform.
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (const [path, bytes] of Object.entries(files)) addDeflated(zip, path, bytes, await deflated(bytes));
  zip.end();
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** fflate takes the checksum of the bytes as it would for a stored file, and is handed the deflated ones in their place. */
function addDeflated(zip: Zip, path: string, bytes: Uint8Array, packed: Uint8Array<ArrayBuffer>): void {
  const file = new ZipPassThrough(path);
  file.compression = DEFLATED;
  file.mtime = ZIP_TIME;
  Object.assign(file, { process: () => file.ondata(null, packed, true) });
  zip.add(file);
  file.push(bytes, true);
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('deflate-raw');
  const packed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  // Safe: the parts of a workbook come from SheetJS and fflate, which share no memory between threads.
  await Promise.all([writer.write(bytes as Uint8Array<ArrayBuffer>), writer.close(), packed]);
  return new Uint8Array(await packed);
}
