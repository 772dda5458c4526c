import { createHash, randomBytes } from 'node:crypto';

const MAGIC = Buffer.from('PDJ1', 'latin1');
const SALT_BYTES = 16;
const CHECK_BYTES = 4;
const COPY_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;

/** Bytes before the first frame: the header stands there twice, since without its salt a whole segment is lost. */
export const HEADER_BYTES = 2 * COPY_BYTES;

/** What a segment begins with: the mark of the format and the salt of its key. */
export type SegmentHeader = { bytes: Buffer; salt: Buffer };

/** A header of its own for each segment ever made: no key, and so no nonce, comes twice. */
export function newHeader(): SegmentHeader {
  const salt = randomBytes(SALT_BYTES);
  return { bytes: Buffer.concat([MAGIC, salt]), salt };
}

/** The header as it is written. */
export function encodeHeader({ bytes }: SegmentHeader): Buffer {
  return Buffer.concat([bytes, checkOf(bytes), bytes, checkOf(bytes)]);
}

/** The header from the first bytes of a file, by whichever copy is whole; `undefined` where neither is. */
export function decodeHeader(written: Uint8Array): SegmentHeader | undefined {
  return decodeCopy(written, 0) ?? decodeCopy(written, COPY_BYTES);
}

function decodeCopy(written: Uint8Array, from: number): SegmentHeader | undefined {
  const copy = Buffer.from(written.subarray(from, from + COPY_BYTES));
  const bytes = copy.subarray(0, MAGIC.length + SALT_BYTES);
  if (copy.length < COPY_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  return copy.subarray(bytes.length).equals(checkOf(bytes)) ? { bytes, salt: bytes.subarray(MAGIC.length) } : undefined;
}

function checkOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, CHECK_BYTES);
}
