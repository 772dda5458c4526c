import type {
  AppInfo,
  CallAnswer,
  CallName,
  CallReply,
  CallRequest,
  KeysState,
  PeerDeskCalls,
} from '@shared/ipc/contract';
import type { ErasedPeer } from '@shared/model/erasure';
import type { DrawnToday } from '@shared/ipc/start-calls';
import type { JournalFrame } from '@shared/model/journal-frame';
import type { JournalCursor, JournalPage } from '@shared/model/journal-page';
import type { JournalEnd, JournalState } from '@shared/model/journal-state';
import type { ColleagueSource, OfficeFolder } from '@shared/ipc/colleagues-calls';
import type { CopyHeader } from '@shared/copies/copy-format';
import type { CopiesList, CopyFolder, CopySource, CopyWritten } from '@shared/ipc/copies-calls';
import type { RestrictedKeys } from '@shared/model/restricted-note';
import { problem, type Result } from '@shared/model/result';

declare global {
  interface Window {
    readonly peerDesk?: PeerDeskCalls;
  }
}

async function call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallAnswer<N>> {
  const calls = window.peerDesk;
  if (calls === undefined) return problem('call-failed', { call: name });
  try {
    return await calls[name](request);
  } catch {
    // Electron itself rejects when the call cannot be sent: the main process is gone, or a value cannot be copied.
    return problem('call-failed', { call: name });
  }
}

/** What `chooseCopyFile` gives: a file by its token, with the name to show. */
export type ChosenFile = { outcome: 'chosen'; file: string; fileName: string } | { outcome: 'cancelled' };

export type SaveRequest = CallRequest<'file:save'>;
export type Saved = { outcome: 'saved'; fileName: string } | { outcome: 'cancelled' };

/** A copy for colleagues that was begun, or the dialog was cancelled. */
export type Begun = { outcome: 'begun'; writing: string } | { outcome: 'cancelled' };

/** The key that seals the rows of the database. */
export type DatabaseKey = { databaseKey: Uint8Array };

