import type { FileBytes } from './file-bytes';
import { HEAD_BYTES, MIN_FRAME, NO_TAG, TAG_BYTES, decodeHead, type FrameCipher } from './frame-cipher';
import { HEADER_BYTES } from './segment-header';

const SEARCH_CHUNK = 64 * 1024;

/** A frame that is certainly what was written; `plain` is valid until the next one is asked for. */
export type ReadFrame = { number: number; atByte: number; end: number; plain: Buffer };

/** What a segment holds, in order. `lost`: how many frames a bad stretch took; `null` where nothing good follows. */
export type SegmentPart = ({ kind: 'frame' } & ReadFrame) | { kind: 'bad'; atByte: number; lost: number | null };

/** Reads frames from a place on, or from the first one; goes on behind whatever cannot be read. */
export async function* readSegment(
  file: FileBytes,
  cipher: FrameCipher,
  from = { atByte: HEADER_BYTES, number: 0 },
): AsyncGenerator<SegmentPart, void, undefined> {
  let { atByte, number } = from;
  while (atByte < file.size) {
    let frame = await openFrame(file, cipher, atByte, number);
    if (!frame) {
      frame = await findFrame(file, cipher, atByte + 1, number);
      yield { kind: 'bad', atByte, lost: frame ? frame.number - number : null };
      if (!frame) return;
    }
    yield { kind: 'frame', ...frame };
    atByte = frame.end;
    number = frame.number + 1;
  }
}

/** The frame at a place, if it is the one of that number and bound to what stands before it. */
async function openFrame(
  file: FileBytes,
  cipher: FrameCipher,
  atByte: number,
  number: number,
): Promise<ReadFrame | undefined> {
  const before = number === 0 ? 0 : TAG_BYTES;
  const start =
    file.held(atByte - before, before + HEAD_BYTES) ?? (await file.take(atByte - before, before + HEAD_BYTES));
  if (start.length < before + HEAD_BYTES) return undefined;
  const head = decodeHead(start, before);
  if (!head || head.number !== number || atByte + HEAD_BYTES + head.length > file.size) return undefined;
  const length = before + HEAD_BYTES + head.length;
  const whole = file.held(atByte - before, length) ?? (await file.take(atByte - before, length));
  if (whole.length < length) return undefined;
  const tagBefore = number === 0 ? NO_TAG : whole.subarray(0, TAG_BYTES);
  const plain = cipher.open(number, tagBefore, whole.subarray(before + HEAD_BYTES));
  return plain && { number, atByte, end: atByte + HEAD_BYTES + head.length, plain };
}

/**
 * The next good frame behind a damaged one. Any byte may be its first: few have a head that makes sense there, and of
 * those only a true frame opens.
 */
async function findFrame(
  file: FileBytes,
  cipher: FrameCipher,
  from: number,
  number: number,
): Promise<ReadFrame | undefined> {
  for (let at = from; at + MIN_FRAME <= file.size; at += SEARCH_CHUNK) {
    const chunk = Buffer.from(await file.take(at, SEARCH_CHUNK + HEAD_BYTES - 1));
    for (let place = 0; place + HEAD_BYTES <= chunk.length; place += 1) {
      const most = number + Math.ceil((at + place - from) / MIN_FRAME) + 1;
      // The number first: it is the rarer to fit.
      const found = chunk.readUInt32BE(place + 4);
      if (found < number || found > most || !decodeHead(chunk, place)) continue;
      const frame = await openFrame(file, cipher, at + place, found);
      if (frame) return frame;
    }
  }
  return undefined;
}
