import { z } from 'zod';
import { InstantSchema } from '@shared/model/calendar-day';
import { JournalFrameSchema } from '@shared/model/journal-frame';
import { JournalCursorSchema, JournalPageSchema } from '@shared/model/journal-page';
import { JournalEndSchema, JournalStateSchema } from '@shared/model/journal-state';
import { PASSPHRASE_MOST_CHARACTERS } from '@shared/model/passphrase';
import type { Result } from '@shared/model/result';
import { COLLEAGUES_CALLS } from './colleagues-calls';
import { COPIES_CALLS } from './copies-calls';
import { ERASURE_CALLS } from './erasure-calls';
import { LETTER_CALLS } from './letter-calls';
import { NOTICE_CALLS } from './notice-calls';
import { RESTRICTED_CALLS } from './restricted-calls';
import { START_CALLS } from './start-calls';
import { TYPED_CALLS } from './typed-calls';
import { WINDOW_CALLS } from './window-calls';

/** The largest file the window may hand over to be saved, in bytes (200 MB). */
const MAX_SAVE_BYTES = 200 * 1024 * 1024;

/** The kinds of file that the window may have written; the dialog offers no other, so nothing that can be run is ever written. */
const SAVE_EXTENSIONS = ['xlsx', 'csv', 'ics'] as const;
export type SaveExtension = (typeof SAVE_EXTENSIONS)[number];

const AppInfoSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  dataFolder: z.string(),
  userName: z.string(),
  platform: z.string(),
  arch: z.string(),
});

const SaveFileRequestSchema = z.strictObject({
  suggestedName: z.string().min(1).max(200),
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= MAX_SAVE_BYTES),
  filterName: z.string().min(1).max(60),
  extension: z.enum(SAVE_EXTENSIONS),
});

const PackBytesSchema = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= MAX_SAVE_BYTES,
);
const SavePackRequestSchema = z.strictObject({
  suggestedName: z.string().min(1).max(200),
  html: PackBytesSchema,
  json: PackBytesSchema,
});

const SaveFileReplySchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);

/** Frames that one call may hand over: those of a change of some hundred records, or a few of a larger one. */
const MOST_FRAMES = 8;

/** Bytes of the key of the database. */
const DATABASE_KEY_BYTES = 32;

const DatabaseKeySchema = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength === DATABASE_KEY_BYTES,
);
const PassphraseSchema = z.string().max(PASSPHRASE_MOST_CHARACTERS);
const KeyFactsSchema = {
  hasPassphrase: z.boolean(),
  keychainAvailable: z.boolean(),
  sheetMadeAt: InstantSchema.nullable(),
};

const KeysStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none'), ...KeyFactsSchema }),
  z.strictObject({ state: z.literal('open'), ...KeyFactsSchema, databaseKey: DatabaseKeySchema }),
  z.strictObject({ state: z.literal('locked'), ...KeyFactsSchema }),
  z.strictObject({ state: z.literal('damaged'), ...KeyFactsSchema }),
]);

