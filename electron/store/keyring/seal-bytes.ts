import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { randomBytes } from 'node:crypto';

const NONCE_BYTES = 24;

/** Seals bytes under a key: a nonce, then what only that key opens. `about` is what they are, and has to be said again. */
export function sealBytes(key: Uint8Array, bytes: Uint8Array, about: string): Uint8Array {
  const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
  const sealed = xchacha20poly1305(key, nonce, toBytes(about)).encrypt(bytes);
  return new Uint8Array(Buffer.concat([nonce, sealed]));
}

/** What was sealed; nothing where it is damaged, about something else, or was sealed under another key. */
export function unsealBytes(key: Uint8Array, sealed: Uint8Array, about: string): Uint8Array | undefined {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    return xchacha20poly1305(key, nonce, toBytes(about)).decrypt(sealed.subarray(NONCE_BYTES));
  } catch {
    return undefined;
  }
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
