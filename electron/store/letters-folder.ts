import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of e-mail drafts, in the data folder. */
export const LETTERS_FOLDER = 'e-mail-drafts';

/** E-mails on their way to the mail program: they lie in clear, for nobody else, and never longer than the office is open. */
export type LettersFolder = {
  /** The path of the new file; rejects where the system does not write it. */
  write: (bytes: Uint8Array) => Promise<string>;
  /** Removes every file; false where the system kept one, as one that is open in another program. */
  empty: () => boolean;
};

/** The private folder at a path; it is made with the first draft. */
export function lettersFolder(folder: string): LettersFolder {
  return {
    write: async (bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${randomUUID()}.eml`);
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
      return path;
    },
    // At once, as it also runs while the application ends.
    empty: () => {
      try {
        rmSync(folder, { recursive: true, force: true });
        return true;
      } catch {
        return false;
      }
    },
  };
}