/**
 * Every call that the window may make to the main process: its name, what is sent and what comes back.
 * The preload script, the bridge and the main process all take their types from this table; nothing else is callable.
 *
 * - `app:info`: about the running application. `dataFolder` is an absolute path, to be shown only; `userName` is a
 *   readable name proposed from the computer account.
 * - `file:save`: shows the save dialog and writes `bytes` by a temporary file and a rename. `fileName` has no folder.
 *   Cancelling is a reply. Problems: `save-denied`, `disk-full`, `file-open-elsewhere`, `folder-missing`, `save-failed`,
 *   each with the fact `fileName`.
 * - `file:save-pack`: the same for a subject access pack: a page to read, and the same facts as JSON beside it under the same
 *   name. `fileName` is that of the page. Problems: those of `file:save`.
 * - `page:print`: what the window shows for print (renderer/components/print-sheet.tsx), through the print dialog of the
 *   system. Problems: `no-printer`, `not-printed`. `page:save-pdf`: the same as a PDF, through the save dialog. Problems:
 *   those of `file:save`, `pdf-not-made`.
 * - `letter:compose`: opens an e-mail in the mail program by an address of its own making; nothing is sent. Problems:
 *   `letter-too-long` (for an address), `no-mail-program`. `letter:draft`: the same as a file, formatted, in a private folder that is
 *   emptied at the start, at a lock and at the end. Problems: `letter-not-written`, `no-mail-program`.
 * - `notice:show`: shows a notification of the system, in the words that the main process makes from counts and references; one
 *   without lines is a trial. Pressing it brings the window forward and chooses `today`, as from the menu. Problems:
 *   `keys-locked`, `notice-not-shown` (the system did not show it, or did not say so in five seconds).
 * - `window:closing`: answered when the person closes the window, which then stays until `window:close`, a second press, or a
 *   minute has passed. `closing` is false when a later call took its place.
 * - `menu:chosen`: answered with the action that is chosen from the menu; null when a later call took its place.
 * - `keys:state`: how the keys of the office stand, opened by the keychain where it can. `none`: never made; `locked`:
 *   the passphrase is asked for; `damaged`: nothing can open them. Problem: `keychain-refused` when the keychain does not
 *   give the key and there is no passphrase to ask for.
 * - `keys:create`: makes the keys, once; without a keychain a passphrase is needed. Problems: `keys-exist`,
 *   `passphrase-missing`, `passphrase-too-short`, `keychain-refused`, `keys-not-written` with its `reason`.
 * - `keys:unlock`: opens with the passphrase, or with the text of the recovery sheet. After three wrong ones the answer
 *   takes longer each time. Problems: `wrong-passphrase`, `keys-damaged`, `keys-missing`, `passphrase-not-set`.
 * - `keys:propose`: five words by chance.
 * - `keys:lock`: drops the key; from then on only the passphrase opens. Problem: `passphrase-not-set`.
 * - `keys:change`: sets the passphrase, the first time or to another one; then `current` is needed, which may be the text
 *   of the recovery sheet. Problems: those of `keys:create` and `keys:unlock`, `keys-locked`.
 * - `keys:recovery-text`: the secret text of the recovery sheet, for whoever knows the passphrase (or types an earlier
 *   sheet). Problems: those of `keys:unlock`. `keys:sheet-made`: notes the day; `keys:state` tells it (`sheetMadeAt`).
 * - `start:read`, `start:keep`: what the window noted of Today for its next start, sealed; `null` where there is nothing that can
 *   be read. Problem: `keys-locked`. `start:keep-drawn`: keeps Today as it is drawn for the coming days, for the page of the next
 *   start. Problem: `keys-locked`. `start:drop-drawn`: forgets it, where other records than the ones drawn are opened here.
 * - `typed:read`, `typed:keep`, `typed:drop`: what was typed in an open form and not saved yet, sealed, under a name of the window's;
 *   `null` where there is nothing. Problems: `keys-locked`, those of `file:save`.
 * - `journal:state`: where the safety copy stands; it is opened, and made where there is none. Problems: `keys-locked`,
 *   `journal-folder-denied`, `disk-full`, `journal-not-opened`, each with a `reason`. Only its end is read for that, where an
 *   earlier opening noted it.
 * - `journal:check`: reads all of the safety copy and answers as `journal:state`, damage far back included.
 * - `journal:append`: writes frames of the next change, or of several; answered when each change that ended among them is on
 *   the disk. Problems: `journal-diverged` (it does not follow the last change; nothing was written), `frame-out-of-order`,
 *   `frame-too-large`, `journal-not-written` with the system's `reason` (to be sent again from its `begin`).
 * - `journal:read`: complete changes after a sequence, about 1 MB at a time. Problem: `journal-damaged`.
 * - `journal:heal`: puts a safety copy in which changes cannot be read aside and begins an empty one; answers where it
 *   ends, so that every change after that is to be appended. A sound one is left as it is; one that was
 *   locked with another key is put aside too. Problem: `journal-not-written`.
 * - `journal:begin-anew`: the same for a sound one, where other records take the place of those that it holds: a colleague's,
 *   that are taken over. Its segments are put aside. Problem: `journal-not-written`.
 * - `records:put-aside`: copies the database as it lies there into a folder of its own and has an empty one begun; only where
 *   the safety copy holds every change, or `reading` is a copy of the records that was opened and checked; then the safety copy
 *   can be put aside too (`withJournal`). Problems: `journal-incomplete`, `records-not-put-aside` with the `reason`; then the
 *   database is as it was.
 * - `copies:begin`, `copies:append`, `copies:end`: writes a copy of the records; the bytes are those of
 *   shared/copies/copy-writer.ts. It is opened and checked before `copies:end` answers well. Problems: `keys-locked`,
 *   `copy-not-written` with its `reason`, `copy-not-begun`, and those of the format, which is checked.
 * - `copies:list`: the copies that there are. `copies:choose-folder`: asks for a folder of the office's that gets each copy
 *   too; cancelled, it answers the present one. Problem: `copy-folder-inside`.
 * - `copies:choose-file`: asks for a file to restore from.
 * - `copies:open`: opens a copy and checks it to its end. Problems: `passphrase-wanted` when this computer cannot open it by
 *   itself, `wrong-passphrase`, `identity-missing`, `copy-not-ours`, `copy-newer`, `copy-damaged`, `copy-truncated`,
 *   `copy-missing`, `copy-not-read`. `copies:read`: its next bytes, about 1 MB.
 * - `restricted:make`: new keys for restricted notes under a passphrase of their own, which the window keeps in the records;
 *   the notes are open then. Problems: `passphrase-too-short`, `restricted-as-office`. `restricted:change`: keys under
 *   another passphrase that open what the present ones open.
 * - `restricted:open`: opens the notes with their passphrase or the text of their sheet, until `restricted:close` or
 *   `keys:lock`; `restricted:sheet`: that text. Wrong ones are slowed down as with `keys:unlock`. Problems:
 *   `wrong-restricted-passphrase`, `restricted-keys-damaged`.
 * - `restricted:seal`: encrypts what a note says; needs no passphrase. `restricted:read`: what notes say, in their order, `null`
 *   for one that does not open. Problem: `restricted-closed`.
 * - `colleagues:state`: the office folder and the copies in it. `colleagues:choose-folder`: asks for that folder; cancelled,
 *   it answers the present state. Problem: `copy-folder-inside`. `colleagues:forget-folder`: uses none any more.
 * - `colleagues:keep-identity`: keeps the office's identity here, sealed, so that what colleagues leave opens without asking.
 * - `colleagues:begin`, `colleagues:append`, `colleagues:end`: as `copies:begin`, into the office folder or a file that is
 *   asked for. Problems besides: `passphrase-not-set`, `office-folder-missing`.
 * - `colleagues:choose-file`: asks for a copy that a colleague saved.
 * - `colleagues:join`: makes the keys of a computer that has none from the identity beside a copy. Problems:
 *   `identity-missing`, `wrong-passphrase`, `keys-exist`, and those of `keys:create`.
 * - `colleagues:open`, `colleagues:read`: as `copies:open` and `copies:read`.
 * - `erasure:state`: the peers who were erased, by their ids, and the one whose older copies are not all gone yet; the list
 *   stands outside records and backups. `refusedIn` is a folder whose list was passed over, as this office did not write it or it was
 *   changed. Problem: `erased-list-damaged`. `erasure:begin` puts a peer on it before anything is erased,
 *   `erasure:cancel` takes that one off again where nothing was. `erasure:finish`: once a checked copy of the last change lies in our
 *   own folder, deletes the older ones there, all of the journal up to it, and damaged records that were put aside. Problems:
 *   `copy-missing`, `copy-not-removed`, `erasure-behind`, those of beginning a journal, `damaged-records-not-removed`.
 *   `erasure:remove-copies`: deletes copies that were written here, in the chosen folder too, never the last good one.
 */
