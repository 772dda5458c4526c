import { hkdfSync } from 'node:crypto';

/** Bytes of the data key and of every key derived from it. */
export const KEY_BYTES = 32;

/**
 * What a key is for: the rows in the window's database, the journal, the copies, the office's identity or the office's key
 * kept here, the note for the start, or what was typed in open forms.
 */
export type KeyPurpose = 'database' | 'journal' | 'copies' | 'identity' | 'office' | 'start' | 'typed';

/** Derives the key for a purpose from the data key (HKDF-SHA256); none of them leads back to it or to another. */
export function deriveKey(dataKey: Uint8Array, purpose: KeyPurpose): Uint8Array {
  // No salt: the data key is random already, and the purpose keeps the derived keys apart.
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), `peer-desk ${purpose}`, KEY_BYTES));
}
