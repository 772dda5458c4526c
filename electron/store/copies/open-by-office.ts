import type { ErasedListFile } from '@electron/store/erased-list';
import type { FileSystem } from '@electron/store/journal/file-system';
import type { Keyring } from '@electron/store/keyring/keyring';
import { problem, type Result } from '@shared/model/result';
import { dirname } from 'node:path';
import { identitiesBy } from './identities';
import { openChecked, type OpenedCopy } from './open-checked';
import { byThisComputer } from './this-computer';

type Parts = {
  files: FileSystem;
  keysFolder: string;
  keyring: Pick<Keyring, 'derivedKey'>;
  erasedList: Pick<ErasedListFile, 'takeIn'>;
};

/** `kept`: the office's identity, where this computer keeps it and may use it here. */
type Copy = { path: string; kept?: string | undefined; passphrase: string | undefined };

/**
 * Opens a copy by what this computer has, else by the passphrase, and checks it to its end; the list of erased peers that
 * lies beside it counts from then on. Problems: `keys-locked`, `passphrase-wanted` when this computer cannot open it by
 * itself, `wrong-passphrase`, `identity-missing`, `copy-not-ours`, those of `openChecked` and of the own list.
 */
export async function openByOffice(parts: Parts, { path, kept, passphrase }: Copy): Promise<Result<OpenedCopy>> {
  const { files, keyring, keysFolder, erasedList } = parts;
  const key = keyring.derivedKey('copies');
  if (!key) return problem('keys-locked');
  const folder = dirname(path);
  const known = await erasedList.takeIn(folder);
  if (!known.ok) return known;
  const opened = await openChecked(files, path, [byThisComputer(key), ...(kept === undefined ? [] : [kept])]);
  if (opened.ok || opened.problem.code !== 'copy-not-for-these') return opened;
  if (passphrase === undefined) return problem(kept === undefined ? 'passphrase-wanted' : 'copy-not-ours');
  const identities = await identitiesBy(passphrase, [folder, keysFolder]);
  if (!identities.ok) return identities;
  const byOffice = await openChecked(files, path, identities.value);
  if (!byOffice.ok) return byOffice.problem.code === 'copy-not-for-these' ? problem('copy-not-ours') : byOffice;
  // Of an office that this computer does not belong to yet, the list is known by its identity alone.
  const theirs = await erasedList.takeIn(folder, identities.value);
  if (theirs.ok) return byOffice;
  await byOffice.value.reading.close();
  return theirs;
}
