import { hkdfSync } from 'node:crypto';
import { deriveKey, KEY_BYTES } from './derive-key';
import type { KeyFiles } from './key-files';
import { sealBytes, unsealBytes } from './seal-bytes';

const ABOUT = 'peer-desk office key';

/**
 * The key that every computer of an office has, from the office's identity (HKDF-SHA256): it does not lead back to that. It
 * stays the same when the passphrase is changed.
 */
export function officeKeyOf(identity: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', identity, new Uint8Array(0), ABOUT, KEY_BYTES));
}

/** The office's key under the data key of this computer. */
export function sealOfficeKey(dataKey: Uint8Array, identity: string): Uint8Array {
  return sealBytes(deriveKey(dataKey, 'office'), officeKeyOf(identity), ABOUT);
}

/** The office's key as it was sealed here; nothing where there is none, or it is not ours. */
export async function unsealOfficeKey(
  files: KeyFiles,
  dataKey: Uint8Array | undefined,
): Promise<Uint8Array | undefined> {
  const file = dataKey && (await files.readIfThere('officeKey'));
  return file && unsealBytes(deriveKey(dataKey, 'office'), file, ABOUT);
}
