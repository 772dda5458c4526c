import { commit, databaseName, openTestDesk, put, remove, stateOf, TEST_KEY, valueOf } from './desk-fixture';
import { createAttempts } from '@electron/handlers/attempts';
import { restrictedHandlers } from '@electron/handlers/restricted';
import type { CallContext } from '@electron/register';
import { openKeyring } from '@electron/store/keyring/keyring';
import type { CopiesPort } from '@renderer/data/backups/copies-port';
import type { Desk } from '@renderer/data/desk';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { openDesk } from '@renderer/data/start/open-desk';
import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import type { RestrictedPort } from '@renderer/data/restricted/restricted-port';
import { buildCouncilBook } from '@renderer/data/council-book';
import { buildAccessPack } from '@renderer/screens/privacy/access-pack';
import { accessPackHtml } from '@renderer/screens/privacy/access-pack-html';
import { accessJson, gatherAccess } from '@renderer/screens/privacy/gather-access';
import { changedSetting } from '@renderer/words/changed-setting';
import { changedFields } from '@renderer/words/changed-fields';
import { InstantSchema } from '@shared/model/calendar-day';
import type { JournalFrame } from '@shared/model/journal-frame';
import { problem, type Result } from '@shared/model/result';
import { makePeer, TODAY } from '@tests/support/builders';
import { fakeElectron } from '@tests/main/fake-electron';
import { fakeKeychain } from '@tests/main/store/keyring/fake-keychain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

const OWN = 'harbour candle ninth marble otter';
const NEXT = 'another set of five words';
const TEXT = 'Prefers not to be sent to Zanzibar again';
const CLOSED = problem('restricted-closed');
// `as`: none of these handlers looks at the window.
const CONTEXT = {} as CallContext;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-restricted-'));
  fakeElectron.userData = folder;
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The main process of a new run, as the window reaches it. */
function openPort(): RestrictedPort {
  const keyring = openKeyring({ folder: join(folder, 'keys'), keychain: fakeKeychain() });
  const calls = restrictedHandlers(
    keyring,
    createAttempts(async () => undefined),
  );
  return {
    make: (passphrase) => calls.handleMake({ passphrase }, CONTEXT),
    open: (keys, passphrase) => calls.handleOpen({ keys, passphrase }, CONTEXT),
    close: () => calls.handleClose({}, CONTEXT),
    change: (keys, current, passphrase) => calls.handleChange({ keys, current, passphrase }, CONTEXT),
    sheet: (keys, passphrase) => calls.handleSheet({ keys, passphrase }, CONTEXT),
    seal: (request) => calls.handleSeal(request, CONTEXT),
    read: (notes) => calls.handleRead({ notes }, CONTEXT),
  };
}

type Ports = { journal?: JournalPort; copies?: CopiesPort };

async function openOffice(name = databaseName(), { journal, copies }: Ports = {}) {
  let seconds = Date.parse('2026-11-22T09:00:00Z');
  const now = () => InstantSchema.parse(new Date((seconds += 1000)).toISOString());
  const options = { databaseName: name, databaseKey: TEST_KEY, installation: 'test', userName: 'Tester' };
  const ports = { journal: journal ?? null, copies: copies ?? null, restricted: openPort() };
  const desk = valueOf(await openDesk({ ...options, ...ports, today: TODAY, now }));
  const { restricted } = desk;
  if (!restricted) throw new Error('No restricted notes');
  return { name, desk, restricted };
}

/** An office with restricted notes turned on, and a note on a peer. */
async function officeWithNote(ports: Ports = {}) {
  const office = await openOffice(databaseName(), ports);
  const peer = makePeer();
  await commit(office.desk, put('peers', peer));
  const sheet = valueOf(await office.restricted.turnOn(OWN));
  valueOf(await office.restricted.add(peer.id, TEXT));
  const [note] = office.restricted.ofPeer(peer.id);
  if (!note) throw new Error('No note');
  return { ...office, peer, note, sheet };
}

const textsOf = async (restricted: RestrictedNotes, peer: { id: Parameters<RestrictedNotes['read']>[0] }) => {
  const read = await restricted.read(peer.id);
  return read.ok ? read.value.map(({ content }) => content?.text ?? null) : read;
};

function lastChange(desk: Desk) {
  const change = desk.undoStack().undo;
  if (!change) throw new Error('Nothing to undo');
  return change;
}