/** Everything that the window asks of the main process. */
export const bridge = {
  appInfo: (): Promise<Result<AppInfo>> => call('app:info', {}),
  saveFile: (request: SaveRequest): Promise<Result<Saved>> => call('file:save', request),
  untilClosing: (): Promise<Result<{ closing: boolean }>> => call('window:closing', {}),
  untilChosen: (): Promise<Result<CallReply<'menu:chosen'>>> => call('menu:chosen', {}),
  closeWindow: (): Promise<Result<object>> => call('window:close', {}),
  printPage: (): Promise<Result<CallReply<'page:print'>>> => call('page:print', {}),
  savePdf: (suggestedName: string): Promise<Result<Saved>> => call('page:save-pdf', { suggestedName }),
  savePack: (request: CallRequest<'file:save-pack'>): Promise<Result<Saved>> => call('file:save-pack', request),
  composeLetter: (request: CallRequest<'letter:compose'>): Promise<Result<object>> => call('letter:compose', request),
  openLetterDraft: (request: CallRequest<'letter:draft'>): Promise<Result<object>> => call('letter:draft', request),
  showNotice: (notice: CallRequest<'notice:show'>): Promise<Result<object>> => call('notice:show', notice),
  keysState: (): Promise<Result<KeysState>> => call('keys:state', {}),
  createKeys: (request: CallRequest<'keys:create'>): Promise<Result<DatabaseKey>> => call('keys:create', request),
  unlockKeys: (request: CallRequest<'keys:unlock'>): Promise<Result<DatabaseKey>> => call('keys:unlock', request),
  proposePassphrase: (): Promise<Result<{ passphrase: string }>> => call('keys:propose', {}),
  lockKeys: (): Promise<Result<object>> => call('keys:lock', {}),
  changePassphrase: (request: CallRequest<'keys:change'>): Promise<Result<object>> => call('keys:change', request),
  recoveryText: (passphrase: string): Promise<Result<{ text: string }>> => call('keys:recovery-text', { passphrase }),
  noteSheetMade: (): Promise<Result<object>> => call('keys:sheet-made', {}),
  copies: {
    begin: (): Promise<Result<{ writing: string }>> => call('copies:begin', {}),
    append: (writing: string, bytes: Uint8Array): Promise<Result<object>> => call('copies:append', { writing, bytes }),
    end: (writing: string): Promise<Result<CopyWritten>> => call('copies:end', { writing }),
    list: (): Promise<Result<CopiesList>> => call('copies:list', {}),
    chooseFolder: (): Promise<Result<{ folder: CopyFolder }>> => call('copies:choose-folder', {}),
    chooseFile: (): Promise<Result<ChosenFile>> => call('copies:choose-file', {}),
    open: (source: CopySource, passphrase?: string): Promise<Result<{ reading: string; header: CopyHeader }>> =>
      call('copies:open', passphrase === undefined ? { source } : { source, passphrase }),
    read: (reading: string): Promise<Result<{ bytes: Uint8Array; done: boolean }>> => call('copies:read', { reading }),
  },
  erasure: {
    state: (): Promise<Result<CallReply<'erasure:state'>>> => call('erasure:state', {}),
    begin: (peer: ErasedPeer): Promise<Result<object>> => call('erasure:begin', { peer }),
    cancel: (): Promise<Result<object>> => call('erasure:cancel', {}),
    finish: (end: JournalEnd): Promise<Result<object>> => call('erasure:finish', end),
    removeCopies: (names: readonly string[]): Promise<Result<object>> =>
      call('erasure:remove-copies', { names: [...names] }),
  },
  colleagues: {
    state: (): Promise<Result<OfficeFolder>> => call('colleagues:state', {}),
    chooseFolder: (): Promise<Result<OfficeFolder>> => call('colleagues:choose-folder', {}),
    forgetFolder: (): Promise<Result<OfficeFolder>> => call('colleagues:forget-folder', {}),
    keepIdentity: (passphrase: string): Promise<Result<object>> => call('colleagues:keep-identity', { passphrase }),
    chooseFile: (): Promise<Result<ChosenFile>> => call('colleagues:choose-file', {}),
    begin: (to: 'folder' | 'file'): Promise<Result<Begun>> => call('colleagues:begin', { to }),
    append: (writing: string, bytes: Uint8Array): Promise<Result<object>> =>
      call('colleagues:append', { writing, bytes }),
    end: (writing: string): Promise<Result<{ name: string; header: CopyHeader }>> =>
      call('colleagues:end', { writing }),
    join: (source: ColleagueSource, passphrase: string): Promise<Result<object>> =>
      call('colleagues:join', { source, passphrase }),
    open: (source: ColleagueSource, passphrase?: string): Promise<Result<{ reading: string; header: CopyHeader }>> =>
      call('colleagues:open', passphrase === undefined ? { source } : { source, passphrase }),
    read: (reading: string): Promise<Result<{ bytes: Uint8Array; done: boolean }>> =>
      call('colleagues:read', { reading }),
  },
  restricted: {
    make: (passphrase: string) => call('restricted:make', { passphrase }),
    open: (keys: RestrictedKeys, passphrase: string) => call('restricted:open', { keys, passphrase }),
    close: () => call('restricted:close', {}),
    change: (keys: RestrictedKeys, current: string, passphrase: string) =>
      call('restricted:change', { keys, current, passphrase }),
    sheet: (keys: RestrictedKeys, passphrase: string) => call('restricted:sheet', { keys, passphrase }),
    seal: (request: CallRequest<'restricted:seal'>) => call('restricted:seal', request),
    read: (notes: CallRequest<'restricted:read'>['notes']) => call('restricted:read', { notes }),
  },
  putRecordsAside: (by: CallRequest<'records:put-aside'> = {}): Promise<Result<object>> =>
    call('records:put-aside', by),
  typed: {
    read: (form: string): Promise<Result<CallReply<'typed:read'>>> => call('typed:read', { form }),
    keep: (form: string, values: string): Promise<Result<object>> => call('typed:keep', { form, values }),
    drop: (form: string): Promise<Result<object>> => call('typed:drop', { form }),
  },
  startNote: {
    read: (): Promise<Result<{ note: string | null }>> => call('start:read', {}),
    keep: (note: string): Promise<Result<object>> => call('start:keep', { note }),
    keepDrawn: (drawn: DrawnToday): Promise<Result<object>> => call('start:keep-drawn', drawn),
    dropDrawn: (): Promise<Result<object>> => call('start:drop-drawn', {}),
  },
  journal: {
    state: (): Promise<Result<JournalState>> => call('journal:state', {}),
    check: (): Promise<Result<JournalState>> => call('journal:check', {}),
    append: (frames: JournalFrame[]): Promise<Result<JournalEnd>> => call('journal:append', { frames }),
    read: (after: number, cursor?: JournalCursor): Promise<Result<JournalPage>> =>
      call('journal:read', cursor ? { after, cursor } : { after }),
    heal: (): Promise<Result<JournalEnd>> => call('journal:heal', {}),
    beginAnew: (): Promise<Result<JournalEnd>> => call('journal:begin-anew', {}),
  },
};
