import { copiesHandlers } from '@electron/handlers/copies';
import type { CallContext } from '@electron/register';
import { openKeyring } from '@electron/store/keyring/keyring';
import { CONTRACT } from '@shared/ipc/contract';
import { MOST_COPY_BYTES_IN_CALL } from '@shared/ipc/copies-calls';
import { InstantSchema } from '@shared/model/calendar-day';
import { ok, problem, type Result } from '@shared/model/result';
import { bytesOf, someRows } from '@tests/unit/copies/copy-fixture';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';
import { fakeKeychain } from './store/keyring/fake-keychain';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());

// `as`: the dialogs, which alone look at the window, are faked.
const CONTEXT = {} as CallContext;

beforeEach(async () => {
  fakeElectron.userData = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
  fakeElectron.documents = fakeElectron.userData;
});

afterEach(() => rm(fakeElectron.userData, { recursive: true, force: true }));

async function makeCalls() {
  const keysFolder = join(fakeElectron.userData, 'keys');
  const folder = join(fakeElectron.userData, 'data', 'copies');
  await mkdir(join(fakeElectron.userData, 'data'));
  const keyring = openKeyring({ folder: keysFolder, keychain: fakeKeychain() });
  await keyring.create();
  const now = () => InstantSchema.parse('2026-11-22T09:00:00.000Z');
  return { calls: copiesHandlers({ folder, keysFolder, keyring, now }), folder };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function writeOne({ calls }: Awaited<ReturnType<typeof makeCalls>>) {
  const { writing } = valueOf(await calls.handleBegin({}, CONTEXT));
  valueOf(await calls.handleAppend({ writing, bytes: await bytesOf(someRows()) }, CONTEXT));
  return valueOf(await calls.handleEnd({ writing }, CONTEXT)).copy;
}

describe('the calls about copies', () => {
  it('take the bytes of the copy that was begun last, and no other', async () => {
    const made = await makeCalls();
    const { calls, folder } = made;
    expect(await calls.handleEnd({ writing: 'none' }, CONTEXT)).toEqual(problem('copy-not-begun'));
    const first = valueOf(await calls.handleBegin({}, CONTEXT));
    const second = valueOf(await calls.handleBegin({}, CONTEXT));
    const bytes = await bytesOf(someRows());
    expect(await calls.handleAppend({ ...first, bytes }, CONTEXT)).toEqual(problem('copy-not-begun'));
    expect(await calls.handleAppend({ ...second, bytes }, CONTEXT)).toEqual(ok({}));
    expect(valueOf(await calls.handleEnd(second, CONTEXT)).copy.counts?.peers).toBe(3);
    expect(await calls.handleEnd(second, CONTEXT)).toEqual(problem('copy-not-begun'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('end what is under way when the key is dropped', async () => {
    const { calls, folder } = await makeCalls();
    const begun = valueOf(await calls.handleBegin({}, CONTEXT));
    await calls.close();
    expect(await calls.handleAppend({ ...begun, bytes: new Uint8Array(9) }, CONTEXT)).toEqual(
      problem('copy-not-begun'),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('tell a folder by its last name, and a file by a token that nobody can make up', async () => {
    const made = await makeCalls();
    const { calls } = made;
    const chosen = join(fakeElectron.userData, 'Team drive');
    await mkdir(chosen);
    fakeElectron.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(valueOf(await calls.handleChooseFolder({}, CONTEXT))).toEqual({ folder: null });
    fakeElectron.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [chosen] });
    expect(valueOf(await calls.handleChooseFolder({}, CONTEXT))).toEqual({
      folder: { name: 'Team drive', reachable: true },
    });
    const copy = await writeOne(made);
    const path = join(fakeElectron.userData, 'fetched.age');
    await copyFile(join(chosen, copy.name), path);
    fakeElectron.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] });
    const file = valueOf(await calls.handleChooseFile({}, CONTEXT));
    expect(file).toMatchObject({ outcome: 'chosen', fileName: 'fetched.age' });
    expect(JSON.stringify(file)).not.toContain(fakeElectron.userData);
    const token = file.outcome === 'chosen' ? file.file : '';
    const opened = valueOf(await calls.handleOpen({ source: { kind: 'file', file: token } }, CONTEXT));
    const page = valueOf(await calls.handleRead({ reading: opened.reading }, CONTEXT));
    expect(page.done).toBe(true);
    expect(new TextDecoder().decode(page.bytes)).toContain('Anwen');
    expect(await calls.handleRead({ reading: opened.reading }, CONTEXT)).toEqual(problem('copy-not-begun'));
    expect(await calls.handleOpen({ source: { kind: 'file', file: path } }, CONTEXT)).toEqual(problem('copy-missing'));
    expect(await calls.handleOpen({ source: { kind: 'list', name: path } }, CONTEXT)).toEqual(problem('copy-missing'));
    const log = await readFile(join(fakeElectron.userData, 'logs', 'peer-desk.log'), 'utf8');
    expect(log).not.toContain('Team drive');
  });

  it('take no more bytes at once than the contract says', () => {
    const { request } = CONTRACT['copies:append'];
    const take = (length: number) => request.safeParse({ writing: 'one', bytes: new Uint8Array(length) }).success;
    expect(take(MOST_COPY_BYTES_IN_CALL)).toBe(true);
    expect(take(MOST_COPY_BYTES_IN_CALL + 1)).toBe(false);
    expect(request.safeParse({ writing: 'one', bytes: 'text' }).success).toBe(false);
  });
});
