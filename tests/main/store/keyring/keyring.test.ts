import { openKeyring, type Keyring } from '@electron/store/keyring/keyring';
import type { Keychain } from '@electron/store/keyring/keychain';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from './fake-keychain';

const PASSPHRASE = 'crane velvet orbit lemon dune';
const OTHER = 'Sechs Wörter von uns selbst gewählt';
const WRONG = { ok: false, problem: { code: 'wrong-passphrase' } };
const DONE = { ok: true, value: null };

let top = '';
let folder = '';

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
  folder = join(top, 'keys');
});

afterEach(() => rm(top, { recursive: true, force: true }));

const noKeychain = (): Keychain => fakeKeychain({ available: false });
const open = (keychain: Keychain, where = folder): Keyring => openKeyring({ folder: where, keychain });
const problemOf = async (answer: Promise<unknown>): Promise<unknown> =>
  ((await answer) as { problem?: unknown }).problem;

async function damage(file: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path)));
}

describe('keys in the keychain', () => {
  it('are made without asking, and open at the next start', async () => {
    const keychain = fakeKeychain();
    const first = open(keychain);
    expect([first.state(), first.hasPassphrase, first.derivedKey('database')]).toEqual(['none', false, undefined]);
    expect(await first.openWithKeychain()).toMatchObject({ problem: { code: 'keys-missing' } });
    expect(await first.create()).toEqual(DONE);
    expect(first.state()).toBe('open');
    expect(await first.create()).toMatchObject({ problem: { code: 'keys-exist' } });
    expect(await readdir(folder)).toEqual(['data-key.keychain']);

    const next = open(keychain);
    expect(next.state()).toBe('locked');
    expect(await next.openWithKeychain()).toEqual(DONE);
    const purposes = ['database', 'journal', 'copies'] as const;
    const keys = purposes.map((purpose) => first.derivedKey(purpose));
    expect(purposes.map((purpose) => next.derivedKey(purpose))).toEqual(keys);
    expect(new Set(keys.map(String)).size).toBe(3);
    expect(keys.map((key) => key?.byteLength)).toEqual([32, 32, 32]);
  });

  it('cannot be locked without a passphrase, and another computer cannot open them', async () => {
    const keyring = open(fakeKeychain());
    await keyring.create();
    expect(await keyring.lock()).toMatchObject({ problem: { code: 'passphrase-not-set' } });
    expect(keyring.state()).toBe('open');
    expect(await open(fakeKeychain()).openWithKeychain()).toMatchObject({ problem: { code: 'keychain-refused' } });
    expect(await open(noKeychain()).openWithKeychain()).toMatchObject({ problem: { code: 'keychain-refused' } });
    expect(await open(noKeychain()).unlock(PASSPHRASE)).toMatchObject({ problem: { code: 'passphrase-not-set' } });
  });

  it('get a passphrase later; then a copied profile asks for it, and a lock outlives a restart', async () => {
    const keychain = fakeKeychain();
    const keyring = open(keychain);
    await keyring.create();
    const key = keyring.derivedKey('database');
    expect(await problemOf(keyring.recipient())).toEqual({ code: 'passphrase-not-set' });
    expect(await keyring.setPassphrase('too short')).toMatchObject({ problem: { code: 'passphrase-too-short' } });
    expect(await keyring.setPassphrase(PASSPHRASE)).toEqual(DONE);
    expect(keyring.hasPassphrase).toBe(true);

    const copy = join(top, 'copy');
    await cp(folder, copy, { recursive: true });
    const elsewhere = fakeKeychain();
    const copied = open(elsewhere, copy);
    expect(await copied.openWithKeychain()).toMatchObject({ problem: { code: 'passphrase-wanted' } });
    expect(await copied.unlock(`  ${PASSPHRASE.replace(' ', '   ')}\n`)).toEqual(DONE);
    expect(copied.derivedKey('database')).toEqual(key);
    // The other computer's keychain holds it from now on.
    expect(await open(elsewhere, copy).openWithKeychain()).toEqual(DONE);

    expect(await keyring.lock()).toEqual(DONE);
    expect([keyring.state(), keyring.derivedKey('database')]).toEqual(['locked', undefined]);
    const restarted = open(keychain);
    expect(await restarted.openWithKeychain()).toMatchObject({ problem: { code: 'passphrase-wanted' } });
    expect(await restarted.unlock(PASSPHRASE)).toEqual(DONE);
    expect(restarted.derivedKey('database')).toEqual(key);
    expect(await open(keychain).openWithKeychain()).toEqual(DONE);
  });
});

