import { InstantSchema, type Instant } from '@shared/model/calendar-day';
import type { Result } from '@shared/model/result';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeFileSafely } from '@electron/handlers/write-file-safely';
import { sealBytes, unsealBytes } from './keyring/seal-bytes';

/** The folder of the file, in the data folder. */
export const TYPED_FOLDER = 'open-forms';

const ABOUT = 'peer-desk typed 1';
/** What nobody went on with for so long is not kept any longer. */
const MOST_DAYS = 30;
const MOST_FORMS = 20;
const DAY_MS = 86_400_000;

const TypedSchema = z.object({ form: z.string(), at: InstantSchema, values: z.string() });
const FileSchema = z.array(TypedSchema);

/** What was typed in a form and when it was kept. */
export type Typed = z.infer<typeof TypedSchema>;

/** What was typed in open forms, in one sealed file: newest first, so many days and forms at most. */
export type TypedFile = {
  read: (key: Uint8Array, form: string) => Promise<Typed | undefined>;
  /** Problems are those of `writeFileSafely`; what was kept before stays. */
  keep: (key: Uint8Array, typed: Typed) => Promise<Result<unknown>>;
  drop: (key: Uint8Array, form: string) => Promise<Result<unknown>>;
};

/** The file at a path. What cannot be opened or read is as if it were not there. */
export function typedFile(path: string, now: () => Instant): TypedFile {
  const all = async (key: Uint8Array): Promise<readonly Typed[]> => {
    try {
      const opened = unsealBytes(key, new Uint8Array(await readFile(path)), ABOUT);
      const kept = opened ? FileSchema.parse(JSON.parse(new TextDecoder().decode(opened))) : [];
      const since = Date.parse(now()) - MOST_DAYS * DAY_MS;
      return kept.filter(({ at }) => Date.parse(at) >= since);
    } catch {
      return [];
    }
  };
  const write = async (key: Uint8Array, kept: readonly Typed[]) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const bytes = new TextEncoder().encode(JSON.stringify(kept.slice(0, MOST_FORMS)));
    return writeFileSafely(path, sealBytes(key, bytes, ABOUT), { mode: 0o600 });
  };
  return {
    read: async (key, form) => (await all(key)).find((each) => each.form === form),
    keep: async (key, typed) => write(key, [typed, ...(await all(key)).filter(({ form }) => form !== typed.form)]),
    drop: async (key, form) =>
      write(
        key,
        (await all(key)).filter((each) => each.form !== form),
      ),
  };
}
