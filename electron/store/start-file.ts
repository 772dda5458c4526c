import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The folder of the file, in the data folder. */
export const START_FOLDER = 'start';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ABOUT = Buffer.from('peer-desk start 1');

/** A text in a sealed file, for the next start. It is worth nothing but time: what cannot be read is as if it were not there. */
export type StartFile = {
  exists: () => Promise<boolean>;
  read: (key: Uint8Array) => Promise<string | null>;
  write: (key: Uint8Array, text: string) => Promise<void>;
  remove: () => Promise<void>;
};

/** The start file of a data folder. */
export function startFile(path: string): StartFile {
  const next = `${path}.next`;
  const remove = async (): Promise<void> => {
    for (const each of [next, path]) await rm(each, { force: true }).catch(() => undefined);
  };
  return {
    exists: () =>
      access(path).then(
        () => true,
        () => false,
      ),
    read: async (key) => {
      try {
        const bytes = await readFile(path);
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAAD(ABOUT);
        decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
        const text = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    write: async (key, text) => {
      // A new nonce each time: by chance, and far fewer of them than could meet.
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce);
      cipher.setAAD(ABOUT);
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(next, sealed, { mode: 0o600 });
        await rename(next, path);
      } catch {
        // The one before tells of records as they were: it is not to stay either.
        await remove();
      }
    },
    remove,
  };
}
