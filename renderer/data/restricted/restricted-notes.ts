import { MOST_NOTES_IN_CALL } from '@shared/ipc/restricted-calls';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId, RestrictedNoteId } from '@shared/model/ids';
import type { RestrictedContent, RestrictedKeys, RestrictedNote } from '@shared/model/restricted-note';
import { ok, problem, type Result } from '@shared/model/result';
import { idsOfPerson } from '@shared/rules/merge-peers';
import type { Commit, CommitOperation, ReadTable, TableSnapshot } from '../records';
import { createListeners } from '../listeners';
import { mergesIn } from '../merging/merges-in';
import { newId } from '../new-id';
import type { RestrictedPort } from './restricted-port';

/** `off`: not turned on. `closed`: notes can be written, and none be read. `open`: the restricted passphrase was given. */
export type RestrictedState = 'off' | 'closed' | 'open';

/** A note with what it says; `null` where it was written under keys that are not in use any more, or was altered. */
export type ReadNote = { note: RestrictedNote; content: RestrictedContent | null };

/**
 * Restricted notes on peers. Problems of every function that writes are those of `commit` too, `restricted-off` where they are
 * not turned on, and of every one that takes a passphrase `wrong-restricted-passphrase`, `restricted-keys-damaged`.
 */
export type RestrictedNotes = {
  state: () => RestrictedState;
  subscribe: (listener: () => void) => () => void;
  /** Answers with the text of the sheet. Problems: `passphrase-too-short`, `restricted-as-office`. */
  turnOn: (passphrase: string) => Promise<Result<string>>;
  /** Problem: `restricted-notes-there`. */
  turnOff: () => Promise<Result<null>>;
  /** With the passphrase, or the text of the sheet. */
  open: (secret: string) => Promise<Result<null>>;
  close: () => Promise<void>;
  /** Answers with the text of the new sheet. Problems: those of `turnOn`. */
  changePassphrase: (current: string, next: string) => Promise<Result<string>>;
  /** The text of the sheet. */
  sheet: (secret: string) => Promise<Result<string>>;
  /** Every note as it is stored: the same object until one changes. */
  stored: () => TableSnapshot<RestrictedNote>;
  /** The notes on a peer as they are stored, newest first. */
  ofPeer: (peerId: PeerId) => readonly RestrictedNote[];
  /** The notes on a peer with what they say, newest first. Problem: `restricted-closed`. */
  read: (peerId: PeerId) => Promise<Result<readonly ReadNote[]>>;
  /** Needs no passphrase: whoever writes may leave a note that they cannot read again. */
  add: (peerId: PeerId, text: string) => Promise<Result<null>>;
  change: (note: RestrictedNote, content: RestrictedContent, text: string) => Promise<Result<null>>;
  remove: (note: RestrictedNote) => Promise<Result<null>>;
};

export type RestrictedParts = {
  table: ReadTable;
  commit: Commit;
  subscribe: (listener: () => void) => () => void;
  port: RestrictedPort;
  today: () => CalendarDay;
  userName: () => string;
};

