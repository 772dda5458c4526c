import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';

/** XChaCha20-Poly1305 with a new random nonce before what it enciphers; `label` is covered by the tag, and stands nowhere. */
type RowCipher = {
  encrypt: (key: Uint8Array, label: string, plain: Uint8Array) => Uint8Array;
  /**
   * What is enciphered begins so many bytes into the row. Throws where the tag is not the one that key, label and bytes give.
   * What it returns is to be read before the next call.
   */
  decrypt: (key: Uint8Array, label: string, row: Uint8Array, from: number) => Uint8Array;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
/** Enough for almost every row with its label; a longer one is deciphered in script. */
const TEXT_BYTES = 65_536;
/** The same for what it is sealed under: a table and its key. */
const LABEL_BYTES = 1024;

const withNonce = managedNonce(xchacha20poly1305);
const encoder = new TextEncoder();

/** There at once, which the start needs. */
const inScript: RowCipher = {
  encrypt: (key, label, plain) => withNonce(key, encoder.encode(label)).encrypt(plain),
  // Copied: the library wants the bytes to begin where their buffer has a multiple of four.
  decrypt: (key, label, row, from) => withNonce(key, encoder.encode(label)).decrypt(row.slice(from)),
};

let atHand = inScript;

/** The cipher to use now: a row that one sealed the other opens, so it may be another one the next time. */
export function rowCipher(): RowCipher {
  return atHand;
}

/** The same cipher compiled, which takes about an eighth of the time for a row: a year of days is thousands of them. */
async function loadCompiledCipher(): Promise<RowCipher> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const inPlace = createInPlace(compiledBy(sodium));
  return {
    encrypt: (key, label, plain) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const enciphered = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        plain,
        encoder.encode(label),
        null,
        nonce,
        key,
      );
      const whole = new Uint8Array(NONCE_BYTES + enciphered.length);
      whole.set(nonce);
      whole.set(enciphered, NONCE_BYTES);
      return whole;
    },
    // A row is called altered only when both say so.
    decrypt: (...row) => inPlace(...row) ?? inScript.decrypt(...row),
  };
}

/**
 * Has every row go through the compiled cipher from when it is there, which is when this resolves. Where it cannot be
 * loaded the other one stays: rows take longer, no more.
 */
export async function takeCompiledCipher(): Promise<void> {
  atHand = await loadCompiledCipher().catch(() => atHand);
}

/** Of the compiled library: its memory, and the function that is called for every row read. */
type Compiled = {
  /** Another one once it has grown. */
  memory: () => Uint8Array;
  /** Where so many bytes are kept for good; 0 where there is no room. */
  reserve: (bytes: number) => number;
  /** Lengths below 4 GB, the part above being 0; answers 0 where the tag was right. */
  decrypt: (
    ...call: [plain: number, plainLength: 0, noSecret: 0, enciphered: number, bytes: number, bytesAbove: 0, ...Sealing]
  ) => number;
};
type Sealing = [label: number, labelBytes: number, labelBytesAbove: 0, nonce: number, key: number];

function compiledBy(sodium: object): Compiled {
  // Safe: these are what the wrappers themselves call; their types leave them out.
  const { libsodium } = sodium as { libsodium: Record<string, unknown> };
  return {
    memory: () => libsodium['HEAPU8'] as Uint8Array,
    reserve: libsodium['_malloc'] as Compiled['reserve'],
    decrypt: libsodium['_crypto_aead_xchacha20poly1305_ietf_decrypt'] as Compiled['decrypt'],
  };
}

/**
 * Deciphers where the row lies in the library's memory, each in the place of the one before. The wrapper has that memory
 * handed out and taken back four times for a row, which takes longer than to decipher it. Nothing where the tag is wrong, and
 * for a row that is too long.
 */
function createInPlace(compiled: Compiled) {
  const keyAt = compiled.reserve(KEY_BYTES + LABEL_BYTES + TEXT_BYTES);
  if (keyAt === 0) throw new Error('The compiled cipher has no memory');
  const labelAt = keyAt + KEY_BYTES;
  const rowAt = labelAt + LABEL_BYTES;
  let memory = compiled.memory();
  let labelPlace = memory.subarray(labelAt, rowAt);
  return (key: Uint8Array, label: string, row: Uint8Array, from: number): Uint8Array | undefined => {
    const bytes = row.length - from - NONCE_BYTES;
    if (row.length > TEXT_BYTES || bytes < TAG_BYTES) return undefined;
    if (memory !== compiled.memory()) {
      memory = compiled.memory();
      labelPlace = memory.subarray(labelAt, rowAt);
    }
    const { read, written } = encoder.encodeInto(label, labelPlace);
    if (read < label.length) return undefined;
    memory.set(key, keyAt);
    memory.set(row, rowAt);
    const nonceAt = rowAt + from;
    const textAt = nonceAt + NONCE_BYTES;
    const sealing: Sealing = [labelAt, written, 0, nonceAt, keyAt];
    const refused = compiled.decrypt(textAt, 0, 0, textAt, bytes, 0, ...sealing);
    return refused === 0 ? memory.subarray(textAt, textAt + bytes - TAG_BYTES) : undefined;
  };
}
