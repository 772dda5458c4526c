import { databaseName, TEST_KEY, valueOf } from './desk-fixture';
import { colleaguesHandlers } from '@electron/handlers/colleagues';
import type { CallContext } from '@electron/register';
import { openKeyring } from '@electron/store/keyring/keyring';
import type { ColleaguesPort } from '@renderer/data/colleagues/colleagues-port';
import type { OpenDeskOptions } from '@renderer/data/desk';
import { openDesk } from '@renderer/data/start/open-desk';
import { InstantSchema } from '@shared/model/calendar-day';
import { TODAY } from '@tests/support/builders';
import { fakeElectron } from '@tests/main/fake-electron';
import { fakeKeychain } from '@tests/main/store/keyring/fake-keychain';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const PASSPHRASE = 'crane velvet orbit lemon dune';
// `as`: none of the handlers used here looks at the window.
const CONTEXT = {} as CallContext;
const roots: string[] = [];
let seconds = Date.parse('2026-11-22T09:00:00Z');
/** One clock for all computers, a second on at each look. */
const now = () => InstantSchema.parse(new Date((seconds += 1000)).toISOString());

afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true });
});

/** An office folder, and computers that use it. The test has to mock `electron` by `electronModule`. */
export async function makeOffice() {
  const root = await mkdtemp(join(tmpdir(), 'peer-desk-office-'));
  roots.push(root);
  const shared = join(root, 'shared');
  await mkdir(shared);
  fakeElectron.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [shared] });
  return { shared, addComputer: (name: string) => addComputer(root, name) };
}

async function addComputer(root: string, name: string) {
  const data = join(root, name);
  await mkdir(data);
  fakeElectron.userData = data;
  const keysFolder = join(data, 'keys');
  const keyring = openKeyring({ folder: keysFolder, keychain: fakeKeychain() });
  const calls = colleaguesHandlers({ folder: join(data, 'colleagues'), keysFolder, keyring, now });
  const port: ColleaguesPort = {
    state: () => calls.handleState({}, CONTEXT),
    chooseFolder: () => calls.handleChooseFolder({}, CONTEXT),
    forgetFolder: () => calls.handleForgetFolder({}, CONTEXT),
    keepIdentity: (passphrase) => calls.handleKeepIdentity({ passphrase }, CONTEXT),
    begin: (to) => calls.handleBegin({ to }, CONTEXT),
    append: (writing, bytes) => calls.handleAppend({ writing, bytes }, CONTEXT),
    end: (writing) => calls.handleEnd({ writing }, CONTEXT),
    open: (source, passphrase) =>
      calls.handleOpen(passphrase === undefined ? { source } : { source, passphrase }, CONTEXT),
    read: (reading) => calls.handleRead({ reading }, CONTEXT),
  };
  valueOf(await port.chooseFolder());
  const open = async (databaseNameOfDesk = databaseName(), more: Partial<OpenDeskOptions> = {}) =>
    valueOf(
      await openDesk({
        databaseName: databaseNameOfDesk,
        databaseKey: TEST_KEY,
        journal: null,
        colleagues: port,
        today: TODAY,
        installation: `0190-${name}`,
        userName: name,
        now,
        ...more,
      }),
    );
  const newest = async () => valueOf(await port.state()).copies[0]?.name ?? '';
  return {
    port,
    open,
    newest,
    /** Makes keys of its own: the first computer of the office. */
    begin: async () => {
      valueOf(await keyring.create({ passphrase: PASSPHRASE }));
      valueOf(await port.keepIdentity(PASSPHRASE));
    },
    /** Makes its keys from what lies in the folder: each further computer. */
    join: async () =>
      valueOf(
        await calls.handleJoin({ source: { kind: 'folder', name: await newest() }, passphrase: PASSPHRASE }, CONTEXT),
      ),
  };
}
