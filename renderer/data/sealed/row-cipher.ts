import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';

/** XChaCha20-Poly1305 with a new random nonce before what it enciphers; `label` is covered by the tag, and stands nowhere. */
type RowCipher = {
  encrypt: (key: Uint8Array, label: Uint8Array, plain: Uint8Array) => Uint8Array;
  /** Throws where the tag is not the one that key, label and bytes give. What it returns is to be read before the next call. */
  decrypt: (key: Uint8Array, label: Uint8Array, enciphered: Uint8Array) => Uint8Array;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
/** Enough for almost every row with its label; a longer one is deciphered in script. */
const PLACE_BYTES = 65_536;

const withNonce = managedNonce(xchacha20poly1305);

/** There at once, which the start needs. */
const inScript: RowCipher = {
  encrypt: (key, label, plain) => withNonce(key, label).encrypt(plain),
  // Copied: the library wants the bytes to begin where their buffer has a multiple of four.
  decrypt: (key, label, enciphered) => withNonce(key, label).decrypt(enciphered.slice()),
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
      const enciphered = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, label, null, nonce, key);
      const whole = new Uint8Array(NONCE_BYTES + enciphered.length);
      whole.set(nonce);
      whole.set(enciphered, NONCE_BYTES);
      return whole;
    },
    // A row is called altered only when both say so.
    decrypt: (key, label, enciphered) => inPlace(key, label, enciphered) ?? inScript.decrypt(key, label, enciphered),
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
  const place = compiled.reserve(KEY_BYTES + PLACE_BYTES);
  if (place === 0) throw new Error('The compiled cipher has no memory');
  return (key: Uint8Array, label: Uint8Array, enciphered: Uint8Array): Uint8Array | undefined => {
    if (label.length + enciphered.length > PLACE_BYTES || enciphered.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const memory = compiled.memory();
    const labelAt = place + KEY_BYTES;
    const nonceAt = labelAt + label.length;
    const textAt = nonceAt + NONCE_BYTES;
    memory.set(key, place);
    memory.set(label, labelAt);
    memory.set(enciphered, nonceAt);
    const bytes = enciphered.length - NONCE_BYTES;
    const sealing: Sealing = [labelAt, label.length, 0, nonceAt, place];
    const refused = compiled.decrypt(textAt, 0, 0, textAt, bytes, 0, ...sealing);
    return refused === 0 ? memory.subarray(textAt, textAt + bytes - TAG_BYTES) : undefined;
  };
}