/** Nothing is asked of the port before a function needs it, but that what an earlier page left open there is closed. */
export function createRestrictedNotes(parts: RestrictedParts): RestrictedNotes {
  const { port } = parts;
  // The keys that are open; others may come into the records meanwhile, by a restore.
  let openFor: string | undefined;
  const listeners = createListeners();
  const keys = () => keysIn(parts);
  const setOpen = (recipient: string | undefined): void => {
    openFor = recipient;
    listeners.tell();
  };
  const close = async (): Promise<void> => {
    setOpen(undefined);
    await port.close();
  };
  const state = (): RestrictedState => {
    const recipient = keys()?.recipient;
    if (recipient === undefined) return 'off';
    return recipient === openFor ? 'open' : 'closed';
  };
  const withKeys = async <T>(run: (present: RestrictedKeys) => Promise<Result<T>>): Promise<Result<T>> => {
    const present = keys();
    return present ? run(present) : problem('restricted-off');
  };
  /** Stores new keys; the notes are open under them, or, where they could not be stored, closed. */
  const store = async (made: { keys: RestrictedKeys; sheet: string }, code: string): Promise<Result<string>> => {
    const stored = await commitKeys(parts, made.keys, code);
    if (!stored.ok) {
      await close();
      return stored;
    }
    setOpen(made.keys.recipient);
    return ok(made.sheet);
  };
  if (keys()) void port.close();
  return {
    state,
    subscribe: (listener) => {
      const stops = [listeners.subscribe(listener), parts.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    turnOn: async (passphrase) => {
      if (keys()) throw new Error('Restricted notes are on already');
      const made = await port.make(passphrase);
      return made.ok ? store(made.value, 'restricted-on') : made;
    },
    turnOff: () =>
      withKeys(async () => {
        if (parts.table('restrictedNotes').all.length > 0) return problem('restricted-notes-there');
        const stored = await commitKeys(parts, null, 'restricted-off');
        if (stored.ok) await close();
        return stored;
      }),
    open: (secret) =>
      withKeys(async (present) => {
        const opened = await port.open(present, secret);
        if (!opened.ok) return opened;
        setOpen(present.recipient);
        return ok(null);
      }),
    close,
    changePassphrase: (current, next) =>
      withKeys(async (present) => {
        const made = await port.change(present, current, next);
        return made.ok ? store(made.value, 'restricted-passphrase') : made;
      }),
    sheet: (secret) =>
      withKeys(async (present) => {
        const given = await port.sheet(present, secret);
        return given.ok ? ok(given.value.sheet) : given;
      }),
    stored: () => parts.table('restrictedNotes'),
    ofPeer: (peerId) => notesOf(parts, peerId),
    read: async (peerId) => {
      if (state() !== 'open') return problem(state() === 'off' ? 'restricted-off' : 'restricted-closed');
      const read = await readNotes(port, notesOf(parts, peerId));
      // Closed there, as by a lock: said here too.
      if (!read.ok && read.problem.code === 'restricted-closed') setOpen(undefined);
      return read;
    },
    add: (peerId, text) =>
      withKeys((present) => {
        const content = { text, writtenBy: parts.userName(), changedBy: null };
        const note = { id: newId<RestrictedNoteId>(), peerId, writtenOn: parts.today(), changedOn: null };
        return saveNote(parts, present, note, content, 'restricted-note-added');
      }),
    change: (note, content, text) =>
      withKeys((present) => {
        const changed = { ...content, text, changedBy: parts.userName() };
        return saveNote(parts, present, { ...note, changedOn: parts.today() }, changed, 'restricted-note-changed');
      }),
    remove: (note) => commitNote(parts, { note, after: null }, 'restricted-note-removed'),
  };
}

function keysIn({ table }: RestrictedParts): RestrictedKeys | undefined {
  const setting = table('settings').get('restrictedNotes');
  return setting?.id === 'restrictedNotes' ? setting.value : undefined;
}

function notesOf({ table }: RestrictedParts, peerId: PeerId): readonly RestrictedNote[] {
  // Sealed to whom they were written on: those of a merged peer are read with the one who stayed.
  const person = idsOfPerson(peerId, mergesIn(table('peerPairs').all));
  // Ids made later sort later.
  return table('restrictedNotes')
    .all.filter((note) => person.includes(note.peerId))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

async function readNotes(port: RestrictedPort, notes: readonly RestrictedNote[]): Promise<Result<readonly ReadNote[]>> {
  const read: ReadNote[] = [];
  for (let from = 0; from < notes.length; from += MOST_NOTES_IN_CALL) {
    const some = notes.slice(from, from + MOST_NOTES_IN_CALL);
    const opened = await port.read(some.map(({ id, peerId, ciphertext }) => ({ id, peerId, ciphertext })));
    if (!opened.ok) return opened;
    const { contents } = opened.value;
    read.push(...some.map((note, place) => ({ note, content: contents[place] ?? null })));
  }
  return ok(read);
}

type Unsealed = Omit<RestrictedNote, 'ciphertext'>;

async function saveNote(
  parts: RestrictedParts,
  { recipient }: RestrictedKeys,
  note: Unsealed,
  content: RestrictedContent,
  code: string,
): Promise<Result<null>> {
  const { id, peerId } = note;
  const sealed = await parts.port.seal({ recipient, note: { id, peerId }, content });
  if (!sealed.ok) return sealed;
  return commitNote(parts, { note, after: { ...note, ciphertext: sealed.value.ciphertext } }, code);
}

function commitNote(parts: RestrictedParts, { note, after }: { note: Unsealed; after: unknown }, code: string) {
  return commit(parts, { table: 'restrictedNotes', key: note.id, after }, { code, ids: [note.peerId] });
}

function commitKeys(parts: RestrictedParts, keys: RestrictedKeys | null, code: string): Promise<Result<null>> {
  const after = keys && { id: 'restrictedNotes', value: keys };
  return commit(parts, { table: 'settings', key: 'restrictedNotes', after }, { code, ids: [] });
}

async function commit(
  parts: RestrictedParts,
  operation: CommitOperation,
  { code, ids }: { code: string; ids: string[] },
): Promise<Result<null>> {
  const saved = await parts.commit({ label: { code, ids, count: 1 }, operations: [operation] });
  return saved.ok ? ok(null) : saved;
}
