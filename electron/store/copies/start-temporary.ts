import type { FileSystem } from '@electron/store/journal/file-system';
import { ok, type Result } from '@shared/model/result';
import type { Recipient } from 'age-encryption';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startAgeFile, type AgeWriting } from './age-file';
import { notWritten } from './copy-problem';

/** `kind` begins the names of the temporary files of that folder. */
type What = { files: FileSystem; folder: string; kind: string; recipients: readonly (string | Recipient)[] };

/** What is being written, and where it lies meanwhile: without a name that anybody would take for a copy. */
export type Temporary = { path: string; writing: AgeWriting };

/**
 * Begins an age file in a folder of our own, made where it is not there, and removes what a crash or a closed window left
 * half-written in it. Problem: `copy-not-written`.
 */
export async function startTemporary({ files, folder, kind, recipients }: What): Promise<Result<Temporary>> {
  try {
    await files.prepareFolder(folder);
    for (const { name } of await files.list(folder)) {
      if (name.startsWith(`.${kind}-`) && name.endsWith('.tmp')) await files.remove(join(folder, name));
    }
  } catch (error) {
    return notWritten(error);
  }
  const path = join(folder, `.${kind}-${randomUUID()}.tmp`);
  const started = await startAgeFile({ files, path, recipients });
  return started.ok ? ok({ path, writing: started.value }) : started;
}
