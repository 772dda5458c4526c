import { join } from 'node:path';
import { FileBytes } from './file-bytes';
import type { FileSystem } from './file-system';
import { frameCipher, type FrameCipher } from './frame-cipher';
import type { SegmentFrame } from '@shared/model/journal-segment';
import { decodeFrame } from './frame-text';
import { HEADER_BYTES, decodeHeader } from './segment-header';
import { readSegment } from './segment-reader';

/** A segment that is being read; `cipher` is missing where its header cannot be read. */
export type OpenSegment = { bytes: FileBytes; cipher: FrameCipher | undefined };

/** Opens a segment for as long as `use` takes. */
export async function withSegment<T>(
  { files, folder, key }: { files: FileSystem; folder: string; key: Uint8Array },
  name: string,
  use: (segment: OpenSegment) => Promise<T>,
): Promise<T> {
  const file = await files.openToRead(join(folder, name));
  try {
    const bytes = new FileBytes(file);
    const header = decodeHeader(await bytes.take(0, HEADER_BYTES));
    return await use({ bytes, cipher: header && frameCipher(key, header) });
  } finally {
    await file.close();
  }
}

/** The first frame of a segment, if it is good. */
export async function firstFrame({ bytes, cipher }: OpenSegment): Promise<SegmentFrame | undefined> {
  if (!cipher) return undefined;
  for await (const part of readSegment(bytes, cipher)) {
    const frame = part.kind === 'frame' ? decodeFrame(part.plain) : undefined;
    return frame?.kind === 'segment' ? frame : undefined;
  }
  return undefined;
}
