import { ok, problem, type Result } from '@shared/model/result';
import type { Decrypter } from 'age-encryption';
import { ageLibrary } from './age-library';
import { byPassphrase, toPassphrase } from './scrypt-passphrase';

/** What the library says when a file is whole but not for this identity or passphrase; it gives no code. */
const NOT_FOR_THIS = /^no identity matched/;
const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/;
const RECIPIENT = /^age1[0-9a-z]{58}$/;

/** An age identity (secret text) and its recipient (public text). */
export type AgePair = { identity: string; recipient: string };

/** A new pair of the kind that every age program knows. */
export async function makeAgePair(): Promise<AgePair> {
  const { generateX25519Identity, identityToRecipient } = await ageLibrary();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public text that belongs to an identity. */
export async function recipientOf(identity: string): Promise<string> {
  return (await ageLibrary()).identityToRecipient(identity);
}

/** The identity in text that somebody typed off the recovery sheet, if that is what it is. */
export function typedIdentity(text: string): string | undefined {
  const packed = text.replace(/\s+/gu, '').toUpperCase();
  return IDENTITY.test(packed) ? packed : undefined;
}

export function isRecipient(text: string): boolean {
  return RECIPIENT.test(text);
}

/** Encrypts under a passphrase, in about a second of work beside the main thread (scrypt at age's own factor). */
export async function encryptWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new (await ageLibrary()).Encrypter();
  encrypter.addRecipient(toPassphrase(passphrase));
  return encrypter.encrypt(bytes);
}

export async function encryptToRecipient(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new (await ageLibrary()).Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Problems: `wrong-passphrase`, `keys-damaged`. Takes a second, whatever the passphrase. */
export async function decryptWithPassphrase(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  const decrypter = new (await ageLibrary()).Decrypter();
  decrypter.addIdentity(byPassphrase(passphrase));
  return decrypt(decrypter, file);
}

/** Problems: `wrong-passphrase` for another office's identity, `keys-damaged`. */
export async function decryptWithIdentity(file: Uint8Array, identity: string): Promise<Result<Uint8Array>> {
  const decrypter = new (await ageLibrary()).Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    // Its check letters do not fit: typed wrongly.
    return problem('wrong-passphrase');
  }
  return decrypt(decrypter, file);
}

async function decrypt(decrypter: Decrypter, file: Uint8Array): Promise<Result<Uint8Array>> {
  try {
    return ok(await decrypter.decrypt(file));
  } catch (error) {
    const wrong = error instanceof Error && NOT_FOR_THIS.test(error.message);
    return problem(wrong ? 'wrong-passphrase' : 'keys-damaged');
  }
}
