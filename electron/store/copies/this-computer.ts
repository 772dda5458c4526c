import { ageLibrary } from '@electron/store/keyring/age-library';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Identity, Recipient } from 'age-encryption';
import { hkdfSync, randomBytes } from 'node:crypto';

// A recipient of our own kind, as the age format allows: other age programs pass over it and use the office's.
const KIND = 'peer-desk-this-computer';
const SALT_BYTES = 16;
const WRAPPED_BYTES = 32;
/** Each wrapping key is used once. */
const NONCE = new Uint8Array(12);

function wrappingKey(key: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, KIND, 32));
}

/** Encrypts to whoever holds the key of the copies: this computer, without the passphrase. */
export function toThisComputer(key: Uint8Array): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES);
      const args = [KIND, salt.toString('base64').replace(/=+$/, '')];
      const { Stanza } = await ageLibrary();
      return [new Stanza(args, chacha20poly1305(wrappingKey(key, salt), NONCE).encrypt(fileKey))];
    },
  };
}

/** Decrypts what was encrypted to this computer. */
export function byThisComputer(key: Uint8Array): Identity {
  return {
    unwrapFileKey: (stanzas) => {
      for (const { args, body } of stanzas) {
        const [kind, saltText = ''] = args;
        if (kind !== KIND || body.length !== WRAPPED_BYTES) continue;
        try {
          return chacha20poly1305(wrappingKey(key, Buffer.from(saltText, 'base64')), NONCE).decrypt(body);
        } catch {
          // Made on another computer; another stanza may fit.
        }
      }
      return null;
    },
  };
}
