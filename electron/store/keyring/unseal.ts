import { normalisePassphrase } from '@shared/model/passphrase';
import { ok, problem, type Result } from '@shared/model/result';
import { decryptWithIdentity, decryptWithPassphrase, typedIdentity } from './age';
import { KEY_BYTES } from './derive-key';
import type { KeyFiles } from './key-files';

/** The identity, and how it came. */
export type OpenedIdentity = { identity: string; from: 'passphrase' | 'recovery-sheet' };

/**
 * The identity that a typed secret gives: the one under the passphrase, or the text of the recovery sheet itself, which
 * must be the one that the data key was encrypted to.
 * Problems: `wrong-passphrase`, `keys-damaged`, `keys-missing`, `passphrase-not-set`.
 */
export async function openIdentity(files: KeyFiles, secret: string): Promise<Result<OpenedIdentity>> {
  const present = files.present();
  if (present === 'unreadable') return problem('keys-damaged');
  if (present.size === 0) return problem('keys-missing');
  if (!present.has('identity') || !present.has('dataKey')) return problem('passphrase-not-set');
  const typed = typedIdentity(secret);
  if (typed !== undefined) {
    const opened: OpenedIdentity = { identity: typed, from: 'recovery-sheet' };
    const dataKey = await unsealDataKey(files, opened);
    return dataKey.ok ? ok(opened) : dataKey;
  }
  const file = await files.read('identity');
  if (!file.ok) return file;
  const opened = await decryptWithPassphrase(file.value, normalisePassphrase(secret));
  if (!opened.ok) return opened;
  const identity = typedIdentity(new TextDecoder().decode(opened.value));
  return identity === undefined ? problem('keys-damaged') : ok({ identity, from: 'passphrase' });
}

/** The data key, by the identity that it was encrypted to. Problems: `wrong-passphrase` (another sheet), `keys-damaged`. */
export async function unsealDataKey(files: KeyFiles, { identity, from }: OpenedIdentity): Promise<Result<Uint8Array>> {
  const file = await files.read('dataKey');
  if (!file.ok) return file;
  const dataKey = await decryptWithIdentity(file.value, identity);
  if (!dataKey.ok) {
    // The passphrase was right, so a data key that is not for this identity is not the one that belongs here.
    return from === 'passphrase' ? problem('keys-damaged') : dataKey;
  }
  return dataKey.value.byteLength === KEY_BYTES ? ok(dataKey.value) : problem('keys-damaged');
}