describe('a crash before the last file of a first passphrase', () => {
  it('leaves keys that open as before, and the passphrase can be chosen again', async () => {
    const keychain = fakeKeychain();
    const keyring = open(keychain);
    await keyring.create();
    await keyring.setPassphrase(PASSPHRASE);
    await rm(join(folder, 'office-identity.age'));
    const next = open(keychain);
    expect(await next.openWithKeychain()).toEqual(DONE);
    expect(next.hasPassphrase).toBe(false);
    expect(await next.setPassphrase(OTHER)).toEqual(DONE);
    const elsewhere = open(noKeychain());
    expect(await elsewhere.unlock(OTHER)).toEqual(DONE);
    expect(elsewhere.derivedKey('copies')).toEqual(keyring.derivedKey('copies'));
  });
});

describe('keys under a passphrase alone', () => {
  it('need one, keep one identity over a change, and nothing readable lies in the folder', async () => {
    const keyring = open(noKeychain());
    expect(await keyring.create()).toMatchObject({ problem: { code: 'passphrase-missing' } });
    expect(await keyring.create({ passphrase: ' elevenchars  ' })).toMatchObject({
      problem: { code: 'passphrase-too-short' },
    });
    expect(await readdir(top)).toEqual([]);
    expect(await keyring.create({ passphrase: PASSPHRASE })).toEqual(DONE);
    expect((await readdir(folder)).sort()).toEqual([
      'data-key.age',
      'office-identity.age',
      'office-key.sealed',
      'office-recipient.txt',
    ]);
    const key = keyring.derivedKey('journal');
    const recipient = await keyring.recipient();
    expect(recipient).toMatchObject({ ok: true, value: expect.stringMatching(/^age1[a-z0-9]{58}$/) });

    expect(await keyring.setPassphrase(OTHER)).toEqual(WRONG);
    expect(await keyring.setPassphrase(OTHER, PASSPHRASE)).toEqual(DONE);
    const next = open(noKeychain());
    expect(next.state()).toBe('locked');
    expect(await next.openWithKeychain()).toMatchObject({ problem: { code: 'passphrase-wanted' } });
    expect(await next.unlock(PASSPHRASE)).toEqual(WRONG);
    expect(await next.unlock(OTHER.normalize('NFD'))).toEqual(DONE);
    expect([next.derivedKey('journal'), await next.recipient()]).toEqual([key, recipient]);
  });

  it('open by the text of the recovery sheet, which sets a new passphrase too', async () => {
    const keyring = open(noKeychain());
    await keyring.create({ passphrase: PASSPHRASE });
    const sheet = await keyring.identityText(PASSPHRASE);
    const text = sheet.ok ? sheet.value : '';
    expect(text).toMatch(/^AGE-SECRET-KEY-1/);
    await writeFile(join(folder, 'office-recipient.txt'), 'age1notours');
    const next = open(noKeychain());
    const typed = text.toLowerCase().replace(/(.{5})/g, '$1 ');
    expect(await next.unlock(typed)).toEqual(DONE);
    expect(next.derivedKey('database')).toEqual(keyring.derivedKey('database'));
    expect(await next.recipient()).toMatchObject({ ok: true, value: expect.stringMatching(/^age1[a-z0-9]{58}$/) });
    expect(await next.unlock(`${text.slice(0, -1)}${text.endsWith('Q') ? 'P' : 'Q'}`)).toEqual(WRONG);
  });

  it('say what is wrong with damaged files, and give nothing out', async () => {
    const keyring = open(noKeychain());
    await keyring.create({ passphrase: PASSPHRASE });
    const whole = join(top, 'whole');
    await cp(folder, whole, { recursive: true });
    await damage('data-key.age', (bytes) =>
      Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
    );
    expect(await open(noKeychain()).unlock(PASSPHRASE)).toMatchObject({ problem: { code: 'keys-damaged' } });
    await cp(whole, folder, { recursive: true });
    await damage('office-identity.age', (bytes) => bytes.subarray(0, 40));
    expect(await open(noKeychain()).unlock(PASSPHRASE)).toMatchObject({ problem: { code: 'keys-damaged' } });
    await rm(join(folder, 'data-key.age'));
    expect(open(noKeychain()).state()).toBe('damaged');
    expect(await open(noKeychain()).create({ passphrase: PASSPHRASE })).toMatchObject({
      problem: { code: 'keys-exist' },
    });
  });
});

describe('the files', () => {
  it.runIf(process.platform !== 'win32')('are their owner’s only, and nothing half made stays', async () => {
    const keyring = open(fakeKeychain());
    await mkdir(folder);
    expect(await keyring.create()).toEqual(DONE);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const file of await readdir(folder)) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    expect(await readdir(top)).toEqual(['keys']);
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('that cannot be written are said', async () => {
    await chmod(top, 0o500);
    expect(await open(fakeKeychain()).create()).toMatchObject({ problem: { code: 'keys-not-written' } });
    await chmod(top, 0o700);
  });
});
