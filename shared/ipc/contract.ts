import { z } from 'zod';
import type { Result } from '@shared/model/result';

/** The largest file the window may hand over to be saved, in bytes (200 MB). */
export const MAX_SAVE_BYTES = 200 * 1024 * 1024;

/** The kinds of file that Peer Desk writes; the dialog offers no other, so nothing that can be run is ever written. */
export const SAVE_EXTENSIONS = ['xlsx', 'csv'] as const;

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

const SaveFileReplySchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
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
 */
export const CONTRACT = {
  'app:info': { request: z.strictObject({}), reply: AppInfoSchema },
  'file:save': { request: SaveFileRequestSchema, reply: SaveFileReplySchema },
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
