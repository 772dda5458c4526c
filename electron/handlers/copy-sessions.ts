import type { AgeReading } from '@electron/store/copies/age-file';
import type { OpenedCopy } from '@electron/store/copies/open-checked';
import type { CopyHeader } from '@shared/copies/copy-format';
import { ok, problem, type Result } from '@shared/model/result';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Attempts } from './attempts';
import { readPieces } from './read-pieces';
import { told } from './told';

/** A copy that is being written, with what its end answers. */
type Writing<T> = {
  append: (bytes: Uint8Array) => Promise<Result<null>>;
  finish: () => Promise<Result<T>>;
  abandon: () => Promise<void>;
};

type Opening = { passphrase: string | undefined; attempts: Attempts };

/**
 * What the window has under way with copies: one written, one read, and the file it chose, each by a token. Problems of a
 * token that is not the present one: `copy-not-begun`.
 */
export type CopySessions<T> = {
  /** Forgets what is being written: what a window that was closed began will not be ended. */
  abandon: () => Promise<void>;
  /** Begins to write, one at a time. */
  begin: (start: () => Promise<Result<Writing<T>>>) => Promise<Result<{ writing: string }>>;
  append: (token: string, bytes: Uint8Array) => Promise<Result<Record<string, never>>>;
  end: (token: string) => Promise<Result<T>>;
  /** Asks for a file, which has a token from then on. */
  chooseFile: (
    window: BrowserWindow,
    asked: { title: string; filters: FileFilter[] },
  ) => Promise<{ outcome: 'cancelled' } | { outcome: 'chosen'; file: string; fileName: string }>;
  /** The path behind a file's token. */
  chosen: (token: string) => string | undefined;
  /** Opens a copy to be read; a passphrase is taken in its turn, so that guesses wait. */
  open: (
    open: () => Promise<Result<OpenedCopy>>,
    opening: Opening,
  ) => Promise<Result<{ reading: string; header: CopyHeader }>>;
  isReading: (token: string) => boolean;
  read: (token: string) => Promise<Result<{ bytes: Uint8Array; done: boolean }>>;
  /** Ends what is being written or read, when the key is dropped. */
  close: () => Promise<void>;
};

/** Nothing is under way. */
export function createCopySessions<T>(): CopySessions<T> {
  let writing: { token: string; copy: Writing<T> } | undefined;
  let reading: { token: string; copy: AgeReading } | undefined;
  const chosen = new Map<string, string>();
  const abandon = async () => {
    await writing?.copy.abandon();
    writing = undefined;
  };
  return {
    abandon,
    begin: async (start) => {
      await abandon();
      const begun = await start();
      if (!begun.ok) return told(begun);
      writing = { token: randomUUID(), copy: begun.value };
      return ok({ writing: writing.token });
    },
    append: async (token, bytes) => {
      if (writing?.token !== token) return problem('copy-not-begun');
      const appended = await writing.copy.append(bytes);
      return appended.ok ? ok({}) : told(appended);
    },
    end: async (token) => {
      if (writing?.token !== token) return problem('copy-not-begun');
      const { copy } = writing;
      writing = undefined;
      return told(await copy.finish());
    },
    chooseFile: async (window, asked) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...asked, properties: ['openFile'] });
      const [path] = filePaths;
      if (canceled || path === undefined) return { outcome: 'cancelled' };
      const file = randomUUID();
      chosen.clear();
      chosen.set(file, path);
      return { outcome: 'chosen', file, fileName: basename(path) };
    },
    chosen: (token) => chosen.get(token),
    open: async (open, { passphrase, attempts }) => {
      const opened = await (passphrase === undefined ? open() : attempts.take(open));
      if (!opened.ok) return told(opened);
      await reading?.copy.close();
      reading = { token: randomUUID(), copy: opened.value.reading };
      return ok({ reading: reading.token, header: opened.value.header });
    },
    isReading: (token) => reading?.token === token,
    read: async (token) => {
      if (reading?.token !== token) return told(problem('copy-not-begun'));
      const read = await readPieces(reading.copy);
      if (read.ok && read.value.done) reading = undefined;
      return told(read);
    },
    close: async () => {
      await abandon();
      await reading?.copy.close();
      reading = undefined;
    },
  };
}
