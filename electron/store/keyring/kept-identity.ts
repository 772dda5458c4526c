import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { randomBytes } from 'node:crypto';
import { typedIdentity } from './age';
import { deriveKey } from './derive-key';
import type { KeyFiles } from './key-files';

const NONCE_BYTES = 24;

/** The identity under the data key of this computer: a nonce, then the sealed text. */
export function sealIdentity(dataKey: Uint8Array, identity: string): Uint8Array {
  const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
  const sealed = xchacha20poly1305(deriveKey(dataKey, 'identity'), nonce).encrypt(new TextEncoder().encode(identity));
  return new Uint8Array(Buffer.concat([nonce, sealed]));
}

/** The identity that was sealed here; nothing where there is none, or it is not ours: then the passphrase is asked for. */
export async function unsealIdentity(files: KeyFiles, dataKey: Uint8Array | undefined): Promise<string | undefined> {
  if (!dataKey || !has(files)) return undefined;
  const file = await files.read('keptIdentity');
  if (!file.ok) return undefined;
  try {
    const nonce = file.value.subarray(0, NONCE_BYTES);
    const text = xchacha20poly1305(deriveKey(dataKey, 'identity'), nonce).decrypt(file.value.subarray(NONCE_BYTES));
    return typedIdentity(new TextDecoder().decode(text));
  } catch {
    // Damaged, or of another computer.
    return undefined;
  }
}

function has(files: KeyFiles): boolean {
  const present = files.present();
  return present !== 'unreadable' && present.has('keptIdentity');
}
