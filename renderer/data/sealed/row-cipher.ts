import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';

/** XChaCha20-Poly1305 with a new random nonce before what it enciphers; `label` is covered by the tag, and stands nowhere. */
type RowCipher = {
  encrypt: (key: Uint8Array, label: Uint8Array, plain: Uint8Array) => Uint8Array;
  /** Throws where the tag is not the one that key, label and bytes give. */
  decrypt: (key: Uint8Array, label: Uint8Array, enciphered: Uint8Array) => Uint8Array;
};

const NONCE_BYTES = 24;

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

/** The same cipher compiled, which takes about a quarter of the time for a row: a year of days is thousands of them. */
async function loadCompiledCipher(): Promise<RowCipher> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  return {
    encrypt: (key, label, plain) => {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const enciphered = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, label, null, nonce, key);
      const whole = new Uint8Array(NONCE_BYTES + enciphered.length);
      whole.set(nonce);
      whole.set(enciphered, NONCE_BYTES);
      return whole;
    },
    decrypt: (key, label, enciphered) => {
      const [nonce, rest] = [enciphered.subarray(0, NONCE_BYTES), enciphered.subarray(NONCE_BYTES)];
      try {
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, rest, label, nonce, key);
      } catch {
        // A row is called altered only when both say so: this one may also have run out of memory.
        return inScript.decrypt(key, label, enciphered);
      }
    },
  };
}

/**
 * Has every row go through the compiled cipher from when it is there, which is when this resolves. Where it cannot be
 * loaded the other one stays: rows take longer, no more.
 */
export async function takeCompiledCipher(): Promise<void> {
  atHand = await loadCompiledCipher().catch(() => atHand);
}
