import { logEvent } from '@electron/log';
import type { CallContext, CallHandler } from '@electron/register';
import type { AgeReading } from '@electron/store/copies/age-file';
import { openCopies, type Copies, type CopiesOptions, type CopyAt } from '@electron/store/copies/copies';
import type { CopyWriting } from '@electron/store/copies/write-copy';
import { ok, problem, type Result } from '@shared/model/result';
import { dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { createAttempts, type Attempts } from './attempts';
import { readPieces } from './read-pieces';

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

/** What the window has under way: one copy written, one read, and the files it chose, each by a token. */
type Sessions = {
  writing: { token: string; copy: CopyWriting } | undefined;
  reading: { token: string; copy: AgeReading } | undefined;
  chosen: Map<string, string>;
};

/** The calls about copies of the records. Paths stay here: the window has names and tokens. */
export function copiesHandlers(options: CopiesOptions, attempts: Attempts = createAttempts()): CopiesHandlers {
  const copies = openCopies(options);
  const sessions: Sessions = { writing: undefined, reading: undefined, chosen: new Map() };
  return {
    handleBegin: async () => told(await begin(copies, sessions)),
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
      return told(await copies.end(under.copy));
    },
    handleList: async () => told(await copies.list()),
    handleChooseFolder: async (_request, context) => told(await chooseFolder(copies, context)),
    handleChooseFile: async (_request, context) => ok(await chooseFile(sessions, context)),
    handleOpen: async ({ source, passphrase }) => {
      const path = source.kind === 'file' ? sessions.chosen.get(source.file) : undefined;
      if (source.kind === 'file' && path === undefined) return problem('copy-missing');
      const at: CopyAt = source.kind === 'list' ? { name: source.name } : { path: path ?? '' };
      const open = () => copies.open(at, passphrase);
      const opened = await (passphrase === undefined ? open() : attempts.take(open));
      if (!opened.ok) return told(opened);
      await sessions.reading?.copy.close();
      sessions.reading = { token: randomUUID(), copy: opened.value.reading };
      return ok({ reading: sessions.reading.token, header: opened.value.header });
    },
    handleRead: async ({ reading }) => told(await readNext(sessions, reading)),
    isReading: (token) => sessions.reading?.token === token,
    removeOwnBefore: copies.removeOwnBefore,
    remove: copies.remove,
    chosenFolder: copies.chosenFolder,
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

async function begin(copies: Copies, sessions: Sessions): Promise<Result<{ writing: string }>> {
  // One at a time: what a window that was closed began will not be ended.
  await sessions.writing?.copy.abandon();
  sessions.writing = undefined;
  const begun = await copies.begin();
  if (!begun.ok) return begun;
  sessions.writing = { token: randomUUID(), copy: begun.value };
  return ok({ writing: sessions.writing.token });
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

async function chooseFile({ chosen }: Sessions, { window }: CallContext) {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Restore from a file',
    filters: [{ name: 'Backup of Peer Desk', extensions: ['age'] }],
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return { outcome: 'cancelled' as const };
  const file = randomUUID();
  chosen.clear();
  chosen.set(file, path);
  return { outcome: 'chosen' as const, file, fileName: basename(path) };
}

async function readNext(sessions: Sessions, token: string): Promise<Result<{ bytes: Uint8Array; done: boolean }>> {
  const { reading } = sessions;
  if (reading?.token !== token) return problem('copy-not-begun');
  const read = await readPieces(reading.copy);
  if (read.ok && read.value.done) sessions.reading = undefined;
  return read;
}
