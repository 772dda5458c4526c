import { decryptWithPassphrase, typedIdentity } from '@electron/store/keyring/age';
import { normalisePassphrase } from '@shared/model/passphrase';
import { ok, problem, type Result } from '@shared/model/result';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const IDENTITY_NAME = /^office-identity(-[0-9a-z]{8})?\.age$/;
/** Each costs a second of work. */
const MOST_TRIED = 4;

/**
 * The identities that a typed secret opens: those under the passphrase in these folders, or the text of the recovery sheet
 * itself. Problems: `wrong-passphrase`, `identity-missing` where no identity lies in any of them.
 */
export async function identitiesBy(secret: string, folders: readonly string[]): Promise<Result<string[]>> {
  const typed = typedIdentity(secret);
  if (typed !== undefined) return ok([typed]);
  const found = await identityFilesIn(folders);
  if (found.length === 0) return problem('identity-missing');
  const identities: string[] = [];
  for (const file of found) {
    const opened = await decryptWithPassphrase(file, normalisePassphrase(secret));
    const identity = opened.ok ? typedIdentity(new TextDecoder().decode(opened.value)) : undefined;
    if (identity !== undefined) identities.push(identity);
  }
  return identities.length > 0 ? ok(identities) : problem('wrong-passphrase');
}

/** The identities that lie in these folders, each under a passphrase; a few at most. */
export async function identityFilesIn(folders: readonly string[]): Promise<Uint8Array[]> {
  const byBytes = new Map<string, Uint8Array>();
  for (const folder of folders) {
    const names = await readdir(folder).catch((): string[] => []);
    for (const name of names.filter((each) => IDENTITY_NAME.test(each))) {
      const bytes = await readFile(join(folder, name)).catch(() => undefined);
      if (bytes) byBytes.set(bytes.toString('base64'), new Uint8Array(bytes));
    }
  }
  return [...byBytes.values()].slice(0, MOST_TRIED);
}
