import { createAttempts } from '@electron/handlers/attempts';
import { restrictedHandlers } from '@electron/handlers/restricted';
import type { CallContext } from '@electron/register';
import { openKeyring } from '@electron/store/keyring/keyring';
import type { CallReply } from '@shared/ipc/contract';
import { PeerIdSchema, RestrictedNoteIdSchema } from '@shared/model/ids';
import { ok, problem, type Result } from '@shared/model/result';
import { armor, Decrypter } from 'age-encryption';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';
import { fakeKeychain } from './store/keyring/fake-keychain';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());

const OFFICE = 'crane velvet orbit lemon dune';
const OWN = 'harbour candle ninth marble otter';
const NEXT = 'another set of five words';
const WRONG = problem('wrong-restricted-passphrase');
const CLOSED = problem('restricted-closed');
const TEXT = 'The chair of the group asked not to send him to Zanzibar';
// `as`: none of these handlers looks at the window.
const CONTEXT = {} as CallContext;
const PLACE = { id: RestrictedNoteIdSchema.parse('note-1'), peerId: PeerIdSchema.parse('peer-1') };
const CONTENT = { text: TEXT, writtenBy: 'Sam Seated', changedBy: null };

beforeEach(async () => {
  fakeElectron.userData = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
});

afterEach(() => rm(fakeElectron.userData, { recursive: true, force: true }));

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** An office, with a passphrase where one matters, as each takes a second; `pauses`: what wrong ones waited. */
async function anOffice(passphrase?: string) {
  const keyring = openKeyring({ folder: join(fakeElectron.userData, 'keys'), keychain: fakeKeychain() });
  valueOf(await keyring.create({ passphrase }));
  const pauses: number[] = [];
  const handlers = restrictedHandlers(
    keyring,
    createAttempts(async (ms) => pauses.push(ms)),
  );
  type Keys = CallReply<'restricted:make'>['keys'];
  const seal = async (keys: Keys) =>
    valueOf(await handlers.handleSeal({ recipient: keys.recipient, note: PLACE, content: CONTENT }, CONTEXT));
  return {
    handlers,
    pauses,
    seal,
    make: (words: string) => handlers.handleMake({ passphrase: words }, CONTEXT),
    open: (keys: Keys, words: string) => handlers.handleOpen({ keys, passphrase: words }, CONTEXT),
    close: () => handlers.handleClose({}, CONTEXT),
    read: (ciphertext: string, place = PLACE) => handlers.handleRead({ notes: [{ ...place, ciphertext }] }, CONTEXT),
  };
}

