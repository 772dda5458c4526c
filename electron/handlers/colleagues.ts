import { logEvent } from '@electron/log';
import type { CallContext, CallHandler } from '@electron/register';
import {
  openColleagueCopies,
  type ColleagueCopies,
  type ColleagueCopyAt,
  type ColleaguesOptions,
} from '@electron/store/colleagues/colleague-copies';
import type { Leaving } from '@electron/store/colleagues/leave-copy';
import type { AgeReading } from '@electron/store/copies/age-file';
import type { ColleagueSource } from '@shared/ipc/colleagues-calls';
import type { CallReply } from '@shared/ipc/contract';
import { ok, problem, type Result } from '@shared/model/result';
import { dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { createAttempts, type Attempts } from './attempts';
import { readPieces } from './read-pieces';

export type ColleaguesHandlers = {
  handleState: CallHandler<'colleagues:state'>;
  handleChooseFolder: CallHandler<'colleagues:choose-folder'>;
  handleForgetFolder: CallHandler<'colleagues:forget-folder'>;
  handleKeepIdentity: CallHandler<'colleagues:keep-identity'>;
  handleChooseFile: CallHandler<'colleagues:choose-file'>;
  handleBegin: CallHandler<'colleagues:begin'>;
  handleAppend: CallHandler<'colleagues:append'>;
  handleEnd: CallHandler<'colleagues:end'>;
  handleJoin: CallHandler<'colleagues:join'>;
  handleOpen: CallHandler<'colleagues:open'>;
  handleRead: CallHandler<'colleagues:read'>;
  /** Deletes every copy that this computer left in the office folder: part of an erasure. */
  deleteOurs: ColleagueCopies['deleteOurs'];
  /** Ends what is being written or read, when the key is dropped. */
  close: () => Promise<void>;
};

/** What the window has under way: one copy written, one read, and the file it chose, each by a token. */
type Sessions = {
  writing: { token: string; copy: Leaving } | undefined;
  reading: { token: string; copy: AgeReading } | undefined;
  chosen: Map<string, string>;
};

const FILTERS = [{ name: 'Copy for a colleague', extensions: ['age'] }];

/** The calls about copies for colleagues. Paths stay here: the window has names and tokens. */
export function colleaguesHandlers(
  options: ColleaguesOptions,
  attempts: Attempts = createAttempts(),
): ColleaguesHandlers {
  const copies = openColleagueCopies(options);
  const sessions: Sessions = { writing: undefined, reading: undefined, chosen: new Map() };
  const { keyring } = options;
  return {
    handleState: async () => ok(await copies.state()),
    handleChooseFolder: async (_request, context) => told(await chooseFolder(copies, context)),
    handleForgetFolder: async () => told(await copies.forgetFolder()),
    handleKeepIdentity: async ({ passphrase }) => {
      const kept = await attempts.take(() => keyring.keepIdentity(passphrase));
      return kept.ok ? ok({}) : told(kept);
    },
    handleChooseFile: async (_request, context) => ok(await chooseFile(sessions, context)),
    handleBegin: async ({ to }, context) => told(await begin(copies, sessions, to, context)),
    handleAppend: async ({ writing, bytes }) => {
      const { writing: under } = sessions;
      if (under?.token !== writing) return problem('copy-not-begun');
      const appended = await under.copy.append(bytes);
      return appended.ok ? ok({}) : told(appended);
    },
    handleEnd: async ({ writing }) => {
      const { writing: under } = sessions;
      if (under?.token !== writing) return problem('copy-not-begun');
      sessions.writing = undefined;
      return told(await under.copy.finish());
    },
    handleJoin: async ({ source, passphrase }) => {
      const at = placeOf(sessions, source);
      if (!at) return problem('copy-missing');
      const joined = await attempts.take(() => copies.join(at, passphrase));
      return joined.ok ? ok({}) : told(joined);
    },
    handleOpen: async ({ source, passphrase }) => {
      const at = placeOf(sessions, source);
      if (!at) return problem('copy-missing');
      const open = () => copies.open(at, passphrase);
      const opened = await (passphrase === undefined ? open() : attempts.take(open));
      if (!opened.ok) return told(opened);
      await sessions.reading?.copy.close();
      sessions.reading = { token: randomUUID(), copy: opened.value.reading };
      return ok({ reading: sessions.reading.token, header: opened.value.header });
    },
    handleRead: async ({ reading: token }) => {
      const { reading } = sessions;
      if (reading?.token !== token) return problem('copy-not-begun');
      const read = await readPieces(reading.copy);
      if (read.ok && read.value.done) sessions.reading = undefined;
      return told(read);
    },
    deleteOurs: async () => told(await copies.deleteOurs()),
    close: async () => {
      await sessions.writing?.copy.abandon();
      await sessions.reading?.copy.close();
      sessions.writing = undefined;
      sessions.reading = undefined;
    },
  };
}

/** Notes a problem by its code. */
function told<T>(answer: Result<T>): Result<T> {
  if (!answer.ok) logEvent(answer.problem.code);
  return answer;
}

function placeOf({ chosen }: Sessions, source: ColleagueSource): ColleagueCopyAt | undefined {
  if (source.kind === 'folder') return { name: source.name };
  const path = chosen.get(source.file);
  return path === undefined ? undefined : { path };
}

async function begin(
  copies: ColleagueCopies,
  sessions: Sessions,
  to: 'folder' | 'file',
  { window }: CallContext,
): Promise<Result<CallReply<'colleagues:begin'>>> {
  // One at a time: what a window that was closed began will not be ended.
  await sessions.writing?.copy.abandon();
  sessions.writing = undefined;
  let path: string | undefined;
  if (to === 'file') {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save a copy for a colleague',
      defaultPath: 'Peer Desk copy for a colleague.age',
      filters: FILTERS,
    });
    if (canceled || filePath === '') return ok({ outcome: 'cancelled' });
    path = filePath.endsWith('.age') ? filePath : `${filePath}.age`;
  }
  const begun = await copies.begin(path);
  if (!begun.ok) return begun;
  sessions.writing = { token: randomUUID(), copy: begun.value };
  return ok({ outcome: 'begun', writing: sessions.writing.token });
}

async function chooseFolder(copies: ColleagueCopies, { window }: CallContext) {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Office folder',
    buttonLabel: 'Use this folder',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? ok(await copies.state()) : copies.useFolder(path);
}

async function chooseFile({ chosen }: Sessions, { window }: CallContext) {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Copy that a colleague saved',
    filters: FILTERS,
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { outcome: 'cancelled' as const };
  const file = randomUUID();
  chosen.clear();
  chosen.set(file, path);
  return { outcome: 'chosen' as const, file, fileName: basename(path) };
}
