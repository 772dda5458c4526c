import type { AgeReading } from '@electron/store/copies/age-file';
import { ok, type Result } from '@shared/model/result';

/** Bytes of a copy that one call gives back, at least while there are more. */
const READ_BYTES = 1024 * 1024;

/** The next bytes of a copy; closed once they are the last. Problems: those of `AgeReading.next`. */
export async function readPieces(reading: AgeReading): Promise<Result<{ bytes: Uint8Array; done: boolean }>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < READ_BYTES && !done) {
    const piece = await reading.next();
    if (!piece.ok) return piece;
    if (piece.value === undefined) done = true;
    else {
      pieces.push(piece.value);
      length += piece.value.length;
    }
  }
  if (done) await reading.close();
  return ok({ bytes: new Uint8Array(Buffer.concat(pieces)), done });
}
