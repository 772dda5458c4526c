import { valueOf } from './desk-fixture';
import { copiesHandlers } from '@electron/handlers/copies';
import type { CallContext } from '@electron/register';
import { openKeyring } from '@electron/store/keyring/keyring';
import type { CopiesPort } from '@renderer/data/backups/copies-port';
import { InstantSchema } from '@shared/model/calendar-day';
import { fakeElectron } from '@tests/main/fake-electron';
import { fakeKeychain } from '@tests/main/store/keyring/fake-keychain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

// `as`: none of the handlers used here looks at the window.
const CONTEXT = {} as CallContext;
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/**
 * The copies of a computer, as the window reaches them; the clock goes on by a minute at each look. The test has to mock
 * `electron` by `electronModule`.
 */
export async function openCopiesPort() {
  const root = await mkdtemp(join(tmpdir(), 'peer-desk-copies-'));
  folders.push(root);
  fakeElectron.userData = root;
  const keysFolder = join(root, 'keys');
  const keyring = openKeyring({ folder: keysFolder, keychain: fakeKeychain() });
  valueOf(await keyring.create());
  let minutes = Date.parse('2026-11-22T09:00:00Z');
  const now = () => InstantSchema.parse(new Date((minutes += 60_000)).toISOString());
  const folder = join(root, 'copies');
  const calls = copiesHandlers({ folder, keysFolder, keyring, now });
  const port: CopiesPort = {
    begin: () => calls.handleBegin({}, CONTEXT),
    append: (writing, bytes) => calls.handleAppend({ writing, bytes }, CONTEXT),
    end: (writing) => calls.handleEnd({ writing }, CONTEXT),
    list: () => calls.handleList({}, CONTEXT),
    chooseFolder: () => calls.handleChooseFolder({}, CONTEXT),
    open: (source, passphrase) =>
      calls.handleOpen(passphrase === undefined ? { source } : { source, passphrase }, CONTEXT),
    read: (reading) => calls.handleRead({ reading }, CONTEXT),
  };
  return { port, folder, isReading: calls.isReading };
}
