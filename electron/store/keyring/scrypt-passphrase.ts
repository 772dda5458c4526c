import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Identity, Recipient, Stanza } from 'age-encryption';
import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { ageLibrary } from './age-library';

// The passphrase stanza of the age format (age-encryption.org/v1). The library has it too, but works it out on the main
// thread: for two seconds the window would take no click. Node does it beside, in half the time.
const LABEL = 'age-encryption.org/v1/scrypt';
/** What age itself takes: 2^18 rounds over 256 MB. */
const LOG_ROUNDS = 18;
/** A file that asks for more was not made by us, and would take a gigabyte and more. */
const MOST_LOG_ROUNDS = 20;
const BLOCK_SIZE = 8;
const SALT_BYTES = 16;
const WRAPPED_BYTES = 32;
/** The wrapping key is used once, for this one file key. */
const NONCE = new Uint8Array(12);

const work = promisify<string, Uint8Array, number, object, Buffer>(scrypt);

async function wrappingKey(passphrase: string, salt: Uint8Array, logRounds: number): Promise<Uint8Array> {
  const rounds = 2 ** logRounds;
  const labelled = Buffer.concat([Buffer.from(LABEL), salt]);
  const limits = { N: rounds, r: BLOCK_SIZE, p: 1, maxmem: 2 * 128 * BLOCK_SIZE * rounds };
  return new Uint8Array(await work(passphrase, labelled, 32, limits));
}

/** Encrypts to a passphrase; a file so made has no other recipient. */
export function toPassphrase(passphrase: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES);
      const key = await wrappingKey(passphrase, salt, LOG_ROUNDS);
      const args = ['scrypt', salt.toString('base64').replace(/=+$/, ''), String(LOG_ROUNDS)];
      const { Stanza } = await ageLibrary();
      return [new Stanza(args, chacha20poly1305(key, NONCE).encrypt(fileKey))];
    },
  };
}

/** Decrypts by a passphrase; throws where the file is not one made so. */
export function byPassphrase(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const { salt, logRounds, body } = readStanza(stanzas);
      const key = await wrappingKey(passphrase, salt, logRounds);
      try {
        return chacha20poly1305(key, NONCE).decrypt(body);
      } catch {
        // Not the passphrase of this file.
        return null;
      }
    },
  };
}

function readStanza(stanzas: Stanza[]) {
  const [only, ...others] = stanzas;
  const [kind, saltText = '', roundsText = '', ...more] = only?.args ?? [];
  const salt = Buffer.from(saltText, 'base64');
  const logRounds = /^[1-9]\d?$/.test(roundsText) ? Number(roundsText) : Infinity;
  const whole = kind === 'scrypt' && more.length === 0 && others.length === 0;
  if (
    !only ||
    !whole ||
    salt.length !== SALT_BYTES ||
    logRounds > MOST_LOG_ROUNDS ||
    only.body.length !== WRAPPED_BYTES
  ) {
    throw new Error('Not a file under a passphrase');
  }
  return { salt, logRounds, body: only.body };
}