describe('restricted notes', () => {
  it('open with a passphrase of their own or their sheet, and with nothing of the office', async () => {
    const { make, open, close, read, seal, handlers } = await anOffice(OFFICE);
    const { keys, sheet } = valueOf(await make(OWN));
    const { ciphertext } = await seal(keys);
    // Just turned on, they are open.
    expect(await read(ciphertext)).toEqual(ok({ contents: [CONTENT] }));
    await close();
    expect(await read(ciphertext)).toEqual(CLOSED);
    expect(await open(keys, OFFICE)).toEqual(WRONG);
    const officeSheet = await identityOfOffice();
    expect(await open(keys, officeSheet)).toEqual(WRONG);
    expect(await read(ciphertext)).toEqual(CLOSED);
    expect(await open(keys, ` ${OWN.replace(' ', '  ')} `)).toEqual(ok({}));
    expect(await read(ciphertext)).toEqual(ok({ contents: [CONTENT] }));
    handlers.close();
    expect(await read(ciphertext)).toEqual(CLOSED);
    expect(await open(keys, sheet.toLowerCase())).toEqual(ok({}));
    expect(await handlers.handleSheet({ keys, passphrase: OWN }, CONTEXT)).toEqual(ok({ sheet }));
    expect(await handlers.handleSheet({ keys, passphrase: OFFICE }, CONTEXT)).toEqual(WRONG);
  });

  it('are written without a passphrase, and any age program opens them with the sheet', async () => {
    const { make, close, seal } = await anOffice();
    const { keys, sheet } = valueOf(await make(OWN));
    await close();
    const { ciphertext } = await seal(keys);
    expect(ciphertext).not.toMatch(/Zanzibar|Sam|peer-1/);
    const decrypter = new Decrypter();
    decrypter.addIdentity(sheet);
    expect(new TextDecoder().decode(await decrypter.decrypt(armor.decode(ciphertext)))).toContain(TEXT);
  });

  it('take neither the office passphrase nor a short one', async () => {
    const { handlers, make } = await anOffice(OFFICE);
    expect(await make(`  ${OFFICE}`)).toEqual(problem('restricted-as-office'));
    expect(await make('short')).toEqual(problem('passphrase-too-short'));
    const { keys } = valueOf(await make(OWN));
    const change = { keys, current: OWN, passphrase: OFFICE };
    expect(await handlers.handleChange(change, CONTEXT)).toEqual(problem('restricted-as-office'));
  });

  it('get another passphrase with keys of its own; the old one opens what it opened before and nothing new', async () => {
    const { handlers, make, open, close, read, seal } = await anOffice();
    const { keys: first } = valueOf(await make(OWN));
    const old = await seal(first);
    const change = (keys: typeof first, current: string, passphrase: string) =>
      handlers.handleChange({ keys, current, passphrase }, CONTEXT);
    expect(await change(first, NEXT, NEXT)).toEqual(WRONG);
    const { keys: second } = valueOf(await change(first, OWN, NEXT));
    const { keys: third } = valueOf(await change(second, NEXT, 'and a third one of words'));
    const fresh = await seal(third);
    await close();
    expect(await open(third, OWN)).toEqual(WRONG);
    expect(await open(third, NEXT)).toEqual(WRONG);
    expect(await open(third, 'and a third one of words')).toEqual(ok({}));
    expect(await read(old.ciphertext)).toEqual(ok({ contents: [CONTENT] }));
    expect(await read(fresh.ciphertext)).toEqual(ok({ contents: [CONTENT] }));
    // Keys of before, as they lie in the history.
    expect(await open(first, OWN)).toEqual(ok({}));
    expect(await read(old.ciphertext)).toEqual(ok({ contents: [CONTENT] }));
    expect(await read(fresh.ciphertext)).toEqual(ok({ contents: [null] }));
  });

  it('say nothing beside another note or peer, nor when altered', async () => {
    const { make, read, seal } = await anOffice();
    const { keys } = valueOf(await make(OWN));
    const { ciphertext } = await seal(keys);
    const none = ok({ contents: [null] });
    expect(await read(ciphertext, { ...PLACE, peerId: PeerIdSchema.parse('peer-2') })).toEqual(none);
    expect(await read(ciphertext, { ...PLACE, id: RestrictedNoteIdSchema.parse('note-2') })).toEqual(none);
    const lines = ciphertext.split('\n');
    expect(await read(lines.toSpliced(-3, 1).join('\n'))).toEqual(none);
  });

  it('do not open with keys that lead notes to somebody else, and say so', async () => {
    const { make, open } = await anOffice();
    const { keys } = valueOf(await make(OWN));
    const { keys: others } = valueOf(await make(NEXT));
    expect(await open({ ...keys, recipient: others.recipient }, OWN)).toEqual(problem('restricted-keys-damaged'));
    expect(await open({ ...keys, identity: keys.identity.slice(0, -60) }, OWN)).toEqual(
      problem('restricted-keys-damaged'),
    );
  });

  it('slow down who guesses, and a lock while they are opened keeps them closed', async () => {
    const { handlers, make, open, pauses, read, seal } = await anOffice();
    const { keys } = valueOf(await make(OWN));
    const { ciphertext } = await seal(keys);
    handlers.close();
    const opening = open(keys, OWN);
    handlers.close();
    expect(await opening).toEqual(CLOSED);
    expect(await read(ciphertext)).toEqual(CLOSED);
    for (let guess = 0; guess < 4; guess += 1) expect(await open(keys, `guess number ${guess}`)).toEqual(WRONG);
    expect(await open(keys, OWN)).toEqual(ok({}));
    expect(pauses).toEqual([0, 0, 0, 0, 1000, 2000]);
    const log = await readFile(join(fakeElectron.userData, 'logs', 'peer-desk.log'), 'utf8');
    expect(log).toMatch(/"code":"wrong-restricted-passphrase"/);
    expect(log).not.toMatch(/guess|harbour|Zanzibar|Sam/);
  });
});

/** The text of the office's own recovery sheet. */
async function identityOfOffice(): Promise<string> {
  const keyring = openKeyring({ folder: join(fakeElectron.userData, 'keys'), keychain: fakeKeychain() });
  return valueOf(await keyring.identityText(OFFICE));
}