export const CONTRACT = {
  'app:info': { request: z.strictObject({}), reply: AppInfoSchema },
  'file:save': { request: SaveFileRequestSchema, reply: SaveFileReplySchema },
  'file:save-pack': { request: SavePackRequestSchema, reply: SaveFileReplySchema },
  'keys:state': { request: z.strictObject({}), reply: KeysStateSchema },
  'keys:create': {
    request: z.strictObject({ passphrase: PassphraseSchema.optional() }),
    reply: z.strictObject({ databaseKey: DatabaseKeySchema }),
  },
  'keys:unlock': {
    request: z.strictObject({ passphrase: PassphraseSchema }),
    reply: z.strictObject({ databaseKey: DatabaseKeySchema }),
  },
  'keys:propose': { request: z.strictObject({}), reply: z.strictObject({ passphrase: z.string() }) },
  'keys:lock': { request: z.strictObject({}), reply: z.strictObject({}) },
  'keys:change': {
    request: z.strictObject({ passphrase: PassphraseSchema, current: PassphraseSchema.optional() }),
    reply: z.strictObject({}),
  },
  'keys:recovery-text': {
    request: z.strictObject({ passphrase: PassphraseSchema }),
    reply: z.strictObject({ text: z.string() }),
  },
  'keys:sheet-made': { request: z.strictObject({}), reply: z.strictObject({}) },
  'journal:state': { request: z.strictObject({}), reply: JournalStateSchema },
  'journal:check': { request: z.strictObject({}), reply: JournalStateSchema },
  'journal:append': {
    request: z.strictObject({ frames: z.array(JournalFrameSchema).min(1).max(MOST_FRAMES) }),
    reply: JournalEndSchema,
  },
  'journal:read': {
    request: z.strictObject({ after: z.number().int().min(0), cursor: JournalCursorSchema.optional() }),
    reply: JournalPageSchema,
  },
  'records:put-aside': {
    request: z.strictObject({ reading: z.string().min(1).max(64).optional(), withJournal: z.boolean().optional() }),
    reply: z.strictObject({}),
  },
  'journal:heal': { request: z.strictObject({}), reply: JournalEndSchema },
  'journal:begin-anew': { request: z.strictObject({}), reply: JournalEndSchema },
  ...COPIES_CALLS,
  ...ERASURE_CALLS,
  ...RESTRICTED_CALLS,
  ...WINDOW_CALLS,
  ...LETTER_CALLS,
  ...NOTICE_CALLS,
  ...TYPED_CALLS,
  ...START_CALLS,
  ...COLLEAGUES_CALLS,
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;

/** The name of a call in the table. */
export type CallName = keyof typeof CONTRACT;

/** What is sent with the call `N`. */
export type CallRequest<N extends CallName> = z.infer<(typeof CONTRACT)[N]['request']>;

/** What the call `N` gives when it succeeds. */
export type CallReply<N extends CallName> = z.infer<(typeof CONTRACT)[N]['reply']>;

/**
 * What the call `N` answers: always a result, never a rejection and never nothing. Besides the call's own problems:
 * `call-refused` (not our window), `call-malformed` (the request did not match the table), `call-failed` (a defect; logged).
 */
export type CallAnswer<N extends CallName> = Result<CallReply<N>>;

/** The one object that the preload script exposes to the window: a function for each call, and nothing else. */
export type PeerDeskCalls = { [N in CallName]: (request: CallRequest<N>) => Promise<CallAnswer<N>> };

/** About the running application. */
export type AppInfo = CallReply<'app:info'>;

/** How the keys of the office stand. */
export type KeysState = CallReply<'keys:state'>;
