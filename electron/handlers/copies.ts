import type { CallContext, CallHandler } from '@electron/register';
import type { CopiesOptions } from '@electron/store/copies/copies-parts';
import { openCopies, type Copies, type CopyAt } from '@electron/store/copies/copies';
import type { CopyWritten } from '@shared/ipc/copies-calls';
import { ok, problem } from '@shared/model/result';
import { dialog } from 'electron';
import { createAttempts, type Attempts } from './attempts';
import { createCopySessions } from './copy-sessions';
import { told } from './told';

const RESTORE_FROM = {
  title: 'Restore from a file',
  filters: [{ name: 'Backup of Peer Desk', extensions: ['age'] }],
};

export type CopiesHandlers = {
  handleBegin: CallHandler<'copies:begin'>;
  handleAppend: CallHandler<'copies:append'>;
  handleEnd: CallHandler<'copies:end'>;
  handleList: CallHandler<'copies:list'>;
  handleChooseFolder: CallHandler<'copies:choose-folder'>;
  handleChooseFile: CallHandler<'copies:choose-file'>;
  handleOpen: CallHandler<'copies:open'>;
  handleRead: CallHandler<'copies:read'>;
  /** Whether this is the copy that is open to be read; it was checked to its end when it was opened. */
  isReading: (token: string) => boolean;
  removeOwnBefore: Copies['removeOwnBefore'];
  remove: Copies['remove'];
  chosenFolder: Copies['chosenFolder'];
  /** Ends what is being written or read, when the key is dropped. */
  close: () => Promise<void>;
};

/** The calls about copies of the records. Paths stay here: the window has names and tokens. */
export function copiesHandlers(options: CopiesOptions, attempts: Attempts = createAttempts()): CopiesHandlers {
  const copies = openCopies(options);
  const sessions = createCopySessions<CopyWritten>();
  return {
    handleBegin: () => sessions.begin(() => begin(copies)),
    handleAppend: ({ writing, bytes }) => sessions.append(writing, bytes),
    handleEnd: ({ writing }) => sessions.end(writing),
    handleList: async () => told(await copies.list()),
    handleChooseFolder: async (_request, context) => told(await chooseFolder(copies, context)),
    handleChooseFile: async (_request, { window }) => ok(await sessions.chooseFile(window, RESTORE_FROM)),
    handleOpen: async ({ source, passphrase }) => {
      const path = source.kind === 'file' ? sessions.chosen(source.file) : undefined;
      if (source.kind === 'file' && path === undefined) return problem('copy-missing');
      const at: CopyAt = source.kind === 'list' ? { name: source.name } : { path: path ?? '' };
      return sessions.open(() => copies.open(at, passphrase), { passphrase, attempts });
    },
    handleRead: ({ reading }) => sessions.read(reading),
    isReading: sessions.isReading,
    removeOwnBefore: copies.removeOwnBefore,
    remove: copies.remove,
    chosenFolder: copies.chosenFolder,
    close: sessions.close,
  };
}

async function begin(copies: Copies) {
  const begun = await copies.begin();
  if (!begun.ok) return begun;
  const writing = begun.value;
  return ok({ ...writing, finish: () => copies.end(writing) });
}

async function chooseFolder(copies: Copies, { window }: CallContext) {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Folder for backups',
    buttonLabel: 'Use this folder',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = filePaths;
  const list = canceled || path === undefined ? await copies.list() : await copies.useFolder(path);
  return list.ok ? ok({ folder: list.value.folder }) : list;
}
