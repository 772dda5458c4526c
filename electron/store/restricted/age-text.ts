import {
  decryptWithIdentity,
  decryptWithPassphrase,
  encryptToRecipient,
  encryptWithPassphrase,
} from '@electron/store/keyring/age';
import { ageLibrary } from '@electron/store/keyring/age-library';
import { ok, problem, type Result } from '@shared/model/result';

/** Text as an age file in letters, to a recipient. */
export async function sealText(text: string, recipient: string): Promise<string> {
  const { armor } = await ageLibrary();
  return armor.encode(await encryptToRecipient(new TextEncoder().encode(text), recipient));
}

/** Text as an age file in letters, under a passphrase. */
export async function sealTextByPassphrase(text: string, passphrase: string): Promise<string> {
  const { armor } = await ageLibrary();
  return armor.encode(await encryptWithPassphrase(new TextEncoder().encode(text), passphrase));
}

/** The text that one of the identities opens. Problems: `wrong-passphrase` where none does, `keys-damaged`. */
export async function openText(sealed: string, identities: readonly string[]): Promise<Result<string>> {
  const file = await bytesOf(sealed);
  if (!file) return problem('keys-damaged');
  for (const identity of identities) {
    const opened = toText(await decryptWithIdentity(file, identity));
    if (opened.ok || opened.problem.code !== 'wrong-passphrase') return opened;
  }
  return problem('wrong-passphrase');
}

/** The text under a passphrase. Problems: `wrong-passphrase`, `keys-damaged`. */
export async function openTextByPassphrase(sealed: string, passphrase: string): Promise<Result<string>> {
  const file = await bytesOf(sealed);
  return file ? toText(await decryptWithPassphrase(file, passphrase)) : problem('keys-damaged');
}

async function bytesOf(sealed: string): Promise<Uint8Array | undefined> {
  const { armor } = await ageLibrary();
  try {
    return armor.decode(sealed);
  } catch {
    // Not the letters of an age file.
    return undefined;
  }
}

function toText(opened: Result<Uint8Array>): Result<string> {
  return opened.ok ? ok(new TextDecoder().decode(opened.value)) : opened;
}
