import type { CallContext, CallHandler } from '@electron/register';
import type { ColleaguesOptions } from '@electron/store/colleagues/colleagues-parts';
import {
  openColleagueCopies,
  type ColleagueCopies,
  type ColleagueCopyAt,
} from '@electron/store/colleagues/colleague-copies';
import type { Left } from '@electron/store/colleagues/leave-copy';
import type { ColleagueSource } from '@shared/ipc/colleagues-calls';
import type { CallReply } from '@shared/ipc/contract';
import { ok, problem, type Result } from '@shared/model/result';
import { dialog } from 'electron';
import { createAttempts, type Attempts } from './attempts';
import { createCopySessions, type CopySessions } from './copy-sessions';
import { told } from './told';

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

const FILTERS = [{ name: 'Copy for a colleague', extensions: ['age'] }];
const READ_FROM = { title: 'Copy that a colleague saved', filters: FILTERS };

type Sessions = CopySessions<Left>;

/** The calls about copies for colleagues. Paths stay here: the window has names and tokens. */
export function colleaguesHandlers(
  options: ColleaguesOptions,
  attempts: Attempts = createAttempts(),
): ColleaguesHandlers {
  const copies = openColleagueCopies(options);
  const sessions = createCopySessions<Left>();
  const { keyring } = options;
  return {
    handleState: async () => ok(await copies.state()),
    handleChooseFolder: async (_request, context) => told(await chooseFolder(copies, context)),
    handleForgetFolder: async () => told(await copies.forgetFolder()),
    handleKeepIdentity: async ({ passphrase }) => {
      const kept = await attempts.take(() => keyring.keepIdentity(passphrase));
      return kept.ok ? ok({}) : told(kept);
    },
    handleChooseFile: async (_request, { window }) => ok(await sessions.chooseFile(window, READ_FROM)),
    handleBegin: async ({ to }, context) => begin(copies, sessions, to, context),
    handleAppend: ({ writing, bytes }) => sessions.append(writing, bytes),
    handleEnd: ({ writing }) => sessions.end(writing),
    handleJoin: async ({ source, passphrase }) => {
      const at = placeOf(sessions, source);
      if (!at) return problem('copy-missing');
      const joined = await attempts.take(() => copies.join(at, passphrase));
      return joined.ok ? ok({}) : told(joined);
    },
    handleOpen: async ({ source, passphrase }) => {
      const at = placeOf(sessions, source);
      if (!at) return problem('copy-missing');
      return sessions.open(() => copies.open(at, passphrase), { passphrase, attempts });
    },
    handleRead: ({ reading }) => sessions.read(reading),
    deleteOurs: async () => told(await copies.deleteOurs()),
    close: sessions.close,
  };
}

function placeOf({ chosen }: Sessions, source: ColleagueSource): ColleagueCopyAt | undefined {
  if (source.kind === 'folder') return { name: source.name };
  const path = chosen(source.file);
  return path === undefined ? undefined : { path };
}

async function begin(
  copies: ColleagueCopies,
  sessions: Sessions,
  to: 'folder' | 'file',
  { window }: CallContext,
): Promise<Result<CallReply<'colleagues:begin'>>> {
  await sessions.abandon();
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
  const begun = await sessions.begin(() => copies.begin(path));
  return begun.ok ? ok({ outcome: 'begun', ...begun.value }) : begun;
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