describe('restricted notes on a peer', () => {
  it('do not exist until they are turned on', async () => {
    const { restricted, desk } = await openOffice();
    const peer = makePeer();
    await commit(desk, put('peers', peer));
    expect(restricted.state()).toBe('off');
    expect(await restricted.add(peer.id, TEXT)).toEqual(problem('restricted-off'));
    expect(await restricted.read(peer.id)).toEqual(problem('restricted-off'));
    desk.close();
  });

  it('are written while closed, and read only with their passphrase, also after a restart', async () => {
    const { name, desk, restricted, peer, sheet } = await officeWithNote();
    expect(restricted.state()).toBe('open');
    expect(await textsOf(restricted, peer)).toEqual([TEXT]);
    await restricted.close();
    valueOf(await restricted.add(peer.id, 'A second one'));
    expect(await textsOf(restricted, peer)).toEqual(CLOSED);
    expect(restricted.ofPeer(peer.id)).toHaveLength(2);
    desk.close();

    const next = await openOffice(name);
    expect(next.restricted.state()).toBe('closed');
    expect(await textsOf(next.restricted, peer)).toEqual(CLOSED);
    expect(await next.restricted.open(NEXT)).toEqual(problem('wrong-restricted-passphrase'));
    expect(next.restricted.state()).toBe('closed');
    valueOf(await next.restricted.open(OWN));
    expect(await textsOf(next.restricted, peer)).toEqual(['A second one', TEXT]);
    const [, first] = valueOf(await next.restricted.read(peer.id));
    expect(first).toMatchObject({ note: { writtenOn: TODAY, changedOn: null }, content: { writtenBy: 'Tester' } });
    await next.restricted.close();
    valueOf(await next.restricted.open(sheet));
    expect(next.restricted.state()).toBe('open');
    next.desk.close();
    // Whoever closes the records closes the notes.
    expect(next.restricted.state()).toBe('closed');
  });

  it('stand as ciphertext in rows, history, safety copy and backups, and in no words of the history', async () => {
    const frames: JournalFrame[] = [];
    const pieces: Uint8Array[] = [];
    const { name, desk, restricted, peer, note } = await officeWithNote({
      journal: keptIn(frames),
      copies: writtenTo(pieces),
    });
    const [read] = valueOf(await restricted.read(peer.id));
    if (!read?.content) throw new Error('Not read');
    valueOf(await restricted.change(note, read.content, 'Since then also not to Samarkand'));
    expect(await textsOf(restricted, peer)).toEqual(['Since then also not to Samarkand']);
    valueOf(await restricted.remove(note));
    expect(await textsOf(restricted, peer)).toEqual([]);
    await desk.undo(lastChange(desk).id);
    await desk.backups?.backUp();
    const lines = await desk.history('restrictedNotes', note.id);
    expect(lines.map(({ change }) => change.label.code)).toEqual([
      'restricted-note-removed',
      'restricted-note-removed',
      'restricted-note-changed',
      'restricted-note-added',
    ]);
    expect(lines.every(({ change }) => !JSON.stringify(change.label).includes(note.id))).toBe(true);
    const words = lines.flatMap(({ before, after }) => changedFields(before, after, () => undefined));
    expect(words.map((field) => field.name)).toEqual(['Changed on']);
    const everywhere = {
      rows: await stateOf(name),
      history: JSON.stringify(lines),
      journal: JSON.stringify(frames),
      copy: Buffer.concat(pieces).toString('utf8'),
    };
    for (const [where, text] of Object.entries(everywhere)) {
      expect(text, where).toContain('BEGIN AGE ENCRYPTED FILE');
      expect(text, where).not.toMatch(/Zanzibar|Samarkand|AGE-SECRET-KEY|harbour candle/);
    }
    desk.close();
  });

  it('go into a subject access pack while they are open, and make it incomplete while they are not', async () => {
    const { desk, restricted, peer } = await officeWithNote();
    const councils = buildCouncilBook([]);
    const open = await gatherAccess(desk, councils, peer);
    expect(open.restricted).toEqual({ state: 'open', notes: [{ writtenOn: TODAY, text: TEXT }] });
    expect(accessPackHtml(buildAccessPack(open))).toContain(TEXT);
    await restricted.close();
    const locked = await gatherAccess(desk, councils, peer);
    expect(locked.restricted).toEqual({ state: 'locked', count: 1 });
    const pack = buildAccessPack(locked);
    expect(pack.complete).toBe(false);
    expect(accessPackHtml(pack) + accessJson(locked, pack.complete)).not.toMatch(/Zanzibar|AGE ENCRYPTED/);
    desk.close();
  });

  it('stay readable when the passphrase changes, and the old one opens them no more', async () => {
    const { name, desk, restricted, peer, sheet } = await officeWithNote();
    expect(await restricted.changePassphrase(NEXT, NEXT)).toEqual(problem('wrong-restricted-passphrase'));
    const nextSheet = valueOf(await restricted.changePassphrase(OWN, NEXT));
    expect(nextSheet).not.toBe(sheet);
    valueOf(await restricted.add(peer.id, 'Written since'));
    // The change of the passphrase is passed over: what "Undo" takes back is the note.
    expect(lastChange(desk).label.code).toBe('restricted-note-added');
    const keys = await desk.history('settings', 'restrictedNotes');
    expect(keys).toHaveLength(2);
    expect(keys.flatMap(({ before, after }) => changedSetting(before, after))).toEqual([]);
    desk.close();
    const again = await openOffice(name);
    expect(await again.restricted.open(OWN)).toEqual(problem('wrong-restricted-passphrase'));
    expect(await again.restricted.open(sheet)).toEqual(problem('wrong-restricted-passphrase'));
    valueOf(await again.restricted.open(NEXT));
    expect(await textsOf(again.restricted, peer)).toEqual(['Written since', TEXT]);
    again.desk.close();
  });

  it('keep their peer and their keys from being undone, and go before they can be turned off', async () => {
    const { desk, restricted, peer, note } = await officeWithNote();
    const [addPeer] = await desk.history('peers', peer.id);
    const [turnedOn] = await desk.history('settings', 'restrictedNotes');
    if (!addPeer || !turnedOn) throw new Error('No history');
    for (const { change } of [addPeer, turnedOn]) {
      const plan = await desk.planUndo(change.id);
      expect(plan.kept.map(({ why }) => why)).toEqual([{ code: 'referred-to', by: 'restrictedNotes' }]);
    }
    expect(await restricted.turnOff()).toEqual(problem('restricted-notes-there'));
    valueOf(await restricted.remove(note));
    const removed = lastChange(desk);
    valueOf(await restricted.turnOff());
    expect(restricted.state()).toBe('off');
    // Without the keys the note would come back for nobody.
    expect((await desk.planUndo(removed.id)).kept.map(({ why }) => why)).toEqual([
      { code: 'refers-to-deleted', to: 'settings' },
    ]);
    await desk.undo(lastChange(desk).id);
    expect(restricted.state()).toBe('closed');
    valueOf(await restricted.open(OWN));
    await desk.undo(removed.id);
    expect(await textsOf(restricted, peer)).toEqual([TEXT]);
    desk.close();
  });

  it('are closed when other keys come into the records, and say which note no key opens', async () => {
    const { desk, restricted, peer, note } = await officeWithNote();
    const first = desk.table('settings').get('restrictedNotes');
    await commit(desk, remove('restrictedNotes', note.id));
    valueOf(await restricted.turnOff());
    valueOf(await restricted.turnOn(NEXT));
    await commit(desk, put('restrictedNotes', note));
    expect(await textsOf(restricted, peer)).toEqual([null]);
    if (!first) throw new Error('No keys');
    await commit(desk, put('settings', first));
    expect(restricted.state()).toBe('closed');
    expect(await textsOf(restricted, peer)).toEqual(CLOSED);
    desk.close();
  });
});

