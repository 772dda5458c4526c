import { createAttempts, waitAfter } from '@electron/handlers/attempts';
import { keyHandlers } from '@electron/handlers/keys';
import type { CallContext } from '@electron/register';
import { openKeyring } from '@electron/store/keyring/keyring';
import { InstantSchema } from '@shared/model/calendar-day';
import { recoveryGroups } from '@shared/model/recovery-text';
import { CONTRACT } from '@shared/ipc/contract';
import { ok, problem } from '@shared/model/result';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';
import { fakeKeychain } from './store/keyring/fake-keychain';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());

const PASSPHRASE = 'crane velvet orbit lemon dune';
// `as`: none of these handlers looks at the window.
const CONTEXT = {} as CallContext;

beforeEach(async () => {
  fakeElectron.userData = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
});

afterEach(() => rm(fakeElectron.userData, { recursive: true, force: true }));

const NOW = InstantSchema.parse('2026-11-22T14:32:00.000Z');
const handlers = (keychain = fakeKeychain()) =>
  keyHandlers(openKeyring({ folder: join(fakeElectron.userData, 'keys'), keychain }), { now: () => NOW });

describe('the calls about keys', () => {
  it('open by the keychain at the next start, with the same key', async () => {
    const keychain = fakeKeychain();
    const first = handlers(keychain);
    const facts = { hasPassphrase: false, keychainAvailable: true, sheetMadeAt: null };
    expect(await first.handleState({}, CONTEXT)).toEqual(ok({ state: 'none', ...facts }));
    const made = await first.handleCreate({}, CONTEXT);
    const databaseKey = made.ok ? made.value.databaseKey : undefined;
    expect(databaseKey?.byteLength).toBe(32);
    expect(await handlers(keychain).handleState({}, CONTEXT)).toEqual(ok({ state: 'open', ...facts, databaseKey }));
    expect(await handlers(fakeKeychain()).handleState({}, CONTEXT)).toEqual(problem('keychain-refused'));
  });

  it('ask for the passphrase where there is no keychain, and log none', async () => {
    const keychain = fakeKeychain({ available: false });
    expect(await handlers(keychain).handleCreate({}, CONTEXT)).toEqual(problem('passphrase-missing'));
    const made = await handlers(keychain).handleCreate({ passphrase: PASSPHRASE }, CONTEXT);
    const next = handlers(keychain);
    expect(await next.handleState({}, CONTEXT)).toEqual(
      ok({ state: 'locked', hasPassphrase: true, keychainAvailable: false, sheetMadeAt: null }),
    );
    expect(await next.handleUnlock({ passphrase: 'crane velvet orbit' }, CONTEXT)).toEqual(problem('wrong-passphrase'));
    expect(await next.handleUnlock({ passphrase: PASSPHRASE }, CONTEXT)).toEqual(made);
    const log = await readFile(join(fakeElectron.userData, 'logs', 'peer-desk.log'), 'utf8');
    expect(log).toMatch(/"code":"wrong-passphrase"/);
    expect(log).not.toMatch(/crane|velvet/);
  });

  it('give the text of the recovery sheet to who knows the passphrase; typed by hand it opens, and the day is told', async () => {
    const keychain = fakeKeychain({ available: false });
    const first = handlers(keychain);
    const made = await first.handleCreate({ passphrase: PASSPHRASE }, CONTEXT);
    expect(await first.handleRecoveryText({ passphrase: 'crane velvet orbit' }, CONTEXT)).toEqual(
      problem('wrong-passphrase'),
    );
    const sheet = await first.handleRecoveryText({ passphrase: PASSPHRASE }, CONTEXT);
    if (!sheet.ok) throw new Error('No text');
    const inLines = recoveryGroups(sheet.value.text).join('\n');
    const keysFolder = join(fakeElectron.userData, 'keys');
    const kept = await Promise.all(
      (await readdir(keysFolder)).map((name) => readFile(join(keysFolder, name), 'latin1')),
    );
    expect(kept.join()).not.toContain(sheet.value.text.slice(20, 40));

    for (const typed of [inLines, inLines.toLowerCase().replaceAll('\n', '  '), ` ${sheet.value.text}\n`]) {
      expect(await handlers(keychain).handleUnlock({ passphrase: typed }, CONTEXT)).toEqual(made);
    }
    const slip = sheet.value.text.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'));
    expect(await handlers(keychain).handleUnlock({ passphrase: slip }, CONTEXT)).toEqual(problem('wrong-passphrase'));

    expect(await first.handleState({}, CONTEXT)).toMatchObject({ value: { sheetMadeAt: null } });
    expect(await first.handleSheetMade({}, CONTEXT)).toEqual(ok({}));
    expect(await handlers(keychain).handleState({}, CONTEXT)).toMatchObject({ value: { sheetMadeAt: NOW } });
  });

  it('propose five words, others each time', async () => {
    const [first, second] = await Promise.all([
      handlers().handlePropose({}, CONTEXT),
      handlers().handlePropose({}, CONTEXT),
    ]);
    expect(first).toMatchObject({ value: { passphrase: expect.stringMatching(/^([a-z]{3,8} ){4}[a-z]{3,8}$/) } });
    expect(second).not.toEqual(first);
  });

  it.each([[{ passphrase: 'x'.repeat(401) }], [{}], [{ passphrase: 1 }], [{ passphrase: 'x', more: 1 }]])(
    'take no request such as %o',
    (request) => {
      expect(CONTRACT['keys:unlock'].request.safeParse(request).success).toBe(false);
    },
  );
});

describe('wrong passphrases', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1_000],
    [4, 2_000],
    [8, 30_000],
    [1_000, 30_000],
  ])('after %i the next waits %i ms', (wrong, ms) => {
    expect(waitAfter(wrong)).toBe(ms);
  });

  it('are counted one after another, and a right one ends the waiting', async () => {
    const waits: number[] = [];
    const attempts = createAttempts(async (ms) => waits.push(ms));
    const wrong = async () => problem('wrong-passphrase');
    await Promise.all([1, 2, 3, 4].map(() => attempts.take(wrong)));
    await attempts.take(async () => ok(null));
    await attempts.take(wrong);
    expect(waits).toEqual([0, 0, 0, 1_000, 2_000, 0]);
  });
});
