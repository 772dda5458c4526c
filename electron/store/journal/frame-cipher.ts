import { MAX_FRAME_BYTES } from '@shared/model/journal-frame';
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto';
import type { SegmentHeader } from './segment-header';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;

/** Bytes of the tag that ends each frame; the next frame is bound to it. */
export const TAG_BYTES = 16;
/** Bytes before the sealed text: its length, then the frame's number in the segment, both 32 bits, big end first. */
export const HEAD_BYTES = 8;
/** The shortest and the longest frame that can be, in bytes on the disk. */
export const MIN_FRAME = HEAD_BYTES + 2 + TAG_BYTES;
export const MAX_FRAME = HEAD_BYTES + MAX_FRAME_BYTES + TAG_BYTES;
/** What the first frame of a segment is bound to. */
export const NO_TAG: Uint8Array = new Uint8Array(TAG_BYTES);

/** Seals and opens the frames of one segment. The number is the nonce: whoever seals never uses one twice. */
export type FrameCipher = {
  /** The whole frame as it is written, head and tag included. */
  seal: (number: number, tagBefore: Uint8Array, plain: Uint8Array) => Buffer;
  /** The text of a frame from its sealed bytes with the tag; `undefined` where anything of it was altered or moved. */
  open: (number: number, tagBefore: Uint8Array, sealed: Uint8Array) => Buffer | undefined;
};

/** The cipher of a segment: its own key, from the journal's key and the salt in its header. */
export function frameCipher(journalKey: Uint8Array, header: SegmentHeader): FrameCipher {
  // As an object: taken in once, and not again for each frame.
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', journalKey, header.salt, 'segment', 32)));

  /** The head is bound too, so that every byte of a segment is. */
  function bound(head: Uint8Array, tagBefore: Uint8Array): Buffer {
    return Buffer.concat([header.bytes, head, tagBefore]);
  }

  return {
    seal: (number, tagBefore, plain) => {
      const head = encodeHead({ length: plain.length + TAG_BYTES, number });
      const cipher = createCipheriv(ALGORITHM, key, nonceOf(number));
      cipher.setAAD(bound(head, tagBefore));
      return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (number, tagBefore, sealed) => {
      if (sealed.length < TAG_BYTES) return undefined;
      const decipher = createDecipheriv(ALGORITHM, key, nonceOf(number), { authTagLength: TAG_BYTES });
      decipher.setAAD(bound(encodeHead({ length: sealed.length, number }), tagBefore));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
      try {
        decipher.final();
        return plain;
      } catch {
        // The only error that `final` knows here is a tag that does not fit: the answer is that there is no such frame.
        return undefined;
      }
    },
  };
}

/** What stands before a sealed text. */
export type FrameHead = { length: number; number: number };

function encodeHead({ length, number }: FrameHead): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(length, 0);
  head.writeUInt32BE(number, 4);
  return head;
}

/** The head at a place of some bytes; `undefined` where no frame can have that length. */
export function decodeHead(bytes: Buffer, at: number): FrameHead | undefined {
  const length = bytes.readUInt32BE(at);
  if (length < MIN_FRAME - HEAD_BYTES || length > MAX_FRAME - HEAD_BYTES) return undefined;
  return { length, number: bytes.readUInt32BE(at + 4) };
}

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(number, NONCE_BYTES - 4);
  return nonce;
}