describe('without restricted notes', () => {
  it('a desk opens as before', async () => {
    const desk = await openTestDesk();
    expect(desk.restricted).toBeUndefined();
    desk.close();
  });
});

/** A safety copy in memory, to look at what would be encrypted and written. */
function keptIn(frames: JournalFrame[]): JournalPort {
  let end = { lastSequence: 0, lastHash: '' };
  const none = async (): Promise<Result<never>> => problem('journal-not-opened');
  return {
    state: async () => ({
      ok: true,
      value: { ...end, begunAfter: 0, segments: 1, bytes: 0, olderSegments: 0, damage: [] },
    }),
    append: async (some) => {
      frames.push(...some);
      for (const frame of some) if (frame.kind === 'end') end = { lastSequence: frame.sequence, lastHash: frame.hash };
      return { ok: true, value: end };
    },
    read: none,
    heal: none,
    check: none,
  };
}

/** Backups in memory, to look at what would be encrypted and written. */
function writtenTo(pieces: Uint8Array[]): CopiesPort {
  const none = async (): Promise<Result<never>> => problem('copy-missing');
  return {
    begin: async () => ({ ok: true, value: { writing: 'w' } }),
    append: async (_writing, bytes) => {
      pieces.push(bytes);
      return { ok: true, value: {} };
    },
    end: none,
    list: none,
    chooseFolder: none,
    open: none,
    read: none,
  };
}
